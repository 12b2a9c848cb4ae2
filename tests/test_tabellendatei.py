"""CSV for a German spreadsheet, read back by Python's own reader."""

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.module import rechne

if TYPE_CHECKING:
    from playwright.sync_api import Page


def lies(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))


def schreibe(seite: "Page", zeilen: list[list[Any]]) -> str:
    return rechne(seite, "dateien/tabellendatei.js", "m.csv(a[0])", zeilen)


def test_numbers_are_german_and_gaps_empty(modul: "Page") -> None:
    text = schreibe(modul, [["Idee", "Euro"], ["Solar; Dach", 1234567.5], ["„Rad“", None], ['"Wort"', -0.001]])
    assert lies(text) == [["Idee", "Euro"], ["Solar; Dach", "1234567,5"], ["„Rad“", ""], ['"Wort"', "-0,001"]]


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-2", "@SUM(A1)", "|cmd", " \t=1", "\n=1", "%0", "＝1"])
def test_no_text_becomes_a_formula(modul: "Page", text: str) -> None:
    [[zelle]] = lies(schreibe(modul, [[text]]))
    assert zelle == "'" + text


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=3), min_size=1))
def test_any_text_comes_back(modul: "Page", zeilen: list[list[str]]) -> None:
    """But for the apostrophe before formulas, NUL, and line breaks, which become one kind."""
    erwartet = [[t.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n") for t in zeile] for zeile in zeilen]
    gelesen = lies(schreibe(modul, zeilen))
    assert len(gelesen) == len(erwartet)
    for ist, soll in zip(gelesen, erwartet, strict=True):
        assert [i if i == s else i.removeprefix("'") for i, s in zip(ist, soll, strict=True)] == soll
