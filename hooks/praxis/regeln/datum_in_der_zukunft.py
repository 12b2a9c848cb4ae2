"""What has happened cannot lie in the future; only plans may."""

import re
from collections.abc import Iterable

from ..baum import Abbildung, Dokument, Pfad, Skalar
from ..befund import Meldung
from . import Fund, Regel, Umfeld

ZUKUNFT = Meldung("„{wert}“ liegt in der Zukunft.", "Prüfen Sie das Datum.")
IMMER = ("geprueft", "quellen.*.abgerufen", "quellen.*.stand", "beschluss.*.datum", "auszeichnungen.*.jahr")
GESCHEHEN = ("gemessen", "abgerechnet")
MIT_ART = (("kennzahlen", "bezugsjahr", "art"), ("kosten", "jahr", "angabe"))
PLANEND = ("geplant", "in Umsetzung", "laufendes Angebot", "unbekannt")
ZEIT = re.compile(
    r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?"
)  # what does not look like this is for the model to refuse


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    heute = umfeld.heute.isoformat()
    for pfad, skalar in _vergangenes(dokument):
        if ZEIT.fullmatch(skalar.text) and skalar.text > heute[: len(skalar.text)]:
            yield Fund(pfad, skalar, *ZUKUNFT.mit(wert=skalar.text))


def _vergangenes(dokument: Dokument) -> Iterable[tuple[Pfad, Skalar]]:
    for muster in IMMER:
        yield from dokument.skalare(muster)
    status = dokument.wert("zeitraum.status")
    if status != "geplant":
        yield from dokument.skalare("zeitraum.beginn")
    if status not in PLANEND:
        yield from dokument.skalare("zeitraum.ende")
    for liste, jahr, art in MIT_ART:
        for pfad, knoten in dokument.alle(f"{liste}.*"):
            if not isinstance(knoten, Abbildung):
                continue
            wann, wie = knoten.eintraege.get(jahr), knoten.eintraege.get(art)
            if isinstance(wann, Skalar) and isinstance(wie, Skalar) and wie.text in GESCHEHEN:
                yield (*pfad, jahr), wann


REGEL = Regel("datum-in-der-zukunft", "Ein vertipptes Jahr soll niemand als Tatsache lesen.", pruefe)
