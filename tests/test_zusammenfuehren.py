"""Files of groups: opened, merged, refused, undone; what differs is decided by a click and can be decided anew."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.werkstattstand import beitrag, gespeichert, idee, lege, zustand

if TYPE_CHECKING:
    from playwright.sync_api import Page

WERKSTATT = "simulationslabor/werkstatt/"
BUS = ("murg-buergerbus", "Bürgerbus", "Murg")
SCHRITT = {"was": "Verein gründen", "wer": "Hauptamt", "quartal": "2027-Q1", "beschluss": ""}


def andere_gruppe(geraet: str, name: str, **angaben: Any) -> dict[str, Any]:
    stand = zustand(idee(*BUS), idee("eigen-1", f"Idee von {name}"), gruppe=name)
    stand["geraet"] = geraet
    stand["ideen"][0]["beitraege"][geraet] = beitrag(name, **angaben)
    return stand


@pytest.fixture
def datei(tmp_path: Path) -> Callable[..., Path]:
    def schreibe(name: str, inhalt: Any) -> Path:
        pfad = tmp_path / name
        pfad.write_text(inhalt if isinstance(inhalt, str) else json.dumps(inhalt), encoding="utf-8")
        return pfad

    return schreibe


@pytest.fixture
def runde(seite: "Page") -> "Page":
    """The moderator's page, whose own group has said something."""
    lege(seite, zustand(idee(*BUS, beitrag(blatt={"ziel": "Unser Ziel"}, bewertung={"wirkung": 4}))))
    seite.goto(WERKSTATT)
    return seite


def waehle(seite: "Page", *dateien: Path) -> None:
    seite.locator("werkstatt-zusammen input[type=file]").set_input_files(list(dateien))


def test_groups_stand_side_by_side_and_differences_are_decided(runde: "Page", datei: Callable[..., Path]) -> None:
    a = datei(
        "a.json", andere_gruppe("aaaa1", "Gruppe A", blatt={"ziel": "Ziel A"}, notiz="Note A", schritte=[SCHRITT])
    )
    b = datei("b.json", andere_gruppe("bbbb1", "Gruppe B", blatt={"ziel": "Unser Ziel"}, bewertung={"wirkung": 1}))
    waehle(runde, a, b)
    berichte = runde.locator(".dateiberichte li")
    expect(berichte).to_have_text(
        [
            "„a.json“: Gruppe A: 1 Idee neu auf der Merkliste, neue Antworten zu 1 Idee.",
            "„b.json“: Gruppe B: neue Antworten zu 1 Idee.",
        ]
    )
    expect(runde.locator("#strittiges")).to_have_text("Verschiedene Antworten: 1, davon 1 offen")
    ziel = runde.get_by_role("group", name="Ziel")
    expect(ziel.get_by_role("radio", name="noch offen")).to_be_checked()
    # groups that say the same are one version
    expect(ziel.get_by_role("radio")).to_have_count(3)
    ziel.get_by_role("radio", name="Gruppe A").check()
    assert gespeichert(runde)["ideen"][0]["entscheidungen"] == {"ziel": "aaaa1"}
    expect(runde.locator("#strittiges")).to_have_text("Verschiedene Antworten: 1, davon 0 offen")
    runde.reload()
    expect(ziel.get_by_role("radio", name="Gruppe A")).to_be_checked()
    ziel.get_by_role("radio", name="noch offen").check()
    assert gespeichert(runde)["ideen"][0]["entscheidungen"] == {"ziel": ""}

    runde.locator(".ideenvergleich summary").first.press("Enter")
    tabelle = runde.locator(".ideenvergleich table")
    expect(tabelle.locator("thead th")).to_have_text(["Gruppe Bauamt (Ihre Gruppe)", "Gruppe A", "Gruppe B"])
    expect(tabelle.get_by_role("row", name="Wirkung")).to_contain_text("4 von 5")
    expect(tabelle.get_by_role("row", name="Notiz")).to_contain_text("Note A")
    expect(tabelle.get_by_role("row", name="Schritte")).to_contain_text("1. Quartal 2027: Verein gründen (Hauptamt)")

    waehle(runde, b)
    expect(berichte).to_have_text(["„b.json“: Gruppe B: nichts Neues, alles davon war schon da."])


def test_merging_can_be_undone(runde: "Page") -> None:
    vorher = gespeichert(runde)["ideen"]
    # dropped instead of chosen
    inhalt = json.dumps(andere_gruppe("aaaa1", "Gruppe A", notiz="Note A"))
    runde.locator(".dateiablage").evaluate(
        """(ziel, text) => {
            const daten = new DataTransfer();
            daten.items.add(new File([text], "a.json", { type: "application/json" }));
            for (const art of ["dragover", "drop"]) {
              ziel.dispatchEvent(new DragEvent(art, { dataTransfer: daten, bubbles: true, cancelable: true }));
            }
        }""",
        inhalt,
    )
    expect(runde.locator(".gruppenstand")).to_contain_text("Gruppe A (1 Idee)")
    runde.get_by_role("button", name="Zusammenführen rückgängig machen").click()
    expect(runde.locator(".dateiberichte")).to_contain_text("rückgängig gemacht")
    assert gespeichert(runde)["ideen"] == vorher
    # and what was undone is not lost either
    assert "Note A" in runde.evaluate("localStorage.getItem('praxis.werkstatt-beiseite')")


