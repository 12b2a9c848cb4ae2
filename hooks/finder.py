"""The finder: its page with the first cases and all facets, the lists for reading on, its data files."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from praxis import karte
from praxis.finderdaten import JE_PORTION, finderdaten, seitenwahl
from seiten import lege_an

ADRESSE = "beispiele"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    daten = finderdaten(config.extra["bestand"], config.extra["steckbriefe"])
    config.extra["finder"] = daten
    portionen = daten.portionen()
    files.append(File.generated(config, f"{ADRESSE}/daten/index.json", content=daten.index()))
    files.append(File.generated(config, f"{ADRESSE}/daten/spalten.json", content=daten.ordnung()))
    files.append(File.generated(config, f"{ADRESSE}/daten/lage.json", content=daten.lage()))
    for nummer, portion in enumerate(portionen):
        files.append(File.generated(config, f"{ADRESSE}/daten/{nummer}.json", content=portion))
    for seite in range(1, max(len(portionen), 1) + 1):
        von = (seite - 1) * JE_PORTION
        faelle = daten.reihenfolge[von : von + JE_PORTION]
        wege = "suchen, filtern, vergleichen: nach Thema, Größe der Kommune, Land, Kosten und Stand"
        nummern = wege if seite == 1 else f"{von + 1} bis {von + len(faelle)} von {len(daten.reihenfolge)}, als Liste"
        lege_an(
            files,
            config,
            ADRESSE if seite == 1 else f"{ADRESSE}/seite/{seite}",
            titel="Beispiele finden" if seite == 1 else f"Alle Beispiele, Seite {seite}",
            beschreibung=f"Praxisbeispiele kommunaler Klimaschutz {nummern}",
            vorlage="finder",
            faelle=faelle,
            anzahl=len(daten.reihenfolge),
            facetten=daten.facetten if seite == 1 else (),
            kartenmass=(karte.BREITE, karte.HOEHE),
            seite=seite,
            seiten=seitenwahl(seite, len(portionen)),
        )
    return files
