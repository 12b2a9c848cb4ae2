"""What the commands share: the data folder, the check that it is there, and how findings are shown."""

import os
from enum import StrEnum
from pathlib import Path

import typer

from .. import ausgabe, bestand
from ..befund import Befund

DATEN = Path("data")


class Form(StrEnum):
    terminal = "terminal"
    github = "github"
    json = "json"


def verlange_hauptordner() -> None:
    """Ends the command with 2 where the data folder is out of reach."""
    if not ((DATEN / bestand.BEISPIELE).is_dir() and (DATEN / "register").is_dir()):
        typer.echo("Der Ordner data/ fehlt hier. Rufen Sie den Befehl im Hauptordner des Projekts auf.", err=True)
        raise typer.Exit(2)


def zeige(befunde: list[Befund], dateien: int, form: Form = Form.terminal) -> None:
    match form:
        case Form.json:
            typer.echo(ausgabe.als_json(befunde))
        case Form.github:
            typer.echo(ausgabe.github(befunde))
            typer.echo(ausgabe.bilanz(befunde, dateien))
            if ziel := os.environ.get("GITHUB_STEP_SUMMARY"):
                with Path(ziel).open("a", encoding="utf-8") as datei:
                    datei.write(ausgabe.zusammenfassung(befunde, dateien))
        case _:
            typer.echo(ausgabe.terminal(befunde, dateien))
