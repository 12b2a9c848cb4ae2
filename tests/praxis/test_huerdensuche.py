"""Hurdles: a word finds the cases whose hurdles are about it, by the kinds of the thesaurus."""

import pytest

from praxis import wortindex
from praxis.synonyme import Huerdenart, Synonyme
from praxis.wortindex import Wortindex

SYNONYME = Synonyme(huerden=(Huerdenart(("Personalmangel", "überlastet"), ("Personal", "Stelle")),))
STOCK = [
    {"titel": "Personal im Rathaus fährt Rad", "text": "Das Personal freut sich, neues Personal auch."},
    {"titel": "Kita kocht selbst", "huerden": "Für die Küche fehlte Personal."},
    {"titel": "Wärmenetz", "huerden": "Die Stelle blieb lange unbesetzt. Der Bagger kam zu spät."},
]


@pytest.fixture(scope="module")
def index() -> Wortindex:
    return wortindex.baue([tuple(d.items()) for d in STOCK], SYNONYME)


def test_only_hurdles_count(index: Wortindex) -> None:
    """The case that speaks of Personal elsewhere is found by the word, and not by the hurdle."""
    assert 0 in index.begriffe["personal"].marken
    assert 0 not in index.begriffe["personal!"].marken


def test_words_of_one_kind_lead_to_each_other(index: Wortindex) -> None:
    """The hurdle that says the word itself comes before one of the same kind."""
    marken = index.begriffe["personal!"].marken
    assert sorted(marken, key=lambda d: -marken[d]) == [1, 2]
    assert set(index.begriffe["personalmangel!"].marken) == {1, 2}


def test_words_of_no_kind_stand_for_themselves(index: Wortindex) -> None:
    assert set(index.begriffe["bagg!"].marken) == {2}


def test_some_words_ask_for_hurdles_by_themselves(index: Wortindex) -> None:
    assert index.begriffe["personalmangel!"].selbst
    assert not index.begriffe["personal!"].selbst
