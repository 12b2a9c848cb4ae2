"""Cases as the Werkstatt works with them: plain texts, every fact with its source, questions that keep their ids."""

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from praxis import bestand
from praxis.steckbrief import steckbriefe
from praxis.werkstatt import allgemeine_fragen, dateien, kennung, schlicht
from tests.praxis.conftest import ECHTE_DATEN


@pytest.fixture(scope="module")
def geladen() -> bestand.Bestand:
    return bestand.lade(ECHTE_DATEN, date(2026, 11, 24))


@pytest.fixture(scope="module")
def faelle(geladen: bestand.Bestand) -> dict[str, dict[str, Any]]:
    return {slug: json.loads(inhalt) for slug, inhalt in dateien(geladen, steckbriefe(geladen))}


def texte(wert: Any) -> Sequence[str]:
    """All texts in a JSON value."""
    if isinstance(wert, str):
        return [wert]
    teile = wert.values() if isinstance(wert, dict) else wert if isinstance(wert, list) else []
    return [text for teil in teile for text in texte(teil)]


def test_all_cases_have_all_keys(geladen, faelle):
    """Modules in the browser need not ask whether a key is there."""
    assert list(faelle) == [satz.slug for satz in geladen.beispiele]
    assert len({tuple(fall) for fall in faelle.values()}) == 1


def test_texts_are_plain(faelle):
    """No tags, no entities: they are put into pages as text and into Word files as they are."""
    for slug, fall in faelle.items():
        for text in texte(fall):
            assert not re.search(r"</?[a-z]+[ >]|&(amp|lt|gt|quot|#[0-9]+);", text), (slug, text)


def test_figures_tell_source_unit_and_kind(geladen, faelle):
    """A figure in the file is the editors' figure, with the number of a source that the file has."""
    for satz in geladen.beispiele:
        fall = faelle[satz.slug]
        nummern = {q["nummer"] for q in fall["quellen"]}
        for kennzahl, geschrieben in zip(fall["kennzahlen"], satz.beispiel.kennzahlen, strict=True):
            assert kennzahl["wert"] == pytest.approx(float(geschrieben.wert))
            assert kennzahl["einheit"] in kennzahl["text"]
            assert kennzahl["art_text"]
        for teil in ("kennzahlen", "kosten", "foerderung", "huerden", "erfolgsfaktoren"):
            assert {eintrag["quelle"] for eintrag in fall[teil]} <= nummern


def test_questions_of_every_case(faelle):
    """Every group finds something to ask; no id twice; guiding questions say what they belong to."""
    for slug, fall in faelle.items():
        fragen = fall["fragen"]
        assert any(f["art"] == "leitfrage" and f["zu"] for f in fragen), slug
        assert len({f["id"] for f in fragen}) == len(fragen)
        assert [f["text"] for f in fragen if f["art"] == "voraussetzung"] == fall["voraussetzungen"]


def test_id_of_a_question_is_that_of_its_words():
    """Another number of a source, or another place in the list, must not part an answer from its question."""
    eine = kennung("voraussetzung", "Die Gemeinde kann den Bau vorfinanzieren. [4]")
    assert kennung("voraussetzung", "Die Gemeinde kann den  Bau vorfinanzieren. [12]") == eine
    assert kennung("grenze", "Die Gemeinde kann den Bau vorfinanzieren. [4]") != eine
    assert kennung("voraussetzung", "Die Gemeinde kann den Bau nicht vorfinanzieren. [4]") != eine


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Eins.\u202f<a class='quelle' href='#quelle-2' title='A &lt; B'>[2]</a></p>\n<p>Zwei &amp; drei.</p>",
         "Eins. [2]\n\nZwei & drei."),
        ("<p>Es gibt:</p>\n<ul>\n<li>einen <em>Punkt</em></li>\n<li>noch einen</li>\n</ul>",
         "Es gibt:\n\n– einen Punkt\n– noch einen"),
        ("", ""),
    ],
)  # fmt: skip
def test_formatted_text_becomes_plain(html, text):
    assert schlicht(Markup(html)) == text


def test_ideas_without_a_case_have_questions_too(geladen):
    fragen = json.loads(allgemeine_fragen(geladen.leitfragen))
    assert len(fragen) >= 5
    assert len({f["id"] for f in fragen}) == len(fragen)
    assert {tuple(f) for f in fragen} == {("id", "art", "text", "zu")}
    assert all(f["text"].endswith("?") for f in fragen)
