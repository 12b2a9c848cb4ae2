"""A source number must point into the list of sources."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung
from . import Fund, Regel, Umfeld
from ._texte import anzahl_quellen, verweise

KEINE_QUELLE = Meldung(
    "Eine Quelle {nummer} gibt es nicht, die Liste `quellen` hat {eintraege}.",
    "Ergänzen Sie die Quelle oder berichtigen Sie die Nummer.",
)
EINER, MEHRERE = "einen Eintrag", Meldung("{anzahl} Einträge")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    anzahl = anzahl_quellen(dokument)
    if anzahl is None:
        return
    gemeldet = set()
    for pfad, skalar, nummer in verweise(dokument):
        if not 1 <= nummer <= anzahl and (pfad, nummer) not in gemeldet:
            gemeldet.add((pfad, nummer))
            eintraege = EINER if anzahl == 1 else MEHRERE.mit(anzahl=anzahl)[0]
            yield Fund(pfad, skalar, *KEINE_QUELLE.mit(nummer=nummer, eintraege=eintraege))


REGEL = Regel("quelle-nicht-in-liste", "Jede Angabe muss sich an ihrer Quelle nachlesen lassen.", pruefe)
