"""The tree of a data file: every value as it was written, with its place.

YAML's own typing would turn `07133` into 3675 and `no` into False; here a scalar stays text and the model converts it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

Pfad = tuple[str | int, ...]


@dataclass(slots=True)
class Knoten:
    """A value at `zeile` and `spalte`, both counted from 1."""

    zeile: int
    spalte: int


@dataclass(slots=True)
class Skalar(Knoten):
    text: str
    zitiert: bool = False

    @property
    def leer(self) -> bool:
        return not self.zitiert and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(slots=True)
class Liste(Knoten):
    eintraege: list[Knoten] = field(default_factory=list)


@dataclass(slots=True)
class Abbildung(Knoten):
    eintraege: dict[str, Knoten] = field(default_factory=dict)
    orte: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Dokument:
    """One file of data. `datei` is its path as shown to people, `wurzel` its tree (None where it cannot be read)."""

    datei: str
    wurzel: Knoten | None

    @property
    def slug(self) -> str:
        return self.datei.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]

    def alle(self, muster: str) -> Iterator[tuple[Pfad, Knoten]]:
        """Every value at `muster`, e.g. `kennzahlen.*.quelle`; `*` stands for each entry of a list.

        What is missing or has another shape is passed over: rules speak about what can be read.
        """
        yield from _stellen(self).get(_schritte(muster), ())

    def skalare(self, muster: str) -> Iterator[tuple[Pfad, Skalar]]:
        return ((pfad, k) for pfad, k in self.alle(muster) if isinstance(k, Skalar) and not k.leer)

    def wert(self, muster: str) -> str | None:
        """The text of the scalar at `muster`, names of fields only; None where there is none."""
        knoten = self.wurzel
        for name in muster.split("."):
            knoten = kind(knoten, name)
        return knoten.text if isinstance(knoten, Skalar) and not knoten.leer else None


def feldname(pfad: Pfad) -> str:
    """`kennzahlen[2].einheit`; entries are counted from 1, as people count."""
    name = ""
    for teil in pfad:
        name += f"[{teil + 1}]" if isinstance(teil, int) else f".{teil}" if name else teil
    return name


def finde(wurzel: Knoten, pfad: Pfad) -> tuple[int, int]:
    """Line and column of the value at `pfad`, or of the nearest thing around it that exists."""
    knoten = wurzel
    for teil in pfad:
        naechster = kind(knoten, teil)
        if naechster is None:
            break
        knoten = naechster
    return knoten.zeile, knoten.spalte


def kind(knoten: Knoten | None, teil: str | int) -> Knoten | None:
    """The value of a field or the entry of a list; None where there is none."""
    if isinstance(knoten, Abbildung) and isinstance(teil, str):
        return knoten.eintraege.get(teil)
    if isinstance(knoten, Liste) and isinstance(teil, int) and teil < len(knoten.eintraege):
        return knoten.eintraege[teil]
    return None


def als_daten(knoten: Knoten) -> object:
    """Plain dicts, lists and strings for the model; empty values are left out (the reader has reported them)."""
    if isinstance(knoten, Abbildung):
        return {k: als_daten(v) for k, v in knoten.eintraege.items() if not _leer(v)}
    if isinstance(knoten, Liste):
        return [None if _leer(e) else als_daten(e) for e in knoten.eintraege]
    return knoten.text if isinstance(knoten, Skalar) else None


def _leer(knoten: Knoten) -> bool:
    return isinstance(knoten, Skalar) and knoten.leer


_EINTRAG = None  # stands for each entry of a list, as no field can be called so
Schritte = tuple[str | None, ...]


@lru_cache(maxsize=1024)
def _schritte(muster: str) -> Schritte:
    return tuple(_EINTRAG if teil == "*" else teil for teil in muster.split("."))


# All rules look at one document before the next one comes, and each looks at most of it: one walk serves them all.
@lru_cache(maxsize=4)
def _stellen(dokument: Dokument) -> Mapping[Schritte, Sequence[tuple[Pfad, Knoten]]]:
    stellen: dict[Schritte, list[tuple[Pfad, Knoten]]] = {}
    offen: list[tuple[Schritte, Pfad, Knoten]] = [((), (), dokument.wurzel)] if dokument.wurzel else []
    while offen:
        schritte, pfad, knoten = offen.pop()
        stellen.setdefault(schritte, []).append((pfad, knoten))
        if isinstance(knoten, Abbildung):
            offen += [((*schritte, k), (*pfad, k), v) for k, v in reversed(knoten.eintraege.items())]
        elif isinstance(knoten, Liste):
            darin = (*schritte, _EINTRAG)
            offen += [(darin, (*pfad, n), v) for n, v in reversed(list(enumerate(knoten.eintraege)))]
    return stellen
