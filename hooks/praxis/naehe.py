"""How near and how alike two places are.

docs/assets/js/kommune/naehe.js says the same in the browser; a test compares both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, log, radians, sin, sqrt

ERDRADIUS = 6371.0  # km
# 0.01 degrees are at most 1.1 km: distances are told in whole km, between points that stand for whole places.
TEILE_JE_GRAD = 100
VIERFACH = log(4)  # from this ratio on, places are no longer of like size
WEIT = 300.0  # km, from here on distance makes no difference


@dataclass(frozen=True, slots=True)
class Lage:
    """A place as it is compared: one municipality, or several together (`ebene` zusammenschluss).

    `schluessel`: keys of all municipalities; `lat`/`lon` in degrees, in steps of 1 / TEILE_JE_GRAD.
    """

    schluessel: tuple[str, ...]
    ebene: str
    laender: tuple[str, ...]
    einwohner: int | None
    lat: float | None
    lon: float | None


def gerundet(grad: float) -> int:
    """Degrees in steps, as the files for the browser hold them."""
    return round(grad * TEILE_JE_GRAD)


def entfernung(a: Lage, b: Lage) -> float | None:
    """Kilometres along the surface (haversine); None where a position is unknown."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    breite, laenge = radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2
    h = sin(breite) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(laenge) ** 2
    return 2 * ERDRADIUS * asin(sqrt(min(1.0, h)))


def groessennaehe(a: int | None, b: int | None) -> float:
    """1 for equal numbers of inhabitants, 0 at a ratio of 4, slowly falling below from there; 0 where unknown."""
    if not a or not b:
        return 0.0
    naehe = 1.0 - abs(log(a / b)) / VIERFACH
    return naehe if naehe >= 0 else naehe / 4


def gleich_gross(a: int | None, b: int | None) -> float:
    """1 for equal numbers of inhabitants, 0 from a ratio of 4 on; 0 where one is unknown."""
    return max(0.0, groessennaehe(a, b))


def aehnlichkeit(a: Lage, b: Lage) -> float:
    """Like size counts most, then the same kind of municipality, the Land, and being near."""
    km = entfernung(a, b)
    return (
        2.0 * groessennaehe(a.einwohner, b.einwohner)
        + 1.0 * (a.ebene == b.ebene)
        + 0.5 * any(land in b.laender for land in a.laender)
        + 0.5 * (0.0 if km is None else max(0.0, 1.0 - km / WEIT))
    )


def orte(lagen: Sequence[Lage]) -> dict[str, object]:
    """The places in columns, for the browser; `lat` and `lon` in steps; one Land or key as itself, several as list."""
    ebenen = sorted({lage.ebene for lage in lagen})
    laender = sorted({land for lage in lagen for land in lage.laender})
    return {
        "jeGrad": TEILE_JE_GRAD,
        "ebenen": ebenen,
        "laender": laender,
        "ebene": [ebenen.index(lage.ebene) for lage in lagen],
        "land": [_kurz([laender.index(land) for land in lage.laender]) for lage in lagen],
        "schluessel": [_kurz(lage.schluessel) for lage in lagen],
        "einwohner": [lage.einwohner for lage in lagen],
        "lat": [None if lage.lat is None else gerundet(lage.lat) for lage in lagen],
        "lon": [None if lage.lon is None else gerundet(lage.lon) for lage in lagen],
    }


def _kurz(werte: Sequence[int] | Sequence[str]) -> object:
    return werte[0] if len(werte) == 1 else list(werte)
