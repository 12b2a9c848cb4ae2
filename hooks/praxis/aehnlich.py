"""Similar cases: what shares measures, field, offices and words, and happened in a place of like size; with the reason.

A pure function of the stock: the same cases give the same neighbours in the same order in every build.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from math import log

from .naehe import gleich_gross
from .steckbrief import Steckbrief

GEZEIGT = 4
# A measure with thousands of cases would make the work quadratic; its rarer companions and the size class decide there.
KANDIDATEN = 150
_WORT = re.compile(r"[a-zäöüß]{5,}")


@dataclass(frozen=True)
class Nachbar:
    """A similar case and why it is one, in words for readers."""

    slug: str
    titel: str
    ort: str
    grund: str


@dataclass(frozen=True, slots=True)
class _Merkmale:
    """What is compared, taken out once: at 10,000 cases there are millions of comparisons."""

    fall: Steckbrief
    massnahmen: frozenset[str]
    woerter: frozenset[str]
    funktionen: frozenset[str]
    laender: frozenset[str]
    feld: str
    groesse: str
    einwohner: int | None


class Nachbarschaft:
    """All cases, each asked for when its page is made: the search index is built meanwhile."""

    def __init__(self, faelle: Sequence[Steckbrief]) -> None:
        merkmale = [_merkmale(f) for f in sorted(faelle, key=lambda f: f.slug)]
        self._merkmale = {m.fall.slug: m for m in merkmale}
        self._seltenheit = _seltenheit(merkmale)
        self._je_massnahme: dict[str, list[_Merkmale]] = defaultdict(list)
        self._je_groesse: dict[tuple[str, str], list[_Merkmale]] = defaultdict(list)
        for m in merkmale:
            for massnahme in m.massnahmen:
                self._je_massnahme[massnahme].append(m)
                self._je_groesse[massnahme, m.groesse].append(m)

    def zu(self, slug: str) -> tuple[Nachbar, ...]:
        """The most similar cases, best first; none where nothing shares a measure."""
        eigene = self._merkmale[slug]
        kandidaten: dict[str, _Merkmale] = {}
        for massnahme in sorted(eigene.massnahmen, key=lambda m: (-self._seltenheit[m], m)):
            rest = KANDIDATEN - len(kandidaten)
            kandidaten |= {m.fall.slug: m for m in islice(self._nah(massnahme, eigene), rest)}
        kandidaten.pop(slug, None)
        # slugs differ, so two cases of the same mark never have to be compared themselves
        beste = nsmallest(GEZEIGT, ((-_naehe(eigene, m, self._seltenheit), s) for s, m in kandidaten.items()))
        faelle = (kandidaten[s].fall for _, s in beste)
        return tuple(Nachbar(f.slug, f.titel, f.ort.name, grund(eigene.fall, f)) for f in faelle)

    def _nah(self, massnahme: str, zu: _Merkmale) -> Iterator[_Merkmale]:
        """All cases with the measure, those of the same size class first, then by slug."""
        yield from self._je_groesse[massnahme, zu.groesse]
        yield from (m for m in self._je_massnahme[massnahme] if m.groesse != zu.groesse)


def _naehe(a: _Merkmale, b: _Merkmale, seltenheit: Mapping[str, float]) -> float:
    """Shared rare measures count most, then like size, field, offices, Land and shared rare words."""
    return (
        2.0 * _summe(a.massnahmen & b.massnahmen, seltenheit)
        + 0.25 * _summe(a.woerter & b.woerter, seltenheit)
        + 2.0 * gleich_gross(a.einwohner, b.einwohner)
        + 1.0 * (a.feld == b.feld)
        + 0.5 * len(a.funktionen & b.funktionen)
        + 0.5 * (not a.laender.isdisjoint(b.laender))
    )


def _summe(gemeinsame: frozenset[str], seltenheit: Mapping[str, float]) -> float:
    # in one order, as the sum of floats depends on it
    return sum([seltenheit[m] for m in sorted(gemeinsame)]) if gemeinsame else 0.0


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


def _merkmale(fall: Steckbrief) -> _Merkmale:
    return _Merkmale(
        fall,
        frozenset(m.id for m in fall.massnahmen),
        frozenset(_WORT.findall(f"{fall.titel} {fall.kurz}".lower())),
        frozenset(fall.funktionen),
        frozenset(fall.ort.laender),
        fall.feld.id,
        fall.ort.groesse,
        fall.ort.einwohner,
    )


def _seltenheit(merkmale: Sequence[_Merkmale]) -> dict[str, float]:
    """Rarity of each measure and word in the stock: log(all / having it)."""
    zahl = Counter(m for eigene in merkmale for m in (*eigene.massnahmen, *eigene.woerter))
    return {m: log(len(merkmale) / n) for m, n in zahl.items()}
