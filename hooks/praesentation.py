"""Slides of the chosen cases: the page on which the browser builds them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from seiten import statte_aus

PFAD = "simulationslabor/praesentation.md"


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    if page.file.src_uri == PFAD:  # only now is the front matter read
        statte_aus(config, PFAD, "praesentation", kopf=dict(page.meta))
