"""One page per Maßnahme: its cases compared in one table, figures of one unit side by side."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.uebersicht import nach
from praxis.vergleich import vergleiche
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    vokabulare, faelle = config.extra["bestand"].vokabulare, config.extra["steckbriefe"]
    je_massnahme = nach(faelle, lambda f: [m.id for m in f.massnahmen])
    orte = {f.slug: f.ort.name for f in faelle}
    texte = config.extra["bestand"].erlaeuterungen.massnahmen
    for massnahme in vokabulare.massnahmen.values():
        eigene = sorted(je_massnahme.get(massnahme.id, []), key=lambda f: (f.ort.einwohner or 0, f.slug))
        lege_an(
            files,
            config,
            f"massnahmen/{massnahme.id}",
            titel=massnahme.name,
            beschreibung=f"Praxisbeispiele zur Maßnahme {massnahme.name}: {massnahme.wofuer}",
            vorlage="massnahme",
            quelle="data/massnahmen.yml",
            massnahme=massnahme,
            feld=vokabulare.handlungsfelder[massnahme.handlungsfeld],
            faelle=eigene,
            vergleich=vergleiche(eigene, vokabulare.kennzahlen),
            erlaeuterung=texte.get(massnahme.id),
            orte=orte,
            funktionen=_haeufige_funktionen(eigene),
        )
    return files


def _haeufige_funktionen(faelle: list) -> list[tuple[str, int]]:
    gruppen = nach(faelle, lambda f: f.funktionen)
    return sorted(((name, len(g)) for name, g in gruppen.items()), key=lambda paar: (-paar[1], paar[0]))
