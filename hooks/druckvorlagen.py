"""The printable set for a workshop: agenda, case cards, group sheet, merge board and Fahrplan form."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from praxis.ablaufplan import zeitplan
from praxis.fallkarte import auswahl, fallkarte
from seiten import lege_an, statte_aus

ADRESSE = "simulationslabor/material"

# Page in docs/simulationslabor/material/ and its template in overrides/seiten/
SEITEN = {
    "index": "druckvorlagen",
    "ablauf": "ablaufplan",
    "karten": "fallkarten",
    "gruppenbogen": "gruppenbogen",
    "sammelwand": "sammelwand",
    "fahrplan": "fahrplanbogen",
}


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    texte = config.extra["bestand"].erlaeuterungen.handlungsfelder
    for feld in config.extra["bestand"].handlungsfelder:
        faelle = auswahl(config.extra["steckbriefe"], feld.id)
        lege_an(
            files,
            config,
            f"{ADRESSE}/karten/{feld.id}",
            titel=f"Fallkarten: {feld.name}",
            beschreibung=f"Beispiele zum Handlungsfeld {feld.name} als Karten zum Drucken, zwei auf einer Seite A4.",
            vorlage="fallkarten",
            kopf={},
            feld=feld,
            karten=[fallkarte(fall) for fall in faelle],
            **_gemeinsames(config),
        )
        lege_an(
            files,
            config,
            f"{ADRESSE}/gruppenbogen/{feld.id}",
            titel=f"Gruppenbogen: {feld.name}",
            beschreibung=f"Bogen zum Drucken für die Gruppenarbeit im Handlungsfeld {feld.name}, mit Leitfragen.",
            vorlage="gruppenbogen",
            kopf={},
            feld=feld,
            leitfragen=texte[feld.id].leitfragen if feld.id in texte else [],
            **_gemeinsames(config),
        )
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    # Only now is the front matter read: agenda and explanations are written there.
    ordner, _, name = page.file.src_uri.removesuffix(".md").rpartition("/")
    if ordner == ADRESSE and name in SEITEN:
        plaene = [(v["name"], zeitplan(v["schritte"])) for v in page.meta.get("varianten", [])]
        leer = {"feld": None, "karten": [], "leitfragen": [], "plaene": plaene}
        daten = {"kopf": dict(page.meta), **leer, **_gemeinsames(config)}
        statte_aus(config, page.file.src_uri, SEITEN[name], **daten)


def _gemeinsames(config: MkDocsConfig) -> dict[str, Any]:
    bestand = config.extra["bestand"]
    return {
        "handlungsfelder": bestand.handlungsfelder,
        "funktionen": bestand.vokabulare.funktionen.values(),
        "blattfelder": bestand.massnahmenblatt,
    }
