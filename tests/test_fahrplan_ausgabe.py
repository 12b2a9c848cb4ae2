"""What a Fahrplan is handed out as: Word, CSV, calendar, drafts of resolutions; each read back by a library."""

import csv
import io
import json
from base64 import b64decode
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Protokoll
from tests.module import rechne
from tests.werkstattstand import beitrag, idee, lege, zustand

if TYPE_CHECKING:
    from playwright.sync_api import Page

NETZ = "moosach-solares-nahwaermenetz"
BLATT = {
    "titel": "Nahwärme für den Ortskern",
    "handlungsfeld": "Energieversorgung",
    "ziel": "Bis 2030 ohne Öl;\nmit <60> Anschlüssen & mehr",
    "federfuehrung": "Bauamt",
    "anschubkosten": "rund 40.000 bis 60.000 €",
    "zeithorizont": "mittel",
    "prioritaet": "2",
    "vorbild": "Moosach",
}
SCHRITTE = [
    {"was": "=Studie", "wer": "Bauamt", "quartal": "2027-Q1", "beschluss": "Gemeinderat"},
    {"was": "Haushalte befragen", "wer": "", "quartal": "", "beschluss": ""},
]
STAND = zustand(
    idee(
        NETZ,
        "Gemeinde baut das Wärmenetz",
        "Moosach",
        beitrag(blatt=BLATT, schritte=SCHRITTE, bewertung={"wirkung": 5, "aufwand": 4, "unterstuetzung": 3}),
        anderes=beitrag("Gruppe Kämmerei", blatt={"federfuehrung": "Kämmerei"}, bewertung={"wirkung": 3, "aufwand": 4}),
    ),
    idee("eigen-1", "Klimarat", "", beitrag(blatt={"prioritaet": "1"})),
)


@pytest.fixture
def werkstatt(seite: "Page") -> "Page":
    lege(seite, STAND)
    seite.goto("simulationslabor/werkstatt/")
    seite.get_by_role("button", name="Fahrplan als Word").wait_for()
    return seite


@pytest.fixture
def hole(werkstatt: "Page", tmp_path: Path) -> Callable[[str], Path]:
    """Click the button of that name and get the saved file."""

    def klicke(name: str) -> Path:
        with werkstatt.expect_download() as laedt:
            werkstatt.get_by_role("button", name=name).click()
        datei = tmp_path / laedt.value.suggested_filename
        laedt.value.save_as(datei)
        werkstatt.get_by_text(f"gespeichert: {datei.name}").wait_for()
        return datei

    return klicke


def reihen(dokument: Any) -> list[list[list[str]]]:
    return [[[zelle.text for zelle in reihe.cells] for reihe in tabelle.rows] for tabelle in dokument.tables]


def test_word_has_overview_matrix_schedule_and_a_page_for_each_sheet(hole: Callable[[str], Path]) -> None:
    datei = hole("Fahrplan als Word")
    assert datei.name == "fahrplan-glonn-gruppe-bauamt.docx"
    dokument = docx.Document(str(datei))
    uebersicht, matrix, noten, zeitplan, klimarat, netz, schritte = reihen(dokument)
    assert uebersicht[1][:2] == ["1", "Klimarat"], "priority 1 comes first"
    assert uebersicht[2] == [
        *["2", "Nahwärme für den Ortskern", "Energieversorgung", "Bauamt", "mittel", "2"],
        "rund 40.000 bis 60.000\u00a0€",
    ]
    assert [zeile.index("2") for zeile in matrix[1:] if "2" in zeile] == [4]
    assert matrix[2][0] == "Wirkung 4"
    assert "2" in matrix[2], "the median of both groups"
    assert noten[1:] == [
        ["1", "Klimarat", "offen", "offen", "offen"],
        ["2", "Nahwärme für den Ortskern", "4 (3 bis 5)", "4", "3"],
    ]
    assert zeitplan[1:] == [["I/2027", "Nahwärme für den Ortskern", "=Studie", "Bauamt", "Gemeinderat"]]
    assert all(wert == "noch offen" for name, wert in klimarat if name != "Priorität")
    angaben = dict(netz)
    assert angaben["Ziel"] == BLATT["ziel"]
    assert angaben["Federführung"] == "Bauamt\nGruppe Kämmerei: Kämmerei", "what another group says is not lost"
    assert angaben["Zeithorizont"] == "mittel (3 bis 7 Jahre)"
    assert [zeile[1] for zeile in schritte[1:]] == ["=Studie", "Haushalte befragen"]

    blaetter = [absatz for absatz in dokument.paragraphs if absatz.style.name == "Heading 1"][1:]
    assert [absatz.text for absatz in blaetter] == ["1. Klimarat", "2. Nahwärme für den Ortskern"]
    assert all(absatz.paragraph_format.page_break_before for absatz in blaetter)
    texte = [absatz.text for absatz in dokument.paragraphs]
    assert "Anschubkosten, Summe: 40.000 bis 60.000\u00a0€ (ohne Angabe: „Klimarat“)" in texte
    [zelle] = [z for t in dokument.tables for r in t.rows for z in r.cells if z.text == "Moosach"]
    assert zelle.paragraphs[0].hyperlinks[0].url.endswith(f"/beispiele/{NETZ}/")
    assert dokument.core_properties.title == "Umsetzungsfahrplan: Werkstatt Glonn"


