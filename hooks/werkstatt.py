"""The data that the Werkstatt works with in the browser: each case as plain data, and what may be scaled."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from praxis.hochrechnung import datei, vergleiche
from praxis.werkstatt import allgemeine_fragen, dateien

ADRESSE = "simulationslabor/werkstatt"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    bestand = config.extra["bestand"]
    alle = vergleiche(bestand, config.extra["steckbriefe"])
    files.append(File.generated(config, f"{ADRESSE}/vergleich.json", content=datei(alle)))
    files.append(File.generated(config, f"{ADRESSE}/fragen.json", content=allgemeine_fragen(bestand.leitfragen)))
    return files


def on_post_build(*, config: MkDocsConfig) -> None:
    # Written at the end: as files of MkDocs, thousands of small ones would cost a build more time than all else here.
    ordner = Path(config.site_dir) / "beispiele"
    for slug, inhalt in dateien(config.extra["bestand"], config.extra["steckbriefe"]):
        (ordner / slug / "werkstatt.json").write_text(inhalt, encoding="utf-8")
