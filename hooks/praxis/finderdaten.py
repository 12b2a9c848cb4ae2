"""What the finder loads: one small index of all cases, and cards in portions for those that it shows.

A case is known by its position in the finder's order (newest check first), so that the index holds numbers only.
What only one view needs is in a file of its own: `spalten.json` orders the table,
`lage.json` places the cases on the map.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from .bestand import Bestand
from .facetten import Facette, facetten, thg_pro_jahr
from .schreibweise import adresse
from .spalten import Spalten, spalten
from .steckbrief import Steckbrief
from .uebersicht import neueste_zuerst
from .werte import Wert

JE_PORTION = 20
ALLE_SEITEN = 30  # as many pages as are all linked on each of them


@dataclass(frozen=True)
class Finderdaten:
    """`reihenfolge`: cases in the finder's order; `facetten` speak of them by position."""

    reihenfolge: tuple[Steckbrief, ...]
    facetten: tuple[Facette, ...]
    thg: tuple[float | None, ...]
    spalten: tuple[Spalten, ...]

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

    def ordnung(self) -> str:
        """JSON: what the columns of the table are sorted by, where the index has it not."""
        nach_ort = sorted(self.reihenfolge, key=lambda fall: (adresse(fall.ort.name), fall.slug))
        rang = {fall.slug: nummer for nummer, fall in enumerate(nach_ort)}
        felder = {f.kennung: nummer for nummer, f in enumerate(self.facetten[0].werte)}
        daten = {
            "ort": [rang[fall.slug] for fall in self.reihenfolge],
            "feld": [felder[fall.feld.id] for fall in self.reihenfolge],
            "beginn": [s.beginn for s in self.spalten],
            "kosten": [s.kosten_eur for s in self.spalten],
        }
        return json.dumps(daten, separators=(",", ":"))

    def lage(self) -> str:
        """JSON: per case its place in the drawing (x and y one after the other, -1 without a place), name and field."""
        felder = {f.kennung: nummer for nummer, f in enumerate(self.facetten[0].werte)}
        daten = {
            "jePortion": JE_PORTION,
            "punkte": [zahl for fall in self.reihenfolge for zahl in fall.karte or (-1, -1)],
            "orte": [fall.ort.name for fall in self.reihenfolge],
            "felder": list(felder),
            "feld": [felder[fall.feld.id] for fall in self.reihenfolge],
        }
        return json.dumps(daten, ensure_ascii=False, separators=(",", ":"))

    def portionen(self) -> list[str]:
        """JSON lists of cards, `JE_PORTION` cases each."""
        karten = [_karte(fall, s) for fall, s in zip(self.reihenfolge, self.spalten, strict=True)]
        return [
            json.dumps(karten[von : von + JE_PORTION], ensure_ascii=False, separators=(",", ":"))
            for von in range(0, len(karten), JE_PORTION)
        ]


def seitenwahl(seite: int, seiten: int) -> list[int | None]:
    """The numbers to go on from page `seite` to the others, None where some are left out: all, or of very many the
    first, the last, those around and every 25th, so that each is a few steps away.
    """
    alle = range(1, seiten + 1)
    gezeigt = [n for n in alle if seiten <= ALLE_SEITEN or n in (1, seiten) or n % 25 == 0 or abs(n - seite) <= 3]
    folge: list[int | None] = []
    for davor, n in zip([0, *gezeigt], gezeigt, strict=False):
        folge += [None, n] if n > davor + 1 else [n]
    return folge


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
        tuple(
            spalten(fall, satz.beispiel, bestand.vokabulare)
            for fall, (satz, _) in zip(reihenfolge, saetze, strict=True)
        ),
    )


def _kurz(facette: Facette) -> list[int | list[int] | None]:
    """One value as a number, several as a list, none as null: a third smaller than lists throughout."""
    return [None if not w else w[0] if len(w) == 1 else list(w) for w in facette.faelle]


def _karte(fall: Steckbrief, s: Spalten) -> dict[str, object]:
    return {
        "slug": fall.slug,
        "titel": fall.titel,
        "kurz": fall.kurz,
        "feld": fall.feld.id,
        "feldname": fall.feld.name,
        "ort": fall.ort_zeile,
        "zahlen": [[w.name, f"{w.betrag} {w.einheit}".strip(), *_art(w)] for w in fall.kacheln],
        "spalten": [fall.ort.name, fall.ort.einwohner_zahl, fall.zeitraum, fall.status, *s.thg, *s.kosten],
    }


def _art(wert: Wert) -> tuple[str, str]:
    """In lists the kind of a figure is named only where it is known; the page of the case always names it."""
    return ("", "") if wert.art == "unbekannt" else (wert.art, wert.art_text)
