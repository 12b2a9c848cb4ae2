"""Cases side by side: chosen in the finder, aligned in rows, differences marked in words, on one sheet of paper."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Protokoll
from tests.finder import bereit, gezeigt, warte_auf

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="session")
def profile(gebaute_website: Path) -> dict[str, dict]:
    dateien = (gebaute_website / "vergleich/daten").glob("*.json")
    return {datei.stem: json.loads(datei.read_text(encoding="utf-8")) for datei in dateien}


def zeige(seite: "Page", *slugs: str) -> None:
    seite.goto("vergleich/?" + "&".join(f"b={slug}" for slug in slugs))
    seite.locator(".nebeneinander").wait_for()


def test_choice_in_the_finder_leads_to_the_comparison(finder: "Page") -> None:
    """Boxes at the hits, a bar that counts, the address keeps it; four are the limit, in list and table alike."""
    slugs = gezeigt(finder)[:4]
    finder.locator("[data-beispiel] input[name=b]").first.check()
    assert finder.locator(".vergleichsleiste .stand").inner_text().startswith("1 ausgewählt")
    assert not finder.locator(".vergleichsleiste a").is_visible(), "one alone is no comparison"
    for n in range(1, 4):
        finder.locator("[data-beispiel] input[name=b]").nth(n).check()
    assert finder.locator("[data-beispiel] input[name=b]").nth(4).is_disabled()
    finder.get_by_role("button", name="Tabelle").click()
    finder.locator(".tabelle input[name=b]").first.wait_for()
    finder.reload()
    bereit(finder)
    warte_auf(finder, lambda: finder.locator(".tabelle input[name=b]:checked").count() == 4)
    finder.locator(".vergleichsleiste").get_by_role("link", name="Vergleichen").click()
    finder.locator(".nebeneinander").wait_for()
    ziele = finder.locator(".nebeneinander thead a:first-of-type").evaluate_all("els => els.map(e => e.pathname)")
    assert [ziel.rstrip("/").rsplit("/", 1)[1] for ziel in ziele] == slugs
    finder.get_by_role("link", name="Auswahl ändern").click()
    bereit(finder)
    assert finder.locator("input[name=b]:checked").count() == 4
    finder.get_by_role("button", name="Auswahl leeren").click()
    assert not finder.locator(".vergleichsleiste").is_visible()
    assert "b=" not in finder.url


def test_rows_are_aligned_and_gaps_are_said(seite: "Page", profile: dict[str, dict]) -> None:
    """Each row has one cell per case with the case's own texts; where a case is silent the cell says so."""
    slugs = sorted(profile)[:4]
    zeige(seite, *slugs)
    for zeile in seite.locator("tr[data-zeile]").all():
        kennung = zeile.get_attribute("data-zeile")
        zellen = zeile.locator("td").all()
        assert len(zellen) == 4
        for zelle, slug in zip(zellen, slugs, strict=True):
            texte = profile[slug]["zeilen"][kennung]
            inhalt = " ".join(zelle.text_content().replace("=bei allen: ", "").split())
            for text in texte or ["nicht angegeben"]:
                assert " ".join(text.split()) in inhalt
    assert all(zeile.locator("td").count() == 4 for zeile in seite.locator("tbody.wirkung tr").all())


def test_differences_are_marked_by_signs_and_words(seite: "Page", profile: dict[str, dict]) -> None:
    """„≠“ stands at exactly the rows in which the cases differ; they alone are left on demand."""
    a, b = "murg-buergerbus", "olfen-bedarfsgesteuerter-buergerbus"
    zeige(seite, a, b)
    for zeile in seite.locator("tr[data-zeile]").all():
        kennung = zeile.get_attribute("data-zeile")
        verschieden = set(profile[a]["zeilen"][kennung]) != set(profile[b]["zeilen"][kennung])
        assert ("≠" in zeile.locator("th").text_content()) == verschieden
    seite.get_by_label("Nur Unterschiede zeigen").check()
    sichtbar = seite.locator("tbody tr:visible").all()
    assert sichtbar
    assert all("unterscheiden sich" in zeile.locator("th").text_content() for zeile in sichtbar)


def test_one_unit_in_a_row(seite: "Page", profile: dict[str, dict]) -> None:
    """Where two cases give one quantity in different units, the row shows it in one."""
    je_groesse: dict[str, dict[str, str]] = {}
    for slug, fall in sorted(profile.items()):
        for groesse, _, _, einheit, _, _ in fall["wirkung"]:
            if groesse:
                je_groesse.setdefault(groesse, {}).setdefault(einheit.replace("CO2", "CO₂"), slug)
    groesse, einheiten = next((g, e) for g, e in je_groesse.items() if len(set(e.values())) > 1)
    slugs = list(dict.fromkeys(einheiten.values()))[:2]
    zeige(seite, *slugs)
    erwartet = [[w for w in profile[slug]["wirkung"] if w[0] == groesse] for slug in slugs]
    name = erwartet[0][0][1]
    zeile = seite.locator("tbody.wirkung tr").filter(
        has=seite.locator("th", has_text=re.compile(f"^{re.escape(name)}"))
    )
    for zelle, werte in zip(zeile.first.locator("td").all(), erwartet, strict=True):
        assert all(wert[5] in zelle.text_content() for wert in werte)


def test_four_rich_cases_fit_one_landscape_page(neue_seite: "Callable[..., Page]", profile: dict[str, dict]) -> None:
    """The four longest cases of the stock print on one sheet, wider than high."""
    reich = sorted(profile, key=lambda slug: -len(json.dumps(profile[slug])))[:4]
    seite = neue_seite()
    zeige(seite, *reich)
    pdf = seite.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 1
    breite, hoehe = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf).groups())
    assert breite > hoehe


def test_without_a_choice_the_page_says_what_to_do(seite: "Page") -> None:
    seite.goto("vergleich/")
    seite.locator(".vergleichsmeldung a").click()
    seite.wait_for_url("**/beispiele/")


def test_without_javascript_it_leads_to_the_tables(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(java_script_enabled=False)
    seite.goto("vergleich/?b=murg-buergerbus")
    assert seite.get_by_role("link", name="Maßnahme").is_visible()
    assert not seite.locator(".nebeneinander").is_visible()


def test_unknown_case_is_told(seite: "Page", protokoll: Protokoll) -> None:
    zeige(seite, "gibt-es-nicht", "murg-buergerbus")
    assert "1 Beispiel lässt sich nicht laden" in seite.locator(".vergleichsmeldung").inner_text()
    assert seite.locator(".nebeneinander thead th").count() == 1
    protokoll.fehler.clear()  # the missing file is what this test is about


def test_measure_leads_to_its_cases_side_by_side(seite: "Page") -> None:
    """The page of a Maßnahme compares its smallest places in full."""
    seite.goto("massnahmen/waermenetz/")
    orte = seite.locator("main .treffer > li").evaluate_all("els => els.map(e => e.dataset.beispiel)")[:4]
    seite.get_by_role("link", name="mit allen Angaben vergleichen").click()
    seite.locator(".nebeneinander").wait_for()
    ziele = seite.locator(".nebeneinander thead a:first-of-type").evaluate_all("els => els.map(e => e.pathname)")
    assert [ziel.rstrip("/").rsplit("/", 1)[1] for ziel in ziele] == orte
