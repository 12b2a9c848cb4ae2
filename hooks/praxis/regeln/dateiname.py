"""The file name becomes the address of the page, so it must be one."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from ..schreibweise import adresse
from . import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    name = dokument.datei.replace("\\", "/").rsplit("/", 1)[-1]
    if dokument.wurzel and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.yml", name):
        stamm = adresse(dokument.slug)
        text = f"Der Dateiname „{name}“ taugt nicht als Adresse."
        abhilfe = (
            f"Nur kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche, z. B. „{stamm or 'ort-vorhaben'}.yml“."
        )
        yield Fund((), dokument.wurzel, text, abhilfe)


REGEL = Regel(
    "dateiname",
    "Der Dateiname ist die Internetadresse des Beispiels.",
    pruefe,
    spaeter="Den Dateinamen bildet das Formular selbst.",
)
