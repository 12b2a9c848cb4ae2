"""A case without any hurdle."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Stufe
from ..regeln import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    if dokument.wurzel and not any(dokument.alle("huerden.*")):
        yield Fund(
            ("huerden",),
            dokument.wurzel,
            "Das Beispiel nennt keine Hürde.",
            "Sagt eine Quelle, was schwer war oder nicht gelang?",
        )


REGEL = Regel("keine-huerde", "Andere Kommunen wollen wissen, was schwer war.", pruefe, Stufe.HINWEIS)
