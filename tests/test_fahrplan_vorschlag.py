"""What cases offer for a Maßnahmenblatt: true even when taken as it is, for every case of the stock."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.module import rechne
from tests.werkstattstand import beitrag

if TYPE_CHECKING:
    from playwright.sync_api import Page

VON_DORT = (
    "federfuehrung",
    "anschubkosten",
    "laufende_kosten",
    "personal",
    "thg_wirkung",
    "energie_wirkung",
    "risiken",
)


@pytest.fixture(scope="session")
def faelle(gebaute_website: Path) -> list[dict[str, Any]]:
    dateien = sorted((gebaute_website / "beispiele").glob("*/werkstatt.json"))
    return [json.loads(datei.read_text(encoding="utf-8")) for datei in dateien]


def biete(seite: "Page", faelle: list[dict[str, Any]], **eigenes: Any) -> list[dict[str, Any]]:
    ausdruck = "a[0].map((fall) => m.vorschlaege(fall, a[1], { fragen: fall.fragen, zahlen: null }))"
    return rechne(seite, "fahrplan/fahrplan-vorschlag.js", ausdruck, faelle, beitrag(**eigenes))


def test_what_is_true_elsewhere_says_so(modul: "Page", faelle: list[dict[str, Any]]) -> None:
    """Each such text begins with the other place's name, has no source numbers, and no other place's costs add up."""
    kosten = []
    for fall, angebote in zip(faelle, biete(modul, faelle), strict=True):
        ort = re.split(", | und ", fall["ort"])[0]
        for feld in VON_DORT:
            for angebot in angebote.get(feld, []):
                assert angebot["text"].startswith(ort), (fall["slug"], feld)
                assert angebot["herkunft"].startswith(f"aus dem Beispiel {ort}"), (fall["slug"], feld)
        texte = [angebot["text"] for liste in angebote.values() for angebot in liste]
        assert [text for text in texte if re.search(r"\[\d+\]|undefined|null|: ;|\(\)", text)] == [], fall["slug"]
        kosten += [a["text"] for feld in ("anschubkosten", "laufende_kosten") for a in angebote.get(feld, [])]
    assert len(kosten) > 50
    assert set(rechne(modul, "fahrplan/euro.js", "a[0].map(m.liesEuro)", kosten)) == {None}


def test_a_silent_case_offers_nothing_for_its_gaps(modul: "Page", faelle: list[dict[str, Any]]) -> None:
    for fall, angebote in zip(faelle, biete(modul, faelle), strict=True):
        assert ("personal" in angebote) == bool(fall["personal"]), fall["slug"]
        assert ("risiken" in angebote) == bool(fall["huerden"]), fall["slug"]
        assert ("finanzierung" in angebote) == bool(fall["foerderung"]), fall["slug"]
        assert "ziel" not in angebote
        assert "zielgruppe" not in angebote


def test_steps_come_without_dates(modul: "Page", faelle: list[dict[str, Any]]) -> None:
    """Their words, who did it, and where a resolution was needed; when is for the own place to say."""
    schritte = rechne(modul, "fahrplan/fahrplan-vorschlag.js", "a[0].map(m.schrittvorschlaege)", faelle)
    for fall, angebote in zip(faelle, schritte, strict=True):
        assert [bool(s["beschluss"]) for s in angebote] == [s["beschluss"] for s in fall["schritte"]], fall["slug"]
        assert {s["quartal"] for s in angebote} <= {""}
