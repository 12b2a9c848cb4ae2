"""The cases of one Kreis (or town that is its own Kreis) by place, with the Kreise that are near or alike."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .naehe import TEILE_JE_GRAD, Lage, aehnlichkeit, entfernung, gerundet
from .register import Kommune, Register
from .schreibweise import adresse
from .steckbrief import Steckbrief

GEZEIGT = 5
HOECHSTENS = 3  # a case in more Kreise than that has links to its Länder only


@dataclass(frozen=True)
class Kreis:
    """`adresse` below /kommunen/: „bayern/landkreis-ebersberg“, for Berlin, Bremen and Hamburg that of the Land."""

    name: str
    land: str
    adresse: str
    lage: Lage


@dataclass(frozen=True)
class Ortsgruppe:
    """The cases of one place; `anker` is unique on the page."""

    name: str
    anker: str
    faelle: tuple[Steckbrief, ...]


@dataclass(frozen=True)
class Nachbarkreis:
    kreis: Kreis
    km: int
    anzahl: int


@dataclass(frozen=True)
class Kreisseite:
    kreis: Kreis
    orte: tuple[Ortsgruppe, ...]
    anzahl: int
    naechste: tuple[Nachbarkreis, ...]
    aehnlichste: tuple[Nachbarkreis, ...]


def kreise(fall: Steckbrief, register: Register) -> list[Kreis]:
    """The Kreise of all municipalities of a case, each once, in their order there."""
    je_schluessel = {k.kreis_schluessel: k for k in reversed(fall.ort.kommunen)}
    return [
        _kreis(register.nach_schluessel.get(schluessel, kommune))
        for schluessel, kommune in reversed(je_schluessel.items())
    ]


def verweise(fall: Steckbrief, register: Register) -> list[tuple[str, str]]:
    """Names and addresses of the pages with more cases from there, below /kommunen/: Kreise first, then Länder."""
    eigene = [k for k in kreise(fall, register) if k.name != k.land]
    anker = f"#{adresse(fall.ort.name)}"
    links = [(k.name, f"{k.adresse}/{anker}") for k in eigene] if len(eigene) <= HOECHSTENS else []
    return links + [(land, f"{adresse(land)}/") for land in fall.ort.laender]


def kreisseiten(faelle: Sequence[Steckbrief], register: Register) -> list[Kreisseite]:
    """One for each Kreis that has a case, by address; none for a town that is a Land and has that page."""
    je_kreis: dict[Kreis, list[Steckbrief]] = defaultdict(list)
    for fall in faelle:
        for kreis in kreise(fall, register):
            je_kreis[kreis].append(fall)
    zahlen = {kreis: len(gruppe) for kreis, gruppe in je_kreis.items()}
    return [
        Kreisseite(kreis, _nach_ort(je_kreis[kreis], kreis), zahlen[kreis], *_nachbarn(kreis, zahlen))
        for kreis in sorted(je_kreis, key=lambda k: k.adresse)
        if kreis.name != kreis.land
    ]


def _kreis(kommune: Kommune) -> Kreis:
    lage = Lage(
        (kommune.schluessel,),
        kommune.ebene,
        (kommune.land,),
        kommune.einwohner,
        gerundet(kommune.lat) / TEILE_JE_GRAD,
        gerundet(kommune.lon) / TEILE_JE_GRAD,
    )
    name = kommune.voller_name
    land = adresse(kommune.land)
    return Kreis(name, kommune.land, land if name == kommune.land else f"{land}/{adresse(name)}", lage)


def _nach_ort(faelle: Sequence[Steckbrief], kreis: Kreis) -> tuple[Ortsgruppe, ...]:
    """The Kreis's own cases first, then its municipalities, last what spans several."""
    gruppen: dict[str, list[Steckbrief]] = defaultdict(list)
    for fall in faelle:
        gruppen[fall.ort.name].append(fall)

    def rang(name: str) -> tuple[bool, bool, str]:
        return name != kreis.name, len(gruppen[name][0].ort.kommunen) > 1, name

    return tuple(
        Ortsgruppe(name, adresse(name), tuple(sorted(gruppen[name], key=lambda f: f.titel)))
        for name in sorted(gruppen, key=rang)
    )


def _nachbarn(kreis: Kreis, zahlen: dict[Kreis, int]) -> tuple[tuple[Nachbarkreis, ...], tuple[Nachbarkreis, ...]]:
    """The nearest and the most alike of the Kreise that have cases."""
    andere = [
        Nachbarkreis(k, round(entfernung(kreis.lage, k.lage) or 0), zahl) for k, zahl in zahlen.items() if k != kreis
    ]
    nah = sorted(andere, key=lambda n: (n.km, n.kreis.adresse))[:GEZEIGT]
    alike = sorted(andere, key=lambda n: (-aehnlichkeit(kreis.lage, n.kreis.lage), n.kreis.adresse))[:GEZEIGT]
    return tuple(nah), tuple(alike)
