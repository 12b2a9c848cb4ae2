"""The index that the finder ranks by: for each word the cases it stands for, best first by weight, in small files.

Everything that does not depend on the query is done here, so that a browser only looks up each word and adds: fields
are weighted, long texts put up with, synonyms, parts of compounds and measures merged into the word's own cases.
"""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .lexikon import Lexikon, gesamtschluessel, rohwoerter, schluessel
from .suchtexte import Felder
from .synonyme import Synonyme
from .wortform import REGELN

GEWICHTE = {
    "titel": 6.0, "massnahme": 5.0, "ort": 5.0, "kurz": 3.0, "feld": 1.5, "huerden": 1.2, "text": 1.0, "schritte": 0.7,
    "wofuer": 0.7, "groesse": 0.7, "rand": 0.5,
}  # fmt: skip
FLIESSTEXT = frozenset(("text", "schritte", "rand", "huerden"))  # long: what is frequent there is left out
HAEUFIG = 0.4  # on more than this share of the documents a word of running text tells nothing
LAENGE = 0.5  # how much a longer field has to mention a word more often
SAETTIGUNG = 3.0  # weighted mentions that give half of the full mark
GLEICH, GERICHTET, OBERBEGRIFF, MASSNAHME = 0.75, 0.6, 0.45, 0.35
KLEINSTER_BEITRAG = 0.15
BEILAEUFIG = 0.3  # what is left of the weight of a word that is mentioned in passing only
STUFEN = 64
ZEICHEN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
JE_DATEI = 20_000  # characters

Faelle = dict[int, float]  # document -> mark between 0 and 1


@dataclass(frozen=True)
class Begriff:
    """`gewicht`: how much the word tells (its rarity). `ueber`: other words that lead to more cases, as written."""

    gewicht: float
    faelle: Faelle
    ueber: tuple[str, ...] = ()


def baue(dokumente: Sequence[Felder], massnahmen: Sequence[Sequence[str]], synonyme: Synonyme) -> "Wortindex":
    """`massnahmen`: names of the measures of each document (none for pages)."""
    lexikon = Lexikon(dokumente, synonyme)
    eigene = _eigene(dokumente, lexikon)
    erweitert = _Erweiterung(eigene, lexikon, synonyme, massnahmen, len(dokumente))
    begriffe = {b: erweitert.begriff(b) for b in sorted(eigene.keys() | erweitert.quellen)}
    return Wortindex({b: e for b, e in begriffe.items() if e.faelle}, lexikon, synonyme)


def _eigene(dokumente: Sequence[Felder], lexikon: Lexikon) -> dict[str, Faelle]:
    zaehlungen = [{feld: _zaehle(text, lexikon) for feld, text in dokument} for dokument in dokumente]
    im_text = Counter(b for z in zaehlungen for b in {b for f in z.keys() & FLIESSTEXT for b in z[f]})
    zu_haeufig = {b for b, n in im_text.items() if n > max(HAEUFIG * len(dokumente), 10)}
    laengen: dict[str, list[float]] = defaultdict(list)
    for z in zaehlungen:
        for feld, woerter in z.items():
            laengen[feld].append(sum(woerter.values()))
    mittel = {feld: sum(alle) / len(alle) or 1.0 for feld, alle in laengen.items()}
    eigene: dict[str, Faelle] = defaultdict(dict)
    for nummer, z in enumerate(zaehlungen):
        summe: dict[str, float] = defaultdict(float)
        for feld, woerter in z.items():
            faktor = GEWICHTE[feld] / (1 - LAENGE + LAENGE * sum(woerter.values()) / mittel[feld])
            for begriff, anzahl in woerter.items():
                if feld not in FLIESSTEXT or begriff not in zu_haeufig:
                    summe[begriff] += faktor * anzahl
        for begriff, wert in summe.items():
            eigene[begriff][nummer] = wert / (SAETTIGUNG + wert)
    return eigene


def _zaehle(text: str, lexikon: Lexikon) -> dict[str, float]:
    anzahl: dict[str, float] = defaultdict(float)
    for wort, mal in Counter(rohwoerter(text)).items():
        for begriff, wert in lexikon.staemme(wort):
            anzahl[begriff] += mal * wert
    return anzahl


