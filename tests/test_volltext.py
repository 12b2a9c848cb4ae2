"""The search as readers use it: German words find what is meant, and the reader is told what was made of the query."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from praxis import wortform

if TYPE_CHECKING:
    from playwright.sync_api import Page

SUCHE = """async (anfragen) => {
  const wurzel = new URL("../", document.baseURI);
  const { Volltext } = await import(new URL("assets/js/suche/volltext.js", wurzel));
  const volltext = new Volltext(wurzel);
  const ergebnisse = [];
  for (const anfrage of anfragen) ergebnisse.push(await volltext.suche(anfrage));
  return ergebnisse;
}"""
Suche = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def suche(modul: "Page") -> Suche:
    """Asks several queries one after the other, as one reader does."""
    return lambda *anfragen: modul.evaluate(SUCHE, list(anfragen))


@pytest.fixture(scope="session")
def texte(gebaute_website: Path) -> list[str]:
    """Title and short text of each case, by its position in the finder."""
    daten = gebaute_website / "beispiele/daten"
    anzahl = json.loads((daten / "index.json").read_text(encoding="utf-8"))["anzahl"]
    karten = [k for n in range(-(-anzahl // 20)) for k in json.loads((daten / f"{n}.json").read_text(encoding="utf-8"))]
    return [f"{k['titel']} {k['kurz']}".lower() for k in karten]


@pytest.mark.parametrize(
    ("anfrage", "wort"),
    [
        ("Wärmenetz", "nahwärmenetz"),
        ("Fahrrad", "radverkehr"),
        ("Fahrrad", "radweg"),
        ("PV", "photovoltaik"),
        ("Netz", "wärmenetz"),
        ("Beleuchtung", "straßenbeleuchtung"),
    ],
)
def test_a_word_finds_compounds_and_synonyms(suche: Suche, texte: list[str], anfrage: str, wort: str) -> None:
    """Every case that says `wort` in its title or short text is among the hits."""
    (ergebnis,) = suche(anfrage)
    gemeint = {n for n, text in enumerate(texte) if wort in text}
    assert gemeint
    assert gemeint <= set(ergebnis["faelle"])


def test_canteen_finds_school_meals(suche: Suche, texte: list[str]) -> None:
    """The first hits for Mensa are about meals, and the reader learns by which words they were found."""
    (ergebnis,) = suche("Mensa")
    essen = ("verpflegung", "küche", "koch", "essen", "mensa", "bio", "speise", "ernährung")
    erste = ergebnis["faelle"][:10]
    assert len(erste) >= 5
    assert sum(any(wort in texte[n] for wort in essen) for n in erste) >= 0.8 * len(erste)
    assert "Schulverpflegung" in ergebnis["gefundenUeber"]


@pytest.mark.parametrize(
    ("so", "auch"),
    [
        ("Wärmenetz", "Waermenetz"),
        ("Straßenbeleuchtung", "strassenbeleuchtung"),
        ("CO2-Preis", "CO₂-Preis"),
        ("Klimaschutzmanager", "Klimaschutz-Manager"),
        ("fifty fifty", "50/50"),
        ("Carsharing Dorf", "Car Sharing Dorf"),
        ("Carsharing", "CARSHARING"),
        ("Solardach", "Solardächer"),
        ("E-Auto", "Elektroauto"),
        ("Azubi", "Azubis"),
    ],
)
def test_spelling_makes_no_difference(suche: Suche, so: str, auch: str) -> None:
    eins, zwei = suche(so, auch)
    assert eins["faelle"][:10] == zwei["faelle"][:10] != []


def test_unknown_word_is_named_and_ignored(suche: Suche) -> None:
    mit, ohne = suche("Quatschwort Carsharing", "Carsharing")
    assert mit["nichtGefunden"] == ["Quatschwort"]
    assert mit["faelle"] == ohne["faelle"]
    assert mit["vorschlag"] is None


def test_slip_of_the_pen_gets_a_suggestion_and_its_hits(suche: Suche) -> None:
    falsch, richtig = suche("Wärmenezt Bürgerbus", "Wärmenetz Bürgerbus")
    assert falsch["vorschlag"] == "Wärmenetz Bürgerbus"
    assert falsch["nichtGefunden"] == ["Wärmenezt"]
    assert set(falsch["faelle"]) == set(richtig["faelle"])


def test_a_query_about_a_hurdle_finds_hurdles(suche: Suche) -> None:
    """„zu wenig Personal“ is no question about personnel: the first hits have it as a hurdle, however it is put."""
    wenig, mangel, anders = suche("zu wenig Personal", "Personalmangel", "Personal Rathaus")
    assert wenig["inHuerden"]
    assert mangel["inHuerden"]
    assert not anders["inHuerden"]
    assert len(set(wenig["faelle"][:10]) & set(mangel["faelle"][:10])) >= 5


def test_what_no_case_is_about_finds_nothing(suche: Suche) -> None:
    """Not even by a known part of the word; that one is offered instead."""
    (ergebnis,) = suche("Hitzeaktionsplan")
    assert (ergebnis["faelle"], ergebnis["nichtGefunden"]) == ([], ["Hitzeaktionsplan"])
    assert ergebnis["vorschlag"] == "Aktionsplan"


def test_a_farmer_is_no_building(suche: Suche) -> None:
    bau, bauer = suche("Bau", "Bauer")
    assert bauer["faelle"][:10] != bau["faelle"][:10]
    assert "Landwirt" not in bau["gefundenUeber"]


def test_half_a_word_finds_its_continuations(suche: Suche, texte: list[str]) -> None:
    """While somebody types, the list already shows what the beginning can become."""
    (ergebnis,) = suche("Straßenbel")
    assert any("straßenbeleuchtung" in texte[n] for n in ergebnis["faelle"][:3])
    assert ergebnis["nichtGefunden"] == []


def test_phrase_in_quotes_stands_word_by_word(suche: Suche, texte: list[str]) -> None:
    """Pagefind finds the phrase; a case with the words apart is no hit."""
    zitat, worte = suche("„kalte Nahwärme“", "kalte Nahwärme")
    assert 0 < len(zitat["faelle"]) < len(worte["faelle"])
    assert {n for n, text in enumerate(texte) if "kalte nahwärme" in text} <= set(zitat["faelle"])


def test_without_any_word_nothing_is_found(suche: Suche) -> None:
    leer, stopp = suche("", "und oder")
    assert leer["faelle"] == stopp["faelle"] == []


def test_pages_of_the_site_are_found_too(suche: Suche) -> None:
    ergebnis, massnahme = suche("Leichte Sprache", "Wärmenetz")
    assert ["leichte-sprache/", "Leichte Sprache"] in ergebnis["seiten"]
    assert any(url.startswith("massnahmen/") for url, _ in massnahme["seiten"])


def test_the_finder_says_what_it_made_of_the_query(seite: "Page") -> None:
    """Relaxed, not found, suggestion: all in words above the hits; the suggestion can be taken up."""
    hinweis = seite.locator(".suchhinweis")
    seite.goto("beispiele/?q=Moosach+Bürgerbus+Moorschutz")
    hinweis.get_by_text("passt zu allen Wörtern").wait_for()
    seite.goto("beispiele/?q=kein+Geld")
    hinweis.get_by_text("als Hürde genannt").wait_for()
    seite.goto("beispiele/?q=Wärmenezt")
    hinweis.get_by_text("„Wärmenezt“ kommt in keinem Beispiel vor.").wait_for()
    hinweis.get_by_role("button", name="Meinten Sie „Wärmenetz“?").click()
    hinweis.get_by_text("Gefunden auch über:").wait_for()
    assert "q=W%C3%A4rmenetz" in seite.url
    assert hinweis.get_by_role("button").count() == 0


def test_a_way_on_from_an_empty_result(seite: "Page") -> None:
    """An unknown word finds nothing, says so, and leads to the part of it that is known."""
    seite.goto("beispiele/?q=Hitzeaktionsplan")
    seite.get_by_text("Zu „Hitzeaktionsplan“ passt kein Beispiel.").wait_for()
    seite.locator(".suchhinweis").get_by_role("button", name="Nach „Aktionsplan“ suchen").click()
    seite.locator("[data-beispiel]").first.wait_for()
    assert seite.locator("beispiel-finder input[name=q]").input_value() == "Aktionsplan"


def test_the_finder_shows_no_foreign_markup(seite: "Page") -> None:
    """What a reader types is text, also in the messages."""
    seite.goto("beispiele/?q=" + "<img src=x onerror=alert(1)>zzzqqq")
    seite.locator(".suchhinweis").get_by_text("in keinem Beispiel vor").wait_for()
    assert seite.locator(".suchhinweis img").count() == 0


def test_a_query_costs_few_bytes(seite: "Page", gebaute_website: Path) -> None:
    """The first query loads the head and one small file per word; Pagefind stays where it is."""
    seite.goto("impressum/")
    geladen: list[str] = []
    seite.on("request", lambda request: geladen.append(request.url.split("/praxis-test/", 1)[1]))
    seite.evaluate(SUCHE, ["Wärmenetz"])
    daten = [url for url in geladen if url.endswith(".json")]
    assert len(daten) == 2
    assert sum(len(gzip.compress((gebaute_website / url).read_bytes())) for url in daten) <= 16_000
    geladen.clear()
    seite.evaluate(SUCHE, ["Wärmenetz kleine Gemeinde Genossenschaft"])
    daten = [url for url in geladen if url.endswith(".json")]
    assert sum(len(gzip.compress((gebaute_website / url).read_bytes())) for url in daten) <= 40_000
    assert not any("pagefind" in url for url in geladen)


def test_build_and_browser_agree_on_every_stem(seite: "Page", gebaute_website: Path) -> None:
    """One table of rules, read by Python and by JavaScript: the same stem for each word of the stock."""
    daten = gebaute_website / "beispiele/daten"
    woerter = [
        *json.loads((daten / "wortliste.json").read_text(encoding="utf-8")),
        "CO₂-Preis",
        "kW p",
        "m²",
        "Bürger:innen",
    ]
    seite.goto("impressum/")
    staemme = seite.evaluate(
        """async (woerter) => {
          const wurzel = new URL("../", document.baseURI);
          const { liesRegeln } = await import(new URL("assets/js/suche/anfrage.js", wurzel));
          const kopf = await (await fetch(new URL("beispiele/daten/wortindex.json", wurzel))).json();
          const regeln = liesRegeln(kopf.regeln);
          return woerter.map((w) => regeln.woerter(w).map(regeln.stamm));
        }""",
        woerter,
    )
    assert len(woerter) > 3000
    assert staemme == [[wortform.stamm(w) for w in wortform.woerter(wort)] for wort in woerter]
