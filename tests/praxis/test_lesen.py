"""Reading bytes: encodings, line ends, sizes and links, which no file in fehler/ could keep."""

from pathlib import Path

import pytest

from praxis import ausgabe
from praxis.baum import Skalar
from praxis.lesen import lies, lies_bytes
from praxis.rohtext import GROESSTE_DATEI

NAME = "data/beispiele/netz.yml"


def meldungen(inhalt: bytes) -> list[str]:
    return [ausgabe.zeile(b).removeprefix(NAME + ":") for b in lies_bytes(inhalt, NAME)[1]]


def gelesen(inhalt: bytes, feld: str) -> str | None:
    dokument, befunde = lies_bytes(inhalt, NAME)
    assert befunde == []
    return dokument.wert(feld)


KODIERUNG = (
    "Die Datei ist nicht in UTF-8 gespeichert."
    " Speichern Sie sie mit der Kodierung UTF-8 (im Editor unter „Speichern unter“)."
)
NEU_TIPPEN = "Löschen Sie es und tippen Sie die Stelle neu."


@pytest.mark.parametrize(
    ("inhalt", "erwartet"),
    [
        ("titel: a\nkurz: Wärme".encode("latin-1"), [f"2:8: {KODIERUNG}"]),
        ("titel: ä\nkurz: ß\n".encode() + b"ort: \xff", [f"3:6: {KODIERUNG}"]),
        ("titel: Netz".encode("utf-16"), [f"1:1: {KODIERUNG}"]),
        ("titel: Netz".encode("utf-16-le"), [f"1:2: Hier steht ein unsichtbares Steuerzeichen (U+0000). {NEU_TIPPEN}"]),
        (b"titel: a\x07b", [f"1:9: Hier steht ein unsichtbares Steuerzeichen (U+0007). {NEU_TIPPEN}"]),
        (
            "titel: a\nkurz: b\u2028c".encode(),
            [f"2:8: Hier steht ein unsichtbares Steuerzeichen (U+2028). {NEU_TIPPEN}"],
        ),
        ("titel: a\u202eb".encode(), [f"1:9: Hier steht ein unsichtbares Steuerzeichen (U+202E). {NEU_TIPPEN}"]),
        ("titel: a\ufeff".encode(), [f"1:9: Hier steht ein unsichtbares Steuerzeichen (U+FEFF). {NEU_TIPPEN}"]),
        (b"", ["1:1: Die Datei ist leer. Löschen Sie sie oder füllen Sie sie aus."]),
        (b"\xef\xbb\xbf \t\r\n", ["1:1: Die Datei ist leer. Löschen Sie sie oder füllen Sie sie aus."]),
        (
            b"#" * (GROESSTE_DATEI + 1),
            ["1:1: Die Datei ist zu groß (200 kB, erlaubt sind 200 kB). Kürzen Sie die Texte."],
        ),
        (b"titel: a\r\n\tkurz: b", ["2:1: Hier steht ein Tabulator. Rücken Sie mit Leerzeichen ein (zwei je Ebene)."]),
    ],
    ids=[
        "latin-1",
        "half-utf-8",
        "utf-16",
        "utf-16-le",
        "bell",
        "line-separator",
        "right-to-left",
        "bom-inside",
        "empty",
        "blank",
        "huge",
        "tab",
    ],
)
def test_bytes_that_are_no_readable_file(inhalt, erwartet):
    """Bytes that no parser should see get one message that names the cause and its place."""
    dokument, befunde = lies_bytes(inhalt, NAME)
    assert [ausgabe.zeile(b).removeprefix(NAME + ":") for b in befunde] == erwartet
    assert dokument.wurzel is None


def test_largest_file_is_read():
    """A file of exactly the largest size is no fault."""
    assert meldungen(b"titel: a\n#" + b"x" * (GROESSTE_DATEI - 10)) == []


