"""The outputs of findings: one line each for people, escaped commands for GitHub, harmless Markdown, plain JSON."""

import json
import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from praxis import ausgabe
from praxis.befund import Befund, Stufe, kurz, meinten_sie, naechster

BOESE = "<script>alert(1)</script> @alle `code` | [x](javascript:1) **fett** #1 & 100 %\n::error::neu\r\n\x1b[31m"


def befund(text: str = "Falsch.", abhilfe: str = "Richtig so.", **anderes) -> Befund:
    return Befund(
        **{"datei": "data/beispiele/a.yml", "zeile": 3, "spalte": 7, "feld": "titel"} | anderes,
        text=text,
        abhilfe=abhilfe,
    )


def test_line_for_people():
    """A line names file, line, column and field, then fault and remedy."""
    assert ausgabe.zeile(befund()) == "data/beispiele/a.yml:3:7 titel: Falsch. Richtig so."
    assert ausgabe.zeile(befund(feld="", abhilfe="")) == "data/beispiele/a.yml:3:7: Falsch."
    assert ausgabe.zeile(befund(stufe=Stufe.HINWEIS)) == "data/beispiele/a.yml:3:7 titel: Hinweis: Falsch. Richtig so."


def test_line_stays_one_line_and_commands_nothing():
    """Line ends and control characters in text, field or file name neither break the line nor reach the terminal."""
    zeile = ausgabe.zeile(befund(BOESE, feld="a\nb", datei="data/x\n::error::y.yml"))
    assert zeile.startswith("data/x ::error::y.yml:3:7 a b: <script>")
    assert zeile.isprintable()


@pytest.mark.parametrize(
    ("fehler", "hinweise", "dateien", "erwartet"),
    [
        (0, 0, 1, "Keine Fehler in 1 Datei."),
        (0, 0, 350, "Keine Fehler in 350 Dateien."),
        (1, 0, 1, "1 Fehler in 1 von 1 Datei."),
        (2, 1, 58, "2 Fehler, 1 Hinweis in 1 von 58 Dateien."),
        (0, 2, 58, "0 Fehler, 2 Hinweise in 1 von 58 Dateien."),
    ],
)
def test_tally(fehler, hinweise, dateien, erwartet):
    """The tally counts faults, notices and files, in the singular where it is one."""
    befunde = [befund(zeile=n) for n in range(fehler)] + [befund(zeile=n, stufe=Stufe.HINWEIS) for n in range(hinweise)]
    assert ausgabe.bilanz(befunde, dateien) == erwartet


def test_tally_never_counts_fewer_files_than_it_names():
    """Faults in vocabularies beside the one checked case give no „3 von 1 Datei“."""
    assert ausgabe.bilanz([befund(datei=d) for d in "abc"], 1) == "3 Fehler in 3 von 3 Dateien."


def test_terminal_sorts_by_place():
    """Findings come in the order of the file, whatever found them."""
    text = ausgabe.terminal([befund(zeile=20), befund(zeile=3), befund(datei="data/beispiele/0.yml", zeile=9)], 2)
    assert [zeile.split()[0] for zeile in text.splitlines()[:-1]] == [
        "data/beispiele/0.yml:9:7",
        "data/beispiele/a.yml:3:7",
        "data/beispiele/a.yml:20:7",
    ]


def test_annotation():
    """GitHub gets a workflow command with file, line, column and the field as title."""
    assert ausgabe.github([befund()]) == (
        "::error file=data/beispiele/a.yml,line=3,col=7,title=titel::Falsch. Richtig so."
    )
    assert ausgabe.github([befund(stufe=Stufe.HINWEIS, feld="", regel="r")]).startswith("::notice ")
    assert ",title=r::" in ausgabe.github([befund(feld="", regel="r")])


def test_annotation_escapes_what_would_end_it():
    """Percent signs, line ends, commas and colons stay inside their part of the command."""
    zeile = ausgabe.github([befund("100 %\r\n::error::x", datei="a,line=1::b\n.yml", feld="a:b,c")])
    assert zeile == (
        "::error file=a%2Cline=1%3A%3Ab%0A.yml,line=3,col=7,title=a%3Ab%2Cc::100 %25%0D%0A::error::x Richtig so."
    )


def test_only_ten_annotations_of_each_level():
    """GitHub shows no more than ten, so the first ten in the order of the files are sent."""
    befunde = [befund(zeile=n) for n in range(25, 0, -1)] + [befund(zeile=n, stufe=Stufe.HINWEIS) for n in range(1, 13)]
    zeilen = ausgabe.github(befunde).splitlines()
    assert [z.split(",")[1] for z in zeilen] == [f"line={n}" for n in range(1, 11)] * 2


def test_summary_lists_everything():
    """The summary has a row for every finding, not only the first ten."""
    text = ausgabe.zusammenfassung([befund(zeile=n) for n in range(1, 26)], 1)
    assert text.splitlines()[0] == "**25 Fehler in 1 von 1 Datei.**"
    assert sum(z.startswith("| data/beispiele/a.yml") for z in text.splitlines()) == 25
    assert ausgabe.zusammenfassung([], 4) == "Keine Fehler in 4 Dateien.\n"


