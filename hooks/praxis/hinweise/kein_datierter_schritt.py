"""A process of which no step has a date."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Stufe
from ..regeln import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    datiert = any(re.search(r"[12]\d{3}", skalar.text) for _, skalar in dokument.skalare("umsetzung.*.wann"))
    for pfad, knoten in dokument.alle("umsetzung"):
        if not datiert:
            yield Fund(pfad, knoten, "Kein Schritt hat ein Datum.", "Nennt eine Quelle wenigstens ein Jahr?")


REGEL = Regel("kein-datierter-schritt", "Ohne Zeit lässt sich kein Fahrplan ableiten.", pruefe, Stufe.HINWEIS)
