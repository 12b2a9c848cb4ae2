"""A source that nothing cites is either superfluous or a citation was forgotten."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung
from . import Fund, Regel, Umfeld
from ._texte import verweise

UNGENUTZT = Meldung(
    "Die Quelle {nummer} wird nirgends genannt.",
    "Setzen Sie [{nummer}] hinter die Aussage oder streichen Sie die Quelle.",
)


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    genutzt = {nummer for _, _, nummer in verweise(dokument)}
    for pfad, knoten in dokument.alle("quellen.*"):
        nummer = int(pfad[1]) + 1
        if nummer not in genutzt:
            yield Fund(pfad, knoten, *UNGENUTZT.mit(nummer=nummer))


REGEL = Regel("quelle-ungenutzt", "Eine Quelle ohne Aussage täuscht eine Prüfung vor.", pruefe)
