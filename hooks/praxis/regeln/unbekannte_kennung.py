"""Every id must stand in its vocabulary."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import meinten_sie
from . import Fund, Regel, Umfeld

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
                text = f"„{skalar.text}“ steht nicht in data/{vokabular}.yml."
                yield Fund(pfad, skalar, text, meinten_sie(skalar.text, erlaubt))
    for pfad, skalar in dokument.skalare("verwandt.*"):
        if skalar.text not in umfeld.nach_slug or skalar.text == dokument.slug:
            text = f"Ein anderes Beispiel „{skalar.text}“ gibt es nicht."
            yield Fund(
                pfad, skalar, text, meinten_sie(skalar.text, set(umfeld.nach_slug) - {dokument.slug}, liste=False)
            )


REGEL = Regel("unbekannte-kennung", "Nur bekannte Kennungen lassen sich filtern und vergleichen.", pruefe)