class _Erweiterung:
    """What a word finds besides the cases that name it."""

    def __init__(
        self,
        eigene: Mapping[str, Faelle],
        lexikon: Lexikon,
        synonyme: Synonyme,
        massnahmen: Sequence[Sequence[str]],
        anzahl: int,
    ) -> None:
        self._eigene, self._lexikon, self._anzahl = eigene, lexikon, anzahl
        self._massnahmen = massnahmen
        self._mit: dict[str, set[int]] = defaultdict(set)
        for nummer, namen in enumerate(massnahmen):
            for name in namen:
                self._mit[name].add(nummer)
        self._ziele: dict[str, dict[str, float]] = defaultdict(dict)
        for tabelle, wert in ((synonyme.gerichtet, GERICHTET), (synonyme.gleiche(), GLEICH)):
            for von, nach in tabelle.items():
                if schluessel(von):
                    self._ziele[gesamtschluessel(schluessel(von))] |= dict.fromkeys(nach, wert)
        self.quellen = frozenset(self._ziele)

    def begriff(self, begriff: str) -> Begriff:
        eigen = self._selbst(begriff)
        faelle = dict(eigen)
        ueber: dict[str, int] = {}
        masse = float(len(eigen))
        for name, wert, andere in self._andere(begriff, eigen):
            neue = {d: wert * f for d, f in andere.items()}
            ueber[name] = len(neue.keys() - eigen.keys())
            masse += wert * len(neue.keys() - faelle.keys())
            for d, f in neue.items():
                faelle[d] = max(faelle.get(d, 0.0), f)
        # a rare word that no title and no measure has, as in the frame of a question, is not what is looked for
        gewicht = _seltenheit(masse, self._anzahl) * (BEILAEUFIG + (1 - BEILAEUFIG) * max(faelle.values(), default=0.0))
        return Begriff(gewicht, faelle, tuple(name for name, neu in ueber.items() if neu))

    def _selbst(self, begriff: str) -> Faelle:
        if begriff in self._eigene or " " not in begriff:
            return self._eigene.get(begriff, {})
        return self._alle(begriff.split(" "))

    def _alle(self, teile: Sequence[str]) -> Faelle:
        """The cases with every word of a phrase; they count as much as the weakest of them."""
        listen = [self._eigene.get(t, {}) for t in teile]
        gemeinsam = set(listen[0]).intersection(*listen[1:]) if listen else set()
        return {d: min(liste[d] for liste in listen) for d in gemeinsam}

    def _andere(self, begriff: str, eigen: Faelle) -> "list[tuple[str, float, Faelle]]":
        gefunden = []
        for wort, wert in self._ziele.get(begriff, {}).items():
            teile = schluessel(wort)
            if teile and gesamtschluessel(teile) != begriff:
                gefunden.append((wort, wert, self._alle(teile)))
        schreibung = self._lexikon.schreibung(begriff)
        if begriff in self._eigene and len(schreibung) >= 6:
            gefunden += self._oberbegriffe(begriff, schreibung)
        gefunden += self._aus_massnahmen(eigen or (gefunden[0][2] if gefunden else {}))
        return gefunden

    def _oberbegriffe(self, begriff: str, schreibung: str) -> "list[tuple[str, float, Faelle]]":
        """Who looks for a Nahwärmenetz may take a Wärmenetz: the tails of a compound, the less the commoner."""
        eigenes = _seltenheit(len(self._eigene[begriff]), self._anzahl)
        gefunden = []
        for wort in self._lexikon.zerleger.suchwoerter(schreibung):
            teil = schluessel(wort)
            if schreibung.lower().endswith(wort) and teil and teil[0] != begriff and teil[0] in self._eigene:
                andere = self._eigene[teil[0]]
                wert = OBERBEGRIFF * (_seltenheit(len(andere), self._anzahl) / eigenes) ** 2
                if wert >= KLEINSTER_BEITRAG:
                    gefunden.append((wort.capitalize(), min(wert, OBERBEGRIFF), andere))
        return gefunden

    def _aus_massnahmen(self, eigen: Faelle) -> "list[tuple[str, float, Faelle]]":
        """Where most cases of a word carry the same measure, the other cases of the measure belong to it too."""
        if len(eigen) < 2:
            return []
        zahl = Counter(name for d in eigen for name in self._massnahmen[d])
        return [
            (name, MASSNAHME * anteil, dict.fromkeys(sorted(self._mit[name]), 1.0))
            for name, n in sorted(zahl.items())
            if (anteil := n / len(eigen)) >= 0.5
        ]


