"""The cases by place: a page with all Länder, a page per Land, and one per Kreis that has cases."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.finderdaten import JE_PORTION
from praxis.kreisseiten import kreisseiten
from praxis.schreibweise import adresse
from praxis.uebersicht import nach_kreis, nach_land
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    je_land = nach_land(config.extra["steckbriefe"])
    seiten = kreisseiten(config.extra["steckbriefe"], config.extra["bestand"].register)
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
            kreisadressen={s.kreis.name: s.kreis.adresse for s in seiten if s.kreis.land == land},
        )
    for seite in seiten:
        kreis = seite.kreis
        lege_an(
            files,
            config,
            f"kommunen/{kreis.adresse}",
            titel=f"Praxisbeispiele: {kreis.name}",
            beschreibung=f"Praxisbeispiele kommunaler Klimaschutz: {kreis.name} ({kreis.land})",
            vorlage="kreis",
            kreis=kreis,
            landadresse=adresse(kreis.land),
            orte=seite.orte,
            anzahl=seite.anzahl,
            naechste=seite.naechste,
            aehnlichste=seite.aehnlichste,
        )
    lege_an(
        files,
        config,
        "kommunen",
        titel="Praxisbeispiele nach Kommune",
        beschreibung="Alle Praxisbeispiele kommunaler Klimaschutz nach Land, Kreis und Kommune",
        vorlage="kommunen",
        je_portion=JE_PORTION,
        laender=[(land, adresse(land), nach_kreis(faelle), len(faelle)) for land, faelle in je_land.items()],
    )
    return files
