"""A case that says nothing on funding."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Stufe
from ..regeln import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    if dokument.wurzel and not any(dokument.alle("foerderung.*")):
        yield Fund(
            ("foerderung",),
            dokument.wurzel,
            "Das Beispiel sagt nichts zur Förderung.",
            "Nennt eine Quelle ein Programm oder einen Betrag?",
        )


REGEL = Regel("keine-foerderung", "Die Frage nach der Förderung kommt in jedem Rat.", pruefe, Stufe.HINWEIS)
