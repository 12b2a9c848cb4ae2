"""A case without any hurdle."""

from ..befund import Meldung, Stufe
from ..regeln import Regel
from ._fehlende_liste import fehlende_liste

FELD = "huerden"
FEHLT = Meldung("Das Beispiel nennt keine Hürde.", "Sagt eine Quelle, was schwer war oder nicht gelang?")
REGEL = Regel(
    "keine-huerde",
    "Andere Kommunen wollen wissen, was schwer war.",
    fehlende_liste(FELD, FEHLT),
    Stufe.HINWEIS,
)
