"""The hints: each speaks where a case could be richer, none speaks about a good case, none stops anything."""

from collections.abc import Callable

import pytest

from praxis import hinweise
from praxis.befund import Befund, Stufe
from praxis.lesen import lies_bytes
from praxis.regeln import wende_an

LANGER_SATZ = " ".join(["Die Gemeinde", *["und"] * 34, "baut. [1]"])
# hint -> what is changed in the good case so that it speaks (old text, new text)
AENDERUNGEN: dict[str, list[tuple[str, str]]] = {
    "keine-kennzahl": [("kennzahlen:", "kennzahlen_:")],
    "keine-huerde": [("huerden:", "huerden_:")],
    "keine-foerderung": [("foerderung:", "foerderung_:")],
    "nur-eine-quelle": [("  - titel: Moosach heizt mit Sonne", "quelle_zwei:\n  - titel: Moosach heizt mit Sonne")],
    "kein-datierter-schritt": [("wann: ab 2009", "wann: bald")],
    "pruefung-veraltet": [("geprueft: 2026-11-24", "geprueft: 2024-11-23")],
    "satz-zu-lang": [("Das Netz läuft **zuverlässig**. [1]", LANGER_SATZ)],
    "werbesprache": [("Das Netz läuft **zuverlässig**. [1]", "Das Netz ist ein echter Leuchtturm. [1]")],
}


@pytest.fixture(scope="module")
def befunde(umfeld, gut) -> Callable[[list[tuple[str, str]]], list[Befund]]:
    """The hints for the good case after some changes of its text."""

    def finde(aenderungen: list[tuple[str, str]]) -> list[Befund]:
        text = gut
        for alt, neu in aenderungen:
            assert alt in text
            text = text.replace(alt, neu)
        dokument, fehler = lies_bytes(text.encode(), "data/beispiele/x.yml")
        assert fehler == []
        return wende_an(dokument, _mit_woertern(umfeld), hinweise.alle())

    return finde


def _mit_woertern(umfeld):
    return umfeld.__class__(umfeld.vokabulare, umfeld.register, umfeld.heute, umfeld.dokumente, ("Leuchtturm",))


def test_good_case_gets_no_hint(befunde):
    """A case that answers everything is left in peace."""
    assert befunde([]) == []


@pytest.mark.parametrize("regel", hinweise.alle(), ids=lambda regel: regel.name)
def test_each_hint_speaks_alone(regel, befunde):
    """What one hint is about makes that hint speak and no other, as a hint and not as an error."""
    gefunden = befunde(AENDERUNGEN[regel.name])
    assert {b.regel for b in gefunden} == {regel.name}
    assert all(b.stufe is Stufe.HINWEIS and b.text and b.abhilfe for b in gefunden)


@pytest.mark.parametrize(
    "satz", ["Der Rat stimmt am 14. Mai zu. [1]", "Es gab z. B. Zuschüsse. [1]", "So war es 2019. Dann kam mehr. [1]"]
)
def test_sentences_are_split_at_their_ends(satz, befunde):
    """Dates and abbreviations do not end a sentence, a year does."""
    anfang = " ".join(["Die Gemeinde", *["und"] * 28]) + " mehr. "
    assert befunde([("Das Netz läuft **zuverlässig**. [1]", anfang + satz)]) == []


def test_check_is_due_after_two_years_to_the_day(befunde):
    """On the day itself the check is still good."""
    assert befunde([("geprueft: 2026-11-24", "geprueft: 2024-11-24")]) == []
