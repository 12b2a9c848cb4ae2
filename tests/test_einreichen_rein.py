"""The form's pure parts, called in the browser: numbers of sources, what changed, German formats, addresses."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from praxis import schreibweise

if TYPE_CHECKING:
    from playwright.sync_api import Page


def rechne(seite: "Page", datei: str, ausdruck: str, *werte: Any) -> Any:
    """Call a module in the page: `m` is the module, `a` the values."""
    return seite.evaluate(
        f"async a => {{ const m = await import('../assets/js/{datei}.js'); return {ausdruck} }}", list(werte)
    )


def test_numbers_follow_the_sources(modul: "Page") -> None:
    inhalt = {
        "anlass": "Eins [1], drei [3], zwei [2] und [99].",
        "kosten": [{"quelle": "3"}, {"quelle": "2"}],
        "quellen": [{"titel": "steht [1]"}],
    }
    ausdruck = "m.umnummeriert(a[0], m.abbildung(a[1], a[2]))"
    neu = rechne(modul, "einreichen/einreichen-quellen", ausdruck, inhalt, ["a", "b", "c"], ["c", "a"])
    assert neu == {
        "anlass": "Eins [2], drei [1], zwei und [99].",
        "kosten": [{"quelle": "1"}, {"quelle": ""}],
        "quellen": [{"titel": "steht [1]"}],
    }


def test_changes_are_told_at_their_place(modul: "Page") -> None:
    alt = {
        "titel": "A",
        "kosten": [{"art": "x", "wert_eur": "1"}, {"art": "y", "wert_eur": "2"}],
        "partner": ["P", "Q"],
        "anlass": "weg",
    }
    neu = {
        "titel": "B",
        "kosten": [{"art": "y", "wert_eur": "3"}, {"art": "x", "wert_eur": "1"}],
        "partner": ["Q", "P", "R"],
    }
    befunde = rechne(modul, "einreichen/einreichen-aenderungen", "m.aenderungen(a[0], a[1])", alt, neu)
    assert [(b["pfad"], b["vorher"], b["nachher"]) for b in befunde] == [
        (["titel"], "A", "B"),
        (["kosten", 0, "wert_eur"], "2", "3"),
        (["partner", 2], "", "R"),
        (["anlass"], "weg", ""),
    ]
    assert rechne(modul, "einreichen/einreichen-aenderungen", "m.aenderungen(a[0], a[0])", alt) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12),
        min_size=20,
        max_size=20,
    )
)
def test_numbers_are_written_as_python_writes_them(modul: "Page", zahlen: list[Decimal]) -> None:
    geschrieben = rechne(modul, "schreibweise", "a[0].map(m.zahl)", [format(z, "f") for z in zahlen])
    assert geschrieben == [schreibweise.zahl(z) for z in zahlen]


def test_times_are_written_as_python_writes_them(modul: "Page") -> None:
    zeiten = ["2019", "2019-03", "2019-12", "2021-03-14"]
    assert rechne(modul, "schreibweise", "a[0].map(m.zeitangabe)", zeiten) == [
        schreibweise.zeitangabe(z) for z in zeiten
    ]
    spannen = [(b, e, s) for b in (None, "2019") for e in (None, "2019", "2020-05") for s in ("geplant", "umgesetzt")]
    im_browser = rechne(modul, "schreibweise", "a[0].map((s) => m.zeitraum(...s))", spannen)
    assert im_browser == [schreibweise.zeitraum(*s) for s in spannen]
    assert (
        rechne(modul, "schreibweise", "m.zeitangabe('bald') + m.zeitangabe('2019-13') + m.zahl('viel')")
        == "bald2019-13viel"
    )


def test_githubs_address_holds_the_text_as_long_as_it_may(modul: "Page") -> None:
    neu = "https://github.com/muster/praxis/new/main/data/beispiele"
    text = "titel: Grüße, „Ökostrom“ & mehr: 100 % +1\nurl: https://example.org/?a=b#c\n"
    ergebnis = rechne(modul, "einreichen/einreichen-vorschlagen", "m.neueDatei(a[0], 'x-y.yml', a[1])", neu, text)
    assert ergebnis["mitText"]
    gelesen = rechne(
        modul, "einreichen/einreichen-vorschlagen", "Object.fromEntries(new URL(a[0]).searchParams)", ergebnis["href"]
    )
    assert gelesen == {"filename": "x-y.yml", "value": text}
    lang = rechne(modul, "einreichen/einreichen-vorschlagen", "m.neueDatei(a[0], 'x-y.yml', a[1])", neu, text * 200)
    assert lang == {"href": f"{neu}?filename=x-y.yml", "mitText": False}


def test_mail_is_never_too_long(modul: "Page") -> None:
    ausdruck = "m.mail('redaktion@institut.example', a[0], 'x.yml', a[1])"
    kurz, lang = (
        rechne(modul, "einreichen/einreichen-vorschlagen", ausdruck, "Netz\nBcc: x", text)
        for text in ("titel: Netz\n", "ü" * 5000)
    )
    assert kurz["mitText"]
    assert "titel%3A%20Netz%0D%0A" in kurz["href"]
    assert not lang["mitText"]
    assert len(lang["href"]) < 1900
    assert "%0ABcc" not in kurz["href"].split("&body=")[0]
