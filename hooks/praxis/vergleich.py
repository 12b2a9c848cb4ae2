"""Cases side by side: the figures that several of them give, each column in one unit."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .schreibweise import spanne
from .steckbrief import Steckbrief
from .vokabulare import Groesse, gleiche_schreibweise
from .werte import Wert


@dataclass(frozen=True)
class Spalte:
    """A quantity and the unit that most of the cases use for it."""

    groesse: Groesse
    einheit: str


@dataclass(frozen=True)
class Vergleich:
    spalten: tuple[Spalte, ...]
    zeilen: tuple[tuple[Steckbrief, tuple[Wert | None, ...]], ...]


def vergleiche(faelle: Sequence[Steckbrief], groessen: Mapping[str, Groesse], hoechstens: int = 4) -> Vergleich:
    """A column for each quantity that at least two cases give, the most frequent first, at most `hoechstens`."""
    einheiten: dict[str, Counter[str]] = {}
    for fall in faelle:
        for kennung, einheit in {
            (w.groesse, gleiche_schreibweise(w.einheit)) for w in fall.werte if w.groesse in groessen
        }:
            einheiten.setdefault(kennung, Counter())[einheit] += 1
    je_groesse = {k: sum(any(w.groesse == k for w in fall.werte) for fall in faelle) for k in einheiten}
    oft = sorted((k for k, n in je_groesse.items() if n >= 2), key=lambda k: (-je_groesse[k], k))[:hoechstens]
    spalten = tuple(Spalte(groessen[k], min(einheiten[k], key=lambda e: (-einheiten[k][e], e))) for k in oft)
    return Vergleich(spalten, tuple((fall, tuple(_zelle(fall, spalte) for spalte in spalten)) for fall in faelle))


def _zelle(fall: Steckbrief, spalte: Spalte) -> Wert | None:
    """The case's first figure of the quantity, converted to the column's unit."""
    wert = next((w for w in fall.werte if w.groesse == spalte.groesse.id), None)
    if wert is None or wert.roh is None or gleiche_schreibweise(wert.einheit) == spalte.einheit:
        return wert
    bis = None if wert.roh_bis is None else spalte.groesse.in_einheit(wert.roh_bis, spalte.einheit)
    betrag = spanne(spalte.groesse.in_einheit(wert.roh, spalte.einheit), bis, wert.zusatz)
    return replace(wert, betrag=betrag, einheit=spalte.einheit)
