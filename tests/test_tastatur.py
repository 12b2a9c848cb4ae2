"""The whole way of a visitor by keyboard alone: Tab, Enter, Space and arrows, with the focus always to be seen."""

from typing import TYPE_CHECKING

import pytest

from tests.finder import bereit, warte_auf, zahl

if TYPE_CHECKING:
    from playwright.sync_api import Page

MEISTE_SCHRITTE = 150
# What is wrong with the focus, as a word; empty where it is in sight and marked
MANGEL = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return "lost";
  const r = e.getBoundingClientRect();
  if (!r.width || !r.height) return "without a size";
  if (r.bottom <= 0 || r.top >= innerHeight || r.right <= 0 || r.left >= innerWidth) return "out of sight";
  if (!e.matches(":focus-visible")) return "";  // put there by the page, as on a heading
  const hoehe = Math.min(Math.max(r.top + r.height / 2, 1), innerHeight - 1);
  const oben = document.elementFromPoint(r.left + r.width / 2, hoehe);
  if (r.height < innerHeight / 2 && oben && !e.contains(oben) && !oben.contains(e)) return "covered";
  const rahmen = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0;
  const kreis = e.querySelector("circle:not(.ziel)");
  const um = [e, e.closest("form, label")].filter(Boolean).some((teil) => rahmen(getComputedStyle(teil)));
  return um || (kreis && parseFloat(getComputedStyle(kreis).strokeWidth) > 1) ? "" : "not marked";
}"""


class Tastatur:
    """Presses keys and looks at the focus after each."""

    def __init__(self, seite: "Page") -> None:
        self.seite = seite

    def druecke(self, taste: str) -> None:
        self.seite.keyboard.press(taste)
        self.pruefe(taste)

    def pruefe(self, wann: str) -> None:
        warte_auf(self.seite, lambda: self.seite.evaluate(MANGEL) != "lost")
        mangel = self.seite.evaluate(MANGEL)
        wo = self.seite.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert mangel == "", f"focus {mangel} after {wann}: {wo}"

    def gehe_zu(self, auswahl: str, *, zurueck: bool = False) -> None:
        """Tab until the focus is on what the selector names."""
        for _ in range(MEISTE_SCHRITTE):
            self.druecke("Shift+Tab" if zurueck else "Tab")
            if self.seite.evaluate("auswahl => document.activeElement.matches(auswahl)", auswahl):
                return
        pytest.fail(f"no way to {auswahl} by Tab")


def _sortiere_die_tabelle(tasten: Tastatur) -> None:
    seite = tasten.seite
    tasten.gehe_zu("[data-ansicht=tabelle]")
    tasten.druecke("Enter")
    seite.locator(".tabelle tbody tr").first.wait_for()
    tasten.gehe_zu("th[data-spalte=einwohner] button")
    tasten.druecke("Space")
    warte_auf(seite, lambda: seite.locator("th[data-spalte=einwohner]").get_attribute("aria-sort") == "descending")
    tasten.pruefe("sorting")


def _oeffne_einen_kreis(tasten: Tastatur) -> None:
    """From the table to the map, to a circle by arrows, into its list and back to the circle."""
    seite = tasten.seite
    tasten.gehe_zu("[data-ansicht=karte]", zurueck=True)
    tasten.druecke("Enter")
    seite.locator(".punkte [role=button]").first.wait_for()
    tasten.gehe_zu(".punkte [role=button]")
    tasten.druecke("ArrowRight")
    tasten.druecke("ArrowDown")
    tasten.druecke("Enter")
    seite.locator(".kartengruppe li a").first.wait_for()
    tasten.gehe_zu(".kartengruppe button")
    tasten.druecke("Enter")
    assert seite.evaluate("document.activeElement.matches('.punkte [role=button]')")


def test_from_the_start_page_to_a_case_and_back(seite: "Page") -> None:
    tasten = Tastatur(seite)
    seite.goto("")
    tasten.gehe_zu("main input[name=q]")
    seite.keyboard.type("Wärmenetz")
    seite.keyboard.press("Enter")
    seite.wait_for_url("**/beispiele/?q=*")
    bereit(seite)
    warte_auf(seite, lambda: 0 < zahl(seite) < 300)
    alle = zahl(seite)

    tasten.gehe_zu(".filter input[name=groesse]:enabled")
    tasten.druecke("Space")
    warte_auf(seite, lambda: 0 < zahl(seite) < alle)
    tasten.gehe_zu(".chips .chip")
    tasten.druecke("Enter")
    warte_auf(seite, lambda: zahl(seite) == alle)
    tasten.pruefe("removing the last chip")

    _sortiere_die_tabelle(tasten)
    _oeffne_einen_kreis(tasten)

    for _ in range(2):
        tasten.gehe_zu("ol.treffer input[name=b]")
        tasten.druecke("Space")
    assert seite.locator(".vergleichsleiste .stand").inner_text().startswith("2 ")
    tasten.gehe_zu(".vergleichsleiste a")
    seite.keyboard.press("Enter")
    seite.wait_for_url("**/vergleich/?b=*")
    seite.locator("main table a").first.wait_for()

    tasten.gehe_zu('main table a[href*="/beispiele/"]')
    seite.keyboard.press("Enter")
    seite.wait_for_url("**/beispiele/*/")
    tasten.gehe_zu("main a")
    seite.go_back()
    seite.go_back()
    bereit(seite)
    warte_auf(seite, lambda: zahl(seite) == alle)
    assert seite.locator(".vergleichsleiste .stand").inner_text().startswith("2 ")
    assert "ansicht=karte" in seite.url


def test_focus_goes_on_where_a_button_disappears(seite: "Page") -> None:
    """After dropping one of two filters the next chip has the focus, after dropping the last the count."""
    tasten = Tastatur(seite)
    seite.goto("beispiele/?handlungsfeld=mobilitaet&land=bayern")
    bereit(seite)
    tasten.gehe_zu(".chips .chip")
    tasten.druecke("Enter")
    warte_auf(seite, lambda: seite.locator(".chips .chip").count() == 1)
    assert seite.evaluate("document.activeElement.matches('.chip')")
    tasten.druecke("Enter")
    warte_auf(seite, lambda: seite.locator(".chips .chip").count() == 0)
    warte_auf(seite, lambda: seite.evaluate("document.activeElement.matches('output')"))
