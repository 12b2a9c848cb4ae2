"""A stand-in for GitHub's command line `gh`: notes what a script asks of it and answers as the test says."""

import os
import subprocess
from pathlib import Path

SKRIPTE = Path(__file__).parents[1] / ".github/skripte"
# Notes each call with its token. What gh would answer comes from the environment; files of texts are kept as they were.
GH = """#!/usr/bin/env bash
printf '%s' "$GH_TOKEN" >> "$PROTOKOLL"; printf ' %q' "$@" >> "$PROTOKOLL"; echo >> "$PROTOKOLL"
while [ $# -gt 0 ]; do
  case "$1 ${2:-}" in
    'pr create') [ "${PR_ANTWORT:-}" ] && case " $* " in *' --draft '*) [ "${OHNE_ENTWURF:-}" ] && exit 1 ;; esac
      [ "${PR_ANTWORT:-}" ] || exit 1; echo "$PR_ANTWORT"; exit ;;
    'pr list') echo "${PR_OFFEN:-}"; exit ;;
    'issue list') echo "${ISSUE_OFFEN:-}"; exit ;;
    --body-file*) cp "$2" "$PROTOKOLL.text" ;;
  esac
  shift
done
"""


class Gh:
    """`gh` in a folder of its own; `aufrufe` are the calls since the last start, each behind its token."""

    def __init__(self, ordner: Path) -> None:
        self.protokoll = ordner / "protokoll"
        self.bin = ordner / "bin"
        self.bin.mkdir()
        (self.bin / "gh").write_text(GH, encoding="utf-8")
        (self.bin / "gh").chmod(0o755)

    def starte(self, skript: str, wo: Path, **umgebung: str) -> subprocess.CompletedProcess[str]:
        """Runs a script of .github/skripte in the folder `wo`."""
        self.protokoll.unlink(missing_ok=True)
        alles = os.environ | {
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "PROTOKOLL": str(self.protokoll),
            "GH_TOKEN": "kurz",
            "GH_REPO": "o/r",
        }
        return subprocess.run(
            ["bash", str(SKRIPTE / skript)], cwd=wo, env=alles | umgebung, capture_output=True, text=True, check=False
        )

    @property
    def aufrufe(self) -> list[str]:
        return self.protokoll.read_text(encoding="utf-8").splitlines()

    @property
    def text(self) -> str:
        """The last file that was sent as a text."""
        return Path(f"{self.protokoll}.text").read_text(encoding="utf-8")
