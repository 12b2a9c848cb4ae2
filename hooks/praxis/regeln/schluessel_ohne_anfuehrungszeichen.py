"""A key must be quoted: other YAML programs read a leading 0 as an octal number."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import kurz
from . import Fund, Regel, Umfeld
from .kommune_unbekannt import namen


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, _, skalar in namen(dokument):
        if skalar and not skalar.zitiert:
            text = f"Der Schlüssel {kurz(skalar.text)} steht ohne Anführungszeichen."
            ganz = f"0{skalar.text}"  # what is missing where a program has read the key as a number
            gemeint = ganz if ganz in umfeld.register.nach_schluessel else kurz(skalar.text)
            yield Fund((*pfad[:-1], "schluessel"), skalar, text, f'Schreiben Sie schluessel: "{gemeint}".')


REGEL = Regel(
    "schluessel-ohne-anfuehrungszeichen",
    "07133 ohne Anführungszeichen läse YAML als Zahl 3675.",
    pruefe,
    spaeter="Die Anführungszeichen setzt das Formular selbst.",
)
