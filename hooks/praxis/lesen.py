"""From bytes to a tree: reads a YAML file as it was written and says in German what cannot be read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import yaml

from .baum import Abbildung, Dokument, Knoten, Liste, Pfad, Skalar, feldname
from .befund import Befund, kurz
from .rohtext import UNSICHTBAR, als_text, zum_steuerzeichen, zur_datei
from .yaml_meldungen import auf_deutsch

TIEFSTE_EBENE = 12

_KEIN_NAME = "\0"  # stands for a key that is no plain word, already reported; no file can contain it

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def lies(pfad: Path, name: str) -> tuple[Dokument, list[Befund]]:
    """Read the file at `pfad`, called `name` in messages. Never raises for what is in the file."""
    unlesbar = Dokument(name, None)
    if pfad.is_symlink():
        text = "Die Datei ist eine Verknüpfung (Symlink)."
        return unlesbar, [zur_datei(name, "verknuepfung", text, "Legen Sie die Datei selbst ab.")]
    try:
        roh = pfad.read_bytes()
    except OSError:
        return unlesbar, [zur_datei(name, "nicht-lesbar", "Die Datei lässt sich nicht öffnen.", "Stimmt der Name?")]
    return lies_bytes(roh, name)


def lies_bytes(roh: bytes, name: str) -> tuple[Dokument, list[Befund]]:
    """Read a file's content. UTF-8 with or without byte order mark; any line ends."""
    dokument, befunde = _lies_bytes(roh, name)
    return dokument, list(befunde)


# Under `serve` one file of hundreds changes: the others need not be parsed again. Nobody changes a tree once read.
@lru_cache(maxsize=1024)
def _lies_bytes(roh: bytes, name: str) -> tuple[Dokument, list[Befund]]:
    text, befunde = als_text(roh, name)
    if befunde:
        return Dokument(name, None), befunde
    leser = _Leser(name)
    try:
        for ereignis in yaml.parse(text, Loader=_PARSER):
            leser.nimm(ereignis)
    except yaml.YAMLError as fehler:
        return Dokument(name, None), [*leser.befunde, _syntax(fehler, text, name)]
    except _ZuTief:
        return Dokument(name, None), leser.befunde
    if leser.wurzel is None and not leser.befunde:
        leser.befunde.append(zur_datei(name, "leere-datei", "Die Datei enthält nur Kommentare.", "Füllen Sie sie aus."))
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
    # per open level: the key whose value is being read; for a list None, or the key that the list was written as
    schluessel: list[Skalar | None] = field(default_factory=list)
    dokumente: int = 0

    def nimm(self, e: yaml.Event) -> None:
        behandeln = _BEHANDLUNG.get(type(e))
        if behandeln:
            behandeln(self, e)

    def _dokument(self, e: yaml.Event) -> None:
        self.dokumente += 1
        if self.dokumente == 2:
            self._melde(e, "mehrere-dokumente", "Hier beginnt ein zweites Dokument (---).", "Eine Datei, ein Beispiel.")

    def _verweis(self, e: yaml.Event) -> None:
        text = f"Verweise (*{getattr(e, 'anchor', '')}) sind nicht erlaubt."
        abhilfe = "Schreiben Sie den Inhalt aus; einen Text, der mit * beginnt, setzen Sie in Anführungszeichen."
        self._melde(e, "verweis", text, abhilfe)
        self._haenge_an(Skalar(*_ort(e), text=_KEIN_NAME if self._erwartet_schluessel() else ""), gemeldet=True)

    def _skalar(self, e: yaml.Event) -> None:
        self._pruefe_zusaetze(e)
        wert = str(getattr(e, "value", ""))
        if unsichtbar := UNSICHTBAR.search(wert):
            self._melde(e, "steuerzeichen", *zum_steuerzeichen(unsichtbar[0]))
            wert = UNSICHTBAR.sub("", wert)
        self._haenge_an(Skalar(*_ort(e), text=wert.strip("\n"), zitiert=getattr(e, "style", None) not in (None, "")))

    def _oeffne_liste(self, e: yaml.Event) -> None:
        self._oeffne(e, Liste(*_ort(e)))

    def _oeffne_abbildung(self, e: yaml.Event) -> None:
        self._oeffne(e, Abbildung(*_ort(e)))

    def _oeffne(self, e: yaml.Event, knoten: Knoten) -> None:
        self._pruefe_zusaetze(e)
        if len(self.stapel) >= TIEFSTE_EBENE:
            self._melde(e, "zu-tief", "Die Angaben sind zu tief verschachtelt.", "Prüfen Sie Klammern und Einrückung.")
            raise _ZuTief
        if self._erwartet_schluessel():
            text = "Ein Feldname muss ein einfaches Wort sein, keine Liste oder Gruppe."
            self._melde(e, "feldname", text, "Prüfen Sie Klammern und Fragezeichen am Anfang der Zeile.")
            name = Skalar(*_ort(e), text=_KEIN_NAME)
            self._haenge_an(name)
            self.stapel.append(Liste(*_ort(e)))  # swallows what stands inside
            self.schluessel.append(name)
        else:
            self._haenge_an(knoten)
            self.stapel.append(knoten)
            self.schluessel.append(None)

    def _schliesse(self, _: yaml.Event) -> None:
        self.stapel.pop()
        war_feldname = self.schluessel.pop() is not None
        if self.stapel and isinstance(self.stapel[-1], Abbildung) and not war_feldname:
            self.schluessel[-1] = None

    def _erwartet_schluessel(self) -> bool:
        return bool(self.stapel) and isinstance(self.stapel[-1], Abbildung) and self.schluessel[-1] is None

    def _haenge_an(self, knoten: Knoten, *, gemeldet: bool = False) -> None:
        """Put `knoten` where the reader stands; `gemeldet`: the reader has said already why there is no value."""
        if not self.stapel:
            self.wurzel = self.wurzel or knoten
            return
        offen = self.stapel[-1]
        if isinstance(offen, Liste):
            if isinstance(knoten, Skalar) and knoten.leer and not gemeldet:
                abhilfe = "Ergänzen Sie ihn oder löschen Sie die Zeile."
                self._melde_bei(knoten, "leer", "Der Eintrag ist leer.", abhilfe)
            offen.eintraege.append(knoten)
        elif isinstance(offen, Abbildung):
            schluessel = self.schluessel[-1]
            if schluessel is None and isinstance(knoten, Skalar):
                self.schluessel[-1] = knoten
            elif schluessel is not None:
                self._trage_ein(offen, schluessel, knoten, gemeldet)
                if isinstance(knoten, Skalar):
                    self.schluessel[-1] = None

    def _trage_ein(self, offen: Abbildung, schluessel: Skalar, knoten: Knoten, gemeldet: bool) -> None:
        name = schluessel.text
        if name == _KEIN_NAME:
            return
        if name == "<<":
            text = "Zusammenführungen (<<) sind nicht erlaubt."
            self._melde_bei(schluessel, "verweis", text, "Schreiben Sie alle Felder aus.")
        elif name in offen.eintraege:
            text = f"Das Feld „{kurz(name)}“ steht schon in Zeile {offen.orte[name][0]}."
            self._melde_bei(schluessel, "doppeltes-feld", text, "Behalten Sie nur eines davon.")
        else:
            offen.eintraege[name] = knoten
            offen.orte[name] = (schluessel.zeile, schluessel.spalte)
            if isinstance(knoten, Skalar) and knoten.leer and not gemeldet:
                abhilfe = "Tragen Sie etwas ein oder löschen Sie die Zeile."
                self._melde_bei(schluessel, "leer", f"Das Feld „{kurz(name)}“ ist leer.", abhilfe)

    def _pruefe_zusaetze(self, e: yaml.Event) -> None:
        anker, typ = getattr(e, "anchor", None), getattr(e, "tag", None)
        if anker:
            abhilfe = "Löschen Sie ihn; einen Text, der mit & beginnt, setzen Sie in Anführungszeichen."
            self._melde(e, "verweis", f"Anker (&{anker}) sind nicht erlaubt.", abhilfe)
        if typ and typ != "!":
            abhilfe = "Löschen Sie sie; einen Text, der mit ! beginnt, setzen Sie in Anführungszeichen."
            self._melde(e, "typangabe", f"Typangaben ({kurz(typ)}) sind nicht erlaubt.", abhilfe)

    def _pfad(self) -> Pfad:
        """The names and numbers that lead to where the reader stands."""
        pfad: list[str | int] = []
        for ebene, (knoten, schluessel) in enumerate(zip(self.stapel, self.schluessel, strict=True), start=1):
            if isinstance(knoten, Liste):
                pfad.append(len(knoten.eintraege) - (ebene < len(self.stapel)))
            elif schluessel and schluessel.text != _KEIN_NAME:
                pfad.append(schluessel.text)
            else:
                break
        return tuple(pfad)

    def _melde(self, e: yaml.Event, regel: str, text: str, abhilfe: str) -> None:
        self.befunde.append(Befund(self.name, *_ort(e), feldname(self._pfad()), text, abhilfe, regel))

    def _melde_bei(self, k: Knoten, regel: str, text: str, abhilfe: str) -> None:
        self.befunde.append(Befund(self.name, k.zeile, k.spalte, feldname(self._pfad()), text, abhilfe, regel))


