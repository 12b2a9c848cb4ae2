"""Under `serve` a changed case is shown at once, and the search follows by itself."""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from socket import create_server

import pytest

from tests.conftest import REPOSITORY

CASE = "moosach-solares-nahwaermenetz"
LONGEST = 120  # s; only reached when something is broken


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(REPOSITORY / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def serve(project: Path) -> Iterator[str]:
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait()


def read(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.read().decode("utf-8")
    except OSError:
        return ""


def wait_for(condition: Callable[[], bool]) -> None:
    begin = time.monotonic()
    while not condition():
        assert time.monotonic() - begin < LONGEST, "it did not happen"
        time.sleep(0.1)


def test_change_is_shown_and_found(project: Path, serve: str) -> None:
    case = project / f"data/beispiele/{CASE}.yml"
    page, words = f"{serve}beispiele/{CASE}/", f"{serve}beispiele/daten/wortliste.json"
    wait_for(lambda: bool(read(page)) and bool(read(words)))
    text = case.read_text(encoding="utf-8")
    case.write_text(text.replace("titel: ", "titel: Zwiebelturmheizung und ", 1), encoding="utf-8")
    wait_for(lambda: "Zwiebelturmheizung" in read(page))
    wait_for(lambda: "Zwiebelturmheizung" in read(words))
