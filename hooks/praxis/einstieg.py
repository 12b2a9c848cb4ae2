"""The three guided questions: values of the finder's facets under words that need no knowledge of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from .facetten import Facette

# Facet, value, what one would say
ANLIEGEN: tuple[tuple[str, str, str], ...] = (
    ("angabe", "thg", "Wir wollen wissen, wie viel es dem Klima bringt"),
    ("angabe", "kosten", "Wir müssen sagen können, was es kostet"),
    ("angabe", "personal", "Uns fehlt Personal: Wie viel Arbeit ist es?"),
    ("angabe", "huerden", "Wir erwarten Widerstand oder Hindernisse"),
    ("status", "umgesetzt", "Es soll sich schon bewährt haben"),
    ("zeit", "kurz", "Es soll in höchstens drei Jahren gehen"),
)


@dataclass(frozen=True)
class Antwort:
    """A checkbox: `facette` and `wert` go into the finder's address; `anzahl` cases at first."""

    facette: str
    wert: str
    name: str
    anzahl: int


@dataclass(frozen=True)
class Frage:
    frage: str
    hilfe: str
    antworten: tuple[Antwort, ...]


def fragen(facetten: Sequence[Facette]) -> list[Frage]:
    """Answers that no case would fit are left out."""
    je_facette = {f.kennung: {w.kennung: w for w in f.werte} for f in facetten}
    anliegen = tuple(
        Antwort(facette, wert, name, je_facette[facette][wert].anzahl)
        for facette, wert, name in ANLIEGEN
        if wert in je_facette[facette]
    )
    return [
        Frage("Worum soll es gehen?", "Eines oder mehrere Felder; ohne Angabe alle.", _alle(facetten, "handlungsfeld")),
        Frage("Was ist Ihnen wichtig, was hält Sie auf?", "Das Beispiel sagt etwas dazu.", anliegen),
        Frage("Wie groß ist Ihre Kommune?", "Einwohner der Kommune im Beispiel.", _alle(facetten, "groesse")),
        Frage("Was darf es kosten?", "Nur Beispiele mit einer Angabe zu den Kosten.", _alle(facetten, "kosten")),
    ]


def _alle(facetten: Sequence[Facette], kennung: str) -> tuple[Antwort, ...]:
    facette = next(f for f in facetten if f.kennung == kennung)
    return tuple(Antwort(kennung, w.kennung, w.name, w.anzahl) for w in facette.werte)
