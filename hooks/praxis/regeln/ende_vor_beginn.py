"""An end before the beginning, or a range whose upper value is the lower one."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from ..baum import Abbildung, Dokument, Skalar
from . import Fund, Regel, Umfeld
from .datum_in_der_zukunft import ZEIT


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    beginn = dokument.wert("zeitraum.beginn") or ""
    for pfad, ende in dokument.skalare("zeitraum.ende"):
        gleich_genau = min(len(beginn), len(ende.text))
        if ZEIT.fullmatch(beginn) and ZEIT.fullmatch(ende.text) and ende.text[:gleich_genau] < beginn[:gleich_genau]:
            yield Fund(pfad, ende, f"Das Ende {ende.text} liegt vor dem Beginn {beginn}.", "Prüfen Sie beide Angaben.")
    for liste, von, bis in (("kennzahlen", "wert", "bis"), ("kosten", "wert_eur", "bis_eur")):
        for pfad, knoten in dokument.alle(f"{liste}.*"):
            if not isinstance(knoten, Abbildung):
                continue
            unten, oben = knoten.eintraege.get(von), knoten.eintraege.get(bis)
            if isinstance(unten, Skalar) and isinstance(oben, Skalar) and _nicht_groesser(oben.text, unten.text):
                text = f"Der obere Wert {oben.text} ist nicht größer als der untere Wert {unten.text}."
                yield Fund((*pfad, bis), oben, text, f"Tauschen Sie beide oder lassen Sie `{bis}` weg.")


def _nicht_groesser(oben: str, unten: str) -> bool:
    try:
        return Decimal(oben) <= Decimal(unten)
    except InvalidOperation:
        return False  # no number: the model says so


REGEL = Regel("ende-vor-beginn", "Verdrehte Spannen ergeben falsche Filter und falsche Rechnungen.", pruefe)
