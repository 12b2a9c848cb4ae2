"""praxis pruefen: all findings of the stock or of some files."""

import os
import re
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from .. import bestand
from ..befund import Befund, Stufe
from .gemeinsam import DATEN, Form, als_pfad, name_ab, verlange_hauptordner, zeige

GELESEN = re.compile(r"data/(beispiele/[^/]+|((massnahmen|handlungsfelder)/)?[^/]+\.ya?ml)", re.IGNORECASE)


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
    """Prüft Beispiele und meldet alle Fehler auf einmal.

    Ende mit 0: keine Fehler (auch bei Hinweisen), 1: Fehler, 2: falsch aufgerufen.
    """
    verlange_hauptordner()
    ergebnis = bestand.lade(DATEN, date.today())
    befunde, anzahl = list(ergebnis.befunde), ergebnis.dateien
    if hinweise or (hinweise is None and dateien):
        befunde += ergebnis.hinweise()
    if dateien:
        namen, fremde = _namen(dateien)
        befunde = [b for b in befunde if b.datei in namen] + fremde
        anzahl = len(namen)
    zeige(befunde, anzahl, form)
    raise typer.Exit(any(b.stufe is Stufe.FEHLER for b in befunde))


def _namen(dateien: list[Path]) -> tuple[set[str], list[Befund]]:
    """The names that the stock uses for `dateien`, and a finding for each that is no part of the stock."""
    hier, namen, fremde = Path.cwd(), set(), []
    for pfad in dateien:
        ganz = Path(os.path.abspath(als_pfad(pfad)))  # not resolve(): a link is reported, not followed
        name = name_ab(hier, ganz)
        namen.add(name)
        if not ganz.exists() and not ganz.is_symlink():
            fremde.append(Befund(name, 1, 1, "", "Die Datei gibt es nicht.", "Prüfen Sie den Namen.", "nicht-lesbar"))
        elif not GELESEN.fullmatch(name):
            text, abhilfe = "Die Datei ist kein Beispiel.", "Beispiele liegen in data/beispiele und enden auf .yml."
            fremde.append(Befund(name, 1, 1, "", text, abhilfe, "kein-beispiel"))
    return namen, fremde
