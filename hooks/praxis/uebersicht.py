"""Cases grouped for the pages of a Handlungsfeld, a Maßnahme, a Land or a municipality."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .register import LAENDER
from .steckbrief import Steckbrief


@dataclass(frozen=True)
class Kreisgruppe:
    """The cases of one Kreis, or of places that belong to several."""

    name: str
    faelle: tuple[Steckbrief, ...]


def nach(faelle: Iterable[Steckbrief], merkmale: Callable[[Steckbrief], Iterable[str]]) -> dict[str, list[Steckbrief]]:
    """Cases by each of their marks (ids of fields, measures …), in the order of `faelle`."""
    gruppen: dict[str, list[Steckbrief]] = defaultdict(list)
    for fall in faelle:
        for merkmal in merkmale(fall):
            gruppen[merkmal].append(fall)
    return gruppen


def neueste_zuerst(faelle: Iterable[Steckbrief]) -> list[Steckbrief]:
    """By date of the last check, then the most complete, then by name: the same in every build."""
    return sorted(faelle, key=lambda f: (-f.geprueft_am.toordinal(), -f.vollstaendigkeit, f.slug))


def bunte_auswahl(faelle: Sequence[Steckbrief], anzahl: int) -> list[Steckbrief]:
    """The first cases of `faelle` with a field, then a place, that is not among them yet."""
    auswahl: list[Steckbrief] = []
    for fall in faelle:
        neu = all(fall.feld.id != f.feld.id and fall.ort.laender != f.ort.laender for f in auswahl)
        if neu and len(auswahl) < anzahl:
            auswahl.append(fall)
    return auswahl


def nach_land(faelle: Sequence[Steckbrief]) -> dict[str, list[Steckbrief]]:
    """All 16 Länder, also those without a case."""
    gruppen = nach(faelle, lambda f: f.ort.laender)
    return {land: gruppen.get(land, []) for land in LAENDER}


def nach_kreis(faelle: Sequence[Steckbrief]) -> list[Kreisgruppe]:
    """The cases of a Land by Kreis, sorted; what spans several Kreise comes last."""
    gruppen = nach(faelle, lambda f: [_kreis(f)])
    namen = sorted(gruppen, key=lambda name: (name == MEHRERE, name))
    return [Kreisgruppe(name, tuple(sorted(gruppen[name], key=lambda f: (f.ort.name, f.titel)))) for name in namen]


MEHRERE = "Mehrere Kreise"


def _kreis(fall: Steckbrief) -> str:
    kreise = {k.kreis_schluessel: k for k in fall.ort.kommunen}
    if len(kreise) != 1:
        return MEHRERE
    kommune = next(iter(kreise.values()))
    return kommune.voller_name if kommune.ebene == "kreis" else fall.ort.kreise[0] if fall.ort.kreise else kommune.kreis
