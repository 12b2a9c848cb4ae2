"""praxis aus-issue: from the text of an issue to a case with findings, and an answer."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from .. import bestand, issueantwort
from .gemeinsam import DATEN, als_pfad, repo_adresse, verlange_hauptordner


def aus_issue(
    datei: Annotated[Path, typer.Argument(help="Text des Issues, oder GitHubs Ereignisdatei (.json).")],
    nach: Annotated[
        Path | None,
        typer.Option(help="Ordner, in den die Antwort (antwort.md) und das Beispiel geschrieben werden."),
    ] = None,
) -> None:
    """Macht aus einem ausgefüllten GitHub-Formular ein Beispiel, prüft es und schreibt die Antwort dazu.

    Ohne --nach erscheint beides im Terminal. Auch mit Fehlern entsteht die Datei, damit nichts verloren geht; daneben
    liegt dann eine Datei „fehler“. Eine Korrektur ergibt nur eine Antwort. Vorhandene Beispiele bleiben unberührt.

    Ende mit 0: keine Fehler, 1: Fehler in den Angaben, 2: falsch aufgerufen.
    """
    verlange_hauptordner()
    try:
        text = _lies(als_pfad(datei))
    except (OSError, ValueError, KeyError, TypeError):
        typer.echo(f"{datei.name} lässt sich nicht als Issue lesen.", err=True)
        raise typer.Exit(2) from None
    heute = date.today()
    vorgang = issueantwort.bearbeite(text, bestand.lade(DATEN, heute), heute, repo_adresse())
    if nach is None:
        typer.echo(vorgang.inhalt, nl=False)
        typer.echo(vorgang.antwort, nl=False, err=True)
    else:
        nach.mkdir(parents=True, exist_ok=True)
        inhalte = {"antwort.md": vorgang.antwort, "marke": vorgang.marke}
        inhalte |= {f"{vorgang.name}.yml": vorgang.inhalt} if vorgang.name else {}
        inhalte |= {"fehler": ""} if vorgang.fehler else {}
        for name, inhalt in inhalte.items():
            (nach / name).write_text(inhalt, encoding="utf-8", errors="replace", newline="\n")
    raise typer.Exit(vorgang.fehler)


def _lies(datei: Path) -> str:
    text = datei.read_text(encoding="utf-8-sig")
    return str(json.loads(text)["issue"]["body"] or "") if datei.suffix.lower() == ".json" else text
