"""A case that rests on a single source."""

from collections.abc import Iterable

from ..baum import Dokument, Liste
from ..befund import Meldung, Stufe
from ..regeln import Fund, Regel, Umfeld

EINE = Meldung("Das Beispiel stützt sich auf eine einzige Quelle.", "Suchen Sie eine zweite, die davon unabhängig ist.")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, knoten in dokument.alle("quellen"):
        if isinstance(knoten, Liste) and len(knoten.eintraege) == 1:
            yield Fund(pfad, knoten, *EINE.mit())


REGEL = Regel("nur-eine-quelle", "Irrt sich die eine Quelle, ist alles falsch.", pruefe, Stufe.HINWEIS)
