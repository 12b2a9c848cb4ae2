"""The thesaurus that editors keep: read, checked, and turned into what the index needs."""

from pathlib import Path

import pytest

from praxis import synonyme
from praxis.ausgabe import zeile
from tests.praxis.conftest import ECHTE_DATEN

GUT = """gruppen:
  - [Fahrrad, Rad, Velo]
  - [Fifty-fifty, Energiesparmodell]
gerichtet:
  Elterntaxi: [Schulweg, Laufbus]
zerlegung:
  Kläranlage: [Klär, Anlage]
huerden:
  - worte: [Personalmangel]
    zeichen: [Personal, Stelle]
"""


def lade(ordner: Path, text: str) -> tuple[synonyme.Synonyme, list[str]]:
    (ordner / "synonyme.yml").write_text(text, encoding="utf-8")
    geladen, befunde = synonyme.lade(ordner)
    return geladen, [zeile(b).removeprefix("data/synonyme.yml:") for b in befunde]


def test_a_good_file(tmp_path: Path) -> None:
    geladen, befunde = lade(tmp_path, GUT)
    assert befunde == []
    assert geladen.gleiche()["Rad"] == ["Fahrrad", "Velo"]
    assert geladen.gerichtet == {"Elterntaxi": ("Schulweg", "Laufbus")}
    assert geladen.zerlegung == {"Kläranlage": ("Klär", "Anlage")}
    assert geladen.huerden == (synonyme.Huerdenart(("Personalmangel",), ("Personal", "Stelle")),)
    assert geladen.woerter[:4] == ["Fahrrad", "Rad", "Velo", "Fifty-fifty"]


def test_without_a_file_there_are_no_synonyms(tmp_path: Path) -> None:
    assert synonyme.lade(tmp_path) == (synonyme.Synonyme(), [])


@pytest.mark.parametrize(
    ("alt", "neu", "meldung"),
    [
        ("Velo]", "Energiesparmodell]", "3:19 gruppen[2][2]: „Energiesparmodell“ steht schon in Zeile 2."),
        ("[Fahrrad, Rad, Velo]", "[Fahrrad]", "2:5 gruppen[1]: Eine Gruppe braucht mindestens zwei Wörter."),
        ("Velo]", "und]", "2:20 gruppen[1][3]: Nach „und“ kann niemand suchen."),
        ("gerichtet:", "gerichtete:", "4:1 gerichtete: Das Feld „gerichtete“ gibt es hier nicht."),
        ("[Schulweg, Laufbus]", "Schulweg", "5:15 gerichtet.Elterntaxi: "),
        ("[Klär, Anlage]", "[[Klär], Anlage]", "7:16 zerlegung.Kläranlage[1]: "),
    ],
)
def test_a_slip_is_reported_at_its_place(tmp_path: Path, alt: str, neu: str, meldung: str) -> None:
    assert alt in GUT
    _, befunde = lade(tmp_path, GUT.replace(alt, neu))
    assert len(befunde) == 1
    assert befunde[0].startswith(meldung)


def test_broken_yaml_is_reported_and_gives_no_synonyms(tmp_path: Path) -> None:
    geladen, befunde = lade(tmp_path, "gruppen: [")
    assert geladen == synonyme.Synonyme()
    assert befunde


def test_the_real_file_is_sound() -> None:
    geladen, befunde = synonyme.lade(ECHTE_DATEN)
    assert [zeile(b) for b in befunde] == []
    assert "Photovoltaik" in geladen.gleiche()["PV"]
    assert any("Personalmangel" in art.worte for art in geladen.huerden)
