"""The JSON Schema that editors' programs complete and check by: in step with the model, and never stricter than it."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from praxis import schema
from praxis.vokabulare import lade

ROOT = Path(__file__).parent.parent.parent
DATEN = ROOT / "data"
ECHT = json.loads((DATEN / schema.DATEI).read_text(encoding="utf-8"))
FEHLER = Path(__file__).parent / "fehler"


class WieEinEditor(yaml.CSafeLoader):
    """Reads as the YAML 1.2 programs of editors do: dates, ja, nein, yes and no stay text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the attribute's name and place are PyYAML's
        zeichen: [r for r in regeln if r[0] not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
        for zeichen, regeln in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@pytest.fixture(scope="module")
def klein(umfeld) -> Draft202012Validator:
    """The schema with the few ids of the tests' own vocabularies."""
    return Draft202012Validator(schema.erzeuge(umfeld.vokabulare))


def einwaende(pruefer: Draft202012Validator, text: str) -> list[str]:
    return [f"{e.json_path}: {e.message}" for e in pruefer.iter_errors(yaml.load(text, WieEinEditor))]


def test_schema_is_in_step():
    """The file in data/schema is what `praxis schema` writes now."""
    assert (DATEN / schema.DATEI).read_text(encoding="utf-8") == schema.als_text(lade(DATEN)[0]), "run praxis schema"


def test_schema_is_a_schema():
    """The file is a valid JSON Schema of draft 2020-12."""
    assert ECHT["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(ECHT)


def test_every_real_case_validates():
    """No program marks as wrong what the check lets pass."""
    pruefer = Draft202012Validator(ECHT)
    falsch = {
        pfad.name: einwand
        for pfad in sorted((DATEN / "beispiele").glob("*.yml"))
        if (einwand := einwaende(pruefer, pfad.read_text(encoding="utf-8")))
    }
    assert falsch == {}


def test_good_case_validates(klein, gut):
    """The case that uses every field validates, places as text and as group among them."""
    assert einwaende(klein, gut) == []


IN_EINEM_FELD = re.compile(
    "unbekanntes-feld(-innen)?|pflichtfelder-fehlen|quelle-fehlt|auswahl.*|ja-nein|unbekannte-kennung|zahl-(komma|mit).*"
    "|nummer|jahr|adresse-.*|text-(zu-lang|leer|statt-.*)|leere-liste|leeres-feld|kommune-als-liste|datei-ist-.*"
    "|schluessel-ohne-fuehrende-null|zeitangabe"
)


@pytest.mark.parametrize("name", [p.stem for p in sorted(FEHLER.glob("*.yml")) if IN_EINEM_FELD.fullmatch(p.stem)])
def test_editors_see_the_fault_while_typing(klein, name):
    """The faults that lie in one field are marked by the schema already."""
    assert einwaende(klein, (FEHLER / f"{name}.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        ("wert: 12,", 'wert: "12",'),
        ("quelle: 1}", "quelle: '1'}"),
        ("jahr: 2017", "jahr: '2017'"),
        ("beginn: 2009", "beginn: '2009'"),
        ("was: no  [2]", "was: 2019 [2]"),
        ("wann: ab 2009", "wann: 2009"),
    ],
)
def test_schema_accepts_what_the_check_accepts(klein, gut, pruefe_inhalt, alt, neu):
    """A quoted number and a year as text pass the check, so they pass the schema."""
    text = gut.replace(alt, neu)
    assert text != gut
    assert pruefe_inhalt(text.encode())[1] == []
    assert einwaende(klein, text) == []


def test_every_field_is_described_in_german_and_closed():
    """Each field says what belongs there, no group takes unknown fields, and nothing English of pydantic's is left."""
    for gruppe in [ECHT, *ECHT["$defs"].values()]:
        assert gruppe["additionalProperties"] is False
        for name, feld in gruppe["properties"].items():
            assert feld.get("description"), name
            assert "title" not in feld
            assert {"type": "null"} not in feld.get("anyOf", [])
    assert "vokabular" not in json.dumps({**ECHT, "description": ""})


def test_ids_are_offered_with_their_labels(umfeld):
    """A program can offer the ids of a vocabulary and show what each means; figures may be `sonstige` as well."""
    erzeugt = schema.erzeuge(umfeld.vokabulare)
    massnahmen = erzeugt["properties"]["massnahmen"]["items"]
    assert massnahmen["enum"] == ["radverkehrsanlagen", "solares-waermenetz", "biomasse-waerme"]
    assert massnahmen["enumDescriptions"] == ["Radwege", "Solares Wärmenetz", "Wärme aus Biomasse"]
    assert erzeugt["$defs"]["Kennzahl"]["properties"]["groesse"]["enum"] == ["thg-einsparung", "netzlaenge", "sonstige"]
    assert "enum" not in erzeugt["properties"]["verwandt"]["items"]


def test_code_editor_knows_the_schema():
    """VS Code uses the schema for the cases without any set-up."""
    einstellung = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert [(ROOT / pfad).resolve() for pfad in einstellung] == [(DATEN / schema.DATEI).resolve()]
    assert list(einstellung.values()) == [["data/beispiele/*.yml"]]
