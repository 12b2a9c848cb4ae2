"""The unit must be one of those of the quantity, or figures could not be compared."""

from collections.abc import Iterable

from ..baum import Abbildung, Dokument, Skalar
from ..befund import Meldung, kurz, meinten_sie
from ..vokabulare import gleiche_schreibweise
from . import Fund, Regel, Umfeld

PASST_NICHT = Meldung("„{wert}“ passt nicht zu „{groesse}“.", "Was passt, steht in data/kennzahlen.yml.")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, knoten in dokument.alle("kennzahlen.*"):
        if not isinstance(knoten, Abbildung):
            continue
        kennung, einheit = knoten.eintraege.get("groesse"), knoten.eintraege.get("einheit")
        if not isinstance(kennung, Skalar) or not isinstance(einheit, Skalar) or einheit.leer:
            continue
        groesse = umfeld.vokabulare.kennzahlen.get(kennung.text)
        if groesse and gleiche_schreibweise(einheit.text) not in groesse.einheiten:
            text, abhilfe = PASST_NICHT.mit(wert=kurz(einheit.text), groesse=groesse.name)
            yield Fund((*pfad, "einheit"), einheit, text, meinten_sie(einheit.text, groesse.einheiten) or abhilfe)


REGEL = Regel("einheit-passt-nicht", "Nur gleiche Einheiten lassen sich vergleichen.", pruefe)
