"""What would it mean for us? From figures of several cases to a range for another place, no more exact than they are.

Each case's figure is divided by its own base (inhabitants, lamps, kWp ...). At least three such ratios make a range,
from the smallest to the largest; multiplied by the own base it tells what to expect. What is compared is written down
by editors (data/hochrechnung.yml). The module hochrechnen.js does the last step in the browser; a test compares both.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from .bestand import Bestand
from .genauigkeit import gerundet, ziffern
from .schreibweise import zahl
from .steckbrief import Steckbrief
from .vergleichsgruppen import Vergleichsgruppe, angaben, kennzahlen
from .vergleichswerte import Vergleichswert, basis_von, je, vergleichswert
from .vokabulare import EINWOHNER

MINDESTENS = 3  # cases; two are no range
HOECHSTENS = 10  # times the smallest ratio: beyond, the cases have too little in common to tell anything


@dataclass(frozen=True)
class Spanne:
    """The range of at least three cases of one kind, from the ratio of `erster` to that of `letzter`.

    `mitte`: the median. `unter`, `ueber`: the end lies lower or higher still, as its case only gives a bound.
    """

    plan: bool
    ebene: str
    werte: tuple[Vergleichswert, ...]
    erster: Vergleichswert
    letzter: Vergleichswert
    mitte: Decimal
    ziffern: int

    @property
    def kleinstes(self) -> Decimal:
        return self.erster.unten

    @property
    def groesstes(self) -> Decimal:
        return self.letzter.oben

    @property
    def unter(self) -> bool:
        return self.erster.grenze < 0

    @property
    def ueber(self) -> bool:
        return self.letzter.grenze > 0

    @property
    def zu_weit(self) -> bool:
        return self.groesstes > HOECHSTENS * self.kleinstes

    def text(self, menge: int = 1) -> str:
        """„rund 290 bis 1.100“, „unter 20 bis über 30“: on `menge` units of the base."""
        von, bis = gerundet(self.kleinstes * menge, self.ziffern), gerundet(self.groesstes * menge, self.ziffern)
        return spannentext(von, bis, unter=self.unter, ueber=self.ueber)

    def mitte_text(self, menge: int = 1) -> str:
        return f"rund {zahl(gerundet(self.mitte * menge, self.ziffern))}"


@dataclass(frozen=True)
class Vergleich:
    """A group with its figures, ready for page and file. `ausgelassen`: cases with the reason why they are left out.

    `menge`: how many units of the base a ratio is printed for, 1,000 inhabitants where one has too little.
    """

    gruppe: Vergleichsgruppe
    name: str
    einheit: str
    je: str
    menge: int
    basis_name: str
    basis_einheit: str
    werte: tuple[Vergleichswert, ...]
    spannen: tuple[Spanne, ...]
    ausgelassen: tuple[tuple[Steckbrief, str], ...]


def vergleiche(bestand: Bestand, faelle: Sequence[Steckbrief]) -> list[Vergleich]:
    """All groups of the stock, in the order of their file."""
    nach_slug = {fall.slug: fall for fall in faelle}
    beispiele = {satz.slug: satz.beispiel for satz in bestand.beispiele}
    groessen = bestand.vokabulare.kennzahlen

    def vergleich(gruppe: Vergleichsgruppe) -> Vergleich:
        einheit = gruppe.einheit_in(groessen)
        werte, ohne = [], [(nach_slug[a.beispiel], a.grund) for a in gruppe.nicht if a.beispiel in nach_slug]
        for eintrag in gruppe.beispiele:
            if eintrag.beispiel not in nach_slug:
                continue  # a case with a fault of its own, while `serve` waits for its mending
            fall, beispiel = nach_slug[eintrag.beispiel], beispiele[eintrag.beispiel]
            basis = basis_von(fall, gruppe.je, kennzahlen(beispiel, gruppe.je, eintrag.bezug), groessen)
            angabe = angaben(beispiel, gruppe, eintrag)[0]
            wert = basis and vergleichswert(fall, angabe, basis, einheit, groessen)
            if wert:
                werte.append(wert)
            else:
                ohne.append((fall, "Aus den Angaben lässt sich kein Verhältnis bilden."))
        basisgroesse = groessen.get(gruppe.je)
        menge = 1000 if gruppe.je == EINWOHNER and all(w.oben < 1 for w in werte) else 1
        return Vergleich(
            gruppe=gruppe,
            name=gruppe.kosten or groessen[gruppe.groesse].name,
            einheit=einheit,
            je=f"{zahl(menge)} {je(gruppe.je, groessen)}" if menge > 1 else je(gruppe.je, groessen),
            menge=menge,
            basis_name=basisgroesse.name if basisgroesse else "Einwohner",
            basis_einheit=basisgroesse.grundeinheit if basisgroesse else "Einwohner",
            werte=tuple(werte),
            spannen=tuple(spannen(werte, je_einwohner=gruppe.je == EINWOHNER)),
            ausgelassen=tuple(ohne),
        )

    return [vergleich(gruppe) for gruppe in bestand.vergleichsgruppen]


def spannen(werte: Sequence[Vergleichswert], *, je_einwohner: bool) -> Iterator[Spanne]:
    """A range for each kind with enough cases: plans apart from what is reality, levels apart where people count."""
    arten = {(w.plan, w.ebene if je_einwohner else "") for w in werte}
    for plan, stufe in sorted(arten):
        gleiche = [w for w in werte if w.plan == plan and (not je_einwohner or w.ebene == stufe)]
        if len(gleiche) < MINDESTENS:
            continue
        yield Spanne(
            plan=plan,
            ebene=stufe,
            werte=tuple(gleiche),
            erster=min(gleiche, key=lambda w: w.unten),
            letzter=max(gleiche, key=lambda w: w.oben),
            mitte=median((w.unten + w.oben) / 2 for w in gleiche),
            ziffern=min(w.ziffern for w in gleiche),
        )


def rechne_hoch(spanne: Spanne, basis: Decimal) -> tuple[Decimal, Decimal]:
    """Smallest and largest value to expect for the own base, both rounded to the weakest input's digits.

    Floats on purpose: the browser has nothing else, and both shall round the same.
    """
    stellen = min(spanne.ziffern, ziffern(basis))
    kleinstes, groesstes = (float(v) * float(basis) for v in (spanne.kleinstes, spanne.groesstes))
    return gerundet(kleinstes, stellen), gerundet(groesstes, stellen)


def spannentext(von: Decimal, bis: Decimal, *, unter: bool, ueber: bool) -> str:
    """„rund 290 bis 1.100“, „unter 20 bis über 30“; one number where both ends round to the same."""
    if von == bis:
        return f"{'über' if ueber else 'unter' if unter else 'rund'} {zahl(von)}"
    return f"{'unter' if unter else 'rund'} {zahl(von)} bis {'über ' if ueber else ''}{zahl(bis)}"


def datei(alle: Sequence[Vergleich]) -> str:
    """JSON for the browser; hochrechnen.js says what it needs of it. Ratios are on one unit of the base."""
    inhalt = {"mindestens": MINDESTENS, "hoechstens": HOECHSTENS, "vergleiche": [_eintrag(v) for v in alle]}
    return json.dumps(inhalt, ensure_ascii=False, separators=(",", ":"))


def _eintrag(v: Vergleich) -> Mapping[str, object]:
    return {
        "id": v.gruppe.id,
        "massnahmen": v.gruppe.massnahmen,
        "name": v.name,
        "was": v.gruppe.was,
        "frage": v.gruppe.frage,
        "einheit": v.einheit,
        "je": v.je,
        "basis": {"id": v.gruppe.je, "name": v.basis_name, "einheit": v.basis_einheit},
        "werte": [
            {**_fall(w.fall), "wert": w.wert, "stand": w.stand, "hinweis": w.hinweis, "basis": w.basis.text,
             "basis_stand": w.basis.stand, "verhaeltnis": w.verhaeltnis(v.menge),
             "je_eins": float((w.unten + w.oben) / 2), "plan": w.plan, "ebene": w.ebene}
            for w in v.werte
        ],
        "spannen": [
            {"plan": s.plan, "ebene": s.ebene, "faelle": [v.werte.index(w) for w in s.werte],
             "erster": v.werte.index(s.erster), "letzter": v.werte.index(s.letzter),
             "kleinstes": float(s.kleinstes), "groesstes": float(s.groesstes), "unter": s.unter, "ueber": s.ueber,
             "ziffern": s.ziffern, "zu_weit": s.zu_weit, "text": s.text(v.menge), "mitte": s.mitte_text(v.menge),
             "basis_von": float(min(w.basis.von for w in s.werte)),
             "basis_bis": float(max(w.basis.bis for w in s.werte))}
            for s in v.spannen
        ],
        "ausgelassen": [{**_fall(fall), "grund": grund} for fall, grund in v.ausgelassen],
    }  # fmt: skip


def _fall(fall: Steckbrief) -> Mapping[str, str]:
    return {"slug": fall.slug, "titel": fall.titel, "ort": fall.ort.name}
