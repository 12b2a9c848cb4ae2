"""What we derive from a case for its readers: every figure, date and text ready to be printed.

Editors write a `Beispiel`; a `Steckbrief` is never written by hand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from . import karte, schreibweise, text
from .bestand import Bestand, Datensatz
from .modell import Beispiel, Quelle
from .ort import Standort, standort
from .vokabulare import Handlungsfeld, Massnahme
from .werte import Wert, aus_foerderung, aus_kennzahl, aus_kosten, fehlend, wirkung

LAENGSTER_ORT = 45  # characters


@dataclass(frozen=True)
class Schritt:
    wann: str
    wer: str
    was: Markup
    beschluss: bool


@dataclass(frozen=True)
class Huerde:
    huerde: str
    loesung: str
    quelle: Markup


@dataclass(frozen=True)
class Belegt:
    """A short text with its source link, and the address of the document itself where one is known."""

    text: str
    quelle: Markup
    url: str = ""


@dataclass(frozen=True)
class Quellenangabe:
    nummer: int
    titel: str
    herausgeber: str
    stand: str
    url: str
    abgerufen: str


@dataclass(frozen=True)
class Steckbrief:
    slug: str
    datei: str
    titel: str
    kurz: str
    ort: Standort
    feld: Handlungsfeld
    felder: tuple[Handlungsfeld, ...]
    massnahmen: tuple[Massnahme, ...]
    funktionen: tuple[str, ...]
    zeitraum: str
    status: str
    anlass: Markup
    schritte: tuple[Schritt, ...]
    ergebnis: Markup
    werte: tuple[Wert, ...]
    kosten: tuple[Wert, ...]
    foerderung: tuple[Wert, ...]
    personal: Belegt | None
    federfuehrung: str
    partner: tuple[str, ...]
    erfolgsfaktoren: tuple[Belegt, ...]
    huerden: tuple[Huerde, ...]
    voraussetzungen: tuple[Markup, ...]
    grenzen: tuple[Markup, ...]
    kleinste_variante: Markup
    beschluesse: tuple[Belegt, ...]
    auszeichnungen: tuple[Belegt, ...]
    quellen: tuple[Quellenangabe, ...]
    verwandt: tuple[tuple[str, str], ...]
    geprueft: str
    geprueft_am: date
    karte: tuple[int, int] | None
    wirkung: Wert | None
    hauptkosten: Wert | None

    @property
    def kacheln(self) -> tuple[Wert, Wert]:
        """The two figures for lists; one that is missing has an empty `betrag`."""
        return self.wirkung or fehlend("Wirkung"), self.hauptkosten or fehlend("Kosten")

    @property
    def vollstaendigkeit(self) -> int:
        """How much of what readers ask for the case can answer; the order among cases of the same day."""
        kern = (
            self.werte,
            self.kosten,
            self.personal,
            self.foerderung,
            self.huerden,
            self.voraussetzungen,
            self.anlass,
        )
        datiert = sum(bool(schritt.wann) for schritt in self.schritte)
        return 3 * sum(map(bool, kern)) + min(datiert, 6) + min(len(self.werte), 6)

    @property
    def seitentitel(self) -> str:
        """For the browser's tab and for search engines, which show some 60 characters: of many places the first."""
        ort = self.ort.name
        return f"{self.titel} ({ort if len(ort) <= LAENGSTER_ORT else ort.split(',')[0] + ' u. a.'})"

    @property
    def ort_zeile(self) -> str:
        """„Moosach, Landkreis Ebersberg, Bayern · 1.418 Einwohner · 2009 – 2019 · umgesetzt“."""
        ort = ", ".join(filter(None, (self.ort.name, self.ort.zusatz)))
        return " · ".join(filter(None, (ort, self.ort.einwohner_text, self.zeitraum, self.status)))


def steckbriefe(bestand: Bestand) -> list[Steckbrief]:
    """One for each case of the stock, in its order."""
    titel = {satz.slug: satz.beispiel.titel for satz in bestand.beispiele}
    return [_steckbrief(satz, bestand, titel) for satz in bestand.beispiele]


