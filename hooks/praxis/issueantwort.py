"""What becomes of an issue: the file of a case, the findings, and the answer in words that fit the form.

Nothing that was sent is lost: what fits nowhere stands in the file as comments.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from . import aenderungen, aenderungsbericht, entwurf, issue
from .ansicht import Angabe, ansicht
from .ausgabe import verweis, zelle
from .befund import Befund, Stufe, naechster
from .bestand import BEISPIELE, Bestand, Datensatz
from .issueformular import FRAGEN, KORREKTUR, KORREKTURFRAGEN, NEU
from .rohtext import UNSICHTBAR

MEISTE_BEFUNDE = 50
LAENGSTE_ANTWORT = 60_000  # characters; GitHub takes 65,536
# Remedies of the check that speak of the file, in the words of the form
_ABHILFEN = {
    "quelle-fehlt": "Setzen Sie die Nummer der Quelle ans Ende der Zeile, z. B. [1].",
    "kommune-mehrdeutig": "Setzen Sie den Schlüssel in Klammern dahinter, z. B. „Neukirchen (09278154)“.",
    "pflichtfeld-fehlt quellen.titel": "Eine Quelle je Zeile: Titel | Herausgeber | Internetadresse.",
    "pflichtfeld-fehlt quellen.url": "Eine Quelle je Zeile: Titel | Herausgeber | Internetadresse.",
}
_VERBUND = "Was das Verzeichnis nicht kennt, steht als `verbund` mit `land` und `mitglieder`."
_STATT_VERBUND = "Einen Zusammenschluss schreiben Sie mit dem Land in Klammern, z. B. „Allianz Oberes Tal (Bayern)“."


@dataclass(frozen=True)
class Vorgang:
    """`marke`: the label of the issue; `name` and `inhalt`: the file, empty where none is proposed."""

    marke: str
    antwort: str
    fehler: bool
    name: str = ""
    inhalt: str = ""


def bearbeite(text: str, bestand: Bestand, heute: date, repo: str = "") -> Vorgang:
    """From the text of an issue to what is to be done. `repo`: address of the repository, for links to files."""
    try:
        return _neues(issue.antworten(text), bestand, heute)
    except issue.KeinFormular as fuer_neues:
        try:
            return _korrektur(issue.antworten(text, KORREKTURFRAGEN, ""), bestand, repo)
        except issue.KeinFormular:
            return _unklar(text, str(fuer_neues), bestand)


def _neues(antwort: Mapping[str, str], bestand: Bestand, heute: date) -> Vorgang:
    assert bestand.umfeld is not None
    daten = issue.als_beispiel(antwort, bestand.vokabulare, heute)
    erste = next(iter(daten.get("kommunen", [])), "")
    ort = erste if isinstance(erste, str) else erste.get("name") or erste.get("verbund", "")
    name = _freier_name(entwurf.slug(ort, daten.get("titel", "")) or "neues-beispiel", bestand)
    inhalt, befunde = entwurf.pruefe(daten, name, bestand.umfeld)
    if not issue.lizenziert(antwort):
        text = "Die Zustimmung zur Lizenz fehlt."
        befunde.append(Befund(name, 1, 1, "rechte", text, "Setzen Sie den Haken unter „Rechte“.", "lizenz"))
    fehler = any(b.stufe is Stufe.FEHLER for b in befunde)
    datei = f"data/{BEISPIELE}/{name}.yml"
    (fall,) = aenderungen.finde_aenderungen({}, {datei: inhalt.encode("utf-8", errors="replace")}, bestand.umfeld)
    if antwort["weiteres"]:
        inhalt += _als_kommentar("Noch einzutragen (Zahlen, Kosten, Förderung):", antwort["weiteres"])
    kopf = (
        "Vielen Dank! Ihr Text ist gesichert, einige Angaben passen aber noch nicht. Bitte berichtigen Sie sie oben im"
        " Issue (**…** › **Edit**); dann wird erneut geprüft."
        if fehler
        else "Vielen Dank! Die Angaben haben die Prüfung bestanden; die Redaktion liest gegen."
    )
    zeilen = [kopf, "", *(f"- {_wo(b.feld)}: {zelle(_satz(b))}" for b in befunde[:MEISTE_BEFUNDE])]
    if antwort["weiteres"]:
        zeilen += ["- Zahlen, Kosten, Förderung: Das trägt die Redaktion ein; es steht am Ende der Datei."]
    if fall.abschnitte:
        lesefassung = [
            "",
            *aenderungsbericht.falte("So liest es sich auf der Website", aenderungsbericht.lesefassung(fall)),
        ]
        if sum(map(len, [*zeilen, *lesefassung])) < LAENGSTE_ANTWORT:
            zeilen += lesefassung
    return Vorgang(NEU, "\n".join([*zeilen, ""]), fehler, name, inhalt)


def _korrektur(antwort: Mapping[str, str], bestand: Bestand, repo: str) -> Vorgang:
    """No file is changed: which statement is meant, and what the source carries, is for people to judge."""
    slug, gemeint = _gemeint(antwort["beispiel"], bestand)
    maengel = []
    if not slug:
        frage = f" Meinten Sie „{gemeint}“?" if gemeint else ""
        maengel.append(f"Beispiel: „{antwort['beispiel'][:200]}“ gibt es nicht.{frage}")
    maengel += [f"{f.frage} Die Antwort fehlt." for f in KORREKTURFRAGEN if f.noetig and not antwort[f.id]]
    if antwort["quelle"] and not re.match(r"https?://\S+\.\S+", antwort["quelle"]):
        maengel.append("Beleg: Das ist keine Internetadresse, die mit https:// beginnt.")
    zeilen = ["Vielen Dank! Die Redaktion prüft das an der Quelle und antwortet hier.", ""]
    if maengel:
        zeilen = [
            "Vielen Dank! Bitte ergänzen Sie oben im Issue (**…** › **Edit**):",
            "",
            *(f"- {zelle(m)}" for m in maengel),
        ]
    if slug:
        datei = f"data/{BEISPIELE}/{slug}.yml"
        satz = next(s for s in bestand.beispiele if s.slug == slug)
        zeilen += ["", f"**Für die Redaktion:** {zelle(satz.beispiel.titel)} ({zelle(datei)})", ""]
        zeilen += [
            f"- Heute steht dort: {zelle(a.name)}: {zelle(a.text)}" for a in _stellen(antwort["angabe"], satz, bestand)
        ]
        zeilen += [""]
        zeilen += [f"1. [Datei bearbeiten](<{repo}/edit/main/{datei}>)" if repo else "1. Datei bearbeiten"]
        beleg = verweis(antwort["quelle"]) if re.match(r"https?://\S+\.\S+", antwort["quelle"]) else "nicht angegeben"
        zeilen += [f"2. Angabe am Beleg prüfen ({beleg}), mit der Quelle ändern und `geprueft` auf heute setzen"]
        zeilen += ["3. **Commit changes… › Propose changes**; die Prüfung antwortet am Pull Request"]
        if not antwort["quelle"]:
            zeilen += ["", "Ohne Beleg können wir die Angabe nur entfernen."]
    return Vorgang(KORREKTUR, "\n".join([*zeilen, ""]), bool(maengel))


def _stellen(angabe: str, satz: Datensatz, bestand: Bestand) -> list[Angabe]:
    """At most three statements of the case that are probably meant: those with the most words or numbers in common."""
    gesucht = _woerter(angabe)
    abschnitte = ansicht(satz.beispiel, bestand.vokabulare, bestand.register)
    alle = [a for abschnitt in abschnitte for a in abschnitt.angaben]
    # a number counts twice: it tells more than a word
    punkte = [sum(2 if w[0].isdigit() else 1 for w in gesucht & _woerter(f"{a.name} {a.text}")) for a in alle]
    rang = sorted(range(len(alle)), key=lambda n: -punkte[n])
    return [alle[n] for n in rang[:3] if punkte[n] >= 2]


def _woerter(text: str) -> set[str]:
    """Nouns and numbers: what a statement is told by."""
    return {wort.casefold() for wort in re.findall(r"[A-ZÄÖÜ][^\W\d_]{3,}|\d+(?:[.,]\d+)*", text)}


def _unklar(text: str, grund: str, bestand: Bestand) -> Vorgang:
    antwort = (
        f"Vielen Dank! Ihr Text ist gesichert, ließ sich aber nicht zuordnen. {zelle(grund)} Bitte stellen Sie oben im"
        " Issue (**…** › **Edit**) die Überschriften des Formulars wieder her, oder füllen Sie das Formular neu aus."
    )
    inhalt = _als_kommentar("Aus einem Issue, das sich nicht zuordnen ließ:", text[: issue.GROESSTER_TEXT])
    return Vorgang(NEU, f"{antwort}\n", True, _freier_name("neues-beispiel", bestand), inhalt)


def _freier_name(name: str, bestand: Bestand) -> str:
    """`name`, or the same with a number where a case has it already: a proposal never replaces a case."""
    assert bestand.umfeld is not None
    namen = (name if n == 1 else f"{name}-{n}" for n in range(1, 10_000))
    return next(n for n in namen if n not in bestand.umfeld.nach_slug)


def _als_kommentar(kopf: str, text: str) -> str:
    zeilen = UNSICHTBAR.sub("", re.sub(r"\r\n?", "\n", text)).split("\n")
    return "\n".join(f"# {zeile}".rstrip() for zeile in [kopf, *zeilen]) + "\n"


def _wo(feld: str) -> str:
    """The question whose answer is meant: `quellen[2].url` -> „Quellen, 2. Zeile“."""
    teile = re.match(r"(?:zeitraum\.)?(\w*)(?:\[(\d+)\])?", feld)
    assert teile is not None
    frage = next((f.frage for f in FRAGEN if f.id == teile[1]), teile[1].capitalize() or "Formular")
    return f"**{zelle(frage)}**{f', {teile[2]}. Zeile' if teile[2] else ''}"


def _satz(b: Befund) -> str:
    feld = re.sub(r"\[\d+\]", "", b.feld)
    for name in (b.regel, f"{b.regel} {feld}"):
        if name in _ABHILFEN:
            text = "Titel oder Adresse fehlt." if "quellen" in name else b.text
            return f"{text} {_ABHILFEN[name]}"
    return b.ganzer_text.replace(_VERBUND, _STATT_VERBUND)


def _gemeint(angabe: str, bestand: Bestand) -> tuple[str, str]:
    """The slug of the case that is meant, by address, file name or title; else the title that comes nearest."""
    titel = {" ".join(s.beispiel.titel.casefold().split()): s.slug for s in bestand.beispiele}
    slugs = set(titel.values())
    adresse = re.search(r"beispiele/([a-z0-9-]+)", angabe)
    name = adresse[1] if adresse else PurePosixPath(angabe.strip()).stem
    if name in slugs:
        return name, ""
    gesucht = " ".join(angabe.casefold().strip(" „“\"'").split())
    if gesucht in titel:
        return titel[gesucht], ""
    nah = naechster(gesucht[:200], titel)
    return "", next((s.beispiel.titel for s in bestand.beispiele if nah and s.slug == titel[nah]), "")
