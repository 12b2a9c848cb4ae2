"""The places of all cases, in the finder's order, for "Meine Kommune": what is near, what is alike."""

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from praxis.naehe import orte

ADRESSE = "beispiele/daten/orte.json"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    daten = orte([fall.ort.lage for fall in config.extra["finder"].reihenfolge])
    inhalt = json.dumps(daten, ensure_ascii=False, separators=(",", ":"))
    files.append(File.generated(config, ADRESSE, content=inhalt))
    return files
