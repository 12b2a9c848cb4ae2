"""What the commands share: the data folder, the check that it is there, and how findings are shown."""

import os
from enum import StrEnum
from pathlib import Path, PurePath

import typer

from .. import ausgabe, bestand, vokabulare
from ..befund import Befund
from ..vokabulare import Vokabulare

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


def lade_vokabulare() -> Vokabulare:
    """The vocabularies; ends the command with 2 without a data folder, with 1 and messages where they are faulty."""
    verlange_hauptordner()
    woerter, befunde = vokabulare.lade(DATEN)
    if befunde:
        zeige(befunde, len(befunde))
        raise typer.Exit(1)
    return woerter


def als_pfad(pfad: Path) -> Path:
    """`data\\beispiele\\x.yml`, copied from a Windows window into a Unix shell, means the same file."""
    fremd = "\\" in str(pfad) and os.sep == "/" and not os.path.lexists(pfad)
    return Path(str(pfad).replace("\\", "/")) if fremd else pfad


def name_ab(hier: PurePath, ganz: PurePath) -> str:
    """How messages name the file `ganz`: from the project's folder `hier` on, with slashes on every system."""
    return (ganz.relative_to(hier) if ganz.is_relative_to(hier) else ganz).as_posix()


def repo_adresse() -> str:
    """Address of the repository where GitHub runs the command; elsewhere empty."""
    server, repo = (os.environ.get(name, "") for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY"))
    return f"{server}/{repo}" if server and repo else ""


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
