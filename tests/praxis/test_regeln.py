"""Near misses: what looks like a fault and is none. No rule may speak about these changes of the good case."""

import dataclasses
from pathlib import Path

import pytest

from praxis import bestand
from praxis.lesen import lies_bytes

ZEIT = "beginn: 2009, ende: 2019-03-22, status: umgesetzt"
LAEUFT = "Das Netz läuft **zuverlässig**. [1]"
VERBUND = "land: Rheinland-Pfalz\n    mitglieder: [Verbandsgemeinde Simmern-Rheinböllen, "


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        (ZEIT, "beginn: 2019, ende: 2019, status: umgesetzt"),
        (ZEIT, "beginn: 2019-03, ende: 2019, status: umgesetzt"),
        (ZEIT, "beginn: 2019, ende: 2019-03-22, status: umgesetzt"),
        (ZEIT, "beginn: 2026-11-24, ende: 2026-11-24, status: beendet"),
        (ZEIT, "beginn: 2027, ende: 2031, status: geplant"),
        (ZEIT, "beginn: 2009, ende: 2031, status: in Umsetzung"),
        ("art: gemessen, bezugsjahr: 2019", "art: geplant, bezugsjahr: 2045"),
        ("angabe: abgerechnet, jahr: 2019", "angabe: geplant, jahr: 2028"),
        ("abgerufen: 2026-11-20", "abgerufen: 2026-11-24"),
        ("bis: 5, einheit", "bis: 4.41, einheit"),
        ("groesse: netzlaenge, wert: 4.4, bis: 5, einheit: km", "groesse: thg-einsparung, wert: 5, einheit: t CO2e/a"),
        ("einheit: Stück", "einheit: was auch immer"),
        (LAEUFT, "Das Netz kostet < 5 ct & spart > 3 t. [1]"),
        (LAEUFT, "Das *Netz* läuft. [1] Siehe [hier](http://example.org)."),
        (LAEUFT, "[1] Das Netz läuft. [1] [2]"),
        (VERBUND, "land: Bayern\n    mitglieder: [Moosach, "),
        (VERBUND, "land: Hessen\n    mitglieder: [Neukirchen, Fürth, "),
        ("  - Moosach\n", "  - Landkreis Ebersberg\n"),
        ("  - Moosach\n", "  - {name: Cottbus/Chóśebuz}\n"),
        ("  - Moosach\n", '  - {name: Cottbus/Chóśebuz, schluessel: "12052000"}\n'),
        ("  - Moosach\n", '  - {name: Ebersberg, schluessel: "09175"}\n'),
        ("  - Moosach\n", '  - {name: Landkreis Ebersberg, schluessel: "09175"}\n'),
        ('schluessel: "09278154"', "schluessel: '09278154'"),
        ("http://example.org/sonne?x=1&y=2", "https://example.org/bericht?seite=2"),
        ("programm: kommunalrichtlinie,", "programm: kommunalrichtlinie, bezeichnung: Quartier,"),
        ("[Naturstrom AG, Genossenschaft]", "[Naturstrom AG, Naturstrom GmbH]"),
    ],
)
def test_no_fault(pruefe_inhalt, gut, alt, neu):
    """The change is no fault, so no rule speaks."""
    assert alt in gut
    assert [b.ganzer_text for b in pruefe_inhalt(gut.replace(alt, neu).encode())[1]] == []


def test_wrong_key_without_quotes_has_two_faults(pruefe_inhalt, gut):
    """A key that belongs elsewhere and lacks its quotes is reported for both; a lost 0 for the quotes alone."""

    def regeln(schluessel: str) -> list[str]:
        return [b.regel for b in pruefe_inhalt(gut.replace('schluessel: "09278154"', schluessel).encode())[1]]

    assert sorted(regeln("schluessel: 09175115")) == ["schluessel-ohne-anfuehrungszeichen", "schluessel-passt-nicht"]
    assert regeln("schluessel: 9278154") == ["schluessel-ohne-anfuehrungszeichen"]
    assert regeln('schluessel: "9278154"') == ["schluessel-passt-nicht"]


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        ("titel: Gemeinde", "titel: Stadt"),
        ("  - Moosach\n", "  - Ebersberg\n"),
        ('schluessel: "09278154"', 'schluessel: "01055031"'),
        ("verbund: Wärmeverbund", "verbund: Solarverbund"),
    ],
)
def test_two_cases_that_differ_in_title_or_place(umfeld, gut, alt, neu):
    """Two cases are one entered twice only where title and every place are the same."""
    anderes, _ = lies_bytes(gut.replace(alt, neu).encode(), "data/beispiele/anderes.yml")
    beide = dataclasses.replace(umfeld, dokumente=(*umfeld.dokumente, anderes))
    assert bestand.pruefe_beispiel(anderes, beide)[1] == []
    gleich, _ = lies_bytes(gut.encode(), "data/beispiele/gleich.yml")
    beide = dataclasses.replace(umfeld, dokumente=(*umfeld.dokumente, gleich))
    assert [b.regel for b in bestand.pruefe_beispiel(gleich, beide)[1]] == ["doppeltes-beispiel"]


def test_related_cases(umfeld, gut):
    """A case may name another one of the stock as related."""
    name = Path(umfeld.dokumente[0].datei).stem
    inhalt = gut.replace("titel: Gemeinde", "titel: Stadt") + f"verwandt: [{name}]\n"
    anderes, _ = lies_bytes(inhalt.encode(), "data/beispiele/anderes.yml")
    beide = dataclasses.replace(umfeld, dokumente=(*umfeld.dokumente, anderes))
    assert bestand.pruefe_beispiel(anderes, beide)[1] == []
