"""Nearness and likeness of places: known distances, and what makes two places alike."""

import pytest

from praxis.naehe import Lage, aehnlichkeit, entfernung, gleich_gross, groessennaehe, orte


def lage(einwohner: int | None = 5000, lat: float | None = 50.0, lon: float | None = 10.0, **mehr) -> Lage:
    return Lage(**{
        "schluessel": ("06000001",), "ebene": "gemeinde", "laender": ("Hessen",),
        "einwohner": einwohner, "lat": lat, "lon": lon, **mehr,
    })  # fmt: skip


def test_known_distances():
    """München to Berlin, and one degree of latitude."""
    assert entfernung(lage(lat=48.14, lon=11.58), lage(lat=52.52, lon=13.40)) == pytest.approx(504, abs=2)
    assert entfernung(lage(lat=50.0), lage(lat=51.0)) == pytest.approx(111.2, abs=0.1)
    assert entfernung(lage(), lage()) == 0


def test_unknown_values_are_no_values():
    assert entfernung(lage(lat=None, lon=None), lage()) is None
    assert groessennaehe(None, 5000) == groessennaehe(0, 5000) == 0


@pytest.mark.parametrize(("a", "b", "erwartet"), [(1000, 1000, 1), (1000, 2000, 0.5), (1000, 4000, 0), (1, 10**6, 0)])
def test_like_size_is_a_ratio(a, b, erwartet):
    assert gleich_gross(a, b) == pytest.approx(erwartet)
    assert gleich_gross(b, a) == pytest.approx(erwartet)


def test_far_larger_places_still_have_an_order():
    """A village with nobody of its size is closer to a small town than to a city."""
    assert groessennaehe(200, 5000) > groessennaehe(200, 500_000)


@pytest.mark.parametrize(
    "anderer",
    [
        lage(einwohner=9000),
        lage(ebene="kreis"),
        lage(laender=("Bayern",)),
        lage(lat=51.0),
    ],
    ids=["size", "kind", "Land", "distance"],
)
def test_each_mark_counts(anderer):
    """A place that differs in one mark alone is less alike."""
    assert aehnlichkeit(lage(), anderer) < aehnlichkeit(lage(), lage())


def test_columns_hold_every_place():
    daten = orte([lage(), lage(None, None, None, schluessel=("1", "2"), laender=("Bayern", "Hessen"))])
    assert daten["land"] == [1, [0, 1]]
    assert daten["schluessel"] == ["06000001", ["1", "2"]]
    assert (daten["lat"], daten["einwohner"]) == ([5000, None], [5000, None])
