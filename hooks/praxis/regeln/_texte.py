"""Where texts stand in a case and where they point to a source. Shared by the rules about texts."""

import re
from collections.abc import Iterator

from ..baum import Dokument, Liste, Pfad, Skalar

# Texts that carry source numbers [n]
MIT_QUELLENNUMMER = (
    "anlass",
    "umsetzung.*.was",
    "ergebnis",
    "uebertragbarkeit.voraussetzungen.*",
    "uebertragbarkeit.grenzen.*",
    "uebertragbarkeit.kleinste_variante",
)
# All texts that readers see
FREIE_TEXTE = (
    *MIT_QUELLENNUMMER,
    "titel",
    "kurz",
    "umsetzung.*.wann",
    "umsetzung.*.wer",
    "kennzahlen.*.bezeichnung",
    "kennzahlen.*.hinweis",
    "kosten.*.bezeichnung",
    "kosten.*.hinweis",
    "personal.text",
    "foerderung.*.bezeichnung",
    "foerderung.*.hinweis",
    "federfuehrung",
    "partner.*",
    "erfolgsfaktoren.*.text",
    "huerden.*.huerde",
    "huerden.*.loesung",
    "beschluss.*.gremium",
    "beschluss.*.titel",
    "auszeichnungen.*.name",
    "quellen.*.titel",
    "quellen.*.herausgeber",
)
MIT_QUELLE = (
    "kennzahlen.*.quelle",
    "kosten.*.quelle",
    "personal.quelle",
    "foerderung.*.quelle",
    "erfolgsfaktoren.*.quelle",
    "huerden.*.quelle",
    "beschluss.*.quelle",
    "auszeichnungen.*.quelle",
)
NUMMER = re.compile("[1-9][0-9]?")  # anything else is for the model to refuse
VERWEIS = re.compile(r"\[([0-9]{1,3})\]")


LAENGSTER_TEXT = 5000  # longer ones the model refuses; no pattern shall have to search them


def texte(dokument: Dokument, muster: tuple[str, ...] = FREIE_TEXTE) -> Iterator[tuple[Pfad, Skalar]]:
    for m in muster:
        yield from ((pfad, skalar) for pfad, skalar in dokument.skalare(m) if len(skalar.text) <= LAENGSTER_TEXT)


def verweise(dokument: Dokument) -> Iterator[tuple[Pfad, Skalar, int]]:
    """Every pointer to a source, in texts as [n] and in `quelle` fields."""
    for pfad, skalar in texte(dokument, MIT_QUELLENNUMMER):
        for treffer in VERWEIS.finditer(skalar.text):
            yield pfad, skalar, int(treffer[1])
    for pfad, skalar in texte(dokument, MIT_QUELLE):
        if NUMMER.fullmatch(skalar.text):
            yield pfad, skalar, int(skalar.text)


def anzahl_quellen(dokument: Dokument) -> int | None:
    """How many sources the case lists; None where the list cannot be read."""
    for _, knoten in dokument.alle("quellen"):
        if isinstance(knoten, Liste):
            return len(knoten.eintraege)
    return None
