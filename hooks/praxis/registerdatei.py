"""The register as one small file for the browser: columns of numbers that are close to each other pack well.

docs/assets/js/kommune/register-lesen.js reads it; both know the same columns and nothing else.
"""

import json
from collections.abc import Iterable, Sequence

from .naehe import TEILE_JE_GRAD, gerundet
from .register import Kommune, Register

EBENEN = ("gemeinde", "kreis", "verband")


def registerdatei(register: Register) -> str:
    """JSON: `laender` by the first two digits of the key, `ebenen` with their columns, sorted by key.

    Columns: `schluessel`, `plz` (0: unknown), `lat` and `lon` (hundredths of a degree) as differences to the entry
    before; `name` one per line; `art` one character per entry, a position in `arten`, from "0" on.
    """
    eintraege = sorted(register.nach_schluessel.values(), key=lambda k: k.schluessel)
    daten = {
        "jeGrad": TEILE_JE_GRAD,
        "laender": {k.schluessel[:2]: k.land for k in eintraege},
        "ebenen": [_ebene(ebene, [k for k in eintraege if k.ebene == ebene]) for ebene in EBENEN],
    }
    return json.dumps(daten, ensure_ascii=False, separators=(",", ":"))


def _ebene(ebene: str, eintraege: Sequence[Kommune]) -> dict[str, object]:
    arten = sorted({k.art for k in eintraege})
    return {
        "ebene": ebene,
        "stellen": max((len(k.schluessel) for k in eintraege), default=0),
        "arten": arten,
        "art": "".join(chr(ord("0") + arten.index(k.art)) for k in eintraege),
        "name": "\n".join(k.voller_name for k in eintraege),
        "schluessel": _schritte(int(k.schluessel) for k in eintraege),
        "plz": _schritte(int(k.plz or 0) for k in eintraege),
        "einwohner": [k.einwohner for k in eintraege],
        "lat": _schritte(gerundet(k.lat) for k in eintraege),
        "lon": _schritte(gerundet(k.lon) for k in eintraege),
    }


def _schritte(zahlen: Iterable[int]) -> list[int]:
    """Each number as its difference to the one before."""
    vorher, schritte = 0, []
    for zahl in zahlen:
        schritte.append(zahl - vorher)
        vorher = zahl
    return schritte
