"""The addresses at GitHub: none without a repository, all of them below it with one, and the forms they name exist."""

from pathlib import Path

from praxis.mitmachen import wege

VORLAGEN = Path(__file__).parents[2] / ".github/ISSUE_TEMPLATE"


def test_nothing_is_offered_without_a_repository() -> None:
    w = wege("")
    assert set(vars(w).values()) == {""}
    assert w.melden("moosach") == ""


def test_all_ways_lead_into_the_repository() -> None:
    w = wege("https://github.com/muster/praxis/")
    assert all(adresse.startswith("https://github.com/muster/praxis") for adresse in vars(w).values())
    assert w.neue_datei == "https://github.com/muster/praxis/new/main/data/beispiele"
    assert w.melden("a b").endswith("&beispiel=a%20b")


def test_forms_exist_and_know_the_field_that_is_filled_in() -> None:
    w = wege("https://github.com/muster/praxis")
    for adresse in (w.neues_beispiel, w.fehler):
        assert (VORLAGEN / adresse.partition("template=")[2]).is_file(), adresse
    assert "id: beispiel\n" in (VORLAGEN / "angabe-korrigieren.yml").read_text(encoding="utf-8")
