"""Takes compound words apart by the stock's own vocabulary: Nahwärmenetz -> nah, wärme, netz.

Fewest parts first, then the longest; each part found is taken apart in its turn. No dictionary: what the cases, the
measures and data/synonyme.yml never name is no part of a word that readers would search for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

KUERZESTER_TEIL = 4
# Shorter words that do form compounds; all other short ones are found in too many places where they are none
_KURZE = """
    amt bad bau bio bus eis gas hof led lkw müll nah neu obst pkw rad rat see tag tal weg wind öko öl
"""
# Adjectives that make new words, and first parts that never stand alone
_BESTANDTEILE = """
    arm elektro fern frei freundlich gerecht kommunal neutral regional solar
"""
FUGEN = ("", "s", "es", "n", "en", "er", "e", "ns", "-")
ENDUNGEN = ("", "s", "n", "en", "e", "es", "er", "ern")
# What looks like a word but is an ending or a prefix
_KEINE_TEILE = """
    arien ation ationen außen durch eigen eigene ende enden gaben gang gegen gemein gänge halt halte halten heit
    heiten hinter innen innerhalb ionen ismus keit keiten lage lagen leiste lese lich ling mente nach neben nehmen
    nisse oben ober reich reiche rien ring ringe schaft schaften stand stellt stände tellen test tests tier tion
    tionen trag träge ungen unter voll vorder wieder zusammen zwischen über
"""
KURZE, BESTANDTEILE, KEINE_TEILE = (frozenset(w.split()) for w in (_KURZE, _BESTANDTEILE, _KEINE_TEILE))


@dataclass(frozen=True)
class Teil:
    """`wort` as in the vocabulary, `schreibung` as in the compound (Schule: schul), `fuge` what joins the next part."""

    wort: str
    schreibung: str
    fuge: str = ""


class Zerleger:
    """`vokabular`: words in any case. `vorgaben`: word -> parts, where editors know better."""

    def __init__(self, vokabular: Iterable[str], vorgaben: Mapping[str, Sequence[str]] | None = None) -> None:
        klein = {w.lower() for w in (*vokabular, *(vorgaben or ()))}
        self._woerter = frozenset(w for w in klein if len(w) >= KUERZESTER_TEIL) | KURZE | BESTANDTEILE
        self._vorgaben = {w.lower(): [t.lower() for t in teile] for w, teile in (vorgaben or {}).items()}
        self._bekannt: dict[str, tuple[Teil, ...]] = {}

    @cached_property
    def _laengster(self) -> int:
        return max(map(len, self._woerter))

    def teile(self, wort: str) -> tuple[Teil, ...]:
        """The smallest parts, in order; none where the word is no compound that we know."""
        wort = wort.lower()
        if wort not in self._bekannt:
            self._bekannt[wort] = tuple(self._zerlege(wort))
        return self._bekannt[wort]

    def suchwoerter(self, wort: str) -> tuple[str, ...]:
        """Every part, and every run of parts as a word of its own: nah, nahwärme, wärme, wärmenetz, netz.

        Where the editors name the parts it is these and no others.
        """
        vorgabe = self._vorgabe(wort.lower())
        if vorgabe is not None:
            weitere = (w for teil in vorgabe if len(teil) < len(wort) for w in self.suchwoerter(teil))
            return tuple(dict.fromkeys((*vorgabe, *weitere)))
        teile = self.teile(wort)
        gefunden: dict[str, None] = {}
        for von in range(len(teile)):
            for bis in range(von + 1, len(teile) + 1):
                if bis - von < len(teile):
                    davor = "".join(t.schreibung + t.fuge for t in teile[von : bis - 1])
                    gefunden[davor + teile[bis - 1].wort] = None
        return tuple(gefunden)

    def _zerlege(self, wort: str) -> Iterable[Teil]:
        teile = self._wenigste(wort)
        return [kleiner for teil in teile for kleiner in self._verfeinert(teil)] if len(teile) > 1 else ()

    def _vorgabe(self, wort: str) -> list[str] | None:
        """What the editors say about the word, also where it carries an ending."""
        return next((self._vorgaben[g] for g in _grundformen(wort) if g in self._vorgaben), None)

    def _verfeinert(self, teil: Teil) -> Iterable[Teil]:
        innen = self.teile(teil.schreibung)
        if len(innen) < 2 or self._vorgabe(teil.wort) is not None:
            return [teil]
        letzter = innen[-1]
        # the last part ends as the outer one does: its dropped -e or its ending belongs to the whole
        ganz = teil.wort[len(teil.schreibung) :] if teil.wort.startswith(teil.schreibung) else ""
        return [*innen[:-1], Teil(letzter.wort + ganz, letzter.schreibung, letzter.fuge + teil.fuge)]

    def _wenigste(self, wort: str) -> list[Teil]:
        """Dynamic programming from the left: for each place the best way to get there."""
        n = len(wort)
        beste: list[tuple[tuple[int, int], list[Teil]] | None] = [((0, 0), []), *([None] * n)]
        for von in range(n):
            bisher = beste[von]
            if bisher is None:
                continue
            for bis in range(von + 2, min(n, von + self._laengster) + 1):
                if (von, bis) == (0, n):
                    continue
                for teil, ende in self._ab(wort, von, bis):
                    kosten = (bisher[0][0] + 1, bisher[0][1] - len(teil.schreibung) ** 2)
                    ziel = beste[ende]
                    if ziel is None or kosten < ziel[0]:
                        beste[ende] = (kosten, [*bisher[1], teil])
        ergebnis = beste[n]
        return ergebnis[1] if ergebnis else []

    def _ab(self, wort: str, von: int, bis: int) -> Iterable[tuple[Teil, int]]:
        """Parts written as wort[von:bis], each with the place where the next one begins."""
        schreibung = wort[von:bis]
        if bis == len(wort):
            grund = next((g for g in _grundformen(schreibung) if self._ist_teil(g)), None)
            if grund and von:
                yield Teil(grund, schreibung), bis
            return
        voll = schreibung if self._ist_teil(schreibung) else None
        ohne_e = f"{schreibung}e" if self._ist_teil(f"{schreibung}e") and bis - von >= 3 else None
        if voll:
            for fuge in FUGEN:
                if wort.startswith(fuge, bis) and bis + len(fuge) < len(wort):
                    yield Teil(voll, schreibung, fuge), bis + len(fuge)
        elif ohne_e:
            for fuge in ("", "-"):
                if wort.startswith(fuge, bis):
                    yield Teil(ohne_e, schreibung, fuge), bis + len(fuge)

    def _ist_teil(self, wort: str) -> bool:
        return wort in self._woerter and wort not in KEINE_TEILE


def _grundformen(schreibung: str) -> Iterable[str]:
    """The written last part itself, then without the endings it may carry."""
    for endung in ENDUNGEN:
        if schreibung.endswith(endung) and len(schreibung) - len(endung) >= 3:
            yield schreibung[: len(schreibung) - len(endung)] if endung else schreibung
