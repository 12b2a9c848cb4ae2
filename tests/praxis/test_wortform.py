"""Words that mean the same have one form, however they are typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praxis.wortform import REGELN, formen, stamm, vereinfacht, vorbereitet, woerter


@pytest.mark.parametrize(
    ("so", "auch"),
    [
        ("Wärme", "Waerme"),
        ("Häuser", "Haus"),
        ("Räder", "Rad"),
        ("Busse", "Bus"),
        ("Kitas", "Kita"),
        ("Straßen", "Strasse"),
        ("Förderung", "gefördert"),
        ("Sanierung", "sanieren"),
        ("geplant", "plant"),
        ("gescheitert", "scheitert"),
        ("nachhaltige", "Nachhaltigkeit"),
        ("Mobilität", "mobil"),
        ("Bürgerinnen", "Bürger"),
        ("Bürger:innen", "Bürger"),
        ("CO₂", "CO2"),
        ("m²", "m2"),
        ("Café", "Cafe"),
    ],
)
def test_same_stem(so: str, auch: str) -> None:
    assert stamm(vereinfacht(so)) == stamm(vereinfacht(auch))


@pytest.mark.parametrize(
    ("so", "anders"),
    [
        ("Bürger", "Burg"),
        ("Bauer", "Bau"),
        ("Schulung", "Schule"),
        ("Zeitungen", "Zeiten"),
        ("Parken", "Park"),
        ("Netz", "Nest"),
        ("Kreis", "Kreide"),
    ],
)
def test_different_stems(so: str, anders: str) -> None:
    assert stamm(vereinfacht(so)) != stamm(vereinfacht(anders))


@pytest.mark.parametrize(
    ("text", "erwartet"),
    [
        ("Wie kommen wir zu einem Wärmenetz?", ["warmenetz"]),
        ("CO 2 je kW p und m 2", ["co2", "kwp", "m2"]),
        ("Neue Bäume", ["baume"]),
        ("50/50 seit 1994 an 37 Schulen", ["fifty-fifty", "1994", "schulen"]),
        ("Fifty/Fifty, fiftyfifty", ["fifty-fifty", "fifty-fifty"]),
        ("steuer, neue Bauern, Museum", ["steuer", "bauern", "museum"]),
    ],
)
def test_words_of_a_text(text: str, erwartet: list[str]) -> None:
    assert woerter(text) == erwartet


def test_hyphens_join_and_part() -> None:
    assert formen("klima-check") == ["klimacheck", "klima", "check"]
    assert formen("e-bike") == ["ebik", "bik"]


@given(st.text(alphabet="acokwpmKWCO2 50/-*:_innfty", max_size=30))
def test_no_rule_is_missed(text: str) -> None:
    """The quick look for signs never skips a text that a rule would change."""
    erwartet = text
    for muster, ersatz in REGELN["vorab"]:
        erwartet = re.sub(muster, ersatz, erwartet, flags=re.IGNORECASE)
    assert vorbereitet(text) == erwartet
