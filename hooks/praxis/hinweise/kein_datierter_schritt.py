"""A process of which no step has a date."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung, Stufe
from ..regeln import Fund, Regel, Umfeld
from ..wertregeln import JAHR

UNDATIERT = Meldung("Kein Schritt hat ein Datum.", "Nennt eine Quelle wenigstens ein Jahr?")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    datiert = any(JAHR.search(skalar.text) for _, skalar in dokument.skalare("umsetzung.*.wann"))
    for pfad, knoten in dokument.alle("umsetzung"):
        if not datiert:
            yield Fund(pfad, knoten, *UNDATIERT.mit())


REGEL = Regel("kein-datierter-schritt", "Ohne Zeit lässt sich kein Fahrplan ableiten.", pruefe, Stufe.HINWEIS)
