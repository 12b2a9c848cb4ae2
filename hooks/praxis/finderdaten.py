"""What the finder loads: one small index of all cases, and cards in portions for those that it shows.

A case is known by its position in the finder's order (newest check first), so that the index holds numbers only.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from .bestand import Bestand
from .facetten import Facette, facetten, thg_pro_jahr
from .steckbrief import Steckbrief
from .uebersicht import neueste_zuerst
from .werte import Wert

JE_PORTION = 20


@dataclass(frozen=True)
class Finderdaten:
    """`reihenfolge`: cases in the finder's order; `facetten` speak of them by position."""

    reihenfolge: tuple[Steckbrief, ...]
    facetten: tuple[Facette, ...]
    thg: tuple[float | None, ...]

    def index(self) -> str:
        """JSON: facets with their values, per case the positions of its values, and what is sorted by."""
        daten = {
            "anzahl": len(self.reihenfolge),
            "jePortion": JE_PORTION,
            "facetten": [
                {
                    "kennung": f.kennung,
                    "name": f.name,
                    "werte": [[w.kennung, w.name] for w in f.werte],
                    "faelle": _kurz(f),
                }
                for f in self.facetten
            ],
            "einwohner": [fall.ort.einwohner for fall in self.reihenfolge],
            "thg": self.thg,
        }
        return json.dumps(daten, ensure_ascii=False, separators=(",", ":"))

    def portionen(self) -> list[str]:
        """JSON lists of cards, `JE_PORTION` cases each."""
        karten = [_karte(fall) for fall in self.reihenfolge]
        return [
            json.dumps(karten[von : von + JE_PORTION], ensure_ascii=False, separators=(",", ":"))
            for von in range(0, len(karten), JE_PORTION)
        ]


def finderdaten(bestand: Bestand, steckbriefe: Sequence[Steckbrief]) -> Finderdaten:
    """`steckbriefe` belong to `bestand.beispiele`, in the same order."""
    satz_von = dict(zip((fall.slug for fall in steckbriefe), bestand.beispiele, strict=True))
    reihenfolge = neueste_zuerst(steckbriefe)
    saetze = [(satz_von[fall.slug], fall.ort) for fall in reihenfolge]
    thg = (thg_pro_jahr(satz.beispiel, bestand) for satz, _ in saetze)
    return Finderdaten(
        tuple(reihenfolge),
        tuple(facetten(bestand, saetze)),
        tuple(None if t is None else float(t) for t in thg),
    )


def _kurz(facette: Facette) -> list[int | list[int] | None]:
    """One value as a number, several as a list, none as null: a third smaller than lists throughout."""
    return [None if not w else w[0] if len(w) == 1 else list(w) for w in facette.faelle]


def _karte(fall: Steckbrief) -> dict[str, object]:
    return {
        "slug": fall.slug,
        "titel": fall.titel,
        "kurz": fall.kurz,
        "feld": fall.feld.id,
        "feldname": fall.feld.name,
        "ort": fall.ort_zeile,
        "zahlen": [[w.name, f"{w.betrag} {w.einheit}".strip(), *_art(w)] for w in fall.kacheln],
    }


def _art(wert: Wert) -> tuple[str, str]:
    """In lists the kind of a figure is named only where it is known; the page of the case always names it."""
    return ("", "") if wert.art == "unbekannt" else (wert.art, wert.art_text)
