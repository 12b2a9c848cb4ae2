"""The register finds every municipality, Kreis and Verband of Germany by the names that editors type."""

import csv
from pathlib import Path

import pytest

from praxis.register import LAENDER, Kommune, Register, lade

ORDNER = Path(__file__).parent.parent.parent / "data/register"


@pytest.fixture(scope="module")
def register() -> Register:
    return lade(ORDNER)


def schluessel(kommunen: list[Kommune]) -> list[str]:
    return [k.schluessel for k in kommunen]


@pytest.mark.parametrize(("datei", "zeilen"), [("gemeinden", 10747), ("kreise", 401), ("verbaende", 1202)])
def test_files_are_complete(datei, zeilen):
    """The lists hold as many entries as their source."""
    with (ORDNER / f"{datei}.csv").open(encoding="utf-8", newline="") as offen:
        assert sum(1 for _ in csv.DictReader(offen)) == zeilen


def test_every_entry_can_be_found(register):
    """Each entry is found by its full name, alone or among those of the same name; a Kreis always alone."""
    for kommune in register.nach_schluessel.values():
        treffer = register.suche(kommune.voller_name)
        assert kommune in treffer, kommune
        assert kommune.ebene != "kreis" or treffer == [kommune], kommune
    assert len(register.nach_schluessel) == 10747 + 1202 + 401 - 107  # a kreisfreie Stadt is listed once


def test_every_entry_is_plausible(register):
    """Keys are digits, Länder are known, and every place lies in Germany."""
    for kommune in register.nach_schluessel.values():
        assert kommune.schluessel.isdigit()
        assert kommune.land in LAENDER
        assert 47 < kommune.lat < 56 and 5 < kommune.lon < 16, kommune  # noqa: PT018
        assert kommune.einwohner >= 0
        assert kommune.flaeche > 0


@pytest.mark.parametrize(
    ("name", "erwartet"),
    [
        ("Moosach", ["09175128"]),
        ("moosach", ["09175128"]),
        ("  Bad   Saulgau ", ["08437100"]),
        ("Landkreis Ebersberg", ["09175"]),
        ("Kreis Lippe", ["05766"]),
        ("Landkreis Lippe", ["05766"]),
        ("Rhein-Hunsrück-Kreis", ["07140"]),
        ("Landkreis Rostock", ["13072"]),
        ("Region Hannover", ["03241"]),
        ("Städteregion Aachen", ["05334"]),
        ("Regionalverband Saarbrücken", ["10041"]),
        ("Verbandsgemeinde Simmern-Rheinböllen", ["071405008"]),
        ("Samtgemeinde Hesel", ["034575402"]),
        ("Verwaltungsgemeinschaft Glonn", ["091755114"]),
        ("Glonn (VGem)", ["091755114"]),
        ("Cottbus", ["12052000"]),
        ("Cottbus/Chóśebuz", ["12052000"]),
        ("Lübben (Spreewald)", ["12061316"]),
        ("Lübben (Spreewald) / Lubin (Błota)", ["12061316"]),
        ("Lübben (Spreewald)/Lubin (Błota)", ["12061316"]),
        ("Cottbus / Cho\u0301s\u0301ebuz", ["12052000"]),
        ("Gibtesnicht", []),
        ("", []),
    ],
)
def test_names(register, name, erwartet):
    """Names are found whatever their case, spaces, encoding of accents, kind of Kreis, or second language."""
    assert schluessel(register.suche(name)) == erwartet


@pytest.mark.parametrize(
    ("name", "erwartet"),
    [("München", "09162000"), ("Ebersberg", "09175115"), ("Glonn", "09175121"), ("Berlin", "11000000")],
)
def test_gemeinde_before_kreis_of_the_same_name(register, name, erwartet):
    """A bare name means the Gemeinde; the Kreis or Verband of that name needs its kind."""
    assert schluessel(register.suche(name)) == [erwartet]


def test_kreisfreie_stadt_is_one_place(register):
    """A kreisfreie Stadt is found once, as Gemeinde, and has no second entry as Kreis."""
    assert [k.ebene for k in register.suche("Kiel")] == ["gemeinde"]
    assert "01002" not in register.nach_schluessel


def test_ambiguous_name_lists_candidates(register):
    """Places of one name are told apart by Kreis, Land and key."""
    kandidaten = [k.zur_unterscheidung for k in register.suche("Neukirchen")]
    assert len(kandidaten) == 4
    assert 'Neukirchen (Ostholstein, Schleswig-Holstein, Schlüssel "01055031")' in kandidaten
    assert [k.zur_unterscheidung for k in register.suche("Fürth")] == [
        'Fürth (Bergstraße, Hessen, Schlüssel "06431007")',
        'Fürth (Bayern, Schlüssel "09563000")',
    ]


def test_land_narrows(register):
    """With a Land only its places count."""
    assert schluessel(register.suche("Neukirchen", "Bayern")) == ["09278154"]
    assert register.suche("Moosach", "Hessen") == []


@pytest.mark.parametrize(
    ("getippt", "gemeint"),
    [
        ("Grevesmühln", "Grevesmühlen"),
        ("Landkreis Ebersbrg", "Landkreis Ebersberg"),
        ("Gemeinde Moosach", "Moosach"),
        ("Stadt Cottbus", "Cottbus"),
        ("Xyzzy-Quux", None),
    ],
)
def test_suggestion_for_an_unknown_name(register, getippt, gemeint):
    """A mistyped name, or one with its kind in front, leads to the entry that was meant."""
    assert register.suche(getippt) == []
    assert register.aehnlich(getippt) == gemeint


@pytest.mark.parametrize(
    ("nummer", "name"),
    [
        ("09175128", "Moosach"),
        ("09175", "Landkreis Ebersberg"),
        ("07140", "Rhein-Hunsrück-Kreis"),
        ("071405008", "Verbandsgemeinde Simmern-Rheinböllen"),
        ("091755114", "Verwaltungsgemeinschaft Glonn"),
        ("03241", "Region Hannover"),
    ],
)
def test_full_names(register, nummer, name):
    """A Kreis or Verband is shown with its kind, once, and without the register's abbreviations."""
    assert register.nach_schluessel[nummer].voller_name == name
