"""What the tests of the form share: its fields by their labels, the keyboard, the file that comes of it."""

import re
from typing import TYPE_CHECKING

from praxis.baum import als_daten
from praxis.lesen import lies
from praxis.schreiben import schreibe
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

SEITE = "mitmachen/beispiel-einreichen/"
BEISPIELE = REPOSITORY / "data/beispiele"
KOMMUNE = "Gemeinde, Kreis oder Gemeindeverband"


def oeffne(seite: "Page", anfrage: str = "") -> "Page":
    seite.goto(SEITE + anfrage)
    seite.locator(".schritt:visible h2").wait_for()
    return seite


def feld(seite: "Page", name: str, eintrag: str = "") -> "Locator":
    """An entry of the visible step by its label, inside the entry of a list where one is named."""
    bereich = seite.locator(".schritt:visible")
    if eintrag:
        bereich = bereich.locator(".eintragsklappe").filter(
            has=seite.locator(".eintragname", has_text=re.compile(rf"^{eintrag}\b"))
        )
    return bereich.get_by_label(name, exact=True).or_(bereich.get_by_label(f"{name} (freiwillig)", exact=True)).first


def tippe(seite: "Page", name: str, text: str, eintrag: str = "") -> None:
    """As somebody at a keyboard: into the field, the text, on with Tab."""
    ziel = feld(seite, name, eintrag)
    ziel.focus()
    ziel.press("Control+a")
    seite.keyboard.insert_text(text)
    seite.keyboard.press("Tab")


def waehle(seite: "Page", name: str, wert: str, eintrag: str = "") -> None:
    feld(seite, name, eintrag).select_option(label=wert)


def druecke(seite: "Page", name: str) -> None:
    seite.locator(".schritt:visible").get_by_role("button", name=name, exact=True).press("Enter")


def weiter(seite: "Page", titel: str) -> None:
    """On to the next step; nothing may be open in this one."""
    seite.locator(".schritt:visible").get_by_role("button", name=f"Weiter: {titel}").press("Enter")
    seite.get_by_role("heading", level=2, name=titel).wait_for()
    assert titel in seite.evaluate("document.activeElement.textContent"), "the new step's heading has the focus"


def quelle(seite: "Page", nummer: int, titel: str, adresse: str, **mehr: str) -> None:
    for name, wert in {"Titel": titel, "Internetadresse": adresse, **mehr}.items():
        tippe(seite, name, wert, f"Quelle {nummer}")


def ort(seite: "Page", text: str, eintrag: str) -> None:
    """Put `text` into the last combobox and take the option that begins with `eintrag`."""
    auswahl = seite.get_by_role("combobox", name=KOMMUNE).last
    auswahl.fill(text)
    seite.get_by_role("option", name=eintrag).wait_for()
    auswahl.press("ArrowDown")
    auswahl.press("Enter")
    seite.locator(".schritt:visible .stand").filter(has_text="Gewählt").last.wait_for()


def lies_jetzt(seite: "Page") -> None:
    """Has the form read what was typed as it does when the page is left, without its pause after typing."""
    seite.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")


def datei(seite: "Page") -> str:
    """The file's text for what is in the form now."""
    lies_jetzt(seite)
    return seite.locator(".dateitext").text_content() or ""


def wie_der_bestand(slug: str) -> str:
    """The case as Python writes it."""
    wurzel = lies(BEISPIELE / f"{slug}.yml", slug)[0].wurzel
    assert wurzel
    return schreibe(als_daten(wurzel))  # type: ignore[arg-type]