def test_summary_is_harmless_whatever_the_text():
    """Rendered, hostile text, field and file name are plain text in their cell: no tag, link, code, mention, column."""
    text = ausgabe.zusammenfassung([befund(BOESE, feld="a|b", datei="<b>x</b>|.yml")], 1)
    zeile = next(z for z in text.splitlines() if "script" in z)
    assert zeile.count("|") == 5
    assert "@" not in zeile
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    assert html.count("<td>") == 4
    text = html.replace("\u200b", "")
    assert "<td>Fehler: &lt;script&gt;alert(1)&lt;/script&gt; @alle `code` | [x](javascript:1) **fett** #1" in text


@pytest.mark.parametrize(
    "anfang", ["- a", "\x1b -", "+ a", "1. a", "12) a", "=====", "---", "# a", "> a", "~~~", "```", "a\n---"]
)
def test_cell_begins_no_block(anfang):
    """At the start of a line nothing becomes a list, a heading, a quotation or code; it reads as it was typed."""
    html = MarkdownIt("commonmark", {"html": True}).render(f"Davor\n{ausgabe.zelle(anfang)}")
    text = html.replace("&gt;", ">").replace("\u200b", "")
    sichtbar = " ".join(anfang.replace("\x1b", "").split())
    assert text == f"<p>Davor\n{sichtbar}</p>\n"


@pytest.mark.parametrize("text", ["@alle", "x@example.org", "a/b#1", "#1", "https://example.org", "WWW.example.org"])
def test_cell_names_nobody_and_links_nowhere(text):
    """GitHub links names, issues and addresses in the finished page as well, so the text is parted there, unseen."""
    html = MarkdownIt("gfm-like").disable("linkify").render(ausgabe.zelle(text))
    assert not re.search(r"@\w|#\d|<a", html)
    assert not re.search(r"(?i)://|www\.", ausgabe.zelle(text))
    assert html.replace("\u200b", "") == f"<p>{text}</p>\n"


@settings(deadline=None, max_examples=200, derandomize=True)
@given(
    st.text(
        st.one_of(st.sampled_from(list("@#&<>\\`*_[]|~-+=.)(:/!\"'w1 \n")), st.characters(exclude_categories=["Cs"]))
    )
)
def test_cell_shows_any_text_as_it_is(text):
    """Rendered as a paragraph or in a table, a cell is its text on one line, and nothing else."""
    sichtbar = ausgabe.druckbar(text)
    for davor, tabelle in (("", False), ("x | y\n--- | ---\nz | ", True)):
        html = (
            MarkdownIt("commonmark", {"html": True})
            .enable(["table", "strikethrough"])
            .render(davor + ausgabe.zelle(text))
        )
        assert html.count("<") == html.count(">") == (18 if tabelle else 2 * bool(sichtbar.strip()))
        gelesen = unescape(re.sub("<[^>]*>", "", html.partition("z</td>")[2] if tabelle else html))
        assert gelesen.replace("\u200b", "").strip() == sichtbar.replace("\u200b", "").strip()


def test_line_holds_no_command_of_the_older_form():
    """GitHub takes `##[error]` for a command anywhere in a line of the log."""
    assert "##[" not in ausgabe.zeile(befund("##[error]x", datei="##[group]a.yml", feld="####[x"))


def test_json_for_programs():
    """JSON carries rule, level, place, fault and remedy, unescaped and in order."""
    daten = json.loads(ausgabe.als_json([befund(BOESE, zeile=9, regel="r"), befund(zeile=2)]))
    assert [eintrag["zeile"] for eintrag in daten] == [2, 9]
    assert daten[1] == {
        "regel": "r",
        "stufe": "Fehler",
        "datei": "data/beispiele/a.yml",
        "zeile": 9,
        "spalte": 7,
        "feld": "titel",
        "text": BOESE,
        "abhilfe": "Richtig so.",
    }
    assert json.loads(ausgabe.als_json([])) == []


@pytest.mark.parametrize(
    ("wert", "erlaubt", "erwartet"),
    [
        ("Umgesetzt", ["umgesetzt", "geplant"], "umgesetzt"),
        ("mobilitaät", ["mobilitaet", "gebaeude"], "mobilitaet"),
        ("xyz", ["mobilitaet"], None),
        ("xyz", [], None),
    ],
)
def test_nearest_allowed_value(wert, erlaubt, erwartet):
    """The most similar allowed value is found whatever its case, and none when nothing comes near."""
    assert naechster(wert, erlaubt) == erwartet


def test_long_lists_of_allowed_values_are_not_printed():
    """Up to twelve values are listed; of more only the nearest is named."""
    werte = [f"wert-{n}" for n in range(13)]
    assert meinten_sie("wert-3x", werte) == "Meinten Sie „wert-3“?"
    assert meinten_sie("a", ["b", "c"]) == "Erlaubt: b, c."


def test_quoted_text_is_short():
    """A quotation in a message is one line of at most sixty characters."""
    assert kurz("a\n b") == "a b"
    assert kurz("x" * 61) == "x" * 59 + "…"
    assert kurz("x" * 60) == "x" * 60
