"""Calendar files of whole-day events, read back by a calendar library."""

from datetime import date
from typing import TYPE_CHECKING, Any

import icalendar
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.module import rechne

if TYPE_CHECKING:
    from playwright.sync_api import Page

TERMIN = {
    "id": "gerät/1 ä",
    "tag": "2027-12-31",
    "titel": "Beschluss: Netz; Bau, Rat",
    "text": "Zeile 1\nZeile \\2",
}


def schreibe(seite: "Page", termine: list[dict[str, Any]], stempel: str = "2026-11-25T09:30:00Z") -> str:
    ausdruck = "m.kalender(a[0], { name: 'Fahrplan', stempel: new Date(a[1]) })"
    return rechne(seite, "dateien/kalenderdatei.js", ausdruck, termine, stempel)


def test_event_is_a_whole_day_with_its_texts(modul: "Page") -> None:
    kalender = icalendar.Calendar.from_ical(schreibe(modul, [TERMIN]))
    [termin] = kalender.walk("VEVENT")
    assert (termin.decoded("DTSTART"), termin.decoded("DTEND")) == (date(2027, 12, 31), date(2028, 1, 1))
    assert (str(termin["SUMMARY"]), str(termin["DESCRIPTION"])) == (TERMIN["titel"], TERMIN["text"])


def test_a_second_export_updates_instead_of_doubling(modul: "Page") -> None:
    eins, zwei = (schreibe(modul, [TERMIN], f"2026-11-{tag}T00:00:00Z") for tag in (25, 26))
    kennungen = [icalendar.Calendar.from_ical(text).walk("VEVENT")[0]["UID"] for text in (eins, zwei)]
    assert kennungen[0] == kennungen[1]
    assert eins != zwei, "the time of the export differs"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1, max_size=4))
def test_any_text_comes_back_and_no_line_is_too_long(modul: "Page", texte: list[str]) -> None:
    termine = [{"id": str(n), "tag": "2027-03-31", "titel": text, "text": text} for n, text in enumerate(texte)]
    datei = schreibe(modul, termine)
    zeilen = datei.split("\r\n")
    assert max(len(zeile.encode()) for zeile in zeilen) <= 75
    assert "\n" not in "".join(zeilen)
    gelesen = icalendar.Calendar.from_ical(datei).walk("VEVENT")
    assert [str(termin["SUMMARY"]) for termin in gelesen] == texte
