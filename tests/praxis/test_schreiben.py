"""Writing a case: what is written is read as it was, and looks as if an editor of the stock had written it."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from praxis.baum import als_daten as daten_aus
from praxis.form import pruefe_form
from praxis.lesen import lies_bytes
from praxis.modell import Beispiel
from praxis.schreiben import BREITE, als_daten, schreibe
from tests.inhalte import TEXTE, beispiele

ECHTE = sorted((Path(__file__).parents[2] / "data/beispiele").glob("*.yml"))
grenzen = settings(
    deadline=None,
    max_examples=60,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


def lies(text: str) -> Beispiel:
    dokument, befunde = lies_bytes(text.encode(), "data/beispiele/x.yml")
    assert befunde == [], text
    beispiel, befunde = pruefe_form(dokument, Beispiel)
    assert befunde == [], text
    assert beispiel is not None
    return beispiel


@grenzen
@given(beispiele())
def test_any_case_survives_being_written(fall):
    """Content -> YAML -> reader and model gives the same content, and writing that again the same text."""
    text = schreibe(als_daten(fall))
    gelesen = lies(text)
    assert gelesen == fall
    assert schreibe(als_daten(gelesen)) == text


@grenzen
@given(TEXTE, st.sampled_from(["titel", "wann", "name", "wert"]))
@example("a" * 200, "titel")
@example("a: " + "b " * 80 + "c", "titel")
@example("zwei\nZeilen\n\n  eingerückt", "titel")
@example("Tab\tim Text", "name")
def test_any_text_survives_in_any_place(text, feld):
    """Text in a field, an entry and a group in braces is read as it was written, but for line ends around it."""
    daten = {"titel": {feld: text}, "kommunen": [text, {"name": text, "ortsteil": text}], "kosten": [{feld: text}]}
    dokument, befunde = lies_bytes(schreibe(daten).encode(), "x.yml")
    gelesen = daten_aus(dokument.wurzel)
    rand = text.strip("\n")
    erwartet = {"titel": {feld: rand}, "kommunen": [rand, {"name": rand, "ortsteil": rand}], "kosten": [{feld: rand}]}
    assert befunde == []
    assert gelesen == erwartet
    if feld != "wert":  # whatever program reads the file: a text stays a text
        assert isinstance(yaml.safe_load(schreibe(daten))["titel"][feld], str)


@pytest.mark.parametrize("datei", ECHTE[::12], ids=lambda d: d.stem)
def test_cases_of_the_stock_are_written_as_they_stand(datei):
    """Same content, and the lines of the stock but for the few that could be quoted one way or the other."""
    alt = datei.read_text(encoding="utf-8")
    neu = schreibe(als_daten(lies(alt)))
    assert lies(neu) == lies(alt)
    zeilen = alt.splitlines()
    gleich = sum(zeile in zeilen for zeile in neu.splitlines())
    assert gleich / len(neu.splitlines()) > 0.85
    assert all(len(zeile) <= BREITE or "'" in zeile or "url: " in zeile for zeile in neu.splitlines())


def test_style():
    """The whole style at one glance."""
    daten = {
        "quellen": [{"titel": "Bericht", "url": "https://example.org/a", "abgerufen": "2026-11"}],
        "titel": "Netz: gebaut",
        "kurz": "Wort " * 24 + "Ende",
        "kommunen": ["Moosach", {"name": "Burg", "schluessel": "15086015"}, {"verbund": "V", "land": "Bayern"}],
        "handlungsfelder": ["gebaeude", "mobilitaet"],
        "umsetzung": [{"wann": "2019", "was": "Der Rat beschließt. [1]", "beschluss": "ja"}],
        "ergebnis": "Es läuft. [1]\n\n- Punkt",
    }
    assert schreibe(daten) == (
        "titel: 'Netz: gebaut'\n"
        "kurz: >-\n" + "  " + "Wort " * 21 + "Wort\n  Wort Wort Ende\n"
        "kommunen:\n"
        "  - Moosach\n"
        '  - {name: Burg, schluessel: "15086015"}\n'
        "  - verbund: V\n"
        "    land: Bayern\n"
        "handlungsfelder: [gebaeude, mobilitaet]\n"
        "umsetzung:\n"
        "  - wann: '2019'\n"
        "    was: Der Rat beschließt. [1]\n"
        "    beschluss: ja\n"
        "ergebnis: |-\n"
        "  Es läuft. [1]\n"
        "\n"
        "  - Punkt\n"
        "quellen:\n"
        "  - titel: 'Bericht'\n"
        "    url: https://example.org/a\n"
        "    abgerufen: 2026-11\n"
    )


def test_defaults_are_left_out_and_values_become_text(gut):
    """What an editor would not type is not there; numbers keep their digits."""
    daten = als_daten(lies(gut))
    assert "verwandt" not in daten
    assert daten["kennzahlen"][0]["wert"] == str(Decimal("4.4"))
    assert daten["geprueft"] == date(2026, 11, 24).isoformat()
    assert "beschluss" not in daten["umsetzung"][1]
    assert daten["kommunen"][0] == "Moosach"
