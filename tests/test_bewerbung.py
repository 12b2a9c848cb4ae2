"""The application for a Simulationslabor: checked, turned into text, sent by the visitor alone."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request, Route

SEITE = "simulationslabor/bewerbung/"


@pytest.fixture
def formular(seite: "Page") -> "Page":
    seite.goto(SEITE)
    seite.locator(".formular [type=submit]").wait_for()
    return seite


def fuelle(seite: "Page", **angaben: str) -> None:
    werte = {"kommune": "Glonn", "name": "Kim Muster", "email": "kim@kommune.example", **angaben}
    for feld, wert in werte.items():
        seite.fill(f"#{feld}", wert)
    seite.get_by_label("Ernährung", exact=True).check()


def erstelle(seite: "Page") -> None:
    seite.get_by_role("button", name="Text erstellen und prüfen").click()


def fokus(seite: "Page") -> str:
    return seite.evaluate("document.activeElement.id || document.activeElement.className")


# The form


def test_empty_form_names_what_is_missing_and_leads_there(formular: "Page") -> None:
    erstelle(formular)
    assert fokus(formular) == "fehler", "the summary has the focus"
    assert formular.get_by_role("alert").locator("a").count() == 4
    formular.get_by_role("alert").get_by_role("link", name="Nennen Sie eine Ansprechperson.").press("Enter")
    assert fokus(formular) == "name"
    feld = formular.locator("#name")
    assert feld.get_attribute("aria-invalid") == "true"
    beschreibung = feld.get_attribute("aria-describedby").split()
    assert beschreibung == ["name-hilfe", "name-fehler"]
    assert formular.locator("#name-fehler").inner_text() == "Nennen Sie eine Ansprechperson."
    formular.get_by_role("alert").locator("a").last.click()
    assert formular.evaluate("document.activeElement.name") == "handlungsfelder"
    assert not formular.locator(".vorschau").is_visible()


def test_corrected_form_loses_its_errors(formular: "Page") -> None:
    erstelle(formular)
    fuelle(formular)
    erstelle(formular)
    assert formular.locator(".fehler").is_hidden()
    assert formular.locator("[aria-invalid], .feldfehler, .mit-fehler").count() == 0
    assert formular.locator("#name").get_attribute("aria-describedby") == "name-hilfe"
    assert fokus(formular) == "text", "the heading of the result has the focus"
    assert "Kommune: Glonn" in formular.locator(".vorschau").inner_text()


def test_result_disappears_when_the_form_changes(formular: "Page") -> None:
    fuelle(formular)
    erstelle(formular)
    formular.fill("#kommune", "Moosach")
    assert formular.locator(".vorschau").is_hidden(), "an outdated text must not be sent"


def test_markup_in_an_answer_stays_text(formular: "Page") -> None:
    fuelle(formular, anmerkungen="<img src=x onerror=alert(1)>")
    erstelle(formular)
    assert "<img src=x onerror=alert(1)>" in formular.locator(".vorschau").inner_text()
    assert formular.locator(".vorschau *").count() == 0


def test_text_is_copied(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(permissions=["clipboard-read", "clipboard-write"])
    seite.goto(SEITE)
    fuelle(seite)
    erstelle(seite)
    seite.get_by_role("button", name="Text kopieren").click()
    seite.get_by_role("status").filter(has_text="kopiert").wait_for()
    assert "Ansprechperson: Kim Muster" in seite.evaluate("navigator.clipboard.readText()")


def test_refused_copy_marks_the_text(formular: "Page") -> None:
    formular.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    fuelle(formular)
    erstelle(formular)
    formular.get_by_role("button", name="Text kopieren").click()
    formular.get_by_role("status").filter(has_text="Strg+C").wait_for()
    assert "Kommune: Glonn" in formular.evaluate("getSelection().toString()")


def test_text_is_saved(formular: "Page", tmp_path: Path) -> None:
    fuelle(formular, kommune="Külz (Hunsrück)")
    erstelle(formular)
    with formular.expect_download() as laden:
        formular.get_by_role("button", name="Als Datei speichern").click()
    assert laden.value.suggested_filename == "bewerbung-simulationslabor-kuelz-hunsrueck.txt"
    laden.value.save_as(tmp_path / "text.txt")
    roh = (tmp_path / "text.txt").read_bytes()
    assert roh.startswith(b"\xef\xbb\xbf"), "old editors on Windows need the mark"
    assert "Kommune: Külz (Hunsrück)\r\n" in roh.decode("utf-8-sig")


# What stays on the device


def test_nothing_is_stored_unasked(formular: "Page") -> None:
    fuelle(formular)
    erstelle(formular)
    assert formular.evaluate("localStorage.length") == 0


def test_remembered_entries_survive_and_can_be_deleted(formular: "Page") -> None:
    formular.get_by_label("Auf diesem Gerät merken").check()
    fuelle(formular, lage="Erste Idee")
    formular.get_by_label("online", exact=True).check()
    formular.reload()
    assert formular.locator("#lage").input_value() == "Erste Idee"
    assert formular.get_by_label("Ernährung", exact=True).is_checked()
    assert formular.get_by_label("online", exact=True).is_checked()
    formular.get_by_label("Auf diesem Gerät merken").uncheck()
    assert formular.evaluate("localStorage.length") == 0
    formular.reload()
    assert formular.locator("#lage").input_value() == ""


def test_privacy_page_empties_this_site_alone(seite: "Page") -> None:
    seite.goto(SEITE)
    seite.evaluate("localStorage.setItem('praxis.bewerbung', '{}'); localStorage.setItem('fremd', '1')")
    seite.goto("datenschutz/")
    assert "praxis.bewerbung" in seite.locator("geraet-leeren .bestand").inner_text()
    seite.once("dialog", lambda frage: frage.dismiss())
    knopf = seite.get_by_role("button", name="Alles auf diesem Gerät löschen")
    knopf.click()
    assert seite.evaluate("Object.keys(localStorage).sort()") == ["fremd", "praxis.bewerbung"]
    seite.once("dialog", lambda frage: frage.accept())
    knopf.click()
    assert seite.evaluate("Object.keys(localStorage)") == ["fremd"]
    assert seite.get_by_role("status").inner_text() == "Gelöscht: 1 Eintrag."
    assert knopf.is_disabled()


@pytest.mark.parametrize("wert", ["{", "7", '"text"', '{"handlungsfelder": 3, "kommune": ["x"], "format": null}'])
def test_damaged_memory_does_no_harm(seite: "Page", wert: str) -> None:
    seite.goto("impressum/")
    seite.evaluate("w => localStorage.setItem('praxis.bewerbung', w)", wert)
    seite.goto(SEITE)
    fuelle(seite)
    erstelle(seite)
    assert "Kommune: Glonn" in seite.locator(".vorschau").inner_text()


# With an address or a service of the operator's own


def mit_kontakt(seite: "Page", **daten: str) -> None:
    """The page as the build makes it once data/kontakt.yml names an address or a service."""

    def ergaenze(route: "Route") -> None:
        html = route.fetch().text()
        for name, wert in daten.items():
            html = html.replace(f'data-{name}=""', f'data-{name}="{wert}"')
        knoepfe = '<a class="mail" href="mailto:x">E-Mail öffnen</a><button class="absenden">Absenden</button>'
        html = html.replace('<button class="knopf kopieren"', f'{knoepfe}<button class="knopf kopieren"')
        route.fulfill(body=html, content_type="text/html; charset=utf-8")

    seite.route(f"**/{SEITE}", ergaenze)
    seite.goto(SEITE)


def test_mail_draft_holds_subject_and_text(seite: "Page") -> None:
    mit_kontakt(seite, email="labor@institut.example")
    fuelle(seite, kommune="Glonn & Co")
    erstelle(seite)
    teile = urlsplit(seite.locator(".mail").get_attribute("href"))
    assert (teile.scheme, teile.path) == ("mailto", "labor@institut.example")
    felder = parse_qs(teile.query, strict_parsing=True)
    assert felder["subject"] == ["Bewerbung um ein Simulationslabor: Glonn & Co"]
    assert "Ansprechperson: Kim Muster\r\n" in felder["body"][0]


def test_service_gets_the_application_only_on_request(seite: "Page", server: str) -> None:
    anfragen: list[Request] = []
    seite.route("**/annahme", lambda route: (anfragen.append(route.request), route.fulfill(status=204))[0])
    mit_kontakt(seite, endpunkt=f"{server}annahme")
    fuelle(seite)
    erstelle(seite)
    assert anfragen == []
    seite.get_by_role("button", name="Absenden").click()
    seite.get_by_role("status").filter(has_text="angekommen").wait_for()
    gesendet = json.loads(anfragen[0].post_data)
    assert (gesendet["kommune"], gesendet["handlungsfelder"]) == ("Glonn", ["Ernährung"])
    assert "Kommune: Glonn" in gesendet["text"]


def test_failing_service_loses_nothing(seite: "Page", server: str, protokoll: Any) -> None:
    seite.route("**/annahme", lambda route: route.fulfill(status=500))
    mit_kontakt(seite, endpunkt=f"{server}annahme")
    fuelle(seite)
    erstelle(seite)
    seite.get_by_role("button", name="Absenden").click()
    seite.get_by_role("status").filter(has_text="nicht geklappt").wait_for()
    assert seite.get_by_role("button", name="Absenden").is_enabled()
    assert seite.locator("#kommune").input_value() == "Glonn"
    protokoll.fehler.clear()  # the refusal was meant


# Without scripts


def test_form_without_scripts_is_a_questionnaire(neue_seite: "Callable[..., Page]", server: str) -> None:
    seite = neue_seite(java_script_enabled=False)
    seite.goto(SEITE)
    assert "Drucken Sie die Seite als Fragebogen" in seite.locator("main noscript").text_content()
    assert not seite.get_by_role("button", name="Text erstellen und prüfen").is_visible()
    seite.fill("#kommune", "Glonn")
    seite.press("#kommune", "Enter")  # comes back when what it set off has arrived
    assert seite.url == f"{server}{SEITE}", "no answer may end up in an address"
