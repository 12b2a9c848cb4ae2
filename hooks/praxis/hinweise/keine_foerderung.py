"""A case that says nothing on funding."""

from ..befund import Stufe
from ..regeln import Regel
from ._fehlende_liste import fehlende_liste

REGEL = Regel(
    "keine-foerderung",
    "Die Frage nach der Förderung kommt in jedem Rat.",
    fehlende_liste(
        "foerderung", "Das Beispiel sagt nichts zur Förderung.", "Nennt eine Quelle ein Programm oder einen Betrag?"
    ),
    Stufe.HINWEIS,
)
