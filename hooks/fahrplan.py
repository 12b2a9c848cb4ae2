"""The page that shows the whole Fahrplan of this device, to read and to print."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    lege_an(
        files,
        config,
        "simulationslabor/werkstatt/fahrplan",
        titel="Unser Fahrplan",
        beschreibung="Der Umsetzungsfahrplan aus der Werkstatt zum Lesen und Drucken: eine Seite je Maßnahmenblatt",
        vorlage="fahrplan",
    )
    return files
