"""Whatever a file holds, the check ends in a model or in German findings inside the file, never in an exception."""

import json
import re
from typing import Any

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from praxis.ausgabe import zeile
from praxis.bestand import Bestand, Datensatz
from praxis.form import _modelle_in
from praxis.modell import Beispiel
from praxis.steckbrief import steckbriefe

grenzen = settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
ENGLISCH = re.compile(
    r"\b(expected|found|while|scanning|parsing|mapping|character|error|should|must|valid|input|type)\b"
)


def pruefe_alles(inhalt: bytes, pruefe_inhalt, umfeld) -> None:
    """Checks `inhalt` and what holds for every outcome."""
    beispiel, befunde = pruefe_inhalt(inhalt)
    zeilen = re.split(r"\r\n|\r|\n", inhalt.decode("utf-8-sig", errors="replace"))
    for befund in befunde:
        assert 1 <= befund.zeile <= len(zeilen), befund
        assert 1 <= befund.spalte <= len(zeilen[befund.zeile - 1]) + 1, befund
        assert befund.text, befund
        assert befund.regel, befund
        assert "gescheitert" not in befund.text, befund
        ohne_zitate = re.sub(r"„[^“]*“|\([^)]*\)|`[^`]*`|Meinten Sie.*", "", befund.ganzer_text)
        assert befund.feld or not ENGLISCH.search(ohne_zitate), befund
        assert zeile(befund).isprintable(), befund
    assert beispiel is not None or befunde
    if not befunde:  # what passes the check can be shown
        bestand = Bestand([Datensatz("netz", "data/beispiele/netz.yml", beispiel)], umfeld.vokabulare, umfeld.register)
        assert steckbriefe(bestand)[0].ort_zeile


def strategie(modell: type[BaseModel]) -> st.SearchStrategy[Any]:
    """Groups with the model's fields, each of which may miss, fit or hold something of any other shape."""
    return st.fixed_dictionaries({}, optional={name: wert(f.annotation) for name, f in modell.model_fields.items()})


def wert(annotation: object) -> st.SearchStrategy[Any]:
    modelle = _modelle_in(annotation)
    passend = st.one_of(*map(strategie, modelle)) if modelle else EINFACH
    liste = st.lists(passend, max_size=3) if "list" in str(annotation) else passend
    return st.one_of(liste, liste, liste, BELIEBIG)


ORTE = _modelle_in(Beispiel.model_fields["kommunen"].annotation)
FELDER = sorted({name for modell in [Beispiel, *ORTE] for name in modell.model_fields})
WERTE = (
    "Moosach|Neukirchen|Fürth|Bayern|09278154|ja|nein|no|umgesetzt|geplant|gemessen|Investition|rund|sonstige|netzlaenge"
    "|km|energieversorgung|biomasse-waerme|umwelt-klima|kommunalrichtlinie|moosach-waermenetz|Text. [1]|Text [2] [99]"
    "|2019|2019-02-30|2031-01|2019-13|1|0|100|12.5|1.234|1,5|-3|٣|²|nan|inf|1_0|https://example.org/a|javascript:a.b"
    "|<b>|a@b.de|&amp;||~|null|[1]|{|*|**|![x](y)|[x](ftp://y)|: |- |#|\\|\u200b|\x1b|\x00|\u2028|ÄÖ|x"
)
EINFACH = st.one_of(
    st.sampled_from(WERTE.split("|")),
    st.text(max_size=20),
    st.integers(-5, 3000),
    st.floats(),
    st.booleans(),
    st.none(),
)
BELIEBIG = st.recursive(
    EINFACH,
    lambda kinder: (
        st.lists(kinder, max_size=3)
        | st.dictionaries(st.sampled_from(FELDER) | st.text(max_size=5), kinder, max_size=3)
    ),
    max_leaves=6,
)
ZEICHEN = st.text(st.sampled_from(" \n\n\t\r-:?[]{}&*!|>'\"%@`#,.<=~\\ab0é\x00\x85\u2028\ufeff"), max_size=80)


@grenzen
@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\r\x80")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
def test_any_bytes(pruefe_inhalt, umfeld, inhalt):
    """Any bytes end in findings."""
    pruefe_alles(inhalt, pruefe_inhalt, umfeld)


@grenzen
@given(ZEICHEN)
@example("? [a]\n: - b\n? {c: d}\n: e")
@example("- - - - - - - - - - - - - - - a")
@example("*a : b\n&c : d\n!e : f\n<<: *g")
@example("%YAML 1.1\n---\n--- a\n...\n--- b")
@example('"a\\x00b": "\\e[2J"\n"\\n": \'\'')
@example("a: 'b\n\nc")
@example("[a, b]: c\n? : \n")
@example("{a, b: , c: d,}")
@example("|")
@example("!<")
def test_any_characters_that_mean_something_to_yaml(pruefe_inhalt, umfeld, text):
    """Any heap of brackets, quotes, dashes and line ends is read or refused in German."""
    pruefe_alles(text.encode(), pruefe_inhalt, umfeld)


@grenzen
@given(st.data())
def test_any_slip_of_the_hand_in_a_good_case(pruefe_inhalt, umfeld, gut, data):
    """Anything typed over, into or out of the good case is accepted or gets findings."""
    von = data.draw(st.integers(0, len(gut)))
    bis = von + data.draw(st.integers(0, 40))
    neu = data.draw(ZEICHEN | st.text(max_size=10))
    pruefe_alles((gut[:von] + neu + gut[bis:]).encode("utf-8", errors="surrogatepass"), pruefe_inhalt, umfeld)


@grenzen
@given(strategie(Beispiel) | BELIEBIG, st.booleans())
def test_any_structure_of_the_fields(pruefe_inhalt, umfeld, daten, block):
    """The model's fields with any values, in any nesting, are accepted or get findings."""
    text = yaml.safe_dump(daten, allow_unicode=True) if block else json.dumps(daten, ensure_ascii=False)
    pruefe_alles(text.encode("utf-8", errors="replace"), pruefe_inhalt, umfeld)


@grenzen
@given(st.sets(st.integers(0, 60)))
def test_any_part_of_a_good_case_left_out(pruefe_inhalt, umfeld, gut, fehlende):
    """Without some of its lines the good case is still shown, or gets findings."""
    zeilen = [z for nummer, z in enumerate(gut.splitlines(keepends=True)) if nummer not in fehlende]
    pruefe_alles("".join(zeilen).encode(), pruefe_inhalt, umfeld)


@grenzen
@given(st.sampled_from([feld for feld in Beispiel.model_fields if feld != "verwandt"]), BELIEBIG)
def test_any_value_in_one_field_of_a_good_case(pruefe_inhalt, umfeld, gut, feld, daten):
    """One field of the good case replaced by anything: no other field is blamed, but for sources it cited."""
    felder = re.split(r"(?m)^(?=[a-z])", gut)
    ersatz = f"{feld}: {json.dumps(daten, ensure_ascii=False)}\n"
    neu = "".join(ersatz if alt.startswith(f"{feld}:") else alt for alt in felder).encode("utf-8", errors="replace")
    pruefe_alles(neu, pruefe_inhalt, umfeld)
    andere = [b for b in pruefe_inhalt(neu)[1] if not b.feld.startswith(feld) and b.feld != ""]
    assert feld == "quellen" or all(b.regel == "quelle-ungenutzt" for b in andere), andere
