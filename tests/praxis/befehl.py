"""Calls `praxis` in this process, which is many times as fast as starting it; test_befehle.py starts the real one."""

import contextlib
import os
from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

from praxis.befehle import app


class Ende(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def praxis(ordner: Path, *woerter: str, **umgebung: str) -> Ende:
    """In the folder `ordner`, outside of GitHub unless `umgebung` says so. What the command does not catch fails."""
    ohne = {name: None for name in os.environ if name.startswith("GITHUB_")}
    with contextlib.chdir(ordner):
        ende = CliRunner().invoke(app, woerter, env={**ohne, "COLUMNS": "200", **umgebung}, catch_exceptions=False)
    return Ende(ende.exit_code, ende.stdout, ende.stderr)
