"""What the tests of the domain share: a small data folder with one good case, read once, on a fixed day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from praxis import bestand
from praxis.befund import Befund
from praxis.lesen import lies, lies_bytes
from praxis.modell import Beispiel
from praxis.regeln import Umfeld
from praxis.vokabulare import lade

ORDNER = Path(__file__).parent
DATEN = ORDNER / "daten"
ECHTE_DATEN = ORDNER.parent.parent / "data"
HEUTE = date(2026, 11, 24)
GUT = "data/beispiele/moosach-waermenetz.yml"

Pruefung = Callable[[bytes], tuple[Beispiel | None, list[Befund]]]


@pytest.fixture(scope="session")
def umfeld() -> Umfeld:
    """The small vocabularies and register of tests/praxis/daten with its one good case."""
    vokabulare, befunde = lade(DATEN)
    assert befunde == []
    gut, _ = lies(DATEN / "beispiele" / Path(GUT).name, GUT)
    return Umfeld(vokabulare, bestand.register_modul.lade(DATEN / "register"), HEUTE, (gut,))


@pytest.fixture(scope="session")
def pruefe_dateien(umfeld: Umfeld) -> Callable[[list[Path]], list[Befund]]:
    """Checks files as if they lay in data/beispiele beside the good case; gives their findings, sorted by place."""

    def pruefe(pfade: list[Path]) -> list[Befund]:
        gelesen = [lies(p, f"data/beispiele/{p.name}") for p in pfade]
        zusammen = replace(umfeld, dokumente=(*umfeld.dokumente, *(d for d, _ in gelesen)))
        befunde = []
        for dokument, aus_lesen in gelesen:
            befunde += aus_lesen + bestand.pruefe_beispiel(dokument, zusammen)[1]
        return sorted(befunde)

    return pruefe


@pytest.fixture(scope="session")
def pruefe_inhalt(umfeld: Umfeld) -> Pruefung:
    """Checks a content in the place of the good case; gives the model (None where it is broken) and the findings."""

    def pruefe(inhalt: bytes) -> tuple[Beispiel | None, list[Befund]]:
        dokument, befunde = lies_bytes(inhalt, GUT)
        satz, weitere = bestand.pruefe_beispiel(dokument, umfeld)
        return satz and satz.beispiel, sorted(befunde + weitere)

    return pruefe


@pytest.fixture(scope="session")
def gut() -> str:
    """The text of the good case."""
    return (DATEN / "beispiele" / Path(GUT).name).read_text(encoding="utf-8")
