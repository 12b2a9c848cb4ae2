"""The workflows: nothing that strangers type gets into a command, and pull requests need no secret."""

import json
import re
from pathlib import Path

import pytest
import yaml

WURZEL = Path(__file__).parents[1]
ABLAEUFE = sorted((WURZEL / ".github/workflows").glob("*.yml"))
NAMEN = [datei.stem for datei in ABLAEUFE]
GETIPPT = r"github\.(head_ref|ref_name|event\.\S*(title|body|ref|label|message|name|email|login)\b)"


def lies(name: str) -> dict:
    ablauf = yaml.safe_load((WURZEL / f".github/workflows/{name}.yml").read_text(encoding="utf-8"))
    return ablauf | {"on": ablauf.get("on", ablauf.get(True))}  # YAML 1.1 reads `on` as True


def schritte(name: str) -> list[dict]:
    return [schritt for job in lies(name)["jobs"].values() for schritt in job["steps"]]


def einspeisungen(schritt: dict) -> list[str]:
    """Expressions that a runner would paste into a command before the shell reads it."""
    eingaben = schritt.get("with", {})
    befehle = [schritt.get("run", ""), *(str(eingaben.get(k, "")) for k in ("script", "run", "command"))]
    return [treffer for befehl in befehle for treffer in re.findall(r"\$\{\{.*?\}\}", befehl, re.DOTALL)]


def test_the_check_of_this_file_sees_an_injection():
    """The classic mistake would be found, in a command and in a script."""
    assert einspeisungen({"run": "echo ${{ github.event.pull_request.title }}"})
    assert einspeisungen({"uses": "x", "with": {"script": "a(`${{ github.head_ref }}`)"}})
    assert not einspeisungen({"run": 'echo "$TITEL"', "env": {"TITEL": "${{ github.event.issue.title }}"}})


@pytest.mark.parametrize("name", NAMEN)
def test_nothing_typed_gets_into_a_command(name):
    """No expression stands in a shell block, and none anywhere takes a title, a text or the name of a branch."""
    assert [e for schritt in schritte(name) for e in einspeisungen(schritt)] == []
    ausdruecke = re.findall(
        r"\$\{\{(.*?)\}\}", (WURZEL / f".github/workflows/{name}.yml").read_text("utf-8"), re.DOTALL
    )
    assert not [a for a in ausdruecke if re.search(GETIPPT, a)]


@pytest.mark.parametrize("name", NAMEN)
def test_rights_are_given_one_by_one(name):
    """No right for all jobs, foreign actions by their commit, and no token left in the working folder."""
    assert lies(name)["permissions"] == {}
    for schritt in schritte(name):
        if "uses" in schritt:
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", schritt["uses"])
        if schritt.get("uses", "").startswith("actions/checkout@"):
            assert schritt["with"]["persist-credentials"] is False


def test_pull_requests_need_no_secret():
    """What runs code of a fork reads only, and knows no secret; nothing runs it with the rights of main."""
    for name in NAMEN:
        assert "pull_request_target" not in lies(name)["on"]
        assert "workflow_run" not in lies(name)["on"]
    pruefung = lies("pruefung")
    assert [job["permissions"] for job in pruefung["jobs"].values()] == [{"contents": "read"}]
    assert not re.search(r"secrets\.|github\.token", json.dumps(pruefung))


def test_pull_requests_get_messages_report_and_site():
    """In this order, so that a failing test of the code takes no preview away from an editor."""
    ablauf = [s.get("run", s.get("uses", "").partition("@")[0]) for s in schritte("pruefung")]
    erwartet = [
        ".venv/bin/praxis pruefen --form github",
        ".venv/bin/praxis aenderungen --form github",
        "make build",
        "actions/upload-artifact",
        "make check",
        "make test",
    ]
    assert [a for a in ablauf if a in erwartet] == erwartet
    assert schritte("pruefung")[0]["with"]["fetch-depth"] == 2  # the state before the merge must be there
