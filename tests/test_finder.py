"""The finder as visitors use it: facets with live counts, full text, state in the address, everything by keyboard."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conftest import Protokoll
from tests.finder import Index, bereit, gezeigt, mit, warte_auf, zahl

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_all_cases_at_first(finder: "Page", index: Index) -> None:
    """Without a choice the count is the whole stock, and the first cases are those of the server's page."""
    assert zahl(finder) == index["anzahl"]
    assert len(gezeigt(finder)) == index["jePortion"]


def test_values_add_up_within_and_narrow_between_facets(finder: "Page", index: Index) -> None:
    """Two values of one facet widen the result, a second facet narrows it; the count tells both."""
    finder.check("input[name=handlungsfeld][value=mobilitaet]")
    finder.check("input[name=handlungsfeld][value=ernaehrung]")
    felder = mit(index, "handlungsfeld", "mobilitaet") | mit(index, "handlungsfeld", "ernaehrung")
    warte_auf(finder, lambda: zahl(finder) == len(felder))
    finder.check("input[name=groesse][value=bis-2000]")
    beide = felder & mit(index, "groesse", "bis-2000")
    warte_auf(finder, lambda: zahl(finder) == len(beide))
    assert "handlungsfeld=mobilitaet&handlungsfeld=ernaehrung&groesse=bis-2000" in finder.url


def test_count_beside_a_value_is_what_choosing_it_gives(finder: "Page", index: Index) -> None:
    """The number beside an unchosen value is the result of choosing it, given the other facets."""
    finder.check("input[name=handlungsfeld][value=gebaeude]")
    erwartet = len(mit(index, "handlungsfeld", "gebaeude") & mit(index, "groesse", "bis-5000"))
    zeile = finder.locator("label:has(input[name=groesse][value=bis-5000])")
    warte_auf(finder, lambda: zeile.locator(".n").inner_text() == str(erwartet))
    zeile.locator("input").check()
    warte_auf(finder, lambda: zahl(finder) == erwartet)


def test_query_in_the_address(seite: "Page") -> None:
    """/beispiele/?q=… answers a query: each hit has the word in its full text, the best one first."""
    seite.goto("beispiele/?q=Carsharing")
    bereit(seite)
    warte_auf(seite, lambda: 0 < zahl(seite) < 200)
    assert seite.locator("input[name=q]").last.input_value() == "Carsharing"
    assert "arsharing" in seite.locator("ol.treffer > li").first.inner_text()


def test_header_search_leads_to_the_finder(seite: "Page") -> None:
    """The search form in the header of any page opens the finder with the query."""
    seite.goto("kommunen/")
    seite.fill(".kopf input[name=q]", "Bürgerbus")
    seite.press(".kopf input[name=q]", "Enter")
    seite.wait_for_url("**/beispiele/?q=B%C3%BCrgerbus")
    bereit(seite)
    warte_auf(seite, lambda: 0 < zahl(seite) < 200)


def test_query_and_facets_together(finder: "Page", index: Index) -> None:
    """Full text and facets combine, and the shown order carries the slugs."""
    finder.fill(".finder-suche input", "Wärmenetz")
    finder.press(".finder-suche input", "Enter")
    warte_auf(finder, lambda: 0 < zahl(finder) < index["anzahl"])
    alle = zahl(finder)
    finder.locator("details[data-facette=land] summary").click()
    finder.check("input[name=land][value=bayern]")
    warte_auf(finder, lambda: 0 < zahl(finder) < alle)
    assert all(gezeigt(finder))


def test_back_and_reload_keep_the_state(finder: "Page") -> None:
    """Reload shows the same result, the back button the one before."""
    alle = zahl(finder)
    finder.check("input[name=handlungsfeld][value=ernaehrung]")
    warte_auf(finder, lambda: zahl(finder) < alle)
    gefiltert, slugs = zahl(finder), gezeigt(finder)
    finder.reload()
    bereit(finder)
    warte_auf(finder, lambda: zahl(finder) == gefiltert and gezeigt(finder) == slugs)
    assert finder.is_checked("input[name=handlungsfeld][value=ernaehrung]")
    finder.go_back()
    bereit(finder)
    warte_auf(finder, lambda: zahl(finder) == alle)
    assert not finder.is_checked("input[name=handlungsfeld][value=ernaehrung]")


def test_chip_removes_its_filter(finder: "Page") -> None:
    """Each chosen value has a chip that takes it away."""
    alle = zahl(finder)
    finder.check("input[name=handlungsfeld][value=ernaehrung]")
    finder.get_by_role("button", name="Filter „Ernährung“ entfernen").click()
    warte_auf(finder, lambda: zahl(finder) == alle)
    assert not finder.is_checked("input[name=handlungsfeld][value=ernaehrung]")


def test_empty_result_shows_the_way_out(seite: "Page", index: Index) -> None:
    """A combination without a case names the filter to drop and what that gives."""
    leer = next(
        (a, b)
        for a, _ in next(f for f in index["facetten"] if f["kennung"] == "massnahme")["werte"]
        for b, _ in next(f for f in index["facetten"] if f["kennung"] == "land")["werte"]
        if not mit(index, "massnahme", a) & mit(index, "land", b)
    )
    seite.goto(f"beispiele/?massnahme={leer[0]}&land={leer[1]}")
    bereit(seite)
    warte_auf(seite, lambda: zahl(seite) == 0)
    weg = seite.locator(".meldung button").first
    erwartet = int(weg.inner_text().rsplit(": ", 1)[1])
    weg.click()
    warte_auf(seite, lambda: zahl(seite) == erwartet)


