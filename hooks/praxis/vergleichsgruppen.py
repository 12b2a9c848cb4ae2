"""What may be scaled (data/hochrechnung.yml): figures of several cases that an editor found to mean the same.

Nothing is compared by its quantity alone: the same quantity may stand for one school in one case and a whole town in
another, and no program can tell.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import Field

from .baum import Dokument, Pfad, feldname, finde
from .befund import Befund, Stufe, meinten_sie
from .form import pruefe_form
from .lesen import lies
from .modell import KOSTENARTEN, Beispiel, Gruppe, Kennzahl, Kosten
from .typen import Auswahl, Kennung, Kurztext, NeueKennung, Satz
from .vokabulare import EINWOHNER, Groesse, Vokabulare, gleiche_schreibweise

DATEI = "hochrechnung.yml"


class Auswahlfall(Gruppe):
    """A case; `wert`, `bezug`: which of its figures, by label or year, where it has several of the kind."""

    beispiel: Kennung
    wert: Kurztext = ""
    bezug: Kurztext = ""


class Ausgelassen(Gruppe):
    beispiel: Kennung
    grund: Satz


class Vergleichsgruppe(Gruppe):
    """One figure of several cases for the same Maßnahme, each divided by the case's own base."""

    id: NeueKennung
    massnahmen: list[Kennung] = Field(min_length=1)
    groesse: Kennung = ""
    kosten: Annotated[str, Auswahl(*KOSTENARTEN)] = ""
    einheit: Kurztext = ""
    je: Kennung
    was: Satz
    frage: Satz
    beispiele: list[Auswahlfall] = Field(min_length=1)
    nicht: list[Ausgelassen] = Field(default=[])

    def einheit_in(self, kennzahlen: Mapping[str, Groesse]) -> str:
        """The unit of the compared figure, as it is printed."""
        if self.kosten:
            return "€/a" if self.kosten.endswith("pro Jahr") else "€"
        return self.einheit or kennzahlen[self.groesse].grundeinheit


class _Form(Gruppe):
    vergleiche: list[Vergleichsgruppe] = Field(min_length=1)


def angaben(beispiel: Beispiel, gruppe: Vergleichsgruppe, fall: Auswahlfall) -> list[Kennzahl] | list[Kosten]:
    """The case's figures that the group can mean; exactly one in a sound file."""
    if gruppe.kosten:
        return [k for k in beispiel.kosten if k.art == gruppe.kosten and _gemeint(fall.wert, k.bezeichnung, k.jahr)]
    return kennzahlen(beispiel, gruppe.groesse, fall.wert)


def kennzahlen(beispiel: Beispiel, groesse: str, wahl: str = "") -> list[Kennzahl]:
    """The case's figures of a quantity; `wahl`: only those of that label or year."""
    return [k for k in beispiel.kennzahlen if k.groesse == groesse and _gemeint(wahl, k.bezeichnung, k.bezugsjahr)]


def _gemeint(wahl: str, bezeichnung: str | None, jahr: int | None) -> bool:
    return not wahl or wahl in (bezeichnung, str(jahr))


def vergessene(gruppe: Vergleichsgruppe, beispiele: Mapping[str, Beispiel]) -> list[str]:
    """Slugs of cases that have figure and base for the group's Maßnahmen, and that it neither takes nor leaves out."""
    genannt = {f.beispiel for f in gruppe.beispiele} | {a.beispiel for a in gruppe.nicht}
    jeder = Auswahlfall(beispiel="")

    def passt(b: Beispiel) -> bool:
        basis = gruppe.je == EINWOHNER or kennzahlen(b, gruppe.je)
        return bool(set(gruppe.massnahmen) & set(b.massnahmen) and basis and angaben(b, gruppe, jeder))

    return [slug for slug, b in beispiele.items() if slug not in genannt and passt(b)]


def lade(
    daten: Path, vokabulare: Vokabulare, beispiele: Mapping[str, Beispiel], slugs: Collection[str]
) -> tuple[tuple[Vergleichsgruppe, ...], list[Befund]]:
    """Read the file in the folder `daten`; without it nothing is scaled. A group with a fault is left out.

    `beispiele`: the sound cases; `slugs`: all, as a case with a fault of its own need not be missed here as well.
    """
    if not (daten / DATEI).exists():
        return (), []
    dokument, befunde = lies(daten / DATEI, f"data/{DATEI}")
    form, aus_form = pruefe_form(dokument, _Form)
    befunde += aus_form
    if form is None:
        return (), befunde
    gut = []
    gesehen: set[str] = set()
    for nummer, gruppe in enumerate(form.vergleiche):
        fehler = [*_pruefe_kopf(gruppe, vokabulare, gesehen), *_pruefe_faelle(gruppe, beispiele, slugs)]
        gesehen.add(gruppe.id)
        befunde += [_befund(dokument, ("vergleiche", nummer, *pfad), text, rat) for pfad, text, rat in fehler]
        if fehler:
            continue
        gut.append(gruppe)
        for slug in vergessene(gruppe, beispiele):
            text = f"„{slug}“ hat dieselben Angaben, kommt hier aber nicht vor."
            rat = "Prüfen Sie, ob sie dasselbe meinen, und nehmen Sie es unter „beispiele“ oder „nicht“ auf."
            hinweis = _befund(dokument, ("vergleiche", nummer, "beispiele"), text, rat)
            befunde.append(replace(hinweis, stufe=Stufe.HINWEIS))
    return tuple(gut), befunde


