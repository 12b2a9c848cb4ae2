"""Words of praise and public relations (data/werbewoerter.yml)."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..baum import Dokument
from ..befund import Meldung, Stufe
from ..regeln import Fund, Regel, Umfeld
from ..regeln._texte import FREIE_TEXTE, texte

WERBUNG = Meldung("„{wert}“ klingt nach Werbung.", "Sagen Sie, was getan wurde; urteilen sollen die Lesenden.")
# Names of organisations, programmes, awards and sources may sound as they like
_NAMEN = ("quellen.", "auszeichnungen.", "foerderung.", "partner.", "federfuehrung", "umsetzung.*.wer", "beschluss.")
EIGENE = tuple(m for m in FREIE_TEXTE if not m.startswith(_NAMEN))


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    muster = werbung(tuple(umfeld.werbewoerter))
    for pfad, skalar in texte(dokument, EIGENE):
        treffer = muster.search(skalar.text) if muster else None
        if treffer:
            yield Fund(pfad, skalar, *WERBUNG.mit(wert=treffer[0]))


@lru_cache(maxsize=4)
def werbung(woerter: Sequence[str]) -> re.Pattern[str] | None:
    """The words at the beginning of a word, with any ending."""
    return re.compile(rf"\b({'|'.join(map(re.escape, woerter))})\w*", re.IGNORECASE) if woerter else None


REGEL = Regel("werbesprache", "Werbung verdeckt, was andere wissen müssen.", pruefe, Stufe.HINWEIS)
