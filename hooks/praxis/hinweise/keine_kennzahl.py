"""A case without any figure."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Stufe
from ..regeln import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    if dokument.wurzel and not any(dokument.alle("kennzahlen.*")):
        yield Fund(
            ("kennzahlen",),
            dokument.wurzel,
            "Das Beispiel nennt keine Zahl.",
            "Gibt es eine Angabe zu Wirkung oder Umfang mit Quelle?",
        )


REGEL = Regel("keine-kennzahl", "Ob sich der Aufwand lohnt, fragen alle zuerst.", pruefe, Stufe.HINWEIS)
