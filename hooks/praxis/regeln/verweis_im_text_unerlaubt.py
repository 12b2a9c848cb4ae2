"""A link in a text leads to http(s) and nothing else; pictures are not taken in."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung
from . import Fund, Regel, Umfeld
from ._texte import texte

KEIN_BILD = Meldung("Bilder sind in Texten nicht erlaubt.", "Löschen Sie das Bild.")
NICHT_ERLAUBT = Meldung("Der Verweis „{wert}“ ist nicht erlaubt.", "Verweise beginnen mit https:// oder http://.")
BILD = re.compile(r"!\[[^\]]*\]\(")
LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
ERLAUBT = re.compile("https?://")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument):
        if BILD.search(skalar.text):
            yield Fund(pfad, skalar, *KEIN_BILD.mit())
            continue
        for treffer in LINK.finditer(skalar.text):
            if not ERLAUBT.match(treffer[1]):
                yield Fund(pfad, skalar, *NICHT_ERLAUBT.mit(wert=treffer[1][:40]))


REGEL = Regel("verweis-im-text-unerlaubt", "Andere Adressen können Programme starten oder ins Leere führen.", pruefe)
