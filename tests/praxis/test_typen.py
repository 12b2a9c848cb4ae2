"""The value types: what each accepts and what becomes of it; what each refuses is in fehler/."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from praxis.typen import (
    Adresse,
    Datum,
    Fliesstext,
    Jahr,
    JaNein,
    Kennung,
    Kurztext,
    NeueKennung,
    Nummer,
    Titel,
    Zahl,
    Zeitangabe,
)


@pytest.mark.parametrize(
    ("typ", "geschrieben", "wert"),
    [
        (Zahl, "1234.5", Decimal("1234.5")),
        (Zahl, "-0.50", Decimal("-0.50")),
        (Zahl, "999", Decimal(999)),
        (Zahl, "0.123", Decimal("0.123")),
        (Zahl, "9" * 18, Decimal("9" * 18)),
        (Jahr, "1900", 1900),
        (Jahr, "2100", 2100),
        (Nummer, "1", 1),
        (Nummer, "99", 99),
        (Datum, "2024-02-29", date(2024, 2, 29)),
        (Zeitangabe, "2021", "2021"),
        (Zeitangabe, "2021-12", "2021-12"),
        (Zeitangabe, "2024-02-29", "2024-02-29"),
        (JaNein, "ja", True),
        (JaNein, "nein", False),
        (Adresse, "https://example.org/a(b)?c=d#e", "https://example.org/a(b)?c=d#e"),
        (Adresse, "http://example.org", "http://example.org"),
        (Kennung, "Über", "Über"),
        (NeueKennung, "thg-minderung-2", "thg-minderung-2"),
        (Titel, "x" * 90, "x" * 90),
        (Kurztext, "  no  ", "no"),
        (Kurztext, "zu  viele   Leerzeichen", "zu viele Leerzeichen"),
        (Fliesstext, "erste  Zeile\n\nzweite Zeile\n", "erste  Zeile\n\nzweite Zeile"),
    ],
)
def test_accepted(typ, geschrieben, wert):
    """Written text becomes a value; texts keep their paragraphs and lose superfluous spaces."""
    gelesen = TypeAdapter(typ).validate_python(geschrieben)
    assert gelesen == wert
    assert str(gelesen) == str(wert)


NUR_ZIFFERN = "Schreiben Sie nur Ziffern, z. B. 1234.5; Einheit, „rund“ und der obere Wert haben eigene Felder."


@pytest.mark.parametrize(
    ("typ", "geschrieben", "abhilfe"),
    [
        (Zahl, "1.234", "Schreiben Sie 1234 für die ganze Zahl oder 1.2340 für die Kommazahl."),
        (Zahl, "1,234", "Schreiben Sie 1234 für die ganze Zahl oder 1.2340 für die Kommazahl."),
        (Zahl, "12.345.678", "Schreiben Sie 12345678 für die ganze Zahl."),
        (Zahl, "1.234,56", "Schreiben Sie 1234.56."),
        (Zahl, "12 000", "Schreiben Sie 12000."),
        (Zahl, "٣", NUR_ZIFFERN),
        (Zahl, "9" * 19, NUR_ZIFFERN),
        (Jahr, "1899", "Schreiben Sie vier Ziffern, z. B. 2021."),
        (Jahr, "٢٠٢١", "Schreiben Sie vier Ziffern, z. B. 2021."),
        (Nummer, "100", "Die erste Quelle hat die Nummer 1."),
        (Datum, "14.3.2021", "Schreiben Sie 2021-03-14."),
        (Datum, "März 2021", "Schreiben Sie Jahr-Monat-Tag, z. B. 2026-03-14."),
        (Zeitangabe, "3/2021", "Schreiben Sie 2021-03."),
        (Zeitangabe, "Dezember 2021", "Schreiben Sie 2021-12."),
        (Zeitangabe, "0021", "Schreiben Sie 2021, 2021-03 oder 2021-03-14."),
        (JaNein, "Nein", "Erlaubt: ja, nein. Meinten Sie „nein“?"),
        (NeueKennung, "Über", "Kennungen bestehen aus kleinen Buchstaben, Ziffern und Bindestrichen."),
    ],
)
def test_refused_with_the_right_way(typ, geschrieben, abhilfe):
    """What was meant is written out, as the model wants it."""
    assert einwand(typ, geschrieben)["abhilfe"] == abhilfe


@pytest.mark.parametrize("typ", [Zahl, Jahr, Nummer, Datum, Zeitangabe, JaNein, Adresse, Kennung, NeueKennung, Titel])
@pytest.mark.parametrize("wert", [["a"], {"a": "b"}])
def test_list_or_group_in_the_place_of_a_value(typ, wert):
    """A list or group is called so, never printed as a program would."""
    assert einwand(typ, wert)["ursache"].startswith("Hier steht eine Liste oder Gruppe, erwartet wird ")


def einwand(typ: Any, wert: Any) -> dict[str, Any]:
    with pytest.raises(ValidationError) as gefangen:
        TypeAdapter(typ).validate_python(wert)
    return gefangen.value.errors()[0]["ctx"]
