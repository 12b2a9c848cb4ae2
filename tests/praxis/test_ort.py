"""Where a case took place: names, inhabitants, size class, Länder and the point on the map come from the register."""

import dataclasses

import pytest

from praxis.baum import als_daten
from praxis.lesen import lies_bytes
from praxis.modell import Beispiel
from praxis.ort import GROESSEN, GROESSENKLASSEN, Standort, groessenklasse, standort


@pytest.fixture(scope="module")
def ort(umfeld, gut):
    """Gives the Standort of the good case with other `kommunen`."""
    daten = als_daten(lies_bytes(gut.encode(), "gut.yml")[0].wurzel)

    def mache(*kommunen: object) -> Standort:
        return standort(Beispiel.model_validate({**daten, "kommunen": list(kommunen)}), umfeld.register)

    return mache


def test_one_municipality(ort):
    """One Gemeinde: its name, Kreis and Land, inhabitants, size class and position."""
    hier = ort("Moosach")
    assert (hier.name, hier.zusatz) == ("Moosach", "Landkreis Ebersberg, Bayern")
    assert (hier.einwohner, hier.einwohner_text) == (1418, "1.418 Einwohner")
    assert (hier.groesse, hier.groesse_text) == ("bis-2000", "unter 2.000")
    assert hier.laender == ("Bayern",)
    assert hier.punkt == (48.03261, 11.87562)


def test_ortsteil_is_named(ort):
    """A part of a place is named behind it."""
    assert ort({"name": "Moosach", "ortsteil": "Altenburg"}).name == "Moosach (Altenburg)"


def test_key_decides_between_places_of_one_name(ort):
    """Of several places with the name the key picks one."""
    assert ort({"name": "Neukirchen", "schluessel": "06634017"}).laender == ("Hessen",)


def test_kreis(ort):
    """A Kreis is its own size class and is not said to lie in itself."""
    hier = ort("Landkreis Ebersberg")
    assert (hier.name, hier.zusatz, hier.groesse) == ("Landkreis Ebersberg", "Bayern", "landkreis")


def test_kreisfreie_stadt(ort):
    """A kreisfreie Stadt has no Kreis beside its name."""
    assert ort("Cottbus").zusatz == "Brandenburg"


def test_verband_counts_by_its_inhabitants(ort):
    """A Verbandsgemeinde is one place with a size class of its own."""
    hier = ort("Verbandsgemeinde Simmern-Rheinböllen")
    assert (hier.groesse, hier.zusatz) == ("bis-50000", "Rhein-Hunsrück-Kreis, Rheinland-Pfalz")


def test_several_municipalities(ort):
    """Several places: all names, inhabitants together, the middle of all, one class for cooperation."""
    hier = ort("Moosach", "Ebersberg")
    assert (hier.name, hier.zusatz) == ("Moosach und Ebersberg", "Landkreis Ebersberg, Bayern")
    assert hier.einwohner_text == "zusammen 13.826 Einwohner"
    assert hier.groesse == "zusammenschluss"
    assert hier.punkt == pytest.approx(((48.03261 + 48.07843) / 2, (11.87562 + 11.96882) / 2))


def test_association_with_members(ort):
    """An association has its own name, and size and position of its members."""
    hier = ort({"verbund": "Wärmeverbund", "land": "Hessen", "mitglieder": ["Fürth", "Neukirchen"]})
    assert (hier.name, hier.zusatz, hier.laender) == ("Wärmeverbund", "Hessen", ("Hessen",))
    assert [k.schluessel for k in hier.kommunen] == ["06431007", "06634017"]
    assert hier.einwohner_text == "zusammen 17.592 Einwohner"


def test_association_without_members(ort):
    """Of an association without members neither inhabitants nor position are guessed."""
    hier = ort({"verbund": "Wärmeverbund", "land": "Hessen"})
    assert (hier.einwohner, hier.einwohner_text, hier.punkt) == (None, "", None)
    assert hier.groesse == "zusammenschluss"


def test_places_in_several_laender(ort):
    """Each Land is named once, in the order of the places."""
    hier = ort("Moosach", "Cottbus", {"name": "Ebersberg", "schluessel": "09175115"})
    assert hier.laender == ("Bayern", "Brandenburg")


@pytest.mark.parametrize(
    ("klasse", "von", "bis"),
    [
        ("bis-2000", 0, 1999),
        ("bis-5000", 2000, 4999),
        ("bis-10000", 5000, 9999),
        ("bis-20000", 10000, 19999),
        ("bis-50000", 20000, 49999),
        ("bis-100000", 50000, 99999),
        ("ab-100000", 100000, 3700000),
    ],
)
def test_bounds_of_the_size_classes(umfeld, klasse, von, bis):
    """A class begins at its lower bound and ends below the upper one."""
    moosach = umfeld.register.nach_schluessel["09175128"]
    for einwohner in (von, bis):
        assert groessenklasse([dataclasses.replace(moosach, einwohner=einwohner)], False) == klasse
    assert klasse in GROESSEN


def test_size_classes_are_in_order():
    """The bounds rise, so that the first fitting class is the right one."""
    grenzen = [grenze for grenze, _, _ in GROESSENKLASSEN]
    assert grenzen == sorted(grenzen)
    assert grenzen[-1] == float("inf")
