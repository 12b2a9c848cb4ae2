"""Figures as readers see them: number, unit, kind, year, source; one type for effects, costs and funding."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from . import schreibweise
from .modell import Beispiel, Kennzahl, Quelle
from .vokabulare import Foerderprogramm, Vokabulare


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


def fehlend(name: str) -> Wert:
    return Wert(name, "", "", "", "", "", "", Markup())


def aus_kennzahl(k: Kennzahl, v: Vokabulare, links: dict[int, Markup], quellen: Sequence[Quelle]) -> Wert:
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


def aus_kosten(b: Beispiel, links: dict[int, Markup]) -> Iterable[Wert]:
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


def aus_foerderung(b: Beispiel, programme: dict[str, Foerderprogramm], links: dict[int, Markup]) -> Iterable[Wert]:
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


def wirkung(werte: Sequence[Wert], v: Vokabulare) -> Wert | None:
    """The figure that tells most about the effect: greenhouse gases, then energy, then what is comparable, then any."""
    thg = [w for w in werte if w.groesse in v.kennzahlen and v.kennzahlen[w.groesse].wirkung == "thg"]
    energie = [w for w in werte if w.groesse.startswith(("energieeinsparung", "stromeinsparung", "waermeeinsparung"))]
    vergleichbar = [w for w in werte if w.groesse in v.kennzahlen]
    return next(iter([*thg, *energie, *vergleichbar, *werte]), None)
