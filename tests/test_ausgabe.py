"""The site appears as a whole or not at all, and the same sources give the same bytes."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EPOCH, REPOSITORY, build_site

INPUTS = ("data", "docs", "hooks", "overrides")


def fingerprints(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_are_equal_byte_for_byte(gebaute_website, server, tmp_path):
    assert build_site(tmp_path / "site", server) == ""
    first, second = fingerprints(gebaute_website), fingerprints(tmp_path / "site")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_nothing_is_left_beside_the_site(gebaute_website):
    assert [path.name for path in gebaute_website.parent.iterdir()] == [gebaute_website.name]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A project of its own that may be broken, with one page that stands for the last good site."""
    for name in INPUTS:
        shutil.copytree(REPOSITORY / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("last good", encoding="utf-8")
    return tmp_path


def failing_build(project: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    return done.stdout + done.stderr


def test_wrong_data_leave_the_last_site(copy):
    case = min((copy / "data/beispiele").glob("*.yml"))
    case.write_text(case.read_text(encoding="utf-8") + "unbekannt: 1\n", encoding="utf-8")
    output = failing_build(copy)
    assert f"data/beispiele/{case.name}:" in output
    assert "unbekannt" in output
    assert (copy / "site/index.html").read_text(encoding="utf-8") == "last good"


def test_broken_template_leaves_the_last_site(copy):
    (copy / "overrides/seiten/start.html").write_text("{{ gibt_es_nicht }}", encoding="utf-8")
    failing_build(copy)
    assert (copy / "site/index.html").read_text(encoding="utf-8") == "last good"


def test_warning_leaves_the_last_site(copy):
    page = copy / "docs/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[ins Leere](fehlt.md)\n", encoding="utf-8")
    failing_build(copy)
    assert (copy / "site/index.html").read_text(encoding="utf-8") == "last good"


def test_failing_search_leaves_the_last_site(copy):
    """A Pagefind that refuses its arguments: the message says so, and nothing of the run is left behind."""
    (copy / "statt/pagefind_bin").mkdir(parents=True)
    refusing = "import sys\n\n\ndef get_executable():\n    return sys.executable\n"
    (copy / "statt/pagefind_bin/__init__.py").write_text(refusing, encoding="utf-8")
    output = failing_build(copy, PYTHONPATH=str(copy / "statt"))
    assert "Pagefind konnte den Suchindex nicht bauen" in output
    assert "Die zuletzt gebaute Website bleibt unverändert." in output
    assert (copy / "site/index.html").read_text(encoding="utf-8") == "last good"
    assert list(copy.glob("*.suche")) == []