def _steckbrief(satz: Datensatz, bestand: Bestand, titel: dict[str, str]) -> Steckbrief:
    b, v = satz.beispiel, bestand.vokabulare
    links = text.verweise(b.quellen)
    felder = tuple(v.handlungsfelder[f] for f in b.handlungsfelder)
    werte = tuple(aus_kennzahl(k, v, links, b.quellen) for k in b.kennzahlen)
    kosten = tuple(aus_kosten(b, links))
    passung = b.uebertragbarkeit
    ort = standort(b, bestand.register)
    return Steckbrief(
        slug=satz.slug,
        datei=satz.datei,
        titel=b.titel,
        kurz=b.kurz,
        ort=ort,
        feld=felder[0],
        felder=felder,
        massnahmen=tuple(v.massnahmen[m] for m in b.massnahmen),
        funktionen=tuple(v.funktionen[f].name for f in b.funktionen),
        zeitraum=schreibweise.zeitraum(b.zeitraum.beginn, b.zeitraum.ende, b.zeitraum.status),
        status="Stand nicht angegeben" if b.zeitraum.status == "unbekannt" else b.zeitraum.status,
        anlass=text.absaetze(b.anlass, links) if b.anlass else Markup(),
        schritte=tuple(Schritt(s.wann or "", s.wer or "", text.satz(s.was, links), s.beschluss) for s in b.umsetzung),
        ergebnis=text.absaetze(b.ergebnis, links),
        werte=werte,
        kosten=kosten,
        foerderung=tuple(aus_foerderung(b, v.foerderprogramme, links)),
        personal=Belegt(_personal_text(b), links[b.personal.quelle]) if b.personal else None,
        federfuehrung=b.federfuehrung or "",
        partner=tuple(b.partner),
        erfolgsfaktoren=tuple(Belegt(e.text, links[e.quelle]) for e in b.erfolgsfaktoren),
        huerden=tuple(Huerde(h.huerde, h.loesung or "", links[h.quelle]) for h in b.huerden),
        voraussetzungen=tuple(text.satz(t, links) for t in passung.voraussetzungen),
        grenzen=tuple(text.satz(t, links) for t in passung.grenzen),
        kleinste_variante=text.satz(passung.kleinste_variante, links) if passung.kleinste_variante else Markup(),
        beschluesse=tuple(_beschluesse(b, links)),
        auszeichnungen=tuple(
            Belegt(f"{a.name} ({a.jahr})" if a.jahr else a.name, links[a.quelle] if a.quelle else Markup())
            for a in b.auszeichnungen
        ),
        quellen=tuple(_quellen(b.quellen)),
        verwandt=tuple((slug, titel[slug]) for slug in b.verwandt if slug in titel),
        geprueft=schreibweise.datum(b.geprueft),
        geprueft_am=b.geprueft,
        karte=karte.punkt(*ort.punkt) if ort.punkt else None,
        wirkung=wirkung(werte, v),
        hauptkosten=next((k for k in kosten if k.groesse in ("Investition", "Projektkosten")), None),
    )


def _personal_text(b: Beispiel) -> str:
    assert b.personal
    vzae = f" ({schreibweise.zahl(b.personal.vzae)} Vollzeitäquivalente)" if b.personal.vzae is not None else ""
    return f"{b.personal.text.rstrip('.')}{vzae}"


def _beschluesse(b: Beispiel, links: dict[int, Markup]) -> Iterable[Belegt]:
    for beschluss in b.beschluss:
        teile = (
            beschluss.gremium,
            schreibweise.zeitangabe(beschluss.datum) if beschluss.datum else "",
            beschluss.titel,
        )
        quelle = links[beschluss.quelle] if beschluss.quelle else Markup()
        yield Belegt(", ".join(t for t in teile if t), quelle, beschluss.url or "")


def _quellen(quellen: Sequence[Quelle]) -> Iterable[Quellenangabe]:
    for nummer, q in enumerate(quellen, start=1):
        stand = schreibweise.zeitangabe(q.stand) if q.stand else ""
        yield Quellenangabe(nummer, q.titel, q.herausgeber or "", stand, q.url, schreibweise.zeitangabe(q.abgerufen))
