"""`praxis neu`: from options or answers to a file that passes the check."""

import os
import shutil
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from praxis.entwurf import belegt, lege_an, ort, slug
from tests.praxis.befehl import praxis

ORDNER = Path(__file__).parent
PRAXIS = Path(sys.executable).parent / "praxis"
OPTIONEN = {
    "titel": "Radwege im Winter: geräumt & gestreut",
    "kurz": "Der Bauhof räumt die Radwege. " * 6,
    "kommune": "Moosach",
    "handlungsfeld": "mobilitaet",
    "massnahme": "radverkehrsanlagen",
    "status": "umgesetzt",
    "beginn": "2019-03",
    "schritt": "Der Rat beschließt es.",
    "ergebnis": "Alle Wege sind geräumt.",
    "quelle": "Vorlage „Winter“",
    "url": "https://example.org/winter",
}
DATEI = "data/beispiele/moosach-radwege-im-winter-geraeumt-gestreut.yml"


@pytest.fixture
def projekt(tmp_path) -> Path:
    shutil.copytree(ORDNER / "daten", tmp_path / "data")
    return tmp_path


def starte(ordner: Path, *woerter: str, eingabe: str) -> subprocess.CompletedProcess[str]:
    """Starts the command itself and answers its questions."""
    fertig = subprocess.run(
        [PRAXIS, *woerter], cwd=ordner, env={**os.environ, "COLUMNS": "200"}, input=eingabe,
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert "Traceback" not in fertig.stdout + fertig.stderr
    return fertig


def optionen(**andere: str) -> list[str]:
    return [f"--{name}={wert}" for name, wert in (OPTIONEN | andere).items()]


def test_options(projekt):
    """With all options nothing is asked; the file passes the check and is never overwritten."""
    fertig = praxis(projekt, "neu", *optionen())
    assert (fertig.returncode, fertig.stderr) == (0, "")
    assert fertig.stdout.startswith(f"{DATEI} ist angelegt.")
    assert praxis(projekt, "pruefen").stdout == "Keine Fehler in 2 Dateien.\n"
    vorher = (projekt / DATEI).read_bytes()
    assert b"\r" not in vorher
    assert vorher.decode().startswith("titel: 'Radwege im Winter: geräumt & gestreut'\nkurz: >-\n")
    nochmal = praxis(projekt, "neu", *optionen(titel="Radwege im Winter, geräumt, gestreut"))
    assert (nochmal.returncode, (projekt / DATEI).read_bytes()) == (1, vorher)
    assert "gibt es schon" in nochmal.stderr


def test_answers(projekt):
    """What no option names is asked for; a wrong id is asked for once more, with the nearest one."""
    eingabe = "\n".join(
        ["Solarnetz", "Ein Netz.", "Neukirchen (09278154), Moosach", "Mobilitaet", "energieversorgung, gebaeude",
         "biomasse-waerme", "umgesetzt", "", "Es wurde gebaut.", "Es läuft.", "Bericht", "https://example.org/x", ""]
    )  # fmt: skip
    fertig = starte(projekt, "neu", eingabe=eingabe)
    assert fertig.returncode == 0, fertig.stdout + fertig.stderr
    assert "Meinten Sie „mobilitaet“?" in fertig.stdout
    text = (projekt / "data/beispiele/neukirchen-solarnetz.yml").read_text(encoding="utf-8")
    assert '  - {name: Neukirchen, schluessel: "09278154"}\n  - Moosach\n' in text
    assert "zeitraum:\n  status: umgesetzt\n" in text
    assert praxis(projekt, "pruefen").returncode == 0


@pytest.mark.parametrize(
    ("andere", "erwartet"),
    [
        ({"massnahme": "radwege"}, "massnahmen[1]"),
        ({"kommune": "Nirgendsheim"}, "kommunen[1]"),
        ({"titel": "x" * 91}, "titel"),
        ({"url": "javascript:alert(1)"}, "quellen[1].url"),
        ({"ergebnis": "<script>alert(1)</script>"}, "ergebnis"),
        ({"name": "../../etwas"}, "Dateiname"),
        ({"name": "Über uns"}, "Dateiname"),
    ],
)
def test_wrong_options(projekt, andere, erwartet):
    """What the check would refuse is not written anywhere."""
    vorher = sorted(projekt.rglob("*"))
    fertig = praxis(projekt, "neu", *optionen(**andere))
    assert fertig.returncode == 1
    assert erwartet in fertig.stdout + fertig.stderr
    assert sorted(projekt.rglob("*")) == vorher


def test_name_from_place_and_title():
    """The address: ASCII, short, cut between words, good on Windows as well."""
    assert slug("Müllheim", "Größe & Maß: 50 %") == "muellheim-groesse-mass-50"
    assert slug("Ort", "wort " * 30) == "ort" + "-wort" * 11
    assert slug("x" * 90) == "x" * 60
    name = slug("a\\b", "c:d/..", "e?")
    assert name == "a-b-c-d-e"
    assert PureWindowsPath(f"data/beispiele/{name}.yml").stem == name


def test_parts(tmp_path):
    """A key in brackets belongs to the place; a text keeps its own numbers; a file is made once."""
    assert ort("Burg (15086015)") == {"name": "Burg", "schluessel": "15086015"}
    assert ort(" Freyburg (Unstrut) ") == "Freyburg (Unstrut)"
    assert (belegt("Gebaut."), belegt("Gebaut. [2]"), belegt(" ")) == ("Gebaut. [1]", "Gebaut. [2]", "")
    assert lege_an(tmp_path / "x.yml", "ä\n")
    assert not lege_an(tmp_path / "x.yml", "neu")
    assert (tmp_path / "x.yml").read_bytes() == "ä\n".encode()
