"""The A5 card of a case: the most telling figures, whole statements only, nothing that the case does not say."""

from datetime import date

import pytest

from praxis import ablaufplan, bestand
from praxis.fallkarte import JE_FELD, PLATZ, ZAHLEN, auswahl, fallkarte
from praxis.steckbrief import Steckbrief, steckbriefe
from praxis.text import ohne_verweise
from tests.praxis.conftest import ECHTE_DATEN


@pytest.fixture(scope="module")
def faelle() -> list[Steckbrief]:
    return steckbriefe(bestand.lade(ECHTE_DATEN, date(2026, 12, 31)))


def test_every_case_fits_its_card_and_says_nothing_new(faelle: list[Steckbrief]) -> None:
    for fall in faelle:
        karte = fallkarte(fall)
        assert len(karte.zahlen) <= ZAHLEN
        for spalte in ((karte.anlass,), karte.huerden, karte.braucht):
            assert len(spalte) <= 1 or sum(map(len, spalte)) <= PLATZ, fall.slug
        assert set(karte.huerden) <= {h.huerde for h in fall.huerden}
        anlass = " ".join(ohne_verweise(fall.anlass.striptags()).split())
        assert anlass.startswith(karte.anlass)
        assert bool(karte.anlass) == bool(anlass)
        assert "[" not in "".join(karte.braucht), "source numbers mean nothing without the list of sources"


def test_effect_and_costs_come_first(faelle: list[Steckbrief]) -> None:
    fall = next(f for f in faelle if f.wirkung and f.hauptkosten and len(f.werte) > 2)
    namen = [z.name for z in fallkarte(fall).zahlen]
    assert namen[:2] == [fall.wirkung.name, fall.hauptkosten.name]
    assert len(set(namen)) == len(namen)


def test_the_ready_set_is_of_the_field_and_the_same_each_time(faelle: list[Steckbrief]) -> None:
    satz = auswahl(faelle, "mobilitaet")
    assert len(satz) == JE_FELD
    assert all(f.feld.id == "mobilitaet" for f in satz)
    assert [f.slug for f in satz] == [f.slug for f in auswahl(reversed(faelle), "mobilitaet")]


def test_clock_of_an_agenda() -> None:
    plan = ablaufplan.zeitplan([{"minuten": 50, "was": "A"}, {"minuten": 15, "was": "B", "wie": "so"}])
    assert [(p.ab, p.was, p.wie, p.material) for p in plan] == [("0:00", "A", "", ""), ("0:50", "B", "so", "")]
