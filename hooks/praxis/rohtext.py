"""From bytes to the text that the YAML parser may see: size, encoding, tabs and invisible characters."""

import codecs
import re

from .befund import Befund, Meldung

GROESSTE_DATEI = 200_000  # bytes; a rich case has about 10,000

ZU_GROSS = Meldung("Die Datei ist zu groß ({kb} kB, erlaubt sind {grenze} kB).", "Kürzen Sie die Texte.")
STEUERZEICHEN = Meldung(
    "Hier steht ein unsichtbares Steuerzeichen (U+{nummer}).", "Löschen Sie es und tippen Sie die Stelle neu."
)
# What nobody sees or types: control characters, line ends that only YAML knows, turns of the reading direction
UNSICHTBAR = re.compile(
    r"[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def als_text(roh: bytes, name: str) -> tuple[str, list[Befund]]:
    """The text with line ends as \\n, or the reasons why the parser should not see it.

    The parser would stop at the first of them, with a message that hides the cause.
    """
    if len(roh) > GROESSTE_DATEI:
        worte = ZU_GROSS.mit(kb=len(roh) // 1000, grenze=GROESSTE_DATEI // 1000)
        return "", [zur_datei(name, "zu-gross", *worte)]
    roh = roh.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = roh.decode()
    except UnicodeDecodeError as fehler:
        davor = roh[: fehler.start].decode()
        zeile, spalte = davor.count("\n") + 1, len(davor) - davor.rfind("\n")
        grund = "Die Datei ist nicht in UTF-8 gespeichert."
        abhilfe = "Speichern Sie sie mit der Kodierung UTF-8 (im Editor unter „Speichern unter“)."
        return "", [Befund(name, zeile, spalte, "", grund, abhilfe, "kodierung")]
    if not text.strip():
        return "", [zur_datei(name, "leere-datei", "Die Datei ist leer.", "Löschen Sie sie oder füllen Sie sie aus.")]
    return text, [*_tabulatoren(text, name), *_steuerzeichen(text, name)]


def _tabulatoren(text: str, name: str) -> list[Befund]:
    befunde = []
    for nummer, zeile in enumerate(text.split("\n"), start=1):
        einrueckung = zeile[: len(zeile) - len(zeile.lstrip())]
        if "\t" in einrueckung and zeile.strip():
            spalte = einrueckung.index("\t") + 1
            abhilfe = "Rücken Sie mit Leerzeichen ein (zwei je Ebene)."
            befunde.append(Befund(name, nummer, spalte, "", "Hier steht ein Tabulator.", abhilfe, "tabulator"))
    return befunde


def _steuerzeichen(text: str, name: str) -> list[Befund]:
    befunde = []
    for nummer, zeile in enumerate(text.split("\n"), start=1):
        if treffer := UNSICHTBAR.search(zeile):
            ort = (nummer, treffer.start() + 1)
            befunde.append(Befund(name, *ort, "", *zum_steuerzeichen(treffer[0]), "steuerzeichen"))
    return befunde


def zum_steuerzeichen(zeichen: str) -> tuple[str, str]:
    """Cause and remedy for an invisible character."""
    return STEUERZEICHEN.mit(nummer=f"{ord(zeichen):04X}")


def zur_datei(name: str, regel: str, text: str, abhilfe: str) -> Befund:
    """A finding about the file as a whole."""
    return Befund(name, 1, 1, "", text, abhilfe, regel)