Fehler = tuple[Pfad, str, str]


def _pruefe_kopf(gruppe: Vergleichsgruppe, v: Vokabulare, gesehen: set[str]) -> Iterator[Fehler]:
    if gruppe.id in gesehen:
        yield ("id",), f"Die Kennung „{gruppe.id}“ gibt es schon.", ""
    for nummer, massnahme in enumerate(gruppe.massnahmen):
        if massnahme not in v.massnahmen:
            rat = meinten_sie(massnahme, v.massnahmen)
            yield ("massnahmen", nummer), f"Die Maßnahme „{massnahme}“ gibt es nicht.", rat
    if bool(gruppe.groesse) == bool(gruppe.kosten):
        yield ("id",), "Hier gehört entweder „groesse“ oder „kosten“ hin.", ""
    elif gruppe.groesse and gruppe.groesse not in v.kennzahlen:
        rat = meinten_sie(gruppe.groesse, v.kennzahlen)
        yield ("groesse",), f"Die Größe „{gruppe.groesse}“ gibt es nicht.", rat
    elif gruppe.groesse:
        groesse = v.kennzahlen[gruppe.groesse]
        if gruppe.je not in groesse.bezug:
            rat = f"Laut kennzahlen.yml: {', '.join(groesse.bezug) or 'mit nichts'}."
            yield ("je",), f"„{groesse.name}“ wächst nicht mit „{gruppe.je}“.", rat
        if gruppe.einheit and gleiche_schreibweise(gruppe.einheit) not in groesse.einheiten:
            yield ("einheit",), f"„{gruppe.einheit}“ passt nicht zu „{groesse.name}“.", ""
    elif gruppe.einheit:
        yield ("einheit",), "Kosten stehen immer in Euro.", "Löschen Sie das Feld."
    if gruppe.kosten and gruppe.je != EINWOHNER and gruppe.je not in v.kennzahlen:
        yield ("je",), f"Die Größe „{gruppe.je}“ gibt es nicht.", meinten_sie(gruppe.je, v.kennzahlen)


def _pruefe_faelle(
    gruppe: Vergleichsgruppe, beispiele: Mapping[str, Beispiel], slugs: Collection[str]
) -> Iterator[Fehler]:
    gesehen: set[str] = set()
    listen: dict[str, Sequence[Auswahlfall | Ausgelassen]] = {"beispiele": gruppe.beispiele, "nicht": gruppe.nicht}
    for feld, liste in listen.items():
        for nummer, eintrag in enumerate(liste):
            pfad: Pfad = (feld, nummer, "beispiel")
            beispiel = beispiele.get(eintrag.beispiel)
            if eintrag.beispiel in gesehen:
                yield pfad, f"„{eintrag.beispiel}“ steht hier zweimal.", ""
            elif eintrag.beispiel not in slugs:
                rat = meinten_sie(eintrag.beispiel, slugs, liste=False)
                yield pfad, f"Ein Beispiel „{eintrag.beispiel}“ gibt es nicht.", rat
            elif beispiel and isinstance(eintrag, Auswahlfall):
                yield from ((pfad, *fehler) for fehler in _pruefe_fall(gruppe, eintrag, beispiel))
            gesehen.add(eintrag.beispiel)


def _pruefe_fall(gruppe: Vergleichsgruppe, fall: Auswahlfall, beispiel: Beispiel) -> Iterator[tuple[str, str]]:
    if not set(gruppe.massnahmen) & set(beispiel.massnahmen):
        yield f"„{fall.beispiel}“ gehört nicht zu dieser Maßnahme.", ""
    gesucht: list[tuple[str, Sequence[Kennzahl | Kosten]]] = [("wert", angaben(beispiel, gruppe, fall))]
    if gruppe.je != EINWOHNER:
        gesucht.append(("bezug", kennzahlen(beispiel, gruppe.je, fall.bezug)))
    for feld, gefunden in gesucht:
        if len(gefunden) != 1:
            namen = ", ".join(f"„{k.bezeichnung}“" for k in gefunden if k.bezeichnung)
            rat = f"Nennen Sie unter „{feld}“ die Bezeichnung oder das Jahr{f': {namen}' if namen else ''}."
            zahl = "keine Angabe" if not gefunden else f"{len(gefunden)} Angaben"
            yield f"„{fall.beispiel}“ hat dafür {zahl} ({feld}), nötig ist genau eine.", rat


def _befund(dokument: Dokument, pfad: Pfad, text: str, abhilfe: str) -> Befund:
    wurzel = dokument.wurzel
    assert wurzel is not None  # a form was read from it
    return Befund(dokument.datei, *finde(wurzel, pfad), feldname(pfad), text, abhilfe, "hochrechnung")
