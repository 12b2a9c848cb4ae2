"""The key must exist and belong to the name beside it."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import kurz
from . import Fund, Regel, Umfeld
from .kommune_unbekannt import namen


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, name, schluessel in namen(dokument):
        if schluessel is None or (not schluessel.zitiert and f"0{schluessel.text}" in umfeld.register.nach_schluessel):
            continue  # a leading 0 that got lost: schluessel-ohne-anfuehrungszeichen says so
        kommune = umfeld.register.nach_schluessel.get(schluessel.text)
        wo = (*pfad[:-1], "schluessel")
        gleiche = umfeld.register.suche(name.text)
        moeglich = "; ".join(k.zur_unterscheidung for k in gleiche[:12])
        abhilfe = f"Möglich: {moeglich}." if moeglich else "Prüfen Sie Name und Schlüssel."
        if kommune is None:
            text = f"Den Schlüssel {kurz(schluessel.text)} kennt das Gemeindeverzeichnis nicht."
            yield Fund(wo, schluessel, text, abhilfe)
        elif kommune not in gleiche and name.text not in (kommune.name, kommune.voller_name):
            text = f"Der Schlüssel {schluessel.text} gehört zu {kommune.voller_name}, nicht zu „{kurz(name.text)}“."
            yield Fund(wo, schluessel, text, abhilfe)


REGEL = Regel(
    "schluessel-passt-nicht",
    "Ein vertippter Schlüssel setzt das Beispiel an den falschen Ort.",
    pruefe,
    spaeter="Dazu braucht es das ganze Gemeindeverzeichnis mit allen Schreibweisen.",
)
