"""praxis aenderungen: what has changed in the cases since a commit, as readers will see it."""

import os
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .. import aenderungen as aenderungen_modul
from .. import aenderungsbericht, ausgabe, bestand
from ..aenderungen import UNVERAENDERT
from ..fassung import KeineFassung, lies_fassung
from ..stand import stand
from .gemeinsam import DATEN, verlange_hauptordner


class Berichtsform(StrEnum):
    terminal = "terminal"
    github = "github"


def aenderungen(
    seit: Annotated[
        str | None,
        typer.Option(help="Commit oder Zweig, mit dem verglichen wird; sonst HEAD, mit --form github HEAD^1."),
    ] = None,
    form: Annotated[Berichtsform, typer.Option(help="Ausgabe für Menschen oder für GitHub.")] = Berichtsform.terminal,
    markdown: Annotated[
        Path | None, typer.Option(help="Schreibt den Bericht auch als Markdown in diese Datei.")
    ] = None,
) -> None:
    """Zeigt, was sich an den Beispielen geändert hat, Angabe für Angabe in den Worten der Website.

    Ohne --seit mit dem letzten Commit verglichen: was noch nicht aufgenommen ist. Mit --form github steht der Bericht
    in der Zusammenfassung des Laufs, Erinnerungen erscheinen neben der Datei, und verglichen wird mit dem Stand vor
    dem Pull Request.

    Ende mit 0: gezeigt, auch wenn Beispiele Fehler haben (die meldet „praxis pruefen“), 2: falsch aufgerufen.
    """
    verlange_hauptordner()
    heute = date.today()
    geladen = bestand.lade(DATEN, heute)
    assert geladen.umfeld is not None
    ordner = DATEN / bestand.BEISPIELE
    dateien = [p for p in bestand.beispieldateien(DATEN) if p.is_file() and not p.is_symlink()]
    neu = {f"{ordner.as_posix()}/{p.name}": p.read_bytes() for p in dateien}
    try:
        # there the checkout is the merge of the pull request, and what it is merged into comes first among its parents
        alt = lies_fassung(
            seit if seit is not None else "HEAD^1" if form is Berichtsform.github else "HEAD", ordner, neu.values()
        )
    except KeineFassung as grund:
        typer.echo(ausgabe.druckbar(str(grund)), err=True)
        raise typer.Exit(2) from None
    alt = {name: inhalt for name, inhalt in alt.items() if name.lower().endswith((".yml", ".yaml"))}
    faelle = aenderungen_modul.finde_aenderungen(alt, neu, geladen.umfeld)
    faellige = [f"{satz.beispiel.titel} ({satz.datei})" for satz in stand(geladen, heute).faellig]
    if form is Berichtsform.github:
        typer.echo(ausgabe.github([b for fall in faelle for b in fall.befunde if b.regel == UNVERAENDERT]))
        typer.echo(aenderungsbericht.bilanz(faelle))
    else:
        typer.echo(aenderungsbericht.terminal(faelle))
    ziele = [(markdown, "w")]
    if form is Berichtsform.github and (zusammenfassung := os.environ.get("GITHUB_STEP_SUMMARY")):
        ziele.append((Path(zusammenfassung), "a"))
    for ziel, modus in ziele:
        if ziel:
            ziel.parent.mkdir(parents=True, exist_ok=True)
            with ziel.open(modus, encoding="utf-8", newline="\n") as strom:
                strom.write(aenderungsbericht.markdown(faelle, faellige))
