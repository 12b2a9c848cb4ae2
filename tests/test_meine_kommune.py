""" "Meine Kommune": found by typing, chosen by keyboard, mouse or touch, remembered on this device alone, forgotten."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import Protokoll
from tests.test_jede_seite import AXE

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOOSACH = {
    "schluessel": "09175128", "name": "Moosach", "art": "Gemeinde", "ebene": "gemeinde", "land": "Bayern",
    "kreis": "Landkreis Ebersberg", "plz": "85665", "einwohner": 1418, "lat": 48.03, "lon": 11.88,
}  # fmt: skip
REGISTER = "assets/daten/register.json"


@pytest.fixture
def start(seite: "Page") -> "Page":
    seite.goto("")
    seite.wait_for_function("!!customElements.get('meine-kommune')")
    return seite


def feld(seite: "Page") -> Any:
    return seite.get_by_role("combobox", name="Meine Kommune")


def tippe(seite: "Page", text: str) -> None:
    """Type into the field and wait for its answer."""
    seite.locator("meine-kommune .stand").evaluate("e => e.textContent = ''")
    feld(seite).fill(text)
    seite.locator("meine-kommune .stand").filter(has_text="Treffer").or_(
        seite.locator("meine-kommune .stand").filter(has_text="PLZ")
    ).wait_for()


def gespeichert(seite: "Page") -> Any:
    return json.loads(seite.evaluate("localStorage.getItem('praxis.kommune')") or "null")


def test_chosen_by_keyboard(start: "Page") -> None:
    """Arrows move through the list, the field names the marked entry, Enter takes it, the place is shown and kept."""
    tippe(start, "neuenkirchen")
    assert feld(start).get_attribute("aria-expanded") == "true"
    assert feld(start).get_attribute("aria-activedescendant") is None
    feld(start).press("ArrowDown")
    feld(start).press("ArrowDown")
    marke = start.locator(f"#{feld(start).get_attribute('aria-activedescendant')}")
    assert marke.get_attribute("aria-selected") == "true"
    assert start.locator("[role=option][aria-selected=true]").count() == 1
    feld(start).press("ArrowUp")
    feld(start).press("ArrowUp")
    assert feld(start).get_attribute("aria-activedescendant") is None, "back in the field"
    feld(start).press("ArrowUp")
    letzte = start.locator("[role=option]").last
    assert feld(start).get_attribute("aria-activedescendant") == letzte.get_attribute("id")
    feld(start).press("Enter")
    assert feld(start).get_attribute("aria-expanded") == "false"
    assert start.locator("[role=option]").count() == 0
    ort = gespeichert(start)
    assert "euenkirchen" in ort["name"]
    assert ort["name"] in start.locator(".gemerkt").inner_text()
    assert start.get_by_role("status").inner_text() == f"Gemerkt: {ort['name']}."
    assert feld(start).evaluate("e => e === document.activeElement")


def test_number_of_hits_is_announced(start: "Page") -> None:
    tippe(start, "09175128")
    assert start.get_by_role("status").inner_text() == "1 Treffer"
    tippe(start, "neu")
    assert "die ersten 12 in der Liste" in start.get_by_role("status").inner_text()
    assert start.locator("[role=option]").count() == 12
    feld(start).fill("xqxqxq")
    start.get_by_role("status").filter(has_text="Nichts gefunden").wait_for()
    assert feld(start).get_attribute("aria-expanded") == "false"


def test_single_hit_needs_no_arrow(start: "Page") -> None:
    """A PLZ or key that only one place has is taken by Enter alone."""
    tippe(start, "09175128")
    feld(start).press("Enter")
    assert gespeichert(start) == MOOSACH


def test_enter_right_after_typing_takes_nothing_older(start: "Page") -> None:
    """Enter before the list follows the text does not take an entry of the list before."""
    tippe(start, "09175128")
    feld(start).fill("kiel")
    feld(start).press("Enter")
    assert gespeichert(start) is None
    start.get_by_role("option", name="Kiel").first.wait_for()


def test_chosen_by_touch(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(has_touch=True, viewport={"width": 320, "height": 640})
    seite.goto("")
    tippe(seite, "muenster")
    eintrag = seite.get_by_role("option").first
    assert eintrag.bounding_box()["height"] >= 44
    eintrag.tap()
    assert gespeichert(seite)["name"] == "Münster"
    assert seite.evaluate("document.documentElement.scrollWidth") <= 320


def test_escape_closes_then_restores(start: "Page") -> None:
    tippe(start, "09175128")
    feld(start).press("Enter")
    tippe(start, "koeln")
    feld(start).press("Escape")
    assert start.locator("[role=listbox]").is_hidden()
    assert feld(start).input_value() == "koeln"
    feld(start).press("Escape")
    assert feld(start).input_value() == "Moosach"
    assert gespeichert(start) == MOOSACH


def test_leaving_the_field_closes_the_list(start: "Page") -> None:
    tippe(start, "moosach")
    feld(start).press("Tab")
    assert start.locator("[role=listbox]").is_hidden()
    assert gespeichert(start) is None


def test_register_is_loaded_only_when_used(start: "Page", protokoll: Protokoll) -> None:
    start.wait_for_load_state("networkidle")
    feld(start).focus()
    assert not [url for url in protokoll.anfragen if REGISTER in url]
    tippe(start, "moosach")
    tippe(start, "kiel")
    assert len([url for url in protokoll.anfragen if REGISTER in url]) == 1


def test_forgotten_on_request(start: "Page") -> None:
    tippe(start, "09175128")
    feld(start).press("Enter")
    start.get_by_role("button", name="Vergessen").click()
    assert start.evaluate("Object.keys(localStorage)") == []
    assert start.locator(".gemerkt").is_hidden()
    assert feld(start).input_value() == ""
    assert feld(start).evaluate("e => e === document.activeElement")


def test_page_hears_of_the_choice(start: "Page") -> None:
    """The event `meine-kommune` tells others on the page the place, or null when it is forgotten."""
    start.evaluate("window.gehoert = []; document.addEventListener('meine-kommune', e => gehoert.push(e.detail))")
    tippe(start, "09175128")
    feld(start).press("Enter")
    start.get_by_role("button", name="Vergessen").click()
    assert start.evaluate("gehoert") == [MOOSACH, None]


def test_other_pages_know_the_place(start: "Page") -> None:
    """A case says how its place compares, on this visit and after a reload; after forgetting it says nothing."""
    start.evaluate("ort => localStorage.setItem('praxis.kommune', JSON.stringify(ort))", MOOSACH)
    start.goto("beispiele/moosach-solares-nahwaermenetz/")
    zeile = start.locator("naehe-zeile")
    zeile.filter(has_text="Verglichen mit Moosach: Ihre Kommune").wait_for()
    start.evaluate("localStorage.clear()")
    start.reload()
    start.wait_for_function("!!customElements.get('naehe-zeile')")
    assert zeile.is_hidden()


@pytest.mark.parametrize(
    "wert",
    [
        "{",
        "7",
        "null",
        "[]",
        '{"name": "Moosach"}',
        json.dumps(MOOSACH | {"lat": None}),
        json.dumps(MOOSACH | {"schluessel": "<b>"}),
    ],
)
def test_damaged_entry_counts_as_none(start: "Page", wert: str) -> None:
    start.evaluate("w => localStorage.setItem('praxis.kommune', w)", wert)
    start.reload()
    start.wait_for_function("!!customElements.get('meine-kommune')")
    assert start.locator(".gemerkt").is_hidden()
    assert feld(start).input_value() == ""


def test_markup_in_a_stored_name_stays_text(start: "Page") -> None:
    name = "<img src=x onerror=alert(1)>"
    start.evaluate("w => localStorage.setItem('praxis.kommune', w)", json.dumps(MOOSACH | {"name": name}))
    start.reload()
    start.locator(".gemerkt").filter(has_text=name).wait_for()
    start.goto("beispiele/moosach-solares-nahwaermenetz/")
    start.locator("naehe-zeile").filter(has_text=name).wait_for()


def test_without_storage_the_choice_holds_on_the_page(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite()
    seite.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    seite.goto("")
    tippe(seite, "09175128")
    feld(seite).press("Enter")
    assert "gilt nur auf dieser Seite" in seite.get_by_role("status").inner_text()
    assert "Moosach" in seite.locator(".gemerkt").inner_text()


def test_broken_register_is_said_and_tried_again(neue_seite: "Callable[..., Page]", protokoll: Protokoll) -> None:
    seite = neue_seite()
    seite.route(f"**/{REGISTER}", lambda route: route.abort())
    seite.goto("")
    feld(seite).press_sequentially("moos")
    seite.get_by_role("status").filter(has_text="nicht laden").wait_for()
    seite.unroute(f"**/{REGISTER}")
    tippe(seite, "moosach")
    assert seite.get_by_role("option").count() > 0
    protokoll.fehler.clear()  # the refused request is what this test is about


@pytest.mark.parametrize("schema", ["light", "dark"])
@pytest.mark.parametrize("breite", [320, 1280])
def test_open_list_is_accessible(neue_seite: "Callable[..., Page]", schema: str, breite: int) -> None:
    """axe finds nothing while the list is open and an entry is marked, nor when a place is shown."""
    seite = neue_seite(color_scheme=schema, viewport={"width": breite, "height": 800})
    seite.goto("")
    for tasten in (["ArrowDown"], ["Enter"]):
        tippe(seite, "09175128")
        for taste in tasten:
            feld(seite).press(taste)
        assert not Axe().run(seite, "meine-kommune", AXE).response["violations"]  # the rest: test_jede_seite.py
        assert seite.evaluate("document.documentElement.scrollWidth") <= breite


@pytest.mark.parametrize("adresse", ["", "kommunen/"])
def test_without_javascript_hidden_and_explained(neue_seite: "Callable[..., Page]", adresse: str) -> None:
    seite = neue_seite(java_script_enabled=False)
    seite.goto(adresse)
    assert seite.locator("meine-kommune").is_hidden()
    assert seite.locator("noscript p").first.is_visible()


def test_entry_is_named_in_the_privacy_notice(gebaute_website: Path) -> None:
    assert "praxis.kommune" in (gebaute_website / "datenschutz" / "index.html").read_text(encoding="utf-8")
