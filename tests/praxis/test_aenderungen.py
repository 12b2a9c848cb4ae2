"""What a pull request changes, as reviewers read it: in the words of the page, and harmless whatever it holds."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from praxis import aenderungsbericht
from praxis.aenderungen import Art, Fall, finde_aenderungen
from praxis.rohtext import UNSICHTBAR
from praxis.schreiben import schreibe
from tests.praxis.harmlos import ADRESSEN, pruefe_harmlos


def boese(text: str) -> str:
    """Text that tries everything, on one line and without what the check would refuse to read."""
    return (
        f"{text} <script>alert(1)</script> <img src=x onerror=y> @alle @org/team #1 o/r#2 `code` | **f** ~~d~~ <!--"
        " [klick](https://boese.example) ![b](x) ${{ github.token }} $(id) ::error::x ##[error]x"
    )


@pytest.fixture
def vergleiche(umfeld):
    """Compares two sets of files (name without folder and ending -> text)."""

    def vergleich(alt: dict[str, str], neu: dict[str, str]) -> list[Fall]:
        als_dateien = [{f"data/beispiele/{n}.yml": t.encode() for n, t in seite.items()} for seite in (alt, neu)]
        return finde_aenderungen(*als_dateien, umfeld)

    return vergleich


def geaendert(fall: Fall) -> list[tuple[str, str, str]]:
    return [(a.name, a.alt, a.neu) for a in fall.aenderungen]


def test_nothing_changed(vergleiche, gut):
    """Equal files are no change, and neither are other line ends or a byte order mark."""
    assert vergleiche({"a": gut}, {"a": gut}) == []
    assert vergleiche({"a": gut}, {"a": "\ufeff" + gut.replace("\n", "\r\n")}) == []
    assert aenderungsbericht.markdown([]) == "## Kein Beispiel ist geändert.\n"


def test_changed_statements_in_the_words_of_the_page(vergleiche, gut):
    """Figures, dates and names are shown as the site shows them; what stayed the same is not."""
    neu = (
        gut.replace("wert: 4.4, bis: 5", "wert: 1067.5")
        .replace("ende: 2019-03-22, status: umgesetzt", "status: laufendes Angebot")
        .replace("  - was: no  [2]\n    beschluss: nein\n", "")
        .replace("personal: {text: Eine halbe Stelle begleitet den Bau., vzae: 0.5, quelle: 1}\n", "")
        .replace("funktionen: [verwaltungsspitze, umwelt-klima]", "funktionen: [umwelt-klima]")
    )
    (fall,) = vergleiche({"a": gut}, {"a": neu})
    assert fall.art is Art.GEAENDERT
    assert geaendert(fall) == [
        ("Zeitraum", "2009 – 22.03.2019", "seit 2009"),
        ("Stand der Umsetzung", "umgesetzt", "laufendes Angebot"),
        ("In der Verwaltung", "Verwaltungsspitze", ""),
        ("Schritt", "ohne Datum: no [2]", ""),
        (
            "Zahl",
            "Netzlänge: rund 4,4 bis 5 km · gemessen · 2019 [1]",
            "Netzlänge: rund 1.067,5 km · gemessen · 2019 [1]",
        ),
        ("Personal", "Eine halbe Stelle begleitet den Bau (0,5 Vollzeitäquivalente) [1]", "nicht angegeben"),
    ]


def test_entry_in_between_moves_nothing_else(vergleiche, gut):
    """A step put between two others is one addition, and a source that moves down is told with its new number."""
    neu = gut.replace("  - was: no  [2]", '  - {wann: 2012, was: "Die Planung beginnt. [1]"}\n  - was: no  [2]')
    (fall,) = vergleiche({"a": gut}, {"a": neu})
    assert geaendert(fall) == [("Schritt", "", "2012: Die Planung beginnt. [1]")]


def test_new_removed_and_renamed(vergleiche, gut):
    """A renamed case is found by its content, even when a little changed with it."""
    anderes = re.sub(r"\w*e\w*", "Anderes", gut[gut.index("anlass") :])
    faelle = vergleiche({"alt": gut, "weg": "titel: [\n"}, {"neu": gut.replace("80 Haus", "90 Haus"), "dazu": anderes})
    assert [(f.art, f.datei, f.vorher) for f in faelle] == [
        (Art.NEU, "data/beispiele/dazu.yml", ""),
        (Art.UMBENANNT, "data/beispiele/neu.yml", "data/beispiele/alt.yml"),
        (Art.ENTFERNT, "data/beispiele/weg.yml", ""),
    ]
    assert [a.name for a in faelle[1].aenderungen] == ["Kurzfassung"]
    text = aenderungsbericht.terminal(faelle)
    assert text.startswith("3 Beispiele: 1 neu, 1 umbenannt, 1 entfernt.\n")
    assert "Hieß bisher data/beispiele/alt.yml: Die Adresse der Seite ändert sich" in text


def test_change_that_nobody_sees(vergleiche, gut):
    """Comments and the order of fields do not show on the page, and the report says so."""
    (fall,) = vergleiche({"a": gut}, {"a": "# ein Kommentar\n" + gut})
    assert geaendert(fall) == []
    assert "Für Lesende ändert sich nichts" in aenderungsbericht.als_markdown(fall)


def test_reminder_of_the_check(vergleiche, gut, umfeld):
    """Changed statements with an old date of the check: a notice at that line, none after it was set anew."""
    alt = gut.replace("geprueft: 2026-11-24", "geprueft: 2025-01-31")
    neu = alt.replace("80 Haushalte", "90 Haushalte")
    (fall,) = vergleiche({"a": alt}, {"a": neu})
    erinnerung = [b for b in fall.befunde if b.regel == "pruefung-unveraendert"]
    assert [(b.zeile, b.stufe, b.feld) for b in erinnerung] == [(len(gut.splitlines()), "Hinweis", "geprueft")]
    (fall,) = vergleiche({"a": alt}, {"a": neu.replace("2025-01-31", f"{umfeld.heute}")})
    assert not [b for b in fall.befunde if b.regel == "pruefung-unveraendert"]
    assert ("Geprüft am", "31.01.2025", "24.11.2026") in geaendert(fall)


def test_faulty_versions(vergleiche, gut):
    """Wrong ids, units, places and numbers are shown as they are; what has no form is named with its findings."""
    falsch = (
        gut.replace("massnahmen: [solares-waermenetz", "massnahmen: [radweg")
        .replace("einheit: km", "einheit: Meilen")
        .replace("  - Moosach\n", "  - Mosach\n")
        .replace("programm: kommunalrichtlinie", "programm: xyz")
        .replace("jahr: 2019, quelle: 1}\npersonal", "jahr: 2019, quelle: 77}\npersonal")
    )
    (fall,) = vergleiche({"a": gut}, {"a": falsch})
    neue = " / ".join(a.neu for a in fall.aenderungen)
    for wort in ("Mosach", "radweg", "4,4 bis 5 Meilen", "xyz: 200.000 €", "[77]"):
        assert wort in neue
    assert len([b for b in fall.befunde if b.stufe == "Fehler"]) >= 5
    (fall,) = vergleiche({"a": gut}, {"a": gut.replace("titel:", "titl:")})
    assert not fall.lesbar
    text = aenderungsbericht.als_markdown(fall)
    assert "lässt sich noch nicht zeigen" in text
    assert "Meinten Sie „titel“?" in text
    (fall,) = vergleiche({"a": "titel: [\n"}, {"a": gut})
    assert "Die bisherige Fassung lässt sich nicht lesen" in aenderungsbericht.als_markdown(fall)


def test_hostile_contents(vergleiche, gut):
    """Titles, texts and addresses stay plain text, in the table and in the reading version."""
    neu = (
        gut.replace("Gemeinde baut das Wärmenetz und verpachtet es", f"'{boese('Titel')[:90]}'")
        .replace("federfuehrung: Gemeinde Moosach", f"federfuehrung: '{boese('F')[:150]}'")
        .replace("Das Netz läuft **zuverlässig**. [1]", f"{boese('Es läuft')} [1]")
        .replace("https://example.org/bericht", '"https://example.org/`x`)](javascript:y)[@alle]&lt;b&gt;"')
    )
    faelle = vergleiche({"a": gut}, {"a": neu, "b": neu})
    assert [f.lesbar for f in faelle] == [True, True]
    adressen = {*ADRESSEN, "https://example.org/%60x%60", "https://boese.example"}
    text = pruefe_harmlos(aenderungsbericht.markdown(faelle, [boese("fällig")]), adressen)
    assert "Es läuft <script>alert(1)</script>" in text
    zeilen = [z for z in aenderungsbericht.markdown(faelle).splitlines() if z.startswith("| ")]
    assert all(z.count("|") == 4 for z in zeilen)


def test_words_that_differ_are_bold():
    """Between two versions of a text the words that differ stand out."""
    alt, neu = aenderungsbericht._hervorgehoben("Das Netz hat 80 Haushalte. [1]", "Das Netz hat 90 Haushalte. [1]")
    assert (alt, neu) == (
        "Das Netz hat **80** Haushalte. &#91;1&#93;",
        "Das Netz hat **90** Haushalte. &#91;1&#93;",
    )
    assert aenderungsbericht._hervorgehoben("ganz anders", "nichts davon bleibt") == (
        "ganz anders",
        "nichts davon bleibt",
    )


def test_report_stays_below_the_limit(vergleiche, gut, monkeypatch):
    """GitHub drops a summary beyond 1 MiB: what does not fit is named instead."""
    monkeypatch.setattr(aenderungsbericht, "GROESSTE", 9000)
    faelle = vergleiche({}, {f"fall-{n}": gut for n in range(20)})
    text = aenderungsbericht.markdown(faelle)
    assert len(text.encode()) < 12_000
    assert re.search(r"\d+ Beispiele nicht gezeigt, weil zu viel: .*data/beispiele/fall-9\.yml", text)


SIGNALE = [
    *("@alle", "#1", "o/r#2", "https://boese.example/x", "www.boese.example", "[x](y)", "![x](y)", "::error::", "##[x"),
    *("<b>", "</details>", "<!--", "`", "```", "~~~", "|", "**", "__", "\\", "&lt;", "&#64;x", "1.", "-", "---"),
]


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.one_of(st.sampled_from(SIGNALE), st.text(min_size=1, max_size=5)), min_size=1, max_size=12))
def test_no_text_at_all_acts(umfeld, gut, worte):
    """Whatever stands in the texts of a case, in any order: the report stays plain text."""
    text = " ".join(" ".join(UNSICHTBAR.sub("", wort) for wort in worte).split())
    daten = yaml.load(gut, Loader=yaml.BaseLoader)
    daten |= {"titel": text[:80] or "x", "ergebnis": f"{text} [1]\n{text}", "partner": [text[:150] or "x"]}
    dateien = {name: schreibe(daten).encode(errors="replace") for name in ("data/beispiele/a.yml", text)}
    bericht = aenderungsbericht.markdown(finde_aenderungen({"data/beispiele/a.yml": gut.encode()}, dateien, umfeld))
    pruefe_harmlos(bericht, {*ADRESSEN, *re.findall(r"https?://[^\s<>\"|]+", text)})
