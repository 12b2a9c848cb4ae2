"""What a case or a page is found by: its words in fields, and the lean document that Pagefind reads."""

import re
from collections.abc import Iterable
from html import escape, unescape

from .ort import GROESSEN
from .steckbrief import Steckbrief
from .text import ohne_verweise

# What people call places of a size class; nobody types „2.000 bis 5.000 Einwohner“
_GROESSE = {
    "bis-2000": "Dorf kleine Gemeinde ländlich",
    "bis-5000": "Dorf kleine Gemeinde ländlich",
    "bis-10000": "kleine Gemeinde Kleinstadt",
    "bis-20000": "Kleinstadt kleine Stadt",
    "bis-50000": "Mittelstadt mittlere Stadt",
    "bis-100000": "Mittelstadt größere Stadt",
    "ab-100000": "Großstadt große Stadt",
    "landkreis": "Landkreis Kreis",
    "zusammenschluss": "Zusammenschluss mehrere Gemeinden interkommunal gemeinsam",
}
assert _GROESSE.keys() == GROESSEN.keys()

# Units as they are typed when they are not typed as signs
_EINHEITEN = {
    "%": "Prozent", "€": "Euro", "MW": "Megawatt", "kW": "Kilowatt", "kWh": "Kilowattstunden", "MWh": "Megawattstunden",
    "GWh": "Gigawattstunden", "kWp": "Kilowatt Leistung", "MWp": "Megawatt Leistung", "t": "Tonnen", "km": "Kilometer",
    "m²": "Quadratmeter", "m³": "Kubikmeter", "ha": "Hektar", "l": "Liter", "a": "Jahr", "CO₂": "CO₂", "CO2": "CO₂",
}  # fmt: skip

Felder = tuple[tuple[str, str], ...]


def felder(fall: Steckbrief) -> Felder:
    """Name of the field -> text; what the names are worth is up to the index (`wortindex.GEWICHTE`)."""
    return (
        ("titel", fall.titel),
        ("stichwort", fall.slug.replace("-", " ")),
        ("kurz", fall.kurz),
        ("ort", _satz((fall.ort.name, fall.ort.zusatz, *(k.name for k in fall.ort.kommunen)))),
        ("status", fall.status),
        ("groesse", _GROESSE[fall.ort.groesse]),
        ("massnahme", _satz(m.name for m in fall.massnahmen)),
        ("wofuer", _satz(m.wofuer for m in fall.massnahmen)),
        ("feld", _satz(f.name for f in fall.felder)),
        ("text", _satz((_ohne_html(fall.anlass), _ohne_html(fall.ergebnis)))),
        ("kennzahlen", _satz(f"{w.name} {_einheit(w.einheit)}" for w in (*fall.werte, *fall.kosten, *fall.foerderung))),
        ("huerden", _satz((*(h.huerde for h in fall.huerden), *map(_ohne_html, fall.grenzen)))),
        ("loesungen", _satz(h.loesung for h in fall.huerden)),
        (
            "schritte",
            _satz(
                (
                    *(f"{s.wer} {_ohne_html(s.was)}" for s in fall.schritte),
                    *(e.text for e in fall.erfolgsfaktoren),
                    *(_ohne_html(t) for t in (*fall.voraussetzungen, fall.kleinste_variante)),
                    fall.personal.text if fall.personal else "",
                )
            ),
        ),
        (
            "rand",
            _satz(
                (
                    *(w.hinweis for w in (*fall.werte, *fall.kosten, *fall.foerderung)),
                    *fall.funktionen,
                    fall.federfuehrung,
                    *fall.partner,
                    *(a.text for a in fall.auszeichnungen),
                )
            ),
        ),
        ("quellen", _satz(q.titel for q in fall.quellen)),
    )


def aus_seite(titel: str, html: str) -> Felder:
    """The same for an authored page."""
    return (("titel", titel), ("text", _ohne_html(html)))


def dokument(eigene: Felder) -> str:
    """Small HTML for Pagefind, which answers for the exact words alone."""
    texte = dict(eigene)
    titel = escape(texte.pop("titel"))
    texte.pop("stichwort", None)
    absaetze = "\n".join(f"<p>{escape(a)}</p>" for a in texte.values() if a.strip())
    return (
        f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>{titel}</title></head>'
        f"<body data-pagefind-body><h1>{titel}</h1>\n{absaetze}</body></html>\n"
    )


def _einheit(einheit: str) -> str:
    """The unit and its words: „MW Megawatt“."""
    return " ".join((einheit, *(_EINHEITEN.get(teil, "") for teil in re.split(r"[\s/]+", einheit))))


def _satz(teile: Iterable[str]) -> str:
    return ". ".join(t for t in teile if t)


def _ohne_html(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", ohne_verweise(html))).split())
