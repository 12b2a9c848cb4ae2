"""The index that the finder ranks by: for each word the cases it stands for, with a mark each, in small files.

Everything that does not depend on the query is done here, so that a browser only looks up each word and adds: fields
are weighted, long texts put up with, synonyms and parts of compounds merged into the word's own cases.
"""

import json
from collections.abc import Mapping, Sequence

from . import huerdensuche
from .begriff import Begriff
from .erweiterung import Erweiterung
from .lexikon import Lexikon
from .suchtexte import Felder
from .synonyme import Synonyme
from .wortform import REGELN
from .zaehlung import zaehle

ZEICHEN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
STUFEN = len(ZEICHEN)
JE_DATEI = 12_000  # characters, about 5 kB compressed


def baue(dokumente: Sequence[Felder], synonyme: Synonyme) -> "Wortindex":
    """The index of the documents, known by their numbers."""
    lexikon = Lexikon(dokumente, synonyme)
    gezaehlt = zaehle(dokumente, lexikon)
    erweiterung = Erweiterung(gezaehlt, lexikon, synonyme, len(dokumente))
    begriffe = {b: erweiterung.begriff(b) for b in gezaehlt.marken.keys() | erweiterung.quellen}
    begriffe |= huerdensuche.eintraege(gezaehlt.huerden, synonyme, erweiterung.seltenheit)
    return Wortindex({b: begriffe[b] for b in sorted(begriffe) if begriffe[b].marken}, lexikon)


class Wortindex:
    """All words in the order of the alphabet, cut into files; `kopf` tells where each file begins."""

    def __init__(self, begriffe: Mapping[str, Begriff], lexikon: Lexikon) -> None:
        self.begriffe = begriffe
        self._lexikon = lexikon
        self.dateien: list[str] = []
        self.grenzen: list[str] = []
        eintraege: list[str] = []
        laenge = 0
        for begriff, wert in begriffe.items():
            if laenge > JE_DATEI:
                self._schliesse(eintraege)
                laenge = 0
            if not eintraege:
                self.grenzen.append(begriff)
            eintraege.append(f"{_json(begriff)}:{_json(_eintrag(wert))}")
            laenge += len(eintraege[-1])
        self._schliesse(eintraege)

    def _schliesse(self, eintraege: list[str]) -> None:
        self.dateien.append("{" + ",".join(eintraege) + "}")
        eintraege.clear()

    def kopf(self, anzahl: int, seiten: Sequence[tuple[str, str]]) -> str:
        """What a browser needs before the first word. `anzahl` cases come first, then the pages (address, title)."""
        return _json(
            {
                "anzahl": anzahl,
                "grenzen": self.grenzen,
                "phrasen": [b for b in self.begriffe if " " in b],
                "seiten": seiten,
                "regeln": REGELN,
            }
        )

    def wortliste(self, hoechstens: int = 20_000) -> str:
        """For suggestions: words as they are written, with the number of documents they lead to."""
        woerter = [b for b in self.begriffe if " " not in b and len(b) > 2 and b.isalpha()]
        woerter = sorted(woerter, key=lambda b: -len(self.begriffe[b].marken))[:hoechstens]
        return _json({self._lexikon.schreibung(b): len(self.begriffe[b].marken) for b in sorted(woerter)})


def _eintrag(begriff: Begriff) -> list[object]:
    """[weight in tenths, steps from case to case, a character per case for its mark, other words, asks for hurdles]."""
    nummern = [d for d in sorted(begriff.marken) if round(begriff.marken[d] * STUFEN) > 0]
    schritte = [n - davor for davor, n in zip([0, *nummern], nummern, strict=False)]
    marken = "".join(ZEICHEN[min(round(begriff.marken[d] * STUFEN), STUFEN) - 1] for d in nummern)
    eintrag: list[object] = [round(10 * begriff.gewicht), schritte, marken]
    if begriff.selbst:
        return [*eintrag, begriff.ueber, 1]
    return [*eintrag, begriff.ueber] if begriff.ueber else eintrag


def _json(wert: object) -> str:
    return json.dumps(wert, ensure_ascii=False, separators=(",", ":"))
