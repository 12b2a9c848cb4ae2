"""Lean documents for the full-text index: the words of a case or page, without navigation and markup."""

import re
from html import escape, unescape

from .steckbrief import Steckbrief
from .text import ohne_verweise


def aus_beispiel(fall: Steckbrief) -> str:
    """A small HTML document with everything a reader might search for in the case."""
    teile = [
        fall.ort.name,
        fall.ort.zusatz,
        *(f.name for f in fall.felder),
        *(m.name for m in fall.massnahmen),
        *fall.funktionen,
        fall.status,
        _ohne_html(fall.anlass),
        *(f"{s.wer} {_ohne_html(s.was)}" for s in fall.schritte),
        _ohne_html(fall.ergebnis),
        *(f"{w.name} {w.hinweis}" for w in (*fall.werte, *fall.kosten, *fall.foerderung)),
        *(e.text for e in fall.erfolgsfaktoren),
        *(f"{h.huerde} {h.loesung}" for h in fall.huerden),
        *(_ohne_html(t) for t in (*fall.voraussetzungen, *fall.grenzen, fall.kleinste_variante)),
        fall.federfuehrung,
        *fall.partner,
        *(a.text for a in fall.auszeichnungen),
    ]
    return dokument(fall.titel, [fall.kurz, *teile])


def aus_seite(titel: str, html: str) -> str:
    """The same for an authored page."""
    return dokument(titel, [_ohne_html(html)])


def dokument(titel: str, absaetze: list[str]) -> str:
    text = "\n".join(f"<p>{escape(a)}</p>" for a in absaetze if a.strip())
    return (
        f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>{escape(titel)}</title></head>'
        f"<body data-pagefind-body><h1>{escape(titel)}</h1>\n{text}</body></html>\n"
    )


def _ohne_html(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", ohne_verweise(html))).split())
