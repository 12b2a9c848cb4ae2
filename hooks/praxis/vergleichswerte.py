"""A case's figure on one unit of its base: what a lamp costs, what a kWp yields, how much waste a person collects."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from .bestand import Bestand
from .genauigkeit import gerundet, ziffern
from .modell import Beispiel, Kennzahl, Kosten
from .schreibweise import ARTEN, spanne, zahl
from .steckbrief import Steckbrief
from .vergleichsgruppen import kennzahlen
from .vokabulare import EINWOHNER, Groesse

# A figure that only bounds the true one: from above or from below
_GRENZEN = {"bis zu": -1, "weniger als": -1, "mehr als": 1, "mindestens": 1}
_WORT = {-1: "unter", 0: "rund", 1: "über"}


@dataclass(frozen=True)
class Basis:
    """What a figure is divided by (`von` to `bis`), in the first unit of its quantity."""

    von: Decimal
    bis: Decimal
    zusatz: str | None
    plan: bool
    ziffern: int
    text: str
    stand: str


@dataclass(frozen=True)
class Vergleichswert:
    """One case: its figure, its base, and how much comes on one unit of the base (`unten` to `oben`).

    `grenze`: 1 where the true ratio lies above, -1 where it lies below. `ziffern`: significant digits of the weaker
    of both numbers. `ebene`: what the place is, for figures by inhabitants. `plan`: not yet reality when it was told.
    """

    fall: Steckbrief
    wert: str
    stand: str
    hinweis: str
    basis: Basis
    unten: Decimal
    oben: Decimal
    grenze: int
    ziffern: int
    ebene: str
    plan: bool

    def verhaeltnis(self, menge: int = 1) -> str:
        """„rund 920“, „über 33“: on `menge` units of the base."""
        unten, oben = (gerundet(v * menge, self.ziffern) for v in (self.unten, self.oben))
        return spanne(unten, None if oben == unten else oben, _WORT[self.grenze])


def vergleichswert(
    fall: Steckbrief, angabe: Kennzahl | Kosten, basis: Basis, einheit: str, groessen: Mapping[str, Groesse]
) -> Vergleichswert | None:
    """`einheit`: that of the ratio. None where figure and base bound it from both sides, so that it may be anything."""
    if isinstance(angabe, Kosten):
        von, bis, art, jahr = angabe.wert_eur, angabe.bis_eur, angabe.angabe, angabe.jahr
        eigene, faktor = einheit, Decimal(1)
    else:
        von, bis, art, jahr = angabe.wert, angabe.bis, angabe.art, angabe.bezugsjahr
        eigene, groesse = angabe.einheit, groessen[angabe.groesse]
        faktor = groesse.in_grundeinheit(Decimal(1), eigene) / groesse.in_grundeinheit(Decimal(1), einheit)
    hoch = von if bis is None else bis
    richtungen = {_GRENZEN.get(angabe.zusatz or "", 0), -_GRENZEN.get(basis.zusatz or "", 0)} - {0}
    if von <= 0 or len(richtungen) > 1:
        return None
    return Vergleichswert(
        fall=fall,
        wert=f"{spanne(von, bis, angabe.zusatz)} {eigene}",
        stand=_stand(art, jahr),
        hinweis="; ".join(filter(None, (angabe.bezeichnung, (angabe.hinweis or "").rstrip(".")))),
        basis=basis,
        unten=von * faktor / basis.bis,
        oben=hoch * faktor / basis.von,
        grenze=next(iter(richtungen), 0),
        ziffern=min(ziffern(von, angabe.zusatz), ziffern(hoch, angabe.zusatz), basis.ziffern),
        ebene=ebene(fall),
        plan=art == "geplant" or basis.plan,
    )


def basis_von(fall: Steckbrief, bezug: str, gefunden: list[Kennzahl], groessen: Mapping[str, Groesse]) -> Basis | None:
    """The case's inhabitants (None where its place is not in the register), or its one figure of the base."""
    if bezug == EINWOHNER:
        n = Decimal(fall.ort.einwohner or 0)
        return Basis(n, n, None, False, ziffern(n), f"{zahl(n)} Einwohner", "Gemeindeverzeichnis") if n else None
    if len(gefunden) != 1 or gefunden[0].wert <= 0:
        return None
    k = gefunden[0]
    bis = k.wert if k.bis is None else k.bis
    return Basis(
        groessen[bezug].in_grundeinheit(k.wert, k.einheit),
        groessen[bezug].in_grundeinheit(bis, k.einheit),
        k.zusatz,
        k.art == "geplant",
        min(ziffern(k.wert, k.zusatz), ziffern(bis, k.zusatz)),
        f"{spanne(k.wert, k.bis, k.zusatz)} {k.einheit}",
        _stand(k.art, k.bezugsjahr),
    )


def _stand(art: str, jahr: int | None) -> str:
    """„gemessen, 2014“."""
    return f"{ARTEN[art]}, {jahr or 'Jahr nicht angegeben'}"


def ebene(fall: Steckbrief) -> str:
    """Inhabitants of a Landkreis or an association are no measure for a village, nor the other way round."""
    return fall.ort.groesse if fall.ort.groesse in ("landkreis", "zusammenschluss") else "gemeinde"


def je(bezug: str, groessen: Mapping[str, Groesse]) -> str:
    """What stands behind „je“: „Leuchte“, „kWp“, „Einwohner“."""
    groesse = groessen.get(bezug)
    return (groesse.je or groesse.grundeinheit) if groesse else "Einwohner"


def allein(fall: Steckbrief, beispiel: Beispiel, k: Kennzahl, bestand: Bestand) -> str:
    """One figure on its best base that the case has: „rund 39 t CO₂/a je 1.000 Einwohner“; "" where none fits."""
    groessen = bestand.vokabulare.kennzahlen
    for bezug in groessen[k.groesse].bezug if k.groesse in groessen else ():
        basis = basis_von(fall, bezug, kennzahlen(beispiel, bezug), groessen)
        wert = basis and vergleichswert(fall, k, basis, k.einheit, groessen)
        if wert:
            menge = 1000 if bezug == EINWOHNER and wert.oben < 1 else 1
            worauf = f"{zahl(menge)} {je(bezug, groessen)}" if menge > 1 else je(bezug, groessen)
            return f"{wert.verhaeltnis(menge)} {k.einheit} je {worauf}"
    return ""
