"""An association names one of the 16 Länder."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import kurz, meinten_sie
from ..register import LAENDER
from . import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in dokument.skalare("kommunen.*.land"):
        if skalar.text not in LAENDER:
            yield Fund(pfad, skalar, f"„{kurz(skalar.text)}“ ist kein Bundesland.", meinten_sie(skalar.text, LAENDER))


REGEL = Regel("land-unbekannt", "Nach dem Land wird gefiltert.", pruefe)
