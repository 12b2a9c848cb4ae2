"""The Merkliste: marked where cases are shown, put in order by mouse and keys, noted on, handed on by a link."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.test_jede_seite import AXE
from tests.werkstattstand import beitrag, idee, lege, zustand

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import Protokoll

MERKLISTE = "merkliste/"
BUS, NETZ = "murg-buergerbus", "moosach-solares-nahwaermenetz"


def titel(seite: "Page") -> list[str]:
    return seite.locator(".merkliste .titel").all_text_contents()


def liste_aus(seite: "Page", *namen: str) -> None:
    """Start with ideas of one's own in this order."""
    seite.goto(MERKLISTE)
    for name in namen:
        seite.get_by_label("Eigene Idee").fill(name)
        seite.keyboard.press("Enter")
    assert titel(seite) == list(namen)


def test_cases_are_marked_wherever_they_are_shown(finder: "Page") -> None:
    """On cards, in table rows and on the case's page: one list, counted in the header."""
    zahl = finder.locator("merk-zahl")
    assert zahl.inner_text() == ""
    erste = finder.locator("ol.treffer > li").first
    name = erste.locator("h2").inner_text()
    knopf = erste.get_by_role("button", name=f"Merken: {name}")
    knopf.click()
    expect(knopf).to_have_attribute("aria-pressed", "true")
    expect(zahl).to_have_text("1")
    finder.get_by_role("button", name="Tabelle").click()
    zeilen = finder.locator(".tabelle tbody tr")
    expect(zeilen.first.get_by_role("button", name=f"Merken: {name}")).to_have_attribute("aria-pressed", "true")
    zeilen.nth(1).get_by_role("button", name="Merken").click()
    expect(zahl).to_have_text("2")
    zeilen.first.get_by_role("link").click()
    auf_der_seite = finder.get_by_role("button", name=f"Merken: {name}")
    expect(auf_der_seite).to_have_attribute("aria-pressed", "true")
    auf_der_seite.click()
    expect(zahl).to_have_text("1")
    finder.get_by_role("link", name="Für unsere Kommune durchspielen").click()
    finder.wait_for_url("**/werkstatt/#durchspielen/*")
    expect(finder.locator("#spiel-titel")).to_have_text(name)
    finder.get_by_role("link", name="Merkliste öffnen").click()
    expect(finder.locator(".merkliste > li")).to_have_count(2)
    finder.goto("./")  # cards in the other lists have the button too
    expect(finder.locator("ol.treffer merk-knopf button").first).to_be_visible()


def test_order_by_keys_keeps_the_focus_and_says_the_place(seite: "Page") -> None:
    liste_aus(seite, "A", "B", "C")
    seite.get_by_role("button", name="Nach unten: A").focus()
    seite.keyboard.press("Enter")
    assert titel(seite) == ["B", "A", "C"]
    assert seite.evaluate("document.activeElement.innerText").startswith("Nach unten")
    expect(seite.locator(".ansage")).to_have_text("„A“ steht jetzt an Stelle 2 von 3.")
    seite.keyboard.press("Enter")
    assert titel(seite) == ["B", "C", "A"]
    # at the end its button has nothing left to do, so the focus goes to the other one
    assert seite.evaluate("document.activeElement.innerText").startswith("Nach oben")
    seite.reload()
    assert titel(seite) == ["B", "C", "A"]


def test_order_by_dragging_and_escape(seite: "Page") -> None:
    liste_aus(seite, "A", "B", "C")

    def ziehe(von: int, nach: int) -> None:
        griffe = seite.locator(".griff")
        start, ziel = griffe.nth(von).bounding_box(), seite.locator(".merkliste > li").nth(nach).bounding_box()
        seite.mouse.move(start["x"] + 8, start["y"] + 8)
        seite.mouse.down()
        seite.mouse.move(start["x"] + 8, ziel["y"] + ziel["height"] * (0.8 if nach > von else 0.2), steps=8)

    ziehe(0, 2)
    seite.mouse.up()
    assert titel(seite) == ["B", "C", "A"]
    ziehe(2, 0)
    seite.mouse.up()
    assert titel(seite) == ["A", "B", "C"]
    ziehe(0, 1)
    seite.keyboard.press("Escape")
    seite.mouse.up()
    assert titel(seite) == ["A", "B", "C"]


