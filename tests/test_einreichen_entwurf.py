"""Drafts of the form on the device, the file's name and the way a place is written: nothing is lost, Python agrees."""

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import strategies as st

from praxis.entwurf import LAENGSTER_NAME, slug
from praxis.register import Register, lade
from praxis.registerdatei import registerdatei
from tests.conftest import REPOSITORY
from tests.inhalte import sammle

if TYPE_CHECKING:
    from playwright.sync_api import Page

ENTWURF = {"id": "a", "zeit": "2026-11-25T10:00:00Z", "fall": "", "inhalt": {"titel": "Netz", "partner": ["x"]}}


@pytest.fixture
def modul(seite: "Page") -> "Page":
    """Any page will do: the modules know no document."""
    seite.goto("impressum/")
    return seite


def rufe(seite: "Page", ausdruck: str, *werte: Any) -> Any:
    """`m` is the drafts' module, `a` the values, `lager` the storage."""
    return seite.evaluate(
        "async a => { const m = await import('../assets/js/einreichen/einreichen-entwurf.js');"
        " const lager = localStorage;"
        f" return {ausdruck} }}",
        list(werte),
    )


def test_drafts_are_kept_listed_and_thrown_away(modul: "Page") -> None:
    """Several drafts, newest first, also after a reload; each is thrown away alone."""
    neuer = {**ENTWURF, "id": "fall-x", "fall": "x", "zeit": "2026-11-25T11:00:00Z"}
    assert rufe(modul, "[m.entwuerfe(), m.lade('a'), m.sichere(a[0]), m.sichere(a[1])]", ENTWURF, neuer) == [
        [], None, True, True,
    ]  # fmt: skip
    modul.reload()
    assert rufe(modul, "m.entwuerfe()") == [neuer, ENTWURF]
    assert rufe(modul, "[m.verwirf('fall-x'), m.entwuerfe(), m.lade('a')][2]") == ENTWURF
    assert rufe(modul, "m.entwuerfe()") == [ENTWURF]


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "null", "3", '{"fassung":1}', '{"fassung":1,"zeit":"gestern","fall":"","inhalt":{}}',
     '{"fassung":1,"zeit":"2026-11-25T10:00:00Z","fall":"","inhalt":{"titel":null}}', "[" * 5000 + "]" * 5000],
)  # fmt: skip
def test_a_damaged_draft_is_set_aside_and_told(modul: "Page", text: str) -> None:
    """It is no draft, it stays as it was until someone throws it away, and its place is free for a new one."""
    rufe(modul, "lager.setItem('praxis.entwurf.a', a[0])", text)
    assert rufe(modul, "[m.lade('a'), m.entwuerfe(), m.beschaedigte()]") == [None, [], [{"id": "a", "text": text}]]
    assert rufe(modul, "[m.sichere(a[0]), m.lade('a')]", ENTWURF) == [True, ENTWURF]
    assert rufe(modul, "[m.verwirfBeschaedigten('a'), m.beschaedigte(), m.lade('a')]")[1:] == [[], ENTWURF]


def test_saving_over_a_damaged_draft_keeps_both(modul: "Page") -> None:
    """A second damaged text under the same name is set aside beside the first."""
    rufe(modul, "lager.setItem('praxis.entwurf.a', 'eins')")
    assert rufe(modul, "m.sichere(a[0])", ENTWURF) is True
    rufe(modul, "lager.setItem('praxis.entwurf.a', 'zwei')")
    assert rufe(modul, "m.sichere(a[0])", ENTWURF) is True
    assert sorted(b["text"] for b in rufe(modul, "m.beschaedigte()")) == ["eins", "zwei"]
    assert rufe(modul, "m.lade('a')") == ENTWURF


def test_a_draft_of_a_newer_version_is_left_alone(modul: "Page") -> None:
    """Neither listed nor set aside nor overwritten."""
    text = json.dumps({"fassung": 2, "inhalt": "anders"})
    rufe(modul, "lager.setItem('praxis.entwurf.a', a[0])", text)
    assert rufe(modul, "[m.lade('a'), m.sichere(a[0]), m.beschaedigte()]", ENTWURF) == [None, False, []]
    assert rufe(modul, "lager.getItem('praxis.entwurf.a')") == text


def test_without_storage_nothing_breaks(modul: "Page") -> None:
    """A browser that stores nothing says so by the answer, not by an error."""
    modul.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('voll', 'QuotaExceededError') })")
    assert rufe(modul, "[m.sichere(a[0]), m.entwuerfe()]", ENTWURF) == [False, []]
    modul.evaluate("void (Storage.prototype.getItem = () => { throw new DOMException('zu', 'SecurityError') })")
    assert rufe(modul, "[m.sichere(a[0]), m.lade('a'), m.entwuerfe(), m.beschaedigte()]", ENTWURF) == [
        False, None, [], [],
    ]  # fmt: skip


def test_numbers_in_a_draft_become_text(modul: "Page") -> None:
    """A content holds texts alone, as the check and the YAML want it."""
    zahlen = {**ENTWURF, "inhalt": {"kosten": [{"wert_eur": 5, "offen": True}]}}
    assert rufe(modul, "[m.sichere(a[0]), m.lade('a').inhalt]", zahlen)[1] == {
        "kosten": [{"wert_eur": "5", "offen": "true"}]
    }


def test_file_names_are_those_of_the_command_line(modul: "Page") -> None:
    """The name from place and title as `praxis neu` makes it."""
    paare = [
        ("Müllheim", "Radwege im Winter"),
        ("Halle (Saale)", "x" * 80),
        ("", ""),
        ("日本", "ẞ ÄÖÜ"),
        ("a", "b " * 60),
    ]
    paare += sammle(st.tuples(st.text(max_size=30), st.text("abc äß-/1", max_size=90)), 200)
    ausdruck = """async ([paare, laenge]) => {
        const { slug } = await import('../assets/js/einreichen/einreichen-adresse.js');
        return paare.map(([ort, titel]) => slug(ort, titel, laenge));
    }"""
    assert modul.evaluate(ausdruck, [paare, LAENGSTER_NAME]) == [slug(ort, titel) for ort, titel in paare]


@pytest.fixture(scope="module")
def register() -> Register:
    return lade(REPOSITORY / "data/register")


def test_every_place_of_the_register_can_be_chosen(modul: "Page", register: Register) -> None:
    """What is written for a place means this place alone to the check, whichever place is chosen."""
    ausdruck = """async (daten) => {
        const { entpacke } = await import('../assets/js/kommune/register-lesen.js');
        const { kommunenangabe } = await import('../assets/js/einreichen/einreichen-adresse.js');
        const orte = entpacke(daten);
        const namen = new Map();
        for (const ort of orte) namen.set(ort.name.toLowerCase(), [...(namen.get(ort.name.toLowerCase()) ?? []), ort]);
        return orte.map((ort) => [ort.schluessel, kommunenangabe(ort, namen.get(ort.name.toLowerCase()))]);
    }"""
    angaben = modul.evaluate(ausdruck, json.loads(registerdatei(register)))
    assert len(angaben) == len(register.nach_schluessel)
    for schluessel, angabe in angaben:
        kommune = register.nach_schluessel[schluessel]
        if isinstance(angabe, str):
            assert register.suche(angabe) == [kommune], angabe
        else:
            assert angabe == {"name": kommune.voller_name, "schluessel": schluessel}
            assert len(register.suche(angabe["name"])) > 1 or register.suche(angabe["name"]) != [kommune]
