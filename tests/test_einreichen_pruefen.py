"""The form finds what the build finds, in the same words: broken and mutilated cases, checked on both sides."""

import copy
import json
import random
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import strategies as st

from praxis import bestand, hinweise, regeln
from praxis.baum import Abbildung, als_daten
from praxis.befund import naechster
from praxis.form import pruefe_form
from praxis.lesen import lies, lies_bytes
from praxis.modell import Beispiel
from praxis.pruefregeln import im_browser
from praxis.schreiben import schreibe
from praxis.webformular import beschreibung, gesunde
from tests.inhalte import sammle
from tests.verstuemmeln import SCHLECHT, ohne_leere, verstuemmelt

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parent
HEUTE = date(2026, 11, 24)
Befunde = list[tuple[str, str, str, str, str]]


def befunde_in_python(inhalt: dict[str, Any], umfeld: regeln.Umfeld) -> Befunde:
    """What the build says to the file that the form would write, but for the rules that the form leaves to it."""
    dokument, gelesen = lies_bytes(schreibe(inhalt).encode(), "data/beispiele/neu.yml")
    alles = [*gelesen, *pruefe_form(dokument, Beispiel)[1], *regeln.wende_an(dokument, umfeld, im_browser())]
    return sorted((b.feld, b.text, b.abhilfe, b.stufe.value, b.regel) for b in alles)


@pytest.fixture
def befunde_im_browser(modul: "Page") -> Callable[[Iterable[Any], Any], list[Befunde]]:
    """All contents go in one call."""
    ausdruck = """async ([inhalte, formular, heute]) => {
        const { pruefe } = await import('../assets/js/einreichen/einreichen-pruefen.js');
        return inhalte.map((inhalt) => pruefe(inhalt, formular, { heute }));
    }"""

    def pruefe(inhalte: Iterable[Any], formular: Any) -> list[Befunde]:
        ergebnis = modul.evaluate(ausdruck, [list(inhalte), json.loads(json.dumps(formular)), HEUTE.isoformat()])
        return [
            sorted((b["pfad"], b["text"], b["abhilfe"], b["stufe"], b["regel"]) for b in liste) for liste in ergebnis
        ]

    return pruefe


@pytest.fixture(scope="module")
def klein() -> bestand.Bestand:
    """The small vocabularies of the domain's tests with their one good case that uses every field."""
    return bestand.lade(ROOT / "praxis/daten", HEUTE)


@pytest.fixture(scope="module")
def echt() -> bestand.Bestand:
    return bestand.lade(ROOT.parent / "data", HEUTE)


def formular(alles: bestand.Bestand) -> Any:
    assert alles.umfeld
    return beschreibung(alles.vokabulare, gesunde(alles), alles.umfeld.werbewoerter)


def vergleiche(browser: list[Befunde], inhalte: list[Any], umfeld: regeln.Umfeld) -> set[str]:
    """Both sides say the same to every content; gives the names of the rules that spoke."""
    for inhalt, befunde in zip(inhalte, browser, strict=True):
        assert befunde == befunde_in_python(inhalt, umfeld), inhalt
    return {b[4] for befunde in browser for b in befunde}


def test_broken_cases(befunde_im_browser: Any, klein: bestand.Bestand) -> None:
    """Every broken file of the domain's tests that can be read as fields and values."""
    dokumente = [lies(datei, datei.name)[0] for datei in sorted((ROOT / "praxis/fehler").glob("*.yml"))]
    roh = [ohne_leere(als_daten(d.wurzel)) for d in dokumente if isinstance(d.wurzel, Abbildung)]
    inhalte = [i for i in roh if i.get("kommunen") != [["Moosach"]]]  # no form makes a list inside a list
    assert len(inhalte) > 60
    assert klein.umfeld
    vergleiche(befunde_im_browser(inhalte, formular(klein)), inhalte, klein.umfeld)


def test_good_cases_are_silent(befunde_im_browser: Any, echt: bestand.Bestand) -> None:
    """No case of the stock has an error in the form; hints are those of `praxis pruefen`."""
    inhalte = [als_daten(d.wurzel) for d in gesunde(echt) if d.wurzel]
    assert echt.umfeld
    ergebnis = befunde_im_browser(inhalte, formular(echt))
    vergleiche(ergebnis, inhalte, echt.umfeld)
    assert [b for befunde in ergebnis for b in befunde if b[3] == "Fehler"] == []


