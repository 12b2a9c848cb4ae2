"""The fields of the Maßnahmenblatt (data/massnahmenblatt.yml), for screen, paper and Word alike."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from .befund import Befund
from .form import pruefe_form
from .lesen import lies
from .modell import Gruppe
from .typen import Auswahl, Kennung, Kurztext

DATEI = "massnahmenblatt.yml"


class Wahl(Gruppe):
    id: Kennung
    name: Kurztext


class Blattfeld(Gruppe):
    """`zeilen`: lines to write on, on paper; a field with `werte` has boxes to tick instead."""

    id: Kennung
    name: Kurztext
    hilfe: Kurztext
    art: Annotated[str, Auswahl("zeile", "text", "auswahl")]
    zeilen: Annotated[str, Auswahl("1", "2", "3", "4")] = "1"
    werte: list[Wahl] = Field(default=[])


class _Form(Gruppe):
    felder: list[Blattfeld] = Field(min_length=1)


def lade(daten: Path) -> tuple[tuple[Blattfeld, ...], list[Befund]]:
    """Read the file in the folder `daten`; without it the sheet has no fields."""
    if not (daten / DATEI).exists():
        return (), []
    dokument, befunde = lies(daten / DATEI, f"data/{DATEI}")
    form, aus_form = pruefe_form(dokument, _Form)
    return tuple(form.felder) if form else (), befunde + aus_form
