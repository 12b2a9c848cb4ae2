"""A case on one A5 card for the group work: what it is, what it brought and cost, how it began, what was hard.

The card takes whole statements only, and as many as fit; the rest stands on the case's page.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from .steckbrief import Steckbrief
from .text import ohne_verweise
from .werte import Wert

JE_FELD = 12  # cards in the ready set of a Handlungsfeld: six sheets of A4
PLATZ = 330  # characters of a column
ZAHLEN = 3

# Between sentences; not after an ordinal number, a single letter or a common short form
_SATZENDE = re.compile(r"(?<=[\w)“]{3}[.!?])(?<!bzw\.)(?<!inkl\.)(?<!ggf\.)(?<![0-9]\.)\s+(?=[A-ZÄÖÜ])")


@dataclass(frozen=True)
class Kartenzahl:
    betrag: str
    einheit: str
    name: str
    art: str
    art_text: str
    stand: str


@dataclass(frozen=True)
class Fallkarte:
    slug: str
    feld: str
    feldname: str
    titel: str
    ort: str
    kurz: str
    zahlen: tuple[Kartenzahl, ...]
    anlass: str
    huerden: tuple[str, ...]
    braucht: tuple[str, ...]
    geprueft: str


def fallkarte(fall: Steckbrief) -> Fallkarte:
    """The card of one case; lists are empty where its sources say nothing."""
    return Fallkarte(
        slug=fall.slug,
        feld=fall.feld.id,
        feldname=fall.feld.name,
        titel=fall.titel,
        ort=fall.ort_zeile,
        kurz=fall.kurz,
        zahlen=tuple(_zahl(w) for w in _wichtigste(fall)),
        anlass=" ".join(_soviel_passt(_SATZENDE.split(_schlicht(fall.anlass)))),
        huerden=_soviel_passt(h.huerde for h in fall.huerden),
        braucht=_soviel_passt(_schlicht(t) for t in fall.voraussetzungen),
        geprueft=fall.geprueft,
    )


def auswahl(faelle: Iterable[Steckbrief], feld: str) -> list[Steckbrief]:
    """The cases of a Handlungsfeld that answer most of what a group asks, its own before those of other fields."""
    eigene = [f for f in faelle if any(h.id == feld for h in f.felder)]
    return sorted(eigene, key=lambda f: (f.feld.id != feld, -f.vollstaendigkeit, f.slug))[:JE_FELD]


def _wichtigste(fall: Steckbrief) -> Sequence[Wert]:
    """The effect and the costs first, then the figures in the order of the case."""
    kandidaten = [w for w in (fall.wirkung, fall.hauptkosten, *fall.werte) if w]
    return [w for i, w in enumerate(kandidaten) if w not in kandidaten[:i]][:ZAHLEN]


def _zahl(wert: Wert) -> Kartenzahl:
    return Kartenzahl(wert.betrag, wert.einheit, wert.name, wert.art, wert.art_text, wert.stand)


def _schlicht(html: Markup) -> str:
    """The text of a formatted one in a single line, without source numbers."""
    return " ".join(ohne_verweise(html.striptags()).split())


def _soviel_passt(texte: Iterable[str]) -> tuple[str, ...]:
    """Whole texts from the front until the column is full; the first one always."""
    genommen: list[str] = []
    for text in texte:
        if genommen and sum(map(len, genommen)) + len(text) > PLATZ:
            break
        genommen.append(text)
    return tuple(genommen)
