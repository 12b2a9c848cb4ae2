"""A case whose last check is more than two years old."""

from collections.abc import Iterable
from datetime import date

from ..baum import Dokument
from ..befund import Meldung, Stufe
from ..regeln import Fund, Regel, Umfeld

VERALTET = Meldung(
    "Die letzte Prüfung liegt mehr als zwei Jahre zurück.",
    "Lesen Sie die Quellen noch einmal und setzen Sie das Datum neu.",
)
JAHRE = 2


def faellig(geprueft: date, heute: date) -> bool:
    """True when a case checked on `geprueft` is due for a new check on `heute`."""
    return (heute.year - JAHRE, heute.month, heute.day) > (geprueft.year, geprueft.month, geprueft.day)


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in dokument.skalare("geprueft"):
        try:
            veraltet = faellig(date.fromisoformat(skalar.text), umfeld.heute)
        except ValueError:
            continue  # no date: the model says so
        if veraltet:
            yield Fund(pfad, skalar, *VERALTET.mit())


REGEL = Regel("pruefung-veraltet", "Angebote enden und Zahlen ändern sich.", pruefe, Stufe.HINWEIS)
