"""The door by duty: what is in the file leads to a case, and a slip is named at its line."""

from datetime import date
from pathlib import Path

import pytest

from praxis import bestand, pflichtaufgaben
from tests.praxis.conftest import ECHTE_DATEN


@pytest.fixture(scope="module")
def geladen() -> bestand.Bestand:
    return bestand.lade(ECHTE_DATEN, date(2026, 11, 24))


def texte(geladen: bestand.Bestand, ordner: Path, eintrag: str) -> list[tuple[int, str]]:
    kopf = "aufgaben:\n  - id: probe\n    name: Probe\n    wofuer: zum Testen\n"
    (ordner / pflichtaufgaben.DATEI).write_text(kopf + eintrag, encoding="utf-8")
    beispiele = [satz.beispiel for satz in geladen.beispiele]
    _, befunde = pflichtaufgaben.lade(ordner, geladen.vokabulare, beispiele)
    return [(b.zeile, b.text) for b in befunde]


def test_the_real_ones_are_sound(geladen: bestand.Bestand) -> None:
    assert len(geladen.pflichtaufgaben) >= 12
    assert [b for b in geladen.fehler if b.datei.endswith(pflichtaufgaben.DATEI)] == []


@pytest.mark.parametrize(
    ("eintrag", "meldung"),
    [
        ("    massnahmen: [schwimbad]\n", "Die Maßnahme „schwimbad“ gibt es nicht."),
        ("    suche: Quantenrechner\n", "führt der Finder zu keinem Beispiel"),
        ("    suche: Quantenrechner\n    massnahmen: [schwimmbad]\n", "führt der Finder zu keinem Beispiel"),
        ("", "Hier fehlt „massnahmen“ oder „suche“."),
    ],
)
def test_slips_are_named(geladen: bestand.Bestand, tmp_path: Path, eintrag: str, meldung: str) -> None:
    funde = texte(geladen, tmp_path, eintrag)
    assert any(meldung in text and zeile > 1 for zeile, text in funde), funde


def test_sound_entry_is_silent(geladen: bestand.Bestand, tmp_path: Path) -> None:
    assert texte(geladen, tmp_path, "    massnahmen: [schwimmbad]\n") == []
