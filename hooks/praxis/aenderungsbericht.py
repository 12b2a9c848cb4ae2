"""The report on changed cases: as lines for the terminal and as harmless Markdown for GitHub."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from .aenderungen import Aenderung, Art, Fall
from .ausgabe import druckbar, verweis, zelle
from .befund import Befund, Stufe
from .schreibweise import anzahl

GROESSTE = 900_000  # bytes; GitHub drops a summary of more than 1 MiB altogether
LAENGSTER_TEXT = 4000  # of one statement in the report
# Up to a sign that belongs to the sentence; brackets only in pairs
_TEIL = r"[^\s<>\"|()]|\([^\s<>\"|()]*\)"
_ADRESSE = re.compile(rf"(https?://(?:{_TEIL})*(?:[^\s<>\"|().,;:]|\([^\s<>\"|()]*\)))")
NICHT_DA = "–"
UEBERSCHRIFT = {
    Art.NEU: "Neu",
    Art.GEAENDERT: "Geändert",
    Art.UMBENANNT: "Umbenannt",
    Art.ENTFERNT: "Entfernt",
}


def bilanz(faelle: Sequence[Fall]) -> str:
    """„2 Beispiele: 1 neu, 1 geändert.“"""
    if not faelle:
        return "Kein Beispiel ist geändert."
    teile = [f"{n} {art}" for art in Art if (n := sum(fall.art is art for fall in faelle))]
    return f"{anzahl(len(faelle), 'Beispiel', 'Beispiele')}: {', '.join(teile)}."


def terminal(faelle: Sequence[Fall]) -> str:
    """Each case with what changed in it."""
    zeilen = [bilanz(faelle)]
    for fall in faelle:
        zeilen += [
            "",
            f"{UEBERSCHRIFT[fall.art]}: {fall.titel or fall.datei}",
            *(f"  {satz}" for satz in _saetze(fall)),
        ]
        zeilen += [f"  {b.stufe}, Zeile {b.zeile}: {b.ganzer_text}" for b in fall.befunde]
        for a in fall.aenderungen:
            zeilen += [f"  {a.name}:", f"    bisher: {a.alt or NICHT_DA}", f"    neu:    {a.neu or NICHT_DA}"]
        if fall.art is Art.NEU:
            zeilen += [f"  {angabe.name}: {angabe.text}" for a in fall.abschnitte for angabe in a.angaben]
    return "\n".join(zeile[: len(zeile) - len(zeile.lstrip())] + druckbar(zeile) for zeile in zeilen)


def markdown(faelle: Sequence[Fall], faellige: Sequence[str] = ()) -> str:
    """For the summary of a run. What does not fit is named; `faellige`: titles of the cases due for a new check."""
    teile = [f"## {bilanz(faelle)}", ""]
    groesse, ausgelassen = 0, []
    for fall in faelle:
        text = als_markdown(fall)
        groesse += len(text.encode())
        if groesse > GROESSTE:
            ausgelassen.append(fall.datei)
        else:
            teile.append(text)
    if ausgelassen:
        liste = ", ".join(map(zelle, ausgelassen))[: GROESSTE // 10]
        teile += [f"{anzahl(len(ausgelassen), 'Beispiel', 'Beispiele')} nicht gezeigt, weil zu viel: {liste}", ""]
    if faellige:
        teile += [
            *falte(f"Zur Prüfung fällig: {len(faellige)} im Bestand", (f"- {zelle(t)}" for t in faellige[:200])),
            "",
        ]
    return "\n".join(teile)


def als_markdown(fall: Fall) -> str:
    """One case: what changed, then the whole as a reader would see it."""
    zeilen = [f"### {UEBERSCHRIFT[fall.art]}: {zelle(fall.titel or fall.datei)}", ""]
    zeilen += [f"- {zelle(satz)}" for satz in _saetze(fall)]
    zeilen += _befunde(fall.befunde)
    if fall.aenderungen:
        zeilen += ["", "| Angabe | bisher | neu |", "| --- | --- | --- |", *map(_zeile, fall.aenderungen)]
    if fall.abschnitte:
        zeilen += ["", *falte("So liest es sich auf der Website", lesefassung(fall), offen=fall.art is Art.NEU)]
    return "\n".join([*zeilen, ""])


def _saetze(fall: Fall) -> Iterator[str]:
    """What there is to say about the case as a whole."""
    yield f"Datei: {fall.datei}"
    if fall.art is Art.UMBENANNT:
        yield f"Hieß bisher {fall.vorher}: Die Adresse der Seite ändert sich, bisherige Verweise führen ins Leere."
    if fall.art is Art.ENTFERNT:
        yield "Die Seite verschwindet, Verweise auf sie führen ins Leere."
    if not fall.lesbar:
        yield "Diese Fassung lässt sich noch nicht zeigen: Ihre Form hat Fehler."
    elif not fall.vorher_lesbar:
        yield "Die bisherige Fassung lässt sich nicht lesen, ein Vergleich ist nicht möglich."
    elif fall.vorher and not fall.aenderungen:
        yield "Für Lesende ändert sich nichts (nur Schreibweise, Reihenfolge oder Kommentare in der Datei)."


def _befunde(befunde: Sequence[Befund]) -> Iterator[str]:
    for b in befunde:
        zeichen = "❌" if b.stufe is Stufe.FEHLER else "💡"
        yield f"- {zeichen} {b.stufe}, Zeile {b.zeile}{f', {zelle(b.feld)}' if b.feld else ''}: {zelle(b.ganzer_text)}"


def _zeile(a: Aenderung) -> str:
    alt, neu = _hervorgehoben(_gekuerzt(a.alt), _gekuerzt(a.neu))
    return f"| {zelle(a.name)} | {alt or NICHT_DA} | {neu or NICHT_DA} |"


def _gekuerzt(text: str) -> str:
    return text if len(text) <= LAENGSTER_TEXT else f"{text[:LAENGSTER_TEXT]} …"


def _hervorgehoben(alt: str, neu: str) -> tuple[str, str]:
    """Both texts with the words that differ in bold. Where most differ nothing is, as it would not help."""
    woerter = alt.split(), neu.split()
    vergleich = SequenceMatcher(None, *woerter, autojunk=False)
    if vergleich.ratio() < 0.4:
        return zelle(alt), zelle(neu)
    teile: tuple[list[str], list[str]] = ([], [])
    for art, a1, a2, n1, n2 in vergleich.get_opcodes():
        for liste, wort in ((teile[0], woerter[0][a1:a2]), (teile[1], woerter[1][n1:n2])):
            if text := zelle(" ".join(wort)):
                liste.append(text if art == "equal" else f"**{text}**")
    return " ".join(teile[0]), " ".join(teile[1])


def lesefassung(fall: Fall) -> Iterator[str]:
    """The lines of the whole case, section by section."""
    yield f"**{zelle(fall.titel)}** ({zelle(fall.ort)})"
    yield ""
    yield zelle(fall.kurz)
    for abschnitt in fall.abschnitte:
        if abschnitt.angaben:
            yield from ("", f"**{zelle(abschnitt.titel)}**", "")
            for name, gruppe in groupby(abschnitt.angaben, key=lambda angabe: angabe.name):
                yield from _punkte(name, [_mit_verweisen(_gekuerzt(angabe.text)) for angabe in gruppe])


def _punkte(name: str, texte: Sequence[str]) -> Iterator[str]:
    """One statement on its line, several below their common name."""
    if len(texte) == 1:
        yield f"- **{zelle(name)}:** {texte[0]}"
    else:
        yield f"- **{zelle(name)}:**"
        yield from (f"  - {text}" for text in texte)


def _mit_verweisen(text: str) -> str:
    """Addresses become links, so that reviewers can look things up; everything else stays plain text."""
    teile = _ADRESSE.split(text)
    return " ".join(filter(None, (verweis(t) if n % 2 else zelle(t) for n, t in enumerate(teile))))


def falte(titel: str, zeilen: Iterable[str], *, offen: bool = False) -> list[str]:
    """Lines that a click opens."""
    return [f"<details{' open' if offen else ''}><summary>{zelle(titel)}</summary>", "", *zeilen, "", "</details>"]
