"""The form's steps, messages, lists, drafts and ways out, and what holds in every state of it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.einreichen import (
    KOMMUNE,
    SEITE,
    datei,
    druecke,
    feld,
    lies_jetzt,
    oeffne,
    ort,
    quelle,
    tippe,
    waehle,
    wie_der_bestand,
)
from tests.test_jede_seite import AXE

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def formular(seite: "Page") -> "Page":
    """The empty form at its first step."""
    return oeffne(seite)


# Steps, messages, lists


def test_open_entries_are_named_and_lead_into_their_fields(formular: "Page") -> None:
    s = formular
    assert s.locator("[aria-invalid]").count() == 0, "nothing is wrong before anything was done"
    druecke(s, "Weiter: Worum es geht")
    kasten = s.locator(".schritt:visible .offenes")
    assert s.evaluate("document.activeElement.className").startswith("fehler")
    kasten.get_by_role("link").first.press("Enter")
    assert s.evaluate("document.activeElement.labels[0].textContent") == "Titel"
    quelle(s, 1, "Ein Bericht", "keine Adresse")
    adresse = feld(s, "Internetadresse", "Quelle 1")
    assert adresse.get_attribute("aria-invalid") == "true"
    fehler = s.locator(f"#{adresse.get_attribute('aria-describedby').split()[-1]}")
    assert "ist keine Internetadresse" in fehler.inner_text()
    assert "ist keine Internetadresse" in s.locator("[role=status][data-teil=ansage]").inner_text(), "and is said aloud"
    quelle(s, 1, "Ein Bericht", "https://example.org/bericht")
    expect(s.locator(".offenes:visible, [aria-invalid]")).to_have_count(0)
    druecke(s, "Weiter: Worum es geht")
    druecke(s, "Weiter: So ging es")
    druecke(s, "Weiter: So ging es")
    assert s.locator(".schritt:visible h2").inner_text().endswith("So ging es"), "nobody is held up"
    s.go_back()
    assert s.locator(".schritt:visible h2").inner_text().endswith("Worum es geht")
    s.go_back()
    assert feld(s, "Titel", "Quelle 1").input_value() == "Ein Bericht"


def test_numbers_follow_when_sources_move_or_go(formular: "Page") -> None:
    s = formular
    for n, name in enumerate(("Erste", "Zweite"), start=1):
        if n > 1:
            druecke(s, "Quelle hinzufügen")
        quelle(s, n, name, f"https://example.org/{n}")
    s.goto(f"{s.url}#ablauf")
    tippe(s, "Anlass", "Eins [1] und zwei [2].")
    s.goto(s.url.replace("#ablauf", "#quellen"))
    druecke(s, "Quelle 2 nach oben")
    assert "anlass: Eins [2] und zwei [1].\n" in datei(s)
    druecke(s, "Quelle 1 entfernen")
    assert "anlass: Eins [1] und zwei.\n" in datei(s)
    assert s.locator(".meldungsleiste .status").inner_text() == "Quelle 1 entfernt."
    s.get_by_role("button", name="Rückgängig").press("Enter")
    assert "anlass: Eins [2] und zwei [1].\n" in datei(s)
    assert feld(s, "Titel", "Quelle 1").input_value() == "Zweite"


def test_association_has_fields_of_its_own(formular: "Page") -> None:
    s = formular
    s.goto(f"{s.url}#eckdaten")
    s.get_by_label("Ein Zusammenschluss, der nicht im Gemeindeverzeichnis steht").check()
    tippe(s, "Name des Zusammenschlusses", "Steinwald-Allianz")
    waehle(s, "Land", "Bayern")
    druecke(s, "Mitglied hinzufügen")
    ort(s, "erbendorf", "Erbendorf Stadt")
    assert "  - verbund: Steinwald-Allianz\n    land: Bayern\n    mitglieder:\n      - Erbendorf\n" in datei(s)


def test_place_is_found_without_the_list(formular: "Page") -> None:
    """Typed and left with Tab: an unmistakable name is taken, another is asked about."""
    s = formular
    s.goto(f"{s.url}#eckdaten")
    stand = s.locator(".schritt:visible .stand")
    tippe(s, KOMMUNE, "moosach")
    stand.filter(has_text="Gewählt: Moosach, Gemeinde, Landkreis Ebersberg").wait_for()
    assert "kommunen:\n  - Moosach\n" in datei(s)
    tippe(s, KOMMUNE, "Neuenkirchen")
    stand.filter(has_text="„Neuenkirchen“ gibt es").wait_for()
    tippe(s, KOMMUNE, "Mosach")
    stand.filter(has_text="„Mosach“ steht so nicht im Gemeindeverzeichnis").wait_for()


def test_address_of_a_related_case_will_do(formular: "Page") -> None:
    s = formular
    s.goto(f"{s.url}#erfahrungen")
    druecke(s, "Beispiel hinzufügen")
    tippe(s, "Beispiel 1", "https://praxis.example/beispiele/murg-buergerbus/")
    assert "verwandt: [murg-buergerbus]\n" in datei(s)


# Drafts


def test_draft_is_found_again(formular: "Page") -> None:
    """A reload in the middle keeps everything; a new visit offers the draft, and what was thrown away comes back."""
    s = formular
    quelle(s, 1, "Ein Bericht", "https://example.org/bericht")
    s.goto(f"{s.url}#eckdaten")
    tippe(s, "Titel", "Angefangen")
    vorher = datei(s)
    s.reload()
    s.locator(".schritt:visible h2").filter(has_text="Worum es geht").wait_for()
    assert feld(s, "Titel").input_value() == "Angefangen"
    assert datei(s) == vorher
    oeffne(s)
    assert "angefangen" not in datei(s).lower(), "a new case begins empty"
    kasten = s.get_by_role("region", name="Ihre Entwürfe auf diesem Gerät")
    kasten.get_by_role("button", name="Entwurf verwerfen: Angefangen").press("Enter")
    assert s.evaluate("Object.keys(localStorage)") == []
    kasten.get_by_role("button", name="Rückgängig").press("Enter")
    kasten.get_by_role("link", name="Angefangen").press("Enter")
    s.locator(".meldungsleiste .status").filter(has_text="Ihr Entwurf ist geladen").wait_for()
    assert datei(s) == vorher


def test_missing_storage_is_said(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite()
    seite.add_init_script("Storage.prototype.setItem = () => { throw new Error('off') }")
    oeffne(seite)
    quelle(seite, 1, "Ein Bericht", "https://example.org/bericht")
    seite.get_by_text("Ihr Browser speichert nichts").wait_for()
    assert "Ein Bericht" in datei(seite)


def test_damaged_draft_is_told_and_kept_as_it_is(formular: "Page", tmp_path: Path) -> None:
    s = formular
    s.evaluate("localStorage.setItem('praxis.entwurf.kaputt', '{\"inhalt')")
    oeffne(s)
    kasten = s.get_by_role("region", name="Ihre Entwürfe auf diesem Gerät")
    with s.expect_download() as laden:
        kasten.get_by_role("button", name="Als Datei speichern").click()
    laden.value.save_as(tmp_path / "kaputt.txt")
    assert (tmp_path / "kaputt.txt").read_text(encoding="utf-8") == '{"inhalt'
    kasten.get_by_role("button", name="Löschen").click()
    assert s.evaluate("Object.keys(localStorage)") == []


# Handing over


GITHUB = "https://github.com/muster/praxis"


@pytest.fixture
def mit_github(neue_seite: "Callable[..., Page]") -> "Page":
    """The page as it is built with REPO_URL and a mail address; what it opens is noted instead of opened."""
    seite = neue_seite(permissions=["clipboard-read", "clipboard-write"])
    seite.add_init_script("window.open = (adresse) => { window.geoeffnet = adresse }")
    knopf = '<button class="knopf" type="button" data-tun="vorschlagen">Als Pull Request vorschlagen</button>'

    def mit_adresse(route: Any) -> None:
        html = route.fetch().text().replace('data-neue-datei=""', f'data-neue-datei="{GITHUB}/new/main/data/beispiele"')
        html = html.replace('data-bearbeiten=""', f'data-bearbeiten="{GITHUB}/edit/main/data/beispiele"')
        route.fulfill(
            body=html.replace('<div class="knoepfe">', f'<div class="knoepfe">{knopf}', 1), content_type="text/html"
        )

    seite.route(re.compile(rf"/{SEITE}(\?.*)?$"), mit_adresse)
    return seite


def test_correction_is_copied_and_githubs_editor_opened(mit_github: "Page") -> None:
    s = oeffne(mit_github, "?fall=moosach-solares-nahwaermenetz#pruefung")
    s.get_by_role("button", name="Als Pull Request vorschlagen").click()
    s.locator("[data-teil=antwort]").filter(has_text="Zwischenablage").wait_for()
    assert s.evaluate("geoeffnet") == f"{GITHUB}/edit/main/data/beispiele/moosach-solares-nahwaermenetz.yml"
    assert s.evaluate("navigator.clipboard.readText()") == wie_der_bestand("moosach-solares-nahwaermenetz")


def test_nothing_incomplete_is_proposed(mit_github: "Page") -> None:
    s = oeffne(mit_github, "#pruefung")
    s.get_by_role("button", name="Als Pull Request vorschlagen").click()
    assert "Es sind noch Angaben offen" in s.locator("[data-teil=antwort]").inner_text()
    assert s.evaluate("window.geoeffnet") is None
    s.locator("[data-teil=bilanz] a").first.click()
    assert s.locator(".schritt:visible h2").inner_text().endswith("Quellen")


def test_file_is_saved_under_its_address(formular: "Page", tmp_path: Path) -> None:
    s = formular
    s.goto(f"{s.url}#eckdaten")
    tippe(s, "Titel", "Größere Radwege")
    ort(s, "moosach", "Moosach")
    s.goto(f"{s.url.split('#')[0]}#pruefung")
    with s.expect_download() as laden:
        s.get_by_role("button", name="Herunterladen").click()
    assert laden.value.suggested_filename == "moosach-groessere-radwege.yml"
    laden.value.save_as(tmp_path / "x.yml")
    assert (tmp_path / "x.yml").read_text(encoding="utf-8") == datei(s)


# What holds in every state


def test_markup_stays_text(formular: "Page") -> None:
    s = formular
    s.goto(f"{s.url}#eckdaten")
    tippe(s, "Titel", "<img src=x onerror=alert(1)>")
    expect(s.locator(".vorschautitel")).to_have_text("<img src=x onerror=alert(1)>")
    assert s.locator(".blatt img").count() == 0


@pytest.mark.parametrize(("schema", "breite"), [("light", 320), ("dark", 1280)])
def test_accessible_in_every_state(neue_seite: "Callable[..., Page]", schema: str, breite: int) -> None:
    """Steps with their gaps named, a full case unfolded, the list of drafts, an open list of places."""
    s = neue_seite(color_scheme=schema, viewport={"width": breite, "height": 800}, reduced_motion="reduce")
    befunde = []

    def sieh(zustand: str) -> None:
        for v in Axe().run(s, options=AXE).response["violations"]:
            befunde.extend(f"{zustand}: {v['id']}: {n['target']} {n['failureSummary']}" for n in v["nodes"][:2])
        if (zuviel := s.evaluate("document.documentElement.scrollWidth") - breite) > 0:
            befunde.append(f"{zustand}: {zuviel} px wider than the screen")

    oeffne(s)
    druecke(s, "Weiter: Worum es geht")
    s.locator(".schritt:visible .offenes").wait_for()
    sieh("gaps named")
    quelle(s, 1, "Ein Bericht", "https://example.org")
    lies_jetzt(s)
    oeffne(s, "?fall=schnorbach-energiesparrichtlinie")
    for ziel in ("zahlen", "pruefung"):
        s.goto(f"{s.url.split('#')[0]}#{ziel}")
        for klappe in s.locator(".schritt:visible details:not([open]) > summary").all():
            if klappe.is_visible():
                klappe.click()
        sieh(f"full: {ziel}")
    oeffne(s, "#eckdaten")
    s.get_by_role("combobox", name=KOMMUNE).press_sequentially("neuen")
    s.get_by_role("option").first.wait_for()
    sieh("drafts and places")
    assert not befunde, "\n".join(befunde)


def test_without_javascript_other_ways_are_shown(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite(java_script_enabled=False)
    seite.goto(SEITE)
    ohne = seite.locator("main noscript").text_content() or ""
    assert "Das Formular braucht JavaScript." in ohne
    assert "Kommandozeile" in ohne
    assert seite.locator("form.formular").is_hidden()
