"""The numbers under the plain list: few enough to look at, and no page out of reach."""

from hypothesis import given
from hypothesis import strategies as st

from praxis.finderdaten import ALLE_SEITEN, seitenwahl


def test_few_pages_are_all_linked() -> None:
    assert seitenwahl(2, 3) == [1, 2, 3]
    assert seitenwahl(1, ALLE_SEITEN) == list(range(1, ALLE_SEITEN + 1))
    assert seitenwahl(1, 0) == []


@given(st.integers(1, 600).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))))
def test_many_pages_are_linked_in_part(wo: tuple[int, int]) -> None:
    """One's own, its neighbours, first and last are there; a gap is where numbers are left out and nowhere else."""
    seite, seiten = wo
    folge = seitenwahl(seite, seiten)
    zahlen = [n for n in folge if n is not None]
    assert zahlen == sorted(set(zahlen))
    assert {1, seite, seiten, max(seite - 1, 1), min(seite + 1, seiten)} <= set(zahlen) <= set(range(1, seiten + 1))
    assert len(folge) <= max(2 * ALLE_SEITEN, 70)
    for davor, n, danach in zip(folge, folge[1:], folge[2:], strict=False):
        if n is None:
            assert danach > davor + 1
        elif davor is not None:
            assert n == davor + 1
