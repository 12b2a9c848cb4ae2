"""As many cases as wanted, from the real ones: copies of another place, size, date and sum, the texts as they are.

The seed is fixed, so that two runs measure the same stock.
"""

import csv
import json
import random
import re
import shutil
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import yaml

TITLE = re.compile(r"^titel:.*\n(?:[ \t].*\n|\n)*", re.MULTILINE)
PLACES = re.compile(r"^kommunen:.*\n(?:[ \t-].*\n|\n)*", re.MULTILINE)
CHECKED = re.compile(r"^geprueft:.*$", re.MULTILINE)
SUM = re.compile(r"\b((?:wert|bis)_eur: )(\d+)")
LONGEST_TITLE = 90
SEED = 20261125
FIRST_DAY, DAYS = date(2025, 1, 1), 600  # when the copies were checked; all before the stock itself


def write_cases(source: Path, target: Path, number: int) -> None:
    """Fill `target` with `number` cases: the real ones first, then copies of them in rounds."""
    chance = random.Random(SEED)
    places = _places(source.parent / "register" / "gemeinden.csv")
    originals = [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(source.glob("*.yml"))]
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    written = 0
    for turn in count(1):
        for name, original in originals:
            if written == number:
                return
            copy = (
                (f"{name}-{turn}", vary(original, turn, chance.choice(places), chance))
                if turn > 1
                else (name, original)
            )
            (target / f"{copy[0]}.yml").write_text(copy[1], encoding="utf-8")
            written += 1


def vary(text: str, turn: int, place: tuple[str, str], chance: random.Random) -> str:
    """A copy for the place (name, key): no two cases of one municipality may have the same title."""
    end = f" ({turn})"
    title = str(yaml.safe_load(text)["titel"])[: LONGEST_TITLE - len(end)] + end
    text = TITLE.sub(lambda _: f"titel: {_quoted(title)}\n", text, count=1)
    name, key = place
    text = PLACES.sub(lambda _: f'kommunen:\n  - {{name: {_quoted(name)}, schluessel: "{key}"}}\n', text, count=1)
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    factor = chance.uniform(0.2, 5)
    text = SUM.sub(lambda found: f"{found[1]}{max(1, round(int(found[2]) * factor))}", text)
    return CHECKED.sub(f"geprueft: {day.isoformat()}", text, count=1)


def _places(register: Path) -> list[tuple[str, str]]:
    with register.open(encoding="utf-8", newline="") as file:
        return [(line["name"], line["ags"]) for line in csv.DictReader(file)]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
