"""States of the Werkstatt for tests, laid into the browser's storage before a page opens."""

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

GERAET = "unser-geraet"
ZEIT = "2026-11-25T09:30:00.000Z"
GLONN = {"schluessel": "09175121", "name": "Glonn", "einwohner": 5421}


def beitrag(gruppe: str = "Gruppe Bauamt", **angaben: Any) -> dict[str, Any]:
    leer = {"notiz": "", "check": {}, "groessen": {}, "bewertung": {}, "blatt": {}, "schritte": []}
    return {"gruppe": gruppe, "zeit": ZEIT, **leer, **angaben}


def idee(slug: str, titel: str, ort: str = "", eigener: dict[str, Any] | None = None, **andere: Any) -> dict[str, Any]:
    """`andere`: contributions of other working copies, `entscheidungen` among them."""
    entscheidungen = andere.pop("entscheidungen", None)
    beitraege = {**({GERAET: eigener} if eigener else {}), **andere}
    fertig = {"id": slug, "titel": titel, "ort": ort, "zeit": ZEIT, "beitraege": beitraege}
    return fertig | ({"entscheidungen": entscheidungen} if entscheidungen else {})


def zustand(*ideen: dict[str, Any], gruppe: str = "Gruppe Bauamt", titel: str = "Werkstatt Glonn") -> dict[str, Any]:
    veranstaltung = {"titel": titel, "handlungsfeld": "", "kommune": GLONN}
    kopf = {"format": "praxis-werkstatt", "version": 1, "geraet": GERAET, "gruppe": gruppe}
    return {**kopf, "veranstaltung": veranstaltung, "ideen": list(ideen)}


def volles_blatt(felder: list[dict[str, Any]]) -> dict[str, Any]:
    """What a diligent group writes, just fitting a page of A4. `felder`: massnahmenblatt.json"""
    satz = "Die Verwaltung klärt mit Stadtwerken, Genossenschaft und Landkreis, wer das Netz baut und wer es betreibt. "
    texte = {feld["id"]: satz * (2 if feld["art"] == "text" else 1) for feld in felder if not feld.get("werte")}
    schritte = [
        {"was": f"Schritt {n}: Vorverträge", "wer": "Bauamt", "quartal": f"2027-Q{n}", "beschluss": "Gemeinderat"}
        for n in range(1, 5)
    ]
    blatt = {**texte, "titel": "Nahwärme für den Ortskern", "zeithorizont": "mittel", "prioritaet": "1"}
    return beitrag(blatt=blatt, schritte=schritte)


def lege(seite: "Page", stand: dict[str, Any]) -> None:
    """Store the state once: what the page changes later stays."""
    text = json.dumps(json.dumps(stand))
    seite.add_init_script(
        f"localStorage.getItem('praxis.werkstatt') ?? localStorage.setItem('praxis.werkstatt', {text})"
    )


def gespeichert(seite: "Page") -> dict[str, Any]:
    return json.loads(seite.evaluate("localStorage.getItem('praxis.werkstatt')"))


def unserer(seite: "Page", slug: str) -> dict[str, Any]:
    """Our own contribution to an idea, as stored."""
    [treffer] = [i for i in gespeichert(seite)["ideen"] if i["id"] == slug]
    return treffer["beitraege"].get(GERAET, beitrag())
