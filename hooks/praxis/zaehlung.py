"""How much each document has of each word."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .begriff import Marken
from .lexikon import GANZ, Lexikon, rohwoerter
from .suchtexte import Felder

GEWICHTE = {
    "titel": 7.0, "massnahme": 5.0, "ort": 5.0, "kurz": 3.0, "stichwort": 3.0, "status": 3.0, "huerden": 2.5,
    "loesungen": 1.5, "kennzahlen": 1.5, "feld": 1.5, "text": 1.0, "schritte": 0.7, "wofuer": 0.7, "groesse": 0.7,
    "quellen": 0.7, "rand": 0.5,
}  # fmt: skip
FLIESSTEXT = frozenset(
    ("text", "schritte", "rand", "huerden", "loesungen", "quellen")
)  # long: what is frequent there is left out
GELISTET = frozenset(("massnahme", "feld", "wofuer"))  # names of subjects that list more than each case has
UNBESTAETIGT = 0.4  # what a word of such a name counts where the case itself never says it
HAEUFIG = 0.4  # on more than this share of the documents a word of running text tells nothing
LAENGE = 0.5  # how much a longer field has to mention a word more often
SAETTIGUNG = 3.0  # weighted mentions that give half of the full mark

SAETTIGUNG_HUERDEN = 1.0


@dataclass(frozen=True)
class Zaehlung:
    """The marks of every word that a document itself has, parts of compounds included.

    `huerden`: the same for what is said of hurdles alone. `namen`: word -> documents whose place is called so.
    """

    marken: Mapping[str, Marken]
    huerden: Mapping[str, Marken]
    namen: Mapping[str, frozenset[int]]


def zaehle(dokumente: Sequence[Felder], lexikon: Lexikon) -> Zaehlung:
    """Numbers of documents are their positions."""
    gezaehlt = [{feld: _zaehle(text, lexikon) for feld, text in dokument} for dokument in dokumente]
    im_text = Counter(b for z in gezaehlt for b in {b for f in z.keys() & FLIESSTEXT for b in z[f]})
    zu_haeufig = {b for b, n in im_text.items() if n > max(HAEUFIG * len(dokumente), 10)}
    mittel = _mittlere_laengen(gezaehlt)
    marken: dict[str, Marken] = defaultdict(dict)
    huerden: dict[str, Marken] = defaultdict(dict)
    for nummer, z in enumerate(gezaehlt):
        summe: dict[str, float] = defaultdict(float)
        eigene = [woerter for feld, woerter in z.items() if feld not in GELISTET]
        for feld, woerter in z.items():
            faktor = GEWICHTE[feld] / (1 - LAENGE + LAENGE * sum(woerter.values()) / mittel[feld])
            gelistet, fliesst = feld in GELISTET, feld in FLIESSTEXT
            for begriff, anzahl in woerter.items():
                if gelistet and not any(begriff in andere for andere in eigene):
                    summe[begriff] += UNBESTAETIGT * faktor * anzahl
                elif not (fliesst and begriff in zu_haeufig):
                    summe[begriff] += faktor * anzahl
        for begriff, wert in summe.items():
            marken[begriff][nummer] = wert / (SAETTIGUNG + wert)
        for begriff, anzahl in z.get("huerden", {}).items():
            huerden[begriff][nummer] = anzahl / (SAETTIGUNG_HUERDEN + anzahl)
    return Zaehlung(marken, huerden, _namen(gezaehlt))


def _zaehle(text: str, lexikon: Lexikon) -> dict[str, float]:
    anzahl: dict[str, float] = defaultdict(float)
    for wort, mal in Counter(rohwoerter(text)).items():
        for begriff, wert in lexikon.staemme(wort):
            anzahl[begriff] += mal * wert
    return anzahl


def _namen(gezaehlt: Sequence[dict[str, dict[str, float]]]) -> dict[str, frozenset[int]]:
    orte: dict[str, set[int]] = defaultdict(set)
    for nummer, z in enumerate(gezaehlt):
        for begriff, anzahl in z.get("ort", {}).items():
            if anzahl >= GANZ:
                orte[begriff].add(nummer)
    return {begriff: frozenset(nummern) for begriff, nummern in orte.items()}


def _mittlere_laengen(gezaehlt: Sequence[dict[str, dict[str, float]]]) -> dict[str, float]:
    laengen: dict[str, list[float]] = defaultdict(list)
    for z in gezaehlt:
        for feld, woerter in z.items():
            laengen[feld].append(sum(woerter.values()))
    return {feld: sum(alle) / len(alle) or 1.0 for feld, alle in laengen.items()}
