"""A sentence of more than 35 words."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Stufe
from ..regeln import Fund, Regel, Umfeld
from ..regeln._texte import FREIE_TEXTE, VERWEIS, texte
from ..schreibweise import MONATE

WOERTER = 35
# An end of sentence is followed by a capital letter; „14. Mai“ and „z. B.“ are none
_SATZENDE = re.compile(rf"(?<!\b[A-Za-z][.])(?<=[.!?])\s+(?!{'|'.join(MONATE)})(?=[A-ZÄÖÜ„])")
_GELESEN = tuple(m for m in FREIE_TEXTE if not m.startswith("quellen."))


def saetze(text: str) -> list[str]:
    """The sentences of a text without source numbers."""
    return [s for s in _SATZENDE.split(" ".join(VERWEIS.sub("", text).split())) if s]


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument, _GELESEN):
        for satz in saetze(skalar.text):
            anzahl = len(satz.split())
            if anzahl > WOERTER:
                text = f"Ein Satz hat {anzahl} Wörter: „{satz[:50]}…“."
                yield Fund(pfad, skalar, text, "Teilen Sie ihn; bis 25 Wörter liest er sich leicht.")


REGEL = Regel("satz-zu-lang", "Lange Sätze werden im Rat überlesen.", pruefe, Stufe.HINWEIS)
