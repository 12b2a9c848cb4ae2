"""Passages that texts share word for word: own sentences make a knowledge base, copies make it doubtful."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_WORT = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|\w+")


@dataclass(frozen=True, order=True)
class Abschrift:
    """The text at `stelle_b` repeats words of the text at `stelle_a`; `wortlaut` in lower case, without punctuation."""

    stelle_a: str
    stelle_b: str
    wortlaut: str


def worte(text: str) -> list[str]:
    """The words of a text as they are compared. Numbers stay whole („1.234,5“), punctuation is gone."""
    return _WORT.findall(text.lower())


def abschriften(texte: Mapping[str, str], woerter: int = 8) -> list[Abschrift]:
    """Every run of at least `woerter` words that a text repeats from an earlier one, sorted by place.

    A run is reported against the first text that has it, so that what many texts share is not reported for each pair.
    An index of all runs of exactly `woerter` words leads to the first text; the time grows with the number of words.
    """
    if woerter < 1:
        raise ValueError("woerter must be at least 1")
    erste: dict[tuple[str, ...], tuple[str, int]] = {}
    zerlegt: dict[str, list[str]] = {}
    gefunden: list[Abschrift] = []
    for stelle, text in texte.items():
        hier = zerlegt[stelle] = worte(text)
        folgen = [tuple(hier[i : i + woerter]) for i in range(len(hier) - woerter + 1)]
        i = 0
        while i < len(folgen):
            if folgen[i] not in erste:
                i += 1
                continue
            frueher, j = erste[folgen[i]]
            laenge = _gleich_ab(zerlegt[frueher], j, hier, i)
            gefunden.append(Abschrift(frueher, stelle, " ".join(hier[i : i + laenge])))
            i += laenge - woerter + 1
        for i, folge in enumerate(folgen):
            erste.setdefault(folge, (stelle, i))
    return sorted(gefunden)


def _gleich_ab(a: list[str], i: int, b: list[str], j: int) -> int:
    """How many words from `i` in `a` and from `j` in `b` are the same."""
    n = 0
    while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
        n += 1
    return n
