"""A case without any figure."""

from ..befund import Stufe
from ..regeln import Regel
from ._fehlende_liste import fehlende_liste

REGEL = Regel(
    "keine-kennzahl",
    "Ob sich der Aufwand lohnt, fragen alle zuerst.",
    fehlende_liste(
        "kennzahlen", "Das Beispiel nennt keine Zahl.", "Gibt es eine Angabe zu Wirkung oder Umfang mit Quelle?"
    ),
    Stufe.HINWEIS,
)
