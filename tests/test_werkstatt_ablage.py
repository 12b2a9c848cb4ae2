"""The stored state of the Werkstatt: full, blocked, damaged storage and two tabs lose nothing without a word."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

HIER = Path(__file__).parent / "werkstatt"
ZUFALL = (HIER / "speicher-zufall.js").read_text(encoding="utf-8")
MERKLISTE = "merkliste/"
VOLL = "() => { Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError') } }"
GESPERRT = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no access', 'SecurityError') } })"
)


def test_random_work_in_tabs_with_failing_storage_loses_nothing(seite: "Page") -> None:
    """Write, rate, remove, merge, open and close tabs, fill and damage the storage: 2,000 operations."""
    seite.goto("impressum/")

    @settings(max_examples=20, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
    @given(st.integers(0, 2**31 - 1))
    def laufe(samen: int) -> None:
        assert seite.evaluate(ZUFALL, {"samen": samen, "schritte": 100}) == []

    laufe()


def merke_eigene(seite: "Page", titel: str) -> None:
    seite.get_by_label("Eigene Idee").fill(titel)
    seite.get_by_role("button", name="Hinzufügen").click()


def titel(seite: "Page") -> list[str]:
    return seite.locator(".merkliste .titel").all_text_contents()


def test_full_storage_is_told_and_the_work_goes_on_and_into_a_file(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite()
    seite.goto(MERKLISTE)
    merke_eigene(seite, "Vorher")
    seite.evaluate(VOLL)
    merke_eigene(seite, "Nachher")
    meldung = seite.locator(".speichermeldung")
    expect(meldung).to_contain_text("Der Speicher Ihres Browsers ist voll")
    assert titel(seite) == ["Vorher", "Nachher"]
    with seite.expect_download() as datei:
        seite.locator(".sichern button").click()
    gesichert = json.loads(Path(datei.value.path()).read_text(encoding="utf-8"))
    assert [idee["titel"] for idee in gesichert["ideen"]] == ["Vorher", "Nachher"]
    seite.evaluate("delete Storage.prototype.setItem")
    seite.reload()  # asks whether to leave; the test's browser says yes
    assert titel(seite) == ["Vorher"]


def test_blocked_storage_is_told_and_the_page_works(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite()
    seite.add_init_script(GESPERRT)
    seite.goto(MERKLISTE)
    expect(seite.locator(".speichermeldung")).to_contain_text("speichert auf dieser Seite nichts")
    merke_eigene(seite, "Nur hier")
    assert titel(seite) == ["Nur hier"]
    seite.goto("beispiele/murg-buergerbus/")
    seite.get_by_role("link", name="Für unsere Kommune durchspielen").click()
    seite.wait_for_url("**/werkstatt/**")
    expect(seite.locator(".merkstand")).to_contain_text("Murg")  # it came along in the address


def test_damaged_state_is_set_aside_and_what_is_whole_kept(neue_seite: "Callable[..., Page]") -> None:
    seite = neue_seite()
    seite.goto("impressum/")
    stand = json.loads((HIER / "version-1.json").read_text(encoding="utf-8"))
    stand["ideen"][0]["zeit"] = "gestern"
    seite.evaluate("text => localStorage.setItem('praxis.werkstatt', text)", json.dumps(stand))
    seite.goto(MERKLISTE)
    expect(seite.locator(".speichermeldung")).to_contain_text("1. Idee (murg-buergerbus), zeit: Erlaubt ist:")
    assert titel(seite) == ["Elektrischer Bürgerbus"]
    with seite.expect_download() as datei:
        seite.locator(".beiseite").get_by_role("button", name="Als Datei sichern").click()
    assert json.loads(Path(datei.value.path()).read_text(encoding="utf-8")) == stand
    seite.on("dialog", lambda frage: frage.accept())
    seite.get_by_role("button", name="Endgültig löschen").click()
    expect(seite.locator(".beiseite")).to_be_hidden()
    # nothing readable at all: an empty list, and still no blank page
    seite.evaluate("localStorage.setItem('praxis.werkstatt', '{\"format\":')")
    seite.reload()
    expect(seite.locator(".leer")).to_be_visible()
    expect(seite.locator(".beiseite")).to_be_visible()


def test_two_tabs_see_each_other(neue_seite: "Callable[..., Page]") -> None:
    erster = neue_seite()
    erster.goto(MERKLISTE)
    zweiter = erster.context.new_page()
    zweiter.goto(MERKLISTE)
    merke_eigene(erster, "Im ersten")
    expect(zweiter.locator(".merkliste .titel")).to_have_text(["Im ersten"])
    merke_eigene(zweiter, "Im zweiten")
    expect(erster.locator(".merkliste .titel")).to_have_text(["Im ersten", "Im zweiten"])
    erster.get_by_label("Notiz: Im zweiten").fill("gesehen")
    erster.get_by_label("Notiz: Im zweiten").blur()
    expect(zweiter.get_by_label("Notiz: Im zweiten")).to_have_value("gesehen")
    assert erster.locator("merk-zahl").inner_text() == "2"


def test_write_that_another_tab_overwrote_unseen_comes_back(seite: "Page") -> None:
    """Two tabs that write in the same instant read the same state; the slower one's copy lacks the other's change."""
    seite.goto(MERKLISTE)
    merke_eigene(seite, "Eins")
    vorher = seite.evaluate("localStorage.getItem('praxis.werkstatt')")
    merke_eigene(seite, "Zwei")
    fremd = json.loads(vorher)
    fremd["ideen"].append({**fremd["ideen"][0], "id": "eigen-fremd", "titel": "Drei"})
    fremd["folge"] = ["anderer-tab", *fremd["folge"]]
    seite.evaluate(
        """text => {
            localStorage.setItem('praxis.werkstatt', text);
            dispatchEvent(new StorageEvent('storage', { key: 'praxis.werkstatt' }));
        }""",
        json.dumps(fremd),
    )
    assert titel(seite) == ["Eins", "Drei", "Zwei"]
    seite.reload()
    assert titel(seite) == ["Eins", "Drei", "Zwei"]
