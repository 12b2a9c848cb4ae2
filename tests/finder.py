"""How tests read the finder: the announced count, the shown cases, and who has a value without asking our own code."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

Index = dict[str, Any]


def bereit(seite: "Page") -> None:
    seite.locator(".umschalter").wait_for()
    seite.wait_for_load_state("networkidle")


def zahl(seite: "Page") -> int:
    """The announced count."""
    return int(re.match(r"[\d.]+", seite.locator("output").inner_text())[0].replace(".", ""))


def gezeigt(seite: "Page") -> list[str]:
    """The slugs in the list or the table, in their order."""
    return seite.locator("[data-beispiel]").evaluate_all("els => els.map(e => e.dataset.beispiel)")


def warte_auf(seite: "Page", bedingung: Callable[[], bool]) -> None:
    for _ in range(600):  # half a minute, as Playwright waits; only reached when something is broken
        if bedingung():
            return
        seite.wait_for_timeout(50)
    pytest.fail("the finder did not reach the expected state")


def mit(index: Index, facette: str, wert: str) -> set[int]:
    """The cases with a value, counted without our own filter code."""
    f = next(f for f in index["facetten"] if f["kennung"] == facette)
    stelle = [id for id, _ in f["werte"]].index(wert)
    return {n for n, e in enumerate(f["faelle"]) if e == stelle or (isinstance(e, list) and stelle in e)}