def test_removal_is_undone_with_notes_and_all(seite: "Page") -> None:
    liste_aus(seite, "A", "B")
    seite.get_by_label("Notiz: A").fill("Rat fragen")
    seite.get_by_role("button", name="Entfernen: A").click()
    assert titel(seite) == ["B"]
    assert seite.evaluate("document.activeElement.innerText").startswith("Entfernen"), (
        "the focus goes to the next entry"
    )
    seite.get_by_role("button", name="Rückgängig: A").click()
    assert titel(seite) == ["A", "B"]
    assert seite.get_by_label("Notiz: A").input_value() == "Rat fragen"
    seite.get_by_role("button", name="Entfernen: B").click()
    seite.reload()  # later than the next click, too
    seite.locator(".entfernte summary").click()
    seite.get_by_role("button", name="Wiederherstellen: B").click()
    assert titel(seite) == ["A", "B"]
    for name in "AB":
        seite.get_by_role("button", name=f"Entfernen: {name}").click()
    seite.get_by_role("main").get_by_role("link", name="Beispiele finden").click()
    seite.wait_for_url("**/beispiele/")


def test_link_hands_the_selection_on(neue_seite: "Callable[..., Page]", protokoll: "Protokoll") -> None:
    """An empty list takes it at once, another only after a yes; what is unknown is named; it can be undone."""
    sender = neue_seite()
    sender.goto(f"beispiele/{BUS}/")
    sender.get_by_role("button", name="Merken").click()
    expect(sender.locator("merk-zahl")).to_have_text("1")
    sender.goto(MERKLISTE)
    sender.get_by_label("Titel der Veranstaltung").fill("Klimatag & Rat")
    sender.get_by_label("Handlungsfeld", exact=True).select_option("mobilitaet")
    sender.get_by_label("Kommune", exact=True).fill("Oberpframmern")
    sender.get_by_role("option", name="Oberpframmern").click()
    link = sender.get_by_label("Link", exact=True)
    expect(link).to_have_value(re.compile(r"&feld=mobilitaet&kommune=\d{8}&titel=Klimatag%20%26%20Rat$"))

    empfaenger = neue_seite()
    empfaenger.goto(link.input_value().replace(f"b={BUS}", f"b={BUS},gibt-es-nicht"))
    meldung = empfaenger.locator(".linkmeldung")
    expect(meldung).to_contain_text("1 Beispiel aus dem Link steht jetzt auf Ihrer Merkliste.")
    expect(meldung).to_contain_text("Hier unbekannt und nicht übernommen: gibt-es-nicht.")
    protokoll.fehler.clear()  # the missing case is meant
    assert "?" not in empfaenger.url, "a reload must not ask again"
    expect(empfaenger.get_by_label("Titel der Veranstaltung")).to_have_value("Klimatag & Rat")
    expect(empfaenger.get_by_label("Kommune", exact=True)).to_have_value("Oberpframmern")

    for antwort, erwartet in (("Nicht übernehmen", 1), ("Übernehmen", 2)):
        empfaenger.goto(f"{MERKLISTE}?b={BUS},{NETZ}&titel=Klimatag+%26+Rat")
        frage = empfaenger.get_by_role("group", name="Beispiele aus dem Link")
        expect(frage).to_contain_text("Der Link bringt 1 Beispiel mit. Auf Ihre Merkliste setzen?")
        expect(meldung).to_contain_text("1 Beispiel steht schon darauf.")
        frage.get_by_role("button", name=antwort, exact=True).click()
        expect(empfaenger.locator(".merkliste > li")).to_have_count(erwartet)
    empfaenger.get_by_role("button", name="Rückgängig", exact=True).click()
    expect(empfaenger.locator(".merkliste > li")).to_have_count(1)


