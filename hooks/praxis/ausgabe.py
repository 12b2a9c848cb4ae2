"""The outputs of findings: terminal, GitHub annotation, pull-request summary, web form."""

import json
import re
from collections.abc import Sequence

from .befund import Befund, Stufe

# GitHub shows at most ten errors and ten warnings per step; the summary carries all of them.
ANNOTATIONEN_JE_STUFE = 10


def zeile(befund: Befund) -> str:
    """`data/beispiele/x.yml:31:12 kennzahlen[2].einheit: text` on one line."""
    feld = f" {befund.feld}" if befund.feld else ""
    hinweis = "Hinweis: " if befund.stufe is Stufe.HINWEIS else ""
    return druckbar(f"{befund.datei}:{befund.zeile}:{befund.spalte}{feld}: {hinweis}{befund.ganzer_text}")


def terminal(befunde: Sequence[Befund], dateien: int) -> str:
    """All findings, a line each, and the tally."""
    return "\n".join([*(zeile(b) for b in sorted(befunde)), bilanz(befunde, dateien)])


def bilanz(befunde: Sequence[Befund], dateien: int) -> str:
    fehler = sum(b.stufe is Stufe.FEHLER for b in befunde)
    hinweise = len(befunde) - fehler
    betroffen = len({b.datei for b in befunde})
    dateien = max(dateien, betroffen)  # vocabularies are not counted while they are sound
    geprueft = f"{dateien} {'Datei' if dateien == 1 else 'Dateien'}"
    if not befunde:
        return f"Keine Fehler in {geprueft}."
    teile = [f"{fehler} Fehler"]
    if hinweise:
        teile.append(f"{hinweise} {'Hinweis' if hinweise == 1 else 'Hinweise'}")
    return f"{', '.join(teile)} in {betroffen} von {geprueft}."


def github(befunde: Sequence[Befund]) -> str:
    """Workflow commands that GitHub turns into annotations at file and line, the first ten of each level."""
    zeilen = []
    for stufe, befehl in ((Stufe.FEHLER, "error"), (Stufe.HINWEIS, "notice")):
        gezeigt = sorted(b for b in befunde if b.stufe is stufe)[:ANNOTATIONEN_JE_STUFE]
        zeilen += [
            f"::{befehl} file={_eigenschaft(b.datei)},line={b.zeile},col={b.spalte},"
            f"title={_eigenschaft(b.feld or b.regel)}::{_daten(b.ganzer_text)}"
            for b in gezeigt
        ]
    return "\n".join(zeilen)


def zusammenfassung(befunde: Sequence[Befund], dateien: int) -> str:
    """Markdown for the job summary: a table with every finding."""
    if not befunde:
        return f"{bilanz(befunde, dateien)}\n"
    kopf = ["| Datei | Zeile | Feld | Befund |", "| --- | --- | --- | --- |"]
    reihen = [
        f"| {zelle(b.datei)} | {b.zeile} | {zelle(b.feld)} | {zelle(b.stufe + ': ' + b.ganzer_text)} |"
        for b in sorted(befunde)
    ]
    return "\n".join([f"**{bilanz(befunde, dateien)}**", "", *kopf, *reihen, ""])


def als_json(befunde: Sequence[Befund]) -> str:
    """For the web form and other programs."""
    return json.dumps(
        [
            {"regel": b.regel, "stufe": b.stufe, "datei": b.datei, "zeile": b.zeile, "spalte": b.spalte}
            | {"feld": b.feld, "text": b.text, "abhilfe": b.abhilfe}
            for b in sorted(befunde)
        ],
        ensure_ascii=False,
        indent=1,
    )


def druckbar(text: str) -> str:
    """On one line and without anything that a terminal or a workflow's log would take for a command."""
    sichtbar = "".join(z for z in text if z.isprintable() or z.isspace())
    return " ".join(sichtbar.split()).replace("##[", "# #[")


def _daten(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _eigenschaft(text: str) -> str:
    return _daten(text).replace(":", "%3A").replace(",", "%2C")


def zelle(text: str) -> str:
    """`text` for a table cell, a list or a line of Markdown, with everything that GitHub would act on made harmless."""
    harmlos = druckbar(text).translate(_HARMLOS).replace("://", "&#58;//")
    return _AM_ANFANG.sub(_als_zeichen, _WWW.sub(r"\1&#46;", harmlos))


def verweis(url: str) -> str:
    """A link that shows its server and whose address can neither leave its table cell nor its brackets."""
    sicher = url.translate({ord(z): f"%{ord(z):02X}" for z in "\\`|<>\r\n\t "}).replace("&", "&amp;")
    return f"[{zelle(url.partition('//')[2].partition('/')[0])}](<{sicher}>)"


def _als_zeichen(treffer: re.Match[str]) -> str:
    return f"{treffer[1]}&#{ord(treffer[2])};"


# GitHub looks for mentions and issue numbers in the finished page, where an entity is a sign again: so a space that
# nobody sees parts @ and # from the name.
_HARMLOS = {ord(z): f"&#{ord(z)};" for z in "&<>\\`*_[]|~"} | {ord(z): f"&#{ord(z)};&#8203;" for z in "@#"}
_WWW = re.compile(r"(\bwww)\.", re.IGNORECASE)  # becomes a link without any sign around it
_AM_ANFANG = re.compile(r"\A([0-9]{0,9})([-+=.)])")  # would begin a list or underline the line above
