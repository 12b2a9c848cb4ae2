"""An entry of the word index: the documents that a word leads to."""

from dataclasses import dataclass

Marken = dict[int, float]  # document -> mark between 0 and 1


@dataclass(frozen=True)
class Begriff:
    """`gewicht`: how much the word tells (its rarity). `ueber`: other words that lead to more documents, as written.

    `selbst`: the word alone already asks for hurdles (Widerstand), see huerdensuche.
    """

    gewicht: float
    marken: Marken
    ueber: tuple[str, ...] = ()
    selbst: bool = False
