"""From an issue, as GitHub renders it from the form, to the data of a case."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from praxis.issue import KeinFormular, als_beispiel, antworten
from praxis.issueformular import FRAGEN, KORREKTURFRAGEN, LETZTER, formulare, optionen
from praxis.schreiben import schreibe
from praxis.vokabulare import lade
from tests.praxis.issues import ECHT, mit

ORDNER = Path(__file__).parent
WURZEL = ORDNER.parents[1]
HEUTE = date(2026, 11, 24)
WOERTER, _ = lade(ORDNER / "daten")


def beispiel(text: str) -> dict:
    return als_beispiel(antworten(text), WOERTER, HEUTE)


def test_real_body():
    """Every kind of field: one line, several, lists, several choices, nothing, a heading typed by the author."""
    assert beispiel(ECHT.replace("\n", "\r\n")) == {
        "titel": "Radwege räumen: auch im Winter",
        "kurz": "Der Bauhof räumt die Radwege. Das kostet wenig.",
        "kommunen": [
            "Moosach",
            {"name": "Neukirchen", "schluessel": "09278154"},
            {"verbund": "Allianz Oberes Tal", "land": "Bayern"},
        ],
        "handlungsfelder": ["mobilitaet", "gebaeude"],
        "massnahmen": ["radverkehrsanlagen"],
        "zeitraum": {"beginn": "2019-03", "status": "in Umsetzung"},
        "anlass": "Viele fragten danach. [1]\n### Ergebnis steht unten\n### Quellen\nMehr Räder. [2]",
        "umsetzung": [
            {"wann": "2019", "wer": "Rat", "was": "Der Rat beschließt es. [1]"},
            {"wer": "Bauhof", "was": "Der Bauhof kauft einen Pflug. [2]"},
            {"was": "Es wird geräumt. [2]"},
        ],
        "ergebnis": "Alle Wege sind frei. [1]",
        "funktionen": ["umwelt-klima"],
        "huerden": [
            {"huerde": "Wenig Geld", "loesung": "Der Kreis half", "quelle": "1"},
            {"huerde": "Kein Pflug", "quelle": "2"},
        ],
        "quellen": [
            {
                "titel": "Vorlage „Winter“",
                "herausgeber": "Gemeinde Moosach",
                "url": "https://example.org/a,b?x=1&y=2",
                "abgerufen": "2026-11-24",
            },
            {"titel": "Bericht", "url": "https://example.org/bericht", "abgerufen": "2026-11-24"},
        ],
        "geprueft": "2026-11-24",
    }


def test_numbers_are_only_added_where_there_is_one_source():
    """One source: every statement is its. Several: nobody guesses."""
    eine = ECHT.replace("<https://example.org/bericht> Bericht\n", "").replace("[1]", "").replace("[2]", "")
    assert beispiel(eine)["ergebnis"] == "Alle Wege sind frei. [1]"
    assert beispiel(eine)["huerden"][1] == {"huerde": "Kein Pflug", "quelle": "1"}
    zwei = ECHT.replace(" [1]", "").replace(" [2]", "")
    assert beispiel(zwei)["ergebnis"] == "Alle Wege sind frei."
    assert beispiel(zwei)["huerden"][1] == {"huerde": "Kein Pflug"}


@pytest.mark.parametrize(
    ("zeile", "erwartet"),
    [
        ("Es beginnt. [1]", {"was": "Es beginnt. [1]"}),
        ("März 2021 | Es beginnt. [1]", {"wann": "März 2021", "was": "Es beginnt. [1]"}),
        ("vor Baubeginn | Es beginnt. [1]", {"wann": "vor Baubeginn", "was": "Es beginnt. [1]"}),
        ("Vorstand | Es beginnt. [1]", {"wer": "Vorstand", "was": "Es beginnt. [1]"}),
        ("| Rat | A | B [1]", {"wer": "Rat", "was": "A | B [1]"}),
        ("2021 || A [1]", {"wann": "2021", "was": "A [1]"}),
    ],
)
def test_steps(zeile, erwartet):
    """When and who may be missing, and a bar in the text is part of it."""
    assert beispiel(mit("Ablauf", zeile))["umsetzung"] == [erwartet]


def test_lists_and_paragraphs_stay():
    """A text keeps the lines that its author made; only empty ones go."""
    daten = beispiel(mit("Ergebnis", "Das kam heraus:\n\n- mehr Räder [1]\n-   mehr Ruhe [2]\n\n\nDas war es."))
    assert daten["ergebnis"] == "Das kam heraus:\n- mehr Räder [1]\n- mehr Ruhe [2]\nDas war es."


@pytest.mark.parametrize("text", ["", "Hallo", ECHT.replace("### Ablauf", "## Ablauf"), "x" * 100_001])
def test_not_from_the_form(text):
    """Anything else is refused with a reason."""
    with pytest.raises(KeinFormular, match=r"fehlt|zu lang"):
        antworten(text)


TRICKS = ["---", "...", "- a: b", "&a *a", "!!python/object:os.system x", "${{ github.token }}", "'\"", "{a: [b", "| x",
          ">", "%YAML 9", "@x", "`x`", "# x", "a: b # c",
          "no", "0123", "1e3", "~", "? x", "<<: *a", "\\n", "Ä ß €"]  # fmt: skip


@pytest.mark.parametrize("trick", TRICKS)
def test_yaml_tricks_stay_text(trick):
    """What means something to YAML or to a workflow comes back as it was typed, in every kind of answer."""
    text = ECHT
    for frage in ("Titel", "Kurzfassung", "Beginn", "Anlass"):
        text = mit(frage, trick, text)
    daten = beispiel(text)
    gelesen = yaml.load(schreibe(daten), Loader=yaml.BaseLoader)
    assert gelesen["titel"] == gelesen["kurz"] == gelesen["zeitraum"]["beginn"] == trick
    assert gelesen["anlass"] == trick
    assert gelesen == json.loads(json.dumps(daten))


@settings(deadline=None, max_examples=100, derandomize=True)
@given(
    st.lists(st.sampled_from(["### Titel", "### Rechte ", "###", "<!--", "-->", "a", "", "|", "[1]", "`", "\r", "\0"]))
)
def test_typed_headings_change_nothing_else(zeilen):
    """Whatever stands in an answer: the answers before it stay as they are."""
    ohne = antworten(ECHT)
    assert ohne[LETZTER].startswith("- [x]")
    text = "\n".join(zeilen).replace("### Rechte ", "### Kurzfassung")
    gefunden = antworten(mit("Anlass", text))
    assert {k: v for k, v in gefunden.items() if k != "anlass"} == {k: v for k, v in ohne.items() if k != "anlass"}


def test_forms_are_in_step():
    """The forms in the repository are those that the model and the vocabularies give."""
    woerter, befunde = lade(WURZEL / "data")
    assert befunde == []
    for name, inhalt in formulare(woerter).items():
        assert (WURZEL / name).read_text(encoding="utf-8") == inhalt


def test_form_can_be_read_back():
    """GitHub joins choices with commas, so no option has one, and no two are the same; labels are different."""
    woerter, _ = lade(WURZEL / "data")
    formular, korrektur = map(yaml.safe_load, formulare(woerter).values())
    assert [e["attributes"]["label"] for e in korrektur["body"][1:]] == [f.frage for f in KORREKTURFRAGEN]
    listen = [e["attributes"]["options"] for e in formular["body"] if e["type"] == "dropdown"]
    assert len(listen) == 4
    for liste in listen:
        assert liste
        assert not [o for o in liste if "," in o or o in ("None", "")]
        assert len(set(liste)) == len(liste)
    assert len({f.frage for f in FRAGEN} | {"Rechte"}) == len(FRAGEN) + 1
    for frage in (f for f in FRAGEN if isinstance(f.auswahl, str) and f.auswahl):
        assert list(optionen(frage, woerter).values()) == list(woerter.kennungen(str(frage.auswahl)))
