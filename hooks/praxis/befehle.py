"""The editors' command line: praxis pruefen, praxis stand, praxis schema."""

import os
import re
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from . import ausgabe, bestand, vokabulare
from . import schema as schema_modul
from . import stand as stand_modul
from .befund import Befund, Stufe

app = typer.Typer(
    help="Werkzeuge für die Praxisbeispiele.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
DATEN = Path("data")
GELESEN = re.compile(r"data/(beispiele/[^/]+|((massnahmen|handlungsfelder)/)?[^/]+\.ya?ml)", re.IGNORECASE)


class Form(StrEnum):
    terminal = "terminal"
    github = "github"
    json = "json"


@app.callback()
def _gruppe() -> None:
    """Werkzeuge für die Praxisbeispiele."""


@app.command()
def pruefen(
    dateien: Annotated[list[Path] | None, typer.Argument(help="Dateien; ohne Angabe der ganze Bestand.")] = None,
    form: Annotated[Form, typer.Option(help="Ausgabe für Menschen, für GitHub oder als JSON.")] = Form.terminal,
    hinweise: Annotated[
        bool | None,
        typer.Option(
            "--hinweise/--ohne-hinweise", help="Nennt auch, was besser ginge; sonst nur bei einzelnen Dateien."
        ),
    ] = None,
) -> None:
    """Prüft Beispiele und meldet alle Fehler auf einmal. Ende mit 0: keine Fehler (auch bei Hinweisen), 1: Fehler."""
    _verlange_hauptordner()
    ergebnis = bestand.lade(DATEN, date.today())
    befunde, anzahl = list(ergebnis.befunde), ergebnis.dateien
    if hinweise or (hinweise is None and dateien):
        befunde += ergebnis.hinweise()
    if dateien:
        namen, fremde = _namen(dateien)
        befunde = [b for b in befunde if b.datei in namen] + fremde
        anzahl = len(namen)
    _zeige(befunde, anzahl, form)
    raise typer.Exit(any(b.stufe is Stufe.FEHLER for b in befunde))


@app.command()
def stand() -> None:
    """Zeigt den Bestand in Zahlen: was abgedeckt ist, was fehlt, was zur Prüfung fällig ist."""
    _verlange_hauptordner()
    heute = date.today()
    typer.echo(stand_modul.als_text(stand_modul.stand(bestand.lade(DATEN, heute), heute)))


@app.command()
def schema(
    pruefen: Annotated[bool, typer.Option("--pruefen", help="Nur prüfen, ob die Datei auf dem Stand ist.")] = False,
) -> None:
    """Schreibt das JSON-Schema, mit dem Editoren beim Ausfüllen helfen. Mit --pruefen: Ende mit 1, wenn veraltet."""
    _verlange_hauptordner()
    woerter, befunde = vokabulare.lade(DATEN)
    if befunde:
        _zeige(befunde, len(befunde), Form.terminal)
        raise typer.Exit(1)
    datei, soll = DATEN / schema_modul.DATEI, schema_modul.als_text(woerter)
    if pruefen and not (datei.is_file() and datei.read_text(encoding="utf-8") == soll):
        typer.echo(f"{datei.as_posix()} ist veraltet. Rufen Sie „praxis schema“ auf und nehmen Sie die Datei mit auf.")
        raise typer.Exit(1)
    if not pruefen:
        datei.parent.mkdir(exist_ok=True)
        datei.write_text(soll, encoding="utf-8", newline="\n")
        typer.echo(f"{datei.as_posix()} ist geschrieben.")


def _verlange_hauptordner() -> None:
    if not ((DATEN / bestand.BEISPIELE).is_dir() and (DATEN / "register").is_dir()):
        typer.echo("Der Ordner data/ fehlt hier. Rufen Sie den Befehl im Hauptordner des Projekts auf.", err=True)
        raise typer.Exit(2)


def _namen(dateien: list[Path]) -> tuple[set[str], list[Befund]]:
    """The names that the stock uses for `dateien`, and a finding for each that is no part of the stock."""
    hier, namen, fremde = Path.cwd(), set(), []
    for pfad in dateien:
        ganz = Path(os.path.abspath(pfad))  # not resolve(): a link is reported, not followed
        name = ganz.relative_to(hier).as_posix() if ganz.is_relative_to(hier) else ganz.as_posix()
        namen.add(name)
        if not ganz.exists() and not ganz.is_symlink():
            fremde.append(Befund(name, 1, 1, "", "Die Datei gibt es nicht.", "Prüfen Sie den Namen.", "nicht-lesbar"))
        elif not GELESEN.fullmatch(name):
            text, abhilfe = "Die Datei ist kein Beispiel.", "Beispiele liegen in data/beispiele und enden auf .yml."
            fremde.append(Befund(name, 1, 1, "", text, abhilfe, "kein-beispiel"))
    return namen, fremde


def _zeige(befunde: list[Befund], dateien: int, form: Form) -> None:
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


def main() -> None:
    """Entry point; Windows consoles get UTF-8, as the messages hold umlauts."""
    for strom in (sys.stdout, sys.stderr):
        if hasattr(strom, "reconfigure"):
            strom.reconfigure(encoding="utf-8", errors="replace")
    app()
