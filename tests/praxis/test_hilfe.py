"""The help of the command line: German, and every command says how it ends."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PRAXIS = Path(sys.executable).parent / "praxis"
ENGLISCH = re.compile(r"\b(Usage|Options|Arguments?|Commands?|Show|message|exit|default|required)\b|OPTIONS")


def hilfe(*woerter: str) -> str:
    umgebung = {**os.environ, "COLUMNS": "200", "TERM": "dumb"}
    fertig = subprocess.run(
        [PRAXIS, *woerter, "--help"], env=umgebung, capture_output=True, encoding="utf-8", check=True
    )
    return fertig.stdout


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
