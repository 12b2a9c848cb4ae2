"""The clock of an agenda: from minutes per step to the time since the start at which each begins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any


@dataclass(frozen=True)
class Programmpunkt:
    """`ab`: hours and minutes since the start, e.g. „1:40“; `material`: what lies on the table, may be empty."""

    ab: str
    minuten: int
    was: str
    wie: str
    material: str


def zeitplan(schritte: Iterable[Mapping[str, Any]]) -> list[Programmpunkt]:
    """The steps of an agenda (minuten, was, wie, material) with the time of each."""
    liste = list(schritte)
    beginne = accumulate((int(s["minuten"]) for s in liste), initial=0)
    return [
        Programmpunkt(f"{ab // 60}:{ab % 60:02}", int(s["minuten"]), s["was"], s.get("wie", ""), s.get("material", ""))
        for s, ab in zip(liste, beginne, strict=False)
    ]
