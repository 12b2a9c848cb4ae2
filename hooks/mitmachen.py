"""The guide for those who contribute, and the reference of all fields of a case."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.felder import mit_proben
from praxis.mitmachen import wege
from seiten import lege_an, statte_aus


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    bestand = config.extra["bestand"]
    daten = Path(config.config_file_path).parent / "data"
    statte_aus(config, "mitmachen/index.md", "mitmachen", wege=wege(config.repo_url), kontakt=bestand.kontakt)
    lege_an(
        files,
        config,
        "mitmachen/felder",
        titel="Alle Felder eines Beispiels",
        beschreibung="Was jedes Feld bedeutet, was es aufnimmt und was die Prüfung zu typischen Fehlern sagt",
        vorlage="felder",
        abschnitte=mit_proben(bestand, daten),
        orte={fall.slug: fall.ort.name for fall in config.extra["steckbriefe"]},
    )
    return files
