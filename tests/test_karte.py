"""The map: as many cases on it as the count says, everything by keyboard, a list that says the same."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Protokoll
from tests.finder import Index, bereit, gezeigt, mit, warte_auf, zahl

if TYPE_CHECKING:
    from playwright.sync_api import Page

KREISE = ".punkte > [role=button]"


@pytest.fixture(scope="session")
def lage(gebaute_website: Path) -> dict:
    return json.loads((gebaute_website / "beispiele/daten/lage.json").read_text(encoding="utf-8"))


@pytest.fixture
def karte(seite: "Page") -> "Page":
    """The page with the map of all cases."""
    seite.goto("karte/")
    seite.locator(KREISE).first.wait_for()
    return seite


def in_kreisen(seite: "Page") -> int:
    """The cases on the map, added up over its circles."""
    texte = seite.locator(KREISE).evaluate_all("els => els.map(e => e.querySelector('text')?.textContent ?? '1')")
    return sum(map(int, texte))


def ohne_ort(seite: "Page") -> int:
    gefunden = re.match(r"\d+", seite.locator(".ohne-ort").text_content())
    return int(gefunden[0]) if gefunden else 0


def fokus(seite: "Page") -> str:
    return seite.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent")


def test_circles_add_up_to_the_announced_count(finder: "Page", index: Index, lage: dict) -> None:
    """In the finder the circles, with those that have no place, are as many as the count says, also when filtered."""
    finder.get_by_role("button", name="Karte", exact=True).click()
    warte_auf(finder, lambda: in_kreisen(finder) + ohne_ort(finder) == zahl(finder) == index["anzahl"])
    assert ohne_ort(finder) == lage["punkte"][::2].count(-1)
    erwartet = mit(index, "handlungsfeld", "ernaehrung")
    finder.check("input[name=handlungsfeld][value=ernaehrung]")
    warte_auf(finder, lambda: in_kreisen(finder) + ohne_ort(finder) == zahl(finder) == len(erwartet))
    assert len(gezeigt(finder)) == min(len(erwartet), index["jePortion"]), "the list below shows the same cases"
    assert "ansicht=karte" in finder.url
    finder.reload()
    bereit(finder)
    warte_auf(finder, lambda: in_kreisen(finder) + ohne_ort(finder) == len(erwartet))


def test_circle_opens_the_list_of_its_cases(karte: "Page") -> None:
    """A circle with a number lists as many cases, each with a link; closing leads back to the circle."""
    kreis = karte.locator(f"{KREISE}:has(text)").first
    anzahl, name = int(kreis.locator("text").text_content()), kreis.get_attribute("aria-label")
    kreis.focus()
    karte.keyboard.press("Enter")
    karte.locator(".kartengruppe").wait_for()
    assert fokus(karte) == name == karte.locator(".kartengruppe h2").inner_text()
    links = karte.locator(".kartengruppe li a")
    assert links.count() == anzahl
    assert kreis.get_attribute("aria-expanded") == "true"
    karte.keyboard.press("Escape")
    assert not karte.locator(".kartengruppe").is_visible()
    assert fokus(karte) == name
    kreis.click()
    links.first.click()
    karte.wait_for_url("**/beispiele/*/")


def test_arrow_keys_reach_every_circle(karte: "Page") -> None:
    """One tab stop; arrows go round all circles, in either direction."""
    kreise = karte.locator(KREISE)
    alle = set(kreise.evaluate_all("els => els.map(e => e.getAttribute('aria-label'))"))
    assert karte.locator(f"{KREISE}[tabindex='0']").count() == 1
    kreise.first.focus()
    for taste in ("ArrowRight", "ArrowDown"):
        besucht = set()
        for _ in range(kreise.count()):
            karte.keyboard.press(taste)
            besucht.add(fokus(karte))
        assert besucht == alle
    assert karte.locator(f"{KREISE}[tabindex='0']").count() == 1


@pytest.mark.parametrize("breite", [320, 1280])
def test_circles_are_in_sight_and_large_enough(neue_seite: "Callable[..., Page]", breite: int) -> None:
    """Every target is 24 px wide and lies within the drawing, islands beyond the outlines as well."""
    seite = neue_seite(viewport={"width": breite, "height": 800})
    seite.goto("karte/")
    seite.locator(KREISE).first.wait_for()
    rahmen = seite.locator("svg.karte").bounding_box()
    for kasten in seite.locator(f"{KREISE} > .ziel").evaluate_all(
        "els => els.map(e => e.getBoundingClientRect().toJSON())"
    ):
        assert min(kasten["width"], kasten["height"]) >= 23.9
        assert kasten["left"] >= rahmen["x"]
        assert kasten["right"] <= rahmen["x"] + rahmen["width"]
        assert kasten["top"] >= rahmen["y"]
        assert kasten["bottom"] <= rahmen["y"] + rahmen["height"]


def test_list_names_every_case_without_javascript(neue_seite: "Callable[..., Page]", index: Index, lage: dict) -> None:
    """Without scripting the map is a picture with all points, and the list below has all cases."""
    seite = neue_seite(java_script_enabled=False)
    seite.goto("karte/")
    assert len(set(gezeigt(seite))) == index["anzahl"]
    assert seite.locator(".punkte circle").count() == index["anzahl"] - lage["punkte"][::2].count(-1)
    assert not seite.locator(".kartengruppe").is_visible()


def test_finder_loads_nothing_of_the_map_before_it_is_wanted(seite: "Page", protokoll: Protokoll) -> None:
    """Places and drawing code come with the view, not with the page."""
    seite.goto("beispiele/")
    bereit(seite)
    assert not [url for url in protokoll.anfragen if re.search(r"lage\.json|karte\.js|laender\.svg|spalten\.json", url)]
