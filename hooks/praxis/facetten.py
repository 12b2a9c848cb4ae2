"""The facets of the finder: which values each case has, and in which order they are offered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .bestand import Bestand, Datensatz
from .modell import STATUS, Beispiel
from .ort import GROESSEN, Standort
from .register import LAENDER
from .schreibweise import adresse

KOSTENKLASSEN: tuple[tuple[float, str, str], ...] = (
    (50_000, "bis-50000", "unter 50.000 €"),
    (250_000, "bis-250000", "50.000 bis 250.000 €"),
    (1_000_000, "bis-1-mio", "250.000 bis 1 Mio. €"),
    (5_000_000, "bis-5-mio", "1 bis 5 Mio. €"),
    (float("inf"), "ab-5-mio", "über 5 Mio. €"),
)
ZEITHORIZONTE = {"kurz": "kurz (bis 3 Jahre)", "mittel": "mittel (3 bis 7 Jahre)", "lang": "lang (über 7 Jahre)"}
ANGABEN = {
    "thg": "mit THG-Wirkung",
    "kosten": "mit Kostenangabe",
    "personal": "mit Personalaufwand",
    "huerden": "mit Hürden",
}
# Awards that several cases have, by the beginning of their name; the year's prize or category follows it
AUSZEICHNUNGEN = (
    "Klimaaktive Kommune",
    "Kommunaler Klimaschutz",
    "Energie-Kommune des Monats",
    "European Energy Award",
)
ANDERE = "andere Auszeichnung"
GEBER = ("Bund", "EU", "Land", "Kommune", "Stiftung", "Sonstige")


@dataclass(frozen=True)
class Wert:
    kennung: str
    name: str
    anzahl: int


@dataclass(frozen=True)
class Facette:
    """A facet with its values and, for each case, the positions of its values in `werte`."""

    kennung: str
    name: str
    werte: tuple[Wert, ...]
    faelle: tuple[tuple[int, ...], ...]


Merkmale = Callable[[Beispiel, Standort], Iterable[str]]


def facetten(bestand: Bestand, saetze: Sequence[tuple[Datensatz, Standort]]) -> list[Facette]:
    """All facets over the cases in the given order; values that no case has are left out."""
    v = bestand.vokabulare
    plan: tuple[tuple[str, str, dict[str, str], Merkmale], ...] = (
        (
            "handlungsfeld",
            "Handlungsfeld",
            {h.id: h.name for h in v.handlungsfelder.values()},
            lambda b, _: b.handlungsfelder,
        ),
        ("groesse", "Gemeindegröße (Einwohner)", GROESSEN, lambda _, o: [o.groesse]),
        ("massnahme", "Maßnahme", {m.id: m.name for m in v.massnahmen.values()}, lambda b, _: b.massnahmen),
        ("land", "Land", {adresse(land): land for land in LAENDER}, lambda _, o: [adresse(land) for land in o.laender]),
        ("angabe", "Angaben", ANGABEN, lambda b, _: _angaben(b, bestand)),
        ("status", "Stand der Umsetzung", {adresse(s): s for s in STATUS}, lambda b, _: [adresse(b.zeitraum.status)]),
        ("funktion", "Wer mitwirkte", {f.id: f.name for f in v.funktionen.values()}, lambda b, _: b.funktionen),
        ("kosten", "Kosten", {k: name for _, k, name in KOSTENKLASSEN}, lambda b, _: _kostenklasse(b)),
        ("zeit", "Zeithorizont", ZEITHORIZONTE, lambda b, _: _zeithorizont(b)),
        ("foerderung", "Förderung durch", {adresse(g): g for g in GEBER}, lambda b, _: _geber(b, bestand)),
        (
            "auszeichnung",
            "Auszeichnung",
            {adresse(a): a for a in (*AUSZEICHNUNGEN, ANDERE)},
            lambda b, _: _auszeichnungen(b),
        ),
    )
    return [_facette(kennung, name, namen, merkmale, saetze) for kennung, name, namen, merkmale in plan]


def thg_pro_jahr(beispiel: Beispiel, bestand: Bestand) -> Decimal | None:
    """The largest yearly greenhouse gas saving of a case in t, for sorting; None where it has none."""
    groesse = bestand.vokabulare.kennzahlen.get("thg-einsparung")
    if groesse is None:
        return None
    werte = [groesse.in_grundeinheit(k.wert, k.einheit) for k in beispiel.kennzahlen if k.groesse == groesse.id]
    return max(werte, default=None)


def _facette(
    kennung: str, name: str, namen: dict[str, str], merkmale: Merkmale, saetze: Sequence[tuple[Datensatz, Standort]]
) -> Facette:
    je_fall = [set(merkmale(satz.beispiel, ort)) for satz, ort in saetze]
    anzahl = {wert: sum(wert in eigene for eigene in je_fall) for wert in namen}
    werte = tuple(Wert(w, namen[w], anzahl[w]) for w in namen if anzahl[w])
    stelle = {w.kennung: nummer for nummer, w in enumerate(werte)}
    return Facette(kennung, name, werte, tuple(tuple(sorted(stelle[w] for w in eigene)) for eigene in je_fall))


def _angaben(b: Beispiel, bestand: Bestand) -> Iterable[str]:
    kennzahlen = bestand.vokabulare.kennzahlen
    # a planned effect is no proof of one
    if any(
        k.groesse in kennzahlen and kennzahlen[k.groesse].wirkung == "thg" and k.art != "geplant" for k in b.kennzahlen
    ):
        yield "thg"
    if b.kosten:
        yield "kosten"
    if b.personal:
        yield "personal"
    if b.huerden:
        yield "huerden"


def _kostenklasse(b: Beispiel) -> Iterable[str]:
    """By the largest single sum for investment or project; sums are not added up, as they may overlap."""
    betraege = [k.wert_eur for k in b.kosten if k.art in ("Investition", "Projektkosten", "Anschub")]
    if betraege:
        yield next(kennung for grenze, kennung, _ in KOSTENKLASSEN if max(betraege) < grenze)


def _zeithorizont(b: Beispiel) -> Iterable[str]:
    if b.zeitraum.beginn and b.zeitraum.ende:
        jahre = int(b.zeitraum.ende[:4]) - int(b.zeitraum.beginn[:4])
        yield "kurz" if jahre <= 3 else "mittel" if jahre <= 7 else "lang"


def _geber(b: Beispiel, bestand: Bestand) -> Iterable[str]:
    return (adresse(bestand.vokabulare.foerderprogramme[f.programm].geber) for f in b.foerderung)


def _auszeichnungen(b: Beispiel) -> Iterable[str]:
    return (
        adresse(next((name for name in AUSZEICHNUNGEN if a.name.startswith(name)), ANDERE)) for a in b.auszeichnungen
    )
