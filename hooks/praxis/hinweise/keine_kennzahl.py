"""A case without any figure."""

from ..befund import Meldung, Stufe
from ..regeln import Regel
from ._fehlende_liste import fehlende_liste

FELD = "kennzahlen"
FEHLT = Meldung("Das Beispiel nennt keine Zahl.", "Gibt es eine Angabe zu Wirkung oder Umfang mit Quelle?")
REGEL = Regel(
    "keine-kennzahl",
    "Ob sich der Aufwand lohnt, fragen alle zuerst.",
    fehlende_liste(FELD, FEHLT),
    Stufe.HINWEIS,
)
