"""The same entry twice in a list."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung, kurz
from . import Fund, Regel, Umfeld

EINTRAG = Meldung("„{wert}“ steht schon in der Liste.", "Löschen Sie den zweiten Eintrag.")
QUELLE = Meldung(
    "Diese Adresse steht schon bei Quelle {nummer}.",
    "Fassen Sie beide Quellen zusammen und zählen Sie die Nummern neu.",
)
LISTEN = ("handlungsfelder", "massnahmen", "funktionen", "partner", "verwandt", "kommunen")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for liste in LISTEN:
        gesehen: set[str] = set()
        for pfad, skalar in dokument.skalare(f"{liste}.*"):
            if skalar.text in gesehen:
                yield Fund(pfad, skalar, *EINTRAG.mit(wert=kurz(skalar.text)))
            gesehen.add(skalar.text)
    adressen: dict[str, int] = {}
    for pfad, skalar in dokument.skalare("quellen.*.url"):
        erste = adressen.setdefault(skalar.text, int(pfad[1]) + 1)
        if erste != int(pfad[1]) + 1:
            yield Fund(pfad, skalar, *QUELLE.mit(nummer=erste))


REGEL = Regel("doppelter-eintrag", "Doppelte Einträge zählen doppelt.", pruefe)
