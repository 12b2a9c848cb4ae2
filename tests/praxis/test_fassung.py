"""`praxis aenderungen` on a real repository: versions, branches, and names that try to be commands."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.praxis.harmlos import ADRESSEN, pruefe_harmlos

ORDNER = Path(__file__).parent
PRAXIS = Path(sys.executable).parent / "praxis"
DATEI = "data/beispiele/moosach-waermenetz.yml"


def git(ordner: Path, *woerter: str) -> str:
    eigene = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *eigene, *woerter], cwd=ordner, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def lager(tmp_path) -> Path:
    """A repository, in a folder with spaces and umlauts, whose main has the one good case."""
    ordner = tmp_path / "Praxis Beispiele Überblick"
    for datei in (ORDNER / "daten").rglob("*.*"):
        ziel = ordner / "data" / datei.relative_to(ORDNER / "daten")
        ziel.parent.mkdir(parents=True, exist_ok=True)
        ziel.write_bytes(datei.read_bytes())
    git(ordner, "init", "-q", "-b", "main")
    git(ordner, "add", ".")
    git(ordner, "commit", "-q", "-m", "Anfang")
    return ordner


def praxis(ordner: Path, *woerter: str) -> subprocess.CompletedProcess[str]:
    umgebung = {**os.environ, "GITHUB_STEP_SUMMARY": str(ordner / "zusammenfassung.md")}
    fertig = subprocess.run(
        [PRAXIS, *woerter],
        cwd=ordner,
        env=umgebung,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert "Traceback" not in fertig.stdout + fertig.stderr
    return fertig


BOESE_NAMEN = [
    "zeile\n::error::neu.yml",
    "::error::anfang.yml",
    "##[error]alt.yml",
    "$(touch ausgefuehrt).yml",
    "`touch ausgefuehrt`.yml",
    "'; touch ausgefuehrt #.yml",
    '"anfuehrung".yml',
    "😀 @alle #1 <img src=x> | [x](https:boese).yml",
    "-n.yml",
    os.fsdecode(b"kein-utf8-\xff.yml"),
    "%0A::error::prozent.yml",
]


def test_hostile_names(lager, gut):
    """File names that try to be commands, mentions, markup or options: both commands treat them as names."""
    git(lager, "switch", "-q", "-c", "$(id)-`x`;@alle")
    (lager / DATEI).write_text(gut.replace("80 Haushalte", "90 Haushalte").replace("2026-11-24", "2025-11-24"), "utf-8")
    for nummer, name in enumerate(BOESE_NAMEN):
        titel = f"titel: '`x` @alle {nummer} <b>'"
        inhalt = re.sub(r"(?m)^titel: .*$", titel, gut) if nummer % 2 else f"{titel}\n"
        (lager / "data/beispiele" / name).write_text(inhalt, encoding="utf-8")
    git(lager, "add", "-A")
    git(lager, "commit", "-q", "-m", "::error::`x` @alle")
    ausgaben = [
        praxis(lager, "pruefen", "--form", "github"),
        praxis(lager, "aenderungen", "--seit", "main", "--form", "github"),
        praxis(lager, "aenderungen", "--seit", "main"),
    ]
    assert [a.returncode for a in ausgaben] == [1, 0, 0]
    assert "12 Beispiele: 11 neu, 1 geändert." in ausgaben[1].stdout
    for ausgabe in ausgaben:
        assert "##[" not in ausgabe.stdout
        for zeile in ausgabe.stdout.splitlines():
            if zeile.lstrip().startswith("::"):
                assert re.match(r"::(error|notice) file=data/beispiele/[^,:]*,line=\d+,col=\d+,title=[^,:]*::", zeile)
    assert not (lager / "ausgefuehrt").exists()
    bericht = (lager / "zusammenfassung.md").read_text(encoding="utf-8")
    text = pruefe_harmlos(bericht, ADRESSEN)
    assert "zeile ::error::neu.yml" in text
    assert "Kurzfassung" in text


def test_since_a_branch_that_went_on(lager, gut):
    """Compared is with the point where the branch began: what main got since is no removal."""
    git(lager, "switch", "-q", "-c", "zweig")
    (lager / DATEI).write_text(gut.replace("80 Haushalte", "90 Haushalte"), encoding="utf-8")
    git(lager, "commit", "-q", "-a", "-m", "x")
    git(lager, "switch", "-q", "main")
    (lager / "data/beispiele/anderes.yml").write_text(gut, encoding="utf-8")
    git(lager, "add", ".")
    git(lager, "commit", "-q", "-m", "y")
    git(lager, "switch", "-q", "zweig")
    assert praxis(lager, "aenderungen", "--seit", "main").stdout.startswith("1 Beispiel: 1 geändert.\n")
    git(lager, "mv", DATEI, "data/beispiele/neuer-name.yml")
    assert praxis(lager, "aenderungen").stdout.startswith("1 Beispiel: 1 umbenannt.\n")  # not committed yet
    (lager / "bericht.md").unlink(missing_ok=True)
    assert praxis(lager, "aenderungen", "--markdown", "aus/bericht.md").returncode == 0
    assert (lager / "aus/bericht.md").read_text(encoding="utf-8").startswith("## 1 Beispiel: 1 umbenannt.\n")


@pytest.mark.parametrize("seit", ["gibt-es-nicht", "--all", "main..HEAD", "x\n::error::y", ""])
def test_unknown_version(lager, seit):
    """A version that Git does not know is a wrong call, said in one line."""
    fertig = praxis(lager, "aenderungen", f"--seit={seit}")
    assert (fertig.returncode, fertig.stdout) == (2, "")
    assert re.fullmatch(r"Den Stand „[^\n]*“ gibt es in diesem Git-Verzeichnis nicht\.\n", fertig.stderr)


def test_without_a_repository(lager, tmp_path):
    """Outside of Git the command says so instead of calling everything new."""
    (lager / ".git").rename(tmp_path / "fort")
    assert praxis(lager, "aenderungen").returncode == 2


def test_due_cases_are_told(lager):
    """The report ends with the cases whose last check is more than two years old."""
    datei = lager / DATEI
    alt = date.today().year - 3
    text = re.sub(r"20(19|26)-(03-22|11-20|11-24|03|11)\b", f"{alt}-01-01", datei.read_text(encoding="utf-8"))
    datei.write_text(text, encoding="utf-8")
    fertig = praxis(lager, "aenderungen", "--seit", "HEAD", "--form", "github")
    assert fertig.stdout.splitlines()[-1] == "1 Beispiel: 1 geändert."
    assert "Zur Prüfung fällig: 1 im Bestand" in (lager / "zusammenfassung.md").read_text(encoding="utf-8")


def test_shallow_clone_of_a_merge(lager, gut, tmp_path):
    """As GitHub checks out a pull request: the merge and its parents alone, compared with the first of them."""
    git(lager, "switch", "-q", "-c", "zweig")
    (lager / DATEI).write_text(gut.replace("80 Haushalte", "90 Haushalte"), encoding="utf-8")
    git(lager, "commit", "-q", "-a", "-m", "x")
    git(lager, "switch", "-q", "main")
    (lager / "data/beispiele/anderes.yml").write_text(gut, encoding="utf-8")
    git(lager, "add", ".")
    git(lager, "commit", "-q", "-m", "y")
    git(lager, "merge", "-q", "--no-ff", "-m", "Merge", "zweig")
    git(tmp_path, "clone", "-q", "--depth", "2", lager.as_uri(), "flach")
    assert len(git(tmp_path / "flach", "rev-list", "HEAD").split()) == 3
    assert praxis(tmp_path / "flach", "aenderungen", "--form", "github").stdout.endswith("1 Beispiel: 1 geändert.\n")
