"""Cases by place: pages of Länder and Kreise, and what is near and alike for a municipality without a case."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from praxis import naehe
from praxis.naehe import Lage
from tests.conftest import Protokoll
from tests.test_jede_seite import AXE
from tests.test_meine_kommune import MOOSACH

if TYPE_CHECKING:
    from playwright.sync_api import Page

OHNE_FALL = MOOSACH | {
    "schluessel": "09175131", "name": "Oberpframmern", "plz": "85667", "einwohner": 2500, "lat": 48.02, "lon": 11.81,
}  # fmt: skip


def waehle(seite: "Page", ort: dict[str, Any] | None) -> None:
    seite.evaluate("ort => ort && localStorage.setItem('praxis.kommune', JSON.stringify(ort))", ort)
    seite.reload()
    seite.locator("kommune-vorschlaege .naechste li").first.wait_for()


def slugs(seite: "Page", klasse: str) -> list[str]:
    return seite.locator(f"kommune-vorschlaege .{klasse} li").evaluate_all("els => els.map(e => e.dataset.beispiel)")


@pytest.fixture
def kommunen(seite: "Page") -> "Page":
    seite.goto("kommunen/")
    return seite


def test_place_without_a_case_gets_the_nearest_and_the_most_alike(kommunen: "Page", gebaute_website: Path) -> None:
    """Five each, those that the build's own arithmetic finds, every one with its reason."""
    waehle(kommunen, OHNE_FALL)
    assert kommunen.locator("kommune-vorschlaege .eigene").is_hidden()
    daten = gebaute_website / "beispiele" / "daten"
    orte = json.loads((daten / "orte.json").read_text(encoding="utf-8"))
    index = json.loads((daten / "index.json").read_text(encoding="utf-8"))
    karten = [k["slug"] for n in range(-(-index["anzahl"] // index["jePortion"]))
              for k in json.loads((daten / f"{n}.json").read_text(encoding="utf-8"))]  # fmt: skip
    kommune = Lage(("09175131",), "gemeinde", ("Bayern",), 2500, 48.02, 11.81)
    lagen = [
        Lage(
            (),
            orte["ebenen"][orte["ebene"][n]],
            tuple(orte["laender"][i] for i in (land if isinstance(land, list) else [land])),
            orte["einwohner"][n],
            None if orte["lat"][n] is None else orte["lat"][n] / 100,
            None if orte["lon"][n] is None else orte["lon"][n] / 100,
        )
        for n, land in enumerate(orte["land"])
    ]
    km = [naehe.entfernung(kommune, lage) for lage in lagen]
    nah = sorted(range(len(lagen)), key=lambda n: (float("inf") if km[n] is None else km[n], n))[:5]
    alike = sorted(range(len(lagen)), key=lambda n: (-naehe.aehnlichkeit(kommune, lagen[n]), n))[:5]
    assert slugs(kommunen, "naechste") == [karten[n] for n in nah]
    assert slugs(kommunen, "aehnlichste") == [karten[n] for n in alike]
    gruende = kommunen.locator("kommune-vorschlaege .aehnlich").all_inner_texts()
    assert all("2.500 / " in g and "entfernt" in g for g in gruende if g)


def test_place_with_cases_sees_its_own_first(kommunen: "Page") -> None:
    waehle(kommunen, MOOSACH)
    assert "moosach-solares-nahwaermenetz" in slugs(kommunen, "eigene")
    assert not set(slugs(kommunen, "eigene")) & set(slugs(kommunen, "naechste") + slugs(kommunen, "aehnlichste"))


def test_choice_on_the_page_shows_at_once(kommunen: "Page") -> None:
    """Typing, choosing and forgetting need no reload."""
    feld = kommunen.get_by_role("combobox", name="Meine Kommune")
    feld.fill("09175131")
    kommunen.get_by_role("option").first.wait_for()
    feld.press("Enter")
    kommunen.locator("kommune-vorschlaege .naechste li").first.wait_for()
    kommunen.get_by_role("button", name="Vergessen").click()
    assert kommunen.locator("kommune-vorschlaege").is_hidden()


def test_nothing_is_loaded_without_a_choice(kommunen: "Page", protokoll: Protokoll) -> None:
    kommunen.wait_for_load_state("networkidle")
    assert not [url for url in protokoll.anfragen if url.endswith(".json")]
    assert kommunen.locator("kommune-vorschlaege").is_hidden()


def test_broken_data_is_said(neue_seite: "Callable[..., Page]", protokoll: Protokoll) -> None:
    seite = neue_seite()
    seite.goto("kommunen/")
    seite.evaluate("ort => localStorage.setItem('praxis.kommune', JSON.stringify(ort))", MOOSACH)
    seite.route("**/orte.json", lambda route: route.abort())
    seite.reload()
    seite.locator("kommune-vorschlaege .meldung").filter(has_text="nicht laden").wait_for()
    protokoll.fehler.clear()  # the refused request is what this test is about


@pytest.mark.parametrize(("schema", "breite"), [("light", 1280), ("dark", 320)])
def test_suggestions_are_accessible(neue_seite: "Callable[..., Page]", schema: str, breite: int) -> None:
    seite = neue_seite(color_scheme=schema, viewport={"width": breite, "height": 800})
    seite.goto("kommunen/")
    waehle(seite, MOOSACH)
    seite.wait_for_load_state("networkidle")
    assert not Axe().run(seite, options=AXE).response["violations"]
    assert seite.evaluate("document.documentElement.scrollWidth") <= breite


def test_case_land_and_kreis_link_each_other(gebaute_website: Path) -> None:
    """From the case to its place on the page of its Kreis, and there from the page of the Land."""
    fall = (gebaute_website / "beispiele/moosach-solares-nahwaermenetz/index.html").read_text(encoding="utf-8")
    assert "/kommunen/bayern/landkreis-ebersberg/#moosach" in fall
    land = (gebaute_website / "kommunen/bayern/index.html").read_text(encoding="utf-8")
    assert re.search(r'<h2><a href="[^"]*/kommunen/bayern/landkreis-ebersberg/">Landkreis Ebersberg</a>', land)
    kreis = (gebaute_website / "kommunen/bayern/landkreis-ebersberg/index.html").read_text(encoding="utf-8")
    assert 'id="moosach"' in kreis
    assert 'data-beispiel="moosach-solares-nahwaermenetz"' in kreis
