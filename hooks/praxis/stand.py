"""The state of the stock in numbers: what is covered, what is missing, what is due for a new check."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from .ausgabe import zelle
from .bestand import Bestand, Datensatz
from .hinweise.pruefung_veraltet import faellig
from .modell import STATUS, Beispiel
from .ort import GROESSEN, Standort, standort
from .register import LAENDER
from .schreibweise import datum


@dataclass(frozen=True)
class Zeile:
    """One bar: label, count, share of all cases in percent (whole)."""

    name: str
    anzahl: int
    prozent: int


@dataclass(frozen=True)
class Tabelle:
    titel: str
    zeilen: tuple[Zeile, ...]


@dataclass(frozen=True)
class Stand:
    anzahl: int
    tabellen: tuple[Tabelle, ...]
    faellig: tuple[Datensatz, ...]


def stand(bestand: Bestand, heute: date) -> Stand:
    """Counts over all sound cases. A case with several fields, Länder or measures counts in each."""
    saetze = bestand.beispiele
    orte = [standort(satz.beispiel, bestand.register) for satz in saetze]
    felder = {f.id: f.name for f in bestand.handlungsfelder}
    paare = list(zip((satz.beispiel for satz in saetze), orte, strict=True))
    return Stand(
        len(saetze),
        (
            _tabelle("Handlungsfeld", felder, (b.handlungsfelder for b, _ in paare), len(paare)),
            _tabelle("Land", {land: land for land in LAENDER}, (o.laender for _, o in paare), len(paare)),
            _tabelle("Gemeindegröße nach Einwohnern", GROESSEN, ([o.groesse] for _, o in paare), len(paare)),
            _tabelle(
                "Stand der Umsetzung", {s: s for s in STATUS}, ([b.zeitraum.status] for b, _ in paare), len(paare)
            ),
            _angaben(paare, bestand),
        ),
        tuple(satz for satz in saetze if faellig(satz.beispiel.geprueft, heute)),
    )


def als_text(ergebnis: Stand) -> str:
    """The tables for the terminal."""
    zeilen = [f"{ergebnis.anzahl} Beispiele"]
    for tabelle in ergebnis.tabellen:
        zeilen += ["", tabelle.titel]
        zeilen += [f"  {z.name:<34}{z.anzahl:>5}{z.prozent:>5} %  {'█' * round(z.prozent / 4)}" for z in tabelle.zeilen]
    zeilen += ["", "Zur Prüfung fällig (letzte Prüfung vor mehr als zwei Jahren)"]
    zeilen += [f"  {satz.datei}  {satz.beispiel.geprueft:%d.%m.%Y}" for satz in ergebnis.faellig] or ["  keine"]
    return "\n".join(zeilen)


def als_markdown(ergebnis: Stand, repo: str = "") -> str:
    """The cases due for a new check, the oldest first, for an issue. `repo`: address for links to the files."""
    if not ergebnis.faellig:
        return "Kein Beispiel ist zur Prüfung fällig.\n"
    anzahl = len(ergebnis.faellig)
    kopf = (
        f"{anzahl} {'Beispiel wurde' if anzahl == 1 else 'Beispiele wurden'} zuletzt vor mehr als zwei Jahren geprüft."
        " Bitte die Quellen noch einmal lesen, Angaben ändern und `geprueft` auf den Tag der Prüfung setzen."
    )
    return "\n".join([kopf, "", *(_aufgabe(s, repo) for s in sorted(ergebnis.faellig, key=_alter)), ""])


def _alter(satz: Datensatz) -> tuple[date, str]:
    return satz.beispiel.geprueft, satz.datei


def _aufgabe(satz: Datensatz, repo: str) -> str:
    name = zelle(satz.beispiel.titel)
    wo = f"[{name}](<{repo}/edit/main/{quote(satz.datei)}>)" if repo else f"{name} ({zelle(satz.datei)})"
    return f"- [ ] {wo}, zuletzt geprüft am {datum(satz.beispiel.geprueft)}"


def _tabelle(titel: str, namen: dict[str, str], merkmale: Iterable[Iterable[str]], alle: int) -> Tabelle:
    zaehler = Counter(m for eigene in merkmale for m in set(eigene))
    return Tabelle(titel, tuple(_zeile(namen[m], zaehler[m], alle) for m in namen))


def _angaben(paare: Sequence[tuple[Beispiel, Standort]], bestand: Bestand) -> Tabelle:
    thg = {g.id for g in bestand.vokabulare.kennzahlen.values() if g.wirkung == "thg"}
    pruefungen: tuple[tuple[str, Callable[[Beispiel], bool]], ...] = (
        ("mit Kennzahl", lambda b: bool(b.kennzahlen)),
        ("mit THG-Angabe", lambda b: any(k.groesse in thg for k in b.kennzahlen)),
        ("davon nicht nur geplant", lambda b: any(k.groesse in thg and k.art != "geplant" for k in b.kennzahlen)),
        ("mit Kostenangabe", lambda b: bool(b.kosten)),
        ("mit Personalaufwand", lambda b: b.personal is not None),
        ("mit Förderung", lambda b: bool(b.foerderung)),
        ("mit Hürden", lambda b: bool(b.huerden)),
        ("mit datiertem Schritt", lambda b: any(any(c.isdigit() for c in s.wann or "") for s in b.umsetzung)),
        ("mit mindestens zwei Quellen", lambda b: len(b.quellen) > 1),
    )
    return Tabelle(
        "Was die Beispiele angeben",
        tuple(_zeile(name, sum(trifft(b) for b, _ in paare), len(paare)) for name, trifft in pruefungen),
    )


def _zeile(name: str, anzahl: int, alle: int) -> Zeile:
    return Zeile(name, anzahl, round(100 * anzahl / alle) if alle else 0)
