"""praxis formular: writes GitHub's issue forms, or checks that they are in step."""

from pathlib import Path
from typing import Annotated

import typer

from .. import issueformular
from .gemeinsam import lade_vokabulare


def formular(
    pruefen: Annotated[bool, typer.Option("--pruefen", help="Nur prüfen, ob die Dateien auf dem Stand sind.")] = False,
) -> None:
    """Schreibt die GitHub-Formulare für neue Beispiele und für Korrekturen.

    Ende mit 0: geschrieben oder auf dem Stand, 1: veraltet oder Fehler in den Vokabularen, 2: falsch aufgerufen.
    """
    veraltet = False
    for name, soll in issueformular.formulare(lade_vokabulare()).items():
        datei = Path(name)
        if not pruefen:
            datei.parent.mkdir(parents=True, exist_ok=True)
            datei.write_text(soll, encoding="utf-8", newline="\n")
            typer.echo(f"{name} ist geschrieben.")
        elif not (datei.is_file() and datei.read_text(encoding="utf-8") == soll):
            veraltet = True
            typer.echo(f"{name} ist veraltet. Rufen Sie „praxis formular“ auf und nehmen Sie die Datei mit auf.")
    raise typer.Exit(veraltet)
