"""The register of municipalities: finds a Gemeinde, a Kreis or a Verband by its name or key.

Source: GV-ISys (Destatis) and VG250 (BKG), see data/register/HERKUNFT.md.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .befund import naechster

LAENDER = (
    "Baden-Württemberg", "Bayern", "Berlin", "Brandenburg", "Bremen", "Hamburg", "Hessen", "Mecklenburg-Vorpommern",
    "Niedersachsen", "Nordrhein-Westfalen", "Rheinland-Pfalz", "Saarland", "Sachsen", "Sachsen-Anhalt",
    "Schleswig-Holstein", "Thüringen",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kommune:
    """One entry. `ebene`: gemeinde, kreis or verband; `flaeche` in km²; `lat`/`lon` in degrees (WGS 84).

    `plz` is the one of the seat; empty where the register does not tell which municipality that is.
    """

    schluessel: str
    name: str
    art: str
    land: str
    kreis: str
    kreis_schluessel: str
    einwohner: int
    flaeche: float
    lat: float
    lon: float
    ebene: str
    plz: str

    @property
    def voller_name(self) -> str:
        """„Landkreis Ebersberg“, „Verbandsgemeinde Simmern-Rheinböllen“, „Moosach“."""
        if self.ebene == "gemeinde" or _nennt_art(self.name):
            return self.name
        return f"{self.art} {self.name.removesuffix(' (VGem)')}"

    @property
    def zur_unterscheidung(self) -> str:
        kreis = "" if self.ebene == "kreis" or self.kreis == self.name else f"{self.kreis}, "
        return f'{self.voller_name} ({kreis}{self.land}, Schlüssel "{self.schluessel}")'


@dataclass(frozen=True)
class Register:
    """All entries by name and by key."""

    nach_name: dict[str, list[Kommune]]
    nach_schluessel: dict[str, Kommune]

    @cached_property
    def namen(self) -> list[str]:
        return sorted({k.voller_name for k in self.nach_schluessel.values()})

    def suche(self, name: str, land: str | None = None) -> list[Kommune]:
        """Every entry that `name` can mean; a Gemeinde goes before a Kreis or Verband of the same bare name."""
        treffer = self.nach_name.get(_vereinfacht(name), [])
        if land:
            treffer = [k for k in treffer if k.land == land]
        gemeinden = [k for k in treffer if k.ebene == "gemeinde"]
        genau = [k for k in treffer if _vereinfacht(k.voller_name) == _vereinfacht(name)]
        return gemeinden or genau or treffer

    def aehnlich(self, name: str) -> str | None:
        """The entry's full name that looks most like `name`; slow (all names), only for messages."""
        ohne_art = re.sub(r"^(gemeinde|markt|(hanse|landeshaupt)?stadt) ", "", name, flags=re.IGNORECASE)
        if self.suche(ohne_art):
            return ohne_art
        anfang = [n for n in self.namen if n[:1].lower() == name[:1].lower()]
        return naechster(name, anfang) or naechster(name, self.namen)


def lade(ordner: Path) -> Register:
    """Read the CSV files in `ordner` once and index them.

    A Kreis that is one town (kreisfreie Stadt) is the same place as its Gemeinde and is not listed twice.
    """
    nach_name: dict[str, list[Kommune]] = defaultdict(list)
    nach_schluessel: dict[str, Kommune] = {}

    def nimm_auf(kommune: Kommune, namen: Iterable[str]) -> None:
        nach_schluessel[kommune.schluessel] = kommune
        for name in {_vereinfacht(n) for n in namen}:
            nach_name[name].append(kommune)

    doppelnamen = {z["ags"]: z["name_amtlich"] for z in _zeilen(ordner / "namen_amtlich.csv")}
    for z in _zeilen(ordner / "gemeinden.csv"):
        kommune = _kommune(z, z["ags"], z["kreis"], z["kreis_ags"], ebene="gemeinde", plz=z["plz"])
        nimm_auf(
            kommune, [kommune.name, *([doppelnamen[kommune.schluessel]] if kommune.schluessel in doppelnamen else [])]
        )
    for z in _zeilen(ordner / "kreise.csv"):
        if z["art"] != "kreisfreie Stadt":
            plz = _plz(z["sitz"], z, nach_name)
            kommune = _kommune(z, z["kreis_ags"], z["name"], z["kreis_ags"], ebene="kreis", plz=plz)
            nimm_auf(kommune, [kommune.name, kommune.voller_name, f"Landkreis {kommune.name}", f"Kreis {kommune.name}"])
    for z in _zeilen(ordner / "verbaende.csv"):
        plz = _plz(z["sitz"], z, nach_name)
        kommune = _kommune(z, z["schluessel"], z["kreis"], z["kreis_ags"], ebene="verband", plz=plz)
        nimm_auf(kommune, [kommune.name, kommune.voller_name, f"{kommune.art} {kommune.name}"])
    return Register(dict(nach_name), nach_schluessel)


def _zeilen(pfad: Path) -> Iterable[dict[str, str]]:
    with pfad.open(encoding="utf-8", newline="") as datei:
        yield from csv.DictReader(datei)


def _kommune(  # noqa: PLR0913 - the three tables name these columns differently
    z: dict[str, str], schluessel: str, kreis: str, kreis_schluessel: str, *, ebene: str, plz: str
) -> Kommune:
    return Kommune(
        schluessel, z["name"], z["art"], z["land"], kreis, kreis_schluessel, int(z["einwohner"]),
        float(z["flaeche_km2"]), float(z["lat"]), float(z["lon"]), ebene, plz,
    )  # fmt: skip


def _plz(sitz: str, z: dict[str, str], nach_name: Mapping[str, Sequence[Kommune]]) -> str:
    """The PLZ of the municipality named `sitz`, in the same Kreis or, where that has none, the same Land."""
    gleichnamige = [k for k in nach_name.get(_vereinfacht(sitz), ()) if k.ebene == "gemeinde" and k.land == z["land"]]
    im_kreis = [k for k in gleichnamige if k.kreis_schluessel == z["kreis_ags"]]
    gefunden = im_kreis or gleichnamige
    return gefunden[0].plz if len(gefunden) == 1 else ""


def _nennt_art(name: str) -> bool:
    klein = name.lower()
    return any(teil in klein for teil in ("kreis", "region", "verband", "amt ", "gemeinde ", "gemeinschaft"))


def _vereinfacht(name: str) -> str:
    """Case, spaces (also beside a slash) and the two ways to encode an umlaut make no difference."""
    return re.sub(r" ?/ ?", "/", " ".join(unicodedata.normalize("NFC", name).lower().split()))
