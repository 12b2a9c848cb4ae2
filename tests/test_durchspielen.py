"""Playing ideas through: questions with answers and notes, figures for the own place, nothing lost, all by keyboard."""

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.test_jede_seite import AXE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import Protokoll

WERKSTATT = "simulationslabor/werkstatt/"
LED = "kleinblittersdorf-led-strassenbeleuchtung"
BIO = "landau-ewl-biotonne-strom"
VERTRAG = "zimmern-ob-rottweil-energiespar-contracting"
GLONN = {"schluessel": "09175121", "name": "Glonn", "einwohner": 5085}
KREIS = {"schluessel": "09175", "name": "Landkreis Ebersberg", "einwohner": 145_000}


def lege_an(seite: "Page", *ideen: str, kommune: dict[str, Any] | None = None) -> None:
    """Puts ideas on the Merkliste of this device."""
    seite.goto("impressum/")
    seite.evaluate(
        """async ([ideen, kommune]) => {
          const { aendere } = await import("../assets/js/werkstatt/werkstatt-ablage.js");
          const { merke, mitVeranstaltung } = await import("../assets/js/werkstatt/werkstatt-zustand.js");
          const zeit = "2026-11-24T10:00:00.000Z";
          aendere(z => ideen.reduce((bisher, id) => merke(bisher, { id, titel: `Idee ${id}`, ort: "Ort" }, zeit),
            mitVeranstaltung(z, { kommune })));
        }""",
        [ideen, kommune],
    )


def beitrag(seite: "Page", idee: str) -> dict[str, Any]:
    """Our own part of an idea, as it is stored."""
    zustand = json.loads(seite.evaluate("localStorage.getItem('praxis.werkstatt')"))
    return next(i for i in zustand["ideen"] if i["id"] == idee)["beitraege"].get(zustand["geraet"], {})


def spiele(seite: "Page", idee: str) -> None:
    seite.goto(f"{WERKSTATT}#durchspielen/{idee}")
    expect(seite.locator(".spiel .spielfrage").first).to_be_visible()


def test_answers_and_notes_are_kept_and_summed_up(seite: "Page") -> None:
    """By keyboard: answer, note, next idea and back; after a reload all is there."""
    lege_an(seite, LED, BIO)
    spiele(seite, LED)
    fragen = seite.locator(".spielfrage")
    fragen.nth(0).get_by_role("radio", name="ja").focus()
    seite.keyboard.press("Space")
    fragen.nth(1).get_by_role("radio", name="ja").focus()
    seite.keyboard.press("ArrowRight")
    seite.keyboard.press("ArrowRight")
    fragen.nth(1).locator("summary").focus()
    seite.keyboard.press("Enter")
    seite.keyboard.press("Tab")
    seite.keyboard.type("Das Kataster fehlt")
    seite.get_by_role("textbox", name="Notiz zur Idee").fill("Mit dem Nachbarort reden")
    stand = seite.locator(".spiel-stand")
    expect(stand).to_contain_text("2 von 7 beantwortet: 1 ja, 1 nein.")
    expect(stand.locator(".zu-klaeren li")).to_contain_text("Das Kataster fehlt")

    seite.get_by_role("button", name="Nächste Idee").first.click()
    expect(seite.locator("#spiel-titel")).to_have_text(f"Idee {BIO}")
    expect(seite.locator("#spiel-titel")).to_be_focused()
    expect(seite).to_have_url(re.compile(f"#durchspielen/{BIO}$"))
    seite.go_back()
    expect(seite.locator("#spiel-titel")).to_have_text(f"Idee {LED}")
    seite.reload()
    expect(seite.locator(".spielfrage").nth(1).get_by_role("radio", name="nein")).to_be_checked()
    expect(seite.locator(".spielfrage").nth(1).get_by_role("textbox")).to_have_value("Das Kataster fehlt")
    expect(seite.get_by_role("textbox", name="Notiz zur Idee")).to_have_value("Mit dem Nachbarort reden")
    assert sorted(a["antwort"] for a in beitrag(seite, LED)["check"].values()) == ["ja", "nein"]


