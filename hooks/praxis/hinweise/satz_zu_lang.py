"""A sentence of more than 35 words."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung, Stufe
from ..regeln import Fund, Regel, Umfeld
from ..regeln._texte import FREIE_TEXTE, VERWEIS, texte
from ..schreibweise import MONATE

ZU_LANG = Meldung("Ein Satz hat {anzahl} Wörter: „{anfang}…“.", "Teilen Sie ihn; bis 25 Wörter liest er sich leicht.")
WOERTER = 35
# An end of sentence is followed by a capital letter; „14. Mai“ and „z. B.“ are none
SATZENDE = re.compile(rf"(?<!\b[A-Za-z][.])(?<=[.!?])\s+(?!{'|'.join(MONATE)})(?=[A-ZÄÖÜ„])")
GELESEN = tuple(m for m in FREIE_TEXTE if not m.startswith("quellen."))


def saetze(text: str) -> list[str]:
    """The sentences of a text without source numbers."""
    return [s for s in SATZENDE.split(" ".join(VERWEIS.sub("", text).split())) if s]


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument, GELESEN):
        for satz in saetze(skalar.text):
            anzahl = len(satz.split())
            if anzahl > WOERTER:
                yield Fund(pfad, skalar, *ZU_LANG.mit(anzahl=anzahl, anfang=satz[:50]))


REGEL = Regel("satz-zu-lang", "Lange Sätze werden im Rat überlesen.", pruefe, Stufe.HINWEIS)
