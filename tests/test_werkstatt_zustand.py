"""The state of the Werkstatt: nothing is ever lost in it, merging obeys its laws, only sound states are taken."""

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.module import rechne

if TYPE_CHECKING:
    from playwright.sync_api import Page

HIER = Path(__file__).parent / "werkstatt"
SCHEMA = json.loads((HIER.parent.parent / "data/schema/werkstatt.schema.json").read_text(encoding="utf-8"))
OHNE_VERKLEINERN = (Phase.explicit, Phase.reuse, Phase.generate)  # the message names the one case out of the many
ZUFALL = (HIER / "zufall.js").read_text(encoding="utf-8")


def beispiel(version: int) -> dict[str, Any]:
    return json.loads((HIER / f"version-{version}.json").read_text(encoding="utf-8"))


def pruefe(seite: "Page", *staende: Any) -> list[dict[str, Any]]:
    # as text, because on the way into the page a key such as __proto__ would get lost
    texte = [json.dumps(stand) for stand in staende]
    return rechne(seite, "werkstatt/werkstatt-zustand.js", "a.map((text) => m.pruefe(JSON.parse(text)))", *texte)


@pytest.fixture
def blatt(seite: "Page") -> "Page":
    seite.goto("impressum/")
    return seite


def test_random_work_loses_no_entry_and_merging_obeys_its_laws(blatt: "Page") -> None:
    """Add, remove, sort, write, decide, reload, fork, merge, import garbage: 10,000 operations on several copies."""
    gueltig = Draft202012Validator(SCHEMA)

    @settings(max_examples=50, deadline=None, phases=OHNE_VERKLEINERN)
    @given(st.integers(0, 2**31 - 1))
    def laufe(samen: int) -> None:
        ergebnis = blatt.evaluate(ZUFALL, {"samen": samen, "schritte": 200})
        assert ergebnis["verloren"] == []
        assert ergebnis["gebrochen"] == []
        for zustand in ergebnis["zustaende"]:
            gueltig.validate(zustand)

    laufe()


def test_every_older_version_is_migrated(blatt: "Page") -> None:
    """Each version ever written has an example here, and the migrations reach from the oldest to today's."""
    heute = SCHEMA["properties"]["version"]["const"]
    wanderungen = rechne(blatt, "werkstatt/werkstatt-wanderungen.js", "m.WANDERUNGEN.length")
    assert (wanderungen, len(list(HIER.glob("version-*.json")))) == (heute, heute + 1)
    for version in range(heute + 1):
        [gelesen] = pruefe(blatt, beispiel(version))
        assert gelesen["meldungen"] == []
        assert gelesen["version"] == version
        Draft202012Validator(SCHEMA).validate(gelesen["zustand"])
    [alt] = pruefe(blatt, beispiel(0))
    bus, netz = alt["zustand"]["ideen"]
    assert [bus["id"], netz["id"]] == ["murg-buergerbus", "moosach-solares-nahwaermenetz"]
    [beitrag] = bus["beitraege"].values()
    assert (beitrag["notiz"], beitrag["gruppe"]) == ("Fahrdienst gibt es schon", "Gruppe Bauamt")
    assert netz["beitraege"] == {}
    assert alt["zustand"]["veranstaltung"]["titel"] == "Klimatag im Rathaus"
    [neu] = pruefe(blatt, beispiel(1))
    assert neu["zustand"] == beispiel(1), "nothing of today's version is left out or changed"


def stellen(wert: Any, pfad: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    unter = wert.items() if isinstance(wert, dict) else enumerate(wert) if isinstance(wert, list) else ()
    return [pfad, *(stelle for schluessel, w in unter for stelle in stellen(w, (*pfad, schluessel)))]


def ersetzt(stand: dict[str, Any], pfad: tuple[Any, ...], wert: Any) -> dict[str, Any]:
    neu = copy.deepcopy(stand)
    ziel = neu
    for schluessel in pfad[:-1]:
        ziel = ziel[schluessel]
    ziel[pfad[-1]] = wert
    return neu


WERTE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 7),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=4),
    st.sampled_from(["", "ja", "2027-Q1", "2027-Q9", "2026-03-01T09:30:00Z", "2026-03-01", "mobilitaet", "__proto__"]),
    st.just([]),
    st.just({}),
    st.dictionaries(
        st.sampled_from(["wirkung", "ziel", "antwort", "fremd", "__proto__"]), st.sampled_from([1, 9, "x"])
    ),
)


