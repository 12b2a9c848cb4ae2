"""An end before the beginning, or a range whose upper value is the lower one."""

from collections.abc import Iterable
from decimal import Decimal

from ..baum import Abbildung, Dokument, Skalar
from ..befund import Meldung
from ..wertregeln import ZAHL
from . import Fund, Regel, Umfeld
from .datum_in_der_zukunft import ZEIT

ENDE = Meldung("Das Ende {ende} liegt vor dem Beginn {beginn}.", "Prüfen Sie beide Angaben.")
SPANNE = Meldung(
    "Der obere Wert {oben} ist nicht größer als der untere Wert {unten}.",
    "Tauschen Sie beide oder lassen Sie `{feld}` weg.",
)
SPANNEN = (("kennzahlen", "wert", "bis"), ("kosten", "wert_eur", "bis_eur"))


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    beginn = dokument.wert("zeitraum.beginn") or ""
    for pfad, ende in dokument.skalare("zeitraum.ende"):
        gleich_genau = min(len(beginn), len(ende.text))
        if ZEIT.fullmatch(beginn) and ZEIT.fullmatch(ende.text) and ende.text[:gleich_genau] < beginn[:gleich_genau]:
            yield Fund(pfad, ende, *ENDE.mit(ende=ende.text, beginn=beginn))
    for liste, von, bis in SPANNEN:
        for pfad, knoten in dokument.alle(f"{liste}.*"):
            if not isinstance(knoten, Abbildung):
                continue
            unten, oben = knoten.eintraege.get(von), knoten.eintraege.get(bis)
            if isinstance(unten, Skalar) and isinstance(oben, Skalar) and _nicht_groesser(oben.text, unten.text):
                yield Fund((*pfad, bis), oben, *SPANNE.mit(oben=oben.text, unten=unten.text, feld=bis))


def _nicht_groesser(oben: str, unten: str) -> bool:
    if not ZAHL.fullmatch(oben) or not ZAHL.fullmatch(unten):
        return False  # no number: the model says so
    return Decimal(oben) <= Decimal(unten)


REGEL = Regel("ende-vor-beginn", "Verdrehte Spannen ergeben falsche Filter und falsche Rechnungen.", pruefe)
