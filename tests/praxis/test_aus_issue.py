"""`praxis aus-issue` and `praxis formular` as the workflow calls them: nothing is lost, and nothing hostile acts."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from tests.praxis.befehl import praxis
from tests.praxis.issues import ECHT, HOSTIL, KORREKTUR, mit

ORDNER = Path(__file__).parent


@pytest.fixture
def projekt(tmp_path) -> Path:
    shutil.copytree(ORDNER / "daten", tmp_path / "data")
    return tmp_path


def lege_an(projekt: Path, text: str, name: str = "issue.md") -> Path:
    datei = projekt / name
    datei.write_text(json.dumps({"issue": {"body": text}}) if name.endswith(".json") else text, encoding="utf-8")
    return datei


def aus_issue(projekt: Path, text: str, **umgebung: str) -> tuple[int, dict[str, str]]:
    """Exit code and the files that the command wrote."""
    shutil.rmtree(projekt / "aus", ignore_errors=True)
    lege_an(projekt, text)
    code = praxis(projekt, "aus-issue", "issue.md", "--nach", "aus", **umgebung).returncode
    return code, {d.name: d.read_text(encoding="utf-8") for d in (projekt / "aus").iterdir()}


def test_command(projekt):
    """An event becomes a file that passes the check, and an answer that shows the case as its page will."""
    lege_an(projekt, ECHT.replace("\n", "\r\n"), "event.json")
    assert praxis(projekt, "aus-issue", "event.json", "--nach", "aus").returncode == 0
    assert sorted(d.name for d in (projekt / "aus").iterdir()) == [
        "antwort.md",
        "marke",
        "moosach-radwege-raeumen-auch-im-winter.yml",
    ]
    antwort = (projekt / "aus/antwort.md").read_text(encoding="utf-8")
    assert antwort.startswith("Vielen Dank! Die Angaben haben die Prüfung bestanden")
    assert "- **Schritt:**\n  - 2019 · Rat: Der Rat beschließt es. &#91;1&#93;\n  - ohne Datum · Bauhof:" in antwort
    shutil.copy(projekt / "aus/moosach-radwege-raeumen-auch-im-winter.yml", projekt / "data/beispiele")
    assert praxis(projekt, "pruefen").returncode == 0


def test_a_case_is_never_replaced(projekt):
    """The same proposal again gets another name, and the check says that there is such a case."""
    _, dateien = aus_issue(projekt, ECHT)
    name = "moosach-radwege-raeumen-auch-im-winter"
    (projekt / f"data/beispiele/{name}.yml").write_text(dateien[f"{name}.yml"], encoding="utf-8")
    code, dateien = aus_issue(projekt, ECHT)
    assert code == 1
    assert f"{name}-2.yml" in dateien
    assert f"dieselben wie in data/beispiele/{name}.yml" in dateien["antwort.md"]


def test_broken_answers_keep_their_text(projekt):
    """A file with the faults as they are, marked as faulty; the answer names question and line, not fields."""
    text = (
        mit("Kommunen", "Mosach\nNeukirchen")
        .replace("<https://example.org/bericht> Bericht", "www.example.org/bericht Bericht\nBeschluss | Rat")
        .replace("Kein Pflug [2]", "Kein Pflug")
        .replace("- [x] Ich", "- [ ] Ich")
    )
    code, dateien = aus_issue(projekt, text)
    assert code == 1
    assert dateien["fehler"] == ""
    gelesen = yaml.load(dateien["mosach-radwege-raeumen-auch-im-winter.yml"], Loader=yaml.BaseLoader)
    assert gelesen["kommunen"] == ["Mosach", "Neukirchen"]
    antwort = dateien["antwort.md"]
    assert antwort.startswith("Vielen Dank! Ihr Text ist gesichert, einige Angaben passen aber noch nicht.")
    for zeile in (
        "- **Kommunen**, 1. Zeile: „Mosach“ steht nicht im Gemeindeverzeichnis. Meinten Sie „Moosach“? Einen",
        "- **Hürden**, 2. Zeile: Die Quelle fehlt. Setzen Sie die Nummer der Quelle ans Ende der Zeile",
        "- **Rechte**: Die Zustimmung zur Lizenz fehlt.",
        "- **Quellen**, 2. Zeile: „www&#46;example.org/bericht“ ist keine Internetadresse. Erlaubt sind Adressen, die",
        "Meinten Sie „https&#58;//www&#46;example.org/bericht“?",
        "- **Quellen**, 3. Zeile: Titel oder Adresse fehlt. Eine Quelle je Zeile: Titel &#124; Herausgeber",
    ):
        assert zeile in antwort
    assert "`" not in antwort


def test_free_figures_are_kept_for_the_editors(projekt):
    """What the form has no field for stands below the case as comments, whatever it looks like."""
    weiteres = "Kosten: 20.000 Euro [1]\n---\nquellen: []\n\t${{ x }}\n<b>"
    code, dateien = aus_issue(projekt, mit("Zahlen, Kosten, Förderung", weiteres))
    text = dateien["moosach-radwege-raeumen-auch-im-winter.yml"]
    assert code == 0
    assert text.endswith(
        "# Noch einzutragen (Zahlen, Kosten, Förderung):\n"
        "# Kosten: 20.000 Euro [1]\n# ---\n# quellen: []\n#  ${{ x }}\n# <b>\n"
    )
    (projekt / "data/beispiele/neu.yml").write_text(text, encoding="utf-8")
    assert praxis(projekt, "pruefen").returncode == 0


@pytest.mark.parametrize("text", ["Hallo\r\n@alle\n---\ntitel: x\0\u2028", ECHT.replace("### Ablauf", "Ablauf"), ""])
def test_unclear_text_is_kept(projekt, text):
    """Without the headings the whole text becomes comments: nothing is lost, and nothing of it acts."""
    code, dateien = aus_issue(projekt, text)
    assert code == 1
    assert sorted(dateien) == ["antwort.md", "fehler", "marke", "neues-beispiel.yml"]
    assert "ließ sich aber nicht zuordnen. Der Abschnitt „" in dateien["antwort.md"]
    zeilen = dateien["neues-beispiel.yml"].splitlines()
    assert all(z.startswith("#") for z in zeilen)
    for zeile in re.split(r"[\r\n]+", re.sub("[\0\u2028]", "", text)):
        assert zeile in dateien["neues-beispiel.yml"]


def test_huge_body(projekt):
    """The longest that GitHub takes: kept, answered within its limit, in good time."""
    text = mit("Ergebnis", "\n".join(f"Zeile {n} mit Ä und 😀 und @alle [1]" for n in range(1500)))[:65_536]
    code, dateien = aus_issue(projekt, text)
    assert code == 1
    assert "Zeile 1400 mit" in next(inhalt for name, inhalt in dateien.items() if name.endswith(".yml"))
    assert len(dateien["antwort.md"]) < 65_536


@pytest.mark.parametrize(
    "frage", ["Titel", "Kurzfassung", "Kommunen", "Quellen", "Handlungsfelder", "Ergebnis", "Ablauf"]
)
def test_hostile_body(projekt, frage):
    """In the answer nothing acts: no tag, mention, link, code or reference; the file has the text as it was typed."""
    code, dateien = aus_issue(projekt, mit(frage, HOSTIL.replace("###", "##") if frage == "Titel" else HOSTIL))
    assert code == 1
    (name,) = [n for n in dateien if n.endswith(".yml")]
    assert re.fullmatch(r"[a-z0-9-]{1,60}\.yml", name)
    yaml.load(dateien[name], Loader=yaml.BaseLoader)
    assert "${{ github.token }}" in dateien[name]
    eigene = r"</?(details|summary)( open)?>|\]\(<https://(example\.org|boese\.example)[^>]*>\)"
    antwort = re.sub(eigene, "", dateien["antwort.md"])
    assert len(antwort.splitlines()) > 2
    assert not re.search(r"<|`|\]\(|://|(?<!&)#|@", antwort)
    assert not re.search(r"&#(35|64);(?!&#8203;)", antwort)


@pytest.mark.parametrize(
    "beispiel",
    [
        "https://example.org/praxis/beispiele/moosach-waermenetz/#ablauf",
        "moosach-waermenetz",
        "data/beispiele/moosach-waermenetz.yml",
        " „gemeinde baut  das Wärmenetz und verpachtet es“",
    ],
)
def test_correction(projekt, beispiel):
    """However the case is named: editors get the file, one click from editing, and the proof; no file is changed."""
    text = KORREKTUR.replace("https://example.org/praxis/beispiele/moosach-waermenetz/#ablauf", beispiel)
    umgebung = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "o/r"}
    code, dateien = aus_issue(projekt, text.replace("\n", "\r\n"), **umgebung)
    assert code == 0
    assert sorted(dateien) == ["antwort.md", "marke"]
    assert dateien["marke"] == "korrektur"
    assert dateien["antwort.md"] == (
        "Vielen Dank! Die Redaktion prüft das an der Quelle und antwortet hier.\n\n\n"
        "**Für die Redaktion:** Gemeinde baut das Wärmenetz und verpachtet es"
        " (data/beispiele/moosach-waermenetz.yml)\n\n"
        "- Heute steht dort: Zahl: Netzlänge: rund 4,4 bis 5 km · gemessen · 2019 &#91;1&#93;\n\n"
        "1. [Datei bearbeiten](<https://github.com/o/r/edit/main/data/beispiele/moosach-waermenetz.yml>)\n"
        "2. Angabe am Beleg prüfen ([example.org](<https://example.org/neu?a=1&amp;b=2>)),"
        " mit der Quelle ändern und `geprueft` auf heute setzen\n"
        "3. **Commit changes… › Propose changes**; die Prüfung antwortet am Pull Request\n"
    )


def test_correction_that_lacks_something(projekt):
    """An unknown case gets the nearest title, a proof that is no address is named; nothing hostile acts."""
    text = KORREKTUR.replace(
        "https://example.org/praxis/beispiele/moosach-waermenetz/#ablauf",
        "Gemeinde baut ein Wärmenetz und verpachtet es",
    ).replace("https://example.org/neu?a=1&b=2", "javascript:alert(1)")
    code, dateien = aus_issue(projekt, text)
    assert code == 1
    assert "Meinten Sie „Gemeinde baut das Wärmenetz und verpachtet es“?" in dateien["antwort.md"]
    assert "Beleg: Das ist keine Internetadresse" in dateien["antwort.md"]
    code, dateien = aus_issue(projekt, re.sub(r"\n\n(?!###)[^\n]*\n", f"\n\n{HOSTIL}\n", KORREKTUR))
    assert code == 1
    assert not re.search(r"<|`|\]\(|://|(?<!&)#|@", dateien["antwort.md"])


def test_terminal_and_wrong_use(projekt):
    """Without --nach the case and the answer are shown; what is no issue ends with 2."""
    lege_an(projekt, ECHT)
    fertig = praxis(projekt, "aus-issue", "issue.md")
    assert fertig.returncode == 0
    assert fertig.stdout.startswith("titel: 'Radwege räumen: auch im Winter'\n")
    assert fertig.stderr.startswith("Vielen Dank!")
    (projekt / "kein.json").write_text("[]", encoding="utf-8")
    assert [praxis(projekt, "aus-issue", n).returncode for n in ("kein.json", "fehlt.md")] == [2, 2]


def test_form_command(projekt):
    """The forms are written once, are then in step, and stale after a change of a vocabulary."""
    assert praxis(projekt, "formular", "--pruefen").returncode == 1
    ordner = ".github/ISSUE_TEMPLATE"
    assert praxis(projekt, "formular").stdout == (
        f"{ordner}/neues-beispiel.yml ist geschrieben.\n{ordner}/angabe-korrigieren.yml ist geschrieben.\n"
    )
    assert praxis(projekt, "formular", "--pruefen").returncode == 0
    with (projekt / "data/funktionen.yml").open("a", encoding="utf-8") as datei:
        datei.write("- {id: bauhof, name: Bauhof}\n")
    assert praxis(projekt, "formular", "--pruefen").stdout.startswith(f"{ordner}/neues-beispiel.yml ist veraltet.")
