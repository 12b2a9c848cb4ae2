"""From tree to model: pydantic checks the shape, its complaints become German findings at line and column."""

import re
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .baum import Abbildung, Dokument, Knoten, Pfad, Skalar, als_daten, feldname, finde, kind
from .befund import Befund, Meldung, kurz, meinten_sie
from .modell import Ort
from .typen import lies_text

M = TypeVar("M", bound=BaseModel)

# The form in the browser makes the same checks of the shape with the words in capitals (einreichen-form.js)
GRUPPE = Meldung(
    "Hier wird eine Gruppe von Feldern erwartet.",
    "Jedes Feld („feld: Wert“) steht in einer eigenen, eingerückten Zeile.",
)
LISTE = Meldung("Hier wird eine Liste erwartet.", "Jeder Eintrag steht in einer eigenen Zeile, die mit „- “ beginnt.")
TEXT_STATT_LISTE = Meldung(LISTE.text, "Schreiben Sie „{name}: [{wert}]“.")
WORT_STATT_GRUPPEN = Meldung(
    LISTE.text, "Jeder Eintrag besteht aus eigenen Feldern; gibt es nichts anzugeben, löschen Sie das Feld."
)
GRUPPE_STATT_LISTE = Meldung(
    LISTE.text, "Setzen Sie „- “ vor das erste Feld und rücken Sie die übrigen gleich weit ein."
)
UNBEKANNTES_FELD = Meldung("Das Feld „{name}“ gibt es hier nicht.", "Löschen Sie es oder prüfen Sie die Einrückung.")
ZU_LANG = Meldung("Der Text hat {anzahl} Zeichen, erlaubt sind {grenze}.", "Kürzen Sie ihn.")
TEXT_LEER = Meldung("Der Text ist leer.", "Tragen Sie etwas ein oder löschen Sie das Feld.")
LISTE_LEER = Meldung("Die Liste ist leer.", "Mindestens ein Eintrag ist nötig.")
QUELLE_FEHLT = Meldung(
    "Die Quelle fehlt.",
    "Ergänzen Sie `quelle:` mit der Nummer aus `quellen`; ohne Quelle wird nichts veröffentlicht.",
)
PFLICHTFELD_FEHLT = Meldung("Das Pflichtfeld „{name}“ fehlt.", "Ergänzen Sie es{wofuer}.")
KURZES_WORT = re.compile(r"[\w -]{1,40}")

_GRUPPEN = ("model_type", "model_attributes_type", "dict_type")


def pruefe_form(dokument: Dokument, modell: type[M]) -> tuple[M | None, list[Befund]]:
    """The model filled from the document, or None and the findings; never raises for what is in the file."""
    if dokument.wurzel is None:
        return None, []
    if not isinstance(dokument.wurzel, Abbildung):
        ort = (dokument.wurzel.zeile, dokument.wurzel.spalte)
        text = "Die Datei muss aus Feldern bestehen („titel: …“), nicht aus einer Liste oder einem Text."
        abhilfe = "Vergleichen Sie mit einem anderen Beispiel."
        return None, [Befund(dokument.datei, *ort, "", text, abhilfe, "falsche-form")]
    return pruefe_teil(dokument, dokument.wurzel, (), modell)


def pruefe_teil(dokument: Dokument, knoten: Knoten, pfad: Pfad, modell: type[M]) -> tuple[M | None, list[Befund]]:
    """The same for a part of a document, e.g. one entry of a vocabulary."""
    try:
        return modell.model_validate(als_daten(knoten)), []
    except ValidationError as fehler:
        einwaende = [e for e in fehler.errors(include_url=False) if not _leer(knoten, e["loc"])]
        befunde = [_befund(dokument, knoten, pfad, e, modell) for e in einwaende]
        return None, [b for b in befunde if not (b.regel == "pflichtfeld-fehlt" and _ist_vertippt(b, befunde))]


def _ist_vertippt(fehlend: Befund, befunde: list[Befund]) -> bool:
    """A misspelt field is missing as well; who made one mistake gets one message, that of the misspelt field."""
    gruppe, _, name = fehlend.feld.rpartition(".")
    unbekannte = [b for b in befunde if b.regel == "unbekanntes-feld" and b.feld.rpartition(".")[0] == gruppe]
    return any(b.abhilfe.endswith(f"Meinten Sie „{name}“?") for b in unbekannte)


def _leer(wurzel: Knoten, loc: tuple[int | str, ...]) -> bool:
    """Where nothing stands behind a field the reader has said so; the model need not miss it once more."""
    knoten = _bei(wurzel, _ohne_marken(wurzel, loc))
    return isinstance(knoten, Skalar) and knoten.leer


def _befund(dokument: Dokument, wurzel: Knoten, davor: Pfad, e: ErrorDetails, modell: type[BaseModel]) -> Befund:
    pfad = _ohne_marken(wurzel, e["loc"])
    zeile, spalte = finde(wurzel, pfad)
    if e["type"] == "extra_forbidden":
        zeile, spalte = _ort_des_schluessels(wurzel, pfad)
    text, abhilfe, regel = _auf_deutsch(wurzel, pfad, e, modell)
    return Befund(dokument.datei, zeile, spalte, feldname((*davor, *pfad)), text, abhilfe, regel)


