"""Gives the start page its data: fields with counts, the newest cases, the map of all places."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis import karte
from praxis.uebersicht import bunte_auswahl, nach, neueste_zuerst
from seiten import statte_aus

GEZEIGT = 6


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    bestand, faelle = config.extra["bestand"], config.extra["steckbriefe"]
    je_feld = nach(faelle, lambda f: [feld.id for feld in f.felder])
    statte_aus(
        config,
        "index.md",
        "start",
        anzahl=len(faelle),
        felder=[(feld, len(je_feld.get(feld.id, []))) for feld in bestand.handlungsfelder],
        neueste=bunte_auswahl(neueste_zuerst(faelle), GEZEIGT),
        punkte=[(f.karte, f.feld.id) for f in faelle if f.karte],
        kartenmass=(karte.BREITE, karte.HOEHE),
    )
    return files
