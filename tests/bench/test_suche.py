"""The measures of the search benchmark, on lists short enough to be checked by hand."""

import pytest

from tests.bench.suche import mean, read_queries, score


def test_perfect_order_gets_full_marks():
    perfect = score(["a", "b", "c"], {"a": 3, "b": 2, "c": 1})
    assert (perfect.recall, perfect.ndcg, perfect.mrr, perfect.empty) == (1, 1, 1, 0)


def test_late_and_missing_hits_cost():
    late = score(["x", "b", "a"], {"a": 3, "b": 1, "c": 2})
    assert late.recall == pytest.approx(2 / 3)
    assert late.mrr == 1 / 2
    assert late.ndcg == pytest.approx((1 / 1.585 + 7 / 2) / (7 + 3 / 1.585 + 1 / 2), rel=1e-3)


def test_nothing_found():
    nothing = score([], {"a": 3})
    assert (nothing.recall, nothing.ndcg, nothing.mrr, nothing.empty) == (0, 0, 0, 1)
    assert mean([nothing, score(["a"], {"a": 3})]).ndcg == 1 / 2


def test_queries_are_well_formed():
    """Each query once, grades from 1 to 3, an answer unless its kind says that there is none."""
    queries = read_queries()
    assert len({q.text for q in queries}) == len(queries) > 200
    assert {g for q in queries for g in q.grades.values()} == {1, 2, 3}
    assert [q.text for q in queries if bool(q.grades) == (q.kind == "leer")] == []
