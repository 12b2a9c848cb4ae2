"""Gives the pages about the offer and the operator their data: contacts, Handlungsfelder, their own front matter."""

import logging
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from seiten import statte_aus

log = logging.getLogger("mkdocs.hooks.praxis")

# Page in docs/ and its template in overrides/seiten/
SEITEN = {
    "simulationslabor/index.md": "simulationslabor",
    "simulationslabor/bewerbung.md": "bewerbung",
    "impressum.md": "impressum",
    "datenschutz.md": "datenschutz",
    "barrierefreiheit.md": "barrierefreiheit",
}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if not config.extra["bestand"].kontakt.email:
        log.info("data/kontakt.yml: „email“ ist leer. Die Bewerbung bietet deshalb nur Kopieren und Speichern an.")
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    for pfad in SEITEN:
        if files.get_file_from_path(pfad):
            _statte_aus(config, pfad, {})
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    # Only now is the front matter read: lists such as the course of a workshop are written there.
    if page.file.src_uri in SEITEN:
        _statte_aus(config, page.file.src_uri, dict(page.meta))


def _statte_aus(config: MkDocsConfig, pfad: str, kopf: dict[str, Any]) -> None:
    bestand = config.extra["bestand"]
    statte_aus(config, pfad, SEITEN[pfad], kontakt=bestand.kontakt, handlungsfelder=bestand.handlungsfelder, kopf=kopf)
