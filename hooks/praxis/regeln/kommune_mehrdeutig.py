"""A name that several places bear needs the key."""

from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld
from .kommune_unbekannt import namen

GEZEIGT = 12


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    laender = {pfad[1]: land.text for pfad, land in dokument.skalare("kommunen.*.land")}
    for pfad, skalar, schluessel in namen(dokument):
        kandidaten = umfeld.register.suche(skalar.text, laender.get(pfad[1]))
        if schluessel is None and len(kandidaten) > 1:
            liste = "; ".join(k.zur_unterscheidung for k in kandidaten[:GEZEIGT])
            beispiel = f'{{name: {kandidaten[0].name}, schluessel: "{kandidaten[0].schluessel}"}}'
            text = f"„{skalar.text}“ gibt es {len(kandidaten)}-mal: {liste}."
            yield Fund(pfad, skalar, text, f"Schreiben Sie den Schlüssel dazu, z. B. {beispiel}.")


REGEL = Regel(
    "kommune-mehrdeutig",
    "Ein Name allein würde das Beispiel an den falschen Ort setzen.",
    pruefe,
    spaeter="Dazu braucht es das ganze Gemeindeverzeichnis mit allen Schreibweisen.",
)
