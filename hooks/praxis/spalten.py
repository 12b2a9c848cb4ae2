"""What the finder's table says of a case: greenhouse gases and costs in one unit each, and what it sorts by."""

from collections.abc import Iterable
from dataclasses import dataclass

from .modell import Beispiel
from .schreibweise import spanne
from .steckbrief import Steckbrief
from .vokabulare import Vokabulare
from .werte import Wert

THG = "thg-einsparung"
EINMALIG = ("Investition", "Projektkosten", "Anschub")


@dataclass(frozen=True)
class Spalten:
    """`thg` (t a year) and `kosten` (€): amount and kind, empty where the case says nothing; `beginn` in months."""

    thg: tuple[str, str]
    kosten: tuple[str, str]
    kosten_eur: int | None
    beginn: int | None


def spalten(fall: Steckbrief, beispiel: Beispiel, vokabulare: Vokabulare) -> Spalten:
    kosten = _groesster(k for k in fall.kosten if k.groesse in EINMALIG)
    return Spalten(
        thg=_thg(fall, vokabulare),
        kosten=(kosten.betrag, kosten.groesse) if kosten else ("", ""),
        kosten_eur=int(kosten.roh) if kosten and kosten.roh is not None else None,
        beginn=_monate(beispiel.zeitraum.beginn),
    )


def _thg(fall: Steckbrief, vokabulare: Vokabulare) -> tuple[str, str]:
    """The figure that the finder sorts by, in the first unit of its quantity (t a year)."""
    groesse = vokabulare.kennzahlen.get(THG)
    wert = _groesster(w for w in fall.werte if w.groesse == THG)
    if groesse is None or wert is None or wert.roh is None:
        return "", ""
    bis = None if wert.roh_bis is None else groesse.in_einheit(wert.roh_bis, groesse.grundeinheit)
    betrag = spanne(groesse.in_einheit(wert.roh, groesse.grundeinheit), bis, wert.zusatz)
    return betrag, "" if wert.art == "unbekannt" else wert.art_text


def _groesster(werte: Iterable[Wert]) -> Wert | None:
    """As the facet of the costs does; sums are not added up, as they may overlap."""
    return max((w for w in werte if w.roh is not None), key=lambda w: w.roh or 0, default=None)


def _monate(beginn: str | None) -> int | None:
    if not beginn:
        return None
    jahr, monat = int(beginn[:4]), int(beginn[5:7] or 1)
    return jahr * 12 + monat - 1
