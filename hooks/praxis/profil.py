"""A case as rows for comparing it with others: the same rows for all, each a list of texts, maybe an empty one."""

import json
import re
from collections.abc import Callable, Iterable

from markupsafe import Markup

from .schreibweise import spanne
from .steckbrief import Steckbrief
from .vokabulare import Vokabulare, gleiche_schreibweise
from .werte import Wert

_QUELLE = re.compile(r"\s*<a class=\"quelle\".*?</a>", re.DOTALL)
Zeile = tuple[str, str, Callable[[Steckbrief], Iterable[str]]]

# Id, label, texts. The figures of the effect come between the two: a row for each quantity.
VOR_DER_WIRKUNG: tuple[Zeile, ...] = (
    ("ort", "Ort", lambda f: [f.ort.zusatz]),
    ("einwohner", "Einwohner", lambda f: [f.ort.einwohner_zahl]),
    ("groesse", "Größenklasse", lambda f: [f.ort.groesse_text]),
    ("feld", "Handlungsfeld", lambda f: [feld.name for feld in f.felder]),
    ("massnahme", "Maßnahmen", lambda f: [m.name for m in f.massnahmen]),
    ("zeitraum", "Zeitraum", lambda f: [f.zeitraum]),
    ("status", "Stand", lambda f: [f.status]),
)
NACH_DER_WIRKUNG: tuple[Zeile, ...] = (
    ("kosten", "Kosten", lambda f: map(_betrag, f.kosten)),
    ("foerderung", "Förderung", lambda f: map(_betrag, f.foerderung)),
    ("personal", "Personal", lambda f: [f.personal.text] if f.personal else []),
    ("federfuehrung", "Federführung", lambda f: [f.federfuehrung]),
    ("funktion", "Wer mitwirkte", lambda f: f.funktionen),
    ("huerde", "Hürden", lambda f: [" → ".join(filter(None, (h.huerde, h.loesung))) for h in f.huerden]),
    ("voraussetzung", "Voraussetzungen", lambda f: map(_text, f.voraussetzungen)),
    ("grenze", "Grenzen", lambda f: map(_text, f.grenzen)),
    ("klein", "Kleinste Variante", lambda f: [_text(f.kleinste_variante)]),
    ("geprueft", "Zuletzt geprüft", lambda f: [f.geprueft]),
)


def profil(fall: Steckbrief, vokabulare: Vokabulare) -> str:
    """JSON: slug, title, place; `zeilen`: id -> texts; `wirkung`: the figures, each as _wirkung gives it."""
    daten = {
        "slug": fall.slug,
        "titel": fall.titel,
        "ort": fall.ort.name,
        "zeilen": {
            kennung: [text for text in texte(fall) if text]
            for kennung, _, texte in (*VOR_DER_WIRKUNG, *NACH_DER_WIRKUNG)
        },
        "wirkung": [_wirkung(wert, vokabulare) for wert in fall.werte],
    }
    return json.dumps(daten, ensure_ascii=False, separators=(",", ":"))


def _wirkung(wert: Wert, vokabulare: Vokabulare) -> list[str]:
    """Quantity, label, amount, unit, kind, and the amount in the first unit, for rows whose cases use several."""
    betrag = f"{wert.betrag} {wert.einheit}"
    groesse = vokabulare.kennzahlen.get(wert.groesse)
    art = ", ".join(filter(None, ("" if wert.art == "unbekannt" else wert.art_text, wert.stand)))
    if groesse is None or wert.roh is None:
        return ["", wert.name, betrag, wert.einheit, art, betrag]
    eins = groesse.grundeinheit
    bis = None if wert.roh_bis is None else groesse.in_einheit(wert.roh_bis, eins)
    gleich = gleiche_schreibweise(wert.einheit) == eins
    grund = betrag if gleich else f"{spanne(groesse.in_einheit(wert.roh, eins), bis, wert.zusatz)} {eins}"
    return [groesse.id, groesse.name, betrag, wert.einheit, art, grund]


def _betrag(wert: Wert) -> str:
    zahl = f"{wert.betrag} {wert.einheit}".strip()
    jahr = f" ({wert.stand})" if wert.stand else ""
    return f"{wert.name}: {zahl}{jahr}" if zahl else f"{wert.name}{jahr}"


def _text(html: Markup) -> str:
    """Without the numbers of the sources, which lead nowhere here."""
    return Markup(_QUELLE.sub("", html)).striptags()
