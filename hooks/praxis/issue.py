"""From the text of an issue that came from the form to the data of a case. The text may hold anything."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from .entwurf import belegt, geglaettet, ort
from .issueformular import FRAGEN, LETZTER, Frage, optionen
from .register import LAENDER
from .rohtext import UNSICHTBAR
from .schreibweise import MONATE
from .vokabulare import Vokabulare

GROESSTER_TEXT = 100_000  # characters; GitHub allows 65,536
LEER = ("", "_No response_", "None")


# How a time begins: what stands before a single bar is either when or who
_ZEIT = re.compile(rf".*[0-9]|(vor|nach|seit|ab|bis|anfang|mitte|ende|{'|'.join(MONATE)})\b", re.IGNORECASE)


class KeinFormular(ValueError):
    """The text did not come from the form."""


def antworten(text: str, fragen: Sequence[Frage] = FRAGEN, letzter: str = LETZTER) -> dict[str, str]:
    """The answer to each question by its id, and to `letzter` under that name; empty where there is none.

    The headings have a fixed order. Each is looked for from the end, before the one that follows it: so a „###“ that
    somebody typed into an answer remains part of the answer. Raises KeinFormular.
    """
    if len(text) > GROESSTER_TEXT:
        raise KeinFormular(f"Der Text ist zu lang ({len(text)} Zeichen).")
    zeilen = re.sub(r"\r\n?", "\n", text).split("\n")
    ende = _letzte(zeilen, letzter, len(zeilen), len(zeilen)) if letzter else len(zeilen)
    gefunden = {letzter: _sauber("\n".join(zeilen[ende + 1 :]))}
    for frage in reversed(fragen):
        anfang = _letzte(zeilen, frage.frage, ende, -1)
        if anfang < 0:
            raise KeinFormular(f"Der Abschnitt „{frage.frage}“ fehlt.")
        gefunden[frage.id] = _sauber("\n".join(zeilen[anfang + 1 : ende]))
        ende = anfang
    return gefunden


def lizenziert(antwort: Mapping[str, str]) -> bool:
    """Whether the box under the last heading is ticked."""
    return bool(re.match(r"[-*] \[[xX]\]", antwort[LETZTER]))


def als_beispiel(antwort: Mapping[str, str], vokabulare: Vokabulare, heute: date) -> dict[str, Any]:
    """The data of the case, in the order of the model. What is wrong stays as it is, for the check to name."""
    quellen = [_quelle(zeile, heute) for zeile in _zeilen(antwort["quellen"])]
    belege = belegt if len(quellen) == 1 else geglaettet  # with several sources nobody can guess which one is meant
    gewaehlt = {f.id: _gewaehlt(antwort[f.id], f, vokabulare) for f in FRAGEN if f.auswahl}
    zeitraum = {"beginn": antwort["beginn"], "ende": antwort["ende"], "status": "".join(gewaehlt["status"][:1])}
    daten = {
        "titel": geglaettet(antwort["titel"]),
        "kurz": geglaettet(antwort["kurz"]),
        "kommunen": [_ort(zeile) for zeile in _zeilen(antwort["kommunen"])],
        "handlungsfelder": gewaehlt["handlungsfelder"],
        "massnahmen": gewaehlt["massnahmen"],
        "zeitraum": _ohne_leere(zeitraum),
        "anlass": _absaetze(antwort["anlass"], belege),
        "umsetzung": [_schritt(zeile, belege) for zeile in _zeilen(antwort["umsetzung"])],
        "ergebnis": _absaetze(antwort["ergebnis"], belege),
        "funktionen": gewaehlt["funktionen"],
        "huerden": [_huerde(zeile, "1" if len(quellen) == 1 else "") for zeile in _zeilen(antwort["huerden"])],
        "quellen": quellen,
        "geprueft": heute.isoformat(),
    }
    return _ohne_leere(daten)


def _letzte(zeilen: Sequence[str], frage: str, vor: int, sonst: int) -> int:
    return next((n for n in range(vor - 1, -1, -1) if zeilen[n].rstrip() == f"### {frage}"), sonst)


def _sauber(text: str) -> str:
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    text = UNSICHTBAR.sub("", text).replace("\t", " ").strip()
    return "" if text in LEER else text


def _zeilen(text: str) -> list[str]:
    """The lines of an answer without the signs of a list."""
    zeilen = (re.sub(r"^\s*([-*•]|[0-9]{1,2}\.)\s+", "", zeile).strip() for zeile in text.split("\n"))
    return [geglaettet(zeile) for zeile in zeilen if zeile]


def _absaetze(text: str, belege: Callable[[str], str]) -> str:
    """Each line as its author broke it, without empty ones; the last carries the source where none is named."""
    zeilen = [geglaettet(zeile) for zeile in text.split("\n") if zeile.strip()]
    if zeilen and not re.search(r"\[[0-9]{1,2}\]", text):
        zeilen[-1] = belege(zeilen[-1])
    return "\n".join(zeilen)


def _ort(zeile: str) -> str | dict[str, str]:
    """„Allianz Oberes Tal (Bayern)“ is an association that the register lacks."""
    name, _, land = zeile.removesuffix(")").rpartition(" (")
    return {"verbund": name, "land": land} if name and land in LAENDER else ort(zeile)


def _gewaehlt(text: str, frage: Frage, vokabulare: Vokabulare) -> list[str]:
    kennungen = optionen(frage, vokabulare)
    return [kennungen.get(wort, wort) for wort in dict.fromkeys(geglaettet(t) for t in text.split(",")) if wort]


def _quelle(zeile: str, heute: date) -> dict[str, str]:
    treffer = re.search(r"(https?://|www\.)[^\s|<>\"]+", zeile)
    rest = zeile.replace(treffer[0], "") if treffer else zeile
    titel, _, herausgeber = rest.strip(" |<>").partition("|")
    return _ohne_leere(
        {
            "titel": titel.strip(),
            "herausgeber": herausgeber.strip(" |"),
            "url": treffer[0] if treffer else "",
            "abgerufen": heute.isoformat(),
        }
    )


def _schritt(zeile: str, belege: Callable[[str], str]) -> dict[str, str]:
    teile = [teil.strip() for teil in zeile.split("|", 2)]
    if len(teile) == 2:
        teile.insert(1 if _ZEIT.match(teile[0]) else 0, "")
    wann, wer, was = teile if len(teile) == 3 else ("", "", zeile)
    return _ohne_leere({"wann": wann, "wer": wer, "was": belege(was)})


def _huerde(zeile: str, sonst: str) -> dict[str, str]:
    nummer = re.search(r"\[([0-9]{1,2})\]", zeile)
    huerde, _, loesung = re.sub(r"\s*\[[0-9]{1,2}\]", "", zeile).partition("|")
    quelle = nummer[1] if nummer else sonst
    return _ohne_leere({"huerde": huerde.strip(), "loesung": loesung.strip(), "quelle": quelle})


def _ohne_leere(daten: dict[str, Any]) -> dict[str, Any]:
    return {feld: wert for feld, wert in daten.items() if wert not in ("", [], {})}
