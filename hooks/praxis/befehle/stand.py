"""praxis stand: the stock in numbers."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from .. import bestand
from .. import stand as stand_modul
from .gemeinsam import DATEN, repo_adresse, verlange_hauptordner


def stand(
    markdown: Annotated[
        Path | None, typer.Option(help="Schreibt, was zur Prüfung fällig ist, als Markdown in diese Datei.")
    ] = None,
    streng: Annotated[bool, typer.Option("--streng", help="Ende mit 1, wenn Beispiele fällig sind.")] = False,
) -> None:
    """Zeigt den Bestand in Zahlen: was abgedeckt ist, was fehlt, was zur Prüfung fällig ist.

    Ende mit 0: gezeigt, 1: mit --streng, wenn Beispiele fällig sind, 2: falsch aufgerufen.
    """
    verlange_hauptordner()
    heute = date.today()
    ergebnis = stand_modul.stand(bestand.lade(DATEN, heute), heute)
    typer.echo(stand_modul.als_text(ergebnis))
    if markdown:
        markdown.parent.mkdir(parents=True, exist_ok=True)
        markdown.write_text(stand_modul.als_markdown(ergebnis, repo_adresse()), encoding="utf-8", newline="\n")
    raise typer.Exit(streng and bool(ergebnis.faellig))
