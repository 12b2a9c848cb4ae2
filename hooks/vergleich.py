"""The page that puts up to four cases side by side, and for each case the file that it is filled from."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.profil import NACH_DER_WIRKUNG, VOR_DER_WIRKUNG, profil
from seiten import lege_an

ADRESSE = "vergleich"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
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


def on_post_build(*, config: MkDocsConfig) -> None:
    # Written at the end: as files of MkDocs, thousands of small ones would cost a build much more time.
    vokabulare = config.extra["bestand"].vokabulare
    ordner = Path(config.site_dir) / ADRESSE / "daten"
    ordner.mkdir(parents=True)
    for fall in config.extra["steckbriefe"]:
        (ordner / f"{fall.slug}.json").write_text(profil(fall, vokabulare), encoding="utf-8")