def test_files_that_are_no_sound_state_change_nothing(runde: "Page", datei: Callable[..., Path]) -> None:
    vorher = runde.evaluate("localStorage.getItem('praxis.werkstatt')")
    kaputt = andere_gruppe("aaaa1", "Gruppe A", bewertung={"wirkung": 12})
    faelle = {
        "gross.json": ("x" * 50_000_000, "Die Datei ist 50 MB groß, erlaubt sind 5 MB."),
        "abgebrochen.json": ('{"format": "praxis-werkstatt", "ver', "Das ist keine Datei der Werkstatt"),
        "fremd.json": ({"type": "FeatureCollection"}, "Das ist kein Arbeitsstand dieser Werkstatt."),
        "neuer.json": ({**kaputt, "version": 9}, "aus einer neueren Fassung der Werkstatt"),
        "kaputt.json": (kaputt, "bewertung.wirkung: Erlaubt ist: wirkung, aufwand, unterstuetzung von 1 bis 5."),
        "leer.json": ("", "Das ist keine Datei der Werkstatt"),
    }
    for name, (inhalt, meldung) in faelle.items():
        waehle(runde, datei(name, inhalt))
        expect(runde.locator(".dateiberichte")).to_contain_text(f"„{name}“: ")
        expect(runde.locator(".dateiberichte")).to_contain_text(meldung)
        runde.locator("werkstatt-kopf input[type=file]").set_input_files(datei(name, inhalt))
        expect(runde.locator(".dateifehler")).to_contain_text(meldung)
        assert runde.evaluate("localStorage.getItem('praxis.werkstatt')") == vorher


def test_older_file_is_migrated(runde: "Page") -> None:
    waehle(runde, Path(__file__).parent / "werkstatt/version-0.json")
    expect(runde.locator(".dateiberichte")).to_contain_text("Gruppe Bauamt: 1 Idee neu auf der Merkliste")
    expect(runde.locator(".merkstand li")).to_have_count(2)


def test_file_is_opened_and_asks_before_it_replaces(runde: "Page", datei: Callable[..., Path]) -> None:
    stand = andere_gruppe("aaaa1", "Gruppe A", notiz="Note A")
    wahl = runde.locator("werkstatt-kopf input[type=file]")
    frage = runde.locator("[data-frage=oeffnen]")
    name = runde.get_by_label("Name Ihrer Gruppe")

    wahl.set_input_files(datei("a.json", stand))
    expect(frage).to_contain_text("Auf diesem Gerät liegt schon ein Arbeitsstand: „Gruppe Bauamt“, 1 Idee.")
    frage.get_by_role("button", name="Nichts ändern").click()
    expect(runde.get_by_role("button", name="Datei öffnen")).to_be_focused()
    expect(name).to_have_value("Gruppe Bauamt")

    wahl.set_input_files(datei("a.json", stand))
    frage.get_by_role("button", name="Durch die Datei ersetzen").click()
    expect(name).to_have_value("Gruppe A")
    # it goes on as a copy of its own, which knows what it continues
    jetzt = gespeichert(runde)
    assert jetzt["geraet"] != "aaaa1"
    assert jetzt["ideen"][0]["beitraege"][jetzt["geraet"]]["aus"] == {
        "aaaa1": stand["ideen"][0]["beitraege"]["aaaa1"]["zeit"]
    }
    assert "Unser Ziel" in runde.evaluate("localStorage.getItem('praxis.werkstatt-beiseite')")
    runde.locator("werkstatt-kopf").get_by_role("button", name="Rückgängig").click()
    expect(name).to_have_value("Gruppe Bauamt")

    wahl.set_input_files(datei("a.json", stand))
    frage.get_by_role("button", name="Beides behalten und zusammenführen").click()
    assert len(gespeichert(runde)["ideen"][0]["beitraege"]) == 2


def test_new_group_on_the_same_device_begins_empty(runde: "Page") -> None:
    runde.get_by_role("button", name="Neue Gruppe auf diesem Gerät").click()
    with runde.expect_download() as laedt:
        runde.get_by_role("button", name="Neue Gruppe beginnen").click()
    gesichert = json.loads(Path(laedt.value.path()).read_text(encoding="utf-8"))
    assert gesichert["ideen"][0]["beitraege"]["unser-geraet"]["blatt"] == {"ziel": "Unser Ziel"}
    jetzt = gespeichert(runde)
    assert (jetzt["gruppe"], jetzt["veranstaltung"]["titel"]) == ("", "Werkstatt Glonn")
    assert [(i["id"], i["beitraege"]) for i in jetzt["ideen"]] == [("murg-buergerbus", {})]
    assert jetzt["geraet"] != "unser-geraet"
    runde.get_by_role("button", name="Rückgängig", exact=True).click()
    assert gespeichert(runde)["geraet"] == "unser-geraet"
