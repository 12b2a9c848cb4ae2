"""The labels of the Maßnahmenblatt: complete as in the design, and a slip in the file is named at its line."""

from pathlib import Path

import pytest

from praxis import massnahmenblatt
from tests.praxis.conftest import ECHTE_DATEN


def test_the_sheet_has_a_field_for_everything_a_council_asks() -> None:
    felder, befunde = massnahmenblatt.lade(ECHTE_DATEN)
    assert befunde == []
    kennungen = [f.id for f in felder]
    assert len(kennungen) == len(set(kennungen)) == 21
    assert {"ziel", "federfuehrung", "anschubkosten", "thg_wirkung", "offene_fragen"} < set(kennungen)
    wahl = {f.id: [w.id for w in f.werte] for f in felder if f.art == "auswahl"}
    assert wahl == {"zeithorizont": ["kurz", "mittel", "lang"], "prioritaet": ["1", "2", "3", "4", "5"]}


@pytest.mark.parametrize(
    ("eintrag", "zeile", "meldung"),
    [
        ("    art: zeile\n    zielen: 2\n", 6, "Das Feld „zielen“ gibt es hier nicht."),
        ("    art: bild\n", 5, "„bild“ ist hier nicht möglich."),
        ("    art: text\n    zeilen: 40\n", 6, "„40“ ist hier nicht möglich."),
    ],
)
def test_slips_are_named(tmp_path: Path, eintrag: str, zeile: int, meldung: str) -> None:
    kopf = "felder:\n  - id: ziel\n    name: Ziel\n    hilfe: Wohin?\n"
    (tmp_path / massnahmenblatt.DATEI).write_text(kopf + eintrag, encoding="utf-8")
    felder, befunde = massnahmenblatt.lade(tmp_path)
    assert felder == ()
    assert [(b.zeile, b.text) for b in befunde] == [(zeile, meldung)]


def test_without_the_file_the_sheet_is_empty(tmp_path: Path) -> None:
    assert massnahmenblatt.lade(tmp_path) == ((), [])
