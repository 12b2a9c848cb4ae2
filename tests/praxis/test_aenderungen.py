"""What a pull request changes, as reviewers read it: in the words of the page, and harmless whatever it holds."""

import html
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from praxis import aenderungsbericht
from praxis.aenderungen import Art, Fall, finde_aenderungen

ORDNER = Path(__file__).parent
PRAXIS = Path(sys.executable).parent / "praxis"
DATEI = "data/beispiele/moosach-waermenetz.yml"


def boese(text: str) -> str:
    """Text that tries everything, on one line and without what the check would refuse to read."""
    return (
        f"{text} <script>alert(1)</script> <img src=x onerror=y> @alle @org/team #1 o/r#2 `code` | **f** ~~d~~ <!--"
        " [klick](https://boese.example) ![b](x) ${{ github.token }} $(id) ::error::x ##[error]x"
    )


@pytest.fixture
def vergleiche(umfeld):
    """Compares two sets of files (name without folder and ending -> text)."""

    def vergleich(alt: dict[str, str], neu: dict[str, str]) -> list[Fall]:
        als_dateien = [{f"data/beispiele/{n}.yml": t.encode() for n, t in seite.items()} for seite in (alt, neu)]
        return finde_aenderungen(*als_dateien, umfeld)

    return vergleich


def geaendert(fall: Fall) -> list[tuple[str, str, str]]:
    return [(a.name, a.alt, a.neu) for a in fall.aenderungen]


def test_nothing_changed(vergleiche, gut):
    """Equal files are no change, and neither are other line ends or a byte order mark."""
    assert vergleiche({"a": gut}, {"a": gut}) == []
    assert vergleiche({"a": gut}, {"a": "\ufeff" + gut.replace("\n", "\r\n")}) == []
    assert aenderungsbericht.markdown([]) == "## Kein Beispiel ist geändert.\n"


def test_changed_statements_in_the_words_of_the_page(vergleiche, gut):
    """Figures, dates and names are shown as the site shows them; what stayed the same is not."""
    neu = (
        gut.replace("wert: 4.4, bis: 5", "wert: 1067.5")
        .replace("ende: 2019-03-22, status: umgesetzt", "status: laufendes Angebot")
        .replace("  - was: no  [2]\n    beschluss: nein\n", "")
        .replace("personal: {text: Eine halbe Stelle begleitet den Bau., vzae: 0.5, quelle: 1}\n", "")
        .replace("funktionen: [verwaltungsspitze, umwelt-klima]", "funktionen: [umwelt-klima]")
    )
    (fall,) = vergleiche({"a": gut}, {"a": neu})
    assert fall.art is Art.GEAENDERT
    assert geaendert(fall) == [
        ("Zeitraum", "2009 – 22.03.2019", "seit 2009"),
        ("Stand der Umsetzung", "umgesetzt", "laufendes Angebot"),
        ("In der Verwaltung", "Verwaltungsspitze", ""),
        ("Schritt", "ohne Datum: no [2]", ""),
        (
            "Zahl",
            "Netzlänge: rund 4,4 bis 5 km · gemessen · 2019 [1]",
            "Netzlänge: rund 1.067,5 km · gemessen · 2019 [1]",
        ),
        ("Personal", "Eine halbe Stelle begleitet den Bau (0,5 Vollzeitäquivalente) [1]", "nicht angegeben"),
    ]


def test_entry_in_between_moves_nothing_else(vergleiche, gut):
    """A step put between two others is one addition, and a source that moves down is told with its new number."""
    neu = gut.replace("  - was: no  [2]", '  - {wann: 2012, was: "Die Planung beginnt. [1]"}\n  - was: no  [2]')
    (fall,) = vergleiche({"a": gut}, {"a": neu})
    assert geaendert(fall) == [("Schritt", "", "2012: Die Planung beginnt. [1]")]


def test_new_removed_and_renamed(vergleiche, gut):
    """A renamed case is found by its content, even when a little changed with it."""
    anderes = re.sub(r"\w*e\w*", "Anderes", gut[gut.index("anlass") :])
    faelle = vergleiche({"alt": gut, "weg": "titel: [\n"}, {"neu": gut.replace("80 Haus", "90 Haus"), "dazu": anderes})
    assert [(f.art, f.datei, f.vorher) for f in faelle] == [
        (Art.NEU, "data/beispiele/dazu.yml", ""),
        (Art.UMBENANNT, "data/beispiele/neu.yml", "data/beispiele/alt.yml"),
        (Art.ENTFERNT, "data/beispiele/weg.yml", ""),
    ]
    assert [a.name for a in faelle[1].aenderungen] == ["Kurzfassung"]
    text = aenderungsbericht.terminal(faelle)
    assert text.startswith("3 Beispiele: 1 neu, 1 umbenannt, 1 entfernt.\n")
    assert "Hieß bisher data/beispiele/alt.yml: Die Adresse der Seite ändert sich" in text


