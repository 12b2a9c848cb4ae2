"""Draws the outlines of the Länder once, as a file that the maps of all pages share."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from praxis import karte

ADRESSE = "assets/bild/laender.svg"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    umrisse = Path(config.config_file_path).parent / "data" / "register" / "laender.geojson"
    files.append(File.generated(config, ADRESSE, content=karte.umrisse(umrisse)))
    return files
