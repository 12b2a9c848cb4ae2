"""The vocabularies in data/: the ids that cases use, each with its label and when to choose it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, Field

from .baum import Liste, feldname
from .befund import Befund
from .form import pruefe_teil
from .lesen import lies
from .modell import Gruppe
from .typen import Auswahl, Kennung, Kurztext, NeueKennung, Satz, Zahl


class Eintrag(Gruppe):
    id: NeueKennung
    name: Kurztext
    wofuer: Satz = ""


class Handlungsfeld(Eintrag):
    pass


class Funktion(Eintrag):
    pass


class Massnahme(Eintrag):
    handlungsfeld: NeueKennung


class Foerderprogramm(Eintrag):
    geber: Annotated[str, Auswahl("Bund", "EU", "Land", "Kommune", "Stiftung", "Sonstige")]


EINWOHNER = "einwohner"


def _als_liste(wert: object) -> object:
    """`keiner` is an empty list, one id a list of one."""
    return [] if wert == "keiner" else [wert] if isinstance(wert, str) else wert


class Groesse(Eintrag):
    """A comparable quantity. `einheiten`: allowed unit -> factor to the first one.

    `bezug`: what it grows with, the best first: inhabitants, or the id of another quantity; empty where it is never
    scaled. `je`: the words behind „je“ where it is itself the base.
    """

    einheiten: dict[str, Zahl] = Field(min_length=1)
    bezug: Annotated[list[Kennung], BeforeValidator(_als_liste)]
    je: Kurztext = ""
    wirkung: Annotated[str, Auswahl("thg")] | None = None

    @property
    def grundeinheit(self) -> str:
        return next(iter(self.einheiten))

    def in_grundeinheit(self, wert: Decimal, einheit: str) -> Decimal:
        """`wert` in the first unit. Raises KeyError for a unit that the rule `einheit-passt-nicht` refuses."""
        return wert * self.einheiten[gleiche_schreibweise(einheit)]

    def in_einheit(self, grundwert: Decimal, einheit: str) -> Decimal:
        """The inverse, without zeros that nobody wrote (4400 m are 4.4 km, not 4.400)."""
        umgerechnet = (grundwert / self.einheiten[gleiche_schreibweise(einheit)]).normalize()
        return umgerechnet.quantize(Decimal(1)) if umgerechnet == umgerechnet.to_integral() else umgerechnet


GLEICHE_SCHREIBWEISE = ("CO2", "CO₂")


def gleiche_schreibweise(einheit: str) -> str:
    """CO2 and CO₂ are the same unit (data/kennzahlen.yml says so)."""
    return einheit.replace(*GLEICHE_SCHREIBWEISE)


E = TypeVar("E", bound=Eintrag)


@dataclass(frozen=True)
class Vokabulare:
    handlungsfelder: dict[str, Handlungsfeld] = field(default_factory=dict)
    massnahmen: dict[str, Massnahme] = field(default_factory=dict)
    funktionen: dict[str, Funktion] = field(default_factory=dict)
    kennzahlen: dict[str, Groesse] = field(default_factory=dict)
    foerderprogramme: dict[str, Foerderprogramm] = field(default_factory=dict)

    def kennungen(self, vokabular: str) -> Sequence[str]:
        """The ids of a vocabulary, in the order of its file; `sonstige` is allowed for figures as well."""
        kennungen = list(getattr(self, vokabular))
        return [*kennungen, "sonstige"] if vokabular == "kennzahlen" else kennungen


def lade(daten: Path) -> tuple[Vokabulare, list[Befund]]:
    """Read the five vocabularies from the folder `daten`, with all findings."""
    befunde: list[Befund] = []
    orte: dict[str, tuple[str, int, int]] = {}  # of the entries read last, by id

    def lies_eins(name: str, modell: type[E]) -> dict[str, E]:
        dokument, gefunden = lies(daten / f"{name}.yml", f"data/{name}.yml")
        befunde.extend(gefunden)
        eintraege: dict[str, E] = {}
        orte.clear()
        if not isinstance(dokument.wurzel, Liste):
            if not gefunden:
                befunde.append(_befund((dokument.datei, 1, 1), "", "Hier wird eine Liste erwartet.", "falsche-form"))
            return eintraege
        for nummer, knoten in enumerate(dokument.wurzel.eintraege):
            ort = (dokument.datei, knoten.zeile, knoten.spalte)
            eintrag, fehler = pruefe_teil(dokument, knoten, (nummer,), modell)
            befunde.extend(fehler)
            if eintrag and eintrag.id in eintraege:
                text = f"Die Kennung „{eintrag.id}“ gibt es schon."
                befunde.append(_befund(ort, feldname((nummer, "id")), text, "doppelte-kennung"))
            elif eintrag:
                eintraege[eintrag.id] = eintrag
                orte[eintrag.id] = ort
        return eintraege

    handlungsfelder = lies_eins("handlungsfelder", Handlungsfeld)
    massnahmen = lies_eins("massnahmen", Massnahme)
    for nummer, massnahme in enumerate(massnahmen.values()):
        if massnahme.handlungsfeld not in handlungsfelder:
            text = f"Das Handlungsfeld „{massnahme.handlungsfeld}“ gibt es nicht."
            feld = feldname((nummer, "handlungsfeld"))
            befunde.append(_befund(orte[massnahme.id], feld, text, "unbekannte-kennung"))
    kennzahlen = lies_eins("kennzahlen", Groesse)
    for nummer, groesse in enumerate(kennzahlen.values()):
        for bezug in groesse.bezug:
            if bezug != EINWOHNER and (bezug not in kennzahlen or bezug == groesse.id):
                text = f"Als Bezug von „{groesse.id}“ passt „{bezug}“ nicht."
                befund = _befund(orte[groesse.id], feldname((nummer, "bezug")), text, "unbekannte-kennung")
                befunde.append(replace(befund, abhilfe="Möglich sind „keiner“, „einwohner“ und jede andere Größe."))
    vokabulare = Vokabulare(
        handlungsfelder,
        massnahmen,
        lies_eins("funktionen", Funktion),
        kennzahlen,
        lies_eins("foerderprogramme", Foerderprogramm),
    )
    return vokabulare, befunde


def _befund(ort: tuple[str, int, int], feld: str, text: str, regel: str) -> Befund:
    return Befund(*ort, feld, text, "Vergleichen Sie mit den übrigen Einträgen.", regel)
