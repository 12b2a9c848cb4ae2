"""The page that puts up to four cases side by side, and for each case the file that it is filled from."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from praxis.profil import NACH_DER_WIRKUNG, VOR_DER_WIRKUNG, profil
from seiten import lege_an

ADRESSE = "vergleich"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    vokabulare = config.extra["bestand"].vokabulare
    for fall in config.extra["steckbriefe"]:
        files.append(File.generated(config, f"{ADRESSE}/daten/{fall.slug}.json", content=profil(fall, vokabulare)))
    lege_an(
        files,
        config,
        ADRESSE,
        titel="Beispiele vergleichen",
        beschreibung="Bis zu vier Praxisbeispiele nebeneinander: Größe, Wirkung, Kosten, Personal, Hürden",
        vorlage="vergleich",
        vorher=[(kennung, name) for kennung, name, _ in VOR_DER_WIRKUNG],
        nachher=[(kennung, name) for kennung, name, _ in NACH_DER_WIRKUNG],
    )
    return files
