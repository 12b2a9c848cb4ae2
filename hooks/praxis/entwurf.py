"""A new case from a few answers: its address, its text and what the check says to it before it is put down."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import bestand
from .befund import Befund
from .lesen import lies_bytes
from .regeln import Umfeld
from .schreiben import schreibe
from .schreibweise import adresse

_MIT_SCHLUESSEL = re.compile(r"(.+?) \(([0-9]{5,12})\)")
LAENGSTER_NAME = 60


def slug(*teile: str) -> str:
    """`Müllheim`, `Radwege im Winter` -> `muellheim-radwege-im-winter`; cut between words."""
    worte = adresse(" ".join(teile)).split("-")
    while len(worte) > 1 and len("-".join(worte)) > LAENGSTER_NAME:
        worte.pop()
    return "-".join(worte)[:LAENGSTER_NAME].strip("-")


def geglaettet(text: str) -> str:
    """On one line with single spaces, as the model reads it."""
    return " ".join(text.split())


def ort(text: str) -> str | dict[str, str]:
    """A place as the files have it: „Burg (15086015)“ carries its key."""
    treffer = _MIT_SCHLUESSEL.fullmatch(text.strip())
    return {"name": treffer[1], "schluessel": treffer[2]} if treffer else text.strip()


def belegt(text: str) -> str:
    """`text` with the number of the first source where it names none."""
    text = geglaettet(text)
    return text if not text or re.search(r"\[[0-9]{1,2}\]", text) else f"{text} [1]"


def pruefe(daten: Mapping[str, Any], name: str, umfeld: Umfeld) -> tuple[str, list[Befund]]:
    """The file's text and all findings, as if it lay beside the stock under `name`.yml."""
    text = schreibe(daten)
    dokument, befunde = lies_bytes(text.encode("utf-8", errors="replace"), f"data/{bestand.BEISPIELE}/{name}.yml")
    return text, sorted(befunde + bestand.pruefe_beispiel(dokument, umfeld)[1])


def lege_an(datei: Path, text: str) -> bool:
    """Puts `text` down; False where the file exists, which is never touched."""
    try:
        with datei.open("x", encoding="utf-8", newline="\n") as strom:
            strom.write(text)
    except FileExistsError:
        return False
    return True
