"""The Fahrplan in the Werkstatt: suggestions are taken or not stored, steps, timeline, versions of several groups."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.finder import warte_auf
from tests.test_jede_seite import AXE
from tests.werkstattstand import beitrag, idee, lege, unserer, volles_blatt, zustand

if TYPE_CHECKING:
    from playwright.sync_api import Page

NETZ = "moosach-solares-nahwaermenetz"
BUS = "murg-buergerbus"
SCHRITTE = [
    {"was": "Studie beauftragen", "wer": "Bauamt", "quartal": "2027-Q1", "beschluss": "Gemeinderat"},
    {"was": "Haushalte befragen", "wer": "", "quartal": "2027-Q3", "beschluss": ""},
    {"was": "Betreiber suchen", "wer": "Bauamt", "quartal": "", "beschluss": ""},
]
VOLL = zustand(
    idee(
        NETZ,
        "Gemeinde baut das Wärmenetz",
        "Moosach",
        beitrag(
            blatt={"titel": "Nahwärme für den Ortskern", "prioritaet": "2", "anschubkosten": "40.000 €"},
            schritte=SCHRITTE,
            bewertung={"wirkung": 5, "aufwand": 4},
        ),
        anderes=beitrag("Gruppe Kämmerei", blatt={"ziel": "Kein Öl mehr bis 2035", "anschubkosten": "60.000 €"}),
    ),
    idee(BUS, "Elektrischer Bürgerbus", "Murg", beitrag(blatt={"prioritaet": "1"})),
)


def oeffne(seite: "Page", slug: str, stand: dict = VOLL) -> None:
    lege(seite, stand)
    seite.goto(f"simulationslabor/werkstatt/#fahrplan/{slug}")
    seite.locator(".blatt-vorbild a").wait_for()


def test_a_suggestion_is_stored_only_when_taken(seite: "Page") -> None:
    """Marked with its source; taken as it is the focus goes to the next one, taken to adapt it into the field."""
    oeffne(seite, BUS)
    feld = seite.locator("[data-feldname=handlungsfeld]")
    assert feld.locator(".vorschlag").inner_text().startswith("Vorschlag aus dem Beispiel Murg: Mobilität")
    assert unserer(seite, BUS)["blatt"] == {"prioritaet": "1"}
    feld.get_by_role("button", name="Übernehmen: Handlungsfeld", exact=True).click()
    assert unserer(seite, BUS)["blatt"]["handlungsfeld"] == "Mobilität"
    assert feld.locator(".vorschlag").count() == 0
    assert seite.evaluate("document.activeElement.textContent") == "Übernehmen"

    seite.get_by_role("button", name="Übernehmen und anpassen: Vorbild").press("Enter")
    seite.keyboard.type(" (besucht)")
    vorbild = seite.get_by_label("Vorbild", exact=False).first
    assert vorbild.input_value().startswith("Murg: ")
    vorbild.blur()
    assert unserer(seite, BUS)["blatt"]["vorbild"].endswith(" (besucht)")
    seite.reload()
    seite.locator(".blatt-vorbild a").wait_for()
    assert seite.locator("#blatt-vorbild").input_value().endswith(" (besucht)")
    seite.locator("#blatt-vorbild").fill("")
    seite.locator("[data-feldname=vorbild] .vorschlag").wait_for()  # it comes back with an empty field


def test_typing_survives_a_change_of_sheet(seite: "Page") -> None:
    """Leaving a sheet in the middle of a word stores the word with the sheet it belongs to."""
    oeffne(seite, BUS)
    seite.locator("#blatt-ziel").press_sequentially("Alle Ortsteile")
    seite.evaluate(f"location.hash = '#fahrplan/{NETZ}'")
    warte_auf(seite, lambda: seite.locator("#blattkopf").inner_text() == "Nahwärme für den Ortskern")
    assert unserer(seite, BUS)["blatt"]["ziel"] == "Alle Ortsteile"
    assert "ziel" not in unserer(seite, NETZ)["blatt"]
    assert seite.locator("#blatt-ziel").input_value() == ""


def test_sheets_stand_in_the_order_of_priority(seite: "Page") -> None:
    oeffne(seite, NETZ)
    liste = seite.locator(".blattliste li")
    assert [eintrag.locator("a").inner_text() for eintrag in liste.all()] == [
        "Elektrischer Bürgerbus",
        "Nahwärme für den Ortskern",
    ]
    assert "3 Schritte" in liste.nth(1).inner_text()
    seite.get_by_label("Priorität").select_option("1")
    seite.locator("#blatt-zeithorizont").select_option("mittel")
    # equal priority: the order of the Merkliste
    assert (
        liste.nth(0)
        .inner_text()
        .startswith("Nahwärme für den Ortskern\nPriorität 1 · mittel (3 bis 7 Jahre) · 5 von 21")
    )


def test_steps_are_added_moved_removed_and_brought_back(seite: "Page") -> None:
    """All by keyboard: the focus stays with the step, removal can be undone."""
    oeffne(seite, NETZ)
    schritte = seite.locator(".blattschritt")
    was = lambda: [s.get_by_label("Was").input_value() for s in schritte.all()]  # noqa: E731 - read several times
    seite.get_by_role("button", name="Schritt 3 nach oben").press("Enter")
    assert was() == ["Studie beauftragen", "Betreiber suchen", "Haushalte befragen"]
    assert seite.evaluate("document.activeElement.getAttribute('aria-label')") == "Schritt 2 nach oben"
    seite.keyboard.press("Enter")
    assert seite.evaluate("document.activeElement.getAttribute('aria-label')") == "Schritt 1 nach unten"
    seite.get_by_role("button", name="Schritt 1 entfernen").press("Enter")
    assert was() == ["Studie beauftragen", "Haushalte befragen"]
    assert "Betreiber suchen" in seite.locator(".schrittmeldung").inner_text()
    seite.keyboard.press("Enter")  # the focus is on „Rückgängig“
    assert was() == ["Betreiber suchen", "Studie beauftragen", "Haushalte befragen"]
    seite.get_by_role("button", name="Schritt hinzufügen").press("Enter")
    seite.keyboard.type("Bau")
    seite.keyboard.press("Tab")
    seite.keyboard.type("Betreiber")
    schritte.nth(3).get_by_label("Bis Ende").select_option("2028-Q4")
    gespeichert = unserer(seite, NETZ)["schritte"]
    assert gespeichert[3] == {"was": "Bau", "wer": "Betreiber", "quartal": "2028-Q4", "beschluss": ""}
    assert [s["was"] for s in gespeichert] == [*["Betreiber suchen", "Studie beauftragen", "Haushalte befragen"], "Bau"]


def test_steps_of_the_case_can_be_taken_over(seite: "Page") -> None:
    oeffne(seite, BUS)
    seite.get_by_text("Vorschläge aus dem Beispiel Murg").click()
    angebote = seite.locator(".schrittvorschlaege li")
    anzahl = angebote.count()
    erster = angebote.first.locator("p").inner_text()
    angebote.first.get_by_role("button").click()
    assert angebote.count() == anzahl - 1
    [schritt] = unserer(seite, BUS)["schritte"]
    assert erster.startswith(schritt["was"])
    assert schritt["quartal"] == "", "when it went so elsewhere says nothing about here"


def test_timeline_shows_each_dated_step_and_a_table_says_the_same(seite: "Page") -> None:
    oeffne(seite, NETZ)
    bild = seite.get_by_role("img", name=re.compile("^Zeitstrahl 2027: 2 Schritte in 1 Maßnahme"))
    assert bild.locator(".marke").count() == 2
    assert bild.locator(".marke.beschlossen").count() == 1
    seite.goto("simulationslabor/werkstatt/fahrplan/")
    zeilen = seite.get_by_role("table", name="Schritte nach Quartalen").locator("tbody tr")
    assert [zeile.inner_text().split("\t") for zeile in zeilen.all()] == [
        ["I/2027", "Nahwärme für den Ortskern", "Studie beauftragen", "Bauamt", "Gemeinderat"],
        ["III/2027", "Nahwärme für den Ortskern", "Haushalte befragen", "noch offen", "–"],
    ]
    assert seite.get_by_text("Ohne Termin: 1 Schritt", exact=True).is_visible()


def test_versions_of_other_groups_are_shown_and_the_decided_one_holds(seite: "Page") -> None:
    """Ours first, another's where we are silent, the decided one in any case; nothing is hidden."""
    oeffne(seite, NETZ)
    ziel = seite.locator("[data-feldname=ziel]").inner_text()
    assert "Es gilt die Fassung von Gruppe Kämmerei: Kein Öl mehr bis 2035" in ziel
    assert "Gruppe Kämmerei: 60.000 €" in seite.locator("[data-feldname=anschubkosten]").inner_text()
    assert "Summe: 40.000\u00a0€" in seite.locator(".summen").inner_text()
    seite.evaluate(
        """() => {
            const stand = JSON.parse(localStorage.getItem("praxis.werkstatt"));
            stand.ideen[0].entscheidungen = { anschubkosten: "anderes" };
            localStorage.setItem("praxis.werkstatt", JSON.stringify(stand));
        }"""
    )
    seite.reload()
    seite.locator(".blatt-vorbild a").wait_for()
    assert "Summe: 60.000\u00a0€" in seite.locator(".summen").inner_text()
    kosten = seite.locator("[data-feldname=anschubkosten]")
    assert "Es gilt die Fassung von Gruppe Kämmerei: 60.000 €" in kosten.inner_text()
    kosten.get_by_role("button", name="Übernehmen: Anschubkosten", exact=True).click()
    assert unserer(seite, NETZ)["blatt"]["anschubkosten"] == "60.000 €"


