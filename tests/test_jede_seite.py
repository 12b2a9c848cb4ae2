"""What holds for every page: valid and accessible, on any screen, in both colour schemes, without asking anyone else.

The addresses come from the built sitemap, so a new page is tested without being listed. Static checks look at all
pages; the browser looks at one page of each kind (kind: the template that made them).
"""

import re
from collections import defaultdict
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

JE_ART = 1
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # spares the description of every element that is well
}


@pytest.fixture(scope="session")
def adressen(gebaute_website: Path, server: str) -> list[str]:
    """All pages, relative to the site, the error page included."""
    sitemap = (gebaute_website / "sitemap.xml").read_text(encoding="utf-8")
    return [url.removeprefix(server) for url in re.findall(r"<loc>([^<]+)</loc>", sitemap)] + ["404.html"]


@pytest.fixture(scope="session")
def quelltexte(adressen: list[str], gebaute_website: Path) -> dict[str, str]:
    def lies(adresse: str) -> str:
        datei = gebaute_website / adresse
        return (datei / "index.html" if datei.is_dir() else datei).read_text(encoding="utf-8")

    return {adresse: lies(adresse) for adresse in adressen}


# The same page in a state that its address asks for
ZWEI = "b=moosach-solares-nahwaermenetz&b=murg-buergerbus"
ZUSTAENDE = ["beispiele/?ansicht=tabelle", "beispiele/?ansicht=karte", f"beispiele/?{ZWEI}", f"vergleich/?{ZWEI}"]


@pytest.fixture(scope="session")
def auswahl(quelltexte: dict[str, str]) -> list[str]:
    """The first page of each kind."""
    arten = defaultdict(list)
    for adresse, html in quelltexte.items():
        arten[re.search(r'<body data-vorlage="([^"]*)"', html)[1]].append(adresse)
    return [adresse for seiten in arten.values() for adresse in seiten[:JE_ART]]


class Struktur(HTMLParser):
    """The outline of a page: headings, ids, and what a strict Content Security Policy would refuse."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ueberschriften: list[int] = []
        self.ids: list[str] = []
        self.verboten: list[str] = []
        self.fremd: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        werte = dict(attrs)
        if re.fullmatch(r"h[1-6]", tag):
            self.ueberschriften.append(int(tag[1]))
        if werte.get("id"):
            self.ids.append(werte["id"])
        if tag == "style" or (tag == "script" and not werte.get("src")):
            self.verboten.append(f"<{tag}>")
        self.verboten += [f"{tag} {name}" for name in werte if name == "style" or name.startswith("on")]
        laedt = tag in ("script", "img", "iframe", "source", "use") or (
            tag == "link" and werte.get("rel") != "canonical"
        )
        adresse = werte.get("src") or werte.get("href") or ""
        if laedt and re.match(r"(https?:)?//", adresse):
            self.fremd.append(adresse)


@pytest.fixture(scope="session")
def strukturen(quelltexte: dict[str, str]) -> dict[str, Struktur]:
    return {adresse: Struktur(html) for adresse, html in quelltexte.items()}


def test_one_title_and_no_skipped_level(strukturen: dict[str, Struktur]) -> None:
    """Each page has one h1, comes to it first, and skips no level below."""
    for adresse, s in strukturen.items():
        assert s.ueberschriften.count(1) == 1, adresse
        assert s.ueberschriften[0] == 1, adresse
        spruenge = [b - a for a, b in zip(s.ueberschriften, s.ueberschriften[1:], strict=False)]
        assert max(spruenge, default=0) <= 1, (adresse, s.ueberschriften)


def test_ids_are_unique(strukturen: dict[str, Struktur]) -> None:
    """No id stands twice on a page, so that every link to one is clear."""
    for adresse, s in strukturen.items():
        assert len(s.ids) == len(set(s.ids)), (adresse, sorted({i for i in s.ids if s.ids.count(i) > 1}))


def test_nothing_a_strict_policy_refuses(strukturen: dict[str, Struktur]) -> None:
    """No inline script or style, no handler attribute, nothing loaded from elsewhere."""
    for adresse, s in strukturen.items():
        assert not s.verboten, (adresse, s.verboten)
        assert not s.fremd, (adresse, s.fremd)


def test_titles_and_descriptions_are_unique(quelltexte: dict[str, str]) -> None:
    """Each page names itself, so that browser tabs and search results can be told apart."""
    titel = [re.search(r"<title>([^<]+)</title>", html)[1] for html in quelltexte.values()]
    assert sorted({t for t in titel if titel.count(t) > 1}) == []
    for adresse, html in quelltexte.items():
        assert re.search(r'<meta name="description" content="[^"]{20,}"', html), adresse


@pytest.mark.parametrize("breite", [320, 1280])
@pytest.mark.parametrize("schema", ["light", "dark"])
def test_accessible_and_within_the_screen(
    neue_seite: "Callable[..., Page]", auswahl: list[str], schema: str, breite: int
) -> None:
    """axe finds nothing, nothing scrolls sideways, and no request leaves the site (the fixture watches)."""
    seite = neue_seite(color_scheme=schema, viewport={"width": breite, "height": 800}, reduced_motion="reduce")
    befunde = []
    for adresse in [*auswahl, *ZUSTAENDE]:
        seite.goto(adresse)
        seite.wait_for_load_state("networkidle")
        for v in Axe().run(seite, options=AXE).response["violations"]:
            befunde += [f"{adresse}: {v['id']}: {n['target']} {n['failureSummary']}" for n in v["nodes"][:3]]
        ueberstand = seite.evaluate("document.documentElement.scrollWidth") - breite
        if ueberstand > 0:
            befunde.append(f"{adresse}: {ueberstand} px wider than the screen")
    assert not befunde, "\n".join(befunde)


def test_reading_needs_no_javascript(neue_seite: "Callable[..., Page]", auswahl: list[str]) -> None:
    """With scripting off each page shows its title and its way on, and nothing that does not work."""
    seite = neue_seite(java_script_enabled=False)
    for adresse in auswahl:
        seite.goto(adresse)
        assert seite.locator("main h1").is_visible(), adresse
        assert seite.locator(".kopf-bereiche a").first.is_visible(), adresse


def test_case_prints_on_few_pages(neue_seite: "Callable[..., Page]") -> None:
    """A rich case is a handful of A4 pages without the site's navigation."""
    seite = neue_seite()
    seite.goto("beispiele/moosach-solares-nahwaermenetz/")
    pdf = seite.pdf(format="A4")
    assert 1 < len(re.findall(rb"/Type\s*/Page[^s]", pdf)) <= 4
    seite.emulate_media(media="print")
    assert not seite.locator(".kopf-bereiche").is_visible()
    assert not seite.locator(".suche").is_visible()
