"""How near points become one circle: the definition, counted out the slow way, on random points."""

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

Punkte = list[tuple[int, int]]
GRUPPIERE = """async ([faelle]) => {
  const wurzel = document.baseURI.replace(/karte\\/.*/, "");
  const { gruppiere } = await import(new URL("assets/js/karte/karte-gruppen.js", wurzel));
  return faelle.map(([punkte, abstand]) => gruppiere(punkte, abstand).map((g) => [g.x, g.y, g.mitglieder]));
}"""


def quadrat(a: tuple[int, int], b: tuple[int, int]) -> int:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def langsam(punkte: Punkte, abstand: float) -> list[list]:
    """Repeatedly the point with the most remaining points in reach, the first of equals."""
    rest, gruppen = set(range(len(punkte))), []
    while rest:
        nahe = {p: sorted(q for q in rest if quadrat(punkte[p], punkte[q]) <= abstand**2) for p in rest}
        mitte = min(rest, key=lambda p, n=nahe: (-len(n[p]), p))
        gruppen.append([*punkte[mitte], nahe[mitte]])
        rest -= set(nahe[mitte])
    return gruppen


def zufaellig(zufall: random.Random) -> tuple[Punkte, float]:
    weite = zufall.choice([5, 60, 600])  # the narrow ones give many points at one place
    punkte = [(zufall.randrange(weite), zufall.randrange(weite)) for _ in range(zufall.randint(0, 45))]
    return punkte, zufall.choice([1, 7.5, 34, 90])


def test_groups_agree_with_brute_force(seite: "Page") -> None:
    """Same centres, same members, same order; every point in one group, centres further apart than the distance."""
    zufall = random.Random(20261124)
    faelle = [zufaellig(zufall) for _ in range(150)]
    seite.goto("karte/")
    for (punkte, abstand), gruppen in zip(faelle, seite.evaluate(GRUPPIERE, [faelle]), strict=True):
        assert gruppen == langsam(punkte, abstand)
        assert sorted(p for _, _, mitglieder in gruppen for p in mitglieder) == list(range(len(punkte)))
        mitten = [(x, y) for x, y, _ in gruppen]
        assert all(quadrat(a, b) > abstand**2 for n, a in enumerate(mitten) for b in mitten[:n])


def test_groups_of_very_many_points(seite: "Page") -> None:
    """On the grid every point is still in one group near its own place, and no circle covers another."""
    zufall = random.Random(20261125)
    punkte, abstand = [(zufall.randrange(560), zufall.randrange(760)) for _ in range(3000)], 40
    seite.goto("karte/")
    [gruppen] = seite.evaluate(GRUPPIERE, [[(punkte, abstand)]])
    assert sorted(p for _, _, mitglieder in gruppen for p in mitglieder) == list(range(len(punkte)))
    weite = (abstand * 1.4) ** 2  # a cell is a quarter of the distance wide
    assert all(quadrat((x, y), punkte[p]) <= weite for x, y, mitglieder in gruppen for p in mitglieder)
    assert all(quadrat(a[:2], b[:2]) > abstand**2 for n, a in enumerate(gruppen) for b in gruppen[:n])
