"""An association names one of the 16 Länder."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung, kurz, meinten_sie
from ..register import LAENDER
from . import Fund, Regel, Umfeld

KEIN_LAND = Meldung("„{wert}“ ist kein Bundesland.")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in dokument.skalare("kommunen.*.land"):
        if skalar.text not in LAENDER:
            text, _ = KEIN_LAND.mit(wert=kurz(skalar.text))
            yield Fund(pfad, skalar, text, meinten_sie(skalar.text, LAENDER))


REGEL = Regel("land-unbekannt", "Nach dem Land wird gefiltert.", pruefe)
