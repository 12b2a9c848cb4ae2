"""Every fault an editor can make, with the exact lines that `praxis pruefen` prints for it.

A case in fehler/ is a file (or a folder of files, where the fault lies between them or in the name) and a .txt of the
same name with the expected lines. To add one, write both; a fault that no text editor would keep is in test_lesen.py.
"""

import importlib
import pkgutil
from pathlib import Path

import pytest

from praxis import ausgabe, regeln
from praxis.baum import Dokument
from praxis.befund import Befund
from praxis.regeln import Fund, Regel, Umfeld, wende_an

FEHLER = Path(__file__).parent / "fehler"
FAELLE = sorted(pfad for pfad in FEHLER.iterdir() if pfad.suffix != ".txt")


def dateien(fall: Path) -> list[Path]:
    return sorted(fall.iterdir()) if fall.is_dir() else [fall]


@pytest.fixture(scope="module")
def alle_befunde(pruefe_dateien) -> list[Befund]:
    return [befund for fall in FAELLE for befund in pruefe_dateien(dateien(fall))]


@pytest.mark.parametrize("fall", FAELLE, ids=lambda pfad: pfad.stem)
def test_broken_file_gets_exactly_these_lines(fall, pruefe_dateien):
    """All findings of a broken file appear with place, field, cause and remedy, and no other."""
    erwartet = (FEHLER / f"{fall.stem}.txt").read_text(encoding="utf-8")
    assert "".join(ausgabe.zeile(b) + "\n" for b in pruefe_dateien(dateien(fall))) == erwartet
    assert erwartet.strip(), "a broken file without a message"


def test_every_expectation_has_its_file():
    """No .txt is left over from a renamed or deleted case."""
    assert {p.stem for p in FEHLER.glob("*.txt")} == {p.stem for p in FAELLE}


def test_good_case_is_silent(pruefe_dateien, umfeld):
    """The case that uses every field of the model correctly gets no finding."""
    gut = Path(__file__).parent / "daten/beispiele" / Path(umfeld.dokumente[0].datei).name
    assert [ausgabe.zeile(b) for b in pruefe_dateien([gut])] == []


@pytest.mark.parametrize("regel", regeln.alle(), ids=lambda regel: regel.name)
def test_every_rule_fires(regel, alle_befunde):
    """Each rule speaks in at least one broken file, so no rule is there that cannot fire."""
    assert any(befund.regel == regel.name for befund in alle_befunde)


@pytest.mark.parametrize("modul", [m.name for m in pkgutil.iter_modules(regeln.__path__) if m.name[0] != "_"])
def test_rule_is_named_after_its_module_and_says_why_it_exists(modul):
    """A rule's name is its module's name, and its reason is a sentence."""
    regel = importlib.import_module(f"praxis.regeln.{modul}").REGEL
    assert regel.name == modul.replace("_", "-")
    assert regel.grund.endswith(".")
    assert regel in regeln.alle()


def test_rule_names_are_unique():
    """Two rules never share a name."""
    namen = [regel.name for regel in regeln.alle()]
    assert len(set(namen)) == len(namen)


def test_every_message_names_cause_and_remedy(alle_befunde):
    """No message leaves the editor without a way out, and each belongs to a named rule."""
    assert [ausgabe.zeile(b) for b in alle_befunde if not (b.text and b.abhilfe and b.regel)] == []


def test_a_rule_that_breaks_becomes_a_finding(umfeld):
    """An exception inside a rule is reported as a fault of the check, and the other rules still speak."""

    def stuerzt_ab(_dokument: Dokument, _umfeld: Umfeld):
        raise ZeroDivisionError

    def spricht(dokument: Dokument, _umfeld: Umfeld):
        yield Fund(("titel",), dokument.wurzel, "Gefunden.")

    befunde = wende_an(umfeld.dokumente[0], umfeld, [Regel("kaputt", "", stuerzt_ab), Regel("heil", "", spricht)])
    assert [(b.zeile, b.spalte, b.regel, b.text) for b in befunde] == [
        (1, 1, "kaputt", "Die Regel „kaputt“ ist an dieser Datei gescheitert (ZeroDivisionError)."),
        (2, 1, "heil", "Gefunden."),
    ]


def test_suggestions_are_looked_up_only_for_the_first_unknown_places(umfeld, pruefe_inhalt, monkeypatch):
    """A file with thousands of unknown names must not search the whole register thousands of times."""
    gesucht = []
    monkeypatch.setattr(type(umfeld.register), "aehnlich", lambda _register, name: gesucht.append(name))
    inhalt = "kommunen:\n" + "".join(f"- Nirgendwo {n}\n" for n in range(200))
    _, befunde = pruefe_inhalt(inhalt.encode())
    assert sum(b.regel == "kommune-unbekannt" for b in befunde) == 200
    assert len(gesucht) == 10


@pytest.mark.parametrize("stueck", ["a", "01", "![", "0 ", "[1]", "<a", "Tel "])
def test_no_pattern_has_to_search_an_endless_text(pruefe_inhalt, gut, stueck):
    """A text of 150,000 characters is refused for its length and searched by no rule, however slow its pattern."""
    text = (stueck * 150_000)[:150_000].strip()
    _, befunde = pruefe_inhalt(gut.replace("Der Arbeitskreis sucht seit 2009", f"Text {text}").encode())
    assert [(b.feld, b.regel) for b in befunde] == [("anlass", "text-zu-lang")]
    assert len(befunde[0].ganzer_text) < 100


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        ("einheit: km", "einheit: {}"),
        ("status: umgesetzt", "status: {}"),
        ("groesse: netzlaenge", "groesse: {}"),
        ("land: Rheinland-Pfalz", "land: {}"),
        ("  - Moosach\n", "  - {}\n"),
        ("partner: [Naturstrom AG", "partner: [{}, {}"),
        ('schluessel: "09278154"', "schluessel: {}"),
        ("geprueft: 2026-11-24", "geprueft: {}"),
        ("federfuehrung:", "{}:"),
        ("url: https://example.org/bericht", "url: {}"),
    ],
)
def test_messages_stay_short(pruefe_inhalt, gut, alt, neu):
    """A message quotes no more of a value than is needed to recognise it."""
    assert alt in gut
    _, befunde = pruefe_inhalt(gut.replace(alt, neu.replace("{}", "x" * 3000)).encode())
    assert befunde
    assert max(len(b.ganzer_text) for b in befunde) < 400
