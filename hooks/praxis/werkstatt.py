"""A case as the Werkstatt needs it in the browser: the facts of its page as plain text, and the questions to ask.

Texts keep their source numbers as `[2]`; figures come ready to print and as numbers in the unit of their source.
"""

import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2s
from html import unescape
from typing import Any

from markupsafe import Markup

from .bestand import Bestand, Datensatz
from .erlaeuterungen import Erlaeuterungen
from .fallkarte import fallkarte
from .steckbrief import Steckbrief
from .vergleichswerte import allein
from .vokabulare import Eintrag
from .werte import Wert

_ABSATZ = re.compile(r"</p>\s*<p>|<br\s*/?>")
_QUELLE = re.compile(r"""\s*<a class=["']quelle["'][^>]*>(\[[0-9]+\])</a>""")
_PUNKT = re.compile(r"\s*<li>\s*")


def dateien(bestand: Bestand, faelle: Sequence[Steckbrief]) -> Iterable[tuple[str, str]]:
    """Slug and JSON of every case; `faelle` are the Steckbriefe of the stock, in its order."""
    for satz, fall in zip(bestand.beispiele, faelle, strict=True):
        yield fall.slug, json.dumps(daten(satz, fall, bestand), ensure_ascii=False, separators=(",", ":"), default=vars)


def daten(satz: Datensatz, fall: Steckbrief, bestand: Bestand) -> dict[str, Any]:
    """One case. Every key is always there: an unknown text is "", an unknown number None, an unknown list empty."""
    b = satz.beispiel
    return {
        "slug": fall.slug,
        "titel": fall.titel,
        "kurz": fall.kurz,
        "ort": fall.ort.name,
        "land": ", ".join(fall.ort.laender),
        "einwohner": fall.ort.einwohner,
        "groesse_text": fall.ort.groesse_text,
        "zeitraum": fall.zeitraum,
        "status": fall.status,
        "feld": _benannt(fall.feld),
        "felder": [_benannt(f) for f in fall.felder],
        "massnahmen": [_benannt(m) for m in fall.massnahmen],
        "anlass": schlicht(fall.anlass),
        "schritte": [
            {"wann": s.wann, "wer": s.wer, "was": schlicht(s.was), "beschluss": s.beschluss} for s in fall.schritte
        ],
        "ergebnis": schlicht(fall.ergebnis),
        "kennzahlen": [
            {
                "groesse": k.groesse,
                "wert": _zahl(k.wert),
                "bis": None if k.bis is None else _zahl(k.bis),
                "zusatz": k.zusatz or "",
                "einheit": k.einheit,
                "art": k.art,
                "bezugsjahr": k.bezugsjahr,
                "je": allein(fall, b, k, bestand),
                **_gedruckt(wert, k.quelle),
            }
            for k, wert in zip(b.kennzahlen, fall.werte, strict=True)
        ],
        "kosten": [{"art": k.art, **_gedruckt(wert, k.quelle)} for k, wert in zip(b.kosten, fall.kosten, strict=True)],
        "foerderung": [
            {
                "programm": wert.name,
                "text": _betrag(wert),
                "stand": wert.stand,
                "quelle": f.quelle,
                "hinweis": wert.hinweis,
            }
            for f, wert in zip(b.foerderung, fall.foerderung, strict=True)
        ],
        "personal": {"text": fall.personal.text, "quelle": b.personal.quelle} if fall.personal and b.personal else None,
        "funktionen": list(fall.funktionen),
        "federfuehrung": fall.federfuehrung,
        "partner": list(fall.partner),
        "huerden": [{"huerde": h.huerde, "loesung": h.loesung or "", "quelle": h.quelle} for h in b.huerden],
        "erfolgsfaktoren": [{"text": e.text, "quelle": e.quelle} for e in b.erfolgsfaktoren],
        "voraussetzungen": [schlicht(t) for t in fall.voraussetzungen],
        "grenzen": [schlicht(t) for t in fall.grenzen],
        "kleinste_variante": schlicht(fall.kleinste_variante),
        "beschluesse": [{"text": x.text, "url": x.url} for x in fall.beschluesse],
        "quellen": [
            {"nummer": q.nummer, "titel": q.titel, "herausgeber": q.herausgeber, "url": q.url, "stand": q.stand}
            for q in fall.quellen
        ],
        "geprueft": fall.geprueft,
        "fragen": fragen(fall, bestand.erlaeuterungen),
        "karte": fallkarte(fall),
    }