def test_what_was_played_through_becomes_a_suggestion(seite: "Page") -> None:
    """Questions answered with no or unclear, the own note, and figures scaled to the own place."""
    stand = zustand(idee(NETZ, "Netz", "Moosach", beitrag(notiz="Die Kessel sind alt.")))
    oeffne(seite, NETZ, stand)
    assert (
        "Vorschlag aus Ihrer Notiz: Die Kessel sind alt." in seite.locator("[data-feldname=ausgangslage]").inner_text()
    )
    frage = seite.evaluate(f"fetch('../../beispiele/{NETZ}/werkstatt.json').then(a => a.json()).then(f => f.fragen[0])")
    seite.evaluate(
        """frage => {
            const stand = JSON.parse(localStorage.getItem("praxis.werkstatt"));
            const beitrag = Object.values(stand.ideen[0].beitraege)[0];
            beitrag.check = { [frage]: { antwort: "unklar", notiz: "Umfrage nötig" } };
            beitrag.groessen = { anschluesse: 60 };
            localStorage.setItem("praxis.werkstatt", JSON.stringify(stand));
        }""",
        frage["id"],
    )
    seite.reload()
    seite.locator(".blatt-vorbild a").wait_for()
    offen = seite.locator("[data-feldname=offene_fragen] .vorschlag").inner_text()
    assert re.sub(r" \[\d+\]", "", frage["text"]) in offen
    assert "(unklar: Umfrage nötig)" in offen
    kosten = seite.locator("[data-feldname=anschubkosten]").inner_text()
    assert re.search(
        r"Vorschlag aus dem Durchspielen: rund [\d.]+ bis [\d.]+ € \(hochgerechnet aus \d+ Beispielen", kosten
    )


