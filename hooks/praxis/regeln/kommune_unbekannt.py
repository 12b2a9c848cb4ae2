"""Every municipality must be in the register."""

from collections.abc import Iterable

from ..baum import Abbildung, Dokument, Knoten, Pfad, Skalar
from . import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar, schluessel in namen(dokument):
        if schluessel or umfeld.register.suche(skalar.text):
            continue
        nahe = umfeld.register.aehnlich(skalar.text)
        abhilfe = f"Meinten Sie „{nahe}“? " if nahe else ""
        abhilfe += "Was kein Gemeindeverzeichnis kennt, steht als „verbund“ mit Land und Mitgliedern."
        yield Fund(pfad, skalar, f"„{skalar.text}“ steht nicht im Gemeindeverzeichnis.", abhilfe)


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


REGEL = Regel("kommune-unbekannt", "Größe, Land und Lage kommen aus dem Verzeichnis, nicht von Hand.", pruefe)