def fragen(fall: Steckbrief, erlaeuterungen: Erlaeuterungen) -> list[dict[str, str]]:
    """What a group asks itself: the case's preconditions and limits, then the guiding questions of its Maßnahmen.

    A case whose Maßnahmen have no text gets those of its Handlungsfeld. `zu` names what a guiding question belongs to.
    An id comes from the question's text: answers stay with their question when editors add or move one.
    """
    gestellt = {}
    for art, texte in (("voraussetzung", fall.voraussetzungen), ("grenze", fall.grenzen)):
        for text in map(schlicht, texte):
            gestellt[kennung(art, text)] = {"art": art, "text": text, "zu": ""}
    for zu, leitfragen in _leitfragen(fall, erlaeuterungen):
        for text in leitfragen:
            gestellt.setdefault(kennung("leitfrage", text), {"art": "leitfrage", "text": text, "zu": zu})
    return [{"id": k, **frage} for k, frage in gestellt.items()]


def allgemeine_fragen(leitfragen: Sequence[str]) -> str:
    """JSON: the questions for ideas without a case, in the shape of those of a case."""
    liste = [{"id": kennung("leitfrage", text), "art": "leitfrage", "text": text, "zu": ""} for text in leitfragen]
    return json.dumps(liste, ensure_ascii=False, separators=(",", ":"))


@lru_cache(4096)  # guiding questions belong to many cases
def kennung(art: str, text: str) -> str:
    """`v-1a2b3c4d`: the kind's first letter and a hash of the words, whatever number their source has."""
    worte = " ".join(re.sub(r"\[[0-9]+\]", "", text).split())
    return f"{art[0]}-{blake2s(worte.encode(), digest_size=4).hexdigest()}"


def schlicht(html: Markup) -> str:
    """Plain text of a formatted one: paragraphs apart by an empty line, points of a list each on a line of its own."""
    text = _QUELLE.sub(r" \1", str(html))
    if "<" not in text:  # most texts have no other tags
        return " ".join(unescape(text).split())
    mit_umbruch = _PUNKT.sub("\n– ", _ABSATZ.sub("\n\n", text))
    zeilen = (" ".join(Markup(zeile).striptags().split()) for zeile in mit_umbruch.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(zeilen)).strip()


def _leitfragen(fall: Steckbrief, erlaeuterungen: Erlaeuterungen) -> list[tuple[str, list[str]]]:
    texte = [(m.name, erlaeuterungen.massnahmen[m.id]) for m in fall.massnahmen if m.id in erlaeuterungen.massnahmen]
    if texte:
        return [(name, text.leitfragen) for name, text in texte]
    feld = erlaeuterungen.handlungsfelder.get(fall.feld.id)
    return [(fall.feld.name, feld.leitfragen)] if feld else []


def _gedruckt(wert: Wert, quelle: int) -> dict[str, Any]:
    """What every figure has: name, amount with unit, kind, year, source number, note."""
    return {
        "name": wert.name,
        "text": _betrag(wert),
        "art_text": wert.art_text,
        "stand": wert.stand,
        "quelle": quelle,
        "hinweis": wert.hinweis,
    }


def _betrag(wert: Wert) -> str:
    return f"{wert.betrag} {wert.einheit}".strip()


def _benannt(eintrag: Eintrag) -> dict[str, str]:
    return {"id": eintrag.id, "name": eintrag.name}


def _zahl(wert: Decimal) -> int | float:
    return int(wert) if wert == wert.to_integral() else float(wert)