def test_change_that_nobody_sees(vergleiche, gut):
    """Comments and the order of fields do not show on the page, and the report says so."""
    (fall,) = vergleiche({"a": gut}, {"a": "# ein Kommentar\n" + gut})
    assert geaendert(fall) == []
    assert "Für Lesende ändert sich nichts" in aenderungsbericht.als_markdown(fall)


def test_reminder_of_the_check(vergleiche, gut, umfeld):
    """Changed statements with an old date of the check: a notice at that line, none after it was set anew."""
    alt = gut.replace("geprueft: 2026-11-24", "geprueft: 2025-01-31")
    neu = alt.replace("80 Haushalte", "90 Haushalte")
    (fall,) = vergleiche({"a": alt}, {"a": neu})
    erinnerung = [b for b in fall.befunde if b.regel == "pruefung-unveraendert"]
    assert [(b.zeile, b.stufe, b.feld) for b in erinnerung] == [(len(gut.splitlines()), "Hinweis", "geprueft")]
    (fall,) = vergleiche({"a": alt}, {"a": neu.replace("2025-01-31", f"{umfeld.heute}")})
    assert not [b for b in fall.befunde if b.regel == "pruefung-unveraendert"]
    assert ("Geprüft am", "31.01.2025", "24.11.2026") in geaendert(fall)


def test_faulty_versions(vergleiche, gut):
    """Wrong ids, units, places and numbers are shown as they are; what has no form is named with its findings."""
    falsch = (
        gut.replace("massnahmen: [solares-waermenetz", "massnahmen: [radweg")
        .replace("einheit: km", "einheit: Meilen")
        .replace("  - Moosach\n", "  - Mosach\n")
        .replace("programm: kommunalrichtlinie", "programm: xyz")
        .replace("jahr: 2019, quelle: 1}\npersonal", "jahr: 2019, quelle: 77}\npersonal")
    )
    (fall,) = vergleiche({"a": gut}, {"a": falsch})
    neue = " / ".join(a.neu for a in fall.aenderungen)
    for wort in ("Mosach", "radweg", "4,4 bis 5 Meilen", "xyz: 200.000 €", "[77]"):
        assert wort in neue
    assert len([b for b in fall.befunde if b.stufe == "Fehler"]) >= 5
    (fall,) = vergleiche({"a": gut}, {"a": gut.replace("titel:", "titl:")})
    assert not fall.lesbar
    text = aenderungsbericht.als_markdown(fall)
    assert "lässt sich noch nicht zeigen" in text
    assert "Meinten Sie „titel“?" in text
    (fall,) = vergleiche({"a": "titel: [\n"}, {"a": gut})
    assert "Die bisherige Fassung lässt sich nicht lesen" in aenderungsbericht.als_markdown(fall)


ERLAUBT = {
    "h2",
    "h3",
    "ul",
    "li",
    "p",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "strong",
    "details",
    "summary",
    "a",
}


ADRESSEN = {
    "https://example.org/bericht",
    "http://example.org/sonne?x=1&y=2",
    "https://example.org/vorlage",
    "https://example.org/netz",
}


def pruefe_harmlos(bericht: str, adressen: set[str]) -> str:
    """Renders `bericht` as GitHub does: only our own tags, only links to sources, nobody mentioned. Gives its text."""
    seite = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(bericht)
    assert set(re.findall(r"</?([a-zA-Z]\w*)", seite)) <= ERLAUBT
    assert "<!--" not in seite
    assert set(map(html.unescape, re.findall(r'<a href="([^"]*)"', seite))) <= adressen
    text = html.unescape(re.sub(r"<[^>]*>", "", seite))
    assert not re.search(r"@[\w-]|#\d|##\[", text)
    assert not re.search(r"(?m)^\s*::", bericht)
    assert not re.search(r"(?i)\bwww\.|://", re.sub(r"\]\(<[^>]*>\)", "", bericht))
    return text.replace("\u200b", "")


