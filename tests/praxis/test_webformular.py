"""The description of the form: every field of the model once, with the model's own limits, values and words."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from praxis import bestand, pruefregeln, schema, webformular
from praxis.baum import als_daten
from praxis.lesen import lies
from praxis.modell import Beispiel

ROOT = Path(__file__).parents[2]
MODULE = sorted((ROOT / "docs/assets/js/einreichen").glob("*.js"))


@pytest.fixture(scope="module")
def echt() -> bestand.Bestand:
    return bestand.lade(ROOT / "data", date(2026, 11, 24))


@pytest.fixture(scope="module")
def formular(echt) -> dict[str, Any]:
    return json.loads(webformular.als_text(echt))


def felder(gruppe: dict[str, Any]) -> list[dict[str, Any]]:
    """The fields of a step or a group with all fields inside them."""
    eigene = [*gruppe.get("felder", ()), *gruppe.get("verbund", ())]
    return [f for feld in eigene for f in (feld, *felder(feld))]


def alle(formular: dict[str, Any]) -> list[dict[str, Any]]:
    return [feld for gruppe in formular["gruppen"] for feld in felder(gruppe)]


def test_every_field_of_the_model_is_asked_once_and_sources_first(formular):
    """No field is left out or asked twice; figures can point to sources that stand already."""
    oben = [feld["name"] for gruppe in formular["gruppen"] for feld in gruppe["felder"]]
    assert sorted(oben) == sorted(Beispiel.model_fields)
    assert oben[0] == "quellen"
    pfade = [feld["pfad"] for feld in alle(formular)]
    assert len(pfade) == len(set(pfade)) > 80


def test_each_field_has_label_help_kind_and_example(formular):
    """Labels are German words, not keys; a real case shows how each value looks."""
    for feld in alle(formular):
        assert feld["label"][0].isupper(), feld
        assert not re.search("ae|oe|(?<![qQ])ue|_", feld["label"]), feld
        assert feld["hilfe"], feld
        if feld["art"] != "gruppe" and "mitglieder" not in feld["pfad"]:
            assert feld["beispiel"], feld


def test_limits_and_values_are_those_of_the_schema(formular, echt):
    """The same numbers and words that editors' programs complete and check by."""
    alles = schema.erzeuge(echt.vokabulare)

    def vergleiche(gruppe: list[dict[str, Any]], teil: dict[str, Any]) -> int:
        assert {f["name"] for f in gruppe if f.get("pflicht")} == set(teil.get("required", ()))
        assert [f["name"] for f in gruppe] == list(teil["properties"])
        return sum(vergleiche_feld(feld, teil["properties"][feld["name"]]) for feld in gruppe)

    def vergleiche_feld(feld: dict[str, Any], eigen: dict[str, Any]) -> int:
        assert feld.get("mindestens", 0) == eigen.get("minItems", 0)
        eigen = eigen.get("items", eigen)
        if feld["art"] == "kommune":
            return 0
        if "$ref" in eigen:
            return vergleiche(feld["felder"], alles["$defs"][eigen["$ref"].rsplit("/", 1)[-1]])
        if "max" in feld:
            assert feld["max"] == eigen["maxLength"]
        if "werte" in feld:
            assert [wert for wert, _ in feld["werte"]] == eigen["enum"]
        if "vokabular" in feld:
            assert [e[0] for e in formular["vokabulare"][feld["vokabular"]]] == eigen["enum"]
        if "von" in feld:
            assert (feld["von"], feld["bis"]) == (eigen["minimum"], eigen["maximum"])
        return 1

    oben = {feld["name"]: feld for gruppe in formular["gruppen"] for feld in gruppe["felder"]}
    assert vergleiche([oben[name] for name in Beispiel.model_fields], alles) > 60


def test_examples_pass_the_model(formular):
    """What is shown as an example may be typed as it stands."""
    for name, feld in ((f["name"], f) for g in formular["gruppen"] for f in g["felder"] if f["beispiel"]):
        wert = [feld["beispiel"]] if feld.get("liste") else feld["beispiel"]
        TypeAdapter(Beispiel.model_fields[name].annotation).validate_python(wert)


def test_every_content_is_what_its_file_says(echt):
    """Keys, values and order as written, for every sound case."""
    inhalte = dict(webformular.inhalte(echt))
    assert set(inhalte) == {satz.slug for satz in echt.beispiele}
    for satz in echt.beispiele[::20]:
        dokument, _ = lies(ROOT / satz.datei, satz.datei)
        assert dokument.wurzel is not None
        erwartet = als_daten(dokument.wurzel)
        assert json.dumps(json.loads(inhalte[satz.slug])) == json.dumps(erwartet)


def test_a_broken_case_has_no_content(tmp_path, gut):
    """Only what the site shows can be corrected in the form."""
    for datei in (ROOT / "tests/praxis/daten").rglob("*"):
        ziel = tmp_path / datei.relative_to(ROOT / "tests/praxis/daten")
        ziel.parent.mkdir(parents=True, exist_ok=True)
        if datei.is_file():
            ziel.write_bytes(datei.read_bytes())
    (tmp_path / "beispiele/kaputt.yml").write_text(
        gut.replace("titel: ", "titel: Auch die ").replace("status: umgesetzt", "status: fast"), encoding="utf-8"
    )
    geladen = bestand.lade(tmp_path, date(2026, 11, 24))
    assert [slug for slug, _ in webformular.inhalte(geladen)] == ["moosach-waermenetz"]


def test_the_browser_uses_every_message_pattern_and_table(formular):
    """Nothing is exported that no module asks for: each name's last part stands in one of them."""
    text = "\n".join(modul.read_text(encoding="utf-8") for modul in MODULE)
    namen = [name for teil in ("meldungen", "muster", "tabellen") for name in formular["pruefung"][teil]]
    gebaut = re.compile(r"^wertregeln\.erwartet\.")  # put together from the kind of the field
    assert len(namen) > 90
    assert [n for n in namen if not gebaut.match(n) and not re.search(rf"\b{n.rsplit('.', 1)[-1]}[\"`;]", text)] == []


def test_what_the_form_leaves_to_the_check_is_explained(formular):
    """Each rule is either checked in the browser or named with its reason."""
    im_browser = {name for name, _ in formular["pruefung"]["regeln"]}
    spaeter = {eintrag["regel"] for eintrag in formular["spaeter"]}
    assert not im_browser & spaeter
    assert all(eintrag["grund"] and eintrag["warum"].endswith(".") for eintrag in formular["spaeter"])
    assert {r.name for r in (*pruefregeln.regeln.alle(), *pruefregeln.hinweise.alle())} == im_browser | spaeter


@pytest.mark.parametrize(
    ("muster", "erwartet"),
    [
        (r"\d+", r"[\p{Nd}]+"),
        (r"[\w.-]", r"[\p{L}\p{N}_.-]"),
        (r"\U0001f600", r"\u{1f600}"),
        (r"a\ b\-c", "a b-c"),
        (r"[\]\-]", r"[\]\-]"),
    ],
)
def test_patterns_are_translated_for_javascript(muster, erwartet):
    """Python's classes of characters are written out, needless escapes dropped."""
    assert pruefregeln.fuer_javascript(re.compile(muster)) == [erwartet, "u"]


@pytest.mark.parametrize("muster", [r"\Aa", r"a\Z", r"[\b]", r"\B"])
def test_patterns_that_javascript_reads_otherwise_are_refused(muster):
    """Better no build than two rules of one name."""
    with pytest.raises(ValueError, match="in "):
        pruefregeln.fuer_javascript(re.compile(muster))