def test_mutilated_cases(befunde_im_browser: Any, klein: bestand.Bestand, echt: bestand.Bestand) -> None:
    """Good cases with values exchanged, doubled, dropped, misspelt and misplaced; every rule speaks at least once."""
    gehoert = set()
    for alles, anzahl in ((klein, 300), (echt, 150)):
        assert alles.umfeld
        gute = [als_daten(d.wurzel) for d in gesunde(alles) if d.wurzel][:40]
        samen = sammle(st.integers(0, 10**9), anzahl)
        inhalte = [verstuemmelt(copy.deepcopy(gute[s % len(gute)]), random.Random(s)) for s in samen]
        fall: Any = gute[0]
        inhalte += [{**fall, "geprueft": tag} for tag in ("2024-11-23", "2024-11-24", "2024-02-30")]
        inhalte += [{**fall, "personal": {"text": "Zwei Stellen", "vzae": z, "quelle": "1"}} for z in SCHLECHT[:12]]
        gehoert |= vergleiche(befunde_im_browser(inhalte, formular(alles)), inhalte, alles.umfeld)
    assert {r.name for r in im_browser()} - gehoert == set()
    assert {"pflichtfeld-fehlt", "unbekanntes-feld", "falsche-form", "text-zu-lang", "text-leer", "ja-nein", "adresse",
            "zahl-zweideutig", "zahl-deutsch", "keine-zahl", "zahl-ausserhalb", "datum-unmoeglich", "quelle-fehlt",
            "wert-nicht-erlaubt"} <= gehoert  # fmt: skip


def test_invisible_characters_are_told_at_their_field(befunde_im_browser: Any, klein: bestand.Bestand) -> None:
    """The build stops at the line; the form names the field and goes on. Same words."""
    gut = als_daten(next(gesunde(klein)).wurzel)  # type: ignore[arg-type]
    inhalt = {**gut, "titel": "Netz\u202e gebaut", "geprueft": ""} if isinstance(gut, dict) else {}
    [befunde] = befunde_im_browser([inhalt], formular(klein))
    assert klein.umfeld
    [(_, text, abhilfe, *_)] = [b for b in befunde_in_python(inhalt, klein.umfeld) if b[4] == "steuerzeichen"]
    assert ("titel", text, abhilfe, "Fehler", "steuerzeichen") in befunde
    assert any(b[0] == "geprueft" for b in befunde)


def test_a_case_too_large(befunde_im_browser: Any, klein: bestand.Bestand) -> None:
    """The limit of the file counts in the form as well, in bytes of what would be written."""
    inhalt = {"ergebnis": "ä" * 110_000}
    [befunde] = befunde_im_browser([inhalt], formular(klein))
    assert klein.umfeld
    [(_, text, abhilfe, *_)] = [b for b in befunde_in_python(inhalt, klein.umfeld) if b[4] == "zu-gross"]
    assert ("", text, abhilfe, "Fehler", "zu-gross") in befunde


def test_nearest_value_is_pythons(modul: "Page") -> None:
    """The same suggestion from the same list, for words near and far, equal and very long."""
    buchstaben = st.text(st.sampled_from("abcäAB- "), max_size=12)
    paare = sammle(st.tuples(buchstaben, st.lists(buchstaben, max_size=8, unique=True)), 500)
    paare += [("ab" * 150 + "x", ["ab" * 150, "ba" * 140]), ("", [""]), ("nahwaermenetz", ["waermenetz", "fernwaerme"])]
    ausdruck = """async (paare) => {
        const { naechster } = await import('../assets/js/einreichen/einreichen-aehnlich.js');
        return paare.map(([wert, erlaubt]) => naechster(wert, erlaubt));
    }"""
    assert modul.evaluate(ausdruck, paare) == [naechster(wert, erlaubt) for wert, erlaubt in paare]


def test_every_rule_is_checked_or_explained() -> None:
    """What the form does not check says why, in a sentence for those who fill it in."""
    for regel in (*regeln.alle(), *hinweise.alle()):
        assert not regel.spaeter or regel.spaeter.endswith("."), regel.name
    assert {r.name for r in regeln.alle() if r.spaeter} >= {
        "doppelter-slug",
        "doppeltes-beispiel",
        "verwandt-unbekannt",
    }
