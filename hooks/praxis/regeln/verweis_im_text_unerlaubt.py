"""A link in a text leads to http(s) and nothing else; pictures are not taken in."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld
from ._texte import texte

_BILD = re.compile(r"!\[[^\]]*\]\(")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument):
        if _BILD.search(skalar.text):
            yield Fund(pfad, skalar, "Bilder sind in Texten nicht erlaubt.", "Löschen Sie das Bild.")
            continue
        for treffer in _LINK.finditer(skalar.text):
            if not re.match(r"https?://", treffer[1]):
                text = f"Der Verweis „{treffer[1][:40]}“ ist nicht erlaubt."
                yield Fund(pfad, skalar, text, "Verweise beginnen mit https:// oder http://.")


REGEL = Regel("verweis-im-text-unerlaubt", "Andere Adressen können Programme starten oder ins Leere führen.", pruefe)
