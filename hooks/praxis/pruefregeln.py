"""The rules as data for the form in the browser: einreichen-pruefen.js only evaluates, the facts are Python's.

What stands in capitals in the modules below is exported under `modul.name` in small letters:

    meldungen  [text, abhilfe] with {name} for a value
    muster     [pattern, flags] for `new RegExp`
    tabellen   texts, numbers, lists and tables
    regeln     per rule and hint that the browser checks [name, stufe]
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar

from . import befund, form, hinweise, regeln, rohtext, wertregeln
from .befund import Meldung
from .hinweise import werbesprache
from .regeln import Regel, _texte
from .register import LAENDER
from .schreiben import WEISS
from .schreibweise import MONATE
from .vokabulare import GLEICHE_SCHREIBWEISE

_ALLGEMEIN = (befund, wertregeln, form, rohtext, _texte)
# Python's classes of characters, written out for JavaScript; inside brackets and outside
_KLASSEN = {"w": r"\p{L}\p{N}_", "d": r"\p{Nd}", "s": WEISS}
_GRENZE = r"(?:(?<=[{w}])(?![{w}])|(?<![{w}])(?=[{w}]))".format(w=_KLASSEN["w"])
_ZEICHEN = re.compile(r"\\U[0-9a-fA-F]{8}|\\.|\[|\]", re.DOTALL)


def pruefregeln(werbewoerter: Sequence[str]) -> dict[str, Any]:
    """Everything that the browser needs to check a case, but for the fields, the vocabularies and the day."""
    daten: dict[str, dict[str, Any]] = {"meldungen": {}, "muster": {}, "tabellen": {}}
    # what the description of the form has anyway, and MONATE, which are added below
    gesehen = {id(wert) for wert in (LAENDER, wertregeln.JAHRE, wertregeln.NUMMERN, MONATE)}
    for modul in (*_ALLGEMEIN, *map(_modul, im_browser())):
        for name, wert in _konstanten(modul):
            if id(wert) not in gesehen:  # what a module only imports has its name elsewhere
                art, einfach = _einfach(wert)
                daten[art][f"{modul.__name__.rsplit('.', 1)[-1]}.{name.lower()}"] = einfach
            if not isinstance(wert, str | int):  # equal ones of these may be one object by chance
                gesehen.add(id(wert))
    woerter = werbesprache.werbung(tuple(werbewoerter))
    daten["muster"]["werbesprache.woerter"] = fuer_javascript(woerter or re.compile("(?!)"))
    daten["tabellen"] |= {"monate": MONATE, "weiss": WEISS, "gleiche_schreibweise": GLEICHE_SCHREIBWEISE}
    return {**daten, "regeln": [[r.name, r.stufe.value] for r in im_browser()]}


def im_browser() -> list[Regel]:
    """The rules and hints that the form checks."""
    return [r for r in (*regeln.alle(), *hinweise.alle()) if not r.spaeter]


def spaeter() -> list[dict[str, str]]:
    """The rules that the form cannot check: their names, why they exist and why they have to wait."""
    return [{"regel": r.name, "grund": r.grund, "warum": r.spaeter} for r in regeln.alle() if r.spaeter]


def fuer_javascript(muster: re.Pattern[str]) -> list[str]:
    """[pattern, flags]: the same pattern for JavaScript, whose own classes know only ASCII.

    Raises ValueError for an escape that JavaScript would read differently.
    """
    klammer = False

    def uebersetzt(treffer: re.Match[str]) -> str:
        nonlocal klammer
        zeichen = treffer[0]
        if zeichen in "[]":
            klammer = zeichen == "["
            return zeichen
        buchstabe = zeichen[1]
        if buchstabe in _KLASSEN:
            return _KLASSEN[buchstabe] if klammer else f"[{_KLASSEN[buchstabe]}]"
        if buchstabe == "b" and not klammer:
            return _GRENZE
        if buchstabe == "U":
            return f"\\u{{{zeichen[2:].lstrip('0')}}}"
        if buchstabe in "nrtxu" or buchstabe in "^$\\.*+?()[]{}|/" or (buchstabe == "-" and klammer):
            return zeichen
        if not buchstabe.isalnum():
            return buchstabe  # an escape that nothing asks for
        raise ValueError(f"{zeichen} in {muster.pattern}")

    flaggen = "u" + ("i" if muster.flags & re.IGNORECASE else "") + ("s" if muster.flags & re.DOTALL else "")
    return [_ZEICHEN.sub(uebersetzt, muster.pattern), flaggen]


def _modul(regel: Regel) -> ModuleType:
    name = regel.name.replace("-", "_")
    paket = regeln if regel in regeln.alle() else hinweise
    return import_module(f"{paket.__name__}.{name}")


def _konstanten(modul: ModuleType) -> Iterator[tuple[str, object]]:
    for name, wert in vars(modul).items():
        if not name.isupper() or name.startswith("_") or isinstance(wert, Regel | TypeVar):
            continue
        if isinstance(wert, dict) and all(isinstance(teil, Meldung) for teil in wert.values()):
            yield from ((f"{name}.{teil}", meldung) for teil, meldung in wert.items())
        else:
            yield name, wert


def _einfach(wert: object) -> tuple[str, Any]:
    """In which part a constant belongs, and what it is as plain data."""
    if isinstance(wert, Meldung):
        return "meldungen", [wert.text, wert.abhilfe]
    if isinstance(wert, re.Pattern):
        return "muster", fuer_javascript(wert)
    if isinstance(wert, str | int | dict) or (isinstance(wert, Iterable) and not isinstance(wert, bytes)):
        return "tabellen", wert
    raise TypeError(f"{wert!r} is no constant that a browser could use")