def test_tables_for_a_spreadsheet(hole: Callable[[str], Path]) -> None:
    """Amounts once as they were written, once as numbers; no text becomes a formula."""

    def lies(datei: Path) -> list[dict[str, str]]:
        text = datei.read_bytes().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))

    klimarat, netz = lies(hole("Maßnahmen als Tabelle"))
    assert (klimarat["Titel"], klimarat["Adresse des Vorbilds"]) == ("Klimarat", "")
    assert netz["Ziel"] == BLATT["ziel"]
    assert (netz["Anschubkosten in Euro, von"], netz["Anschubkosten in Euro, bis"]) == ("40000", "60000")
    assert (netz["Wirkung (1 bis 5)"], netz["Zeithorizont"]) == ("4", "mittel (3 bis 7 Jahre)")
    schritte = lies(hole("Schritte als Tabelle"))
    assert [schritt["Schritt"] for schritt in schritte] == ["'=Studie", "Haushalte befragen"]
    assert schritte[0]["Ende des Quartals"] == "31.03.2027"


def test_dated_steps_become_events(hole: Callable[[str], Path]) -> None:
    [termin] = icalendar.Calendar.from_ical(hole("Termine für den Kalender").read_bytes()).walk("VEVENT")
    assert termin.decoded("DTSTART") == date(2027, 3, 31)
    assert str(termin["SUMMARY"]) == "=Studie"
    assert "Nötiger Beschluss: Gemeinderat" in str(termin["DESCRIPTION"])


def test_draft_of_a_resolution_has_blanks_and_no_legal_advice(werkstatt: "Page", hole: Callable[[str], Path]) -> None:
    werkstatt.get_by_label("Maßnahme", exact=True).select_option(NETZ)
    datei = hole("Beschlussbaustein als Word")
    assert datei.name == "beschlussvorlage-nahwaerme-fuer-den-ortskern.docx"
    dokument = docx.Document(str(datei))
    texte = [absatz.text for absatz in dokument.paragraphs]
    ueberschriften = [absatz.text for absatz in dokument.paragraphs if absatz.style.name == "Heading 2"]
    for teil in ("Beratungsfolge", "Beschlussvorschlag", "Sachverhalt", "Finanzielle Auswirkungen", "Klimawirkung"):
        assert teil in ueberschriften
    assert any("keine Rechtsberatung" in text for text in texte)
    assert "Kommune: Glonn" in texte
    assert "Treibhausgaswirkung: [ … ]" in texte, "what nobody said is a blank"
    assert ["Gemeinderat", "[ … ]", "[ Vorberatung / Entscheidung ]"] in reihen(dokument)[0]


def test_draft_is_copied_with_its_formats(werkstatt: "Page") -> None:
    """For Word with headings and tables, for any other program as text; nothing typed becomes markup."""
    werkstatt.context.grant_permissions(["clipboard-read", "clipboard-write"])
    werkstatt.get_by_label("Maßnahme", exact=True).select_option(NETZ)
    werkstatt.get_by_role("button", name="Als Text kopieren").click()
    werkstatt.get_by_text("Kopiert.").wait_for()
    html, text = werkstatt.evaluate(
        """async () => {
            const [inhalt] = await navigator.clipboard.read();
            return Promise.all(["text/html", "text/plain"].map(async (typ) => (await inhalt.getType(typ)).text()));
        }"""
    )
    assert "<h2>Beschlussvorschlag</h2>" in html
    assert "&lt;60&gt; Anschlüssen &amp; mehr" in html
    assert "<60>" not in html
    assert "1. Die Maßnahme „Nahwärme für den Ortskern“ wird umgesetzt." in text
    assert "keine Rechtsberatung" in text


def test_where_copying_is_refused_the_text_is_shown(werkstatt: "Page") -> None:
    werkstatt.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('not allowed')); }")
    werkstatt.get_by_role("button", name="Als Text kopieren").click()
    werkstatt.get_by_text("Drücken Sie Strg+C").wait_for()
    feld = werkstatt.get_by_label("Beschlussbaustein als Text")
    assert feld.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)") == feld.input_value()
    assert "BESCHLUSSVORSCHLAG" in feld.input_value()


def test_file_to_go_on_with(hole: Callable[[str], Path]) -> None:
    """The whole state as JSON, to be merged or opened elsewhere."""
    stand = json.loads(hole("Alles als Datei").read_text(encoding="utf-8"))
    assert [eine["id"] for eine in stand["ideen"]] == [NETZ, "eigen-1"]
    assert stand["ideen"][0]["beitraege"]["anderes"]["blatt"] == {"federfuehrung": "Kämmerei"}


def test_writers_are_loaded_at_the_first_export(hole: Callable[[str], Path], protokoll: Protokoll) -> None:
    schreiber = ("wortdatei", "tabellendatei", "kalenderdatei")
    assert not [url for url in protokoll.anfragen if any(name in url for name in schreiber)]
    hole("Schritte als Tabelle")
    assert [url for url in protokoll.anfragen if "tabellendatei" in url]


