"""As many cases as wanted, from the real ones: copies under another name and title, all else as it is."""

import json
import re
import shutil
from itertools import count
from pathlib import Path

import yaml

TITLE = re.compile(r"^titel:.*\n(?:[ \t].*\n|\n)*", re.MULTILINE)
LONGEST_TITLE = 90


def write_cases(source: Path, target: Path, number: int) -> None:
    """Fill `target` with `number` cases: the real ones first, then copies of them in rounds."""
    originals = sorted(source.glob("*.yml"))
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    written = 0
    for turn in count(1):
        for path in originals:
            if written == number:
                return
            text = path.read_text(encoding="utf-8")
            name, text = (path.stem, text) if turn == 1 else (f"{path.stem}-{turn}", retitle(text, turn))
            (target / f"{name}.yml").write_text(text, encoding="utf-8")
            written += 1


def retitle(text: str, turn: int) -> str:
    """Two cases of one municipality must not have the same title."""
    end = f" ({turn})"
    title = str(yaml.safe_load(text)["titel"])[: LONGEST_TITLE - len(end)] + end
    return TITLE.sub(lambda _: f"titel: {json.dumps(title, ensure_ascii=False)}\n", text, count=1)
