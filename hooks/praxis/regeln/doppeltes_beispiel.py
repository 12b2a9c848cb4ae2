"""Two cases with the same municipality and the same title are one case entered twice."""

from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld, gleicher_titel
from .kommune_unbekannt import namen


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in dokument.skalare("titel"):
        for anderes in umfeld.nach_titel.get(gleicher_titel(skalar.text), []):
            if anderes.datei != dokument.datei and _orte(anderes) == _orte(dokument):
                text = f"Ort und Titel sind dieselben wie in {anderes.datei}."
                yield Fund(pfad, skalar, text, "Ergänzen Sie das vorhandene Beispiel oder ändern Sie den Titel.")


def _orte(dokument: Dokument) -> set[str]:
    """The places as written, told apart by their keys; an association counts by its own name."""
    orte = {f"{name.text} {schluessel.text if schluessel else ''}" for _, name, schluessel in namen(dokument)}
    orte |= {verbund.text for _, verbund in dokument.skalare("kommunen.*.verbund")}
    return {ort.lower().strip() for ort in orte}


REGEL = Regel(
    "doppeltes-beispiel",
    "Zweimal dasselbe Beispiel verfälscht Zahlen und Suche.",
    pruefe,
    spaeter="Dazu braucht es Ort und Titel aller Beispiele.",
)
