"""LibreOffice opens our Word files without repair and sets them on the pages they are meant for.

Not part of `make test`, as few machines have LibreOffice: `make word` runs this file. Files are made as a visitor
makes them, by a click.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from tests.werkstattstand import idee, lege, volles_blatt, zustand

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="session")
def soffice() -> str:
    pfad = shutil.which("soffice")
    if not pfad:
        pytest.fail("No LibreOffice: install it so that `soffice` is found, then run `make word` again.", pytrace=False)
    return pfad


def wandle(soffice: str, datei: Path, endung: str, filter_: str = "") -> bytes:
    """The Word file as LibreOffice sees it, in another format."""
    ordner = datei.parent
    befehl = [soffice, f"-env:UserInstallation=file://{ordner}/profil", "--headless", "--convert-to", endung + filter_]
    subprocess.run([*befehl, "--outdir", str(ordner), str(datei)], check=True, capture_output=True, timeout=180)
    return datei.with_suffix(f".{endung}").read_bytes()


def seiten(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


def speichere(seite: "Page", knopf: str, ordner: Path) -> Path:
    with seite.expect_download() as laedt:
        seite.get_by_role("button", name=knopf).click()
    datei = ordner / laedt.value.suggested_filename
    laedt.value.save_as(datei)
    return datei


def pruefe_text(soffice: str, datei: Path) -> None:
    """Each paragraph that python-docx finds in the body is in LibreOffice's text as well."""
    gelesen = wandle(soffice, datei, "txt", ":Text (encoded):UTF8").decode("utf-8-sig")
    absaetze = [absatz.text for absatz in docx.Document(str(datei)).paragraphs if absatz.text]
    assert absaetze
    assert [absatz for absatz in absaetze if absatz not in gelesen] == []


def test_each_full_sheet_fits_a_page(seite: "Page", gebaute_website: Path, soffice: str, tmp_path: Path) -> None:
    """Overview and schedule on two pages, then exactly one for each sheet, and none that is empty."""
    felder = json.loads((gebaute_website / "simulationslabor/werkstatt/massnahmenblatt.json").read_text("utf-8"))
    ideen = [idee(f"eigen-{n}", "Netz", "", volles_blatt(felder)) for n in range(3)]
    lege(seite, zustand(*ideen))
    seite.goto("simulationslabor/werkstatt/")
    datei = speichere(seite, "Fahrplan als Word", tmp_path)
    assert seiten(wandle(soffice, datei, "pdf")) == 2 + len(ideen)
    pruefe_text(soffice, datei)
    pruefe_text(soffice, speichere(seite, "Beschlussbaustein als Word", tmp_path))


def test_cases_open(seite: "Page", gebaute_website: Path, soffice: str, tmp_path: Path) -> None:
    """The longest and the shortest case of the stock."""
    nach_laenge = sorted((gebaute_website / "beispiele").glob("*/werkstatt.json"), key=lambda d: d.stat().st_size)
    for daten in (nach_laenge[0], nach_laenge[-1]):
        seite.goto(f"beispiele/{daten.parent.name}/")
        datei = speichere(seite, "Maßnahmenblatt", tmp_path)
        pruefe_text(soffice, datei)
        assert 2 <= seiten(wandle(soffice, datei, "pdf")) <= 7
