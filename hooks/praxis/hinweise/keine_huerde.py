"""A case without any hurdle."""

from ..befund import Stufe
from ..regeln import Regel
from ._fehlende_liste import fehlende_liste

REGEL = Regel(
    "keine-huerde",
    "Andere Kommunen wollen wissen, was schwer war.",
    fehlende_liste("huerden", "Das Beispiel nennt keine Hürde.", "Sagt eine Quelle, was schwer war oder nicht gelang?"),
    Stufe.HINWEIS,
)
