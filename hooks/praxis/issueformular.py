"""GitHub's issue forms, for a new case and for a correction, generated from the model and the vocabularies.

GitHub renders an issue as „### label“ and the answer under it: the labels here are what `issue` looks for.
"""

from dataclasses import dataclass
from typing import Any

import yaml

from .modell import STATUS, Beispiel, Zeitraum
from .vokabulare import Vokabulare

ORDNER = ".github/ISSUE_TEMPLATE"
NEU, KORREKTUR = "neues-beispiel", "korrektur"  # the labels of the issues
LETZTER = "Rechte"  # the heading after the last question about a new case


@dataclass(frozen=True)
class Frage:
    """One question. `auswahl`: a vocabulary, or the words themselves; `mehrere`: more than one answer.

    `muster`: what stands in the empty field to show how an answer looks.
    """

    id: str
    frage: str
    art: str
    hilfe: str
    noetig: bool = False
    auswahl: str | tuple[str, ...] = ()
    mehrere: bool = False
    muster: str = ""


def _aus_modell(feld: str, zusatz: str = "") -> str:
    modell = Zeitraum if feld in Zeitraum.model_fields else Beispiel
    return f"{modell.model_fields[feld].description}.{zusatz}"


_NUMMERN = " Hinter jede Aussage gehört die Nummer der Quelle, z. B. [1]."
FRAGEN = (
    Frage("titel", "Titel", "input", _aus_modell("titel", " Höchstens 90 Zeichen."), noetig=True),
    Frage("kurz", "Kurzfassung", "textarea", _aus_modell("kurz", " Höchstens 280 Zeichen."), noetig=True),
    Frage(
        "kommunen",
        "Kommunen",
        "textarea",
        _aus_modell("kommunen", " Eine je Zeile. Mehrfach vergebene Namen mit Gemeindeschlüssel in Klammern.")
        + " Einen Zusammenschluss, den das Verzeichnis nicht kennt, mit dem Land in Klammern.",
        noetig=True,
        muster="Moosach\nNeukirchen (09278154)\nAllianz Oberes Tal (Bayern)",
    ),
    Frage(
        "quellen",
        "Quellen",
        "textarea",
        "Eine je Zeile: Titel | Herausgeber | Internetadresse. Die erste Zeile ist Quelle [1].",
        noetig=True,
        muster="Beschluss zum Winterdienst auf Radwegen | Gemeinde Musterdorf | https://…",
    ),
    # GitHub gives the answers in the order of the options, whichever was chosen first
    Frage(
        "handlungsfelder",
        "Handlungsfelder",
        "dropdown",
        "Mehrere möglich; welches das wichtigste ist, entscheidet die Redaktion.",
        True,
        "handlungsfelder",
        True,
    ),
    Frage("massnahmen", "Maßnahmen", "dropdown", "Was getan wurde; mehrere möglich.", True, "massnahmen", True),
    Frage("status", "Stand der Umsetzung", "dropdown", _aus_modell("status"), True, STATUS),
    Frage("beginn", "Beginn", "input", _aus_modell("beginn")),
    Frage("ende", "Ende", "input", "Wie der Beginn; leer, wenn offen."),
    Frage("anlass", "Anlass", "textarea", "Was den Anstoß gab und wer ihn gab." + _NUMMERN),
    Frage(
        "umsetzung",
        "Ablauf",
        "textarea",
        "Ein Schritt je Zeile: wann | wer | was. Wann und wer dürfen fehlen." + _NUMMERN,
        noetig=True,
        muster="März 2021 | Gemeinderat | Der Rat beschließt, alle Radwege zu räumen. [1]",
    ),
    Frage("ergebnis", "Ergebnis", "textarea", "Was herauskam." + _NUMMERN, noetig=True),
    Frage("huerden", "Hürden", "textarea", "Eine je Zeile: was schwer war | wie es gelöst wurde [1]."),
    Frage("funktionen", "Beteiligte Ämter", "dropdown", _aus_modell("funktionen"), False, "funktionen", True),
    Frage(
        "weiteres",
        "Zahlen, Kosten, Förderung",
        "textarea",
        "Mit Einheit, Jahr und Nummer der Quelle; die Redaktion trägt sie ein.",
    ),
)


