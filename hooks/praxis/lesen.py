"""From bytes to a tree: reads a YAML file as it was written and says in German what cannot be read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .baum import Abbildung, Dokument, Knoten, Liste, Skalar
from .befund import Befund
from .yaml_meldungen import auf_deutsch

GROESSTE_DATEI = 200_000  # bytes; a rich case has about 10,000
TIEFSTE_EBENE = 12

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def lies(pfad: Path, name: str) -> tuple[Dokument, list[Befund]]:
    """Read the file at `pfad`, called `name` in messages. Never raises for what is in the file."""
    unlesbar = Dokument(name, None)
    if pfad.is_symlink():
        text = "Die Datei ist eine Verknüpfung (Symlink)."
        return unlesbar, [_datei(name, "verknuepfung", text, "Legen Sie die Datei selbst ab.")]
    try:
        roh = pfad.read_bytes()
    except OSError:
        return unlesbar, [_datei(name, "nicht-lesbar", "Die Datei lässt sich nicht öffnen.", "Stimmt der Name?")]
    return lies_bytes(roh, name)


def lies_bytes(roh: bytes, name: str) -> tuple[Dokument, list[Befund]]:
    """Read a file's content. UTF-8 with or without byte order mark; any line ends."""
    unlesbar = Dokument(name, None)
    if len(roh) > GROESSTE_DATEI:
        text = f"Die Datei ist zu groß ({len(roh) // 1000} kB, erlaubt sind {GROESSTE_DATEI // 1000} kB)."
        return unlesbar, [_datei(name, "zu-gross", text, "Kürzen Sie die Texte.")]
    try:
        text = roh.decode("utf-8-sig")
    except UnicodeDecodeError as fehler:
        zeile = roh[: fehler.start].count(b"\n") + 1
        spalte = fehler.start - (roh.rfind(b"\n", 0, fehler.start) + 1) + 1
        befund = Befund(
            name, zeile, spalte, "", "Die Datei ist nicht in UTF-8 gespeichert.",
            "Speichern Sie sie mit der Kodierung UTF-8 (im Editor unter „Speichern unter“).", "kodierung",
        )  # fmt: skip
        return unlesbar, [befund]
    tabs = _tabulatoren(text, name)
    if tabs:  # the parser would stop at the first one, with a message that hides the cause
        return unlesbar, tabs
    if not text.strip():
        return unlesbar, [
            _datei(name, "leere-datei", "Die Datei ist leer.", "Löschen Sie sie oder füllen Sie sie aus.")
        ]
    leser = _Leser(name)
    try:
        for ereignis in yaml.parse(text, Loader=_PARSER):
            leser.nimm(ereignis)
    except yaml.YAMLError as fehler:
        leser.befunde.append(_syntax(fehler, name))
        return unlesbar, leser.befunde
    except _ZuTief:
        return unlesbar, leser.befunde
    if leser.wurzel is None and not leser.befunde:
        leser.befunde.append(_datei(name, "leere-datei", "Die Datei enthält nur Kommentare.", "Füllen Sie sie aus."))
    return Dokument(name, leser.wurzel), leser.befunde


class _ZuTief(Exception):
    pass


