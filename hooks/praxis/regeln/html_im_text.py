"""Texts hold no HTML."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung
from . import Fund, Regel, Umfeld
from ._texte import texte

VERBOTEN = Meldung("HTML ist nicht erlaubt: „{wert}“.", "Schreiben Sie reinen Text; fett ist **so**, kursiv *so*.")
HTML = re.compile(r"<[a-zA-Z/!?][^>]*>?|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument):
        treffer = HTML.search(skalar.text)
        if treffer:
            yield Fund(pfad, skalar, *VERBOTEN.mit(wert=treffer[0][:40]))


REGEL = Regel("html-im-text", "Fremdes HTML könnte die Seite verändern oder Skripte laden.", pruefe)
