"""The frame of every page: reachable by keyboard, folded on narrow screens, never out of reach without scripts."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

SEITE = "impressum/"  # authored text with the theme's typesetting, the search field in the header
BEREICHE = ["Beispiele finden", "Einstieg", "Handlungsfelder", "Kommunen", "Simulationslabor", "Mitmachen"]
SCHMAL = {"width": 360, "height": 740}


@pytest.fixture
def schmal(neue_seite: "Callable[..., Page]") -> "Page":
    seite = neue_seite(viewport=SCHMAL)
    seite.goto(SEITE)
    return seite


def fokus(seite: "Page") -> str:
    return seite.evaluate("document.activeElement.textContent.trim()")


def test_first_tab_leads_past_the_header(seite: "Page") -> None:
    seite.goto(SEITE)
    seite.keyboard.press("Tab")
    assert fokus(seite) == "Zum Inhalt"
    assert seite.locator(".sprung").bounding_box()["y"] >= 0, "the skip link shows itself"
    seite.keyboard.press("Enter")
    assert seite.evaluate("document.activeElement.id") == "inhalt"


def test_wide_header_shows_all_areas_and_no_button(seite: "Page") -> None:
    seite.goto(SEITE)
    assert seite.locator(".kopf-bereiche a").all_inner_texts() == BEREICHE
    assert not seite.locator(".kopf-knopf").is_visible()


def test_menu_opens_and_closes_by_keyboard(schmal: "Page") -> None:
    knopf, eintrag = schmal.locator(".kopf-knopf"), schmal.locator(".kopf-bereiche a").first
    assert not eintrag.is_visible()
    knopf.focus()
    schmal.keyboard.press("Enter")
    assert knopf.get_attribute("aria-expanded") == "true"
    schmal.keyboard.press("Tab")
    assert fokus(schmal) == BEREICHE[0], "the entries follow their button"
    schmal.keyboard.press("Escape")
    assert not eintrag.is_visible()
    assert fokus(schmal) == "Menü", "the focus goes back to the button"


def test_entries_stay_without_scripts(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(viewport=SCHMAL, java_script_enabled=False)
    seite.goto(SEITE)
    assert seite.locator(".kopf-bereiche a").first.is_visible()
    assert not seite.locator(".kopf-knopf").is_visible()


def test_entries_are_in_reach_when_the_script_fails(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(viewport=SCHMAL)
    seite.route("**/kopf-menue.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    seite.goto(SEITE)
    assert seite.locator(".fuss a", has_text=BEREICHE[0]).is_visible()


@pytest.mark.parametrize(
    ("adresse", "bereich", "wert"),
    [
        ("simulationslabor/", "Simulationslabor", "page"),
        ("simulationslabor/bewerbung/", "Simulationslabor", "true"),
        ("beispiele/", "Beispiele finden", "page"),
        ("beispiele/moosach-solares-nahwaermenetz/", "Beispiele finden", "true"),
    ],
)
def test_header_says_where_one_is(seite: "Page", adresse: str, bereich: str, wert: str) -> None:
    seite.goto(adresse)
    jetzt = seite.locator(".kopf-bereiche [aria-current]")
    assert [(e.inner_text(), e.get_attribute("aria-current")) for e in jetzt.all()] == [(bereich, wert)]


def test_search_leads_to_the_finder(seite: "Page", server: str) -> None:
    seite.goto(SEITE)
    seite.get_by_label("Beispiele suchen").fill("Wärmenetz")
    seite.keyboard.press("Enter")
    seite.wait_for_url(f"{server}beispiele/?q=*")
    expect(seite.locator("#finder-q")).to_have_value("Wärmenetz")


def test_links_of_the_error_page_count_from_the_root(seite: "Page", server: str, protokoll: object) -> None:
    seite.goto("gibt/es/nicht/")
    assert seite.locator(".marke").evaluate("a => a.href") == server
    assert seite.locator("main form").evaluate("f => f.action") == f"{server}beispiele/"
    protokoll.fehler.clear()  # the browser reports the 404 it was meant to get


@pytest.mark.parametrize("adresse", [SEITE, "beispiele/moosach-solares-nahwaermenetz/"])
def test_theme_does_not_change_the_size_of_text(neue_seite: "Callable[..., Page]", adresse: str) -> None:
    """The theme enlarges the root font with the screen; with and without its sheet our sizes are the same."""
    seite = neue_seite(viewport={"width": 2200, "height": 900})
    seite.goto(adresse)
    assert seite.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"
    assert seite.locator("main p").last.evaluate("p => parseFloat(getComputedStyle(p).fontSize)") >= 14


def test_colours_and_sizes_have_one_place(gebaute_website: Path) -> None:
    """A colour outside tokens.css (and the paper's palette) would miss the dark scheme."""
    for datei in (gebaute_website / "assets/css").glob("*.css"):
        if datei.name not in ("tokens.css", "druck.css"):
            regeln = re.sub(r"/\*.*?\*/", "", datei.read_text(encoding="utf-8"), flags=re.S)
            assert re.findall(r":[^;{}]*#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", regeln) == [], datei.name


GRUENDE = ("papier", "flaeche", "flaeche-2")
FELDER = (
    "mobilitaet",
    "energieversorgung",
    "gebaeude",
    "flaechennutzung",
    "ernaehrung",
    "beschaffung-kreislauf",
    "kommunikation-beteiligung",
    "verwaltung-strategie",
)
PAARE = [
    *((text, grund) for text in ("tinte", "tinte-2", "akzent", "warnung", *FELDER) for grund in GRUENDE),
    ("akzent", "akzent-flaeche"),
    ("auf-akzent", "akzent"),
    ("warnung", "warnung-flaeche"),
    ("tinte", "warnung-flaeche"),
]
HOLE = """namen => {
  const stil = getComputedStyle(document.documentElement);
  return namen.map(name => stil.getPropertyValue(`--${name}`).trim());
}"""


@pytest.mark.parametrize("schema", ["light", "dark"])
def test_contrast_of_every_pair(neue_seite: "Callable[..., Page]", schema: str) -> None:
    """Text reaches 4.5 : 1 and the edge of a control 3 : 1 on every ground it can stand on."""
    seite = neue_seite(color_scheme=schema)
    seite.goto(SEITE)
    namen = sorted({name for paar in PAARE for name in paar} | {"linie-feld"})
    farben = seite.evaluate(HOLE, namen)
    helle = {name: helligkeit(farbe) for name, farbe in zip(namen, farben, strict=True)}
    schwach = [(a, b, round(k, 2)) for a, b in PAARE if (k := kontrast(helle[a], helle[b])) < 4.5]
    schwach += [("linie-feld", b, round(k, 2)) for b in GRUENDE if (k := kontrast(helle["linie-feld"], helle[b])) < 3]
    assert schwach == []


def helligkeit(farbe: str) -> float:
    """Relative luminance (WCAG 2) of #rgb or #rrggbb."""
    ziffern = farbe.lstrip("#")
    ziffern = "".join(z * 2 for z in ziffern) if len(ziffern) == 3 else ziffern
    kanaele = [int(ziffern[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanaele]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def kontrast(a: float, b: float) -> float:
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