def test_range_for_the_own_place_says_how_it_came_about(seite: "Page") -> None:
    """Number of lamps in, range out with formula, cases, kind and year; too few cases, no figure."""
    lege_an(seite, LED)
    spiele(seite, LED)
    feld = seite.get_by_role("textbox", name="Wie viele Leuchten wollen Sie umstellen?")
    kosten = seite.locator("[data-vergleich=led-kosten]")
    expect(kosten.locator(".ergebnis")).to_contain_text("Tragen Sie Ihre Zahl ein.")
    expect(kosten.locator(".ergebnis")).to_contain_text("3 Beispiele: rund 290 bis 1.100 € je Leuchte, Mitte rund 570.")
    feld.fill("120")
    feld.press("Enter")
    expect(kosten.locator(".fuer-uns")).to_have_text("Für uns hieße das: rund 35.000 bis 130.000 €")
    kosten.get_by_text("So ist gerechnet").click()
    expect(kosten.locator(".rechenweg")).to_contain_text("760.000 € ÷ 2.600 Leuchten × 120 Leuchten = rund 35.000 €")
    expect(kosten.locator("tbody tr").nth(1)).to_contain_text("Art nicht angegeben, 2021")
    expect(kosten).to_contain_text("Poing: Es geht um die Beleuchtung einer Halle.")
    expect(seite.locator("[data-vergleich=led-strom] .ergebnis")).to_contain_text("steht hier deshalb keine Zahl")

    feld.fill("viele")
    feld.blur()
    expect(seite.locator("#basis-leuchten-fehler")).to_contain_text("Das ist keine Zahl über 0.")
    expect(feld).to_have_attribute("aria-invalid", "true")
    assert beitrag(seite, LED)["groessen"] == {"leuchten": 120}
    feld.fill("90.000")
    feld.blur()
    expect(kosten.locator(".achtung")).to_contain_text("mehr als dreimal größer als in allen Beispielen")
    feld.fill("")
    feld.blur()
    expect(kosten.locator(".fuer-uns")).to_have_count(0)
    assert beitrag(seite, LED)["groessen"] == {}


def test_too_wide_a_range_gives_no_figure(seite: "Page") -> None:
    lege_an(seite, VERTRAG)
    spiele(seite, VERTRAG)
    seite.get_by_role("textbox", name="Wie viele Gebäude kämen in den Vertrag?").fill("8")
    seite.keyboard.press("Enter")
    geplant = seite.locator("[data-vergleich=contracting-kosten]")
    expect(geplant.locator(".fuer-uns")).to_contain_text("Nach Planungen hieße das für uns: rund")
    weit = seite.locator("[data-vergleich=contracting-investition]")
    expect(weit.locator(".ergebnis")).to_contain_text("um mehr als das Zehnfache auseinander")
    expect(weit.locator(".fuer-uns")).to_have_count(0)


@pytest.mark.parametrize(
    ("kommune", "wert", "ergebnis"),
    [
        (GLONN, "5.085", "Für uns hieße das: rund 440.000 bis 810.000 kg/a"),
        (KREIS, "145.000", "aber zu wenige Landkreise mit dieser Angabe"),
        (None, "", "Tragen Sie Ihre Zahl ein."),
    ],
)
def test_inhabitants_come_from_the_register(
    seite: "Page", kommune: dict[str, Any] | None, wert: str, ergebnis: str
) -> None:
    """The municipality of the event fills them in; towns say nothing about a Landkreis."""
    lege_an(seite, BIO, kommune=kommune)
    spiele(seite, BIO)
    expect(seite.locator("[data-basis=einwohner]")).to_have_value(wert)
    expect(seite.locator("[data-vergleich=bioabfall-menge] .ergebnis")).to_contain_text(ergebnis)
    expect(seite.locator(".spiel-massnahmen a")).to_have_text("Bioabfall und Kompost")
    assert beitrag(seite, BIO) == {}  # looking alone stores nothing


def test_idea_of_one_s_own_has_general_questions(seite: "Page") -> None:
    lege_an(seite, "eigen-1")
    spiele(seite, "eigen-1")
    expect(seite.locator(".spielfrage").first).to_contain_text("Wer in der Verwaltung treibt die Idee voran")
    expect(seite.locator(".spiel-zahlen")).to_be_hidden()
    expect(seite.locator(".spiel-beispiel")).to_be_hidden()


def test_case_that_is_gone_keeps_its_answers(seite: "Page", protokoll: "Protokoll") -> None:
    """A renamed or deleted case is told of; what was answered stays."""
    lege_an(seite, "gibt-es-nicht-mehr")
    spiele(seite, "gibt-es-nicht-mehr")
    expect(seite.locator(".spielmeldung")).to_contain_text("Dieses Beispiel gibt es nicht mehr.")
    seite.get_by_role("textbox", name="Notiz zur Idee").fill("trotzdem gut")
    seite.keyboard.press("Tab")
    assert beitrag(seite, "gibt-es-nicht-mehr")["notiz"] == "trotzdem gut"
    protokoll.fehler[:] = [text for text in protokoll.fehler if "404" not in text]


