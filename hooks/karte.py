"""Draws the outlines of the Länder once, as a file that all maps share, and adds the page with the map of all cases."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from praxis import karte
from praxis.schreibweise import adresse
from praxis.uebersicht import nach, nach_land
from seiten import lege_an

ADRESSE = "assets/bild/laender.svg"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    umrisse = Path(config.config_file_path).parent / "data" / "register" / "laender.geojson"
    files.append(File.generated(config, ADRESSE, content=karte.umrisse(umrisse)))
    faelle = config.extra["steckbriefe"]
    je_feld = nach(faelle, lambda f: [feld.id for feld in f.felder])
    lege_an(
        files,
        config,
        "karte",
        titel="Karte der Praxisbeispiele",
        beschreibung="Alle Praxisbeispiele kommunaler Klimaschutz auf einer Karte und als Liste nach Land",
        vorlage="karte",
        anzahl=len(faelle),
        punkte=[(f.karte, f.feld.id) for f in faelle if f.karte],
        kartenmass=(karte.BREITE, karte.HOEHE),
        felder=[
            (feld, len(je_feld[feld.id])) for feld in config.extra["bestand"].handlungsfelder if feld.id in je_feld
        ],
        laender=[
            (land, adresse(land), sorted(gruppe, key=lambda f: (adresse(f.ort.name), f.slug)))
            for land, gruppe in nach_land(faelle).items()
            if gruppe
        ],
    )
    return files
