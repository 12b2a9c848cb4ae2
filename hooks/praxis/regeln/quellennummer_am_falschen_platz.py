"""[n] stands only in the texts where the site turns it into a link."""

from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld
from ._texte import FREIE_TEXTE, MIT_QUELLENNUMMER, VERWEIS, texte

_ANDERE = tuple(m for m in FREIE_TEXTE if m not in MIT_QUELLENNUMMER and not m.startswith("quellen."))


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument, _ANDERE):
        treffer = VERWEIS.search(skalar.text)
        if treffer:
            abhilfe = "Löschen Sie sie hier; wo es das Feld `quelle` gibt, gehört die Nummer dorthin."
            yield Fund(pfad, skalar, f"Hier darf keine Quellennummer {treffer[0]} stehen.", abhilfe)


REGEL = Regel(
    "quellennummer-am-falschen-platz", "Titel und Kurztext stehen auch dort, wo keine Quellenliste ist.", pruefe
)
