"""Texts hold no HTML."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld
from ._texte import texte

_HTML = re.compile(r"<[a-zA-Z/!?][^>]*>?|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument):
        treffer = _HTML.search(skalar.text)
        if treffer:
            text = f"HTML ist nicht erlaubt: „{treffer[0][:40]}“."
            yield Fund(pfad, skalar, text, "Schreiben Sie reinen Text; fett ist **so**, kursiv *so*.")


REGEL = Regel("html-im-text", "Fremdes HTML könnte die Seite verändern oder Skripte laden.", pruefe)
