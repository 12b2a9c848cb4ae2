"""A case that rests on a single source."""

from collections.abc import Iterable

from ..baum import Dokument, Liste
from ..befund import Stufe
from ..regeln import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, knoten in dokument.alle("quellen"):
        if isinstance(knoten, Liste) and len(knoten.eintraege) == 1:
            text = "Das Beispiel stützt sich auf eine einzige Quelle."
            yield Fund(pfad, knoten, text, "Suchen Sie eine zweite, die davon unabhängig ist.")


REGEL = Regel("nur-eine-quelle", "Irrt sich die eine Quelle, ist alles falsch.", pruefe, Stufe.HINWEIS)
