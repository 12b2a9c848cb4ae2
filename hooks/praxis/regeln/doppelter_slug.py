"""Two files that would get the same address."""

from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for anderes in umfeld.nach_slug.get(dokument.slug.lower(), []):
        if anderes.datei != dokument.datei and dokument.wurzel:
            text = f"Dieselbe Adresse ergibt sich aus {anderes.datei}."
            yield Fund((), dokument.wurzel, text, "Geben Sie einer der Dateien einen anderen Namen.")


REGEL = Regel(
    "doppelter-slug",
    "Eine Adresse kann nur zu einem Beispiel führen.",
    pruefe,
    spaeter="Dazu braucht es die Dateinamen aller Beispiele.",
)
