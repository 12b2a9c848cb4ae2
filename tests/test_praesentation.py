"""Slides of chosen cases: complete, never cut off, by keys and touch, on paper two to a page."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

ADRESSE = "simulationslabor/praesentation/"
ZWEI = "moosach-solares-nahwaermenetz,murg-buergerbus"


def oeffne(seite: "Page", slugs: str = ZWEI, titel: str = "Klima & Rat") -> None:
    seite.goto(f"{ADRESSE}?titel={titel.replace('&', '%26')}&b={slugs}")
    seite.locator(".folie[data-art=ende]").first.wait_for()


def jetzt(seite: "Page") -> str:
    return seite.locator(".folie.jetzt h2").inner_text()


def test_each_case_gets_its_slides_between_a_first_and_a_last(seite: "Page", gebaute_website: Path) -> None:
    oeffne(seite)
    assert seite.locator(".folie h2").first.inner_text() == "Klima & Rat"
    arten = seite.locator(".folie").evaluate_all("folien => folien.map(f => f.dataset.art)")
    assert arten == ["anfang", *["steckbrief", "ablauf", "zahlen", "huerden"] * 2, "ende"]
    fall = json.loads((gebaute_website / "beispiele/murg-buergerbus/werkstatt.json").read_text(encoding="utf-8"))
    folien = seite.locator(".folie")
    assert fall["titel"] in folien.nth(5).inner_text()
    zahlen = folien.nth(7).locator(".zahlen > li")
    assert fall["kennzahlen"][0]["text"] in zahlen.first.inner_text()
    assert zahlen.count() > 1
    for zahl in zahlen.all():
        nummer = re.search(r"\[(\d+)\]$", zahl.inner_text())[1]
        assert f"[{nummer}]" in folien.nth(7).locator(".belege").inner_text(), "each figure has its source on the slide"
    assert fall["huerden"][0]["huerde"] in folien.nth(8).inner_text()


def test_no_slide_of_any_case_is_cut_off(seite: "Page", gebaute_website: Path) -> None:
    alle = sorted(p.parent.name for p in (gebaute_website / "beispiele").glob("*/werkstatt.json"))
    oeffne(seite, ",".join(alle))
    assert seite.locator(".folie[data-art=steckbrief]").count() == len(alle)
    abgeschnitten = seite.evaluate(
        """() => [...document.querySelectorAll(".flaeche")]
            .filter((f) => f.scrollHeight > f.clientHeight + 1).map((f) => f.textContent.slice(0, 80))"""
    )
    assert abgeschnitten == []


def test_show_is_driven_by_keys_and_gives_the_focus_back(seite: "Page") -> None:
    oeffne(seite)
    knopf = seite.get_by_role("button", name="Im Vollbild vorführen")
    knopf.focus()
    seite.keyboard.press("Enter")
    assert jetzt(seite) == "Klima & Rat"
    for taste, erwartet in [
        ("ArrowRight", "Gemeinde baut das Wärmenetz und verpachtet es an einen Betreiber"),
        ("PageDown", "So ging es"),
        ("ArrowLeft", "Gemeinde baut das Wärmenetz und verpachtet es an einen Betreiber"),
        ("End", "Was davon passt zu uns?"),
        ("ArrowRight", "Was davon passt zu uns?"),
        ("Home", "Klima & Rat"),
        ("ArrowLeft", "Klima & Rat"),
    ]:
        seite.keyboard.press(taste)
        assert jetzt(seite) == erwartet, taste
    assert seite.locator(".stelle").inner_text() == "Folie 1 von 10: Klima & Rat"
    assert seite.locator(".folie:visible").count() == 1
    seite.keyboard.press("Escape")
    seite.locator(".vorfuehrung").wait_for(state="detached")
    expect(knopf).to_be_focused()
    assert seite.locator(".folie:visible").count() == 10


def test_show_works_without_full_screen_and_by_touch(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(viewport={"width": 800, "height": 500}, has_touch=True)
    seite.add_init_script("Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'))")
    oeffne(seite)
    seite.get_by_role("button", name="Im Vollbild vorführen").click()
    buehne = seite.locator(".vorfuehrung")
    assert buehne.bounding_box() == {"x": 0, "y": 0, "width": 800, "height": 500}
    for von, nach, erwartet in [(600, 200, "Folie 2"), (200, 600, "Folie 1"), (600, 580, "Folie 1")]:
        for art, x in (("pointerdown", von), ("pointerup", nach)):
            buehne.dispatch_event(art, {"pointerType": "touch", "clientX": x, "bubbles": True})
        assert seite.locator(".stelle").inner_text().startswith(erwartet)
    seite.get_by_role("button", name="Beenden").click()
    assert seite.locator(".vorfuehrung").count() == 0


def test_handout_has_two_slides_on_a_page(seite: "Page") -> None:
    oeffne(seite)
    pdf = seite.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 5  # for 10 slides


def test_title_of_the_event_is_kept(seite: "Page") -> None:
    oeffne(seite, titel="")
    feld = seite.get_by_label("Titel der Veranstaltung")
    feld.fill("Simulationslabor Musterstadt")
    assert seite.locator(".folie h2").first.inner_text() == "Simulationslabor Musterstadt"
    feld.blur()
    seite.goto(f"{ADRESSE}?b=murg-buergerbus")
    assert feld.input_value() == "Simulationslabor Musterstadt"


@pytest.mark.parametrize("skript", [True, False])
def test_without_cases_or_script_the_page_leads_on(neue_seite: "Callable[..., Page]", skript: bool) -> None:
    seite = neue_seite(java_script_enabled=skript)
    seite.goto(ADRESSE)
    erwartet = "Auf Ihrer Merkliste steht noch kein Beispiel" if skript else "brauchen JavaScript"
    seite.get_by_role("status").get_by_text(erwartet).wait_for()
    assert not seite.get_by_role("button", name="Im Vollbild vorführen").is_visible()
