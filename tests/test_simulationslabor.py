"""What data/kontakt.yml says reaches the pages; what it does not say is said there too, and a slip stops the build."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EPOCH, REPOSITORY

GEFUELLT = {
    'email: ""                     #': "email: labor@institut.example  #",
    'endpunkt: ""': "endpunkt: https://formular.institut.example/annahme",
    'anschrift: ""': "anschrift: Musterstraße 1, 12345 Musterstadt",
    'anbieter: ""': "anbieter: Rechenzentrum <Muster>",
}
LUECKE = "vom Betreiber noch einzutragen"


@pytest.fixture
def projekt(tmp_path: Path) -> Path:
    """A copy of the project whose contact data may be changed."""
    for name in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(REPOSITORY / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    return tmp_path


def baue(projekt: Path, ersetzungen: dict[str, str]) -> tuple[int, str]:
    kontakt = projekt / "data/kontakt.yml"
    text = kontakt.read_text(encoding="utf-8")
    for alt, neu in ersetzungen.items():
        assert alt in text, alt
        text = text.replace(alt, neu, 1)
    kontakt.write_text(text, encoding="utf-8")
    umgebung = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}
    befehl = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    lauf = subprocess.run(befehl, cwd=projekt, env=umgebung, capture_output=True, text=True, check=False)
    return lauf.returncode, lauf.stdout + lauf.stderr


def lies(ordner: Path, adresse: str) -> str:
    return (ordner / adresse / "index.html").read_text(encoding="utf-8")


def test_contacts_are_as_published_and_nothing_is_invented(gebaute_website: Path) -> None:
    for adresse in ("simulationslabor", "simulationslabor/bewerbung"):
        html = lies(gebaute_website, adresse)
        assert "Björn Weber" in html
        assert "Marco Peters" in html
        assert "mailto:" not in html
    assert lies(gebaute_website, "impressum").count(LUECKE) == 8


def test_filled_in_contacts_reach_the_pages(projekt: Path) -> None:
    code, meldungen = baue(projekt, GEFUELLT)
    assert code == 0, meldungen
    assert "„email“ ist leer" not in meldungen
    seite = lies(projekt / "site", "simulationslabor/bewerbung")
    assert 'data-email="labor@institut.example"' in seite
    assert re.search(r'class="[^"]*\bmail\b', seite)
    assert re.search(r'class="[^"]*\babsenden\b', seite)
    datenschutz = lies(projekt / "site", "datenschutz")
    assert "an https://formular.institut.example/annahme übertragen" in datenschutz, (
        "the privacy page names the service"
    )
    assert "Rechenzentrum &lt;Muster&gt;" in datenschutz
    assert "Musterstraße 1" in lies(projekt / "site", "impressum")


def test_missing_address_is_noticed_without_stopping(projekt: Path) -> None:
    (projekt / "data/kontakt.yml").write_text("einrichtung:\n  name: Muster\n", encoding="utf-8")
    code, meldungen = baue(projekt, {})
    assert code == 0, meldungen
    assert "data/kontakt.yml: „email“ ist leer." in meldungen


@pytest.mark.parametrize(
    ("alt", "neu", "meldung"),
    [
        ("email:", "emial:", "einrichtung.emial: Das Feld „emial“ gibt es hier nicht."),
        ("hosting:", "hostig:", "Meinten Sie „hosting“?"),
        ('endpunkt: ""', "endpunkt: http://unsicher.example", "endpunkt: Die Adresse beginnt nicht mit https://."),
    ],
)
def test_slip_in_the_contact_data_stops_the_build(projekt: Path, alt: str, neu: str, meldung: str) -> None:
    zeile = "  email: " if alt == "email:" else alt
    code, meldungen = baue(projekt, {zeile: zeile.replace(alt, neu)})
    assert code != 0
    assert meldung in meldungen
