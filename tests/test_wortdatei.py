"""Word files written in the browser: sound archives, the structure that python-docx reads back, any text unharmed."""

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.module import rechne, rechne_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

ALLE_TEILE: list[dict[str, Any]] = [
    {"art": "titel", "text": "Umsetzungsfahrplan"},
    {"art": "absatz", "stil": "vorspann", "inhalt": "Zwei Ideen"},
    {"art": "ueberschrift", "stufe": 1, "text": "Übersicht"},
    {
        "art": "absatz",
        "inhalt": [
            "Siehe ",
            {"text": "Quelle", "fett": True, "verweis": "https://stadt.example/?a=1&b=2"},
            {"text": " und ", "kursiv": True},
            {"text": "kein Verweis", "verweis": "javascript:alert(1)"},
        ],
    },
    {"art": "liste", "punkte": ["Punkt"]},
    {"art": "liste", "nummern": True, "punkte": ["eins", "zwei"]},
    {"art": "liste", "nummern": True, "punkte": ["wieder eins"]},
    {
        "art": "tabelle",
        "beschreibung": "Kosten je Idee",
        "breiten": [1, 2, 1],
        "kopf": ["Idee", "Was", "Euro"],
        "kopfspalte": True,
        "zeilen": [
            ["Solar", "erste Zeile\nzweite Zeile\n\nneuer Absatz", {"inhalt": "1.000", "rechts": True}],
            {"zellen": ["Rad", {"inhalt": "", "ueber": 2, "grund": "E2EFED"}], "hoehe": 2},
        ],
    },
    {"art": "ueberschrift", "stufe": 2, "text": "Nächstes Blatt", "neueSeite": True},
]


def schreibe(seite: "Page", teile: list[dict[str, Any]], **mehr: str) -> bytes:
    dokument = {
        "titel": "Fahrplan",
        "verfasser": "Bauamt",
        "kopf": "Werkstatt",
        "fuss": "Stand",
        "teile": teile,
        **mehr,
    }
    return rechne_bytes(
        seite,
        "dateien/wortdatei.js",
        "await m.wortdatei({...a[0], erstellt: new Date('2026-11-25T09:30:00Z')})",
        dokument,
    )


def lies(datei: bytes) -> Document:
    with zipfile.ZipFile(io.BytesIO(datei)) as archiv:
        assert archiv.testzip() is None
        assert archiv.namelist()[0] == "[Content_Types].xml"
    return docx.Document(io.BytesIO(datei))


def test_every_part_arrives_in_word(modul: "Page") -> None:
    """Built-in styles, lists that begin with 1, tables with repeated header rows, links, language and title."""
    dokument = lies(schreibe(modul, ALLE_TEILE))
    stile = [(absatz.style.name, absatz.text) for absatz in dokument.paragraphs if absatz.text]
    assert stile == [
        ("Title", "Umsetzungsfahrplan"),
        ("Subtitle", "Zwei Ideen"),
        ("Heading 1", "Übersicht"),
        ("Normal", "Siehe Quelle und kein Verweis"),
        ("List Bullet", "Punkt"),
        ("List Number", "eins"),
        ("List Number", "zwei"),
        ("List Number", "wieder eins"),
        ("Heading 2", "Nächstes Blatt"),
    ]
    nummern = [a._p.pPr.numPr.numId.val for a in dokument.paragraphs if a.style.name.startswith("List")]
    assert nummern == [1, 2, 2, 3]
    assert dokument.paragraphs[-1].paragraph_format.page_break_before
    [verweis] = [link for absatz in dokument.paragraphs for link in absatz.hyperlinks]
    assert (verweis.text, verweis.url) == ("Quelle", "https://stadt.example/?a=1&b=2")

    [tabelle] = dokument.tables
    assert [zelle.text for zelle in tabelle.rows[0].cells] == ["Idee", "Was", "Euro"]
    assert tabelle.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert tabelle.rows[1].cells[1].text == "erste Zeile\nzweite Zeile\nneuer Absatz"
    assert round(tabelle.rows[2].height.cm, 1) == 2
    assert tabelle._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) == "Kosten je Idee"

    seite = dokument.sections[0]
    assert (round(seite.page_width.mm), round(seite.page_height.mm)) == (210, 297)
    assert seite.header.paragraphs[0].text == "Werkstatt"
    felder = seite.footer._element.findall(f".//{qn('w:fldSimple')}")
    assert [feld.get(qn("w:instr")).strip() for feld in felder] == ["PAGE", "NUMPAGES"]
    sprache = dokument.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert sprache.get(qn("w:val")) == "de-DE"
    kern = dokument.core_properties
    assert (kern.title, kern.author, kern.language) == ("Fahrplan", "Bauamt", "de-DE")


def test_order_of_properties_is_the_schema_s(modul: "Page") -> None:
    """Word calls a file damaged where these children stand in another order (ECMA-376, wml.xsd)."""
    folgen = {
        "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr tabs spacing ind contextualSpacing jc outlineLvl",
        "rPr": "rStyle rFonts b bCs i iCs color sz szCs u lang",
        "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
        "tcPr": "tcW gridSpan shd",
        "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
        "settings": "zoom defaultTabStop autoHyphenation hyphenationZone characterSpacingControl compat themeFontLang "
        "decimalSymbol listSeparator",
    }
    datei = zipfile.ZipFile(io.BytesIO(schreibe(modul, ALLE_TEILE)))
    gesehen = set()
    for name in datei.namelist():
        if not name.startswith("word/") or name.endswith(".rels"):
            continue
        for element in docx.oxml.parse_xml(datei.read(name)).iter():
            art = element.tag.rsplit("}", 1)[-1]
            if art not in folgen:
                continue
            gesehen.add(art)
            kinder = [kind.tag.rsplit("}", 1)[-1] for kind in element]
            erlaubt = folgen[art].split()
            assert [k for k in kinder if k not in erlaubt] == [], (name, art)
            assert kinder == sorted(kinder, key=erlaubt.index), (name, art)
    assert gesehen == set(folgen)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=6))
def test_any_text_arrives_as_far_as_xml_can_carry_it(modul: "Page", texte: list[str]) -> None:
    """Nothing typed damages the file; what is lost are control characters and soft hyphens."""
    verboten = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\u00ad]")
    teile = [{"art": "ueberschrift", "stufe": 1, "text": texte[0]}]
    teile.append({"art": "tabelle", "beschreibung": texte[0], "breiten": [1], "zeilen": [[[t]] for t in texte]})
    dokument = lies(schreibe(modul, teile, titel=texte[0]))
    zellen = [reihe.cells[0].text for reihe in dokument.tables[0].rows]
    assert zellen == [verboten.sub("", t.replace("\r\n", "\n").replace("\r", "\n")) for t in texte]


def test_half_characters_are_left_out(modul: "Page") -> None:
    """A text cut within an emoji, which no XML can carry."""
    [absatz] = rechne(modul, "dateien/wort-inhalt.js", r"[m.escape('vor\ud83d und \ude00nach \ud83d\ude00')]")
    assert absatz == "vor und nach 😀"


def test_archive_survives_a_browser_that_cannot_compress(modul: "Page") -> None:
    modul.evaluate("() => { window.CompressionStream = class { constructor() { throw new TypeError(); } }; }")
    datei = schreibe(modul, ALLE_TEILE)
    assert lies(datei).paragraphs[0].text == "Umsetzungsfahrplan"
    assert {eintrag.compress_type for eintrag in zipfile.ZipFile(io.BytesIO(datei)).infolist()} == {zipfile.ZIP_STORED}