def test_more_cases_on_demand(finder: "Page") -> None:
    """The button adds the next cases and puts the focus on the first of them."""
    bisher = gezeigt(finder)
    finder.get_by_role("button", name="Weitere Beispiele zeigen").click()
    warte_auf(finder, lambda: len(gezeigt(finder)) > len(bisher))
    assert gezeigt(finder)[: len(bisher)] == bisher
    fokus = finder.evaluate("document.activeElement.closest('li').dataset.beispiel")
    assert fokus == gezeigt(finder)[len(bisher)]


def test_every_case_is_reachable_without_javascript(
    neue_seite: "Callable[..., Page]", index: Index, gebaute_website: Path
) -> None:
    """The pages of the plain list hold every case once."""
    seite = neue_seite(java_script_enabled=False)
    seite.goto("beispiele/")
    slugs = gezeigt(seite)
    for ziel in seite.locator(".seitenwahl a").evaluate_all("els => els.map(e => e.href)")[1:]:
        seite.goto(ziel)
        slugs += gezeigt(seite)
    assert len(slugs) == len(set(slugs)) == index["anzahl"]
    assert all((gebaute_website / "beispiele" / slug / "index.html").is_file() for slug in slugs)


def test_broken_index_leaves_the_lists(neue_seite: "Callable[..., Page]", protokoll: Protokoll) -> None:
    """When the data cannot be loaded, the visitor is told and the lists stay."""
    seite = neue_seite()
    seite.route("**/daten/index.json", lambda route: route.abort())
    seite.goto("beispiele/")
    seite.locator(".meldung").wait_for()
    assert seite.locator(".seitenwahl").is_visible()
    protokoll.fehler.clear()  # the refused request is what this test is about


def test_the_whole_list_goes_on_paper(seite: "Page", index: Index) -> None:
    """Printing takes all hits with query and filters, and nothing that can only be clicked."""
    seite.add_init_script(
        "window.print = () => (window.gedruckt = document.querySelectorAll('[data-beispiel]').length)"
    )
    seite.goto("beispiele/?handlungsfeld=mobilitaet")
    bereit(seite)
    seite.get_by_role("button", name="Liste drucken").click()
    erwartet = len(mit(index, "handlungsfeld", "mobilitaet"))
    warte_auf(seite, lambda: seite.evaluate("window.gedruckt") == erwartet)
    assert erwartet > index["jePortion"]
    seite.emulate_media(media="print")
    assert seite.locator(".chip", has_text="Mobilität").is_visible()
    assert seite.locator("output").is_visible()
    for teil in (".filter", ".umschalter", ".drucken", ".sortierung", ".vergleichen", ".grosse-suche", ".mehr"):
        assert not seite.locator(teil).first.is_visible(), teil


FILTERE = """async ([index, auswahl, erlaubt]) => {
  const { filtere } = await import(new URL("assets/js/finder/filtern.js", document.baseURI.replace(/beispiele.*/, "")));
  const wahl = new Map(auswahl.map(([k, ids]) => [k, new Set(ids)]));
  return filtere(index, wahl, erlaubt && new Set(erlaubt));
}"""


def test_filter_agrees_with_brute_force(seite: "Page") -> None:
    """For random stocks and choices, hits and counts are those of the definition (OR within, AND between)."""
    seite.goto("beispiele/")
    zufall = random.Random(20261124)
    for _ in range(60):
        index, auswahl, erlaubt = _zufaellig(zufall)
        ergebnis = seite.evaluate(FILTERE, [index, list(auswahl.items()), erlaubt])
        assert ergebnis["treffer"] == [n for n in range(index["anzahl"]) if _passt(index, auswahl, erlaubt, n)]
        for f, facette in enumerate(index["facetten"]):
            ohne = {k: v for k, v in auswahl.items() if k != facette["kennung"]}
            erwartet = [
                sum(_passt(index, ohne, erlaubt, n) and w in _werte(facette, n) for n in range(index["anzahl"]))
                for w in range(len(facette["werte"]))
            ]
            assert ergebnis["zahlen"][f] == erwartet


def _werte(facette: dict[str, Any], fall: int) -> list[int]:
    eintrag = facette["faelle"][fall]
    return [] if eintrag is None else eintrag if isinstance(eintrag, list) else [eintrag]


def _passt(index: Index, auswahl: dict[str, list[str]], erlaubt: list[int] | None, fall: int) -> bool:
    if erlaubt is not None and fall not in erlaubt:
        return False
    facetten = {f["kennung"]: f for f in index["facetten"]}
    return all(
        not ids or any(facetten[k]["werte"][w][0] in ids for w in _werte(facetten[k], fall))
        for k, ids in auswahl.items()
    )


def _zufaellig(zufall: random.Random) -> tuple[Index, dict[str, list[str]], list[int] | None]:
    anzahl = zufall.randint(0, 25)
    facetten = []
    for k in range(zufall.randint(1, 4)):
        breite = zufall.randint(1, 4)
        faelle = [
            zufall.choice(
                [None, zufall.randrange(breite), sorted(zufall.sample(range(breite), zufall.randint(1, breite)))]
            )
            for _ in range(anzahl)
        ]
        facetten.append({"kennung": f"f{k}", "werte": [[f"w{w}", ""] for w in range(breite)], "faelle": faelle})
    auswahl = {
        f["kennung"]: zufall.sample([w[0] for w in f["werte"]], zufall.randint(0, len(f["werte"]))) for f in facetten
    }
    erlaubt = zufall.sample(range(anzahl), zufall.randint(0, anzahl)) if zufall.random() < 0.4 else None
    index = {"anzahl": anzahl, "facetten": facetten, "einwohner": [None] * anzahl, "thg": [None] * anzahl}
    return index, auswahl, erlaubt
