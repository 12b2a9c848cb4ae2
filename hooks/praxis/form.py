"""From tree to model: pydantic checks the shape, its complaints become German findings at line and column."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .baum import Abbildung, Dokument, Knoten, Pfad, Skalar, als_daten, feldname, finde
from .befund import Befund, meinten_sie

M = TypeVar("M", bound=BaseModel)

_FORM = {
    "model_type": "eine Gruppe von Feldern",
    "model_attributes_type": "eine Gruppe von Feldern",
    "dict_type": "eine Gruppe von Feldern",
    "list_type": "eine Liste (Zeilen mit „- “)",
    "string_type": "ein Text",
}


def pruefe_form(dokument: Dokument, modell: type[M]) -> tuple[M | None, list[Befund]]:
    """The model filled from the document, or None and the findings; never raises for what is in the file."""
    if not isinstance(dokument.wurzel, Abbildung):
        if dokument.wurzel is None:
            return None, []
        zeile, spalte = dokument.wurzel.zeile, dokument.wurzel.spalte
        text = "Die Datei muss aus Feldern bestehen („titel: …“), nicht aus einer Liste oder einem Text."
        return None, [
            Befund(
                dokument.datei, zeile, spalte, "", text, "Vergleichen Sie mit einem anderen Beispiel.", "falsche-form"
            )
        ]
    return pruefe_teil(dokument, dokument.wurzel, (), modell)


def pruefe_teil(dokument: Dokument, knoten: Knoten, pfad: Pfad, modell: type[M]) -> tuple[M | None, list[Befund]]:
    """The same for a part of a document, e.g. one entry of a vocabulary."""
    try:
        return modell.model_validate(als_daten(knoten)), []
    except ValidationError as fehler:
        return None, [_befund(dokument, knoten, pfad, e, modell) for e in fehler.errors(include_url=False)]


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
            return str(ctx["ursache"]), str(ctx["abhilfe"]), str(ctx["regel"])
        case "missing":
            return _fehlt(wurzel, pfad, name)
        case "extra_forbidden":
            erlaubt = _felder_bei(modell, pfad[:-1])
            return f"Das Feld „{name}“ gibt es hier nicht.", meinten_sie(name, erlaubt), "unbekanntes-feld"
        case "string_too_long":
            laenge, grenze = len(str(e["input"])), ctx["max_length"]
            return f"Der Text hat {laenge} Zeichen, erlaubt sind {grenze}.", "Kürzen Sie ihn.", "text-zu-lang"
        case "string_too_short":
            return "Der Text ist leer.", "Tragen Sie etwas ein oder löschen Sie das Feld.", "text-leer"
        case "too_short":
            return "Die Liste ist leer.", "Mindestens ein Eintrag ist nötig.", "liste-leer"
        case typ if typ in _FORM:
            return f"Hier wird {_FORM[typ]} erwartet.", "Prüfen Sie Einrückung und Schreibweise.", "falsche-form"
        case _:
            return "Diese Angabe passt nicht.", "Vergleichen Sie mit einem anderen Beispiel.", "wert"


def _fehlt(wurzel: Knoten, pfad: Pfad, name: str) -> tuple[str, str, str]:
    if name == "quelle":
        return (
            "Die Quelle fehlt.",
            "Ergänzen Sie `quelle:` mit der Nummer aus `quellen`; ohne Quelle wird nichts veröffentlicht.",
            "quelle-fehlt",
        )
    return f"Das Pflichtfeld „{name}“ fehlt.", "Ergänzen Sie es.", "pflichtfeld-fehlt"


def _ohne_marken(wurzel: Knoten, loc: tuple[int | str, ...]) -> Pfad:
    """pydantic puts the tag of a union (`ort`, `verbund`) into the place; it is no field and is dropped.

    A place entry written as plain text stands for its `name`, so that nothing below a text is named.
    """
    pfad: list[int | str] = []
    for nummer, teil in enumerate(loc):
        if nummer == 2 and loc[0] == "kommunen" and teil in ("ort", "verbund"):
            continue
        pfad.append(teil)
    if len(pfad) == 3 and pfad[0] == "kommunen":
        knoten = _bei(wurzel, tuple(pfad[:2]))
        if isinstance(knoten, Skalar):
            return tuple(pfad[:2])
    return tuple(pfad)


def _bei(knoten: Knoten, pfad: Pfad) -> Knoten | None:
    for teil in pfad:
        if isinstance(knoten, Abbildung) and isinstance(teil, str) and teil in knoten.eintraege:
            knoten = knoten.eintraege[teil]
        elif isinstance(teil, int) and hasattr(knoten, "eintraege") and not isinstance(knoten, Abbildung):
            knoten = knoten.eintraege[teil]
        else:
            return None
    return knoten


def _ort_des_schluessels(wurzel: Knoten, pfad: Pfad) -> tuple[int, int]:
    eltern = _bei(wurzel, pfad[:-1])
    if isinstance(eltern, Abbildung) and pfad[-1] in eltern.orte:
        return eltern.orte[str(pfad[-1])]
    return finde(wurzel, pfad)


def _felder_bei(modell: type[BaseModel], pfad: Pfad) -> list[str]:
    """The names allowed at `pfad`, found by walking the model's annotations."""
    for teil in pfad:
        if isinstance(teil, int):
            continue
        feld = modell.model_fields.get(teil)
        modelle = list(_modelle_in(feld.annotation)) if feld else []
        if not modelle:
            return []
        modell = modelle[0]
        if len(modelle) > 1:  # a place: the names of both shapes
            return [name for m in modelle for name in m.model_fields]
    return list(modell.model_fields)


def _modelle_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [m for teil in getattr(annotation, "__args__", ()) for m in _modelle_in(teil)]
