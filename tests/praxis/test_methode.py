"""The example on the method page can be followed with a pencil: every printed number follows from those before it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from praxis import bestand
from praxis.genauigkeit import gerundet
from praxis.hochrechnung import MINDESTENS, Vergleich, vergleiche
from praxis.methode import EIGENE, rechenbeispiel, uebersicht
from praxis.steckbrief import steckbriefe
from tests.praxis.conftest import ECHTE_DATEN


@pytest.fixture(scope="module")
def geladen() -> bestand.Bestand:
    return bestand.lade(ECHTE_DATEN, date(2026, 11, 24))


@pytest.fixture(scope="module")
def alle(geladen: bestand.Bestand) -> Sequence[Vergleich]:
    return vergleiche(geladen, steckbriefe(geladen))


def lies(text: str) -> Decimal:
    """„rund 760.000 €“ -> 760000."""
    zahl = next(teil for teil in text.split() if teil[0].isdigit())
    return Decimal(zahl.replace(".", "").replace(",", "."))


def test_every_printed_number_follows_from_those_before_it(alle):
    beispiel = rechenbeispiel(alle)
    assert beispiel is not None
    assert len(beispiel.verhaeltnisse) >= MINDESTENS
    for wert, genau in beispiel.verhaeltnisse:
        assert lies(genau) == gerundet(lies(wert.wert) / lies(wert.basis.text), 5)
    gedruckt = [lies(genau) for _, genau in beispiel.verhaeltnisse]
    assert [lies(ende.mal) for ende in beispiel.enden] == [min(gedruckt), max(gedruckt)]
    for ende in beispiel.enden:
        assert abs(lies(ende.ungerundet) - lies(ende.mal) * EIGENE) <= EIGENE * Decimal("0.1")
        assert lies(ende.gerundet) == gerundet(lies(ende.ungerundet), beispiel.stellen)
        assert ende.gerundet in beispiel.ergebnis


def test_without_a_range_there_is_no_example():
    assert rechenbeispiel([]) is None


def test_overview_names_every_comparison_with_range_or_reason(geladen, alle):
    zeilen = uebersicht(alle, geladen.vokabulare.massnahmen)
    assert [zeile.vergleich for zeile in zeilen] == alle
    assert all(bool(zeile.spannen) != bool(zeile.hinweis) for zeile in zeilen)
    assert all(zeile.massnahmen for zeile in zeilen)
