"""The command line as editors and GitHub call it, in a copy of the small data folder."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.praxis.befehl import Ende, praxis

ORDNER = Path(__file__).parent
PRAXIS = Path(sys.executable).parent / "praxis"


@pytest.fixture
def projekt(tmp_path) -> Path:
    """A folder whose data/ holds one good case."""
    shutil.copytree(ORDNER / "daten", tmp_path / "data")
    return tmp_path


def starte(ordner: Path, *woerter: str, **umgebung: str) -> Ende:
    """Starts the command itself; no outcome may show a traceback."""
    fertig = subprocess.run(
        [PRAXIS, *woerter],
        cwd=ordner,
        env={**os.environ, "COLUMNS": "200", **umgebung},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in fertig.stdout + fertig.stderr
    return Ende(fertig.returncode, fertig.stdout, fertig.stderr)


def lege_ab(projekt: Path, *namen: str) -> None:
    for name in namen:
        shutil.copy(ORDNER / "fehler" / name, projekt / "data/beispiele")


def test_sound_data(projekt):
    """Without a fault the command says so and ends with 0."""
    fertig = starte(projekt, "pruefen")
    assert (fertig.returncode, fertig.stdout) == (0, "Keine Fehler in 1 Datei.\n")


def test_all_faults_of_all_files_at_once(projekt):
    """Three broken files beside a good one: every line of each, the tally, and 1."""
    namen = ("unbekannte-kennung", "tabulator", "pflichtfelder-fehlen")
    lege_ab(projekt, *(f"{name}.yml" for name in namen))
    fertig = starte(projekt, "pruefen")
    erwartet = [z for name in sorted(namen) for z in (ORDNER / f"fehler/{name}.txt").read_text("utf-8").splitlines()]
    assert fertig.returncode == 1
    assert fertig.stdout.splitlines() == [*erwartet, "17 Fehler in 3 von 4 Dateien."]


def test_one_file_of_many(projekt):
    """Given files, the command reports these alone, however they are named, and knows the rest of the stock."""
    lege_ab(projekt, "tabulator.yml", "zahl-komma.yml")
    for name in ("data/beispiele/zahl-komma.yml", "./data/beispiele/../beispiele/zahl-komma.yml"):
        fertig = praxis(
            projekt, "pruefen", "--ohne-hinweise", name, str(projekt / "data/beispiele/moosach-waermenetz.yml")
        )
        assert fertig.returncode == 1
        assert re.fullmatch(r"2 Fehler(, \d Hinweise)? in 1 von 2 Dateien\.", fertig.stdout.splitlines()[-1])
        assert "tabulator" not in fertig.stdout


KEIN_BEISPIEL = "Die Datei ist kein Beispiel. Beispiele liegen in data/beispiele und enden auf .yml."


@pytest.mark.parametrize(
    ("name", "erwartet"),
    [
        ("data/beispiele/fehlt.yml", "Die Datei gibt es nicht. Prüfen Sie den Namen."),
        ("netz.yml", KEIN_BEISPIEL),
        (
            "data/beispiele/netz.txt",
            "Diese Datei wird nicht gelesen. Beispiele enden auf .yml; benennen Sie sie um oder löschen Sie sie.",
        ),
    ],
)
def test_file_that_is_no_case(projekt, name, erwartet):
    """A missing file, or one in the wrong place or with the wrong ending, is never reported as sound."""
    if "fehlt" not in name:
        (projekt / name).write_text("titel: Netz", encoding="utf-8")
    fertig = praxis(projekt, "pruefen", name)
    assert (fertig.returncode, fertig.stdout) == (1, f"{name}:1:1: {erwartet}\n1 Fehler in 1 von 1 Datei.\n")


def test_file_that_lost_its_ending(projekt):
    """A file among the cases that is never read is a fault, so that no case is missed in silence."""
    (projekt / "data/beispiele/netz").write_text("titel: Netz", encoding="utf-8")
    (projekt / "data/beispiele/.gitkeep").write_text("", encoding="utf-8")
    fertig = praxis(projekt, "pruefen")
    assert fertig.returncode == 1
    assert fertig.stdout.splitlines()[0].startswith("data/beispiele/netz:1:1: Diese Datei wird nicht gelesen.")
    assert fertig.stdout.splitlines()[1:] == ["1 Fehler in 1 von 1 Datei."]


def test_outside_the_project(tmp_path):
    """Elsewhere the command says where it belongs and ends with 2."""
    (tmp_path / "data").mkdir()
    for befehl in ("pruefen", "schema"):
        fertig = starte(tmp_path, befehl)
        assert (fertig.returncode, fertig.stdout) == (2, "")
        assert fertig.stderr == "Der Ordner data/ fehlt hier. Rufen Sie den Befehl im Hauptordner des Projekts auf.\n"


def test_link_is_reported(projekt):
    """A symbolic link among the cases is a finding, not a file that is read."""
    (projekt / "geheim.yml").write_text("titel: geheim", encoding="utf-8")
    (projekt / "data/beispiele/link.yml").symlink_to(projekt / "geheim.yml")
    fertig = praxis(projekt, "pruefen", "data/beispiele/link.yml")
    assert fertig.returncode == 1
    assert "link.yml:1:1: Die Datei ist eine Verknüpfung (Symlink). Legen Sie die Datei selbst ab." in fertig.stdout


def test_annotations_and_summary(projekt):
    """For GitHub: workflow commands on the output, everything as a table in the job summary, both harmless."""
    boese = "data/beispiele/a,b%::error::`<script>`|@alle.yml"
    (projekt / boese).write_text("titel: <script>alert(1)</script> | @alle\n", encoding="utf-8")
    ziel = projekt / "summary.md"
    ziel.write_text("Schon da.\n", encoding="utf-8")
    fertig = praxis(projekt, "pruefen", "--form", "github", GITHUB_STEP_SUMMARY=str(ziel))
    zeilen = fertig.stdout.splitlines()
    assert fertig.returncode == 1
    anfang = "::error file=data/beispiele/a%2Cb%25%3A%3Aerror%3A%3A`<script>`|@alle.yml,line=1,"
    assert all(z.startswith(anfang) for z in zeilen[:-1])
    assert len(zeilen) == 11
    assert zeilen[-1] == "11 Fehler in 1 von 2 Dateien."
    text = ziel.read_text(encoding="utf-8")
    assert text.startswith("Schon da.\n**11 Fehler in 1 von 2 Dateien.**\n\n| Datei |")
    assert not any(zeichen in text for zeichen in ("<script", "@alle", "`<"))
    assert all(z.count("|") == 5 for z in text.splitlines()[3:])


def test_json(projekt):
    """As JSON: a list that programs read, and nothing else on the output."""
    lege_ab(projekt, "datum-deutsch.yml")
    fertig = praxis(projekt, "pruefen", "--form", "json")
    assert fertig.returncode == 1
    assert [(b["feld"], b["zeile"], b["abhilfe"]) for b in json.loads(fertig.stdout)] == [
        ("geprueft", 12, "Schreiben Sie 2026-11-24.")
    ]


def test_fault_in_a_vocabulary(projekt):
    """Vocabularies are checked as well: shape, double ids, ids of each other."""
    (projekt / "data/funktionen.yml").write_text(
        "- {id: Über, name: x}\n- {id: a, name: x}\n- {id: a, name: y}\n", "utf-8"
    )
    (projekt / "data/massnahmen.yml").write_text("- {id: rad, name: Rad, handlungsfeld: verkehr}\n", "utf-8")
    (projekt / "data/kennzahlen.yml").write_text("titel: keine Liste\n", encoding="utf-8")
    fertig = praxis(projekt, "pruefen")
    assert fertig.returncode == 1
    for zeile in (
        "data/funktionen.yml:1:8 [1].id: „Über“ ist keine Kennung.",
        "data/funktionen.yml:3:3 [3].id: Die Kennung „a“ gibt es schon.",
        "data/massnahmen.yml:1:3 [1].handlungsfeld: Das Handlungsfeld „verkehr“ gibt es nicht.",
        "data/kennzahlen.yml:1:1: Hier wird eine Liste erwartet.",
    ):
        assert zeile in fertig.stdout


def test_schema_is_written_and_found_stale(projekt):
    """The schema is written once, is then in step, and stale after a change of a vocabulary."""
    assert praxis(projekt, "schema", "--pruefen").returncode == 1
    assert praxis(projekt, "schema").stdout == "data/schema/beispiel.schema.json ist geschrieben.\n"
    assert praxis(projekt, "schema", "--pruefen").returncode == 0
    with (projekt / "data/funktionen.yml").open("a", encoding="utf-8") as datei:
        datei.write("- {id: bauhof, name: Bauhof}\n")
    fertig = praxis(projekt, "schema", "--pruefen")
    assert fertig.returncode == 1
    assert fertig.stdout == (
        "data/schema/beispiel.schema.json ist veraltet."
        " Rufen Sie „praxis schema“ auf und nehmen Sie die Datei mit auf.\n"
    )


def test_messages_survive_a_console_without_umlauts(projekt):
    """Where the system's encoding is ASCII the German text still comes out."""
    lege_ab(projekt, "leeres-feld.yml")
    fertig = starte(projekt, "pruefen", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "Das Feld „ende“ ist leer." in fertig.stdout


def test_hints_inform_and_do_not_fail(projekt):
    """A single file is reported with its hints, and a hint alone ends with 0."""
    datei = projekt / "data/beispiele/moosach-waermenetz.yml"
    datei.write_text(datei.read_text(encoding="utf-8").replace("wann: ab 2009", "wann: bald"), encoding="utf-8")
    fertig = praxis(projekt, "pruefen", str(datei))
    assert fertig.returncode == 0
    assert "umsetzung: Hinweis: Kein Schritt hat ein Datum." in fertig.stdout
    assert "Hinweis" not in praxis(projekt, "pruefen").stdout


def test_state_of_the_stock(projekt):
    """`praxis stand` counts the cases by field, Land and size, and says what is due."""
    fertig = praxis(projekt, "stand")
    assert fertig.returncode == 0
    assert fertig.stdout.startswith("1 Beispiele")
    assert re.search(r"Energieversorgung\s+1\s+100 %", fertig.stdout)
    assert "Zur Prüfung fällig" in fertig.stdout


def test_due_cases_as_tasks(projekt):
    """With --markdown what is due is a harmless list to tick off, with links to the files; --streng ends with 1."""
    datei = projekt / "data/beispiele/moosach-waermenetz.yml"
    frisch = datei.read_text(encoding="utf-8")
    assert praxis(projekt, "stand", "--streng", "--markdown", "aus/faellig.md").returncode == 0
    assert (projekt / "aus/faellig.md").read_text(encoding="utf-8") == "Kein Beispiel ist zur Prüfung fällig.\n"
    alt = (
        frisch.replace("2026-11-24", "2020-05-06")
        .replace("2026-11", "2020-05")
        .replace("Gemeinde baut", "#1 @alle baut")
    )
    datei.write_text(re.sub(r"(?m)^titel: (.*)$", r"titel: '\1'", alt), encoding="utf-8")
    umgebung = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "o/r"}
    assert praxis(projekt, "pruefen").returncode == 0
    fertig = praxis(projekt, "stand", "--streng", "--markdown", "aus/faellig.md", **umgebung)
    assert fertig.returncode == 1
    zeilen = (projekt / "aus/faellig.md").read_text(encoding="utf-8").splitlines()
    assert zeilen[0].startswith("1 Beispiel wurde zuletzt vor mehr als zwei Jahren geprüft.")
    assert zeilen[2:] == [
        "- [ ] [&#35;&#8203;1 &#64;&#8203;alle baut das Wärmenetz und verpachtet es]"
        "(<https://github.com/o/r/edit/main/data/beispiele/moosach-waermenetz.yml>), zuletzt geprüft am 06.05.2020"
    ]
