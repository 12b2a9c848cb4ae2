"""[n] stands only in the texts where the site turns it into a link."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung
from . import Fund, Regel, Umfeld
from ._texte import FREIE_TEXTE, MIT_QUELLENNUMMER, VERWEIS, texte

FALSCHER_PLATZ = Meldung(
    "Hier darf keine Quellennummer {wert} stehen.",
    "Löschen Sie sie hier; wo es das Feld `quelle` gibt, gehört die Nummer dorthin.",
)
ANDERE = tuple(m for m in FREIE_TEXTE if m not in MIT_QUELLENNUMMER and not m.startswith("quellen."))


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument, ANDERE):
        treffer = VERWEIS.search(skalar.text)
        if treffer:
            yield Fund(pfad, skalar, *FALSCHER_PLATZ.mit(wert=treffer[0]))


REGEL = Regel(
    "quellennummer-am-falschen-platz", "Titel und Kurztext stehen auch dort, wo keine Quellenliste ist.", pruefe
)
