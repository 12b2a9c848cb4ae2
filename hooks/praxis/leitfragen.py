"""What a group asks itself about an idea that no case stands behind (data/leitfragen.yml)."""

from pathlib import Path

from pydantic import Field

from .befund import Befund
from .form import pruefe_form
from .lesen import lies
from .modell import Gruppe
from .typen import Satz

DATEI = "leitfragen.yml"


class _Form(Gruppe):
    fragen: list[Satz] = Field(min_length=1)


def lade(daten: Path) -> tuple[tuple[str, ...], list[Befund]]:
    """Read the file in the folder `daten`; without it there are no questions."""
    if not (daten / DATEI).exists():
        return (), []
    dokument, befunde = lies(daten / DATEI, f"data/{DATEI}")
    form, aus_form = pruefe_form(dokument, _Form)
    return tuple(form.fragen) if form else (), befunde + aus_form