@pytest.mark.parametrize(
    "inhalt",
    [
        "\ufefftitel: Wärme".encode(),
        "titel: Wärme\r\n".encode(),
        "titel: Wärme\r".encode(),
        "titel: Wärme".encode(),
        "---\ntitel: Wärme\n...\n".encode(),
        "# Kommentar\n\n{titel: Wärme}".encode(),
    ],
    ids=["bom", "crlf", "cr", "no-final-newline", "document-marks", "flow"],
)
def test_harmless_ways_to_store_a_file(inhalt):
    """Byte order mark, foreign line ends and a missing last line end are no fault."""
    assert gelesen(inhalt, "titel") == "Wärme"


@pytest.mark.parametrize(
    "text", ["no", "yes", "on", "ja", "07133", "0x1F", "12:30", "1_000", "2021-02-30", ".inf", "1e3"]
)
def test_plain_values_stay_as_written(text):
    """What YAML would turn into a truth value, number or date stays the text that was typed."""
    assert gelesen(f"titel: {text}".encode(), "titel") == text


@pytest.mark.parametrize(
    ("geschrieben", "text"),
    [
        ('"07133"', "07133"),
        ("'Das ist''s'", "Das ist's"),
        ("„Wärme“ fürs Dorf", "„Wärme“ fürs Dorf"),
        ("Energie & Klima: gut".replace(": ", " – "), "Energie & Klima – gut"),
        ("'# kein Kommentar'", "# kein Kommentar"),
        (">-\n  eins\n  zwei\n", "eins zwei"),
        ("|-\n  eins\n  zwei\n", "eins\nzwei"),
    ],
)
def test_quotes_and_long_texts(geschrieben, text):
    """Quotes are taken off, German quotes are text, folded lines become one."""
    assert gelesen(f"titel: {geschrieben}".encode(), "titel") == text


def test_values_know_their_place_and_quotes():
    """A value knows its line and column and whether it was quoted."""
    dokument, _ = lies_bytes(b'kommunen:\n  - {name: Moosach, schluessel: "09175128"}\n', NAME)
    assert list(dokument.alle("kommunen.*.*")) == []
    assert list(dokument.skalare("kommunen.*.schluessel")) == [
        (("kommunen", 0, "schluessel"), Skalar(2, 33, "09175128", zitiert=True))
    ]
    assert not next(dokument.skalare("kommunen.*.name"))[1].zitiert


def test_link_is_reported_and_not_followed(tmp_path):
    """A symbolic link is a fault of its own, wherever it leads."""
    ziel = tmp_path / "geheim.yml"
    ziel.write_text("titel: geheim", encoding="utf-8")
    verweis = tmp_path / "netz.yml"
    verweis.symlink_to(ziel)
    dokument, befunde = lies(verweis, NAME)
    assert dokument.wurzel is None
    assert [ausgabe.zeile(b) for b in befunde] == [
        f"{NAME}:1:1: Die Datei ist eine Verknüpfung (Symlink). Legen Sie die Datei selbst ab."
    ]


def test_folder_or_missing_file_is_a_finding(tmp_path):
    """A folder with the name of a file, or nothing at all, is reported and raises nothing."""
    for pfad in (tmp_path, tmp_path / "fehlt.yml"):
        assert [b.text for b in lies(Path(pfad), NAME)[1]] == ["Die Datei lässt sich nicht öffnen."]


def test_keys_inside_a_key_do_not_leak_into_the_case():
    """A list or group written as a field's name is reported once; what follows is still read."""
    dokument, befunde = lies_bytes(b"? {a: b}\n: {titel: falsch}\ntitel: echt\n", NAME)
    assert dokument.wert("titel") == "echt"
    assert [(b.zeile, b.regel) for b in befunde] == [(1, "feldname")]


def test_findings_name_the_whole_path():
    """A finding of the reader names the field as the model does, entries counted from 1."""
    inhalt = b"kosten:\n  - art: a\n  - art:\n    art: b\n    wer: [x, ]\n    was: [[y, *z]]\n"
    assert [(b.feld, b.regel) for b in lies_bytes(inhalt, NAME)[1]] == [
        ("kosten[2].art", "leer"),
        ("kosten[2].art", "doppeltes-feld"),
        ("kosten[2].was[1][2]", "verweis"),
    ]
