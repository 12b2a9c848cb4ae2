"""The last step of the scaling, in the browser: agrees with Python to the last digit, and reads what people type."""

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praxis import bestand
from praxis.genauigkeit import gerundet, ziffern
from praxis.hochrechnung import Vergleich, datei, rechne_hoch, spannentext, vergleiche
from praxis.schreibweise import zahl
from praxis.steckbrief import steckbriefe
from tests import module
from tests.praxis.conftest import ECHTE_DATEN

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def alle() -> list[Vergleich]:
    geladen = bestand.lade(ECHTE_DATEN, date(2026, 11, 24))
    return vergleiche(geladen, steckbriefe(geladen))


def rechne(seite: "Page", ausdruck: str, *werte: Any) -> Any:
    """Call the module in the page: `m` is the module, `a` the values."""
    return module.rechne(seite, "werkstatt/hochrechnen.js", ausdruck, *werte)


def test_browser_and_python_agree(modul: "Page", alle: list[Vergleich]) -> None:
    """All ranges of the stock with many bases, and random numbers: same digits, same rounding, same words."""
    basen = [0.5, 1, 2, 7, 12.5, 80, 99, 100, 1000, 1418, 12375, 99950, 250000, 3685265]
    ergebnisse = rechne(
        modul,
        "a[0].vergleiche.map(v => v.spannen.map(s => a[1].map(b => m.hochgerechnet(v, {...s, zu_weit: 0}, b).text)))",
        json.loads(datei(alle)),
        basen,
    )
    erwartet = []
    for vergleich in alle:
        zeilen = []
        for spanne in vergleich.spannen:
            enden = [rechne_hoch(spanne, Decimal(str(basis))) for basis in basen]
            texte = [spannentext(von, bis, unter=spanne.unter, ueber=spanne.ueber) for von, bis in enden]
            zeilen.append([f"{text} {vergleich.einheit}" for text in texte])
        erwartet.append(zeilen)
    assert ergebnisse == erwartet

    zahlen = st.one_of(st.floats(1e-6, 1e9), st.integers(1, 10**9), st.decimals(1, 10**6, places=2).map(float))

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(zahlen, st.integers(1, 5)), min_size=20, max_size=20))
    def gleich(paare: list[tuple[float, int]]) -> None:
        im_browser = rechne(modul, "a[0].map(([x, n]) => [m.zahlwort(m.gerundet(x, n)), m.ziffern(x)])", paare)
        in_python = [[zahl(gerundet(float(x), n)), ziffern(Decimal(repr(x)))] for x, n in paare]
        # A float such as 1000000.0 is written with a zero behind the point in Python only
        genau = [
            [text, ziffern(Decimal(int(x))) if float(x).is_integer() else n]
            for (text, n), (x, _) in zip(in_python, paare, strict=True)
        ]
        assert im_browser == genau

    gleich()


@pytest.mark.parametrize(
    ("text", "wert"),
    [("1.418", 1418), ("1418", 1418), ("12,5", 12.5), ("1 200", 1200), ("1.234.567,8", 1234567.8), (" 80 ", 80),
     ("12.5", 12.5), ("", None), ("0", None), ("-5", None), ("viele", None), ("1,2,3", None), ("1e5", None),
     ("99999999999", None)],
)  # fmt: skip
def test_typed_numbers(modul: "Page", text: str, wert: float | None) -> None:
    assert rechne(modul, "m.liesZahl(a[0])", text) == wert


def test_result_says_how_it_came_about(modul: "Page", alle: list[Vergleich]) -> None:
    """Formula of both ends and the cases that set them; too wide a range gives no figure; a far base is told."""
    daten = json.loads(datei(alle))
    led = next(v for v in daten["vergleiche"] if v["id"] == "led-kosten")
    contracting = next(v for v in daten["vergleiche"] if v["id"] == "contracting-investition")
    ergebnis, weg, lagen, zu_weit, ohne = rechne(
        modul,
        """(() => { const s = a[0].spannen[0], e = m.hochgerechnet(a[0], s, 120);
          return [e, m.rechenweg(a[0], s, 120, e), [5, 120, 50000].map(b => m.lage(s, b)),
            m.hochgerechnet(a[1], a[1].spannen[0], 10), m.hochgerechnet(a[0], s, undefined)] })()""",
        led,
        contracting,
    )
    assert ergebnis["text"] == "rund 35.000 bis 130.000 €"
    assert [schritt["text"] for schritt in weg] == [
        "760.000 € ÷ 2.600 Leuchten × 120 Leuchten = rund 35.000 €",
        "89.020 € ÷ 83 Leuchten × 120 Leuchten = rund 130.000 €",
    ]
    assert lagen == ["kleiner", "", "groesser"]
    assert (zu_weit, ohne) == (None, None)
    assert contracting["spannen"][0]["zu_weit"]


def test_levels_do_not_mix(modul: "Page", alle: list[Vergleich]) -> None:
    """A Landkreis gets no figure from towns where inhabitants count, but one where lamps do."""
    daten = json.loads(datei(alle))
    anzahl = rechne(
        modul,
        """['bioabfall-menge', 'led-kosten'].map(id => { const v = a[0].vergleiche.find(v => v.id === id);
          return ['09175112', '09175'].map(s => m.geltende(v, m.ebeneVon({schluessel: s})).length) })""",
        daten,
    )
    assert anzahl == [[1, 0], [1, 1]]