def test_an_own_idea_gets_its_open_questions_too(seite: "Page", gebaute_website: Path) -> None:
    """Without a case the general questions were played through."""
    [frage, *_] = json.loads((gebaute_website / "simulationslabor/werkstatt/fragen.json").read_text("utf-8"))
    check = {frage["id"]: {"antwort": "nein", "notiz": ""}}
    lege(seite, zustand(idee("eigen-1", "Klimarat", "", beitrag(check=check))))
    seite.goto("simulationslabor/werkstatt/#fahrplan/eigen-1")
    offen = seite.locator("[data-feldname=offene_fragen] .vorschlag")
    offen.wait_for()
    assert f"{frage['text']} (nein)" in offen.inner_text()


def test_filled_sheet_is_accessible(neue_seite: "Callable[..., Page]") -> None:
    """The open sheet and the printed view, with all that can stand in them, light and dark, narrow and wide."""
    befunde = []
    for schema, breite in (("light", 1280), ("dark", 320)):
        seite = neue_seite(color_scheme=schema, viewport={"width": breite, "height": 800}, reduced_motion="reduce")
        oeffne(seite, NETZ)
        for adresse in ("", "simulationslabor/werkstatt/fahrplan/"):
            if adresse:
                seite.goto(adresse)
                seite.locator(".massnahmenblatt").first.wait_for()
            for v in Axe().run(seite, options=AXE).response["violations"]:
                befunde += [
                    f"{breite} {adresse}: {v['id']}: {n['target']} {n['failureSummary']}" for n in v["nodes"][:3]
                ]
            assert seite.evaluate("document.documentElement.scrollWidth") <= breite, (adresse, breite)
    assert not befunde, "\n".join(befunde)


def test_printed_fahrplan_has_a_page_for_each_sheet(seite: "Page", gebaute_website: Path) -> None:
    """Overview, ratings and schedule in front; then one page of A4 each, even for sheets that are full."""
    felder = json.loads((gebaute_website / "simulationslabor/werkstatt/massnahmenblatt.json").read_text("utf-8"))
    lege(seite, zustand(*(idee(f"eigen-{n}", "Netz", "", volles_blatt(felder)) for n in range(2))))
    seite.goto("simulationslabor/werkstatt/fahrplan/")
    seite.locator(".massnahmenblatt").first.wait_for()
    pdf = seite.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 1 + 2


@pytest.mark.parametrize("adresse", ["simulationslabor/werkstatt/", "simulationslabor/werkstatt/fahrplan/"])
def test_without_javascript_it_leads_to_paper(neue_seite: "Callable[..., Page]", adresse: str) -> None:
    seite = neue_seite(java_script_enabled=False)
    seite.goto(adresse)
    assert seite.get_by_role("link", name="Maßnahmenblatt").first.is_visible()
    assert not seite.get_by_role("button", name="Fahrplan als Word").is_visible()
