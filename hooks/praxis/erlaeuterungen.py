"""Texts about Maßnahmen and Handlungsfelder (data/massnahmen/<id>.yml, data/handlungsfelder/<id>.yml).

Every statement names the cases that carry it, so that readers can look it up and editors see what depends on a case.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import Field

from .baum import Dokument, feldname
from .befund import Befund, meinten_sie
from .form import pruefe_form
from .lesen import lies
from .modell import Gruppe
from .typen import Fliesstext, Kennung, Satz


class Aussage(Gruppe):
    """A statement and the slugs of one to five cases that carry it."""

    text: Satz
    beispiele: list[Kennung] = Field(min_length=1, max_length=5)


class Massnahmentext(Gruppe):
    beschreibung: list[Aussage] = Field(default=[])
    schritte: list[Aussage] = Field(default=[])
    beteiligte: list[Aussage] = Field(default=[])
    zeithorizont: Aussage | None = None
    huerden: list[Aussage] = Field(default=[])
    leitfragen: list[Satz] = Field(min_length=1)


class Feldtext(Gruppe):
    einleitung: Fliesstext
    beispiele: list[Kennung] = Field(min_length=1)
    leitfragen: list[Satz] = Field(min_length=1)


MIT_BEISPIELEN = (
    "beispiele.*",
    "zeithorizont.beispiele.*",
    *(f"{teil}.*.beispiele.*" for teil in ("beschreibung", "schritte", "beteiligte", "huerden")),
)

T = TypeVar("T", bound=Gruppe)


@dataclass(frozen=True)
class Erlaeuterungen:
    """By the id of the Maßnahme or Handlungsfeld; one without a text is not in it."""

    massnahmen: dict[str, Massnahmentext] = field(default_factory=dict)
    handlungsfelder: dict[str, Feldtext] = field(default_factory=dict)


def lade(
    daten: Path, massnahmen: Collection[str], handlungsfelder: Collection[str], slugs: Collection[str]
) -> tuple[Erlaeuterungen, list[Befund]]:
    """Read both folders. The file names must be known ids, the cases must exist."""
    befunde: list[Befund] = []

    def lies_ordner(name: str, kennungen: Collection[str], modell: type[T]) -> dict[str, T]:
        texte: dict[str, T] = {}
        for pfad in sorted((daten / name).glob("*.yml")):
            dokument, aus_lesen = lies(pfad, f"data/{name}/{pfad.name}")
            text, aus_form = pruefe_form(dokument, modell)
            befunde.extend((*aus_lesen, *aus_form, *_unbekannt(dokument, kennungen, slugs)))
            if text:
                texte[pfad.stem] = text
        return texte

    return Erlaeuterungen(
        lies_ordner("massnahmen", massnahmen, Massnahmentext),
        lies_ordner("handlungsfelder", handlungsfelder, Feldtext),
    ), befunde


def _unbekannt(dokument: Dokument, kennungen: Collection[str], slugs: Collection[str]) -> list[Befund]:
    befunde = []
    if dokument.slug not in kennungen:
        text = f"Zum Dateinamen „{dokument.slug}“ gibt es keine Kennung."
        befunde.append(
            Befund(dokument.datei, 1, 1, "", text, meinten_sie(dokument.slug, kennungen), "unbekannte-kennung")
        )
    for muster in MIT_BEISPIELEN:
        for pfad, skalar in dokument.skalare(muster):
            if skalar.text not in slugs:
                text = f"Ein Beispiel „{skalar.text}“ gibt es nicht."
                abhilfe = meinten_sie(skalar.text, slugs, liste=False)
                ort = (dokument.datei, skalar.zeile, skalar.spalte, feldname(pfad))
                befunde.append(Befund(*ort, text, abhilfe, "unbekannte-kennung"))
    return befunde
