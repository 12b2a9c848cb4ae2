"""Full text: writes lean documents to a temporary folder, runs Pagefind's binary once, maps its hits to our cases."""

import gzip
import json
import logging
import shutil
import subprocess
import tempfile
from pathlib import Path

import pagefind_bin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from praxis import suchtexte

log = logging.getLogger("mkdocs.hooks.praxis")

# Pagefind's finished interfaces; the finder is our own
UNGENUTZT = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
DCD = b"pagefind_dcd"  # every fragment starts with this mark


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    config.extra["suchseiten"] = []
    return config


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: object) -> str:
    if html.strip() and page.meta.get("suche") != "nein":  # generated pages have no text of their own
        config.extra["suchseiten"].append((page.url, page.title, suchtexte.aus_seite(page.title, html)))
    return html


def on_post_build(*, config: MkDocsConfig) -> None:
    site = Path(config.site_dir)
    with tempfile.TemporaryDirectory() as ordner:
        _schreibe_dokumente(Path(ordner), config)
        _rufe_pagefind(Path(ordner), site / "pagefind")
    for muster in UNGENUTZT:
        for datei in (site / "pagefind").glob(muster):
            datei.unlink()
    _schreibe_zuordnung(site, config)


def _schreibe_dokumente(ordner: Path, config: MkDocsConfig) -> None:
    dokumente = {f"beispiele/{fall.slug}/": suchtexte.aus_beispiel(fall) for fall in config.extra["steckbriefe"]}
    dokumente |= {url: html for url, _, html in config.extra["suchseiten"]}
    for url, html in dokumente.items():
        ziel = ordner / url / "index.html"
        ziel.parent.mkdir(parents=True, exist_ok=True)
        ziel.write_text(html, encoding="utf-8")


def _rufe_pagefind(quelle: Path, ziel: Path) -> None:
    befehl = [pagefind_bin.get_executable(), "--site", str(quelle), "--output-path", str(ziel), "--quiet"]
    lauf = subprocess.run(befehl, capture_output=True, text=True, check=False)
    if lauf.returncode:
        raise PluginError(f"Pagefind konnte den Suchindex nicht bauen:\n{lauf.stderr or lauf.stdout}")
    shutil.rmtree(ziel / "playground", ignore_errors=True)


def _schreibe_zuordnung(site: Path, config: MkDocsConfig) -> None:
    """Pagefind's hit ids -> position of the case in the finder's order, or address and title of another page."""
    stelle = {f"/beispiele/{fall.slug}/": nummer for nummer, fall in enumerate(config.extra["finder"].reihenfolge)}
    seiten = {f"/{url}": [url, titel] for url, titel, _ in config.extra["suchseiten"]}
    faelle, andere = {}, {}
    for fragment in sorted((site / "pagefind" / "fragment").glob("*.pf_fragment")):
        url = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(DCD))["url"]
        if url in stelle:
            faelle[fragment.stem] = stelle[url]
        elif url in seiten:
            andere[fragment.stem] = seiten[url]
    if len(faelle) != len(stelle):
        raise PluginError(f"Der Suchindex kennt {len(faelle)} von {len(stelle)} Beispielen.")
    zuordnung = json.dumps(
        {"faelle": faelle, "seiten": andere}, ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    (site / "beispiele" / "daten" / "suche.json").write_text(zuordnung, encoding="utf-8")