def test_check_and_schema_agree(blatt: "Page") -> None:
    """Whatever is put in a state's place: the check finds fault exactly where the published schema does."""
    gueltig = Draft202012Validator(SCHEMA)
    gut = beispiel(1)
    # version is read before all else; an idea twice and the look of a Kommune are beyond a schema
    orte = [p for p in stellen(gut) if p and p[0] != "version"]

    @settings(max_examples=25, deadline=None, phases=OHNE_VERKLEINERN)
    @given(st.lists(st.tuples(st.sampled_from(orte), WERTE), min_size=40, max_size=40))
    def gleich(aenderungen: list[tuple[tuple[Any, ...], Any]]) -> None:
        staende = [ersetzt(gut, pfad, wert) for pfad, wert in aenderungen]
        for stand, aenderung, ergebnis in zip(staende, aenderungen, pruefe(blatt, *staende), strict=True):
            assert bool(ergebnis["meldungen"]) != gueltig.is_valid(stand), (aenderung, ergebnis["meldungen"])

    gleich()


def test_anything_at_all_is_told_apart_from_a_state(blatt: "Page") -> None:
    irgendwas = st.recursive(
        st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=8),
        lambda teil: (
            st.lists(teil, max_size=3)
            | st.dictionaries(st.sampled_from(["format", "version", "geraet", "ideen", "id", "beitraege"]), teil)
        ),
        max_leaves=12,
    )

    @settings(max_examples=25, deadline=None)
    @given(st.lists(irgendwas, min_size=30, max_size=30))
    def heil(werte: list[Any]) -> None:
        for ergebnis in pruefe(blatt, *werte):
            assert ergebnis["zustand"] is None
            assert ergebnis["meldungen"]

    heil()


def test_damage_is_told_with_its_place_and_the_rest_kept(blatt: "Page") -> None:
    stand = ersetzt(beispiel(1), ("ideen", 0, "beitraege", "c0ffee00c0ffee00", "bewertung", "wirkung"), 9)
    [ergebnis] = pruefe(blatt, stand)
    assert ergebnis["meldungen"] == [
        "1. Idee (murg-buergerbus), beitraege, c0ffee00c0ffee00, bewertung.wirkung: "
        "Erlaubt ist: wirkung, aufwand, unterstuetzung von 1 bis 5."
    ]
    assert ergebnis["zustand"]["ideen"][0]["beitraege"]["c0ffee00c0ffee00"]["blatt"] == {"ziel": "Weniger zweite Autos"}
    [zukunft] = pruefe(blatt, {**beispiel(1), "version": 7})
    assert zukunft["zustand"] is None
    assert "neueren Fassung" in zukunft["meldungen"][0]


def test_link_carries_a_selection_and_comes_back(blatt: "Page") -> None:
    text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60).map(str.strip)
    slugs = st.lists(st.from_regex(r"[a-z0-9][a-z0-9-]{0,30}", fullmatch=True), min_size=1, max_size=200, unique=True)

    @settings(max_examples=25, deadline=None)
    @given(slugs, text, st.sampled_from(["", "mobilitaet"]), st.sampled_from([None, "09175131"]))
    def hin_und_zurueck(namen: list[str], titel: str, feld: str, schluessel: str | None) -> None:
        kommune = schluessel and {"schluessel": schluessel, "name": "X", "einwohner": 1}
        veranstaltung = {"titel": titel, "handlungsfeld": feld, "kommune": kommune}
        ideen = [{"id": name} for name in [*namen, "eigen-1"]]
        link = rechne(
            blatt,
            "merkliste/merkliste-link.js",
            "m.liesLink(new URL(m.schreibeLink('https://x.de/m/', a[0], a[1])).search)",
            {"veranstaltung": veranstaltung},
            ideen,
        )
        assert link == {
            "slugs": [name for name in namen if not name.startswith("eigen-")],
            "feld": feld,
            "kommune": schluessel or "",
            "titel": titel,
        }

    hin_und_zurueck()
