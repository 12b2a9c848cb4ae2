"""A case as its page tells it, in plain sentences: what reviewers read, and what two versions are compared by.

Takes cases with faults as well, as they are written while a pull request is still being mended.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from . import schreibweise
from .modell import Beispiel, Kennzahl, Quelle, Schritt, Verbund
from .ort import standort
from .register import Register
from .text import quellenhinweis
from .vokabulare import Foerderprogramm, Vokabulare
from .werte import Wert, aus_foerderung, aus_kennzahl, aus_kosten

FEHLT = "nicht angegeben"


@dataclass(frozen=True)
class Angabe:
    """One statement under the word that the page has for it. Several may share a `name`: steps, figures, sources."""

    name: str
    text: str


@dataclass(frozen=True)
class Abschnitt:
    titel: str
    angaben: tuple[Angabe, ...]


T = TypeVar("T")


class _Nummern(dict[int, Markup]):
    """For every source number, even one beyond the list, the number as text."""

    def __missing__(self, nummer: int) -> Markup:
        return Markup(f"[{nummer}]")


class _Programme(dict[str, Foerderprogramm]):
    """A programme that the vocabulary lacks is called by its id."""

    def __missing__(self, kennung: str) -> Foerderprogramm:
        return Foerderprogramm.model_construct(id=kennung, name=kennung, geber="Sonstige")


def ansicht(b: Beispiel, v: Vokabulare, register: Register) -> list[Abschnitt]:
    """The sections of the page in its order, without title and summary."""
    passung = b.uebertragbarkeit
    return [
        _abschnitt("Auf einen Blick", _eckdaten(b, v, register)),
        _abschnitt(
            "So ging es",
            (("Anlass", b.anlass), *_liste("Schritt", map(_schritt, b.umsetzung))),
        ),
        _abschnitt("Was dabei herauskam", (("Ergebnis", b.ergebnis), *_liste("Zahl", _zahlen(b, v)))),
        _abschnitt("Kosten, Personal, Förderung", _geld(b, v)),
        _abschnitt(
            "Was schwer war",
            (*_liste("Hürde", (f"{h.huerde} Lösung: {h.loesung or FEHLT} [{h.quelle}]" for h in b.huerden)),
             *_liste("Was geholfen hat", (f"{e.text} [{e.quelle}]" for e in b.erfolgsfaktoren))),
        ),
        _abschnitt(
            "Passt das zu uns?",
            (*_liste("Voraussetzung", passung.voraussetzungen), *_liste("Grenze", passung.grenzen),
             ("Kleinste Variante", passung.kleinste_variante)),
        ),
        _abschnitt("Beschlüsse und Auszeichnungen", _beschluesse(b)),
        _abschnitt("Quellen", _liste("Quelle", map(_quelle, range(1, len(b.quellen) + 1), b.quellen))),
        _abschnitt("Geprüft", [("Geprüft am", schreibweise.datum(b.geprueft))]),
    ]  # fmt: skip


def ort_text(b: Beispiel, register: Register) -> str:
    """The place with Kreis, Land and inhabitants; as it is written where the register does not know it."""
    try:
        ort = standort(b, register)
    except LookupError:
        return schreibweise.aufzaehlung([k.verbund if isinstance(k, Verbund) else k.name for k in b.kommunen])
    return ", ".join(filter(None, (ort.name, ort.zusatz, ort.einwohner_text)))


def _abschnitt(titel: str, angaben: Iterable[tuple[str, str | None]]) -> Abschnitt:
    return Abschnitt(titel, tuple(Angabe(name, text or FEHLT) for name, text in angaben))


def _liste(name: str, texte: Iterable[str]) -> list[tuple[str, str]]:
    """One statement for each text; where there is none, the page says so."""
    return [(name, text) for text in texte] or [(name, FEHLT)]


def _eckdaten(b: Beispiel, v: Vokabulare, register: Register) -> Iterator[tuple[str, str | None]]:
    yield "Kommune", ort_text(b, register)
    yield "Zeitraum", schreibweise.zeitraum(b.zeitraum.beginn, b.zeitraum.ende, b.zeitraum.status)
    yield "Stand der Umsetzung", "" if b.zeitraum.status == "unbekannt" else b.zeitraum.status
    yield from _liste("Handlungsfeld", _namen(b.handlungsfelder, v.handlungsfelder))
    yield from _liste("Maßnahme", _namen(b.massnahmen, v.massnahmen))
    yield "Federführung", b.federfuehrung
    yield from _liste("In der Verwaltung", _namen(b.funktionen, v.funktionen))
    yield from _liste("Partner", b.partner)
    yield from (("Gehört dazu", slug) for slug in b.verwandt)


def _namen(kennungen: Iterable[str], vokabular: Mapping[str, object]) -> list[str]:
    return [getattr(vokabular.get(kennung), "name", kennung) for kennung in kennungen]


def _schritt(s: Schritt) -> str:
    return f"{' · '.join(filter(None, (s.wann or 'ohne Datum', s.wer, 'Beschluss' if s.beschluss else '')))}: {s.was}"


def _zahlen(b: Beispiel, v: Vokabulare) -> Iterator[str]:
    quellen = dict(enumerate(b.quellen, start=1))
    for k in b.kennzahlen:
        quelle = quellen.get(k.quelle)
        try:
            yield _wert(aus_kennzahl(k.model_copy(update={"quelle": 1}), v, _Nummern(), [quelle or _OHNE]), k.quelle)
        except LookupError:  # a unit that the quantity does not have
            yield _rohe_zahl(k, v)


_OHNE = Quelle.model_construct(titel="", stand=None, herausgeber=None, url="", abgerufen="")


def _rohe_zahl(k: Kennzahl, v: Vokabulare) -> str:
    name, betrag = _namen([k.groesse], v.kennzahlen)[0], schreibweise.spanne(k.wert, k.bis, k.zusatz)
    return f"{name}: {betrag} {k.einheit} · {schreibweise.ARTEN[k.art]} [{k.quelle}]"


def _wert(w: Wert, quelle: int) -> str:
    betrag = f"{w.betrag} {w.einheit}".strip() or FEHLT
    zusatz = " · ".join(filter(None, (betrag, w.art_text, w.stand, w.hinweis)))
    return f"{w.name}: {zusatz} [{quelle}]"


def _geld(b: Beispiel, v: Vokabulare) -> Iterator[tuple[str, str | None]]:
    kosten = zip(aus_kosten(b, _Nummern()), b.kosten, strict=True)
    yield from _liste("Kosten", (_wert(wert, k.quelle) for wert, k in kosten))
    p = b.personal
    vzae = f" ({schreibweise.zahl(p.vzae)} Vollzeitäquivalente)" if p and p.vzae is not None else ""
    yield "Personal", f"{p.text.rstrip('.')}{vzae} [{p.quelle}]" if p else ""
    foerderung = zip(aus_foerderung(b, _Programme(v.foerderprogramme), _Nummern()), b.foerderung, strict=True)
    yield from _liste("Förderung", (_wert(wert, f.quelle) for wert, f in foerderung))


def _beschluesse(b: Beispiel) -> Iterator[tuple[str, str]]:
    for besch in b.beschluss:
        datum = schreibweise.zeitangabe(besch.datum) if besch.datum else ""
        nummer = f" [{besch.quelle}]" if besch.quelle else ""
        teile = filter(None, (besch.gremium, datum, besch.titel, besch.url))
        yield "Beschluss", f"{', '.join(teile)}{nummer}"
    for a in b.auszeichnungen:
        yield (
            "Auszeichnung",
            " ".join(filter(None, (a.name, f"({a.jahr})" if a.jahr else "", f"[{a.quelle}]" if a.quelle else ""))),
        )


def _quelle(nummer: int, q: Quelle) -> str:
    return f"[{nummer}] {quellenhinweis(q)}, abgerufen {schreibweise.zeitangabe(q.abgerufen)}, {q.url}"
