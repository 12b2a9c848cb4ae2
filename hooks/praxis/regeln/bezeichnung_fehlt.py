"""What is no entry of the vocabulary must say itself what it is."""

from collections.abc import Iterable

from ..baum import Abbildung, Dokument, Skalar
from . import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for muster, feld in (("kennzahlen.*", "groesse"), ("foerderung.*", "programm")):
        for pfad, knoten in dokument.alle(muster):
            if not isinstance(knoten, Abbildung) or "bezeichnung" in knoten.eintraege:
                continue
            kennung = knoten.eintraege.get(feld)
            if isinstance(kennung, Skalar) and (kennung.text == "sonstige" or kennung.text.endswith("-sonstige")):
                text = f"Zu „{kennung.text}“ fehlt die `bezeichnung`."
                yield Fund((*pfad, feld), kennung, text, "Ergänzen Sie, was genau gemeint ist.")


REGEL = Regel("bezeichnung-fehlt", "„Sonstige“ allein sagt den Lesenden nichts.", pruefe)
