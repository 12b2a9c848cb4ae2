"""The report on the sources: as a table for the terminal, as Markdown for an issue, and kept for the next time."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from .ausgabe import verweis, zelle
from .quellen import Ergebnis, Stelle, Zustand

FRISCH = 14  # days for which a source that was there need not be asked again

Stellen = Mapping[str, Sequence[Stelle]]


def bilanz(ergebnisse: Sequence[Ergebnis]) -> str:
    """One line: how many addresses are in which state."""
    zaehler = Counter(e.zustand for e in ergebnisse)
    teile = [f"{zaehler[z]} {z}" for z in Zustand if zaehler[z]]
    return f"{len(ergebnisse)} Adressen: {', '.join(teile)}." if teile else "Keine Adressen."


def als_tabelle(ergebnisse: Sequence[Ergebnis], stellen: Stellen) -> str:
    """What needs a look, a line for each place in a case, and the tally."""
    zeilen = [
        f"{stelle.datei}:{stelle.zeile}: {_befund(e)}: {e.url}"
        for e in _nach_dringlichkeit(ergebnisse)
        if not e.lebt
        for stelle in stellen[e.url]
    ]
    return "\n".join("".join(z for z in zeile if z.isprintable()) for zeile in [*zeilen, bilanz(ergebnisse)])


def als_markdown(ergebnisse: Sequence[Ergebnis], stellen: Stellen) -> str:
    """The same for GitHub, followed by the addresses that moved for good."""
    tot = [e for e in _nach_dringlichkeit(ergebnisse) if not e.lebt]
    umgezogen = [e for e in ergebnisse if e.zustand is Zustand.UMGEZOGEN]
    teile = [bilanz(ergebnisse), ""]
    if tot:
        teile += ["| Quelle | Befund | Steht in |", "| --- | --- | --- |"]
        teile += [f"| {verweis(e.url)} | {zelle(_befund(e))} | {_orte(stellen[e.url])} |" for e in tot]
        teile.append("")
    if umgezogen:
        teile += ["<details><summary>Dauerhaft umgezogen: die neue Adresse eintragen</summary>", ""]
        teile += ["| Quelle | neu | Steht in |", "| --- | --- | --- |"]
        teile += [f"| {verweis(e.url)} | {verweis(e.ziel)} | {_orte(stellen[e.url])} |" for e in umgezogen]
        teile += ["", "</details>", ""]
    return "\n".join(teile)


def lies_gemerkte(datei: Path, heute: date) -> dict[str, Ergebnis]:
    """Sources that were there lately. What cannot be read, or failed the last time, is asked anew."""
    try:
        daten = json.loads(datei.read_text(encoding="utf-8"))
        return {
            url: Ergebnis(url, Zustand(e["zustand"]), e["grund"], e["ziel"])
            for url, e in daten.items()
            if Zustand(e["zustand"]) in (Zustand.ERREICHBAR, Zustand.UMGEZOGEN)
            and 0 <= (heute - date.fromisoformat(e["am"])).days < FRISCH
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def merke(datei: Path, ergebnisse: Sequence[Ergebnis], alte: Mapping[str, Ergebnis], heute: date) -> None:
    """Keeps the results in `datei`; what was `alte` already keeps its day."""
    try:
        bisher = json.loads(datei.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        bisher = {}
    neu = {e.url: {"zustand": e.zustand, "grund": e.grund, "ziel": e.ziel, "am": heute.isoformat()} for e in ergebnisse}
    inhalt = neu | {url: bisher[url] for url in alte if url in neu and url in bisher}
    datei.parent.mkdir(parents=True, exist_ok=True)
    vorlaeufig = datei.with_suffix(".neu")
    vorlaeufig.write_text(json.dumps(inhalt, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
    vorlaeufig.replace(datei)


def _nach_dringlichkeit(ergebnisse: Sequence[Ergebnis]) -> list[Ergebnis]:
    reihe = (Zustand.TOT, Zustand.STARTSEITE, Zustand.SCHLEIFE, Zustand.GESTOERT)
    return sorted((e for e in ergebnisse if not e.lebt), key=lambda e: (reihe.index(e.zustand), e.url))


def _befund(ergebnis: Ergebnis) -> str:
    return f"{ergebnis.zustand} ({ergebnis.grund})" if ergebnis.grund else str(ergebnis.zustand)


def _orte(stellen: Sequence[Stelle]) -> str:
    return ", ".join(zelle(f"{s.datei.removeprefix('data/beispiele/')}:{s.zeile}") for s in stellen)
