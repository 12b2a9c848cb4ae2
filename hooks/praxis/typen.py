"""Value types of the model: each turns the written text into a value or says in German why it cannot."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from . import wertregeln as w
from .befund import VORSCHLAG, kurz, meinten_sie
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
            return str(_keine(wert, "auswahl", werte=", ".join(self.werte)))
        text, _ = w.NICHT_MOEGLICH.mit(wert=kurz(wert))
        raise verlange(text, meinten_sie(wert, self.werte), "wert-nicht-erlaubt")


def _zahl(wert: object) -> object:
    if not isinstance(wert, str):
        return _keine(wert, "zahl")
    if w.TAUSENDER.fullmatch(wert):
        ohne = wert.replace(".", "").replace(",", "")
        komma = w.ODER_KOMMAZAHL.mit(zahl=f"{wert.replace(',', '.')}0")[0] if len(re.findall("[.,]", wert)) == 1 else ""
        raise verlange(*w.ZAHL_ZWEIDEUTIG.mit(wert=wert, ganz=ohne, oder=komma), "zahl-zweideutig")
    if w.DEUTSCH.fullmatch(wert):
        richtig = wert.replace(".", "").replace(" ", "").replace(",", ".")
        raise verlange(*w.ZAHL_DEUTSCH.mit(wert=kurz(wert), zahl=richtig), "zahl-deutsch")
    if not w.ZAHL.fullmatch(wert) or len(wert) > w.LAENGSTE_ZAHL:
        raise verlange(*w.KEINE_ZAHL.mit(wert=kurz(wert)), "keine-zahl")
    return Decimal(wert)


def _ganzzahl(art: str, von: int, bis: int) -> Callable[[object], object]:
    def pruefe(wert: object) -> object:
        if not isinstance(wert, str) or not w.GANZZAHL.fullmatch(wert):
            return _keine(wert, art)
        if not von <= int(wert) <= bis:
            text, _ = w.ZAHL_AUSSERHALB.mit(wert=wert, von=von, bis=bis)
            raise verlange(text, w.ERWARTET[art].abhilfe, "zahl-ausserhalb")
        return int(wert)

    return pruefe


def _datum(wert: object) -> object:
    if not isinstance(wert, str) or not w.DATUM.fullmatch(wert):
        gemeint = _gemeinte_zeit(wert)
        return _keine(wert, "datum", form=gemeint if gemeint and len(gemeint) == len("2026-03-14") else w.FORM_DATUM)
    try:
        return date.fromisoformat(wert)
    except ValueError:
        raise verlange(*w.DATUM_UNMOEGLICH.mit(was="Tag", wert=wert), "datum-unmoeglich") from None


def _zeitangabe(wert: object) -> object:
    if not isinstance(wert, str) or not w.ZEITANGABE.fullmatch(wert):
        return _keine(wert, "zeitangabe", form=_gemeinte_zeit(wert) or w.FORM_ZEIT)
    jahr, monat, tag = (int(t) for t in (wert + "-01-01")[:10].split("-"))
    try:
        date(jahr, monat, tag)
    except ValueError:
        was = "Tag" if wert.count("-") == 2 else "Monat"
        raise verlange(*w.DATUM_UNMOEGLICH.mit(was=was, wert=wert), "datum-unmoeglich") from None
    return wert


def _gemeinte_zeit(wert: object) -> str | None:
    """`14.3.2021`, `03/2021`, `März 2021` as the model wants it, None for anything else."""
    if not isinstance(wert, str):
        return None
    if tag := w.TAG_DEUTSCH.fullmatch(wert):
        return f"{tag[3]}-{int(tag[2]):02}-{int(tag[1]):02}"
    if monat := w.MONAT_DEUTSCH.fullmatch(wert):
        return f"{monat[2]}-{int(monat[1]):02}"
    name, _, jahr = wert.partition(" ")
    return f"{jahr}-{MONATE.index(name) + 1:02}" if name in MONATE and w.JAHR.fullmatch(jahr) else None


def _ja_nein(wert: object) -> object:
    if isinstance(wert, bool):  # the default
        return wert
    if wert in ("ja", "nein"):
        return wert == "ja"
    if not isinstance(wert, str):
        return _keine(wert, "ja-nein")
    text, abhilfe = w.JA_NEIN.mit(wert=kurz(wert))
    vorschlag = w.GEMEINT.get(wert.lower())
    raise verlange(text, _mit_vorschlag(abhilfe, vorschlag), "ja-nein")


def _adresse(wert: object) -> object:
    if not isinstance(wert, str):
        return _keine(wert, "adresse")
    if w.ADRESSE.fullmatch(wert):
        return wert
    text, abhilfe = w.KEINE_ADRESSE.mit(wert=kurz(wert))
    raise verlange(text, _mit_vorschlag(abhilfe, f"https://{wert}" if w.WWW.fullmatch(wert) else None), "adresse")


def _mit_vorschlag(abhilfe: str, vorschlag: str | None) -> str:
    return f"{abhilfe} {VORSCHLAG.abhilfe.format(wert=vorschlag)}" if vorschlag else abhilfe


def _kennung(wert: object) -> object:
    """An id as a case uses it: whether it exists is for the rule `unbekannte-kennung` to say, with the allowed ones."""
    return wert if isinstance(wert, str) else _keine(wert, "kennung")


def _neue_kennung(wert: object) -> object:
    if isinstance(wert, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", wert):
        return wert
    if not isinstance(wert, str):
        return _keine(wert, "kennung")
    abhilfe = "Kennungen bestehen aus kleinen Buchstaben, Ziffern und Bindestrichen."
    raise verlange(f"„{kurz(wert)}“ ist keine Kennung.", abhilfe, "kennung")


def _keine(wert: object, art: str, **werte: str) -> object:
    """Raises: `wert` is not what a field of this `art` asks for."""
    was, abhilfe = w.ERWARTET[art].mit(**werte)
    if isinstance(wert, str):
        raise verlange(w.KEINE.mit(wert=kurz(wert), was=was)[0], abhilfe)
    grund, sonst = w.FALSCHE_FORM.mit(was=was)
    raise verlange(grund, abhilfe or sonst, "falsche-form")


def lies_text(wert: object) -> object:
    """A text without the spaces that nobody sees: around it, and between words where it is one line."""
    if isinstance(wert, str):
        text = wert.strip()
        return text if "\n" in text else " ".join(text.split())
    return _keine(wert, "text")


Zahl = Annotated[
    Decimal, BeforeValidator(_zahl), WithJsonSchema({"type": ["number", "string"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"})
]
Jahr = Annotated[
    int,
    BeforeValidator(_ganzzahl("jahr", *w.JAHRE)),
    WithJsonSchema(
        {"type": ["integer", "string"], "minimum": w.JAHRE[0], "maximum": w.JAHRE[1], "pattern": "^[0-9]{4}$"}
    ),
]
Nummer = Annotated[
    int,
    BeforeValidator(_ganzzahl("quelle", *w.NUMMERN)),
    WithJsonSchema(
        {"type": ["integer", "string"], "minimum": w.NUMMERN[0], "maximum": w.NUMMERN[1], "pattern": "^[1-9][0-9]?$"}
    ),
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


Kurztext = Annotated[str, BeforeValidator(lies_text), StringConstraints(min_length=1, max_length=160)]
Satz = Annotated[str, BeforeValidator(lies_text), StringConstraints(min_length=1, max_length=600)]
Fliesstext = Annotated[str, BeforeValidator(lies_text), StringConstraints(min_length=1, max_length=4000)]
Titel = Annotated[str, BeforeValidator(lies_text), StringConstraints(min_length=1, max_length=90)]
Kurzfassung = Annotated[str, BeforeValidator(lies_text), StringConstraints(min_length=1, max_length=280)]
