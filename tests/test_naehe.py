"""Nearness and likeness in the browser: the same numbers as in the build, orders and reasons that are true."""

import json
import random
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from praxis import naehe
from praxis.naehe import Lage
from praxis.ort import GROESSEN, GROESSENKLASSEN

if TYPE_CHECKING:
    from playwright.sync_api import Page

LAENDER = ("Bayern", "Hessen", "Sachsen")


@pytest.fixture(scope="module")
def rechne(modul: "Page") -> "Callable[..., Any]":
    """Evaluates an expression in the page: `m` is the module, `a` the values."""
    return lambda ausdruck, *a: modul.evaluate(
        f"async a => {{ const m = await import('../assets/js/kommune/naehe.js'); return {ausdruck} }}", list(a)
    )


def zufaellige_lage(zufall: random.Random) -> Lage:
    ort = zufall.random() < 0.9
    return Lage(
        schluessel=tuple(f"{zufall.randrange(10**8):08}" for _ in range(zufall.randint(1, 3))),
        ebene=zufall.choice(["gemeinde", "kreis", "verband", "zusammenschluss"]),
        laender=tuple(zufall.sample(LAENDER, zufall.randint(1, 2))),
        einwohner=zufall.choice([None, 0, int(10 ** zufall.uniform(0, 6.5))]),
        lat=round(zufall.uniform(47.2, 55.1), 2) if ort else None,
        lon=round(zufall.uniform(5.8, 15.1), 2) if ort else None,
    )


def test_both_languages_agree(rechne):
    """Distance, size and likeness of random pairs are the same numbers in Python and in JavaScript."""
    zufall = random.Random(20261124)
    paare = [(zufaellige_lage(zufall), zufaellige_lage(zufall)) for _ in range(500)]
    gerechnet = rechne(
        "a[0].map(([x, y]) => [m.entfernung(x, y), m.groessennaehe(x.einwohner, y.einwohner), m.aehnlichkeit(x, y)])",
        [(asdict(x), asdict(y)) for x, y in paare],
    )
    for (x, y), werte in zip(paare, gerechnet, strict=True):
        erwartet = (
            naehe.entfernung(x, y),
            naehe.groessennaehe(x.einwohner, y.einwohner),
            naehe.aehnlichkeit(x, y),
        )
        assert werte == [None if w is None else pytest.approx(w, abs=1e-9) for w in erwartet]


def test_size_classes_agree(rechne):
    """Below and at every bound the browser names the class of the build."""
    for grenze, _, _ in GROESSENKLASSEN[:-1]:
        for einwohner in (int(grenze) - 1, int(grenze)):
            kennung = next(k for oben, k, _ in GROESSENKLASSEN if einwohner < oben)
            klasse = rechne("m.groessenklasse({ ebene: 'gemeinde', einwohner: a[0] })", einwohner)
            assert klasse == {"kennung": kennung, "name": GROESSEN[kennung]}
    for ebene, kennung in (("kreis", "landkreis"), ("zusammenschluss", "zusammenschluss")):
        klasse = rechne("m.groessenklasse({ ebene: a[0], einwohner: 5 })", ebene)
        assert klasse == {"kennung": kennung, "name": GROESSEN[kennung]}


def test_order_is_the_one_of_the_numbers(rechne):
    """Sorted by distance and by likeness as Python sorts; unknown places last; equal ones keep their order."""
    zufall = random.Random(4)
    kommune = Lage(("09175128",), "gemeinde", ("Bayern",), 1418, 48.03, 11.88)
    faelle = [zufaellige_lage(zufall) for _ in range(200)]
    faelle += faelle[:20]
    lagen = [asdict(f) for f in faelle]
    nah = rechne("m.rangfolge(a[0], a[1], 'entfernung')", lagen, asdict(kommune))
    km = [naehe.entfernung(kommune, f) for f in faelle]
    assert nah == sorted(range(len(faelle)), key=lambda n: (float("inf") if km[n] is None else round(km[n], 9), n))
    alike = rechne("m.rangfolge(a[0], a[1], 'aehnlich')", lagen, asdict(kommune))
    assert alike == sorted(range(len(faelle)), key=lambda n: (-round(naehe.aehnlichkeit(kommune, faelle[n]), 9), n))


MOOSACH = {"schluessel": ["09175128"], "ebene": "gemeinde", "laender": ["Bayern"], "einwohner": 1418}
EBERSBERG = {"schluessel": ["09175"], "ebene": "kreis", "laender": ["Bayern"], "einwohner": 147_000}
FERN = {"schluessel": ["01051001"], "ebene": "gemeinde", "laender": ["Schleswig-Holstein"], "einwohner": 300}
HIER = {"lat": 48.03, "lon": 11.88}
DORT = {"lat": 48.37, "lon": 11.88}


@pytest.mark.parametrize(
    ("fall", "grund"),
    [
        (MOOSACH | HIER, "Ihre Kommune"),
        (MOOSACH | HIER | {"schluessel": ["09175128", "09175111"]}, "Ihre Kommune ist dabei"),
        (
            MOOSACH | DORT | {"schluessel": ["09184001"], "einwohner": 1900},
            "ähnlich groß: 1.418 / 1.900 Einwohner, gleiches Land, 38 km entfernt",
        ),
        (
            MOOSACH | HIER | {"schluessel": ["09175111"], "einwohner": 5000},
            "größer: 1.418 / 5.000 Einwohner, gleicher Kreis, unter 1 km entfernt",
        ),
        (FERN | {"lat": None, "lon": None}, "kleiner: 1.418 / 300 Einwohner"),
        (FERN | {"lat": None, "lon": None, "einwohner": None}, ""),
        (
            EBERSBERG | HIER,
            "größer: 1.418 / 147.000 Einwohner, Landkreis, gleicher Kreis, unter 1 km entfernt",
        ),
    ],
)
def test_reason_in_words(rechne, fall, grund):
    assert rechne("m.grund(a[0], a[1])", MOOSACH | HIER, fall) == grund


def test_kreis_is_compared_with_kreise(rechne):
    anderer = EBERSBERG | DORT | {"schluessel": ["09184"], "einwohner": 350_000}
    assert "ebenfalls Landkreis" in rechne("m.grund(a[0], a[1])", EBERSBERG | HIER, anderer)


def test_places_of_the_cases_are_those_of_their_pages(rechne, gebaute_website: Path):
    """orte.json speaks of the cases in the finder's order."""
    daten = gebaute_website / "beispiele" / "daten"
    index = json.loads((daten / "index.json").read_text(encoding="utf-8"))
    orte = json.loads((daten / "orte.json").read_text(encoding="utf-8"))
    assert orte["einwohner"] == index["einwohner"]
    lagen = rechne("m.entpackeOrte(a[0])", orte)
    karten = [
        karte
        for n in range(-(-index["anzahl"] // index["jePortion"]))
        for karte in json.loads((daten / f"{n}.json").read_text(encoding="utf-8"))
    ]
    for karte, lage in zip(karten, lagen, strict=True):
        seite = (gebaute_website / "beispiele" / karte["slug"] / "index.html").read_text(encoding="utf-8")
        assert f'data-schluessel="{"|".join(lage["schluessel"])}" data-ebene="{lage["ebene"]}"' in seite
        if lage["lat"] is not None:
            assert f'data-lat="{lage["lat"]}"' in seite or f'data-lat="{lage["lat"]}.0"' in seite
