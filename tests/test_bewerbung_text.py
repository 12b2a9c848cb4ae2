"""The text of an application: complete, safe to hand to a mail program, pure functions run in the browser."""

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from tests import module

if TYPE_CHECKING:
    from playwright.sync_api import Page

ANGABEN = {
    "kommune": "Größkirchen (Böhmen)",
    "name": "Kim Muster",
    "funktion": "Klimaschutzmanagement",
    "email": "kim@kommune.example",
    "telefon": "",
    "format": "online",
    "handlungsfelder": ["Ernährung", "Mobilität"],
    "lage": "Konzept vorhanden.\nBeschluss steht aus.",
    "teilnehmende": "Bauamt & Kämmerei, etwa 12",
    "termine": "",
    "anmerkungen": "100 % Ökostrom? <b>ja</b>",
}


def rechne(seite: "Page", ausdruck: str, *werte: Any) -> Any:
    """Call the text module in the page: `m` is the module, `a` the values."""
    return module.rechne(seite, "bewerbung/bewerbung-text.js", ausdruck, *werte)


def test_text_has_every_answer_and_says_what_is_missing(modul: "Page") -> None:
    text = rechne(modul, "m.text(a[0])", ANGABEN)
    for teil in ("Größkirchen (Böhmen)", "Ernährung, Mobilität", "Beschluss steht aus.", "100 % Ökostrom? <b>ja</b>"):
        assert teil in text
    assert "Telefon: nicht angegeben" in text
    assert "Wann es passt:\nnicht angegeben" in text


@pytest.mark.parametrize(
    ("adresse", "gut"),
    [
        ("kim@kommune.de", True),
        ("kim.muster+klima@stadt.bücher.de", True),
        ("kim@kommune", False),
        ("kim kommune.de", False),
        ("kim@@kommune.de", False),
        ("", False),
    ],
)
def test_mail_address_is_checked_gently(modul: "Page", adresse: str, gut: bool) -> None:
    fehler = rechne(modul, "m.pruefe(a[0]).map(f => f.feld)", {**ANGABEN, "email": adresse})
    assert fehler == ([] if gut else ["email"])


@pytest.mark.parametrize("laenge", [0, 1000, 1900, 20_000])
@pytest.mark.parametrize("zeichen", ["x", "ü", "😀", "Wort und Zeile\n"])
def test_mail_link_is_never_too_long_and_always_decodable(modul: "Page", zeichen: str, laenge: int) -> None:
    angaben = {**ANGABEN, "lage": (zeichen * laenge)[:laenge]}
    link, ganz = rechne(modul, "[m.mailLink('a@b.example', a[0]), m.text(a[0])]", angaben)
    assert len(link["href"]) <= 1900
    inhalt = unquote(link["href"].split("&body=")[1], errors="strict").replace("\r\n", "\n")
    if link["gekuerzt"]:
        assert "kopierten Text" in inhalt
        assert ganz.startswith(inhalt[: inhalt.index("\n\n[Hier endet")])
    else:
        assert inhalt == ganz


def test_subject_cannot_carry_a_second_line(modul: "Page") -> None:
    assert rechne(modul, "m.betreff(a[0])", {"kommune": "Glonn\r\nBcc: x"}).splitlines() == [
        "Bewerbung um ein Simulationslabor: Glonn Bcc: x"
    ]


@pytest.mark.parametrize(
    ("ort", "name"),
    [
        ("Weißenfels", "-weissenfels"),
        ("../../etc", "-etc"),
        ("Dałow / Żary", "-da-ow-zary"),
        ("日本", ""),
        ("a" * 300, "-" + "a" * 60),
    ],
)
def test_file_name_is_plain(modul: "Page", ort: str, name: str) -> None:
    assert rechne(modul, "m.dateiname(a[0])", {"kommune": ort}) == f"bewerbung-simulationslabor{name}.txt"
