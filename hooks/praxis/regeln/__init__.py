"""The rules across fields and files: one module each, named after the fault it finds.

Rules look at the tree as far as it could be read, so that one mistake does not hide another.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property

from ..baum import Abbildung, Dokument, Knoten, Pfad, feldname
from ..befund import Befund, Stufe
from ..register import Register
from ..vokabulare import Vokabulare


@dataclass(frozen=True)
class Umfeld:
    """What a rule may know besides the case: vocabularies, register, all cases of the stock, today's date."""

    vokabulare: Vokabulare
    register: Register
    heute: date
    dokumente: Sequence[Dokument] = field(default=())
    werbewoerter: Sequence[str] = field(default=())

    @cached_property
    def nach_slug(self) -> dict[str, list[Dokument]]:
        return _gruppiert(self.dokumente, lambda d: d.slug.lower())

    @cached_property
    def nach_titel(self) -> dict[str, list[Dokument]]:
        return _gruppiert(self.dokumente, lambda d: gleicher_titel(d.wert("titel")))


@dataclass(frozen=True)
class Fund:
    """What a rule reports: the place in the tree, the fault and the remedy."""

    pfad: Pfad
    knoten: Knoten
    text: str
    abhilfe: str = ""


def gleicher_titel(titel: str | None) -> str:
    """A title as far as two titles are the same: case and spaces do not count."""
    return " ".join((titel or "").lower().split())


def _gruppiert(dokumente: Iterable[Dokument], merkmal: Callable[[Dokument], str]) -> dict[str, list[Dokument]]:
    gruppen: dict[str, list[Dokument]] = {}
    for dokument in dokumente:
        gruppen.setdefault(merkmal(dokument), []).append(dokument)
    return gruppen


Pruefung = Callable[[Dokument, Umfeld], Iterable[Fund]]


@dataclass(frozen=True)
class Regel:
    """A rule: its name (the fault), why it exists, and the check.

    `spaeter`: why the form in the browser cannot check it; empty for a rule that it checks as well, with the words,
    patterns and tables that stand in capitals in the rule's module.
    """

    name: str
    grund: str
    pruefe: Pruefung
    stufe: Stufe = Stufe.FEHLER
    spaeter: str = ""


@cache
def alle() -> tuple[Regel, ...]:
    """Every rule of this folder, by module name."""
    return sammle(__path__, __name__)


def sammle(ordner: Iterable[str], paket: str) -> tuple[Regel, ...]:
    """The rules of a package, one per module; a module with a leading underscore holds no rule."""
    module = sorted(m.name for m in pkgutil.iter_modules(ordner) if not m.name.startswith("_"))
    return tuple(importlib.import_module(f"{paket}.{name}").REGEL for name in module)


def wende_an(dokument: Dokument, umfeld: Umfeld, regeln: Iterable[Regel] | None = None) -> list[Befund]:
    """All findings of the rules in one document. A rule that breaks becomes a finding itself."""
    if not isinstance(dokument.wurzel, Abbildung):
        return []
    befunde = []
    for regel in alle() if regeln is None else regeln:
        try:
            befunde += [_befund(dokument, regel, fund) for fund in regel.pruefe(dokument, umfeld)]
        except Exception as fehler:  # an editor must get the other findings even when a rule has a fault
            text = f"Die Regel „{regel.name}“ ist an dieser Datei gescheitert ({type(fehler).__name__})."
            abhilfe = "Das ist ein Fehler der Prüfung, nicht der Datei. Bitte melden."
            befunde.append(Befund(dokument.datei, 1, 1, "", text, abhilfe, regel.name))
    return befunde


def _befund(dokument: Dokument, regel: Regel, fund: Fund) -> Befund:
    ort = (fund.knoten.zeile, fund.knoten.spalte)
    return Befund(dokument.datei, *ort, feldname(fund.pfad), fund.text, fund.abhilfe, regel.name, regel.stufe)
