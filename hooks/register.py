"""The register of municipalities as a file for the browser, loaded only by who looks for a place."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from praxis.registerdatei import registerdatei

ADRESSE = "assets/daten/register.json"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    files.append(File.generated(config, ADRESSE, content=registerdatei(config.extra["bestand"].register)))
    return files
