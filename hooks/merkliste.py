"""The Merkliste: the page on which the browser shows the collected cases."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from seiten import statte_aus

PFAD = "merkliste.md"


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    if page.file.src_uri == PFAD:  # only now is the front matter read
        felder = config.extra["bestand"].handlungsfelder
        statte_aus(config, PFAD, "merkliste", kopf=dict(page.meta), handlungsfelder=felder)
