"""What readers see of a case: Moosach as it was published, and what every case has to say or to leave open.

moosach.yml is a copy: corrections of the published case shall not break a test.
"""

import dataclasses
from decimal import Decimal
from pathlib import Path

import pytest
from markupsafe import Markup

from praxis import bestand, register, vokabulare
from praxis.lesen import lies, lies_bytes
from praxis.regeln import Umfeld
from praxis.steckbrief import Steckbrief, steckbriefe

DATEN = Path(__file__).parent.parent.parent / "data"
NAME = "data/beispiele/moosach-solares-nahwaermenetz.yml"


@pytest.fixture(scope="module")
def moosach(umfeld) -> Steckbrief:
    """The case Moosach with the real vocabularies and the real register."""
    woerter, _ = vokabulare.lade(DATEN)
    alle_orte = register.lade(DATEN / "register")
    dokument, befunde = lies(Path(__file__).parent / "moosach.yml", NAME)
    satz, weitere = bestand.pruefe_beispiel(dokument, Umfeld(woerter, alle_orte, umfeld.heute, (dokument,)))
    assert befunde + weitere == []
    return steckbriefe(bestand.Bestand([satz], woerter, alle_orte))[0]


@pytest.fixture
def kleiner(umfeld):
    """Gives the Steckbrief of the good case after a change of its text."""

    def mache(inhalt: str) -> Steckbrief:
        dokument, befunde = lies_bytes(inhalt.encode(), "data/beispiele/netz.yml")
        satz, weitere = bestand.pruefe_beispiel(dokument, dataclasses.replace(umfeld, dokumente=(dokument,)))
        assert befunde + weitere == []
        return steckbriefe(bestand.Bestand([satz], umfeld.vokabulare, umfeld.register))[0]

    return mache


def test_place_and_time(moosach):
    """Place, inhabitants, period and status in one line, taken from register and case."""
    assert moosach.ort_zeile == "Moosach, Landkreis Ebersberg, Bayern · 1.418 Einwohner · 2009 – 2019 · umgesetzt"
    assert (moosach.slug, moosach.datei) == ("moosach-solares-nahwaermenetz", NAME)
    assert moosach.geprueft == "24.11.2026"


def test_figures_as_printed(moosach):
    """Each figure with German number, unit, year and how it came about."""
    gedruckt = [(w.name, f"{w.betrag} {w.einheit}", w.art_text, w.stand) for w in moosach.werte]
    assert gedruckt[1] == ("Netzlänge", "4.400 m", "Art nicht angegeben", "2019")
    betraege = ["1.067 m²", "4.400 m", "80 Haushalte", "300.000 l/a", "5 ct/kWh"]
    assert [betrag for _, betrag, _, _ in gedruckt] == betraege
    assert moosach.werte[3].art_text == "geplant"
    assert moosach.werte[0].hinweis == "Eine andere Quelle nennt rund 1.000 m²"


def test_costs_and_funding_as_printed(moosach):
    """Sums in euros with what they were for; the first investment stands for the case."""
    assert [(k.name, f"{k.betrag} {k.einheit}", k.art_text) for k in moosach.kosten][:2] == [
        ("Investition: Bau des Netzes, gerechnet mit 3,5 km Länge", "990.000 €", "geplant"),
        ("Investition: Planung", "100.000 €", "geplant"),
    ]
    assert [f"{f.betrag} {f.einheit}" for f in moosach.foerderung] == ["200.000 €", "277.000 €"]
    assert moosach.hauptkosten == moosach.kosten[0]


def test_every_figure_leads_to_its_source(moosach):
    """Figures, costs, funding, factors and hurdles carry the link of their source."""
    belegt = [*moosach.werte, *moosach.kosten, *moosach.foerderung, *moosach.erfolgsfaktoren, *moosach.huerden]
    assert len(belegt) == 14
    for angabe in belegt:
        assert angabe.quelle.startswith('<a class="quelle" href="#quelle-')
    assert [q.nummer for q in moosach.quellen] == list(range(1, 9))
    assert (moosach.quellen[0].stand, moosach.quellen[0].abgerufen) == ("März 2019", "November 2026")


def test_what_no_source_says_is_empty(moosach):
    """What is „nicht angegeben“ comes to the templates as empty, never as a guess."""
    assert moosach.personal is None
    assert moosach.kleinste_variante == Markup()
    assert moosach.grenzen == moosach.beschluesse == moosach.auszeichnungen == moosach.verwandt == ()
    assert [(s.wann, s.wer) for s in moosach.schritte][1] == ("", "")
    assert [h.loesung for h in moosach.huerden] == ["", ""]
    assert moosach.quellen[2].stand == ""


def test_texts_are_html_with_sources(moosach):
    """Texts come as paragraphs with links, steps without a paragraph."""
    assert moosach.anlass.startswith("<p>Der Arbeitskreis Neue Energie Moosach")
    assert moosach.anlass.count('class="quelle" href="#quelle-3"') == 2
    assert "<p>" not in moosach.schritte[0].was


def test_resolution_and_range(kleiner, gut):
    """A step that is a resolution is marked; ranges, reservations and shares are written out."""
    brief = kleiner(gut)
    assert [s.beschluss for s in brief.schritte] == [True, False]
    assert brief.werte[0].betrag == "rund 4,4 bis 5"
    assert brief.werte[0].roh == Decimal("4400")
    assert (brief.werte[1].name, brief.werte[1].stand) == ("Bäume", "Jahr nicht angegeben")
    assert brief.foerderung[0].hinweis == "20 % der Kosten"
    assert brief.personal is not None
    assert brief.personal.text == "Eine halbe Stelle begleitet den Bau (0,5 Vollzeitäquivalente)"
    assert [b.text for b in brief.beschluesse] == ["Gemeinderat, März 2015, Bau des Netzes"]
    assert [a.text for a in brief.auszeichnungen] == ["Energiepreis (2019)"]


def test_figure_without_a_year_tells_the_age_of_its_source(kleiner, gut):
    """Where no year is given the source's year is named as such."""
    brief = kleiner(gut.replace("bezugsjahr: 2019, ", ""))
    assert brief.werte[0].stand == "Quelle von 2019"


def test_effect_prefers_greenhouse_gases(kleiner, gut):
    """The figure for lists is the greenhouse gas saving, wherever it stands in the case."""
    assert kleiner(gut).wirkung.groesse == "netzlaenge"
    thg = "  - {groesse: thg-einsparung, wert: 80, einheit: kg CO2e/a, art: berechnet, bezugsjahr: 2020, quelle: 1}\n"
    wirkung = kleiner(gut.replace("kosten:\n", f"{thg}kosten:\n")).wirkung
    assert (wirkung.groesse, wirkung.roh) == ("thg-einsparung", Decimal("0.080"))


def test_missing_figures_in_lists(kleiner, gut):
    """A case without figures or costs shows two empty tiles, not the wrong ones."""
    ohne = gut[: gut.index("kennzahlen:")] + gut[gut.index("personal:") :]
    assert [(w.name, w.betrag) for w in kleiner(ohne).kacheln] == [("Wirkung", ""), ("Kosten", "")]


def test_unknown_status(kleiner, gut):
    """An unknown status is said in words."""
    assert kleiner(gut.replace("status: umgesetzt", "status: unbekannt")).status == "Stand nicht angegeben"
