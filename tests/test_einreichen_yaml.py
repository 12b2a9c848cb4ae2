"""The YAML that the form writes: letter by letter what Python writes, for every case of the stock and made-up ones."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import strategies as st

from praxis.baum import als_daten as daten_aus
from praxis.form import pruefe_form
from praxis.lesen import lies, lies_bytes
from praxis.modell import Beispiel
from praxis.schreiben import als_daten, regeln, schreibe
from tests.inhalte import TEXTE, beispiele, sammle

if TYPE_CHECKING:
    from playwright.sync_api import Page

STOCK = sorted((Path(__file__).parent.parent / "data/beispiele").glob("*.yml"))
SONDERBAR = [
    "no", "07133", "0012", "1e3", "0x1F", "[2]", "a: b", "a #b", "- x", "it's", '"so"', "'", "#", "~", "null",
    "Ja: nein", "2019-03-14 12:30:00", "12:30", "zwei\nZeilen", "Absatz\n\n- Punkt", " vorn", "hinten ",
    "zwei  Leerzeichen", "\tTab", "😀 Gemüse 🥕" * 20, "Donaudampfschifffahrtsgesellschaft" * 9,
    "Wort " * 40 + "Ende", "ſtill", "\u00a0fest", "ende\u3000", "Steuer\u0007zeichen", "\u2028", "\ufeffBOM",
    "rechts\u202elinks", "a\x85b", "\x1c", "\\", "%", "@", "`", "|", ">", "y", "=",
]  # fmt: skip


@pytest.fixture
def schreibe_im_browser(modul: "Page") -> Any:
    """Many contents go in one call."""
    ausdruck = """async ([inhalte, stil]) => {
        const { schreibe } = await import('../assets/js/einreichen/einreichen-yaml.js');
        return inhalte.map((inhalt) => schreibe(inhalt, stil));
    }"""
    return lambda inhalte: modul.evaluate(ausdruck, [inhalte, regeln()])


def vergleiche(schreibe_im_browser: Any, inhalte: list[dict[str, Any]]) -> list[str]:
    texte = schreibe_im_browser(inhalte)
    for inhalt, text in zip(inhalte, texte, strict=True):
        assert text == schreibe(inhalt), inhalt
    return texte


def modell(text: str) -> Beispiel | None:
    dokument, befunde = lies_bytes(text.encode(), "data/beispiele/x.yml")
    assert befunde == [], text
    return pruefe_form(dokument, Beispiel)[0]


def test_every_case_of_the_stock(schreibe_im_browser: Any) -> None:
    """What the form loads for correction is written as Python writes it, and read back it is the same case."""
    dokumente = [lies(datei, datei.name)[0] for datei in STOCK]
    inhalte: list[Any] = [daten_aus(d.wurzel) for d in dokumente if d.wurzel]
    assert len(inhalte) == len(STOCK)
    for inhalt, text in zip(inhalte, vergleiche(schreibe_im_browser, inhalte), strict=True):
        assert modell(text) == Beispiel.model_validate(inhalt)


def test_made_up_cases_keep_their_content(schreibe_im_browser: Any) -> None:
    """Any case that the model accepts: content -> browser -> YAML -> model gives the same content."""
    faelle = sammle(beispiele(), 100)
    for fall, text in zip(faelle, vergleiche(schreibe_im_browser, [als_daten(f) for f in faelle]), strict=True):
        assert fall is not None
        assert modell(text) == fall


def test_any_text_in_any_place(schreibe_im_browser: Any) -> None:
    """Odd texts in a field, an entry, a group in braces, a list on one line, a number's place: the same letters."""
    texte = [*SONDERBAR, *sammle(TEXTE, 300), *sammle(st.text(st.characters(exclude_categories=["Cs"])), 300)]
    inhalte = [
        {
            "unbekannt": text,
            "quellen": [{"titel": text, "url": text}],
            "titel": text,
            "kommunen": [
                text,
                {"name": text, "schluessel": text},
                {"verbund": text, "mitglieder": [{"name": text}]},
                {},
            ],
            "handlungsfelder": ["rad", text],
            "zeitraum": {"beginn": text, "status": text},
            "kennzahlen": [{"wert": text, "hinweis": text}],
        }
        for text in texte
    ]
    vergleiche(schreibe_im_browser, inhalte)


def test_empty_parts_are_left_out(modul: "Page") -> None:
    """A form has fields that nobody filled; they are no part of the file."""
    inhalt = {
        "titel": " Netz\r\ngebaut ",
        "anlass": " ",
        "partner": ["", " a "],
        "personal": {"text": ""},
        "kosten": [{"art": ""}, {"art": "Anschub"}],
    }
    ausdruck = "async (a) => (await import('../assets/js/einreichen/einreichen-yaml.js')).ohneLeere(a)"
    assert modul.evaluate(ausdruck, inhalt) == {
        "titel": "Netz\ngebaut",
        "partner": ["a"],
        "kosten": [{"art": "Anschub"}],
    }
