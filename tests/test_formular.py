"""What the form loads lies in the site: its description, and every case as content that can be corrected."""

import json
from pathlib import Path

import yaml

from tests.conftest import REPOSITORY


def test_description_and_all_contents_are_in_the_site(gebaute_website: Path) -> None:
    """One description; for each case its content, with the values as the file has them, even those YAML would turn."""
    formular = json.loads((gebaute_website / "mitmachen/formular.json").read_text(encoding="utf-8"))
    assert formular["gruppen"][0]["id"] == "quellen"
    dateien = sorted((REPOSITORY / "data/beispiele").glob("*.yml"))
    for datei in dateien:
        inhalt = json.loads((gebaute_website / "beispiele" / datei.stem / "beispiel.json").read_text(encoding="utf-8"))
        roh = yaml.load(datei.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # keeps every value as text
        assert list(inhalt) == list(roh), datei.stem
        assert (inhalt["kommunen"], inhalt["zeitraum"]) == (roh["kommunen"], roh["zeitraum"]), datei.stem
