"""Rating ideas: effect, effort, support; picture and table follow; other groups stay hidden until asked for."""

import json
from math import hypot
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from tests import module

if TYPE_CHECKING:
    from playwright.sync_api import Page


def zustand(*bewertungen: dict[str, dict[str, int]]) -> dict[str, Any]:
    """A state with one idea for each of `bewertungen` (group -> rating); ours is the group „a“."""
    return {
        "format": "praxis-werkstatt", "version": 1, "geraet": "a", "gruppe": "Bauamt",
        "veranstaltung": {"titel": "", "handlungsfeld": "", "kommune": None},
        "ideen": [
            {"id": f"eigen-{n}", "titel": f"Idee {n}", "ort": "", "zeit": "2026-11-24T10:00:00.000Z", "beitraege": {
                gruppe: {"gruppe": f"Gruppe {gruppe}", "zeit": "2026-11-24T10:00:00.000Z", "notiz": "", "check": {},
                         "groessen": {}, "bewertung": bewertung, "blatt": {}, "schritte": []}
                for gruppe, bewertung in je_gruppe.items()}}
            for n, je_gruppe in enumerate(bewertungen, start=1)
        ],
    }  # fmt: skip


def oeffne(seite: "Page", stand: dict[str, Any]) -> None:
    seite.goto("impressum/")
    seite.evaluate("stand => localStorage.setItem('praxis.werkstatt', JSON.stringify(stand))", stand)
    seite.goto("simulationslabor/werkstatt/#bewerten")
    expect(seite.locator(".bewertung").first).to_be_visible()


def tabelle(seite: "Page") -> list[list[str]]:
    zeilen = seite.locator(".bewertungstabelle tbody tr").all()
    return [zeile.locator("th, td").all_inner_texts() for zeile in zeilen]


def rechne(seite: "Page", ausdruck: str, *werte: Any) -> Any:
    """Call the module in the page: `m` is the module, `a` the values."""
    return module.rechne(seite, "werkstatt/bewertung.js", ausdruck, *werte)


def test_picture_and_table_follow_each_rating(seite: "Page") -> None:
    oeffne(seite, zustand({}, {"a": {"wirkung": 2, "aufwand": 4, "unterstuetzung": 3}}))
    erste = seite.locator(".bewertung").first
    expect(seite.locator(".bewertungsbild circle")).to_have_count(1)
    assert tabelle(seite) == [["2", "Idee 2", "2", "4", "3"], ["1", "Idee 1", "offen", "offen", "offen"]]

    wirkung = erste.get_by_role("group", name="Wirkung")
    wirkung.get_by_role("radio", name="1 gering").focus()
    seite.keyboard.press("Space")
    for _ in range(4):
        seite.keyboard.press("ArrowRight")
    expect(wirkung.get_by_role("radio", name="5 groß")).to_be_checked()
    erste.get_by_role("group", name="Aufwand").get_by_role("radio", name="2").check()
    expect(seite.locator(".bewertungsbild circle")).to_have_count(2)
    expect(seite.locator(".bewertungsbild .offen")).to_have_count(1)  # its support is not rated yet
    assert tabelle(seite)[0] == ["1", "Idee 1", "5", "2", "offen"]
    seite.reload()
    expect(seite.locator(".bewertungsbild circle")).to_have_count(2)

    erste.get_by_role("button", name="Bewertung löschen").click()
    expect(seite.locator(".bewertungsbild circle")).to_have_count(1)
    assert (
        json.loads(seite.evaluate("localStorage.getItem('praxis.werkstatt')"))["ideen"][0]["beitraege"]["a"][
            "bewertung"
        ]
        == {}
    )


def test_other_groups_are_shown_on_request_only(seite: "Page") -> None:
    """A group judges for itself; then median and spread over all."""
    andere = {"b": {"wirkung": 5, "aufwand": 1}, "c": {"wirkung": 4, "aufwand": 1, "unterstuetzung": 2}}
    oeffne(seite, zustand({"a": {"wirkung": 1, "aufwand": 3}, **andere}))
    assert tabelle(seite) == [["1", "Idee 1", "1", "3", "offen"]]
    seite.get_by_role("checkbox", name="Mit den Bewertungen der anderen Gruppen (2 andere Gruppen)").check()
    assert tabelle(seite) == [["1", "Idee 1", "4 (1 bis 5)", "1 (1 bis 3)", "2"]]
    expect(seite.locator(".bewertungstabelle caption")).to_contain_text("Median")
    seite.reload()
    assert tabelle(seite) == [["1", "Idee 1", "1", "3", "offen"]]


def test_no_switch_without_other_groups(seite: "Page") -> None:
    oeffne(seite, zustand({"a": {"wirkung": 1}}))
    expect(seite.locator(".andere-gruppen")).to_be_hidden()


def test_two_hundred_ideas_stay_legible(seite: "Page") -> None:
    """However they are rated, no dot covers another or leaves its field; many in one field become one dot."""
    seite.goto("impressum/")
    noten = st.fixed_dictionaries(
        {"wirkung": st.integers(1, 5), "aufwand": st.integers(1, 5)}, optional={"unterstuetzung": st.integers(1, 5)}
    )

    @settings(max_examples=30, deadline=None)
    @given(st.lists(noten, max_size=200))
    def ohne_ueberlappung(bewertungen: list[dict[str, int]]) -> None:
        ideen = zustand(*({"a": b} for b in bewertungen))["ideen"]
        punkte = rechne(seite, "m.plaetze(m.zeilen(a[0], 'a'), false)", ideen)
        assert sum(p.get("anzahl", 1) for p in punkte) == len(bewertungen)
        assert all(p["x"] - p["radius"] / 2 >= 0 and p["x"] + p["radius"] / 2 <= 5 for p in punkte)
        for n, p in enumerate(punkte):
            for q in punkte[n + 1 :]:
                assert hypot(p["x"] - q["x"], p["y"] - q["y"]) >= (p["radius"] + q["radius"]) / 2 - 1e-9

    ohne_ueberlappung()


def test_median_and_spread(seite: "Page") -> None:
    seite.goto("impressum/")
    ergebnis = rechne(seite, "[[], [3], [1, 4], [5, 1, 2, undefined]].map(m.streuung)")
    assert ergebnis == [
        None,
        {"mitte": 3, "von": 3, "bis": 3, "anzahl": 1},
        {"mitte": 2.5, "von": 1, "bis": 4, "anzahl": 2},
        {"mitte": 2, "von": 1, "bis": 5, "anzahl": 3},
    ]
