"""Similar cases: what shares measures, field, offices and words, and happened in a place of like size; with the reason.

A pure function of the stock: the same cases give the same neighbours in the same order in every build.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from .naehe import gleich_gross
from .steckbrief import Steckbrief

GEZEIGT = 4
# A measure with thousands of cases would make the work quadratic; its rarer companions and the size class decide there.
KANDIDATEN = 250
_WORT = re.compile(r"[a-zäöüß]{5,}")


@dataclass(frozen=True)
class Nachbar:
    """A similar case and why it is one, in words for readers."""

    slug: str
    titel: str
    ort: str
    grund: str


@dataclass(frozen=True)
class _Merkmale:
    massnahmen: frozenset[str]
    woerter: frozenset[str]


def nachbarn(faelle: Sequence[Steckbrief]) -> dict[str, tuple[Nachbar, ...]]:
    """For each slug its most similar cases, best first; none where nothing shares a measure."""
    merkmale = {f.slug: _Merkmale(frozenset(m.id for m in f.massnahmen), _woerter(f)) for f in faelle}
    seltenheit = _seltenheit(merkmale)
    je_massnahme: dict[str, list[Steckbrief]] = defaultdict(list)
    for fall in faelle:
        for massnahme in fall.massnahmen:
            je_massnahme[massnahme.id].append(fall)
    return {fall.slug: _naechste(fall, je_massnahme, merkmale, seltenheit) for fall in faelle}


def _naechste(
    fall: Steckbrief,
    je_massnahme: Mapping[str, Sequence[Steckbrief]],
    merkmale: Mapping[str, _Merkmale],
    seltenheit: Mapping[str, float],
) -> tuple[Nachbar, ...]:
    kandidaten: dict[str, Steckbrief] = {}
    for massnahme in sorted(merkmale[fall.slug].massnahmen, key=lambda m: (-seltenheit[m], m)):
        if len(kandidaten) < KANDIDATEN:
            nah = sorted(je_massnahme[massnahme], key=lambda f: (f.ort.groesse != fall.ort.groesse, f.slug))
            kandidaten |= {f.slug: f for f in nah[:KANDIDATEN]}
    kandidaten.pop(fall.slug, None)
    naehe = {slug: _naehe(fall, anderer, merkmale, seltenheit) for slug, anderer in kandidaten.items()}
    beste = sorted(kandidaten.values(), key=lambda f: (-naehe[f.slug], f.slug))[:GEZEIGT]
    return tuple(Nachbar(f.slug, f.titel, f.ort.name, grund(fall, f)) for f in beste)


def _naehe(a: Steckbrief, b: Steckbrief, merkmale: Mapping[str, _Merkmale], seltenheit: Mapping[str, float]) -> float:
    """Shared rare measures count most, then like size, field, offices, Land and shared rare words."""
    ma, mb = merkmale[a.slug], merkmale[b.slug]
    return (
        2.0 * sum(seltenheit[m] for m in sorted(ma.massnahmen & mb.massnahmen))
        + 0.25 * sum(seltenheit[w] for w in sorted(ma.woerter & mb.woerter))
        + 2.0 * _gleich_gross(a, b)
        + 1.0 * (a.feld.id == b.feld.id)
        + 0.5 * len(set(a.funktionen) & set(b.funktionen))
        + 0.5 * bool(set(a.ort.laender) & set(b.ort.laender))
    )


def grund(a: Steckbrief, b: Steckbrief) -> str:
    """„gleiche Maßnahme: Solares Wärmenetz; ähnlich groß (1.418 und 911 Einwohner); gleiches Land“."""
    gemeinsam = [m.name for m in a.massnahmen if m in b.massnahmen]
    teile = (
        [f"gleiche {'Maßnahme' if len(gemeinsam) == 1 else 'Maßnahmen'}: {', '.join(gemeinsam)}"] if gemeinsam else []
    )
    if _gleich_gross(a, b) > 0.5:
        teile.append(f"ähnlich groß ({a.ort.einwohner_zahl} und {b.ort.einwohner_zahl} Einwohner)")
    if set(a.ort.laender) & set(b.ort.laender):
        teile.append("gleiches Land")
    return "; ".join(teile)


def _gleich_gross(a: Steckbrief, b: Steckbrief) -> float:
    return gleich_gross(a.ort.einwohner, b.ort.einwohner)


def _woerter(fall: Steckbrief) -> frozenset[str]:
    return frozenset(_WORT.findall(f"{fall.titel} {fall.kurz}".lower()))


def _seltenheit(merkmale: Mapping[str, _Merkmale]) -> dict[str, float]:
    """Rarity of each measure and word in the stock: log(all / having it)."""
    zahl = Counter(m for eigene in merkmale.values() for m in (*eigene.massnahmen, *eigene.woerter))
    return {m: log(len(merkmale) / n) for m, n in zahl.items()}