@dataclass
class _Leser:
    """Builds the tree from the parser's events, without recursion, so that no file can exhaust the stack."""

    name: str
    befunde: list[Befund] = field(default_factory=list)
    wurzel: Knoten | None = None
    stapel: list[Knoten] = field(default_factory=list)
    schluessel: list[Skalar | None] = field(default_factory=list)  # per open level: the key whose value is awaited
    dokumente: int = 0

    def nimm(self, e: yaml.Event) -> None:
        behandeln: Callable[[yaml.Event], None] | None = {
            yaml.DocumentStartEvent: self._dokument,
            yaml.AliasEvent: self._verweis,
            yaml.ScalarEvent: self._skalar,
            yaml.SequenceStartEvent: self._oeffne_liste,
            yaml.MappingStartEvent: self._oeffne_abbildung,
            yaml.SequenceEndEvent: self._schliesse,
            yaml.MappingEndEvent: self._schliesse,
        }.get(type(e))
        if behandeln:
            behandeln(e)

    def _dokument(self, e: yaml.Event) -> None:
        self.dokumente += 1
        if self.dokumente == 2:
            self._melde(e, "mehrere-dokumente", "Hier beginnt ein zweites Dokument (---).", "Eine Datei, ein Beispiel.")

    def _verweis(self, e: yaml.Event) -> None:
        text = f"Verweise (*{getattr(e, 'anchor', '')}) sind nicht erlaubt."
        self._melde(e, "verweis", text, "Schreiben Sie den Inhalt aus.")
        self._haenge_an(Skalar(*_ort(e), text="", zitiert=True))

    def _skalar(self, e: yaml.Event) -> None:
        self._pruefe_zusaetze(e)
        wert = str(getattr(e, "value", ""))
        self._haenge_an(Skalar(*_ort(e), text=wert.strip("\n"), zitiert=getattr(e, "style", None) not in (None, "")))

    def _oeffne_liste(self, e: yaml.Event) -> None:
        self._pruefe_zusaetze(e)
        self._oeffne(e, Liste(*_ort(e)))

    def _oeffne_abbildung(self, e: yaml.Event) -> None:
        self._pruefe_zusaetze(e)
        self._oeffne(e, Abbildung(*_ort(e)))

    def _oeffne(self, e: yaml.Event, knoten: Knoten) -> None:
        if len(self.stapel) >= TIEFSTE_EBENE:
            self._melde(e, "zu-tief", "Die Angaben sind zu tief verschachtelt.", "Prüfen Sie Klammern und Einrückung.")
            raise _ZuTief
        if self._erwartet_schluessel():
            self._melde(
                e, "schluessel", "Ein Feldname muss ein einfaches Wort sein.", "Prüfen Sie Klammern und Striche."
            )
            self._haenge_an(Skalar(*_ort(e), text=f"?{e.start_mark.line}-{e.start_mark.column}"))
            knoten = Liste(knoten.zeile, knoten.spalte)  # swallow what stands inside
            self.stapel.append(knoten)
            self.schluessel.append(None)
            return
        self._haenge_an(knoten)
        self.stapel.append(knoten)
        self.schluessel.append(None)

    def _schliesse(self, _: yaml.Event) -> None:
        self.stapel.pop()
        self.schluessel.pop()

    def _erwartet_schluessel(self) -> bool:
        return bool(self.stapel) and isinstance(self.stapel[-1], Abbildung) and self.schluessel[-1] is None

    def _haenge_an(self, knoten: Knoten) -> None:
        if not self.stapel:
            self.wurzel = self.wurzel or knoten
            return
        offen = self.stapel[-1]
        if isinstance(offen, Liste):
            offen.eintraege.append(knoten)
            if isinstance(knoten, Skalar) and knoten.leer:
                self._melde_bei(knoten, "leer", "Der Eintrag ist leer.", "Ergänzen Sie ihn oder löschen Sie die Zeile.")
        elif isinstance(offen, Abbildung):
            schluessel = self.schluessel[-1]
            if schluessel is None and isinstance(knoten, Skalar):
                self.schluessel[-1] = knoten
            elif schluessel is not None:
                self._trage_ein(offen, schluessel, knoten)
                self.schluessel[-1] = None

    def _trage_ein(self, offen: Abbildung, schluessel: Skalar, knoten: Knoten) -> None:
        name = schluessel.text
        if name == "<<":
            self._melde_bei(
                schluessel, "verweis", "Zusammenführungen (<<) sind nicht erlaubt.", "Schreiben Sie alles aus."
            )
        elif name in offen.eintraege:
            text = f"Das Feld „{name}“ steht schon in Zeile {offen.orte[name][0]}."
            self._melde_bei(schluessel, "doppeltes-feld", text, "Behalten Sie eines davon.", name)
        else:
            offen.eintraege[name] = knoten
            offen.orte[name] = (schluessel.zeile, schluessel.spalte)
            if isinstance(knoten, Skalar) and knoten.leer:
                abhilfe = "Tragen Sie etwas ein oder löschen Sie die Zeile."
                self._melde_bei(schluessel, "leer", f"Das Feld „{name}“ ist leer.", abhilfe, name)

    def _pruefe_zusaetze(self, e: yaml.Event) -> None:
        anker, typ = getattr(e, "anchor", None), getattr(e, "tag", None)
        if anker:
            self._melde(e, "verweis", f"Anker (&{anker}) sind nicht erlaubt.", "Schreiben Sie den Inhalt aus.")
        if typ and typ != "!":
            self._melde(e, "typangabe", f"Typangaben ({typ}) sind nicht erlaubt.", "Löschen Sie sie.")

    def _melde(self, e: yaml.Event, regel: str, text: str, abhilfe: str) -> None:
        zeile, spalte = _ort(e)
        self.befunde.append(Befund(self.name, zeile, spalte, "", text, abhilfe, regel))

    def _melde_bei(self, k: Knoten, regel: str, text: str, abhilfe: str, feld: str = "") -> None:
        self.befunde.append(Befund(self.name, k.zeile, k.spalte, feld, text, abhilfe, regel))


def _ort(e: yaml.Event) -> tuple[int, int]:
    return e.start_mark.line + 1, e.start_mark.column + 1


def _datei(name: str, regel: str, text: str, abhilfe: str) -> Befund:
    return Befund(name, 1, 1, "", text, abhilfe, regel)


def _tabulatoren(text: str, name: str) -> list[Befund]:
    befunde = []
    for nummer, zeile in enumerate(text.split("\n"), start=1):
        einrueckung = zeile[: len(zeile) - len(zeile.lstrip())]
        if "\t" in einrueckung and zeile.strip():
            spalte = einrueckung.index("\t") + 1
            abhilfe = "Rücken Sie mit Leerzeichen ein (zwei je Ebene)."
            befunde.append(Befund(name, nummer, spalte, "", "Hier steht ein Tabulator.", abhilfe, "tabulator"))
    return befunde


def _syntax(fehler: yaml.YAMLError, name: str) -> Befund:
    marke = getattr(fehler, "problem_mark", None) or getattr(fehler, "context_mark", None)
    zeile, spalte = (marke.line + 1, marke.column + 1) if marke else (1, 1)
    text, abhilfe = auf_deutsch(
        str(getattr(fehler, "context", "") or ""), str(getattr(fehler, "problem", "") or fehler)
    )
    return Befund(name, zeile, spalte, "", text, abhilfe, "yaml")
