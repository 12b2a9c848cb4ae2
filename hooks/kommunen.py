"""The cases by place: a page with all Länder and a page per Land, grouped by Kreis."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.uebersicht import adresse, nach_kreis, nach_land
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    je_land = nach_land(config.extra["steckbriefe"])
    for land, faelle in je_land.items():
        lege_an(
            files,
            config,
            f"kommunen/{adresse(land)}",
            titel=f"Praxisbeispiele aus {land}" if land != "Saarland" else "Praxisbeispiele aus dem Saarland",
            beschreibung=f"Praxisbeispiele kommunaler Klimaschutz in {land}, nach Kreis und Kommune geordnet",
            vorlage="land",
            land=land,
            anzahl=len(faelle),
            kreise=nach_kreis(faelle),
        )
    lege_an(
        files,
        config,
        "kommunen",
        titel="Praxisbeispiele nach Kommune",
        beschreibung="Alle Praxisbeispiele nach Land, Kreis und Kommune",
        vorlage="kommunen",
        laender=[(land, adresse(land), nach_kreis(faelle), len(faelle)) for land, faelle in je_land.items()],
    )
    return files
