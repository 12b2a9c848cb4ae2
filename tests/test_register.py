"""The register in the browser: its file is read back whole, and places are found as people type them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from praxis import register as register_modul

if TYPE_CHECKING:
    from playwright.sync_api import Page

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def rechne(modul: "Page") -> "Callable[..., Any]":
    """Evaluates an expression in the page: `m` is the module, `orte` the register, `a` the values."""
    modul.evaluate("""async () => {
      const m = await import("../assets/js/kommune/register-lesen.js");
      const orte = m.entpacke(await (await fetch("../assets/daten/register.json")).json());
      window.zumTest = { m, orte, bereit: m.vorbereitet(orte) };
    }""")
    return lambda ausdruck, *a: modul.evaluate(
        f"a => {{ const {{ m, orte, bereit }} = window.zumTest; return {ausdruck} }}", list(a)
    )


def finde(rechne: "Callable[..., Any]", anfrage: str) -> dict[str, Any]:
    return rechne("m.suche(bereit, a[0], 20)", anfrage)


def test_browser_reads_what_the_register_holds(rechne):
    """Every entry with every field, compared with the tables."""
    register = register_modul.lade(REPOSITORY / "data" / "register")
    gelesen = {ort["schluessel"]: ort for ort in rechne("orte")}
    assert gelesen.keys() == register.nach_schluessel.keys()
    for schluessel, k in register.nach_schluessel.items():
        ort = gelesen[schluessel]
        kreis = register.nach_schluessel.get(k.kreis_schluessel) if k.ebene != "kreis" else None
        assert (ort["name"], ort["art"], ort["ebene"], ort["land"], ort["kreis"], ort["plz"], ort["einwohner"]) == (
            k.voller_name, k.art, k.ebene, k.land, kreis.voller_name if kreis else "", k.plz, k.einwohner,
        )  # fmt: skip
        assert abs(ort["lat"] - k.lat) <= 0.00501
        assert abs(ort["lon"] - k.lon) <= 0.00501


@pytest.mark.parametrize(
    ("anfrage", "erster"),
    [
        ("Moosach", "Moosach"),
        ("moosach", "Moosach"),
        ("Köln", "Köln"),
        ("koeln", "Köln"),
        ("KOLN", "Köln"),
        ("gross umst", "Groß-Umstadt"),
        ("groß-umstadt", "Groß-Umstadt"),
        ("umstadt", "Groß-Umstadt"),
        ("landkreis ebersb", "Landkreis Ebersberg"),
        ("09175", "Landkreis Ebersberg"),
        ("09175128", "Moosach"),
        ("85665", "Moosach"),
        ("50667", "Köln"),
        ("münchen", "München"),
    ],
)
def test_place_is_found_as_it_is_typed(rechne, anfrage, erster):
    """Name, part of a name, umlauts in three spellings, PLZ and key."""
    assert finde(rechne, anfrage)["orte"][0]["name"] == erster


def test_same_names_are_told_apart(rechne):
    """All Neuenkirchen are found and no two of them read the same, but for two in one Kreis."""
    treffer = [o for o in finde(rechne, "Neuenkirchen")["orte"] if o["name"] == "Neuenkirchen"]
    assert len(treffer) == 11
    zusaetze = [rechne("m.zusatz(a[0])", ort) for ort in treffer]
    assert len(set(zusaetze)) >= 10
    assert all("kreis" in z.lower() for z in zusaetze)


def test_plz_that_no_seat_has_gives_neighbours(rechne):
    """A PLZ of another part of a town leads to places whose PLZ begins alike, and says so."""
    ergebnis = finde(rechne, "80999")
    assert not ergebnis["genau"]
    assert any(o["name"] == "München" for o in ergebnis["orte"])


@pytest.mark.parametrize("anfrage", ["", "   ", "()", "xqxq", "Moosach Kiel", "0917513199"])
def test_nothing_is_found_where_nothing_is(rechne, anfrage):
    assert finde(rechne, anfrage) == {"orte": [], "anzahl": 0, "genau": True}
