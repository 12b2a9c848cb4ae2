"""Every text about the case cites at least one source."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung
from . import Fund, Regel, Umfeld
from ._texte import MIT_QUELLENNUMMER, VERWEIS, texte

OHNE = Meldung("Der Text nennt keine Quelle.", "Setzen Sie hinter jede Aussage die Nummer [n].")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument, MIT_QUELLENNUMMER):
        if not VERWEIS.search(skalar.text):
            yield Fund(pfad, skalar, *OHNE.mit())


REGEL = Regel("text-ohne-quelle", "Im Rat zählt nur, was belegt ist.", pruefe)
