"""One page per Handlungsfeld with its measures and cases, and the list of all fields."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.text import absaetze
from praxis.uebersicht import nach
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    bestand, faelle = config.extra["bestand"], config.extra["steckbriefe"]
    je_feld = nach(faelle, lambda f: [feld.id for feld in f.felder])
    je_massnahme = nach(faelle, lambda f: [m.id for m in f.massnahmen])
    massnahmen = bestand.vokabulare.massnahmen.values()
    texte = bestand.erlaeuterungen.handlungsfelder
    orte = {f.slug: f.ort.name for f in faelle}
    uebersicht = []
    for feld in bestand.handlungsfelder:
        zugehoerig = [(m, len(je_massnahme.get(m.id, []))) for m in massnahmen if m.handlungsfeld == feld.id]
        eigene = je_feld.get(feld.id, [])
        erlaeuterung = texte.get(feld.id)
        uebersicht.append((feld, len(eigene), zugehoerig))
        lege_an(
            files,
            config,
            f"handlungsfelder/{feld.id}",
            titel=feld.name,
            beschreibung=f"Praxisbeispiele im Handlungsfeld {feld.name}: {feld.wofuer}",
            vorlage="handlungsfeld",
            quelle="data/handlungsfelder.yml",
            feld=feld,
            erlaeuterung=erlaeuterung,
            einleitung=absaetze(erlaeuterung.einleitung, {}) if erlaeuterung else "",
            orte=orte,
            massnahmen=zugehoerig,
            faelle=sorted(eigene, key=lambda f: (f.felder[0].id != feld.id, f.ort.name, f.slug)),
        )
    lege_an(
        files,
        config,
        "handlungsfelder",
        titel="Handlungsfelder und Maßnahmen",
        beschreibung="Alle Handlungsfelder und Maßnahmen mit der Zahl ihrer Praxisbeispiele",
        vorlage="handlungsfelder",
        quelle="data/handlungsfelder.yml",
        felder=uebersicht,
    )
    return files
