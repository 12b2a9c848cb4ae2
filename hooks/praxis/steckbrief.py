"""What we derive from a case for its readers: every figure, date and text ready to be printed.

Editors write a `Beispiel`; a `Steckbrief` is never written by hand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from . import karte, schreibweise, text
from .bestand import Bestand, Datensatz
from .modell import Beispiel, Kennzahl, Quelle
from .ort import Standort, standort
from .vokabulare import Foerderprogramm, Handlungsfeld, Massnahme, Vokabulare


@dataclass(frozen=True)
class Wert:
    """A figure: what (`name`), how much (`betrag`, `einheit`), how it came about (`art`), source link."""

    name: str
    betrag: str
    einheit: str
    art: str
    art_text: str
    stand: str
    hinweis: str
    quelle: Markup
    groesse: str = ""
    roh: Decimal | None = None  # in the first unit of the quantity, for comparing
    roh_bis: Decimal | None = None  # the same for the upper value of a range
    zusatz: str | None = None


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
    """A short text with its source link."""

    text: str
    quelle: Markup


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
        return self.wirkung or _fehlt("Wirkung"), self.hauptkosten or _fehlt("Kosten")

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
    def ort_zeile(self) -> str:
        """„Moosach, Landkreis Ebersberg, Bayern · 1.418 Einwohner · 2009 – 2019 · umgesetzt“."""
        ort = ", ".join(filter(None, (self.ort.name, self.ort.zusatz)))
        return " · ".join(filter(None, (ort, self.ort.einwohner_text, self.zeitraum, self.status)))


def _fehlt(name: str) -> Wert:
    return Wert(name, "", "", "", "", "", "", Markup())


def steckbriefe(bestand: Bestand) -> list[Steckbrief]:
    """One for each case of the stock, in its order."""
    titel = {satz.slug: satz.beispiel.titel for satz in bestand.beispiele}
    return [_steckbrief(satz, bestand, titel) for satz in bestand.beispiele]


def _steckbrief(satz: Datensatz, bestand: Bestand, titel: dict[str, str]) -> Steckbrief:
    b, v = satz.beispiel, bestand.vokabulare
    links = text.verweise(b.quellen)
    felder = tuple(v.handlungsfelder[f] for f in b.handlungsfelder)
    werte = tuple(_kennzahl(k, v, links, b.quellen) for k in b.kennzahlen)
    kosten = tuple(_kosten(b, links))
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
        foerderung=tuple(_foerderung(b, v.foerderprogramme, links)),
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
        wirkung=_wirkung(werte, v),
        hauptkosten=next((k for k in kosten if k.groesse in ("Investition", "Projektkosten")), None),
    )


def _kennzahl(k: Kennzahl, v: Vokabulare, links: dict[int, Markup], quellen: Sequence[Quelle]) -> Wert:
    groesse = v.kennzahlen.get(k.groesse)
    name = groesse.name if groesse else k.bezeichnung or ""
    genauer = k.bezeichnung if groesse and k.bezeichnung else ""
    return Wert(
        name=name,
        betrag=schreibweise.spanne(k.wert, k.bis, k.zusatz),
        einheit=k.einheit,
        art=k.art,
        art_text=schreibweise.ARTEN[k.art],
        stand=_stand(k.bezugsjahr, quellen[k.quelle - 1]),
        hinweis=". ".join(filter(None, (genauer, (k.hinweis or "").rstrip(".")))),
        quelle=links[k.quelle],
        groesse=k.groesse,
        roh=groesse.in_grundeinheit(k.wert, k.einheit) if groesse else None,
        roh_bis=groesse.in_grundeinheit(k.bis, k.einheit) if groesse and k.bis is not None else None,
        zusatz=k.zusatz,
    )


def _stand(jahr: int | None, quelle: Quelle) -> str:
    """The year of a figure; where the source names none, how old the source is."""
    if jahr:
        return f"{jahr}"
    return f"Quelle von {quelle.stand[:4]}" if quelle.stand else "Jahr nicht angegeben"


def _kosten(b: Beispiel, links: dict[int, Markup]) -> Iterable[Wert]:
    for k in b.kosten:
        yield Wert(
            name=f"{k.art}: {k.bezeichnung}" if k.bezeichnung else k.art,
            betrag=schreibweise.spanne(k.wert_eur, k.bis_eur, k.zusatz),
            einheit="€/a" if k.art.endswith("pro Jahr") else "€",
            art=k.angabe,
            art_text=schreibweise.ARTEN[k.angabe],
            stand=str(k.jahr or ""),
            hinweis=k.hinweis or "",
            quelle=links[k.quelle],
            groesse=k.art,
            roh=k.wert_eur,
        )


def _foerderung(b: Beispiel, programme: dict[str, Foerderprogramm], links: dict[int, Markup]) -> Iterable[Wert]:
    for f in b.foerderung:
        name = f.bezeichnung or programme[f.programm].name
        if f.betrag_eur is not None:
            betrag, einheit = schreibweise.zahl(f.betrag_eur), "€"
        elif f.anteil_prozent is not None:
            betrag, einheit = schreibweise.zahl(f.anteil_prozent), "%"
        else:
            betrag, einheit = "", ""
        anteil = f"{schreibweise.zahl(f.anteil_prozent)} % der Kosten" if f.anteil_prozent and f.betrag_eur else ""
        hinweis = ", ".join(filter(None, (anteil, f.hinweis)))
        yield Wert(name, betrag, einheit, "", "", str(f.jahr or ""), hinweis, links[f.quelle], f.programm)


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
        yield Belegt(", ".join(t for t in teile if t), links[beschluss.quelle] if beschluss.quelle else Markup())


def _quellen(quellen: Sequence[Quelle]) -> Iterable[Quellenangabe]:
    for nummer, q in enumerate(quellen, start=1):
        stand = schreibweise.zeitangabe(q.stand) if q.stand else ""
        yield Quellenangabe(nummer, q.titel, q.herausgeber or "", stand, q.url, schreibweise.zeitangabe(q.abgerufen))


def _wirkung(werte: Sequence[Wert], v: Vokabulare) -> Wert | None:
    """The figure that tells most about the effect: greenhouse gases, then energy, then what is comparable, then any."""
    thg = [w for w in werte if w.groesse in v.kennzahlen and v.kennzahlen[w.groesse].wirkung == "thg"]
    energie = [w for w in werte if w.groesse.startswith(("energieeinsparung", "stromeinsparung", "waermeeinsparung"))]
    vergleichbar = [w for w in werte if w.groesse in v.kennzahlen]
    return next(iter([*thg, *energie, *vergleichbar, *werte]), None)
