"""The page of the Werkstatt, and what it works with in the browser: each case as plain data, and what may be scaled."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from praxis.hochrechnung import datei, vergleiche
from praxis.werkstatt import allgemeine_fragen, dateien
from seiten import statte_aus

ADRESSE = "simulationslabor/werkstatt"
SCHEMA = "werkstatt.schema.json"  # of the file in which a group saves its work


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    bestand = config.extra["bestand"]
    alle = vergleiche(bestand, config.extra["steckbriefe"])
    files.append(File.generated(config, f"{ADRESSE}/vergleich.json", content=datei(alle)))
    files.append(File.generated(config, f"{ADRESSE}/fragen.json", content=allgemeine_fragen(bestand.leitfragen)))
    schema = Path(config.config_file_path).parent / "data/schema" / SCHEMA
    files.append(File.generated(config, f"{ADRESSE}/{SCHEMA}", content=schema.read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    if page.file.src_uri == f"{ADRESSE}/index.md":  # only now is the front matter read
        bestand = config.extra["bestand"]
        daten = {"handlungsfelder": bestand.handlungsfelder, "blattfelder": bestand.massnahmenblatt}
        statte_aus(config, page.file.src_uri, "werkstatt", kopf=dict(page.meta), **daten)


def on_post_build(*, config: MkDocsConfig) -> None:
    # Written at the end: as files of MkDocs, thousands of small ones would cost a build more time than all else here.
    ordner = Path(config.site_dir) / "beispiele"
    for slug, inhalt in dateien(config.extra["bestand"], config.extra["steckbriefe"]):
        (ordner / slug / "werkstatt.json").write_text(inhalt, encoding="utf-8")
