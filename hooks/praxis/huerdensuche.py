"""What a word finds among the hurdles alone: somebody who has „zu wenig Personal“ looks for places that had it too.

Such a query names a subject (Personal) that nearly every case mentions somewhere; what counts is whether a hurdle is
about it. The kinds of hurdles in data/synonyme.yml say which words lead to each other there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from .begriff import Begriff, Marken
from .lexikon import gesamtschluessel, schluessel
from .synonyme import Synonyme

ZEICHEN = "!"  # ends the key of such an entry: it lies beside the word's own in the index
VERWANDT = 0.5  # what a hurdle is worth that is of the same kind, but says it with another word


def eintraege(
    huerden: Mapping[str, Marken], synonyme: Synonyme, seltenheit: Callable[[float], float]
) -> dict[str, Begriff]:
    """Key -> cases. `huerden`: what the hurdles say; `seltenheit`: number of documents -> how much a word tells."""
    verwandte: dict[str, set[str]] = defaultdict(set)
    selbst: set[str] = set()
    for art in synonyme.huerden:
        worte, zeichen = _staemme(art.worte), _staemme(art.zeichen)
        selbst |= worte
        for stamm in worte | zeichen:
            verwandte[stamm] |= worte | zeichen
    fertig = {}
    for stamm in huerden.keys() | verwandte.keys():
        marken = dict(huerden.get(stamm, {}))
        for anderer in sorted(verwandte.get(stamm, ())):
            for d, marke in huerden.get(anderer, {}).items():
                marken[d] = max(marken.get(d, 0.0), VERWANDT * marke)
        if marken:
            fertig[stamm + ZEICHEN] = Begriff(seltenheit(len(marken)), marken, selbst=stamm in selbst)
    return fertig


def _staemme(woerter: Iterable[str]) -> set[str]:
    return {gesamtschluessel(schluessel(w)[:1]) for w in woerter if schluessel(w)}
