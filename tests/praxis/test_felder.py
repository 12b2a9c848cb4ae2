"""The field reference: no field is missing, and each message is the one that the check really gives."""

import re
from collections.abc import Iterator

import pytest

from praxis import bestand, felder
from praxis.bestand import Bestand
from praxis.lesen import lies_bytes
from praxis.modell import Beispiel
from tests.praxis.conftest import ECHTE_DATEN, HEUTE


@pytest.fixture(scope="module")
def stock() -> Bestand:
    return bestand.lade(ECHTE_DATEN, HEUTE)


@pytest.fixture(scope="module")
def abschnitte(stock: Bestand) -> list[felder.Abschnitt]:
    return felder.mit_proben(stock, ECHTE_DATEN)


def alle(abschnitte: list[felder.Abschnitt]) -> Iterator[felder.Feld]:
    for abschnitt in abschnitte:
        yield from (abschnitt.feld, *abschnitt.teile)


def test_every_field_has_meaning_and_both_examples(abschnitte: list[felder.Abschnitt]) -> None:
    assert [a.feld.pfad for a in abschnitte] == list(Beispiel.model_fields)
    for feld in alle(abschnitte):
        assert feld.bedeutung, feld.pfad
        assert feld.gut, f"no case shows {feld.pfad}, or data/feldfehler.yml has no mistake for it"
        assert feld.falsch, feld.pfad
        assert feld.falsch.meldungen, f"the check accepts the wrong {feld.pfad}"


def test_mistakes_name_fields_that_exist(abschnitte: list[felder.Abschnitt]) -> None:
    assert set(felder.lade_fehler(ECHTE_DATEN)) == {feld.pfad for feld in alle(abschnitte)}


@pytest.mark.parametrize("pfad", ["titel", "kennzahlen.wert", "kennzahlen.einheit", "zeitraum.status", "quellen.url"])
def test_message_is_the_one_an_editor_gets(stock: Bestand, abschnitte: list[felder.Abschnitt], pfad: str) -> None:
    """The case's own file with the wrong line in place of the right one, through the ordinary check."""
    feld = next(f for f in alle(abschnitte) if f.pfad == pfad)
    assert feld.gut
    assert feld.falsch
    assert stock.umfeld
    name = f"data/beispiele/{feld.gut.slug}.yml"
    text = (ECHTE_DATEN.parent / name).read_text(encoding="utf-8")
    zeile = re.compile(rf"(^|[ ]){re.escape(feld.gut.text)}$", re.MULTILINE)
    assert zeile.search(text), "the good value is quoted as it stands in the file"
    dokument, befunde = lies_bytes(zeile.sub(lambda t: t[1] + feld.falsch.text, text, count=1).encode(), name)
    befunde += bestand.pruefe_beispiel(dokument, stock.umfeld)[1]
    assert set(feld.falsch.meldungen) <= {b.ganzer_text for b in befunde}


def test_limits_and_allowed_values_come_from_the_model(stock: Bestand) -> None:
    nach_pfad = {f.pfad: f for f in alle(felder.alle(stock.vokabulare))}
    assert nach_pfad["titel"].art == "Text, höchstens 90 Zeichen"
    assert nach_pfad["kennzahlen.wert"].art.startswith("Zahl")
    assert ("geschaetzt", "geschaetzt") in nach_pfad["kennzahlen.art"].erlaubt
    assert ("mobilitaet", "Mobilität") in nach_pfad["handlungsfelder"].erlaubt
    assert nach_pfad["quellen.url"].pflicht
    assert not nach_pfad["quellen.stand"].pflicht
