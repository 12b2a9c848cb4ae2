"""The form for a case: a new user ends with a file that passes, a case is corrected and stays the same file."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conftest import REPOSITORY
from tests.einreichen import SEITE, datei, druecke, feld, oeffne, ort, quelle, tippe, waehle, weiter, wie_der_bestand

if TYPE_CHECKING:
    from playwright.sync_api import Page


def praxis_pruefen(text: str, name: str, ordner: Path) -> subprocess.CompletedProcess[str]:
    """The real command on the real stock with this file beside it."""
    shutil.copytree(REPOSITORY / "data", ordner / "data")
    ziel = ordner / "data/beispiele" / name
    ziel.write_text(text, encoding="utf-8", newline="\n")
    befehl = [Path(sys.executable).with_name("praxis"), "pruefen", f"data/beispiele/{name}"]
    return subprocess.run(befehl, cwd=ordner, capture_output=True, text=True, check=False)


# A new case


def gib_quellen_ein(s: "Page") -> None:
    """Times and addresses as people write them; the form turns them into what the file wants."""
    quelle(s, 1, "Bürgermeisterinterview Moosach", "https://heizen.fnr.de/service/buergermeisterinterview-moosach")
    druecke(s, "Quelle hinzufügen")
    quelle(
        s,
        2,
        "Moosach heizt jetzt mit Sonne und Holz",
        "www.solarserver.de/2019/03/22/mossach-heizt-jetzt/",
        Herausgeber="Solarserver",
        **{"Stand der Quelle": "März 2019"},
    )
    assert feld(s, "Stand der Quelle", "Quelle 2").input_value() == "2019-03", "written as the file wants it"
    assert feld(s, "Internetadresse", "Quelle 2").input_value().startswith("https://www.")
    weiter(s, "Worum es geht")


def gib_eckdaten_ein(s: "Page") -> None:
    """What, where, when."""
    tippe(s, "Titel", "Gemeinde verpachtet ihr Wärmenetz an einen Ökostromanbieter")
    tippe(s, "Kurzfassung", "Moosach baute ein Nahwärmenetz: Sonne & Holz. 2019 waren „über 70“ Haushalte dabei.")
    ort(s, "moosach", "Moosach")
    waehle(s, "Handlungsfeld 1", "Energieversorgung")
    waehle(s, "Maßnahme 1", "Solares Wärmenetz")
    assert s.locator(".eintrag select + p:visible").count() == 2, "what a chosen entry means stands below it"
    tippe(s, "Beginn", "2009")
    tippe(s, "Ende", "3/2019")
    waehle(s, "Stand", "umgesetzt")
    weiter(s, "So ging es")


def gib_ablauf_ein(s: "Page") -> None:
    """Sources are cited by their buttons or by hand."""
    tippe(s, "Was geschah", "Ein Arbeitskreis sucht eine gemeinsame Wärmeversorgung.", "Schritt 1")
    s.locator(".schritt:visible").get_by_role("button", name="Quelle 1 einsetzen").first.press("Enter")
    s.locator(".schritt:visible .eintragsklappe").get_by_role("button", name="Quelle 1 einsetzen").press("Enter")
    s.keyboard.press("Tab")
    tippe(s, "Anlass", "Die Gemeinde will ab 2030 ohne fossile Energieträger auskommen. [1]")
    druecke(s, "Schritt hinzufügen")
    tippe(s, "Wann", "März 2019", "Schritt 2")
    tippe(s, "Was geschah", "Die Anlage wird eingeweiht. [2]", "Schritt 2")
    tippe(s, "Ergebnis", "Drei Kessel und ein Feld aus Flachkollektoren speisen das Netz. [2]")
    weiter(s, "Zahlen, Kosten, Förderung")


def gib_zahlen_und_huerden_ein(s: "Page") -> None:
    """Only the units of the chosen quantity are offered."""
    druecke(s, "Zahl hinzufügen")
    waehle(s, "Was wird gezählt?", "Netzlänge")
    assert feld(s, "Einheit").locator("option").all_inner_texts() == ["Bitte wählen", "m", "km"]
    tippe(s, "Wert", "4,4")
    assert feld(s, "Wert").input_value() == "4.4"
    waehle(s, "Einheit", "km")
    waehle(s, "Wie entstand die Zahl?", "Art nicht angegeben")
    waehle(s, "Quelle", "Quelle 2: Moosach heizt jetzt mit Sonne und Holz", "Zahl 1")
    weiter(s, "Wer beteiligt war")
    s.get_by_label("Verwaltungsspitze").check()
    weiter(s, "Was andere wissen sollten")
    druecke(s, "Hürde hinzufügen")
    tippe(s, "Hürde", "Vom ersten Anstoß bis zum Netz vergingen zehn Jahre.", "Hürde 1")
    waehle(s, "Quelle", "Quelle 1: Bürgermeisterinterview Moosach", "Hürde 1")
    weiter(s, "Prüfung")
    feld(s, "Geprüft am").fill("2026-11-24")


def test_new_user_ends_with_a_file_that_passes(seite: "Page", tmp_path: Path) -> None:
    """By keyboard and labels alone, from the sources to the file; the real check accepts its text unchanged."""
    s = oeffne(seite)
    gib_quellen_ein(s)
    gib_eckdaten_ein(s)
    gib_ablauf_ein(s)
    gib_zahlen_und_huerden_ein(s)
    text = datei(s)
    assert "die Prüfung findet keinen Fehler" in s.locator(".ausgabe").inner_text()
    lauf = praxis_pruefen(text, "moosach-gemeinde-verpachtet.yml", tmp_path)
    assert lauf.returncode == 0, f"{lauf.stdout}{lauf.stderr}\n{text}"
    assert "kommunen:\n  - Moosach\n" in text
    assert "wert: 4.4\n" in text
    blatt = s.locator(".blatt").inner_text()
    for teil in ("Sonne & Holz", "4,4 km", "2009 – März 2019", "Vom ersten Anstoß"):
        assert teil in blatt, "the preview shows what was entered, in German"


# Correcting a case


# together they fill every field: association, part of a place, ranges, staff, resolutions, related cases
FAELLE = [
    "moosach-solares-nahwaermenetz",
    "allgaeuer-moorallianz-zweckverband",
    "eschweiler-faktor-x-baugebiet",
    "schnorbach-energiesparrichtlinie",
    "stuttgart-buergerrat-klima",
    "cochem-zell-masterplan-buergerforen",
    "altes-land-horneburg-dorfstromer",
    "brilon-buergerwald-wiederbewaldung",
]


def test_unchanged_case_is_the_same_file(seite: "Page") -> None:
    """Loading and reading back loses nothing, adds nothing, and leaves no draft behind."""
    for slug in FAELLE:
        oeffne(seite, f"?fall={slug}#pruefung")
        seite.get_by_text("Sie haben noch nichts geändert.").wait_for()
        assert datei(seite) == wie_der_bestand(slug), slug
        assert seite.locator(".aenderungen").is_hidden()
    assert seite.evaluate("Object.keys(localStorage)") == []


def test_correction_says_what_changes_and_can_be_thrown_away(seite: "Page") -> None:
    oeffne(seite, "?fall=moosach-solares-nahwaermenetz#zahlen")
    seite.get_by_text("Zahl 2: Netzlänge").click()
    tippe(seite, "Wert", "4500", "Zahl 2")
    seite.locator(".schrittwahl").get_by_role("link", name="Prüfung").click()
    assert "wert: 4500\n" in datei(seite)
    aenderungen = seite.locator(".aenderungen")
    assert aenderungen.locator("dt").all_inner_texts() == ["Zahl 2: Wert"]
    assert aenderungen.locator("del, ins").all_inner_texts() == ["4400", "4500"]
    assert "Geprüft am" in seite.locator(".ausgabe .hinweis:not(.gut)").inner_text()
    seite.reload()
    seite.locator(".aenderungen ins").filter(has_text="4500").wait_for()
    seite.get_by_role("button", name="Entwurf verwerfen").click()
    assert datei(seite) == wie_der_bestand("moosach-solares-nahwaermenetz")
    assert seite.evaluate("Object.keys(localStorage)") == []
    seite.get_by_role("button", name="Rückgängig").click()
    assert "wert: 4500\n" in datei(seite)


def test_unknown_case_is_said(seite: "Page", protokoll: Any) -> None:
    seite.goto(f"{SEITE}?fall=gibt-es-nicht")
    seite.get_by_text("Dieses Beispiel gibt es nicht.").wait_for()
    assert len(protokoll.fehler) == 1, "the browser tells of the missing file"
    protokoll.fehler.clear()


def test_form_that_cannot_be_loaded_says_so(seite: "Page", protokoll: Any) -> None:
    seite.route("**/formular.json", lambda route: route.abort())
    seite.goto(SEITE)
    seite.get_by_text("Das Formular lässt sich gerade nicht laden.").wait_for()
    assert protokoll.fehler
    protokoll.fehler.clear()


def test_case_page_leads_to_its_correction(seite: "Page") -> None:
    seite.goto("beispiele/moosach-solares-nahwaermenetz/")
    seite.get_by_role("link", name="Angabe korrigieren").click()
    seite.locator("[data-teil=vorspann]").filter(has_text="Sie berichtigen Gemeinde baut das Wärmenetz").wait_for()
    seite.go_back()
    assert seite.get_by_role("link", name="Fehler melden").get_attribute("href").endswith("mitmachen/#fehler-melden")