def _auf_deutsch(wurzel: Knoten, pfad: Pfad, e: ErrorDetails, modell: type[BaseModel]) -> tuple[str, str, str]:
    ctx = e.get("ctx", {})
    name = str(pfad[-1]) if pfad else ""
    match e["type"]:
        case "praxis":
            antwort = str(ctx["ursache"]), str(ctx["abhilfe"]), str(ctx["regel"])
        case "missing":
            antwort = _fehlt(pfad, name, modell)
        case "extra_forbidden":
            erlaubt = [feld for m in _modelle_bei(modell, pfad[:-1]) for feld in m.model_fields]
            text, abhilfe = UNBEKANNTES_FELD.mit(name=kurz(name))
            antwort = text, meinten_sie(name, erlaubt) or abhilfe, "unbekanntes-feld"
        case "too_long" | "string_too_long":
            # "too_long" comes from the types that read a text first; pydantic shows it as it stood before
            text = str(lies_text(e["input"]) if e["type"] == "too_long" else e["input"])
            worte = ZU_LANG.mit(anzahl=len(text), grenze=ctx["max_length"])
            antwort = *worte, "text-zu-lang"
        case "too_short" | "string_too_short" if isinstance(e["input"], str):
            antwort = *TEXT_LEER.mit(), "text-leer"
        case "too_short":
            antwort = *LISTE_LEER.mit(), "liste-leer"
        case "list_type":
            antwort = *_keine_liste(_bei(wurzel, pfad), name, _modelle_bei(modell, pfad)), "falsche-form"
        case typ if typ in _GRUPPEN:
            antwort = *GRUPPE.mit(), "falsche-form"
        case _:
            antwort = "Diese Angabe passt nicht.", "Vergleichen Sie mit einem anderen Beispiel.", "wert"
    return antwort


def _fehlt(pfad: Pfad, name: str, modell: type[BaseModel]) -> tuple[str, str, str]:
    if name == "quelle":
        return *QUELLE_FEHLT.mit(), "quelle-fehlt"
    felder = [m.model_fields[name] for m in _modelle_bei(modell, pfad[:-1]) if name in m.model_fields]
    wofuer = f" ({felder[0].description})" if felder and felder[0].description else ""
    return *PFLICHTFELD_FEHLT.mit(name=name, wofuer=wofuer), "pflichtfeld-fehlt"


def _keine_liste(knoten: Knoten | None, name: str, gruppen: list[type[BaseModel]]) -> tuple[str, str]:
    """A list was expected; with the way to write the same thing as a list, where that can be told.

    `gruppen`: what its entries are, if they are no plain words; a place may be one.
    """
    if isinstance(knoten, Skalar) and KURZES_WORT.fullmatch(knoten.text):
        if gruppen and Ort not in gruppen:
            return WORT_STATT_GRUPPEN.mit()
        return TEXT_STATT_LISTE.mit(name=name, wert=knoten.text)
    return (GRUPPE_STATT_LISTE if isinstance(knoten, Abbildung) else LISTE).mit()


def _ohne_marken(wurzel: Knoten, loc: tuple[int | str, ...]) -> Pfad:
    """pydantic puts the tag of a union (`ort`, `verbund`) into the place; it is no field and is dropped.

    A place written as plain text stands for its `name`, so nothing below a text is named.
    """
    pfad: list[int | str] = []
    knoten: Knoten | None = wurzel
    for nummer, teil in enumerate(loc):
        if nummer == 2 and loc[0] == "kommunen" and teil in ("ort", "verbund"):
            continue
        if isinstance(knoten, Skalar):
            break
        pfad.append(teil)
        knoten = kind(knoten, teil)
    return tuple(pfad)


def _bei(knoten: Knoten | None, pfad: Pfad) -> Knoten | None:
    for teil in pfad:
        knoten = kind(knoten, teil)
    return knoten


def _ort_des_schluessels(wurzel: Knoten, pfad: Pfad) -> tuple[int, int]:
    eltern = _bei(wurzel, pfad[:-1])
    if isinstance(eltern, Abbildung) and pfad[-1] in eltern.orte:
        return eltern.orte[str(pfad[-1])]
    return finde(wurzel, pfad)


def _modelle_bei(modell: type[BaseModel], pfad: Pfad) -> list[type[BaseModel]]:
    """The models whose fields can stand at `pfad`: one, or two where a place may be an Ort or a Verbund."""
    modelle = [modell]
    for teil in pfad:
        if isinstance(teil, str):
            felder = [m.model_fields[teil] for m in modelle if teil in m.model_fields]
            modelle = [m for feld in felder for m in _modelle_in(feld.annotation)]
    return modelle


def _modelle_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [m for teil in getattr(annotation, "__args__", ()) for m in _modelle_in(teil)]