def _seltenheit(vorkommen: float, anzahl: int) -> float:
    return math.log(1 + (anzahl - min(vorkommen, anzahl) + 0.5) / (vorkommen + 0.5))


class Wortindex:
    """All words in the order of the alphabet, cut into files; `kopf` tells where each file begins."""

    def __init__(self, begriffe: Mapping[str, Begriff], lexikon: Lexikon, synonyme: Synonyme) -> None:
        self.begriffe = begriffe
        self._lexikon = lexikon
        self._gleiche = {gesamtschluessel(schluessel(wort)): andere for wort, andere in synonyme.gleiche().items()}
        self.dateien: list[str] = []
        self.grenzen: list[str] = []
        eintraege: list[str] = []
        for begriff, wert in begriffe.items():
            if sum(map(len, eintraege)) > JE_DATEI:
                self._schliesse(eintraege)
            if not eintraege:
                self.grenzen.append(begriff)
            eintraege.append(f"{_json(begriff)}:{_json(_eintrag(wert))}")
        self._schliesse(eintraege)

    def _schliesse(self, eintraege: list[str]) -> None:
        self.dateien.append("{" + ",".join(eintraege) + "}")
        eintraege.clear()

    def kopf(self, anzahl: int, seiten: Sequence[tuple[str, str]]) -> str:
        """What a browser needs before the first word. `anzahl` cases come first, then the pages (address, title)."""
        return _json(
            {
                "anzahl": anzahl,
                "grenzen": self.grenzen,
                "phrasen": [b for b in self.begriffe if " " in b],
                "seiten": seiten,
                "regeln": REGELN,
            }
        )

    def suchwoerter(self, dokument: Felder) -> list[str]:
        """For another engine: the parts of the document's compounds and the words that lead to its words."""
        eigene = {w for _, text in dokument for w in rohwoerter(text)}
        teile = {t for w in eigene for t in self._lexikon.zerleger.suchwoerter(w)}
        staemme = {s for w in eigene for s, _ in self._lexikon.staemme(w)[:1]}
        gleiche = {andere.lower() for s in staemme for andere in self._gleiche.get(s, ())}
        return sorted((teile | gleiche) - {w.lower() for w in eigene})

    def wortliste(self, hoechstens: int = 20_000) -> str:
        """For suggestions: words as they are written, in groups of how many documents they lead to."""
        woerter = [b for b in self.begriffe if " " not in b and len(b) > 2 and b.isalpha()]
        woerter = sorted(woerter, key=lambda b: -len(self.begriffe[b].faelle))[:hoechstens]
        return _json({self._lexikon.schreibung(b): len(self.begriffe[b].faelle) for b in sorted(woerter)})


def _eintrag(begriff: Begriff) -> list[object]:
    """[weight in tenths, steps from case to case, one character per case for its mark, other words]."""
    nummern = [d for d in sorted(begriff.faelle) if round(begriff.faelle[d] * STUFEN) > 0]
    schritte = [n - davor for davor, n in zip([0, *nummern], nummern, strict=False)]
    marken = "".join(ZEICHEN[min(round(begriff.faelle[d] * STUFEN), STUFEN) - 1] for d in nummern)
    eintrag: list[object] = [round(10 * begriff.gewicht), schritte, marken]
    return [*eintrag, begriff.ueber] if begriff.ueber else eintrag


def _json(wert: object) -> str:
    return json.dumps(wert, ensure_ascii=False, separators=(",", ":"))
