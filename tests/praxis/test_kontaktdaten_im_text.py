"""What is taken for an e-mail address or a phone number in a text, and what looks like one and is none."""

import pytest


def gemeldet(pruefe_inhalt, gut: str, text: str) -> bool:
    _, befunde = pruefe_inhalt(
        gut.replace("Eine halbe Stelle begleitet den Bau.", f'"Es gilt {text} im Ort."').encode()
    )
    assert {b.regel for b in befunde} <= {"kontaktdaten-im-text"}
    return bool(befunde)


@pytest.mark.parametrize(
    "text",
    [
        "a.b@stadt.de",
        "klima (at) stadt.de",
        "klima[at]stadt-xy.de",
        "030 12345678",
        "0711/123456",
        "0711/12345",
        "08091-5378",
        "08091 53 78 12",
        "+49 30 1234567",
        "+49 (0)30 123456",
        "Tel. 5378",
        "Telefon: 5378",
    ],
)
def test_contact_data(pruefe_inhalt, gut, text):
    """Addresses and numbers are found in the ways people write them."""
    assert gemeldet(pruefe_inhalt, gut, text)


@pytest.mark.parametrize(
    "text",
    [
        "2007/2008",
        "0,5 bis 1,2",
        "von 0 auf 100 Prozent in 12 Monaten",
        "1.234.567 Euro",
        "10 000 bis 20 000",
        "2010 400 000 Euro",
        "04.03.2019 – 05.06.2020",
        "04/2019",
        "Vorlage 0512/2020",
        "Schlüssel 07133",
        "DIN 18599 und § 13 Abs. 2",
        "Hotel 3",
        "Telefonberatung 2019",
        "@stadt",
    ],
)
def test_years_sums_and_keys_are_none(pruefe_inhalt, gut, text):
    """Years, periods, sums, keys and numbers of council papers are left alone."""
    assert not gemeldet(pruefe_inhalt, gut, text)
