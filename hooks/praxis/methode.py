"""The scaling explained with real cases: every step of one reckoning, and what all comparisons of the stock give."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .genauigkeit import gerundet, ziffern
from .hochrechnung import Spanne, Vergleich, rechne_hoch, spannentext
from .schreibweise import zahl
from .vergleichswerte import Vergleichswert
from .vokabulare import EINWOHNER, Massnahme

EIGENE = Decimal(120)  # what the reader of the example is supposed to have
GENAU = 5  # digits of an unrounded number on its way, enough to follow it with a pencil


@dataclass(frozen=True)
class Ende:
    """The smallest or the largest end: ratio times the own number, before and after rounding."""

    wert: Vergleichswert
    mal: str
    ungerundet: str
    gerundet: str


@dataclass(frozen=True)
class Rechenbeispiel:
    """One comparison reckoned step by step. `verhaeltnisse`: each case with its ratio, hardly rounded."""

    vergleich: Vergleich
    spanne: Spanne
    eigene: str
    verhaeltnisse: tuple[tuple[Vergleichswert, str], ...]
    enden: tuple[Ende, Ende]
    stellen: int
    ungenaueste: Vergleichswert
    ergebnis: str


@dataclass(frozen=True)
class Zeile:
    """What one comparison gives, for the overview; without `spannen` the reason is `hinweis`."""

    vergleich: Vergleich
    massnahmen: tuple[Massnahme, ...]
    spannen: tuple[str, ...]
    hinweis: str


def rechenbeispiel(alle: Sequence[Vergleich]) -> Rechenbeispiel | None:
    """The first comparison by something else than inhabitants whose range has two digits; None where there is none."""
    for vergleich in alle:
        for spanne in vergleich.spannen:
            if vergleich.gruppe.je != EINWOHNER and not (spanne.zu_weit or spanne.plan) and spanne.ziffern >= 2:
                return _rechne(vergleich, spanne)
    return None


def _rechne(vergleich: Vergleich, spanne: Spanne) -> Rechenbeispiel:
    von, bis = rechne_hoch(spanne, EIGENE)
    paare = ((spanne.erster, spanne.kleinstes, von), (spanne.letzter, spanne.groesstes, bis))
    kleinstes, groesstes = (
        Ende(wert, _genau(verhaeltnis), _genau(verhaeltnis * EIGENE), zahl(rund)) for wert, verhaeltnis, rund in paare
    )
    text = spannentext(von, bis, unter=spanne.unter, ueber=spanne.ueber)
    return Rechenbeispiel(
        vergleich=vergleich,
        spanne=spanne,
        eigene=zahl(EIGENE),
        verhaeltnisse=tuple((wert, _genau(wert.unten)) for wert in spanne.werte),
        enden=(kleinstes, groesstes),
        stellen=min(spanne.ziffern, ziffern(EIGENE)),
        ungenaueste=min(spanne.werte, key=lambda w: w.ziffern),
        ergebnis=f"{text} {vergleich.einheit}",
    )


def _genau(wert: Decimal) -> str:
    return zahl(gerundet(wert, max(GENAU, wert.adjusted() + 1)))


def uebersicht(alle: Sequence[Vergleich], massnahmen: dict[str, Massnahme]) -> list[Zeile]:
    """A line for each comparison of the stock, in the order of the file."""
    return [_zeile(vergleich, massnahmen) for vergleich in alle]


def _zeile(vergleich: Vergleich, massnahmen: dict[str, Massnahme]) -> Zeile:
    gut = [s for s in vergleich.spannen if not s.zu_weit]
    texte = tuple(
        f"{s.text(vergleich.menge)} {vergleich.einheit} je {vergleich.je}{_art(s)}, {len(s.werte)} Beispiele"
        for s in gut
    )
    hinweis = (
        "" if gut else "Die Beispiele liegen zu weit auseinander." if vergleich.spannen else "Es sind noch zu wenige."
    )
    return Zeile(vergleich, tuple(massnahmen[m] for m in vergleich.gruppe.massnahmen), texte, hinweis)


def _art(spanne: Spanne) -> str:
    stufe = {"landkreis": "Landkreise", "zusammenschluss": "Zusammenschlüsse"}.get(spanne.ebene, "")
    worte = ", ".join(filter(None, ("Planungen" if spanne.plan else "", stufe)))
    return f" ({worte})" if worte else ""
