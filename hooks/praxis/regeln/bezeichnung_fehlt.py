"""What is no entry of the vocabulary must say itself what it is."""

from collections.abc import Iterable

from ..baum import Abbildung, Dokument, Skalar
from ..befund import Meldung
from . import Fund, Regel, Umfeld

FEHLT = Meldung("Zu „{wert}“ fehlt die `bezeichnung`.", "Ergänzen Sie, was genau gemeint ist.")
WO = (("kennzahlen.*", "groesse"), ("foerderung.*", "programm"))


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for muster, feld in WO:
        for pfad, knoten in dokument.alle(muster):
            if not isinstance(knoten, Abbildung) or "bezeichnung" in knoten.eintraege:
                continue
            kennung = knoten.eintraege.get(feld)
            if isinstance(kennung, Skalar) and (kennung.text == "sonstige" or kennung.text.endswith("-sonstige")):
                yield Fund((*pfad, feld), kennung, *FEHLT.mit(wert=kennung.text))


REGEL = Regel("bezeichnung-fehlt", "„Sonstige“ allein sagt den Lesenden nichts.", pruefe)
