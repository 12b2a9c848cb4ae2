"""Every id must stand in its vocabulary."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung, kurz, meinten_sie
from . import Fund, Regel, Umfeld

UNBEKANNT = Meldung("Die Kennung „{wert}“ gibt es nicht.", "Was es gibt, steht in data/{vokabular}.yml.")
FELDER = {
    "handlungsfelder.*": "handlungsfelder",
    "massnahmen.*": "massnahmen",
    "funktionen.*": "funktionen",
    "kennzahlen.*.groesse": "kennzahlen",
    "foerderung.*.programm": "foerderprogramme",
}


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for muster, vokabular in FELDER.items():
        erlaubt = umfeld.vokabulare.kennungen(vokabular)
        for pfad, skalar in dokument.skalare(muster):
            if skalar.text not in erlaubt:
                text, abhilfe = UNBEKANNT.mit(wert=kurz(skalar.text), vokabular=vokabular)
                yield Fund(pfad, skalar, text, meinten_sie(skalar.text, erlaubt) or abhilfe)


REGEL = Regel("unbekannte-kennung", "Nur bekannte Kennungen lassen sich filtern und vergleichen.", pruefe)
