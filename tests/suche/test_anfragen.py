"""The judged queries fit the stock: their cases exist, their grades are 1 to 3, and every kind of query is there."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

REPOSITORY = Path(__file__).parents[2]
ARTEN = (
    "wort",
    "synonym",
    "wortteil",
    "huerde",
    "ort",
    "mehrwort",
    "kennzahl",
    "schreibweise",
    "tippfehler",
    "frage",
    "leer",
)
JE_ART = 12
LEER = 6
MIT_TREFFERN = 120
MEHR_ALS_25 = {"Wärmenetz"}


class _Streng(yaml.SafeLoader):
    """PyYAML keeps the last of two equal keys without a word: a case judged twice must be seen."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"line {node.start_mark.line + 1}: a key stands twice"
        return super().construct_mapping(node, deep)


def lies(datei: str) -> list[Mapping[str, Any]]:
    """All queries as they stand in the file."""
    return yaml.load((Path(__file__).parent / datei).read_text("utf-8"), _Streng)


@pytest.fixture(scope="module")
def anfragen() -> list[Mapping[str, Any]]:
    return lies("anfragen.yml")


@pytest.fixture(scope="module")
def beide(anfragen) -> list[Mapping[str, Any]]:
    """The queries that the search is tuned on and those that check it."""
    return [*anfragen, *lies("pruefsatz.yml")]


def test_each_has_the_three_keys(beide):
    """A query has its text, its kind and its hits, nothing else; no text stands twice, not even in the other set."""
    assert [a for a in beide if set(a) != {"anfrage", "art", "treffer"}] == []
    texte = Counter(a["anfrage"] for a in beide)
    assert [text for text in texte if not isinstance(text, str) or text != text.strip() or not text] == []
    assert [text for text, n in texte.items() if n > 1] == []


def test_cases_exist(beide):
    """A judged case is a file in data/beispiele."""
    slugs = {datei.stem for datei in (REPOSITORY / "data/beispiele").glob("*.yml")}
    assert [(a["anfrage"], slug) for a in beide for slug in a["treffer"] if slug not in slugs] == []


def test_grades(beide):
    """Grades are 1 to 3, and a query that has hits has one that answers it."""
    assert [
        (a["anfrage"], g) for a in beide for g in a["treffer"].values() if type(g) is not int or g not in (1, 2, 3)
    ] == []
    assert [a["anfrage"] for a in beide if a["treffer"] and 3 not in a["treffer"].values()] == []


def test_enough_of_every_kind(anfragen):
    """Enough queries with hits, enough of every kind, and some that nothing answers."""
    arten = Counter(a["art"] for a in anfragen)
    assert set(arten) == set(ARTEN)
    assert {art: n for art, n in arten.items() if n < (LEER if art == "leer" else JE_ART)} == {}
    assert sum(bool(a["treffer"]) for a in anfragen) >= MIT_TREFFERN
    assert [a["anfrage"] for a in anfragen if (a["art"] == "leer") == bool(a["treffer"])] == []


def test_not_too_wide(anfragen):
    """A word that fits more than 25 cases measures nothing: it stands in combination."""
    assert {a["anfrage"] for a in anfragen if len(a["treffer"]) > 25} == MEHR_ALS_25


def test_sorted_for_review(anfragen):
    """The kinds stand together in their order; within a query the best cases come first, then the alphabet."""
    orte = [ARTEN.index(a["art"]) for a in anfragen]
    assert orte == sorted(orte)
    for a in anfragen:
        treffer = list(a["treffer"].items())
        assert treffer == sorted(treffer, key=lambda t: (-t[1], t[0])), a["anfrage"]
