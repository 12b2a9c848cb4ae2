"""praxis schema: writes the JSON Schema of a case, or checks that it is in step."""

from typing import Annotated

import typer

from .. import schema as schema_modul
from .gemeinsam import DATEN, lade_vokabulare


def schema(
    pruefen: Annotated[bool, typer.Option("--pruefen", help="Nur prüfen, ob die Datei auf dem Stand ist.")] = False,
) -> None:
    """Schreibt das JSON-Schema, mit dem Editoren beim Ausfüllen helfen.

    Ende mit 0: geschrieben oder auf dem Stand, 1: veraltet oder Fehler in den Vokabularen, 2: falsch aufgerufen.
    """
    datei, soll = DATEN / schema_modul.DATEI, schema_modul.als_text(lade_vokabulare())
    if pruefen and not (datei.is_file() and datei.read_text(encoding="utf-8") == soll):
        typer.echo(f"{datei.as_posix()} ist veraltet. Rufen Sie „praxis schema“ auf und nehmen Sie die Datei mit auf.")
        raise typer.Exit(1)
    if not pruefen:
        datei.parent.mkdir(exist_ok=True)
        datei.write_text(soll, encoding="utf-8", newline="\n")
        typer.echo(f"{datei.as_posix()} ist geschrieben.")
