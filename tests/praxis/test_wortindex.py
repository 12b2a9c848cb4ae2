"""The word index on a small stock: which word leads where, and with how much weight."""

import json

import pytest

from praxis import wortindex
from praxis.synonyme import Synonyme
from praxis.wortindex import ZEICHEN, Wortindex

SYNONYME = Synonyme(
    gruppen=(("Fahrrad", "Velo"), ("PV", "Photovoltaik"), ("Runder Tisch", "Bürgerdialog")),
    gerichtet={"Elterntaxi": ("Schulweg",)},
)
STOCK = [
    {"titel": "Nahwärmenetz im Dorf", "ort": "Netzdorf", "text": "Ein Wärmenetz aus Wärme. Am Rand: ein Fahrrad."},
    {"titel": "Radweg für das Fahrrad", "ort": "Moosach", "text": "Der Schulweg im Netz wird sicher."},
    {"titel": "Photovoltaik auf der Schule", "ort": "Moosach", "text": "Der Runde Tisch tagt. Der Weg war lang."},
    {"titel": "Wärme und Netz", "ort": "Husby", "text": "Der Weg der Schule. Der Tisch ist rund."},
]


@pytest.fixture(scope="module")
def index() -> Wortindex:
    return wortindex.baue([tuple(d.items()) for d in STOCK], SYNONYME)


def faelle(index: Wortindex, begriff: str) -> list[int]:
    """Documents, best first."""
    marken = index.begriffe[begriff].marken
    return sorted(marken, key=lambda d: -marken[d])


def test_title_counts_more_than_text(index: Wortindex) -> None:
    assert faelle(index, "fahrrad") == [1, 0]


def test_parts_of_compounds_lead_to_the_case(index: Wortindex) -> None:
    """The whole word first, then cases that name its parts."""
    assert faelle(index, "warmenetz") == [0, 3]
    assert 0 in faelle(index, "netz")


def test_names_of_places_are_not_taken_apart(index: Wortindex) -> None:
    assert faelle(index, "dorf") == [0]
    assert faelle(index, "netzdorf") == [0]


def test_synonyms_lead_both_ways_and_directed_words_one_way(index: Wortindex) -> None:
    assert faelle(index, "velo") == [1, 0]
    assert faelle(index, "pv") == [2]
    assert faelle(index, "elterntaxi") == [1]
    assert index.begriffe["velo"].ueber == ("Fahrrad",)
    assert index.begriffe["schulweg"].ueber == ()


def test_a_phrase_of_the_thesaurus_needs_all_its_words(index: Wortindex) -> None:
    assert set(faelle(index, "burgerdialog")) == {2, 3} == set(faelle(index, "rund tisch"))
    assert json.loads(index.kopf(4, []))["phrasen"] == ["rund tisch"]


def test_files_hold_every_word_once_in_order(index: Wortindex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wortindex, "JE_DATEI", 200)
    klein = wortindex.baue([tuple(d.items()) for d in STOCK], SYNONYME)
    dateien = [json.loads(d) for d in klein.dateien]
    assert len(dateien) > 3
    assert [w for d in dateien for w in d] == sorted(klein.begriffe) == sorted(index.begriffe)
    assert [next(iter(d)) for d in dateien] == klein.grenzen


def test_an_entry_gives_cases_and_marks_back(index: Wortindex) -> None:
    eintraege = {w: e for datei in index.dateien for w, e in json.loads(datei).items()}
    _, schritte, marken, *_ = eintraege["fahrrad"]
    assert [sum(schritte[: n + 1]) for n in range(len(schritte))] == [0, 1]
    assert ZEICHEN.index(marken[1]) > ZEICHEN.index(marken[0])


def test_order_of_the_thesaurus_changes_no_byte(index: Wortindex) -> None:
    """Only what the reader is told about follows the file."""
    noch_einmal = wortindex.baue([tuple(d.items()) for d in STOCK], SYNONYME)
    assert (noch_einmal.dateien, noch_einmal.wortliste()) == (index.dateien, index.wortliste())


def test_an_empty_stock_has_an_empty_index() -> None:
    leer = wortindex.baue([], Synonyme())
    assert leer.begriffe == {}
    assert json.loads(leer.kopf(0, []))["anzahl"] == 0
