"""Copied passages: found on small texts, and none between two cases of the knowledge base."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praxis import bestand
from praxis.abschriften import Abschrift, abschriften, worte
from praxis.modell import Beispiel
from praxis.text import ohne_verweise
from tests.praxis.conftest import ECHTE_DATEN, HEUTE

SATZ = "Die Stadt baut ein Netz mit 1.234,5 Metern Länge."


def test_same_words_despite_case_and_punctuation():
    """A run counts in whatever case and punctuation it stands, and is given once in its whole length."""
    anders = "Zuerst: „die Stadt baut – ein Netz“, mit 1.234,5 METERN Länge; dann folgt mehr."
    lauf = "die stadt baut ein netz mit 1.234,5 metern länge"
    assert abschriften({"a": SATZ, "b": anders}) == [Abschrift("a", "b", lauf)]


def test_seven_words_are_no_copy():
    """Fewer words than asked for may be the same, and a changed number ends a run."""
    assert abschriften({"a": SATZ, "b": SATZ.replace("1.234,5", "1.234")}) == []
    assert abschriften({"a": SATZ, "b": "Die Stadt baut ein Netz mit 1.234,5 Rohren."}) == []
    assert len(abschriften({"a": SATZ, "b": "Die Stadt baut ein Netz mit 1.234,5 Rohren."}, woerter=7)) == 1


def test_within_a_text_repetition_is_allowed():
    """Only two texts can copy from each other."""
    assert abschriften({"a": f"{SATZ} {SATZ}"}) == []


def test_two_runs_and_many_copies():
    """Two runs of a pair are two findings; what many texts share is reported once for each further text."""
    ende = "So endet jeder dieser Texte mit genau denselben Worten."
    assert [a.wortlaut.split()[0] for a in abschriften({"a": f"{SATZ} {ende}", "b": f"{SATZ} Dann {ende}"})] == [
        "die",
        "so",
    ]
    viele = abschriften({f"{n:03}": SATZ for n in range(300)})
    assert [(a.stelle_a, a.stelle_b) for a in viele] == [("000", f"{n:03}") for n in range(1, 300)]


def test_a_run_needs_a_word():
    """Runs of no words are refused."""
    with pytest.raises(ValueError, match="at least 1"):
        abschriften({}, woerter=0)


@given(st.lists(st.text("ab ", max_size=30), max_size=5), st.integers(1, 4))
def test_finds_what_a_plain_search_finds(liste: list[str], woerter: int):
    """A text is reported exactly if an earlier one shares a run, and each finding stands in both of its texts."""
    texte = {str(n): t for n, t in enumerate(liste)}
    gefunden = abschriften(texte, woerter)
    for a in gefunden:
        assert len(a.wortlaut.split()) >= woerter
        for stelle in (a.stelle_a, a.stelle_b):
            assert f" {a.wortlaut} " in f" {' '.join(worte(texte[stelle]))} "
    laeufe = [
        {tuple(w[i : i + woerter]) for i in range(len(w) - woerter + 1)} for w in (worte(t) for t in texte.values())
    ]
    assert {a.stelle_b for a in gefunden} == {
        str(n) for n, hier in enumerate(laeufe) if any(hier & frueher for frueher in laeufe[:n])
    }


def _texte(fall: Beispiel) -> Iterator[tuple[str, str]]:
    """What editors write in sentences, with the field it stands in."""
    yield "kurz", fall.kurz
    yield "anlass", fall.anlass or ""
    yield "ergebnis", fall.ergebnis
    for n, schritt in enumerate(fall.umsetzung):
        yield f"umsetzung[{n}]", schritt.was
    for n, faktor in enumerate(fall.erfolgsfaktoren):
        yield f"erfolgsfaktoren[{n}]", faktor.text
    for n, huerde in enumerate(fall.huerden):
        yield f"huerden[{n}]", f"{huerde.huerde} {huerde.loesung or ''}"
    moeglich = fall.uebertragbarkeit
    for n, satz in enumerate((*moeglich.voraussetzungen, *moeglich.grenzen, moeglich.kleinste_variante or "")):
        yield f"uebertragbarkeit[{n}]", satz


def test_no_case_copies_another():
    """No two cases share a run of eight words: each is told in its own sentences."""
    texte = {}
    for satz in bestand.lade(ECHTE_DATEN, HEUTE).beispiele:
        texte |= {f"{satz.slug} {feld}": ohne_verweise(text) for feld, text in _texte(satz.beispiel)}
    abgeschrieben = [a for a in abschriften(texte) if a.stelle_a.split()[0] != a.stelle_b.split()[0]]
    assert abgeschrieben == []
