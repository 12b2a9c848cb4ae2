"""The generated pages as readers get them: every figure with its source, every gap said, every count right."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

REPOSITORY = Path(__file__).parent.parent
BEISPIELE = sorted((REPOSITORY / "data" / "beispiele").glob("*.yml"))


@pytest.fixture(scope="session")
def faelle() -> dict[str, dict]:
    """The cases as any YAML program reads them, not through our own model."""
    return {pfad.stem: yaml.safe_load(pfad.read_text(encoding="utf-8")) for pfad in BEISPIELE}


@pytest.fixture(scope="session")
def seiten(gebaute_website: Path, faelle: dict[str, dict]) -> dict[str, str]:
    return {slug: (gebaute_website / "beispiele" / slug / "index.html").read_text(encoding="utf-8") for slug in faelle}


def verweise(html: str) -> Iterator[int]:
    return (int(n) for n in re.findall(r'class="quelle" href="#quelle-(\d+)"', html))


def test_every_citation_leads_to_its_source(faelle: dict[str, dict], seiten: dict[str, str]) -> None:
    """Each source number links to an entry of the list, each entry is cited, and no bare [n] is left."""
    for slug, fall in faelle.items():
        html = seiten[slug]
        alle = set(range(1, len(fall["quellen"]) + 1))
        assert set(verweise(html)) == alle, slug
        assert set(map(int, re.findall(r'id="quelle-(\d+)"', html))) == alle, slug
        text = re.sub(r"<[^>]+>", "", re.sub(r'<a class="quelle".*?</a>', "", html))
        assert not re.search(r"\[\d+\]", text), slug


def test_every_source_is_named_and_linked(faelle: dict[str, dict], seiten: dict[str, str]) -> None:
    """The list of sources links each address as it was written."""
    for slug, fall in faelle.items():
        for quelle in fall["quellen"]:
            adresse = quelle["url"].replace("&", "&amp;").replace("'", "&#39;")
            assert f'href="{adresse}"' in seiten[slug], (slug, adresse)


def test_every_resolution_leads_to_its_document(faelle: dict[str, dict], seiten: dict[str, str]) -> None:
    """Where a case gives the address of a resolution, the page links it."""
    adressen = [(slug, b["url"]) for slug, fall in faelle.items() for b in fall.get("beschluss", []) if b.get("url")]
    assert adressen
    for slug, url in adressen:
        assert f'href="{url.replace("&", "&amp;")}"' in seiten[slug], (slug, url)


def test_every_figure_is_printed_with_its_unit(faelle: dict[str, dict], seiten: dict[str, str]) -> None:
    """No figure of the data is lost on the way to the page, and it is written in German."""
    for slug, fall in faelle.items():
        text = re.sub(r"\s+", " ", seiten[slug])
        for zahl in fall.get("kennzahlen", []):
            deutsch = f"{zahl['wert']:,}".replace(",", "~").replace(".", ",").replace("~", ".")
            einheit = str(zahl["einheit"])
            assert re.search(rf"{re.escape(deutsch)}[^<]* <span>{re.escape(einheit)}</span>", text), (slug, zahl)


def test_gaps_are_said(faelle: dict[str, dict], seiten: dict[str, str]) -> None:
    """Where a case says nothing on costs, staff, funding or hurdles, the page says so."""
    nicht = '<span class="nicht">nicht angegeben</span>'
    for slug, fall in faelle.items():
        html = seiten[slug]
        for feld, stelle in (("kosten", "Kosten"), ("personal", "Personal"), ("foerderung", "Förderung")):
            zeile = f'<tr><th scope="row">{stelle}</th><td class="zahl">{nicht}</td>'
            assert (zeile in html) == (not fall.get(feld)), (slug, feld)
        assert (f"Hürden: {nicht}" in html) == (not fall.get("huerden")), slug


def test_field_pages_count_their_cases(faelle: dict[str, dict], gebaute_website: Path) -> None:
    """The start page's number beside a field is the number of cases on the field's page."""
    start = (gebaute_website / "index.html").read_text(encoding="utf-8")
    for feld in {f for fall in faelle.values() for f in fall["handlungsfelder"]}:
        anzahl = sum(feld in fall["handlungsfelder"] for fall in faelle.values())
        seite = (gebaute_website / "handlungsfelder" / feld / "index.html").read_text(encoding="utf-8")
        assert len(re.findall(r"data-beispiel=", seite)) == anzahl
        assert re.search(rf'data-feld="{feld}">[^<]+<span>{anzahl}<', start)


def test_every_case_stands_on_the_page_of_its_land(faelle: dict[str, dict], gebaute_website: Path) -> None:
    """All cases together are on the pages of the Länder, none is lost between register and page."""
    gefunden = set()
    for seite in (gebaute_website / "kommunen").glob("*/index.html"):
        gefunden |= set(re.findall(r'data-beispiel="([^"]+)"', seite.read_text(encoding="utf-8")))
    assert gefunden == set(faelle)
