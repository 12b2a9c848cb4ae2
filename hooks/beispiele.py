"""One page per Beispiel; its edit link leads to the YAML that it is made from."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis import karte
from praxis.aehnlich import Nachbarschaft
from praxis.kreisseiten import verweise
from praxis.mitmachen import wege
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    github = wege(config.repo_url)
    nachbarschaft = Nachbarschaft(config.extra["steckbriefe"])
    for fall in config.extra["steckbriefe"]:
        lege_an(
            files,
            config,
            f"beispiele/{fall.slug}",
            titel=fall.seitentitel,
            beschreibung=fall.kurz,
            vorlage="beispiel",
            quelle=fall.datei,
            fall=fall,
            nachbarschaft=nachbarschaft,
            mehr_von_dort=verweise(fall, config.extra["bestand"].register),
            melden=github.melden(fall.slug),
            kartenmass=(karte.BREITE, karte.HOEHE),
        )
    return files
