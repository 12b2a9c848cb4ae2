"""Pages of Kreise: every case in each of its Kreise, by place, with true neighbours and addresses of their own."""

from datetime import date

import pytest

from praxis import bestand
from praxis.kreisseiten import HOECHSTENS, Kreisseite, kreise, kreisseiten, verweise
from praxis.naehe import entfernung
from praxis.schreibweise import adresse
from praxis.steckbrief import steckbriefe
from tests.praxis.conftest import ECHTE_DATEN


@pytest.fixture(scope="module")
def stock():
    geladen = bestand.lade(ECHTE_DATEN, date(2026, 11, 24))
    return steckbriefe(geladen), geladen.register


@pytest.fixture(scope="module")
def seiten(stock) -> list[Kreisseite]:
    return kreisseiten(*stock)


def test_every_case_is_on_the_page_of_each_of_its_kreise(stock, seiten):
    faelle, _ = stock
    for fall in faelle:
        eigene = [s for s in seiten if any(fall in ort.faelle for ort in s.orte)]
        schluessel = {s.kreis.lage.schluessel[0][:5] for s in eigene}
        stadtstaaten = {"02000", "04011", "11000"}
        assert schluessel == {k.kreis_schluessel for k in fall.ort.kommunen} - stadtstaaten, fall.slug


def test_addresses_and_anchors_are_unique(seiten):
    """A town and the Landkreis of the same name have pages of their own; so has each place on a page."""
    alle = [s.kreis.adresse for s in seiten]
    assert len(set(alle)) == len(alle)
    for seite in seiten:
        anker = [ort.anker for ort in seite.orte]
        assert len(set(anker)) == len(anker), seite.kreis.name
        assert seite.anzahl == len({f.slug for ort in seite.orte for f in ort.faelle})


def test_links_of_a_case_lead_to_its_place(stock, seiten):
    """Each link to a Kreis names an anchor that its page has; a case of many Kreise links its Länder."""
    faelle, register = stock
    ziele = {f"{s.kreis.adresse}/#{ort.anker}" for s in seiten for ort in s.orte}
    for fall in faelle:
        links = [ziel for _, ziel in verweise(fall, register)]
        assert links
        assert {ziel for ziel in links if "#" in ziel} <= ziele
        eigene = [k for k in kreise(fall, register) if k.name != k.land]
        assert any("#" in ziel for ziel in links) == (0 < len(eigene) <= HOECHSTENS)


def test_nearest_kreise_are_the_nearest(stock, seiten):
    seite = next(s for s in seiten if s.kreis.name == "Landkreis Ebersberg")
    alle = {k for fall in stock[0] for k in kreise(fall, stock[1])} - {seite.kreis}
    km = sorted(entfernung(seite.kreis.lage, k.lage) for k in alle)
    assert [n.km for n in seite.naechste] == [round(k) for k in km[: len(seite.naechste)]]
    assert all(n.kreis != seite.kreis and n.anzahl > 0 for n in (*seite.naechste, *seite.aehnlichste))


@pytest.mark.parametrize(
    ("name", "erwartet"),
    [
        ("Baden-Württemberg", "baden-wuerttemberg"),
        ("Halle (Saale)", "halle-saale"),
        ("Neustadt a.d. Aisch", "neustadt-a-d-aisch"),
    ],
)
def test_addresses_are_plain(name, erwartet):
    assert adresse(name) == erwartet
