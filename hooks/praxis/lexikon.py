"""Every word of the stock: its stem, the stems of its parts, and how it is usually written."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from .suchtexte import Felder
from .synonyme import Synonyme
from .wortform import formen, ist_stoppwort, stamm, vereinfacht, vorbereitet
from .zerlegung import Zerleger

_ROH = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
GANZ, STUECK, TEIL = 1.0, 0.8, 0.6  # how much a word counts: itself, a piece between hyphens, a part of a compound


def rohwoerter(text: str) -> list[str]:
    """The words as they are written, umlauts and capitals kept: a splitter needs both."""
    return _ROH.findall(vorbereitet(text.replace("\u00ad", "")))


class Lexikon:
    """Made from all documents before the first of them is indexed, as each word may be a part of any other."""

    def __init__(self, dokumente: Sequence[Felder], synonyme: Synonyme) -> None:
        ortswoerter: set[str] = set()
        haeufig: Counter[str] = Counter()
        self._schreibungen: dict[str, Counter[str]] = defaultdict(Counter)
        for dokument in dokumente:
            eigene: set[str] = set()
            for feld, text in dokument:
                if feld == "stichwort":  # written without umlauts
                    continue
                woerter = rohwoerter(text)
                eigene.update(woerter)
                if feld == "ort":
                    ortswoerter.update(w.lower() for w in woerter)
            haeufig.update(eigene)
        eigene = {w for eintrag in synonyme.woerter for w in rohwoerter(eintrag)}
        haeufig.update(dict.fromkeys(eigene, 2))
        for wort, anzahl in haeufig.items():
            einfach = vereinfacht(wort.replace("-", ""))
            if not ist_stoppwort(einfach):
                self._schreibungen[stamm(einfach)][wort] += anzahl
        vokabular = {
            stueck
            for wort, anzahl in haeufig.items()
            if anzahl > 1 and wort.lower() not in ortswoerter
            for stueck in wort.split("-")
            if stueck[:1].isupper() and not ist_stoppwort(vereinfacht(stueck))
        }
        self._orte = frozenset(ortswoerter)
        self._ortsstaemme = frozenset(stamm(vereinfacht(w)) for w in ortswoerter if "-" not in w)
        self.zerleger = Zerleger(vokabular, synonyme.zerlegung)
        self._bekannt: dict[str, tuple[tuple[str, float], ...]] = {}

    def staemme(self, wort: str) -> tuple[tuple[str, float], ...]:
        """Each stem that leads to the raw word, with what it counts. Names of places are not taken apart."""
        if wort not in self._bekannt:
            self._bekannt[wort] = tuple(self._staemme(wort).items())
        return self._bekannt[wort]

    def schreibung(self, begriff: str) -> str:
        """How a stem is usually written: the shortest of its frequent forms, a noun first; mostly the singular."""
        woerter = self._schreibungen.get(begriff)
        if not woerter:
            return begriff
        grenze = max(woerter.values()) / 3
        return min((w for w in woerter if woerter[w] >= grenze), key=lambda w: (w.islower(), len(w), -woerter[w], w))

    def hauptwort(self, begriff: str) -> float:
        """How often the stem is written with a capital: 1 for a noun, 0 for a verb or an adjective."""
        woerter = self._schreibungen.get(begriff)
        return sum(n for w, n in woerter.items() if not w[0].islower()) / sum(woerter.values()) if woerter else 1.0

    def _staemme(self, wort: str) -> dict[str, float]:
        einfach = vereinfacht(wort)
        if ist_stoppwort(einfach):
            return {}
        ganz, *stuecke = formen(einfach)
        if wort.lower() in self._orte:  # Sachsen-Anhalt is not in Sachsen
            stuecke = [s for s in stuecke if s not in self._ortsstaemme]
        gefunden = {ganz: GANZ} | {s: STUECK for s in stuecke if s != ganz}
        if wort.isascii() and wort.islower():  # perhaps a word with umlauts whose parts are known
            wort = self.schreibung(ganz)
        for stueck in wort.lower().split("-"):
            if stueck in self._orte or len(stueck) < 6:
                continue
            for teil in self.zerleger.suchwoerter(stueck):
                gefunden.setdefault(stamm(vereinfacht(teil)), TEIL)
        return gefunden


@lru_cache(maxsize=100_000)
def schluessel(eintrag: str) -> tuple[str, ...]:
    """The stems of a thesaurus entry; more than one where it is a phrase (Park and Ride)."""
    return tuple(formen(w)[0] for w in map(vereinfacht, rohwoerter(eintrag)) if not ist_stoppwort(w))


def gesamtschluessel(eintraege: Iterable[str]) -> str:
    """The key under which the index keeps a phrase."""
    return " ".join(eintraege)
