"""What a word finds beyond itself: over the thesaurus in two steps, but no places that happen to be called alike."""

import pytest

from praxis import wortindex
from praxis.synonyme import Synonyme
from praxis.wortform import stamm
from praxis.wortindex import Wortindex

SYNONYME = Synonyme(
    gruppen=(("EDV", "IT"), ("Schwimmbad", "Bäder"), ("Rechenzentrum", "Serverraum")),
    gerichtet={"IT": ("Rechenzentrum",)},
)
STOCK = [
    {"titel": "Stadt schließt zwei Bäder", "ort": "Lünen"},
    {"titel": "Wiesen in Bad Saulgau", "ort": "Bad Saulgau", "kurz": "Bad Saulgau mäht seltener."},
    {"titel": "Kühlung im Rechenzentrum", "ort": "Husum"},
    {"titel": "Ein Serverraum heizt", "ort": "Warendorf"},
    {"titel": "Heizen mit Pellets", "ort": "Geisa", "massnahme": "Wärme aus Holz und Biogas"},
    {"titel": "Bus in Osterburg", "ort": "Osterburg, Sachsen-Anhalt"},
    {"titel": "Bus in Pirna", "ort": "Pirna, Sachsen"},
    {"titel": "Bus in Simmern", "ort": "Rhein-Hunsrück-Kreis"},
    {"titel": "Heizen mit Biogas", "ort": "Schlöben", "massnahme": "Wärme aus Holz und Biogas"},
]


@pytest.fixture(scope="module")
def index() -> Wortindex:
    return wortindex.baue([tuple(d.items()) for d in STOCK], SYNONYME)


def test_a_synonym_finds_no_place_of_that_name(index: Wortindex) -> None:
    """Who types the name finds the place."""
    assert set(index.begriffe["schwimmbad"].marken) == {0}
    assert 1 in index.begriffe["bad"].marken


def test_a_part_of_a_name_finds_the_place_unless_it_is_a_place_itself(index: Wortindex) -> None:
    assert set(index.begriffe[stamm("sachsen")].marken) == {6}
    assert set(index.begriffe[stamm("hunsruck")].marken) == {7}


def test_the_thesaurus_is_followed_one_step_further(index: Wortindex) -> None:
    """EDV is IT, which leads to a Rechenzentrum, which is a Serverraum; each step counts less."""
    edv, it = index.begriffe["edv"].marken, index.begriffe["it"].marken
    assert set(edv) == {2}
    assert set(it) == {2, 3}
    assert it[2] > edv[2]
    assert it[2] > it[3]


def test_a_subject_that_the_case_never_names_counts_less(index: Wortindex) -> None:
    """A measure is called after more than each of its cases has."""
    marken = index.begriffe[stamm("biogas")].marken
    assert marken[8] > 1.5 * marken[4]


def test_a_verb_tells_less_than_a_noun(index: Wortindex) -> None:
    """Both are in one title."""
    assert index.begriffe[stamm("schliesst")].gewicht < index.begriffe[stamm("stadt")].gewicht
