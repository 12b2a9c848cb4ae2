"""The page where a case is put down or corrected in a form; without JavaScript it says what is needed instead."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.mitmachen import wege
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    lege_an(
        files,
        config,
        "mitmachen/beispiel-einreichen",
        titel="Beispiel einreichen",
        beschreibung="Ein Praxisbeispiel Schritt für Schritt eingeben oder berichtigen, mit Prüfung und Vorschau",
        vorlage="einreichen",
        wege=wege(config.repo_url),
        kontakt=config.extra["bestand"].kontakt,
        heute=config.extra["heute"],
    )
    return files