def test_hostile_contents(vergleiche, gut):
    """Titles, texts and addresses stay plain text, in the table and in the reading version."""
    neu = (
        gut.replace("Gemeinde baut das Wärmenetz und verpachtet es", f"'{boese('Titel')[:90]}'")
        .replace("federfuehrung: Gemeinde Moosach", f"federfuehrung: '{boese('F')[:150]}'")
        .replace("Das Netz läuft **zuverlässig**. [1]", f"{boese('Es läuft')} [1]")
        .replace("https://example.org/bericht", '"https://example.org/`x`)](javascript:y)[@alle]&lt;b&gt;"')
    )
    faelle = vergleiche({"a": gut}, {"a": neu, "b": neu})
    assert [f.lesbar for f in faelle] == [True, True]
    adressen = {*ADRESSEN, "https://example.org/%60x%60", "https://boese.example"}
    text = pruefe_harmlos(aenderungsbericht.markdown(faelle, [boese("fällig")]), adressen)
    assert "Es läuft <script>alert(1)</script>" in text
    zeilen = [z for z in aenderungsbericht.markdown(faelle).splitlines() if z.startswith("| ")]
    assert all(z.count("|") == 4 for z in zeilen)


def test_words_that_differ_are_bold():
    """Between two versions of a text the words that differ stand out."""
    alt, neu = aenderungsbericht._hervorgehoben("Das Netz hat 80 Haushalte. [1]", "Das Netz hat 90 Haushalte. [1]")
    assert (alt, neu) == (
        "Das Netz hat **80** Haushalte. &#91;1&#93;",
        "Das Netz hat **90** Haushalte. &#91;1&#93;",
    )
    assert aenderungsbericht._hervorgehoben("ganz anders", "nichts davon bleibt") == (
        "ganz anders",
        "nichts davon bleibt",
    )


def test_report_stays_below_the_limit(vergleiche, gut, monkeypatch):
    """GitHub drops a summary beyond 1 MiB: what does not fit is named instead."""
    monkeypatch.setattr(aenderungsbericht, "GROESSTE", 9000)
    faelle = vergleiche({}, {f"fall-{n}": gut for n in range(20)})
    text = aenderungsbericht.markdown(faelle)
    assert len(text.encode()) < 12_000
    assert re.search(r"\d+ Beispiele nicht gezeigt, weil zu viel: .*data/beispiele/fall-9\.yml", text)


# --- the real command on a real repository ---


def git(ordner: Path, *woerter: str) -> str:
    eigene = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *eigene, *woerter], cwd=ordner, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def lager(tmp_path) -> Path:
    """A repository, in a folder with spaces and umlauts, whose main has the one good case."""
    ordner = tmp_path / "Praxis Beispiele Überblick"
    for datei in (ORDNER / "daten").rglob("*.*"):
        ziel = ordner / "data" / datei.relative_to(ORDNER / "daten")
        ziel.parent.mkdir(parents=True, exist_ok=True)
        ziel.write_bytes(datei.read_bytes())
    git(ordner, "init", "-q", "-b", "main")
    git(ordner, "add", ".")
    git(ordner, "commit", "-q", "-m", "Anfang")
    return ordner


