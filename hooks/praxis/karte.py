"""The overview map: outlines of the Länder as SVG paths, places as points in the same drawing.

Source of the outlines: VG250 (BKG), simplified; see data/register/HERKUNFT.md, section 3.
"""

import json
from math import cos, radians
from pathlib import Path

# Germany in degrees; at 51° north a degree of longitude is 0.629 of a degree of latitude
WEST, OST, SUED, NORD = 5.85, 15.06, 47.25, 55.07
BREITE = 600
_MASSSTAB = BREITE / ((OST - WEST) * cos(radians(51)))
HOEHE = round((NORD - SUED) * _MASSSTAB)


def punkt(lat: float, lon: float) -> tuple[int, int]:
    """Position in the drawing (0 to BREITE, 0 to HOEHE), whole units."""
    return round((lon - WEST) * cos(radians(51)) * _MASSSTAB), round((NORD - lat) * _MASSSTAB)


def umrisse(geojson: Path) -> str:
    """An SVG document with one symbol, `laender`, to be referred to from the pages; a path per Land."""
    merkmale = json.loads(geojson.read_text(encoding="utf-8"))["features"]
    pfade = "\n".join(
        f'<path id="land-{m["properties"]["land_ags"]}" d="{_pfad(m["geometry"])}"/>'
        for m in sorted(merkmale, key=lambda m: str(m["properties"]["land_ags"]))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREITE} {HOEHE}">\n'
        f'<symbol id="laender" viewBox="0 0 {BREITE} {HOEHE}">\n{pfade}\n</symbol>\n</svg>\n'
    )


def _pfad(geometrie: dict[str, object]) -> str:
    flaechen = geometrie["coordinates"] if geometrie["type"] == "MultiPolygon" else [geometrie["coordinates"]]
    return "".join(_ring(ring) for flaeche in flaechen for ring in flaeche)  # type: ignore[attr-defined]


def _ring(ring: list[tuple[float, float]]) -> str:
    """Relative whole coordinates: a third of the size of absolute ones."""
    ecken = [punkt(lat, lon) for lon, lat in ring]
    x, y = ecken[0]
    text = f"M{x} {y}l"
    for ex, ey in ecken[1:]:
        if (ex, ey) != (x, y):
            text += f"{' ' if text[-1] != 'l' and ex >= x else ''}{ex - x}{' ' if ey >= y else ''}{ey - y}"
            x, y = ex, ey
    return text + "z"
