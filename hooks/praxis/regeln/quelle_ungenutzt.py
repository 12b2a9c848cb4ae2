"""A source that nothing cites is either superfluous or a citation was forgotten."""

from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld
from ._texte import verweise


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    genutzt = {nummer for _, _, nummer in verweise(dokument)}
    for pfad, knoten in dokument.alle("quellen.*"):
        nummer = int(pfad[1]) + 1
        if nummer not in genutzt:
            text = f"Die Quelle {nummer} wird nirgends genannt."
            yield Fund(pfad, knoten, text, f"Setzen Sie [{nummer}] hinter die Aussage oder streichen Sie die Quelle.")


REGEL = Regel("quelle-ungenutzt", "Eine Quelle ohne Aussage täuscht eine Prüfung vor.", pruefe)
