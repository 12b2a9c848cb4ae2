"""Value types of the model: each turns the written text into a value or says in German why it cannot."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .befund import meinten_sie


def verlange(text: str, abhilfe: str = "", regel: str = "wert") -> PydanticCustomError:
    """The error that a value type raises: cause and remedy in German, carried to the finding unchanged."""
    # pydantic fills {…} in the template from the context, so nothing of the input may stand in the template itself
    return PydanticCustomError("praxis", "{ursache}", {"ursache": text, "abhilfe": abhilfe, "regel": regel})


class Auswahl:
    """One of a few fixed values, as in `Annotated[str, Auswahl("rund", "knapp")]`."""

    def __init__(self, *werte: str) -> None:
        self.werte = werte

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._pruefe)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "enum": list(self.werte)}

    def _pruefe(self, wert: object) -> str:
        if isinstance(wert, str) and wert in self.werte:
            return wert
        gezeigt = wert if isinstance(wert, str) else "eine Liste oder Gruppe"
        raise verlange(f"„{gezeigt}“ ist hier nicht möglich.", meinten_sie(str(wert), self.werte), "wert-nicht-erlaubt")


_TAUSENDER = re.compile(r"-?[1-9]\d{0,2}([.,]\d{3})+")
_ZAHL = re.compile(r"-?\d+(\.\d+)?")


def _zahl(wert: object) -> object:
    if not isinstance(wert, str):
        return wert if isinstance(wert, (int, Decimal)) else _keine(wert, "eine Zahl")
    if _TAUSENDER.fullmatch(wert):
        ohne = wert.replace(".", "").replace(",", "")
        abhilfe = f"Schreiben Sie {ohne} für die ganze Zahl"
        if wert.count(".") + wert.count(",") == 1:
            abhilfe += f" oder {wert.replace(',', '.')}0 für die Kommazahl"
        raise verlange(f"„{wert}“ ist zweideutig: Tausender oder Komma?", f"{abhilfe}.", "zahl-zweideutig")
    if re.fullmatch(r"-?\d+,\d+", wert):
        raise verlange(f"„{wert}“ hat ein Komma.", f"Schreiben Sie {wert.replace(',', '.')}.", "zahl-mit-komma")
    if not _ZAHL.fullmatch(wert) or len(wert) > 18:
        raise verlange(f"„{_kurz(wert)}“ ist keine Zahl.", "Schreiben Sie nur Ziffern, z. B. 1234.5.", "keine-zahl")
    return Decimal(wert)


def _ganzzahl(von: int, bis: int) -> Callable[[object], object]:
    def pruefe(wert: object) -> object:
        if isinstance(wert, int):
            return wert
        if not isinstance(wert, str) or not re.fullmatch(r"\d{1,9}", wert):
            return _keine(wert, "eine ganze Zahl")
        if not von <= int(wert) <= bis:
            raise verlange(f"„{wert}“ liegt außerhalb von {von} bis {bis}.", regel="zahl-ausserhalb")
        return int(wert)

    return pruefe


def _datum(wert: object) -> object:
    if isinstance(wert, date):
        return wert
    if not isinstance(wert, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", wert):
        return _keine(wert, "ein Datum", "Schreiben Sie Jahr-Monat-Tag, z. B. 2026-03-14.")
    try:
        return date.fromisoformat(wert)
    except ValueError:
        raise verlange(f"Den Tag {wert} gibt es nicht.", "Prüfen Sie Monat und Tag.", "datum-unmoeglich") from None


def _zeitangabe(wert: object) -> object:
    muster = "Schreiben Sie 2021, 2021-03 oder 2021-03-14."
    if not isinstance(wert, str) or not re.fullmatch(r"[12]\d{3}(-\d{2}(-\d{2})?)?", wert):
        return _keine(wert, "eine Zeitangabe", muster)
    jahr, monat, tag = (int(t) for t in (wert + "-01-01")[:10].split("-"))
    try:
        date(jahr, monat, tag)
    except ValueError:
        raise verlange(f"Die Zeitangabe {wert} gibt es nicht.", muster, "datum-unmoeglich") from None
    return wert


def _ja_nein(wert: object) -> object:
    if isinstance(wert, bool):
        return wert
    if wert in ("ja", "nein"):
        return wert == "ja"
    gemeint = {"yes": "ja", "true": "ja", "on": "ja", "wahr": "ja", "no": "nein", "false": "nein", "off": "nein"}
    vorschlag = gemeint.get(str(wert).lower())
    abhilfe = "Erlaubt: ja, nein." + (f" Meinten Sie „{vorschlag}“?" if vorschlag else "")
    raise verlange(f"„{_kurz(str(wert))}“ ist hier nicht möglich.", abhilfe, "ja-nein")


def _adresse(wert: object) -> object:
    if isinstance(wert, str) and re.fullmatch(r"https?://[^\s<>\"]+\.[^\s<>\"]+", wert):
        return wert
    text = f"„{_kurz(str(wert))}“ ist keine Internetadresse."
    raise verlange(text, "Erlaubt sind Adressen, die mit https:// oder http:// beginnen.", "adresse")


def _kennung(wert: object) -> object:
    if isinstance(wert, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", wert):
        return wert
    text = f"„{_kurz(str(wert))}“ ist keine Kennung."
    raise verlange(text, "Kennungen bestehen aus kleinen Buchstaben, Ziffern und Bindestrichen.", "kennung")


def _keine(wert: object, was: str, abhilfe: str = "") -> object:
    """Raises: `wert` is not what `was` says (with its article, e.g. „ein Datum“)."""
    if isinstance(wert, str):
        raise verlange(f"„{_kurz(wert)}“ ist k{was}.", abhilfe)
    raise verlange(f"Hier steht eine Liste oder Gruppe, erwartet wird {was}.", abhilfe, "falsche-form")


def _kurz(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"


def _text(wert: object) -> object:
    if isinstance(wert, str):
        return " ".join(wert.split()) if "\n" not in wert else wert.strip()
    return _keine(wert, "ein Text")


Zahl = Annotated[Decimal, BeforeValidator(_zahl), WithJsonSchema({"type": "number"})]
Jahr = Annotated[int, BeforeValidator(_ganzzahl(1900, 2100)), WithJsonSchema({"type": "integer"})]
Nummer = Annotated[int, BeforeValidator(_ganzzahl(1, 99)), WithJsonSchema({"type": "integer", "minimum": 1})]
Datum = Annotated[date, BeforeValidator(_datum), WithJsonSchema({"type": "string", "format": "date"})]
Zeitangabe = Annotated[
    str,
    BeforeValidator(_zeitangabe),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^[12]\d{3}(-\d{2}(-\d{2})?)?$"}),
]
JaNein = Annotated[bool, BeforeValidator(_ja_nein), WithJsonSchema({"enum": ["ja", "nein"]})]
Adresse = Annotated[str, BeforeValidator(_adresse), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Kennung = Annotated[str, BeforeValidator(_kennung), WithJsonSchema({"type": "string"})]


Kurztext = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=160)]
Satz = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=600)]
Fliesstext = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=4000)]
Titel = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=90)]
Kurzfassung = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=280)]
