"""Value types of the model: each turns the written text into a value or says in German why it cannot."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .befund import kurz, meinten_sie
from .schreibweise import MONATE


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
        if not isinstance(wert, str):
            return str(_keine(wert, "ein Wort", f"Erlaubt: {', '.join(self.werte)}."))
        text = f"„{kurz(wert)}“ ist hier nicht möglich."
        raise verlange(text, meinten_sie(wert, self.werte), "wert-nicht-erlaubt")


# [0-9] instead of \d, which takes digits of every script
_TAUSENDER = re.compile(r"-?[1-9][0-9]{0,2}([.,][0-9]{3})+")
_DEUTSCH = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})*,[0-9]+|-?[0-9]{1,3}( [0-9]{3})+")
_ZAHL = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def _zahl(wert: object) -> object:
    if not isinstance(wert, str):
        return _keine(wert, "eine Zahl")
    if _TAUSENDER.fullmatch(wert):
        ohne = wert.replace(".", "").replace(",", "")
        abhilfe = f"Schreiben Sie {ohne} für die ganze Zahl"
        if wert.count(".") + wert.count(",") == 1:
            abhilfe += f" oder {wert.replace(',', '.')}0 für die Kommazahl"
        raise verlange(f"„{wert}“ ist zweideutig: Tausender oder Komma?", f"{abhilfe}.", "zahl-zweideutig")
    if _DEUTSCH.fullmatch(wert):
        richtig = wert.replace(".", "").replace(" ", "").replace(",", ".")
        grund = f"„{kurz(wert)}“ hat ein Komma oder Tausenderzeichen."
        raise verlange(grund, f"Schreiben Sie {richtig}.", "zahl-deutsch")
    if not _ZAHL.fullmatch(wert) or len(wert) > 18:
        abhilfe = "Schreiben Sie nur Ziffern, z. B. 1234.5; Einheit, „rund“ und der obere Wert haben eigene Felder."
        raise verlange(f"„{kurz(wert)}“ ist keine Zahl.", abhilfe, "keine-zahl")
    return Decimal(wert)


def _ganzzahl(von: int, bis: int, was: str, abhilfe: str) -> Callable[[object], object]:
    def pruefe(wert: object) -> object:
        if not isinstance(wert, str) or not re.fullmatch(r"[0-9]{1,9}", wert):
            return _keine(wert, was, abhilfe)
        if not von <= int(wert) <= bis:
            raise verlange(f"„{wert}“ liegt außerhalb von {von} bis {bis}.", abhilfe, "zahl-ausserhalb")
        return int(wert)

    return pruefe


def _datum(wert: object) -> object:
    if not isinstance(wert, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", wert):
        gemeint = _gemeinte_zeit(wert)
        passt = gemeint is not None and len(gemeint) == 10
        return _keine(wert, "ein Datum", f"Schreiben Sie {gemeint if passt else 'Jahr-Monat-Tag, z. B. 2026-03-14'}.")
    try:
        return date.fromisoformat(wert)
    except ValueError:
        raise verlange(f"Den Tag {wert} gibt es nicht.", "Prüfen Sie Monat und Tag.", "datum-unmoeglich") from None


def _zeitangabe(wert: object) -> object:
    if not isinstance(wert, str) or not re.fullmatch(r"[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?", wert):
        gemeint = _gemeinte_zeit(wert)
        return _keine(wert, "eine Zeitangabe", f"Schreiben Sie {gemeint or '2021, 2021-03 oder 2021-03-14'}.")
    jahr, monat, tag = (int(t) for t in (wert + "-01-01")[:10].split("-"))
    try:
        date(jahr, monat, tag)
    except ValueError:
        was = "Den Tag" if wert.count("-") == 2 else "Den Monat"
        raise verlange(f"{was} {wert} gibt es nicht.", "Prüfen Sie Monat und Tag.", "datum-unmoeglich") from None
    return wert


def _gemeinte_zeit(wert: object) -> str | None:
    """`14.3.2021`, `03/2021`, `März 2021` as the model wants it, None for anything else."""
    if not isinstance(wert, str):
        return None
    if tag := re.fullmatch(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([12][0-9]{3})", wert):
        return f"{tag[3]}-{int(tag[2]):02}-{int(tag[1]):02}"
    if monat := re.fullmatch(r"([0-9]{1,2})[./]([12][0-9]{3})", wert):
        return f"{monat[2]}-{int(monat[1]):02}"
    name, _, jahr = wert.partition(" ")
    return f"{jahr}-{MONATE.index(name) + 1:02}" if name in MONATE and re.fullmatch(r"[12][0-9]{3}", jahr) else None


_GEMEINT = {"ja": "ja", "yes": "ja", "true": "ja", "on": "ja", "wahr": "ja"} | {
    "nein": "nein", "no": "nein", "false": "nein", "off": "nein", "falsch": "nein",
}  # fmt: skip


def _ja_nein(wert: object) -> object:
    if isinstance(wert, bool):  # the default
        return wert
    if wert in ("ja", "nein"):
        return wert == "ja"
    if not isinstance(wert, str):
        return _keine(wert, "ja oder nein")
    vorschlag = _GEMEINT.get(wert.lower())
    abhilfe = "Erlaubt: ja, nein." + (f" Meinten Sie „{vorschlag}“?" if vorschlag else "")
    raise verlange(f"„{kurz(wert)}“ ist hier nicht möglich.", abhilfe, "ja-nein")


def _adresse(wert: object) -> object:
    if not isinstance(wert, str):
        return _keine(wert, "eine Internetadresse")
    if re.fullmatch(r"https?://[^\s<>\"]+\.[^\s<>\"]+", wert):
        return wert
    abhilfe = "Erlaubt sind Adressen, die mit https:// oder http:// beginnen."
    if re.fullmatch(r"www\.[^\s<>\"]+", wert):
        abhilfe += f" Meinten Sie „https://{wert}“?"
    raise verlange(f"„{kurz(wert)}“ ist keine Internetadresse.", abhilfe, "adresse")


def _kennung(wert: object) -> object:
    """An id as a case uses it: whether it exists is for the rule `unbekannte-kennung` to say, with the allowed ones."""
    return wert if isinstance(wert, str) else _keine(wert, "eine Kennung")


def _neue_kennung(wert: object) -> object:
    if isinstance(wert, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", wert):
        return wert
    if not isinstance(wert, str):
        return _keine(wert, "eine Kennung")
    abhilfe = "Kennungen bestehen aus kleinen Buchstaben, Ziffern und Bindestrichen."
    raise verlange(f"„{kurz(wert)}“ ist keine Kennung.", abhilfe, "kennung")


def _keine(wert: object, was: str, abhilfe: str = "") -> object:
    """Raises: `wert` is not what `was` says (with its article, e.g. „ein Datum“)."""
    if isinstance(wert, str):
        raise verlange(f"„{kurz(wert)}“ ist k{was}.", abhilfe)
    grund = f"Hier steht eine Liste oder Gruppe, erwartet wird {was}."
    abhilfe = abhilfe or "Prüfen Sie Einrückung und Klammern; ein Text mit „: “ gehört in Anführungszeichen."
    raise verlange(grund, abhilfe, "falsche-form")


def _text(wert: object) -> object:
    if isinstance(wert, str):
        return " ".join(wert.split()) if "\n" not in wert else wert.strip()
    return _keine(wert, "ein Text")


Zahl = Annotated[
    Decimal, BeforeValidator(_zahl), WithJsonSchema({"type": ["number", "string"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"})
]
Jahr = Annotated[
    int,
    BeforeValidator(_ganzzahl(1900, 2100, "ein Jahr", "Schreiben Sie vier Ziffern, z. B. 2021.")),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1900, "maximum": 2100, "pattern": "^[0-9]{4}$"}),
]
Nummer = Annotated[
    int,
    BeforeValidator(_ganzzahl(1, 99, "eine Nummer", "Die erste Quelle hat die Nummer 1.")),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1, "maximum": 99, "pattern": "^[1-9][0-9]?$"}),
]
Datum = Annotated[date, BeforeValidator(_datum), WithJsonSchema({"type": "string", "format": "date"})]
Zeitangabe = Annotated[
    str,
    BeforeValidator(_zeitangabe),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^[12]\d{3}(-\d{2}(-\d{2})?)?$"}),
]
JaNein = Annotated[bool, BeforeValidator(_ja_nein), WithJsonSchema({"enum": ["ja", "nein"]})]
Adresse = Annotated[str, BeforeValidator(_adresse), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Kennung = Annotated[str, BeforeValidator(_kennung), WithJsonSchema({"type": "string"})]
NeueKennung = Annotated[str, BeforeValidator(_neue_kennung), WithJsonSchema({"type": "string"})]


Kurztext = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=160)]
Satz = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=600)]
Fliesstext = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=4000)]
Titel = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=90)]
Kurzfassung = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=280)]
