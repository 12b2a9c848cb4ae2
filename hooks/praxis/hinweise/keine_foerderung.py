"""A case that says nothing on funding."""

from ..befund import Meldung, Stufe
from ..regeln import Regel
from ._fehlende_liste import fehlende_liste

FELD = "foerderung"
FEHLT = Meldung("Das Beispiel sagt nichts zur Förderung.", "Nennt eine Quelle ein Programm oder einen Betrag?")
REGEL = Regel(
    "keine-foerderung",
    "Die Frage nach der Förderung kommt in jedem Rat.",
    fehlende_liste(FELD, FEHLT),
    Stufe.HINWEIS,
)
