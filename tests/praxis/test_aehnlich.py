"""Similar cases: they share what the reason says, and the stock's order does not matter."""

import random
from datetime import date

import pytest

from praxis import bestand
from praxis.aehnlich import GEZEIGT, Nachbar, Nachbarschaft
from praxis.steckbrief import Steckbrief, steckbriefe
from tests.praxis.conftest import ECHTE_DATEN


def nachbarn(faelle: list[Steckbrief]) -> dict[str, tuple[Nachbar, ...]]:
    nachbarschaft = Nachbarschaft(faelle)
    return {fall.slug: nachbarschaft.zu(fall.slug) for fall in faelle}


@pytest.fixture(scope="module")
def faelle() -> list[Steckbrief]:
    return steckbriefe(bestand.lade(ECHTE_DATEN, date(2026, 11, 24)))


def test_reason_is_true_of_both_cases(faelle):
    """Each neighbour shares the measures and the Land that its reason names, and no case is its own neighbour."""
    nach_slug = {f.slug: f for f in faelle}
    for slug, gruppe in nachbarn(faelle).items():
        fall = nach_slug[slug]
        assert len(gruppe) <= GEZEIGT
        for nachbar in gruppe:
            anderer = nach_slug[nachbar.slug]
            assert anderer.slug != slug
            gemeinsam = [m.name for m in fall.massnahmen if m in anderer.massnahmen]
            assert gemeinsam
            assert all(name in nachbar.grund for name in gemeinsam)
            assert ("gleiches Land" in nachbar.grund) == bool(set(fall.ort.laender) & set(anderer.ort.laender))


def test_order_of_the_stock_does_not_matter(faelle):
    """The neighbours are the same however the cases are sorted, so that builds can be repeated."""
    gemischt = list(faelle)
    random.Random(7).shuffle(gemischt)
    assert nachbarn(gemischt) == nachbarn(faelle)


def test_case_with_a_measure_of_its_own_has_no_neighbour(faelle):
    """Nothing is called similar that shares no measure."""
    assert nachbarn(faelle[:1]) == {faelle[0].slug: ()}
