"""Gives the pages about the offer and the operator their data: contacts, Handlungsfelder, their own front matter."""

import logging
from difflib import get_close_matches
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from seiten import statte_aus

log = logging.getLogger("mkdocs.hooks.praxis")

DATEI = "data/kontakt.yml"
# Page in docs/ and its template in overrides/seiten/
SEITEN = {
    "simulationslabor/index.md": "simulationslabor",
    "simulationslabor/bewerbung.md": "bewerbung",
    "impressum.md": "impressum",
    "datenschutz.md": "datenschutz",
    "barrierefreiheit.md": "barrierefreiheit",
}
# What data/kontakt.yml may say; all of it may be missing or empty
FELDER: dict[str, Any] = {
    "einrichtung": dict.fromkeys(
        ("name", "rechtsform", "anschrift", "website", "vertretung", "email", "telefon", "register", "umsatzsteuer_id"),
        "",
    ),
    "personen": [],
    "email": "",
    "endpunkt": "",
    "verantwortlich": dict.fromkeys(("inhalt", "datenschutz", "datenschutzbeauftragt", "aufsicht"), ""),
    "hosting": dict.fromkeys(("anbieter", "protokolle", "drittland", "erklaerung"), ""),
    "barrierefreiheit": dict.fromkeys(("geprueft", "meldung", "durchsetzung"), ""),
}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    kontakt = vollstaendig(config.extra["bestand"].kontakt)
    if not kontakt["email"]:
        log.info(f"{DATEI}: „email“ ist leer. Die Bewerbungsseite bietet deshalb nur Kopieren und Speichern an.")
    config.extra["kontakt"] = kontakt
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
    felder = config.extra["bestand"].handlungsfelder
    statte_aus(config, pfad, SEITEN[pfad], kontakt=config.extra["kontakt"], handlungsfelder=felder, kopf=kopf)


def vollstaendig(kontakt: dict[str, Any], felder: dict[str, Any] = FELDER, ort: str = "") -> dict[str, Any]:
    """All fields, empty where the file says nothing. A key that no page reads is an error: it would be lost unseen."""
    for schluessel in kontakt:
        if schluessel not in felder:
            aehnlich = get_close_matches(schluessel, felder, 1) or list(felder)
            raise PluginError(f"{DATEI}: „{ort}{schluessel}“ ist kein bekanntes Feld. Gemeint: {', '.join(aehnlich)}?")
    ergebnis = {}
    for schluessel, leer in felder.items():
        wert = kontakt.get(schluessel) or leer
        if isinstance(leer, dict):
            wert = vollstaendig(wert, leer, f"{schluessel}.")
        ergebnis[schluessel] = wert
    if not ort and ergebnis["endpunkt"] and not str(ergebnis["endpunkt"]).startswith("https://"):
        raise PluginError(f"{DATEI}: „endpunkt“ muss mit https:// beginnen, denn er nimmt Kontaktdaten an.")
    return ergebnis
