"""A key must be quoted: other YAML programs read a leading 0 as an octal number."""

from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in dokument.skalare("kommunen.*.schluessel"):
        if not skalar.zitiert:
            text = f"Der Schlüssel {skalar.text} steht ohne Anführungszeichen."
            yield Fund(pfad, skalar, text, f'Schreiben Sie schluessel: "{skalar.text}".')


REGEL = Regel("schluessel-ohne-anfuehrungszeichen", "07133 ohne Anführungszeichen läse YAML als Zahl 3675.", pruefe)