@pytest.mark.parametrize(("breite", "schema"), [(320, "dark"), (1280, "light")])
def test_everything_opened_is_accessible_and_fits(neue_seite: Callable[..., "Page"], breite: int, schema: str) -> None:
    """All questions, notes, reckonings and messages open at once; the ratings of others shown."""
    seite = neue_seite(viewport={"width": breite, "height": 900}, color_scheme=schema)
    lege_an(seite, LED, BIO, VERTRAG, kommune=GLONN)
    seite.evaluate(
        """() => {
          const z = JSON.parse(localStorage.getItem("praxis.werkstatt"));
          z.ideen.forEach((idee, n) => (idee.beitraege.b = { gruppe: "B", zeit: idee.zeit, notiz: "", check: {},
            groessen: {}, bewertung: { wirkung: n + 2, aufwand: 2, unterstuetzung: n + 1 }, blatt: {}, schritte: [] }));
          localStorage.setItem("praxis.werkstatt", JSON.stringify(z));
        }"""
    )
    spiele(seite, LED)
    seite.evaluate("document.querySelectorAll('werkstatt-durchspielen details').forEach(d => (d.open = true))")
    seite.locator(".spielfrage").first.get_by_role("radio", name="nein").check()
    seite.locator("[data-basis]").fill("-3")
    seite.locator("[data-basis]").blur()
    seite.locator(".andere-gruppen input").check()
    expect(seite.locator(".bewertungsbild circle")).to_have_count(3)
    verstoesse = [
        (v["id"], [n["target"] for n in v["nodes"]]) for v in Axe().run(seite, options=AXE).response["violations"]
    ]
    assert verstoesse == []
    assert seite.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_text_still_being_typed_stays_with_its_idea(seite: "Page") -> None:
    """Another tab removes the idea while its note is typed: the note is kept there and does not slip into the next."""
    lege_an(seite, LED, BIO)
    spiele(seite, LED)
    seite.get_by_role("textbox", name="Notiz zur Idee").press_sequentially("nur für LED")
    zweite = seite.context.new_page()
    zweite.goto("impressum/")
    zweite.evaluate(
        """async id => {
          const { aendere } = await import("../assets/js/werkstatt/werkstatt-ablage.js");
          const { entferne } = await import("../assets/js/werkstatt/werkstatt-zustand.js");
          aendere(z => entferne(z, id, "2026-11-24T11:00:00.000Z"));
        }""",
        LED,
    )
    expect(seite.locator("#spiel-titel")).to_have_text(f"Idee {BIO}")
    expect(seite.get_by_role("textbox", name="Notiz zur Idee")).to_have_value("")
    seite.get_by_role("textbox", name="Notiz zur Idee").blur()
    assert beitrag(seite, LED)["notiz"] == "nur für LED"
    assert beitrag(seite, BIO).get("notiz", "") == ""


def test_data_that_do_not_arrive_are_told_of(seite: "Page", protokoll: "Protokoll") -> None:
    """Nothing of the last idea stays on the screen; a second try works."""
    lege_an(seite, LED, BIO)
    spiele(seite, LED)
    seite.route(f"**/{BIO}/werkstatt.json", lambda route: route.abort())
    seite.get_by_role("button", name="Nächste Idee").first.click()
    expect(seite.locator(".spielmeldung")).to_contain_text("lassen sich gerade nicht laden")
    expect(seite.locator(".spielfrage")).to_have_count(0)
    seite.unroute(f"**/{BIO}/werkstatt.json")
    seite.get_by_role("button", name="Noch einmal versuchen").click()
    expect(seite.locator(".spielfrage").first).to_contain_text("Bioabfall")
    protokoll.fehler.clear()


def test_without_ideas_or_javascript_it_says_what_to_do(neue_seite: Callable[..., "Page"]) -> None:
    mit = neue_seite()
    mit.goto(WERKSTATT)
    expect(mit.locator("werkstatt-durchspielen .ohne-ideen")).to_be_visible()
    ohne = neue_seite(java_script_enabled=False)
    ohne.goto(WERKSTATT)
    for element in ("werkstatt-durchspielen", "werkstatt-bewerten"):
        assert "Gruppenbogen" in (ohne.locator(f"{element} noscript").text_content() or "")
        expect(ohne.locator(f"{element} .mit-ideen")).to_be_hidden()
