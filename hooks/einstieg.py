"""The page for those who have no idea yet: three guided questions, and a door by duty."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from praxis.einstieg import fragen
from seiten import lege_an


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    finder = config.extra["finder"]
    lege_an(
        files,
        config,
        "einstieg",
        titel="Noch keine Idee?",
        beschreibung="Mit drei Fragen oder über eine Pflichtaufgabe zu passenden Praxisbeispielen",
        vorlage="einstieg",
        fragen=fragen(finder.facetten),
        aufgaben=config.extra["bestand"].pflichtaufgaben,
        anzahl=len(finder.reihenfolge),
    )
    return files