def test_two_hundred_cases(seite: "Page", gebaute_website: Path) -> None:
    slugs = sorted(p.parent.name for p in (gebaute_website / "beispiele").glob("*/werkstatt.json"))[:200]
    seite.goto(f"{MERKLISTE}?b={','.join(slugs)}")
    expect(seite.locator(".merkliste > li")).to_have_count(200)
    expect(seite.locator(".laenge")).to_contain_text("Geben Sie besser die Datei weiter")
    letzter = seite.locator(".merkliste > li").last
    name = letzter.locator(".titel").text_content()
    letzter.get_by_role("button", name="Ganz nach oben").click()
    expect(seite.locator(".merkliste .titel").first).to_have_text(name)
    assert seite.locator("merk-zahl").inner_text() == "200"
    seite.reload()
    assert titel(seite)[0] == name


def test_without_scripts_the_pages_lead_to_paper(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(java_script_enabled=False)
    for adresse in (MERKLISTE, "simulationslabor/werkstatt/"):
        seite.goto(adresse)
        hinweis = seite.locator("main noscript").first
        assert "braucht dafür JavaScript" in hinweis.text_content()
        assert hinweis.locator("a[href*='simulationslabor/material/']").is_visible()
        assert not seite.get_by_role("main").get_by_role("button").first.is_visible()
    seite.goto(f"beispiele/{BUS}/")
    assert not seite.get_by_role("button", name="Merken").first.is_visible()


def test_application_takes_the_list_over_when_asked(seite: "Page") -> None:
    seite.goto("impressum/")
    seite.goto(f"{MERKLISTE}?b={BUS}&feld=mobilitaet")
    expect(seite.locator(".merkliste > li")).to_have_count(1)
    seite.goto("simulationslabor/bewerbung/")
    assert not seite.get_by_label("Mobilität").is_checked(), "nothing is filled in unasked"
    seite.get_by_role("button", name="Eintragen: Mobilität").click()
    assert seite.get_by_label("Mobilität").is_checked()
    for feld, wert in (("#kommune", "Glonn"), ("#name", "Test Person"), ("#email", "test@example.org")):
        seite.fill(feld, wert)
    for mit in (False, True):
        seite.get_by_label("Merkliste mitschicken").set_checked(mit)
        seite.get_by_role("button", name="Text erstellen und prüfen").click()
        text = seite.locator(".vorschau").inner_text()
        assert ("Ideen auf unserer Merkliste:\n- " in text and "(Murg)" in text) is mit


def test_filled_pages_are_accessible(neue_seite: "Callable[..., Page]") -> None:
    """With all that can stand on them, light and dark, narrow and wide: no finding, nothing to push sideways."""
    lang = "Klimaschutzmanagementkoordinationsstellenbesetzung"
    stand = zustand(
        idee(BUS, lang, "Murg", beitrag(blatt={"ziel": "A"}), b=beitrag("Gruppe B", blatt={"ziel": lang}, notiz=lang)),
        idee("eigen-1", lang),
    )
    befunde = []
    for schema, breite in (("light", 1280), ("dark", 320)):
        seite = neue_seite(color_scheme=schema, viewport={"width": breite, "height": 800}, reduced_motion="reduce")
        lege(seite, stand)

        def pruefe(wo: str, seite: "Page" = seite, breite: int = breite) -> None:
            for v in Axe().run(seite, options=AXE).response["violations"]:
                befunde.extend(f"{wo} {breite}: {v['id']}: {n['target']} {n['failureSummary']}" for n in v["nodes"][:3])
            if seite.evaluate("document.documentElement.scrollWidth") > breite:
                befunde.append(f"{wo} {breite}: wider than the window")

        seite.goto(f"{MERKLISTE}?b={NETZ}&titel=Anders")
        seite.get_by_role("group", name="Beispiele aus dem Link").wait_for()
        seite.locator(".merkliste .weg").last.click()
        seite.locator(".entfernte summary").click()
        pruefe("Merkliste")
        seite.goto("simulationslabor/werkstatt/")
        seite.locator(".ideenvergleich summary").first.click()
        seite.locator(".ideenvergleich table").wait_for()
        seite.locator(".angaben-veranstaltung summary").click()
        seite.get_by_role("button", name="Neue Gruppe auf diesem Gerät").click()
        pruefe("Werkstatt")
        seite.goto("simulationslabor/bewerbung/")
        seite.get_by_label("Merkliste mitschicken").check()
        pruefe("Bewerbung")
    assert not befunde, "\n".join(befunde)
