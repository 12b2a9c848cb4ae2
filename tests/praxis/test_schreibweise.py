"""German formats: nothing of a number is lost, dates and periods read as people write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praxis import schreibweise
from praxis.typen import _zeitangabe


@pytest.mark.parametrize(
    ("wert", "text"),
    [
        ("0", "0"),
        ("999", "999"),
        ("1000", "1.000"),
        ("1234567.5", "1.234.567,5"),
        ("0.5", "0,5"),
        ("1.20", "1,20"),
        ("-1234.5", "-1.234,5"),
        ("0.001", "0,001"),
    ],
)
def test_number(wert, text):
    """Thousands get points, decimals a comma, exactly as many as were written."""
    assert schreibweise.zahl(Decimal(wert)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3) | st.integers() | st.decimals(-10, 10, places=12))
def test_no_digit_is_lost(wert):
    """Whatever the number, its German form read back is the same number."""
    text = schreibweise.zahl(wert)
    assert Decimal(text.replace(".", "").replace(",", ".")) == wert


@pytest.mark.parametrize(
    ("bis", "zusatz", "text"),
    [
        (None, None, "1.200"),
        (None, "rund", "rund 1.200"),
        ("1500", None, "1.200 bis 1.500"),
        ("1500.5", "knapp", "knapp 1.200 bis 1.500,5"),
    ],
)
def test_range(bis, zusatz, text):
    """A range names both values, and the source's reservation goes before."""
    assert schreibweise.spanne(Decimal(1200), bis and Decimal(bis), zusatz) == text


def test_date():
    """A day is written with two digits for day and month."""
    assert schreibweise.datum(date(2026, 3, 4)) == "04.03.2026"


@pytest.mark.parametrize(
    ("angabe", "text"),
    [("2021", "2021"), ("2021-03", "März 2021"), ("2021-12", "Dezember 2021"), ("2021-03-04", "04.03.2021")],
)
def test_point_in_time(angabe, text):
    """A point in time is written as exactly as it is known."""
    assert schreibweise.zeitangabe(angabe) == text


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)), st.sampled_from([4, 7, 10]))
def test_every_point_in_time_of_the_model_can_be_written(tag, laenge):
    """What the model accepts as a point in time can be written, with its year."""
    angabe = tag.isoformat()[:laenge]
    assert _zeitangabe(angabe) == angabe
    assert str(tag.year) in schreibweise.zeitangabe(angabe)


@pytest.mark.parametrize(
    ("beginn", "ende", "status", "text"),
    [
        ("2009", "2019", "umgesetzt", "2009 – 2019"),
        ("2009-03", "2019-03-22", "umgesetzt", "März 2009 – 22.03.2019"),
        ("2019", "2019", "umgesetzt", "2019"),
        ("2021", None, "laufendes Angebot", "seit 2021"),
        ("2027", None, "geplant", "ab 2027"),
        (None, "2019", "beendet", "bis 2019"),
        (None, None, "unbekannt", ""),
    ],
)
def test_period(beginn, ende, status, text):
    """A period says what is known: from, to, since, until, or nothing."""
    assert schreibweise.zeitraum(beginn, ende, status) == text


@pytest.mark.parametrize(
    ("teile", "text"), [(["Külz"], "Külz"), (["Külz", "Bell"], "Külz und Bell"), (["a", "b", "c"], "a, b und c")]
)
def test_enumeration(teile, text):
    """The last of several names follows „und“."""
    assert schreibweise.aufzaehlung(teile) == text


def test_count():
    """One is singular, everything else plural, with points for thousands."""
    assert [schreibweise.anzahl(n, "Ort", "Orte") for n in (0, 1, 2, 1000)] == [
        "0 Orte",
        "1 Ort",
        "2 Orte",
        "1.000 Orte",
    ]
