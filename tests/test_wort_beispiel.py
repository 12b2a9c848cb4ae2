"""A case as a Word file, from the button on its page: all its facts, its gaps said, and a blank sheet on one page."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.document import Document

from tests.conftest import Protokoll

if TYPE_CHECKING:
    from playwright.sync_api import Page

REICH = "moosach-solares-nahwaermenetz"


def lade(seite: "Page", slug: str, ordner: Path) -> Document:
    seite.goto(f"beispiele/{slug}/")
    with seite.expect_download() as laedt:
        seite.get_by_role("button", name="Maßnahmenblatt").click()
    assert laedt.value.suggested_filename == f"massnahmenblatt-{slug}.docx"
    seite.get_by_text(f"Gespeichert als massnahmenblatt-{slug}.docx").wait_for()
    datei = ordner / "blatt.docx"
    laedt.value.save_as(datei)
    return docx.Document(str(datei))


def alles(dokument: Document) -> str:
    zellen = [zelle.text for tabelle in dokument.tables for reihe in tabelle.rows for zelle in reihe.cells]
    return "\n".join([*(absatz.text for absatz in dokument.paragraphs), *zellen])


def test_word_file_has_every_fact_of_the_case(seite: "Page", gebaute_website: Path, tmp_path: Path) -> None:
    """Each figure with kind and source, each step, hurdle and source; and the fields of the sheet to fill in."""
    fall = json.loads((gebaute_website / f"beispiele/{REICH}/werkstatt.json").read_text(encoding="utf-8"))
    dokument = lade(seite, REICH, tmp_path)
    reihen = [[z.text for z in reihe.cells] for tabelle in dokument.tables for reihe in tabelle.rows]
    for wert in [*fall["kennzahlen"], *fall["kosten"]]:
        [reihe] = [r for r in reihen if r[0].split("\n")[0] == wert["name"] and r[1] == wert["text"]]
        assert wert["art_text"] in reihe[2]
        assert wert["stand"] in reihe[2]
        assert reihe[3] == f"[{wert['quelle']}]"
    text = alles(dokument)
    for stueck in [fall["titel"], fall["ergebnis"], *(s["was"] for s in fall["schritte"]), *fall["voraussetzungen"]]:
        assert stueck in text
    for huerde in fall["huerden"]:
        assert [f"{huerde['huerde']} [{huerde['quelle']}]", huerde["loesung"] or "nicht angegeben"] in reihen
    verweise = {link.url for absatz in dokument.paragraphs for link in absatz.hyperlinks}
    assert {q["url"] for q in fall["quellen"]} < verweise
    assert any(url.endswith(f"/beispiele/{REICH}/") for url in verweise)
    felder = json.loads((gebaute_website / "simulationslabor/werkstatt/massnahmenblatt.json").read_text("utf-8"))
    assert {feld["name"] for feld in felder} <= {reihe[0] for reihe in reihen}


def test_gaps_are_said(seite: "Page", gebaute_website: Path, tmp_path: Path) -> None:
    """A case without figures, costs and hurdles says so in the file as on its page."""
    for datei in sorted((gebaute_website / "beispiele").glob("*/werkstatt.json")):
        fall = json.loads(datei.read_text(encoding="utf-8"))
        if not (fall["kosten"] or fall["foerderung"] or fall["personal"] or fall["huerden"]):
            break
    else:
        pytest.fail("every case gives something: choose another gap")
    dokument = lade(seite, fall["slug"], tmp_path)
    reihen = [[zelle.text for zelle in reihe.cells] for tabelle in dokument.tables for reihe in tabelle.rows]
    assert ["Kosten", "nicht angegeben", "", ""] in reihen
    assert ["Förderung", "nicht angegeben", "", ""] in reihen
    absaetze = [absatz.text for absatz in dokument.paragraphs]
    assert "Personal: nicht angegeben" in absaetze
    assert "Hürden: nicht angegeben" in absaetze


def test_failure_is_told(seite: "Page", protokoll: Protokoll) -> None:
    """Without a connection the button says so and works again later."""
    seite.goto(f"beispiele/{REICH}/")
    seite.route("**/werkstatt.json", lambda weg: weg.abort())
    seite.get_by_role("button", name="Maßnahmenblatt").click()
    seite.get_by_text("lassen sich gerade nicht laden").wait_for()
    protokoll.fehler.clear()  # the refused request is what this test is about
    seite.unroute("**/werkstatt.json")
    with seite.expect_download():
        seite.get_by_role("button", name="Maßnahmenblatt").click()


def test_nothing_is_loaded_before_the_click(seite: "Page", protokoll: Protokoll) -> None:
    seite.goto(f"beispiele/{REICH}/", wait_until="networkidle")
    assert not [url for url in protokoll.anfragen if "wortdatei" in url or "werkstatt.json" in url]


def test_without_javascript_there_is_no_dead_button(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(java_script_enabled=False)
    seite.goto(f"beispiele/{REICH}/")
    assert not seite.get_by_role("button", name="Maßnahmenblatt").is_visible()
