"""A source number must point into the list of sources."""

from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld
from ._texte import anzahl_quellen, verweise


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    anzahl = anzahl_quellen(dokument)
    if anzahl is None:
        return
    gemeldet = set()
    for pfad, skalar, nummer in verweise(dokument):
        if not 1 <= nummer <= anzahl and (pfad, nummer) not in gemeldet:
            gemeldet.add((pfad, nummer))
            eintraege = "einen Eintrag" if anzahl == 1 else f"{anzahl} Einträge"
            text = f"Eine Quelle {nummer} gibt es nicht, die Liste `quellen` hat {eintraege}."
            yield Fund(pfad, skalar, text, "Ergänzen Sie die Quelle oder berichtigen Sie die Nummer.")


REGEL = Regel("quelle-nicht-in-liste", "Jede Angabe muss sich an ihrer Quelle nachlesen lassen.", pruefe)
