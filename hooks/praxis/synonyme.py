"""The thesaurus of the search (data/synonyme.yml): equal words, words that lead to others, parts of words."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import Field

from .baum import Dokument, Liste, Skalar, feldname
from .befund import Befund
from .form import pruefe_form
from .lesen import lies
from .modell import Gruppe
from .typen import Kurztext
from .wortform import woerter

DATEI = "synonyme.yml"


class _Huerdenart(Gruppe):
    worte: list[Kurztext]
    zeichen: list[Kurztext] = Field(default=[])


class _Form(Gruppe):
    gruppen: list[list[Kurztext]] = Field(default=[])
    gerichtet: dict[str, list[Kurztext]] = Field(default={})
    zerlegung: dict[str, list[Kurztext]] = Field(default={})
    huerden: list[_Huerdenart] = Field(default=[])


@dataclass(frozen=True)
class Huerdenart:
    """`worte` ask for this kind of hurdle by themselves; `zeichen` do where the query speaks of a hurdle anyway.

    A hurdle with any of these words is of this kind.
    """

    worte: tuple[str, ...]
    zeichen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Synonyme:
    """`gruppen`: equal words. `gerichtet`: who searches the word wants the others too. `zerlegung`: word -> parts."""

    gruppen: tuple[tuple[str, ...], ...] = ()
    gerichtet: dict[str, tuple[str, ...]] = field(default_factory=dict)
    zerlegung: dict[str, tuple[str, ...]] = field(default_factory=dict)
    huerden: tuple[Huerdenart, ...] = ()

    @property
    def woerter(self) -> list[str]:
        """Every word of the thesaurus once, in the order of the file."""
        alle = [w for g in self.gruppen for w in g]
        alle += [w for von, nach in self.gerichtet.items() for w in (von, *nach)]
        return list(dict.fromkeys(alle))

    def gleiche(self) -> dict[str, list[str]]:
        """Each word of the groups with the other words of its groups."""
        andere: dict[str, dict[str, None]] = defaultdict(dict)
        for gruppe in self.gruppen:
            for wort in gruppe:
                andere[wort].update((w, None) for w in gruppe if w != wort)
        return {wort: list(w) for wort, w in andere.items()}


def lade(daten: Path) -> tuple[Synonyme, list[Befund]]:
    """Read the file in the folder `daten`; without it the thesaurus is empty."""
    if not (daten / DATEI).exists():
        return Synonyme(), []
    dokument, befunde = lies(daten / DATEI, f"data/{DATEI}")
    form, aus_form = pruefe_form(dokument, _Form)
    befunde += aus_form + _doppelte(dokument) + _einsame(dokument)
    if form is None:
        return Synonyme(), befunde
    return Synonyme(
        tuple(tuple(g) for g in form.gruppen),
        {w: tuple(nach) for w, nach in form.gerichtet.items()},
        {w: tuple(teile) for w, teile in form.zerlegung.items()},
        tuple(Huerdenart(tuple(h.worte), tuple(h.zeichen)) for h in form.huerden),
    ), befunde


def _doppelte(dokument: Dokument) -> list[Befund]:
    """A word stands in one group: in two it would make all their words equal, which nobody means."""
    befunde = []
    gesehen: dict[str, int] = {}
    for pfad, skalar in dokument.skalare("gruppen.*.*"):
        wort = skalar.text.lower()
        if wort in gesehen:
            text = f"„{skalar.text}“ steht schon in Zeile {gesehen[wort]}."
            abhilfe = "Behalten Sie nur eines davon; mit „gerichtet“ führt ein Wort zu mehreren anderen."
            befunde.append(_befund(dokument, skalar, feldname(pfad), text, abhilfe, "synonym-doppelt"))
        gesehen.setdefault(wort, skalar.zeile)
    return befunde


def _einsame(dokument: Dokument) -> list[Befund]:
    """A group needs a second word, and a word has to consist of something that can be searched."""
    befunde = []
    for pfad, gruppe in dokument.alle("gruppen.*"):
        if isinstance(gruppe, Liste) and len(gruppe.eintraege) < 2:
            text = "Eine Gruppe braucht mindestens zwei Wörter."
            abhilfe = "Ergänzen Sie ein gleichbedeutendes Wort oder löschen Sie die Gruppe."
            befunde.append(_befund(dokument, gruppe, feldname(pfad), text, abhilfe, "synonym-allein"))
    for pfad, skalar in dokument.skalare("gruppen.*.*"):
        if not woerter(skalar.text):
            text = f"Nach „{skalar.text}“ kann niemand suchen."
            abhilfe = "Wählen Sie ein Wort mit eigener Bedeutung."
            befunde.append(_befund(dokument, skalar, feldname(pfad), text, abhilfe, "synonym-leer"))
    return befunde


def _befund(  # noqa: PLR0913, PLR0917 - what a finding consists of
    dokument: Dokument, knoten: Liste | Skalar, feld: str, text: str, abhilfe: str, regel: str
) -> Befund:
    return Befund(dokument.datei, knoten.zeile, knoten.spalte, feld, text, abhilfe, regel)
