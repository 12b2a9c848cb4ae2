"""Every municipality must be in the register."""

from collections.abc import Iterable

from ..baum import Abbildung, Dokument, Knoten, Pfad, Skalar
from ..befund import kurz
from ..register import LAENDER
from . import Fund, Regel, Umfeld

VORSCHLAEGE = 10  # per file: each looks through the whole register


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    gemeldet = 0
    laender = {pfad[1]: land.text for pfad, land in dokument.skalare("kommunen.*.land") if land.text in LAENDER}
    for pfad, skalar, schluessel in namen(dokument):
        land = laender.get(pfad[1])
        if schluessel or umfeld.register.suche(skalar.text, land):
            continue
        gemeldet += 1
        if anderswo := umfeld.register.suche(skalar.text):
            text = f"„{kurz(skalar.text)}“ liegt nicht in {land}, sondern in {anderswo[0].land}."
            yield Fund(pfad, skalar, text, "Prüfen Sie Name und Land.")
            continue
        nahe = umfeld.register.aehnlich(skalar.text) if gemeldet <= VORSCHLAEGE else None
        abhilfe = f"Meinten Sie „{nahe}“? " if nahe else ""
        abhilfe += "Was das Verzeichnis nicht kennt, steht als `verbund` mit `land` und `mitglieder`."
        yield Fund(pfad, skalar, f"„{kurz(skalar.text)}“ steht nicht im Gemeindeverzeichnis.", abhilfe)


def namen(dokument: Dokument) -> Iterable[tuple[Pfad, Skalar, Skalar | None]]:
    """Every name of a municipality in the case, with the key beside it where one is given."""
    for muster in ("kommunen.*", "kommunen.*.mitglieder.*"):
        for pfad, knoten in dokument.alle(muster):
            if isinstance(knoten, Skalar) and not knoten.leer:
                yield pfad, knoten, None
            elif isinstance(knoten, Abbildung) and "verbund" not in knoten.eintraege:
                name, schluessel = (_skalar(knoten.eintraege.get(k)) for k in ("name", "schluessel"))
                if name:
                    yield (*pfad, "name"), name, schluessel


def _skalar(knoten: Knoten | None) -> Skalar | None:
    return knoten if isinstance(knoten, Skalar) and not knoten.leer else None


REGEL = Regel(
    "kommune-unbekannt",
    "Größe, Land und Lage kommen aus dem Verzeichnis, nicht von Hand.",
    pruefe,
    spaeter="Dazu braucht es das ganze Gemeindeverzeichnis mit allen Schreibweisen.",
)
