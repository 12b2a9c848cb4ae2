"""The JSON Schema of a case, generated from the model and the vocabularies; editors' programs complete and check by it.

It refuses nothing that `praxis pruefen` accepts; what only rules can say (places, sources, dates) it leaves to them.
"""

import json
from typing import Any

from .modell import Beispiel
from .vokabulare import Vokabulare

DATEI = "schema/beispiel.schema.json"  # in data/
KENNUNG = "^[a-z0-9]+(-[a-z0-9]+)*$"


def erzeuge(vokabulare: Vokabulare) -> dict[str, Any]:
    """The schema as plain data."""
    roh = Beispiel.model_json_schema()
    gruppen = {name: _angepasst(gruppe, vokabulare) for name, gruppe in sorted(roh.pop("$defs").items())}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Praxisbeispiel",
        "description": "Ein Praxisbeispiel in data/beispiele. Erzeugt mit „praxis schema“; nicht von Hand ändern.",
        **_angepasst(roh, vokabulare),
        "$defs": gruppen,
    }


def als_text(vokabulare: Vokabulare) -> str:
    """The content of the schema's file."""
    return json.dumps(erzeuge(vokabulare), ensure_ascii=False, indent=2) + "\n"


def _angepasst(gruppe: dict[str, Any], vokabulare: Vokabulare) -> dict[str, Any]:
    """One group of fields without pydantic's English extras (titles, docstrings)."""
    felder = {name: _feld(feld, vokabulare) for name, feld in gruppe["properties"].items()}
    rest = {k: v for k, v in gruppe.items() if k not in ("title", "description", "properties")}
    return {**rest, "properties": felder}


def _feld(feld: dict[str, Any], vokabulare: Vokabulare) -> dict[str, Any]:
    """One field: empty is written by leaving it out, so no null; ids become the list of the allowed ones."""
    feld = {k: v for k, v in feld.items() if k not in ("title", "default")}
    moeglich = [m for m in feld.get("anyOf", []) if m != {"type": "null"}]
    if len(moeglich) == 1:
        feld.pop("anyOf")
        feld = {**moeglich[0], **feld}
    if vokabular := feld.pop("vokabular", None):
        if feld["type"] == "array":
            feld["items"] = _kennungen(vokabular, vokabulare)
        else:
            feld |= _kennungen(vokabular, vokabulare)
    return _texte(feld)


def _kennungen(vokabular: str, vokabulare: Vokabulare) -> dict[str, Any]:
    if vokabular == "beispiele":  # grows with every case; the schema should not
        return {"type": "string", "pattern": KENNUNG}
    kennungen = vokabulare.kennungen(vokabular)
    eintraege = getattr(vokabulare, vokabular)
    namen = [eintraege[k].name if k in eintraege else "mit eigener Bezeichnung" for k in kennungen]
    return {"type": "string", "enum": list(kennungen), "enumDescriptions": namen}


def _texte(feld: dict[str, Any]) -> dict[str, Any]:
    """Free texts may look like a number to YAML (`wann: 2019`); praxis reads them as they are written."""
    if feld.get("type") == "string" and "maxLength" in feld and "pattern" not in feld:
        return {**feld, "type": ["string", "number"]}
    if "items" in feld:
        return {**feld, "items": _texte(feld["items"])}
    if "anyOf" in feld:
        return {**feld, "anyOf": [_texte(m) for m in feld["anyOf"]]}
    return feld