KORREKTURFRAGEN = (
    Frage("beispiel", "Beispiel", "input", "Adresse der Seite oder Titel des Beispiels.", noetig=True),
    Frage("angabe", "Was stimmt nicht?", "textarea", "Am besten wörtlich, wie es auf der Seite steht.", noetig=True),
    Frage("richtig", "Was ist richtig?", "textarea", "Mit Einheit und Jahr, wenn es eine Zahl ist.", noetig=True),
    Frage(
        "quelle", "Beleg", "input", "Internetadresse, die das belegt. Ohne Beleg können wir die Angabe nur entfernen."
    ),
)


def formulare(vokabulare: Vokabulare) -> dict[str, str]:
    """File -> content of all forms."""
    neu = {
        "name": "Neues Praxisbeispiel",
        "description": "Ein Beispiel aus einer Kommune vorschlagen, ohne eine Datei zu schreiben",
        "title": "Neues Beispiel: ",
        "labels": [NEU],
        "body": [
            {"type": "markdown", "attributes": {"value": EINLEITUNG}},
            *(_eingabe(frage, vokabulare) for frage in FRAGEN),
            {"type": "checkboxes", "id": "rechte", "attributes": {"label": LETZTER, "options": [RECHTE]}},
        ],
    }
    korrektur = {
        "name": "Angabe korrigieren",
        "description": "Etwas in einem Beispiel stimmt nicht oder nicht mehr",
        "title": "Korrektur: ",
        "labels": [KORREKTUR],
        "body": [
            {"type": "markdown", "attributes": {"value": f"Danke, dass Sie uns helfen. {KEINE_PERSONEN}"}},
            *(_eingabe(frage, vokabulare) for frage in KORREKTURFRAGEN),
        ],
    }
    return {
        f"{ORDNER}/neues-beispiel.yml": _als_text(neu),
        f"{ORDNER}/angabe-korrigieren.yml": _als_text(korrektur),
    }


def _als_text(formular: dict[str, Any]) -> str:
    kopf = "# Erzeugt mit „praxis formular“ aus dem Modell; nicht von Hand ändern.\n"
    return kopf + yaml.safe_dump(formular, allow_unicode=True, sort_keys=False, width=110)


KEINE_PERSONEN = "Bitte keine Namen von Privatpersonen, keine Telefonnummern und keine E-Mail-Adressen."
EINLEITUNG = (
    "Wenige Minuten nach dem Absenden steht hier, ob alles stimmt; dann liest die Redaktion gegen."
    f" Fehlt noch etwas, bessern Sie es hier nach. {KEINE_PERSONEN}"
)
RECHTE = {
    "label": "Ich stelle meine Texte und Daten unter die Lizenz CC BY 4.0.",
    "required": True,
}


def optionen(frage: Frage, vokabulare: Vokabulare) -> dict[str, str]:
    """What can be chosen -> what a case holds. GitHub joins several answers with commas, so an option has none."""
    if isinstance(frage.auswahl, tuple):
        return {wort: wort for wort in frage.auswahl}
    return {e.name.replace(",", ""): e.id for e in getattr(vokabulare, frage.auswahl).values()}


def _eingabe(frage: Frage, vokabulare: Vokabulare) -> dict[str, Any]:
    merkmale: dict[str, Any] = {"label": frage.frage, "description": frage.hilfe}
    if frage.muster:
        merkmale["placeholder"] = frage.muster
    if frage.auswahl:
        merkmale |= {"multiple": True} if frage.mehrere else {}
        merkmale["options"] = list(optionen(frage, vokabulare))
    pflicht = {"validations": {"required": True}} if frage.noetig else {}
    return {"type": frage.art, "id": frage.id, "attributes": merkmale, **pflicht}