_BEHANDLUNG: dict[type[yaml.Event], Callable[[_Leser, yaml.Event], None]] = {
    yaml.DocumentStartEvent: _Leser._dokument,
    yaml.AliasEvent: _Leser._verweis,
    yaml.ScalarEvent: _Leser._skalar,
    yaml.SequenceStartEvent: _Leser._oeffne_liste,
    yaml.MappingStartEvent: _Leser._oeffne_abbildung,
    yaml.SequenceEndEvent: _Leser._schliesse,
    yaml.MappingEndEvent: _Leser._schliesse,
}


def _ort(e: yaml.Event) -> tuple[int, int]:
    marke = e.start_mark
    return (marke.line + 1, marke.column + 1) if marke else (1, 1)


def _syntax(fehler: yaml.YAMLError, text: str, name: str) -> Befund:
    zusammenhang, problem = (str(getattr(fehler, teil, "") or "") for teil in ("context", "problem"))
    stelle, beginn = getattr(fehler, "problem_mark", None), getattr(fehler, "context_mark", None)
    zeilen = text.split("\n")
    # An unclosed quote or bracket is noticed at the end of the file; the editor has to look where it was opened.
    am_beginn = any(teil in zusammenhang for teil in ("flow", "alias", "anchor", "tag")) or "end of stream" in problem
    marke = beginn if beginn and am_beginn else stelle or beginn
    zeile, spalte = (marke.line + 1, marke.column + 1) if marke else (1, 1)
    if stelle and stelle.line < len(zeilen) and zeilen[stelle.line][: stelle.column].strip(" -"):
        zusammenhang = zusammenhang.replace("block mapping", "text after a value")
    grund, abhilfe = auf_deutsch(zusammenhang, problem)
    zeile = min(zeile, len(zeilen))
    return Befund(name, zeile, min(spalte, len(zeilen[zeile - 1]) + 1), "", grund, abhilfe, "yaml")
