"""Every id must stand in its vocabulary."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import kurz, meinten_sie
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
                abhilfe = meinten_sie(skalar.text, erlaubt) or f"Was es gibt, steht in data/{vokabular}.yml."
                yield Fund(pfad, skalar, f"Die Kennung „{kurz(skalar.text)}“ gibt es nicht.", abhilfe)
    andere = set(umfeld.nach_slug) - {dokument.slug}
    for pfad, skalar in dokument.skalare("verwandt.*"):
        if skalar.text == dokument.slug:
            yield Fund(pfad, skalar, "Ein Beispiel ist nicht mit sich selbst verwandt.", "Löschen Sie den Eintrag.")
        elif skalar.text not in andere:
            text = f"Ein Beispiel „{kurz(skalar.text)}“ gibt es nicht."
            abhilfe = meinten_sie(skalar.text, andere, liste=False)
            yield Fund(pfad, skalar, text, abhilfe or "Hier steht der Dateiname eines anderen Beispiels ohne „.yml“.")


REGEL = Regel("unbekannte-kennung", "Nur bekannte Kennungen lassen sich filtern und vergleichen.", pruefe)
