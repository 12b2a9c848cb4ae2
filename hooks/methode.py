"""The page that explains how the Werkstatt reckons, with an example to be followed with a pencil."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.hochrechnung import HOECHSTENS, MINDESTENS, vergleiche
from praxis.methode import rechenbeispiel, uebersicht
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    bestand = config.extra["bestand"]
    alle = vergleiche(bestand, config.extra["steckbriefe"])
    lege_an(
        files,
        config,
        "simulationslabor/werkstatt/methode",
        titel="Wie die Werkstatt rechnet",
        beschreibung="Wie aus den Zahlen mehrerer Beispiele eine Spanne für den eigenen Ort wird, zum Nachrechnen",
        vorlage="methode",
        beispiel=rechenbeispiel(alle),
        zeilen=uebersicht(alle, bestand.vokabulare.massnahmen),
        mindestens=MINDESTENS,
        hoechstens=HOECHSTENS,
    )
    return files
