"""The help of the command line: German, and every command says how it ends."""

import re
from functools import cache
from pathlib import Path

import pytest

from praxis.befehle.fehlaufruf import auf_deutsch
from tests.praxis.befehl import praxis

ENGLISCH = re.compile(r"\b(Usage|Options|Arguments?|Commands?|Show|message|exit|default|required)\b|OPTIONS")


@cache
def hilfe(*woerter: str) -> str:
    ende = praxis(Path.cwd(), *woerter, "--help", TERM="dumb")
    assert ende.returncode == 0
    return ende.stdout


BEFEHLE = re.findall(r"^│ ([a-z-]+) +\S", hilfe().partition("Befehle")[2], re.MULTILINE)


def test_all_commands_are_listed():
    """README's table has every command of the overview and no other; the overview says how commands end."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    genannt = set(re.findall(r"`\.venv/bin/praxis ([a-z-]+)", readme))
    assert {"pruefen", "stand", "schema"} <= set(BEFEHLE)
    assert genannt == set(BEFEHLE)
    assert re.search("enden mit 0, .* mit 1 .* mit 2", " ".join(hilfe().split()))
    assert not ENGLISCH.search(hilfe())


@pytest.mark.parametrize("befehl", BEFEHLE)
def test_help_is_german_and_names_the_exit_codes(befehl):
    """Headings and texts are German; 0 and 2 are explained, as every command can end with them."""
    text = hilfe(befehl)
    assert not ENGLISCH.search(text), text
    assert re.search(r"Ende mit 0: .*2: falsch aufgerufen", " ".join(text.split()))


@pytest.mark.parametrize(
    ("woerter", "satz"),
    [
        ("pruefn", "Den Befehl „pruefn“ gibt es nicht. Meinten Sie „pruefen“?"),
        ("xyz", "Den Befehl „xyz“ gibt es nicht."),
        ("pruefen --xx", "Die Option --xx gibt es nicht."),
        ("quellen --pauze 1", "Die Option --pauze gibt es nicht. Meinten Sie --pause?"),
        ("aus-issue", "Die Angabe „datei“ fehlt."),
        ("stand zuviel", "Das ist zu viel: zuviel."),
        ("aenderungen --seit", "Hinter --seit fehlt der Wert."),
        ("quellen --neu=1", "Hinter --neu steht kein Wert."),
        ("aenderungen --form json", "--form: „json“ gibt es nicht. Erlaubt: terminal, github."),
        ("quellen --versuche 99", "--versuche: Der Wert ist zu groß. Erlaubt: höchstens 10."),
        ("quellen --pause -1", "--pause: Der Wert ist zu klein. Erlaubt: mindestens 0."),
        ("quellen --versuche zwei", "--versuche: Hier wird eine ganze Zahl erwartet."),
        ("quellen --zeitlimit lang", "--zeitlimit: Hier wird eine Zahl erwartet, z. B. 2.5."),
    ],
)
def test_wrong_calls_are_answered_in_german(tmp_path, woerter, satz):
    """With 2, what is wrong and what is allowed."""
    ende = praxis(tmp_path, *woerter.split())
    assert (ende.returncode, ende.stdout) == (2, "")
    assert satz in re.sub(r"[\s│]+", " ", ende.stderr)
    assert not ENGLISCH.search(ende.stderr)


def test_unforeseen_words_stay_readable():
    """A later version of the library may say something else: it is shown, behind a German beginning."""
    assert auf_deutsch("Something\nnew.") == "Der Aufruf passt nicht (Something new.)."
