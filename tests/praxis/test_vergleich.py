"""Cases side by side: one unit per column, nothing rounded, nothing invented."""

from datetime import date
from decimal import Decimal

import pytest

from praxis import bestand
from praxis.steckbrief import steckbriefe
from praxis.vergleich import vergleiche
from tests.praxis.conftest import ECHTE_DATEN


def test_metres_and_kilometres_in_one_column():
    """Whatever unit a source uses, a column shows the one that most cases use."""
    geladen = bestand.lade(ECHTE_DATEN, date(2026, 11, 24))
    groessen = geladen.vokabulare.kennzahlen
    netze = [f for f in steckbriefe(geladen) if any(w.groesse == "netzlaenge" for w in f.werte)]
    tabelle = vergleiche(netze, groessen)
    stelle = [s.groesse.id for s in tabelle.spalten].index("netzlaenge")
    einheit = tabelle.spalten[stelle].einheit
    for steckbrief, zellen in tabelle.zeilen:
        erster = next(w for w in steckbrief.werte if w.groesse == "netzlaenge")
        assert zellen[stelle].einheit == einheit
        zahl = zellen[stelle].betrag.removeprefix(f"{erster.zusatz} ").split(" bis ")[0]
        assert (
            groessen["netzlaenge"].in_grundeinheit(Decimal(zahl.replace(".", "").replace(",", ".")), einheit)
            == erster.roh
        )


@pytest.mark.parametrize(
    ("wert", "einheit", "text"), [("4400", "km", "4.4"), ("6100", "m", "6100"), ("1000", "km", "1")]
)
def test_conversion_writes_no_zeros_that_nobody_wrote(wert, einheit, text):
    """4,400 m are 4.4 km: further zeros would claim an accuracy that the source does not have."""
    groesse = bestand.vokabulare_modul.lade(ECHTE_DATEN)[0].kennzahlen["netzlaenge"]
    assert str(groesse.in_einheit(Decimal(wert), einheit)) == text


def test_a_figure_of_one_case_gets_no_column():
    """There is nothing to compare with."""
    geladen = bestand.lade(ECHTE_DATEN, date(2026, 11, 24))
    einer = steckbriefe(geladen)[:1]
    assert vergleiche(einer, geladen.vokabulare.kennzahlen).spalten == ()
