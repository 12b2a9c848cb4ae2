"""The fields of the Maßnahmenblatt as a small file, so that what is written in the browser has the same labels."""

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ADRESSE = "simulationslabor/werkstatt/massnahmenblatt.json"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    felder = [feld.model_dump(exclude_defaults=True) for feld in config.extra["bestand"].massnahmenblatt]
    files.append(File.generated(config, ADRESSE, content=json.dumps(felder, ensure_ascii=False)))
    return files
