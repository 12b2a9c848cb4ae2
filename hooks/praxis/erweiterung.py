"""What a word finds besides the documents that name it: synonyms and relatives by their parts."""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .begriff import Begriff, Marken
from .lexikon import Lexikon, gesamtschluessel, schluessel
from .synonyme import Synonyme
from .zaehlung import Zaehlung

# What a document is worth that has another word instead of the one that is looked for
GLEICH, GERICHTET, OBERBEGRIFF, TEILE, FORTSETZUNG = 0.75, 0.6, 0.15, 0.3, 0.5
KLEINSTER_BEITRAG = 0.1
BEILAEUFIG = 0.5  # what is left of the weight of a word that is mentioned in passing only
NEBENWORT = 0.6  # and of a verb or an adjective: nouns say what a query is about


@dataclass(frozen=True)
class _Fund:
    """`name` is told to the reader, where it says more than the word itself."""

    name: str
    wert: float
    marken: Marken


class Erweiterung:
    """`gezaehlt`: what the documents themselves have; `anzahl`: how many there are."""

    def __init__(self, gezaehlt: Zaehlung, lexikon: Lexikon, synonyme: Synonyme, anzahl: int) -> None:
        self._marken, self._namen = gezaehlt.marken, gezaehlt.namen
        self._lexikon, self._anzahl = lexikon, anzahl
        self._sortiert = sorted(self._marken)
        self._ziele = _ziele(synonyme)
        self.quellen = frozenset(self._ziele)

    def begriff(self, begriff: str) -> Begriff:
        eigen = self._alle(begriff.split(" "))
        marken = dict(eigen)
        ueber: dict[str, None] = {}
        masse = float(len(eigen))
        for fund in self._funde(begriff):
            vorher = len(marken)
            for d, marke in fund.marken.items():
                wert = fund.wert * marke
                if wert > marken.get(d, 0.0):
                    marken[d] = wert
            masse += fund.wert * (len(marken) - vorher)
            if fund.name and not fund.marken.keys() <= eigen.keys():
                ueber[fund.name] = None
        # a rare word that no title and no measure has, as in the frame of a question, is not what is looked for
        wichtig = BEILAEUFIG + (1 - BEILAEUFIG) * max(marken.values(), default=0.0)
        wichtig *= NEBENWORT + (1 - NEBENWORT) * self._lexikon.hauptwort(begriff)
        return Begriff(self.seltenheit(masse) * wichtig, marken, tuple(ueber))

    def _alle(self, staemme: Sequence[str], ohne: Mapping[str, frozenset[int]] | None = None) -> Marken:
        """The documents with every one of the words; they count as much as the weakest.

        `ohne`: word -> documents that only have it as the name of a place (Bäder: Bad Nauheim).
        """
        erste, *weitere = [self._marken.get(s, {}) for s in staemme]
        if not weitere and not (ohne and staemme[0] in ohne):
            return erste
        if ohne and staemme[0] in ohne:
            erste = {d: marke for d, marke in erste.items() if d not in ohne[staemme[0]]}
        gemeinsam = erste.keys() if not weitere else set(erste).intersection(*weitere)
        return {d: min(erste[d], *(m[d] for m in weitere)) if weitere else erste[d] for d in gemeinsam}

    def _funde(self, begriff: str) -> Iterable[_Fund]:
        for wort, wert in self._ziele.get(begriff, {}).items():
            teile = schluessel(wort)
            if teile and gesamtschluessel(teile) != begriff:
                yield _Fund(wort, wert, self._alle(teile, self._namen if begriff not in self._namen else {}))
        schreibung = self._lexikon.schreibung(begriff)
        yield from self._getrennt(begriff, schreibung)
        if begriff in self._marken and len(schreibung) >= 6:
            yield from self._oberbegriffe(begriff, schreibung)
        if " " not in begriff and len(begriff) >= 5:
            yield from self._fortsetzungen(begriff)

    def _getrennt(self, begriff: str, schreibung: str) -> Iterable[_Fund]:
        """A bonus for repairs is a Reparaturbonus: documents that name all parts."""
        teile = [t.wort for t in self._lexikon.zerleger.teile(schreibung)]
        staemme = list(dict.fromkeys(schluessel(t)[0] for t in teile if schluessel(t)))
        if len(staemme) > 1 and begriff not in staemme:
            yield _Fund("", TEILE, self._alle(staemme))

    def _oberbegriffe(self, begriff: str, schreibung: str) -> Iterable[_Fund]:
        """Who looks for a Nahwärmenetz may take a Wärmenetz: the tails of a compound, the less the commoner."""
        eigenes = self.seltenheit(len(self._marken[begriff]))
        for wort in self._lexikon.zerleger.suchwoerter(schreibung):
            teil = schluessel(wort)
            if schreibung.lower().endswith(wort) and teil and teil[0] != begriff and teil[0] in self._marken:
                wert = OBERBEGRIFF * (self.seltenheit(len(self._marken[teil[0]])) / eigenes) ** 2
                if wert >= KLEINSTER_BEITRAG:
                    yield _Fund(wort.capitalize(), min(wert, OBERBEGRIFF), self._alle(teil[:1]))

    def _fortsetzungen(self, begriff: str) -> Iterable[_Fund]:
        """Words that begin like this one: compounds whose other part the stock knows from nowhere else."""
        for n in range(bisect_right(self._sortiert, begriff), len(self._sortiert)):
            if not self._sortiert[n].startswith(begriff):
                break
            if len(self._sortiert[n]) >= len(begriff) + 3:
                yield _Fund("", FORTSETZUNG, self._marken[self._sortiert[n]])

    def seltenheit(self, vorkommen: float) -> float:
        """How much a word tells that so many documents have."""
        return math.log(1 + (self._anzahl - min(vorkommen, self._anzahl) + 0.5) / (vorkommen + 0.5))


def _ziele(synonyme: Synonyme) -> dict[str, dict[str, float]]:
    """Key of a word -> words that it leads to, with what they count: equal ones, directed ones, and one step further.

    What a word is equal to leads where that leads (EDV: IT: Rechenzentrum), and so do the words it is directed to.
    """
    gleiche, gerichtet = synonyme.gleiche(), synonyme.gerichtet
    ziele: dict[str, dict[str, float]] = defaultdict(dict)
    for von in dict.fromkeys((*gleiche, *gerichtet)):
        nach = dict.fromkeys(gleiche.get(von, ()), GLEICH) | dict.fromkeys(gerichtet.get(von, ()), GERICHTET)
        weiter = {w: GLEICH * GERICHTET for gleich in gleiche.get(von, ()) for w in gerichtet.get(gleich, ())}
        weiter |= {w: GERICHTET * GLEICH for ziel in gerichtet.get(von, ()) for w in gleiche.get(ziel, ())}
        if schluessel(von):
            ziele[gesamtschluessel(schluessel(von))] |= nach | {w: wert for w, wert in weiter.items() if w not in nach}
    return ziele
