"""Paths as they come on Windows and from people: backslashes, drives, spaces and umlauts in the names of folders."""

import os
import shutil
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from praxis.befehle.gemeinsam import name_ab
from tests.praxis.befehl import praxis

ORDNER = Path(__file__).parent
GUT = "data/beispiele/moosach-waermenetz.yml"


@pytest.fixture
def projekt(tmp_path) -> Path:
    ordner = tmp_path / "Eigene Dateien" / "Größe & Überblick (2026)"
    shutil.copytree(ORDNER / "daten", ordner / "data")
    return ordner


@pytest.mark.parametrize(
    ("hier", "ganz", "erwartet"),
    [
        (r"C:\Users\Jörg Müller\Praxis", r"C:\Users\Jörg Müller\Praxis\data\beispiele\x.yml", "data/beispiele/x.yml"),
        (r"C:\Users\Jörg Müller\Praxis", r"c:\users\jörg müller\praxis\data\beispiele\x.yml", "data/beispiele/x.yml"),
        (r"\\server\Freigabe\Klima", r"\\server\Freigabe\Klima\data\massnahmen.yml", "data/massnahmen.yml"),
        (r"C:\Praxis", r"D:\Ablage\x.yml", "D:/Ablage/x.yml"),
    ],
)
def test_names_on_windows(hier, ganz, erwartet):
    """Messages and the stock name a file with slashes from the project on, whatever the case of drive and folders."""
    assert name_ab(PureWindowsPath(hier), PureWindowsPath(ganz)) == erwartet


def test_names_on_other_systems():
    """There a backslash is a sign like others."""
    assert name_ab(PurePosixPath("/a b"), PurePosixPath("/a b/data/x\\y.yml")) == "data/x\\y.yml"


@pytest.mark.parametrize("name", [GUT, GUT.replace("/", "\\"), ".\\" + GUT.replace("/", "\\"), "ganz"])
def test_a_case_however_it_is_named(projekt, name):
    """With slashes, copied from a Windows window, or with the whole path."""
    fertig = praxis(projekt, "pruefen", "--ohne-hinweise", str(projekt / GUT) if name == "ganz" else name)
    assert (fertig.returncode, fertig.stdout) == (0, "Keine Fehler in 1 Datei.\n")


@pytest.mark.skipif(os.sep == "\\", reason="Windows allows no backslash in a name")
def test_backslash_in_a_name_is_kept(projekt):
    """A file that really has one in its name is that file."""
    (projekt / "data/beispiele/a\\b.yml").write_text("titel: x\n", encoding="utf-8")
    fertig = praxis(projekt, "pruefen", "data/beispiele/a\\b.yml")
    assert fertig.returncode == 1
    assert fertig.stdout.startswith("data/beispiele/a\\b.yml:1:1")


def test_every_command_in_such_a_folder(projekt):
    """Files are written and read where they belong, with folders made on the way."""
    issue = projekt / "Aus E-Mail" / "Überblick.md"
    issue.parent.mkdir()
    issue.write_text("Hallo\n", encoding="utf-8-sig")
    aufrufe = {
        ("stand", "--markdown", "Neuer Ordner/fällig.md"): 0,
        ("schema",): 0,
        ("formular",): 0,
        ("aus-issue", "Aus E-Mail\\Überblick.md", "--nach", "Ergebnis für Köln"): 1,
        ("quellen", "data\\beispiele\\gibt-es-nicht.yml"): 2,
        ("neu", "--titel", "Rad räumt", "--kurz", "Der Bauhof räumt.", "--kommune", "Moosach", "--handlungsfeld",
         "mobilitaet", "--massnahme", "radverkehrsanlagen", "--status", "umgesetzt", "--beginn", "2019", "--schritt",
         "Es geht los.", "--ergebnis", "Alles frei.", "--quelle", "Bericht", "--url", "https://example.org/"): 0,
    }  # fmt: skip
    for woerter, code in aufrufe.items():
        fertig = praxis(projekt, *woerter)
        assert fertig.returncode == code, (woerter, fertig.stderr)
    for name in ("Neuer Ordner/fällig.md", "data/beispiele/moosach-rad-raeumt.yml", "Ergebnis für Köln/antwort.md"):
        assert (projekt / name).is_file()
    assert praxis(projekt, "pruefen").returncode == 0
