"""The printable set: every sheet comes out of the printer as it says, for a Handlungsfeld or for chosen cases."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import REPOSITORY, Protokoll

if TYPE_CHECKING:
    from playwright.sync_api import Page

MATERIAL = "simulationslabor/material/"
A4_HOCH, A4_QUER = (595, 842), (842, 595)


def seiten(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in points."""
    kisten = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    return [(round(float(b)), round(float(h))) for b, h in kisten]


@pytest.mark.parametrize(
    ("bogen", "erwartet"),
    [
        ("ablauf/", [A4_HOCH] * 2),
        ("karten/mobilitaet/", [A4_HOCH] * 6),
        ("gruppenbogen/mobilitaet/", [A4_HOCH] * 2),
        ("gruppenbogen/", [A4_HOCH] * 2),
        ("sammelwand/", [A4_QUER] * 3),
        ("fahrplan/", [A4_HOCH]),
    ],
)
def test_sheets_come_out_on_the_paper_they_promise(seite: "Page", bogen: str, erwartet: list[tuple[int, int]]) -> None:
    seite.goto(MATERIAL + bogen)
    seite.wait_for_load_state("networkidle")
    assert seiten(seite.pdf(prefer_css_page_size=True)) == erwartet


def test_no_card_is_cut_off(seite: "Page", gebaute_website: Path) -> None:
    """All cards of all ready sets: what stands on them stays inside the half page."""
    felder = sorted(p.name for p in (gebaute_website / MATERIAL / "karten").iterdir() if p.is_dir())
    assert len(felder) == 8
    seite.emulate_media(media="print")
    seite.set_viewport_size({"width": 794, "height": 1123})
    for feld in felder:
        seite.goto(f"{MATERIAL}karten/{feld}/")
        zu_hoch = seite.evaluate(
            """() => [...document.querySelectorAll(".fallkarte")]
                .filter((k) => k.scrollHeight > k.clientHeight + 1).map((k) => k.querySelector("h2").textContent)"""
        )
        assert zu_hoch == [], feld


def test_agenda_takes_three_hours(seite: "Page") -> None:
    seite.goto(f"{MATERIAL}ablauf/")
    for plan in seite.locator(".ablaufplan").all():
        minuten = [int(t) for t in plan.locator("td.zahl").all_inner_texts()]
        assert sum(minuten) == 180
        assert all(text.strip() for text in plan.locator("th small").all_inner_texts())


def test_fahrplan_form_has_the_labels_of_the_massnahmenblatt(seite: "Page") -> None:
    namen = re.findall(r"(?m)^    name: (.+)$", (REPOSITORY / "data/massnahmenblatt.yml").read_text(encoding="utf-8"))
    seite.goto(f"{MATERIAL}fahrplan/")
    assert seite.locator(".blattfelder .name").all_inner_texts() == namen


def test_chosen_cases_give_the_same_cards_as_the_ready_set(seite: "Page") -> None:
    seite.goto(f"{MATERIAL}karten/mobilitaet/")
    karten = seite.locator(".fallkarte")
    fertig = {k.locator(".fuss-karte").inner_text(): k.inner_text() for k in karten.all()}
    slugs = [re.search(r"/beispiele/([^/]+)/", fuss)[1] for fuss in fertig]
    seite.goto(f"{MATERIAL}karten/?b={','.join(slugs)}")
    karten.nth(len(slugs) - 1).wait_for()
    assert [k.inner_text() for k in karten.all()] == list(fertig.values())


def test_group_sheets_carry_the_questions_of_the_chosen_cases(
    seite: "Page", protokoll: Protokoll, gebaute_website: Path
) -> None:
    slug = "moosach-solares-nahwaermenetz"
    fall = json.loads((gebaute_website / f"beispiele/{slug}/werkstatt.json").read_text(encoding="utf-8"))
    seite.goto(f"{MATERIAL}gruppenbogen/?b={slug},gibt-es-nicht")
    bogen = seite.locator(".gruppenbogen")
    seite.get_by_role("status").get_by_text("1 gibt es hier nicht mehr").wait_for()
    assert bogen.count() == 1
    assert bogen.locator(".vorgabe").all_inner_texts() == [fall["titel"], fall["ort"]]
    fragen = [re.sub(r"\s*\[\d+\]", "", f["text"]) for f in fall["fragen"] if f["art"] != "leitfrage"]
    assert bogen.locator(".ankreuzen tbody th").all_inner_texts() == fragen
    assert bogen.locator(".fragenblock li").count() > 0
    assert all("404" in fehler for fehler in protokoll.fehler), "the browser notes the file that is not there"
    protokoll.fehler.clear()


def test_empty_merkliste_leads_on(seite: "Page", neue_seite: "Callable[..., Page]") -> None:
    seite.goto(f"{MATERIAL}karten/")
    seite.get_by_role("status").get_by_text("Auf Ihrer Merkliste steht noch kein Beispiel").wait_for()
    ohne = neue_seite(java_script_enabled=False)
    ohne.goto(f"{MATERIAL}gruppenbogen/")
    assert ohne.locator(".gruppenbogen").is_visible(), "the empty sheet needs no script"
    assert ohne.get_by_role("button", name="Drucken").count() == 0