def test_amounts_in_euro_are_read(modul: "Page") -> None:
    """As people write them, with ranges and what follows the amount."""
    klar = {
        "45.000": (45_000, 45_000),
        "rund 1,2 Mio. €": (1_200_000, 1_200_000),
        "45 T€": (45_000, 45_000),
        "40–60 Tsd. €": (40_000, 60_000),
        "40.000 € bis zu 60.000 €": (40_000, 60_000),
        "45.000,50 EUR (Stand 2026)": (45_000.5, 45_000.5),
        "5.000 € pro Jahr, Schätzung": (5_000, 5_000),
    }
    gelesen = rechne(modul, "fahrplan/euro.js", "a[0].map(m.liesEuro)", list(klar))
    assert gelesen == [{"von": von, "bis": bis} for von, bis in klar.values()]


def test_what_is_no_clear_amount_is_never_added_up(modul: "Page") -> None:
    """Two amounts in one field, other units, another place's costs, English decimals: no number comes of them."""
    unklar = [
        "50.000 €, davon 10.000 € Planung",
        "100.000 € für das Netz",
        "Moosach: 990.000 €",
        "eine Viertelstelle",
        "45.5",
        "1.2.3",
        "60.000 bis 40.000 €",
        "20 %",
        "-5",
        "1e9",
    ]
    assert rechne(modul, "fahrplan/euro.js", "a[0].map(m.liesEuro)", unklar) == [None] * len(unklar)
    angaben = [{"titel": "Bus", "text": "5.000 €"}, {"titel": "Netz", "text": "eine Viertelstelle"}]
    text = rechne(modul, "fahrplan/euro.js", "m.summe(a[0]).text", angaben)
    assert text == "keine Summe, denn nicht jede Angabe ist ein Betrag in Euro: „Netz“"
    assert rechne(modul, "fahrplan/euro.js", "m.summe(a[0]).text", angaben[:1]) == "5.000\u00a0€"


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
BLAETTER = st.dictionaries(st.sampled_from([*BLATT, "beteiligte", "offene_fragen"]), TEXT, max_size=6)
SCHRITT = st.fixed_dictionaries(
    {
        "was": TEXT,
        "wer": TEXT,
        "quartal": st.sampled_from(["", "2027-Q1", "1999-Q4", "9999-Q2"]),
        "beschluss": TEXT,
    }
)
BEITRAG = st.builds(beitrag, gruppe=TEXT, blatt=BLAETTER, schritte=st.lists(SCHRITT, max_size=3))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(TEXT, BEITRAG, BEITRAG), max_size=3))
def test_any_state_makes_sound_files(modul: "Page", ideen: list[tuple[str, dict, dict]]) -> None:
    """Whatever groups typed: Word opens, the calendar parses, no step with a quarter is missing."""
    stand = zustand(*(idee(f"i{n}", titel, "", a, fremd=b) for n, (titel, a, b) in enumerate(ideen)))
    wort, termine, baustein = modul.evaluate(
        """async stand => {
            const hole = (name) => import(`../assets/js/${name}.js`);
            const felder = await (await fetch("../simulationslabor/werkstatt/massnahmenblatt.json")).json();
            const alle = (await hole("fahrplan/fahrplan-blaetter")).blaetter(stand, felder);
            const umfeld = (await hole("fahrplan/fahrplan-rahmen")).rahmen(stand, document.baseURI, new Date());
            const { wortdatei } = await hole("dateien/wortdatei");
            const text = (bytes) => btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""));
            const { termine } = await hole("fahrplan/fahrplan-tabellen");
            const { beschlussbaustein } = await hole("fahrplan/beschlussbaustein");
            const { beschluss } = await hole("dateien/wort-beschluss");
            const bausteine = alle.map((blatt) => beschlussbaustein(blatt, felder, { kommune: "", adresse: "" }));
            return [
                text(await wortdatei((await hole("dateien/wort-fahrplan")).fahrplan(alle, felder, umfeld))),
                (await hole("dateien/kalenderdatei")).kalender(termine(alle), { name: "", stempel: new Date() }),
                bausteine.length ? text(await wortdatei(beschluss(bausteine[0], { erstellt: new Date() }))) : null,
            ];
        }""",
        stand,
    )
    ueberschriften = [a for a in docx.Document(io.BytesIO(b64decode(wort))).paragraphs if a.style.name == "Heading 1"]
    assert len(ueberschriften) == 1 + len(ideen)
    gelten = [(a["schritte"] or b["schritte"]) for _, a, b in ideen]
    datiert = sum(bool(schritt["quartal"]) for schritte in gelten for schritt in schritte)
    ereignisse = icalendar.Calendar.from_ical(termine).walk("VEVENT")
    assert len({str(ereignis["UID"]) for ereignis in ereignisse}) == datiert
    assert (baustein is None) == (not ideen)
    if baustein:
        docx.Document(io.BytesIO(b64decode(baustein)))
