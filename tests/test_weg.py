"""The whole path of a workshop: a link with six cases, two groups that work on their own, merging, Fahrplan, Word.

Everything by what people see: names of buttons and fields. Each group has a browser of its own.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

WERKSTATT = "simulationslabor/werkstatt/"
LED = "erdweg-led-strassenbeleuchtung"
NETZ = "moosach-solares-nahwaermenetz"
SECHS = [
    NETZ,
    LED,
    "murg-buergerbus",
    "boennigheim-freibad-waermepumpe",
    "kandel-essbare-gruene-stadt",
    "klixbuell-doerpsmobil",
]


def sammle(seite: "Page") -> str:
    """The moderator marks six cases on their pages and hands on the link of the Merkliste."""
    for slug in SECHS:
        seite.goto(f"beispiele/{slug}/")
        knopf = seite.get_by_role("button", name="Merken").first
        knopf.click()
        expect(knopf).to_have_attribute("aria-pressed", "true")
    expect(seite.locator(".kopf-merkliste")).to_contain_text("6")
    seite.goto("merkliste/")
    seite.get_by_label("Titel der Veranstaltung").fill("Simulationslabor Glonn")
    seite.get_by_label("Titel der Veranstaltung").blur()
    link = seite.get_by_label("Link", exact=True)
    expect(link).to_have_value(re.compile("titel=Simulationslabor"))
    return link.input_value()


def oeffne(seite: "Page", link: str, gruppe: str) -> None:
    seite.goto(link)
    expect(seite.locator("main").get_by_text("6 Ideen")).to_be_visible()
    seite.goto(WERKSTATT)
    feld = seite.get_by_label("Name Ihrer Gruppe")
    feld.fill(gruppe)
    feld.blur()


def spiele_durch(seite: "Page", antworten: list[str]) -> None:
    seite.goto(f"{WERKSTATT}#durchspielen/{LED}")
    expect(seite.locator("#spiel-titel")).to_contain_text("608 Straßenleuchten")
    for nummer, antwort in enumerate(antworten):
        seite.locator(".spielfrage").nth(nummer).get_by_role("radio", name=antwort).check()


def bewerte(seite: "Page", noten: dict[str, int]) -> None:
    """Rate the idea about the lamps."""
    karte = seite.locator(".bewertungen > *").filter(has_text="608 Straßenleuchten")
    for name, note in noten.items():
        karte.get_by_role("group", name=name).get_by_role("radio").nth(note - 1).check()


def schreibe(seite: "Page", **felder: str) -> None:
    seite.goto(f"{WERKSTATT}#fahrplan/{LED}")
    blatt = seite.locator(".blattform")
    expect(blatt).to_be_visible()
    for name, wert in felder.items():
        feld = blatt.locator(f"[name={name}]")
        if feld.evaluate("feld => feld.tagName") == "SELECT":
            feld.select_option(wert)
        else:
            feld.fill(wert)
            feld.blur()


def sichere(seite: "Page", ordner: Path, name: str) -> Path:
    seite.goto(WERKSTATT)
    with seite.expect_download() as laedt:
        seite.locator("werkstatt-kopf").get_by_role("button", name="Als Datei sichern").click()
    datei = ordner / name
    laedt.value.save_as(datei)
    return datei


def test_from_six_cases_to_a_fahrplan_in_word(neue_seite: "Callable[..., Page]", tmp_path: Path) -> None:
    link = sammle(neue_seite())

    bauamt = neue_seite()
    oeffne(bauamt, link, "Gruppe Bauamt")
    spiele_durch(bauamt, ["ja", "teilweise"])
    bewerte(bauamt, {"Wirkung": 5, "Aufwand": 2})
    schreibe(bauamt, titel="Alle Straßenleuchten auf LED", ziel="Bis 2029 halb so viel Strom", federfuehrung="Bauamt")
    datei_bauamt = sichere(bauamt, tmp_path, "bauamt.json")

    kaemmerei = neue_seite()
    oeffne(kaemmerei, link, "Gruppe Kämmerei")
    spiele_durch(kaemmerei, ["nein"])
    bewerte(kaemmerei, {"Wirkung": 3, "Aufwand": 4})
    schreibe(kaemmerei, federfuehrung="Kämmerei", anschubkosten="40.000 €", zeithorizont="kurz")
    datei_kaemmerei = sichere(kaemmerei, tmp_path, "kaemmerei.json")

    runde = neue_seite()
    runde.goto(WERKSTATT)
    zusammen = runde.locator("werkstatt-zusammen")
    zusammen.locator("input[type=file]").set_input_files([datei_bauamt, datei_kaemmerei])
    streit = zusammen.locator(".streitfaelle")
    expect(streit).to_contain_text("Gruppe Bauamt")
    expect(streit).to_contain_text("Gruppe Kämmerei")
    expect(zusammen.locator(".ideenvergleich")).to_contain_text("608 Straßenleuchten")
    streit.get_by_role("radio", name="Kämmerei").first.check()

    with runde.expect_download() as laedt:
        runde.get_by_role("button", name="Fahrplan als Word").click()
    wort = tmp_path / laedt.value.suggested_filename
    laedt.value.save_as(wort)
    pruefe_fahrplan(wort)
    pruefe_nichts_verloren(runde, datei_bauamt, datei_kaemmerei)


def pruefe_fahrplan(datei: Path) -> None:
    dokument = docx.Document(str(datei))
    zellen = [[z.text for z in reihe.cells] for tabelle in dokument.tables for reihe in tabelle.rows]
    angaben = {reihe[0]: reihe[1] for reihe in zellen if len(reihe) == 2 and reihe[1] != "noch offen"}
    assert angaben["Ziel"].startswith("Bis 2029 halb so viel Strom")
    assert angaben["Federführung"].splitlines()[0].endswith("Kämmerei"), "what was decided comes first"
    assert "Bauamt" in angaben["Federführung"], "what was not chosen is kept"
    assert angaben["Anschubkosten"].startswith("40.000 €")
    ueberschriften = [a.text for a in dokument.paragraphs if a.style.name == "Heading 1"]
    assert len([u for u in ueberschriften if u[0].isdigit()]) == len(SECHS), "a sheet for each idea"
    assert "2. Alle Straßenleuchten auf LED" in ueberschriften


def pruefe_nichts_verloren(runde: "Page", *dateien: Path) -> None:
    """Every answer of both groups stands in the merged state."""
    gemeinsam = json.loads(runde.evaluate("localStorage.getItem('praxis.werkstatt')"))
    assert gemeinsam["veranstaltung"]["titel"] == "Simulationslabor Glonn", "it came by the link and by the files"
    jetzt = {idee["id"]: idee["beitraege"] for idee in gemeinsam["ideen"]}
    for datei in dateien:
        stand = json.loads(datei.read_text(encoding="utf-8"))
        for idee in stand["ideen"]:
            for geraet, beitrag in idee["beitraege"].items():
                assert jetzt[idee["id"]][geraet] == beitrag
