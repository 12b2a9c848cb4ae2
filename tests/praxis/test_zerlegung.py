"""Compounds are taken apart by the words the stock knows, and by nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praxis.zerlegung import FUGEN, KEINE_TEILE, Teil, Zerleger

WOERTER = """
    Wärme Nahwärme Netz Straße Beleuchtung Hackschnitzel Heizung Bürger Energie Genossenschaft Lastenrad Verleih
    Schule Verpflegung Klima Schutz Klimaschutz Management Förderung Antrag Gemeinde Haus Halte Kosten Photovoltaik
    Anlage Fahrrad Freifläche Fläche Verwaltung Gebäude Station Mobilität Elektroauto Auto Wirtschaft"""
VOKABULAR = WOERTER.split()
ZERLEGER = Zerleger(VOKABULAR, {"Kläranlage": ["Klär", "Anlage"], "Bürgermeister": ["Bürgermeister"]})


@pytest.mark.parametrize(
    ("wort", "teile"),
    [
        ("Nahwärmenetz", "nah wärme netz"),
        ("Nahwärmenetze", "nah wärme netz"),
        ("Straßenbeleuchtung", "straße beleuchtung"),
        ("Hackschnitzelheizung", "hackschnitzel heizung"),
        ("Bürgerenergiegenossenschaft", "bürger energie genossenschaft"),
        ("Schulverpflegung", "schule verpflegung"),
        ("Klimaschutzmanagement", "klima schutz management"),
        ("Förderungsantrag", "förderung antrag"),
        ("Photovoltaikfreiflächenanlage", "photovoltaik frei fläche anlage"),
        ("Mobilitätsstationen", "mobilität station"),
        ("Verwaltungsgebäuden", "verwaltung gebäude"),
        ("Klimaschutz-Förderung", "klima schutz förderung"),
        ("Elektroauto", "elektro auto"),
        ("Wärme", ""),
        ("Wirtschaft", ""),
        ("Genossenschaft", ""),
        ("Haushalte", ""),
        ("Unternehmen", ""),
        ("Quatschwort", ""),
        ("", ""),
    ],
)
def test_parts(wort: str, teile: str) -> None:
    assert " ".join(t.wort for t in ZERLEGER.teile(wort)) == teile


def test_every_part_and_every_run_of_parts_is_searched() -> None:
    """Nahwärmenetz is found by Wärmenetz and by Nahwärme, but not by itself once more."""
    assert ZERLEGER.suchwoerter("Nahwärmenetz") == ("nah", "nahwärme", "wärme", "wärmenetz", "netz")


def test_editors_have_the_last_word() -> None:
    """What they list holds, with endings too; a word that is its own only part stays whole."""
    assert ZERLEGER.suchwoerter("Kläranlage") == ("klär", "anlage")
    assert ZERLEGER.suchwoerter("Kläranlagen") == ("klär", "anlage")
    assert ZERLEGER.suchwoerter("Bürgermeister") == ("bürgermeister",)


def test_order_of_the_vocabulary_makes_no_difference() -> None:
    """Builds are the same byte for byte, whatever order a set of words has."""
    andersherum = Zerleger(reversed(VOKABULAR))
    for wort in ("Nahwärmenetz", "Klimaschutzmanagement", "Photovoltaikfreiflächenanlage"):
        assert andersherum.suchwoerter(wort) == ZERLEGER.suchwoerter(wort)


TEILE = sorted(w for w in VOKABULAR if w.lower() not in KEINE_TEILE)
woerter = st.lists(st.sampled_from(TEILE), min_size=1, max_size=4)


@given(woerter, st.lists(st.sampled_from(FUGEN), min_size=4, max_size=4))
def test_parts_and_links_give_the_word_back(teile: list[str], fugen: list[str]) -> None:
    """Whatever is split, nothing of the word gets lost or is invented, and each part is a known word."""
    wort = "".join(t.lower() + f for t, f in zip(teile, [*fugen[: len(teile) - 1], ""], strict=False))
    ergebnis = ZERLEGER.teile(wort)
    assert not ergebnis or "".join(t.schreibung + t.fuge for t in ergebnis) == wort
    assert not {t.wort for t in ergebnis} & KEINE_TEILE
    assert len(teile) == 1 or ergebnis, "a word joined from known ones can be taken apart"


@given(st.text(alphabet="abehlmnrstuäöüß-", max_size=24))
def test_any_text_is_split_without_loss(wort: str) -> None:
    ergebnis: tuple[Teil, ...] = ZERLEGER.teile(wort)
    assert not ergebnis or "".join(t.schreibung + t.fuge for t in ergebnis) == wort
