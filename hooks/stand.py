"""The page /ueber/bestand/: what the stock covers and where its gaps are."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.stand import stand
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    lege_an(
        files,
        config,
        "ueber/bestand",
        titel="Der Bestand in Zahlen",
        beschreibung="Wie viele Praxisbeispiele es je Handlungsfeld, Land und Gemeindegröße gibt und was sie angeben",
        vorlage="stand",
        stand=stand(config.extra["bestand"], config.extra["heute"]),
    )
    return files
