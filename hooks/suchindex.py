"""Search: both indexes, built beside the pages by praxis/suchlauf.py and put into the site when it is done."""

import logging
import threading
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from praxis import suchtexte
from praxis.suchlauf import Auftrag, Suchlauf, Suchlauffehler

log = logging.getLogger("mkdocs.hooks.praxis")

# The last run; it outlives the rebuilds of `serve`, as a change of a template needs no new index.
_laeufe: list[Suchlauf] = []


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    config.extra["suchseiten"] = []
    return config


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: object) -> str:
    if html.strip() and page.meta.get("suche") != "nein":  # generated pages have no text of their own
        config.extra["suchseiten"].append((page.url, page.title, suchtexte.aus_seite(page.title, html)))
    return html


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    # All texts are known and no page is rendered yet.
    faelle = [suchtexte.felder(fall) for fall in config.extra["finder"].reihenfolge]
    seiten = [*_massnahmen(config), *config.extra["suchseiten"]]
    auftrag = Auftrag(faelle, seiten, config.extra["bestand"].synonyme)
    neuer = Suchlauf(Path(f"{config.site_dir}.suche"), auftrag)
    if any(lauf.gleicht(neuer) and not lauf.gescheitert for lauf in _laeufe):
        return
    _beende()
    neuer.beginne()
    _laeufe.append(neuer)


def on_post_build(*, config: MkDocsConfig) -> None:
    [lauf] = _laeufe
    if config.extra["befehl"] == "serve":
        # Who edits wants to see the page. Until the index is there, the finder says that its search cannot be loaded.
        config.extra["nach_dem_tausch"].append(lambda site: threading.Thread(target=_folge, args=(lauf, site)).start())
        return
    try:
        lauf.warte()
    except Suchlauffehler as fehler:
        raise PluginError(f"{fehler}\nDie zuletzt gebaute Website bleibt unverändert.") from None
    lauf.trage_ein(Path(config.site_dir), behalte=False)
    _beende()


def on_build_error(error: Exception) -> None:
    _beende()


def on_shutdown() -> None:
    _beende()


def _beende() -> None:
    for lauf in _laeufe:
        lauf.beende()
    _laeufe.clear()


def _folge(lauf: Suchlauf, site: Path) -> None:
    try:
        lauf.warte()
        lauf.trage_ein(site, behalte=True)
    except (Suchlauffehler, OSError) as fehler:
        if lauf in _laeufe:  # else a newer one is under way
            log.error(f"Die Suche lässt sich nicht aktualisieren: {fehler}")


def _massnahmen(config: MkDocsConfig) -> list[tuple[str, str, suchtexte.Felder]]:
    """The pages of the measures have no Markdown that could be read on the way."""
    return [
        (f"massnahmen/{m.id}/", f"Maßnahme: {m.name}", (("titel", m.name), ("text", m.wofuer)))
        for m in config.extra["bestand"].vokabulare.massnahmen.values()
    ]
