"""The script that answers issues and opens pull requests, run against a Git server folder and a `gh` that notes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.gh import Gh


def git(ordner: Path, *woerter: str) -> str:
    eigene = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *eigene, *woerter], cwd=ordner, capture_output=True, text=True, check=True).stdout


class Lauf:
    """A checkout with ergebnis/ in it, the server that it came from, and what the script did."""

    def __init__(self, ordner: Path) -> None:
        self.server, self.klon, self.gh = ordner / "server.git", ordner / "klon", Gh(ordner)
        anfang = ordner / "anfang"
        (anfang / "data/beispiele").mkdir(parents=True)
        (anfang / "data/beispiele/altes.yml").write_text("titel: Altes\n", encoding="utf-8")
        git(anfang, "init", "-q", "-b", "main")
        git(anfang, "add", ".")
        git(anfang, "commit", "-q", "-m", "Anfang")
        git(ordner, "clone", "-q", "--bare", str(anfang), str(self.server))
        self.neu()

    def neu(self, **dateien: str) -> None:
        """A fresh checkout, as each run has one, with these files in ergebnis/."""
        shutil.rmtree(self.klon, ignore_errors=True)
        git(self.server.parent, "clone", "-q", str(self.server), str(self.klon))
        (self.klon / "ergebnis").mkdir()
        for name, inhalt in {"antwort.md": "Vielen Dank!\n", "marke": "neues-beispiel", **dateien}.items():
            (self.klon / "ergebnis" / name).write_text(inhalt, encoding="utf-8")

    def starte(self, **umgebung: str) -> subprocess.CompletedProcess[str]:
        eigene = {"VORSCHLAG_TOKEN": "lang", "NUMMER": "12", "HAUPTZWEIG": "main", "ADRESSE": "https://github.com/o/r"}
        return self.gh.starte("beispiel-vorschlagen.sh", self.klon, **eigene | umgebung)

    def zweige(self) -> list[str]:
        return git(self.server, "for-each-ref", "--format=%(refname:short)", "refs/heads").split()


@pytest.fixture
def lauf(tmp_path) -> Lauf:
    return Lauf(tmp_path)


PR = "https://github.com/o/r/pull/34"
ZWEIG = "beispiel/issue-12"


def test_sound_case_becomes_a_pull_request(lauf):
    """One file on a branch of its own, a pull request that closes the issue, the same comment at both."""
    lauf.neu(**{"ort-thema.yml": "titel: Neues\n"})
    fertig = lauf.starte(PR_ANTWORT=PR)
    assert fertig.returncode == 0, fertig.stderr
    assert lauf.zweige() == [ZWEIG, "main"]
    assert git(lauf.server, "diff", "--name-status", "main", ZWEIG) == "A\tdata/beispiele/ort-thema.yml\n"
    assert git(lauf.server, "show", f"{ZWEIG}:data/beispiele/ort-thema.yml") == "titel: Neues\n"
    assert git(lauf.server, "log", "-1", "--format=%s", ZWEIG) == "Add ort-thema from issue 12\n"
    (anlegen,) = [a for a in lauf.gh.aufrufe if "pr create" in a]
    assert anlegen.startswith(f"lang pr create --head {ZWEIG} --base main --title Neues\\ Beispiel:\\ ort-thema ")
    assert "Closes #12" in anlegen
    assert "--draft" not in anlegen
    assert "kurz pr comment 34 --edit-last --create-if-none --body-file ergebnis/antwort.md" in lauf.gh.aufrufe
    assert lauf.gh.aufrufe[-1] == "kurz issue comment 12 --edit-last --create-if-none --body-file ergebnis/antwort.md"
    assert lauf.gh.text == "Vielen Dank!\n\nDer Vorschlag steht in #34.\n"


def test_label_is_made_when_missing(lauf):
    """A form sets no label that the repository lacks: it is made, then set."""
    lauf.neu(marke="korrektur")
    assert lauf.starte().returncode == 0
    anfang = [a.split(" --description")[0] for a in lauf.gh.aufrufe]
    assert anfang[:2] == ["kurz label create korrektur", "kurz issue edit 12 --add-label korrektur"]
    assert lauf.zweige() == ["main"]  # a correction changes no file
    assert lauf.gh.text == "Vielen Dank!\n"


@pytest.mark.parametrize("ohne_entwurf", ["", "ja"])
def test_faulty_case_becomes_a_draft(lauf, ohne_entwurf):
    """The text is on the branch all the same; where drafts do not exist an ordinary pull request takes their place."""
    lauf.neu(**{"ort-thema.yml": "# Text\n", "fehler": ""})
    assert lauf.starte(PR_ANTWORT=PR, OHNE_ENTWURF=ohne_entwurf).returncode == 0
    anlegen = [a.endswith(" --draft") for a in lauf.gh.aufrufe if "pr create" in a]
    assert anlegen == ([True, False] if ohne_entwurf else [True])
    assert git(lauf.server, "show", f"{ZWEIG}:data/beispiele/ort-thema.yml") == "# Text\n"
    assert "#34" in lauf.gh.text


def test_mended_issue_replaces_its_own_branch(lauf):
    """Another text under another name: one commit from main as it is now, the open pull request leaves its draft."""
    lauf.neu(**{"ort-thema.yml": "titel: x\n", "fehler": ""})
    lauf.starte(PR_ANTWORT=PR)
    lauf.neu(**{"ort-anderes.yml": "titel: y\n"})
    assert lauf.starte(PR_OFFEN="34").returncode == 0
    assert git(lauf.server, "diff", "--name-only", "main", ZWEIG) == "data/beispiele/ort-anderes.yml\n"
    assert not [a for a in lauf.gh.aufrufe if "pr create" in a]
    assert "kurz pr ready 34" in lauf.gh.aufrufe
    assert "kurz api -X PATCH repos/o/r/pulls/34 -f title=Neues\\ Beispiel:\\ ort-anderes --silent" in lauf.gh.aufrufe


def test_work_by_hand_is_not_overwritten(lauf, tmp_path):
    """Once an editor has added a commit, an edit of the issue only says where the work goes on."""
    lauf.neu(**{"ort-thema.yml": "titel: x\n"})
    lauf.starte(PR_ANTWORT=PR)
    git(tmp_path, "clone", "-q", "-b", ZWEIG, str(lauf.server), "redaktion")
    (tmp_path / "redaktion/data/beispiele/ort-thema.yml").write_text("titel: besser\n", encoding="utf-8")
    git(tmp_path / "redaktion", "commit", "-q", "-a", "-m", "Update ort-thema.yml")
    git(tmp_path / "redaktion", "push", "-q")
    lauf.neu(**{"ort-thema.yml": "titel: y\n"})
    assert lauf.starte(PR_OFFEN="34").returncode == 0
    assert git(lauf.server, "show", f"{ZWEIG}:data/beispiele/ort-thema.yml") == "titel: besser\n"
    assert "wird schon von Hand gearbeitet" in lauf.gh.text


def test_pull_requests_not_allowed(lauf):
    """Where the settings forbid it the branch stays, and the answer has the link that opens the pull request."""
    lauf.neu(**{"ort-thema.yml": "titel: x\n"})
    assert lauf.starte().returncode == 0
    assert ZWEIG in lauf.zweige()
    assert f"(<https://github.com/o/r/compare/main...{ZWEIG}?expand=1>)" in lauf.gh.text


@pytest.mark.parametrize("name", ["Boese Datei.yml", "..yml", "$(touch x).yml", "a\n::error::b.yml"])
def test_other_names_are_no_case(lauf, name):
    """A file whose name is no address is left alone, and nothing of it is run or printed."""
    lauf.neu(**{name: "x"})
    fertig = lauf.starte()
    assert fertig.returncode == 0
    assert "::error" not in fertig.stdout
    assert lauf.zweige() == ["main"]
    assert not (lauf.klon / "x").exists()


@pytest.mark.parametrize(
    ("nummer", "marke"), [("12; id", "neues-beispiel"), ("", "korrektur"), ("12", "anderes $(id)")]
)
def test_what_is_no_number_or_label_ends_the_run(lauf, nummer, marke):
    """Both come from elsewhere, so both are checked before anything is done."""
    lauf.neu(marke=marke)
    assert lauf.starte(NUMMER=nummer).returncode == 1
    assert not lauf.gh.protokoll.exists()


@pytest.mark.parametrize(("code", "ende"), [(0, 0), (1, 0), (2, 1), (127, 1)])
def test_faulty_answers_do_not_fail_the_workflow(tmp_path, code, ende):
    """They are for the person who wrote them to see; a command that could not run is a failure."""
    (tmp_path / "praxis").write_text(f'#!/usr/bin/env bash\necho "$@" > aufruf\nexit {code}\n', encoding="utf-8")
    (tmp_path / "praxis").chmod(0o755)
    umgebung = {"PRAXIS": str(tmp_path / "praxis"), "GITHUB_EVENT_PATH": "/x/mein event.json"}
    assert Gh(tmp_path).starte("issue-umwandeln.sh", tmp_path, **umgebung).returncode == ende
    assert (tmp_path / "aufruf").read_text(encoding="utf-8") == "aus-issue /x/mein event.json --nach ergebnis\n"