def praxis(ordner: Path, *woerter: str) -> subprocess.CompletedProcess[str]:
    umgebung = {**os.environ, "GITHUB_STEP_SUMMARY": str(ordner / "zusammenfassung.md")}
    fertig = subprocess.run(
        [PRAXIS, *woerter],
        cwd=ordner,
        env=umgebung,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert "Traceback" not in fertig.stdout + fertig.stderr
    return fertig


BOESE_NAMEN = [
    "zeile\n::error::neu.yml",
    "::error::anfang.yml",
    "##[error]alt.yml",
    "$(touch ausgefuehrt).yml",
    "`touch ausgefuehrt`.yml",
    "'; touch ausgefuehrt #.yml",
    '"anfuehrung".yml',
    "😀 @alle #1 <img src=x> | [x](https:boese).yml",
    "-n.yml",
    os.fsdecode(b"kein-utf8-\xff.yml"),
    "%0A::error::prozent.yml",
]


def test_hostile_names(lager, gut):
    """File names that try to be commands, mentions, markup or options: both commands treat them as names."""
    git(lager, "switch", "-q", "-c", "$(id)-`x`;@alle")
    (lager / DATEI).write_text(gut.replace("80 Haushalte", "90 Haushalte").replace("2026-11-24", "2025-11-24"), "utf-8")
    for nummer, name in enumerate(BOESE_NAMEN):
        titel = f"titel: '`x` @alle {nummer} <b>'"
        inhalt = re.sub(r"(?m)^titel: .*$", titel, gut) if nummer % 2 else f"{titel}\n"
        (lager / "data/beispiele" / name).write_text(inhalt, encoding="utf-8")
    git(lager, "add", "-A")
    git(lager, "commit", "-q", "-m", "::error::`x` @alle")
    ausgaben = [
        praxis(lager, "pruefen", "--form", "github"),
        praxis(lager, "aenderungen", "--seit", "main", "--form", "github"),
        praxis(lager, "aenderungen", "--seit", "main"),
    ]
    assert [a.returncode for a in ausgaben] == [1, 0, 0]
    assert "12 Beispiele: 11 neu, 1 geändert." in ausgaben[1].stdout
    for ausgabe in ausgaben:
        assert "##[" not in ausgabe.stdout
        for zeile in ausgabe.stdout.splitlines():
            if zeile.lstrip().startswith("::"):
                assert re.match(r"::(error|notice) file=data/beispiele/[^,:]*,line=\d+,col=\d+,title=[^,:]*::", zeile)
    assert not (lager / "ausgefuehrt").exists()
    bericht = (lager / "zusammenfassung.md").read_text(encoding="utf-8")
    text = pruefe_harmlos(bericht, ADRESSEN)
    assert "zeile ::error::neu.yml" in text
    assert "Kurzfassung" in text


def test_since_a_branch_that_went_on(lager, gut):
    """Compared is with the point where the branch began: what main got since is no removal."""
    git(lager, "switch", "-q", "-c", "zweig")
    (lager / DATEI).write_text(gut.replace("80 Haushalte", "90 Haushalte"), encoding="utf-8")
    git(lager, "commit", "-q", "-a", "-m", "x")
    git(lager, "switch", "-q", "main")
    (lager / "data/beispiele/anderes.yml").write_text(gut, encoding="utf-8")
    git(lager, "add", ".")
    git(lager, "commit", "-q", "-m", "y")
    git(lager, "switch", "-q", "zweig")
    assert praxis(lager, "aenderungen", "--seit", "main").stdout.startswith("1 Beispiel: 1 geändert.\n")
    git(lager, "mv", DATEI, "data/beispiele/neuer-name.yml")
    assert praxis(lager, "aenderungen").stdout.startswith("1 Beispiel: 1 umbenannt.\n")  # not committed yet
    (lager / "bericht.md").unlink(missing_ok=True)
    assert praxis(lager, "aenderungen", "--markdown", "aus/bericht.md").returncode == 0
    assert (lager / "aus/bericht.md").read_text(encoding="utf-8").startswith("## 1 Beispiel: 1 umbenannt.\n")


@pytest.mark.parametrize("seit", ["gibt-es-nicht", "--all", "main..HEAD", "x\n::error::y", ""])
def test_unknown_version(lager, seit):
    """A version that Git does not know is a wrong call, said in one line."""
    fertig = praxis(lager, "aenderungen", f"--seit={seit}")
    assert (fertig.returncode, fertig.stdout) == (2, "")
    assert re.fullmatch(r"Den Stand „[^\n]*“ gibt es in diesem Git-Verzeichnis nicht\.\n", fertig.stderr)


def test_without_a_repository(lager, tmp_path):
    """Outside of Git the command says so instead of calling everything new."""
    (lager / ".git").rename(tmp_path / "fort")
    assert praxis(lager, "aenderungen").returncode == 2


def test_due_cases_are_told(lager):
    """The report ends with the cases whose last check is more than two years old."""
    datei = lager / DATEI
    alt = date.today().year - 3
    text = re.sub(r"20(19|26)-(03-22|11-20|11-24|03|11)\b", f"{alt}-01-01", datei.read_text(encoding="utf-8"))
    datei.write_text(text, encoding="utf-8")
    fertig = praxis(lager, "aenderungen", "--form", "github")
    assert fertig.stdout.splitlines()[-1] == "1 Beispiel: 1 geändert."
    assert "Zur Prüfung fällig: 1 im Bestand" in (lager / "zusammenfassung.md").read_text(encoding="utf-8")
