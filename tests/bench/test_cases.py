"""The benchmark's copies are cases that the check accepts, the same in every run."""

import random
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from praxis import bestand
from tests.bench.cases import LONGEST_TITLE, vary, write_cases
from tests.praxis.conftest import ECHTE_DATEN

REST = """kurz: >-
  Ein Satz.

  Noch einer.
kommunen:
  - Moosach
  - name: Neustadt
    schluessel: "01"
kosten:
  - wert_eur: 1000
    bis_eur: 2000
geprueft: 2026-01-02
"""
TITLES = ["titel: Kurz\n", "titel: >-\n  Über zwei\n  Zeilen\n\n", "titel: 'Mit: Zeichen'\n", f"titel: {'x' * 90}\n"]


@pytest.mark.parametrize("title", TITLES)
def test_what_a_copy_changes(title: str) -> None:
    """Title, place, day and sums are others; nothing else is."""
    old, new = (
        yaml.safe_load(t) for t in (title + REST, vary(title + REST, 3, ("Köln", "05315000"), random.Random(1)))
    )
    assert new["titel"].endswith(" (3)")
    assert len(new["titel"]) <= LONGEST_TITLE
    assert new["kommunen"] == [{"name": "Köln", "schluessel": "05315000"}]
    [sums] = new["kosten"]
    assert sums["bis_eur"] == pytest.approx(2 * sums["wert_eur"], abs=2)
    changed = {"titel", "kommunen", "kosten", "geprueft"}
    assert {k: v for k, v in new.items() if k not in changed} == {k: v for k, v in old.items() if k not in changed}


def test_copies_pass_the_check_and_are_the_same_again(tmp_path: Path) -> None:
    """Twice the real stock and a little more."""
    data = tmp_path / "data"
    shutil.copytree(ECHTE_DATEN, data)
    number = 2 * len(list((data / "beispiele").glob("*.yml"))) + 5
    write_cases(ECHTE_DATEN / "beispiele", data / "beispiele", number)
    stock = bestand.lade(data, date(2026, 11, 25))
    assert len(stock.beispiele) == number
    assert stock.fehler == []
    write_cases(ECHTE_DATEN / "beispiele", tmp_path / "again", number)
    for path in (tmp_path / "again").iterdir():
        assert path.read_bytes() == (data / "beispiele" / path.name).read_bytes()
