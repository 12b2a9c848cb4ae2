"""The doors for those without an idea: questions that count and lead to the finder, duties that lead to cases."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.finder import Index, bereit, mit, warte_auf, zahl

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def einstieg(seite: "Page") -> "Page":
    seite.goto("einstieg/")
    seite.get_by_text("Beispiele passen").wait_for()
    return seite


def test_answers_count_and_end_in_the_finder(einstieg: "Page", index: Index) -> None:
    """The count follows each answer and is the one that the finder announces for the same filters."""
    assert zahl(einstieg) == index["anzahl"]
    einstieg.get_by_label("Gebäude und Liegenschaften").check()
    einstieg.get_by_label("was es kostet").check()
    einstieg.locator("input[name=groesse][value=bis-10000]").check()
    erwartet = (
        mit(index, "handlungsfeld", "gebaeude") & mit(index, "angabe", "kosten") & mit(index, "groesse", "bis-10000")
    )
    warte_auf(einstieg, lambda: zahl(einstieg) == len(erwartet) > 0)
    einstieg.get_by_role("button", name="Beispiele ansehen").click()
    einstieg.wait_for_url("**/beispiele/?handlungsfeld=gebaeude&angabe=kosten&groesse=bis-10000")
    bereit(einstieg)
    warte_auf(einstieg, lambda: zahl(einstieg) == len(erwartet))


def test_number_beside_an_answer_is_what_it_gives(einstieg: "Page", index: Index) -> None:
    """An answer without a case cannot be chosen; the others give what their number says."""
    einstieg.get_by_label("Ernährung").check()
    erwartet = len(mit(index, "handlungsfeld", "ernaehrung") & mit(index, "groesse", "bis-2000"))
    feld = einstieg.locator("label:has(input[value=bis-2000])")
    warte_auf(einstieg, lambda: feld.locator(".n").inner_text() == str(erwartet))
    assert feld.locator("input").is_disabled() == (erwartet == 0)


def test_form_works_without_javascript(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(java_script_enabled=False)
    seite.goto("einstieg/")
    seite.get_by_label("Mobilität").check()
    seite.get_by_role("button", name="Beispiele ansehen").click()
    seite.wait_for_url("**/beispiele/?handlungsfeld=mobilitaet")


def test_every_duty_leads_to_cases(seite: "Page", index: Index) -> None:
    """Each link of the door gives at least one case and not the whole stock."""
    seite.goto("einstieg/")
    links = seite.locator(".aufgaben a").evaluate_all("els => els.map(e => e.href)")
    assert len(links) >= 12
    for link in links:
        seite.goto(link)
        bereit(seite)
        warte_auf(seite, lambda: 0 < zahl(seite) < index["anzahl"])


def test_start_page_leads_here(seite: "Page") -> None:
    seite.goto("")
    seite.locator("main").get_by_role("link", name=re.compile("drei Fragen", re.IGNORECASE)).click()
    seite.wait_for_url("**/einstieg/")
