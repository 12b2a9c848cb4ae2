"""The finder ordered by "Meine Kommune": by likeness and by distance, with the reason on the cards."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import Protokoll
from tests.finder import bereit, gezeigt, warte_auf, zahl
from tests.test_meine_kommune import MOOSACH

if TYPE_CHECKING:
    from playwright.sync_api import Page

SORTIERUNG = "select[name=sortierung]"


@pytest.fixture(scope="session")
def daten(gebaute_website: Path) -> tuple[list[str], dict[str, Any]]:
    """The slugs in the finder's order, and the places of the cases."""
    ordner = gebaute_website / "beispiele" / "daten"
    index, orte = (json.loads((ordner / name).read_text(encoding="utf-8")) for name in ("index.json", "orte.json"))
    portionen = -(-index["anzahl"] // index["jePortion"])
    return [k["slug"] for n in range(portionen) for k in json.loads((ordner / f"{n}.json").read_text())], orte


@pytest.fixture
def mit_kommune(seite: "Page") -> "Page":
    """The finder of someone who has chosen Moosach before."""
    seite.goto("beispiele/")
    seite.evaluate("ort => localStorage.setItem('praxis.kommune', JSON.stringify(ort))", MOOSACH)
    seite.reload()
    bereit(seite)
    return seite


def rangfolge(seite: "Page", orte: dict[str, Any], nach: str) -> list[int]:
    return seite.evaluate(
        """async ([orte, ort, nach]) => {
          const m = await import(new URL("../assets/js/kommune/naehe.js", document.baseURI));
          return m.rangfolge(m.entpackeOrte(orte), m.lageVon(ort), nach);
        }""",
        [orte, MOOSACH, nach],
    )


@pytest.mark.parametrize("nach", ["aehnlich", "entfernung"])
def test_order_and_reason(mit_kommune: "Page", daten: tuple[list[str], dict[str, Any]], nach: str) -> None:
    """The cards stand in the order of naehe.js, each with its reason; the address keeps the order."""
    slugs, orte = daten
    mit_kommune.select_option(SORTIERUNG, nach)
    erwartet = [slugs[n] for n in rangfolge(mit_kommune, orte, nach)]
    warte_auf(mit_kommune, lambda: gezeigt(mit_kommune) == erwartet[: len(gezeigt(mit_kommune))])
    gruende = mit_kommune.locator("ol.treffer .aehnlich").all_inner_texts()
    assert len(gruende) == len(gezeigt(mit_kommune))
    assert all("Einwohner" in g or "Ihre Kommune" in g for g in gruende)
    mit_kommune.get_by_role("button", name="Tabelle").click()
    mit_kommune.locator(".tabelle tbody tr").first.wait_for()
    warte_auf(mit_kommune, lambda: mit_kommune.locator(".tabelle tbody .aehnlich").all_inner_texts() == gruende)
    mit_kommune.get_by_role("button", name="Liste", exact=True).click()
    assert f"sortierung={nach}" in mit_kommune.url
    assert zahl(mit_kommune) == len(slugs)
    mit_kommune.reload()
    bereit(mit_kommune)
    warte_auf(mit_kommune, lambda: gezeigt(mit_kommune)[0] == erwartet[0])


def test_order_holds_with_filters(mit_kommune: "Page", daten: tuple[list[str], dict[str, Any]]) -> None:
    """Filtering takes cases away and leaves the others in their order."""
    slugs, orte = daten
    mit_kommune.select_option(SORTIERUNG, "entfernung")
    mit_kommune.check("input[name=handlungsfeld][value=ernaehrung]")
    warte_auf(mit_kommune, lambda: zahl(mit_kommune) < len(slugs))
    folge = [slugs[n] for n in rangfolge(mit_kommune, orte, "entfernung")]
    stellen = [folge.index(slug) for slug in gezeigt(mit_kommune)]
    assert stellen == sorted(stellen)


def test_choosing_here_orders_at_once_and_forgetting_undoes_it(seite: "Page") -> None:
    """The field is in the finder; the choice sorts by likeness, forgetting leads back."""
    seite.goto("beispiele/")
    bereit(seite)
    assert seite.locator(f"{SORTIERUNG} option[value=aehnlich]").is_disabled()
    vorher = gezeigt(seite)
    seite.get_by_text("Nach meiner Kommune ordnen").click()
    feld = seite.get_by_role("combobox", name="Meine Kommune")
    feld.fill("09175128")
    seite.get_by_role("option", name="Moosach").wait_for()
    feld.press("Enter")
    warte_auf(seite, lambda: seite.locator(SORTIERUNG).input_value() == "aehnlich" and gezeigt(seite) != vorher)
    seite.get_by_role("button", name="Vergessen").click()
    warte_auf(seite, lambda: gezeigt(seite) == vorher)
    assert seite.locator(SORTIERUNG).input_value() == "relevanz"
    assert seite.locator("ol.treffer .aehnlich").first.is_hidden()


def test_shared_link_asks_for_the_kommune(seite: "Page") -> None:
    """Someone without a Kommune opens a link with that order: all cases, and what to do."""
    seite.goto("beispiele/?sortierung=entfernung")
    bereit(seite)
    seite.locator(".meldung").filter(has_text="Wählen Sie zuerst Ihre Kommune").wait_for()
    assert seite.get_by_role("combobox", name="Meine Kommune").is_visible()
    assert zahl(seite) > 100


def test_places_are_loaded_only_with_a_kommune(seite: "Page", protokoll: Protokoll) -> None:
    seite.goto("beispiele/")
    bereit(seite)
    assert not [url for url in protokoll.anfragen if url.endswith("orte.json")]


def test_broken_places_leave_the_finder(
    neue_seite: "Callable[..., Page]", protokoll: Protokoll, daten: tuple[list[str], dict[str, Any]]
) -> None:
    seite = neue_seite()
    seite.route("**/orte.json", lambda route: route.abort())
    seite.goto("beispiele/")
    seite.evaluate("ort => localStorage.setItem('praxis.kommune', JSON.stringify(ort))", MOOSACH)
    seite.reload()
    bereit(seite)
    seite.locator(".meldung").filter(has_text="nicht laden").wait_for()
    assert zahl(seite) == len(daten[0])
    protokoll.fehler.clear()  # the refused request is what this test is about
