"""The monthly report: one issue, renewed as long as it is open, closed when nothing is left to do."""

from pathlib import Path

import pytest

from tests.gh import Gh

LAUF = "https://github.com/o/r/actions/runs/7"
# Stands in for `praxis`: its reports are tested where they are made, here only what the script makes of them
PRAXIS = """#!/usr/bin/env bash
[ "$2" = --streng ] && [ "$3" = --markdown ] || exit 2
case $1 in
  stand) printf '%b' "$FAELLIG" > "$4"; exit "$STAND" ;;
  quellen) printf '%b' "$TOT" > "$4"; exit "$QUELLEN" ;;
esac
"""


@pytest.fixture
def lauf(tmp_path):
    """Runs the script with reports and exit codes of both commands, given as (text, code)."""
    gh = Gh(tmp_path)
    (tmp_path / "praxis").write_text(PRAXIS, encoding="utf-8")
    (tmp_path / "praxis").chmod(0o755)

    def starte(faellig: tuple[str, int], tot: tuple[str, int], offen: str = "") -> tuple[int, list[str], Gh, Path]:
        umgebung = {"FAELLIG": faellig[0], "STAND": str(faellig[1]), "TOT": tot[0], "QUELLEN": str(tot[1])}
        zusammenfassung = tmp_path / "zusammenfassung.md"
        fertig = gh.starte(
            "pflege.sh",
            tmp_path,
            PRAXIS=str(tmp_path / "praxis"),
            LAUF=LAUF,
            ISSUE_OFFEN=offen,
            GITHUB_STEP_SUMMARY=str(zusammenfassung),
            **umgebung,
        )
        aufrufe = gh.aufrufe if gh.protokoll.exists() else []
        return fertig.returncode, [" ".join(a.split()[1:4]) for a in aufrufe], gh, zusammenfassung

    return starte


SUCHEN = ["label create pflege", "issue list --label"]


def test_first_report_opens_the_issue(lauf):
    """With both parts, in the summary of the run as well."""
    code, aufrufe, gh, zusammenfassung = lauf(("Fällig: ä\\n", 1), ("Tot: `x`\\n", 0))
    assert code == 0
    assert aufrufe == [*SUCHEN, "issue create --title"]
    assert gh.text == "## Zur Prüfung fällig\n\nFällig: ä\n\n## Quellen\n\nTot: `x`\n"
    assert zusammenfassung.read_text(encoding="utf-8") == gh.text


def test_open_issue_is_renewed(lauf):
    """No second one; a comment tells those who watch it."""
    code, aufrufe, gh, _ = lauf(("a\\n", 0), ("b\\n", 1), offen="5")
    assert code == 0
    assert aufrufe == [*SUCHEN, "issue edit 5", "issue comment 5"]
    assert gh.text.endswith("b\n")


@pytest.mark.parametrize(("offen", "danach"), [("5", ["issue close 5"]), ("", [])])
def test_nothing_to_do(lauf, offen, danach):
    """The open issue is closed, and none is opened."""
    code, aufrufe, _, _ = lauf(("nichts\\n", 0), ("nichts\\n", 0), offen=offen)
    assert (code, aufrufe) == (0, [*SUCHEN, *danach])


@pytest.mark.parametrize("codes", [(2, 0), (0, 2), (127, 1)])
def test_failed_commands_report_nothing(lauf, codes):
    """A command that could not run ends the workflow as failed, rather than closing the issue."""
    code, aufrufe, _, _ = lauf(("", codes[0]), ("", codes[1]), offen="5")
    assert (code, aufrufe) == (1, [])


def test_long_report_is_cut_between_lines(lauf):
    """GitHub would refuse it: whole lines go in, and the rest is one click away."""
    zeile = f"- {'Äöü€ ' * 30}\n"
    code, _, gh, zusammenfassung = lauf((zeile.replace("\n", "\\n") * 350, 1), ("Quelle\\n", 1))
    assert code == 0
    anfang, gekuerzt = gh.text.split("\n\n</details>\n\n")
    assert len(gh.text.encode()) < 65_536
    assert set(anfang.splitlines()[2:]) == {zeile.rstrip("\n")}
    assert gekuerzt == f"Gekürzt: Der ganze Bericht steht [in der Zusammenfassung des Laufs](<{LAUF}>).\n"
    assert zusammenfassung.read_text(encoding="utf-8").count(zeile) == 350
