"""The finder's table: the same cases as the list in the same order, columns that sort by what stands in them."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.finder import Index, bereit, gezeigt, mit, warte_auf, zahl

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def tabelle(finder: "Page") -> "Page":
    finder.get_by_role("button", name="Tabelle").click()
    finder.locator(".tabelle tbody tr").first.wait_for()
    return finder


@pytest.fixture(scope="session")
def karten(gebaute_website: Path, index: Index) -> list[dict]:
    """All cards in the finder's order."""
    daten = gebaute_website / "beispiele/daten"
    teile = range(-(-index["anzahl"] // index["jePortion"]))
    return [k for n in teile for k in json.loads((daten / f"{n}.json").read_text(encoding="utf-8"))]


def spalte(seite: "Page", name: str) -> list[str]:
    return seite.locator(f'.tabelle tbody [data-spalte="{name}"] > span').all_inner_texts()


def deutsch(text: str) -> float | None:
    """The first number of a cell; None where it says „nicht angegeben“."""
    gefunden = re.search(r"[\d.]+(,\d+)?", text)
    return float(gefunden[0].replace(".", "").replace(",", ".")) if gefunden else None


def test_table_shows_what_the_list_shows(finder: "Page", index: Index) -> None:
    """Filtered and sorted, list and table hold the same cases in the same order, and the count is the same."""
    finder.check("input[name=handlungsfeld][value=ernaehrung]")
    finder.select_option("select[name=sortierung]", "klein")
    warte_auf(finder, lambda: zahl(finder) == len(mit(index, "handlungsfeld", "ernaehrung")))
    liste, anzahl = gezeigt(finder), zahl(finder)
    finder.get_by_role("button", name="Tabelle").click()
    finder.locator(".tabelle tbody tr").first.wait_for()
    assert (gezeigt(finder), zahl(finder)) == (liste, anzahl)
    assert not finder.locator("ol.treffer").is_visible()
    assert "ansicht=tabelle" in finder.url
    finder.reload()
    bereit(finder)
    warte_auf(finder, lambda: gezeigt(finder) == liste)
    assert finder.get_by_role("button", name="Tabelle").get_attribute("aria-pressed") == "true"
    finder.go_back()
    warte_auf(finder, lambda: finder.locator("ol.treffer").is_visible())


@pytest.mark.parametrize("name", ["einwohner", "thg", "kosten"])
def test_figures_sort_both_ways(tabelle: "Page", name: str) -> None:
    """A click on the head sorts by the figures that stand in the column, a second one the other way, gaps last."""
    knopf = tabelle.locator(f'th[data-spalte="{name}"] button')
    for sinn in ("descending", "ascending"):
        knopf.click()
        warte_auf(tabelle, lambda s=sinn: tabelle.locator(f'th[data-spalte="{name}"]').get_attribute("aria-sort") == s)
        tabelle.wait_for_load_state("networkidle")
        werte = [deutsch(text) for text in spalte(tabelle, name)]
        zahlen = [w for w in werte if w is not None]
        assert zahlen == sorted(zahlen, reverse=sinn == "descending")
        assert werte[: len(zahlen)] == zahlen
    assert tabelle.locator("th[aria-sort]").count() == 1


def test_place_sorts_by_alphabet_across_all_pages(tabelle: "Page", karten: list[dict]) -> None:
    """The first rows are the first places of the whole stock, not of the rows that were shown before."""
    tabelle.locator('th[data-spalte="ort"] button').click()
    namen = sorted((k["spalten"][0] for k in karten), key=_wie_im_register)[:20]
    warte_auf(tabelle, lambda: tabelle.locator(".tabelle .name").all_inner_texts() == namen)
    tabelle.get_by_role("button", name="Weitere Beispiele zeigen").click()
    warte_auf(tabelle, lambda: len(gezeigt(tabelle)) == 40)
    assert tabelle.evaluate("document.activeElement.closest('tr').rowIndex") == 21


def _wie_im_register(name: str) -> str:
    return name.lower().translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})).replace(" ", "-")


def test_cards_hold_what_the_index_sorts_by(index: Index, karten: list[dict]) -> None:
    """The figure of a row is the one that its place in the order comes from."""
    for n, karte in enumerate(karten):
        thg = karte["spalten"][4]
        assert (index["thg"][n] is None) == (thg == "")
        if thg:
            assert deutsch(thg) == pytest.approx(index["thg"][n])
