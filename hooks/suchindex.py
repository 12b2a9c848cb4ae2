"""Search: the word index that the finder ranks by, and one run of Pagefind over lean documents for exact phrases."""

import gzip
import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pagefind_bin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from praxis import suchtexte, wortindex

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
    faelle = config.extra["finder"].reihenfolge
    seiten = [*_massnahmen(config), *config.extra["suchseiten"]]
    felder = [*(suchtexte.felder(fall) for fall in faelle), *(text for _, _, text in seiten)]
    index = wortindex.baue(felder, config.extra["bestand"].synonyme)
    adressen = [*(f"beispiele/{fall.slug}/" for fall in faelle), *(url for url, _, _ in seiten)]
    _schreibe_wortindex(site / "beispiele" / "daten", index, len(faelle), [(url, titel) for url, titel, _ in seiten])
    with tempfile.TemporaryDirectory() as ordner:
        for url, text in zip(adressen, felder, strict=True):
            ziel = Path(ordner) / url / "index.html"
            ziel.parent.mkdir(parents=True, exist_ok=True)
            ziel.write_text(suchtexte.dokument(text, index.suchwoerter(text)), encoding="utf-8")
        _rufe_pagefind(Path(ordner), site / "pagefind")
    for muster in UNGENUTZT:
        for datei in (site / "pagefind").glob(muster):
            datei.unlink()
    _schreibe_zuordnung(site, adressen)


def _massnahmen(config: MkDocsConfig) -> list[tuple[str, str, suchtexte.Felder]]:
    """The pages of the measures have no Markdown that could be read on the way."""
    return [
        (f"massnahmen/{m.id}/", f"Maßnahme: {m.name}", (("titel", m.name), ("text", m.wofuer)))
        for m in config.extra["bestand"].vokabulare.massnahmen.values()
    ]


def _schreibe_wortindex(
    ordner: Path, index: wortindex.Wortindex, anzahl: int, seiten: Sequence[tuple[str, str]]
) -> None:
    (ordner / "woerter").mkdir(parents=True)
    (ordner / "wortindex.json").write_text(index.kopf(anzahl, seiten), encoding="utf-8")
    (ordner / "wortliste.json").write_text(index.wortliste(), encoding="utf-8")
    for nummer, datei in enumerate(index.dateien):
        (ordner / "woerter" / f"{nummer}.json").write_text(datei, encoding="utf-8")


def _rufe_pagefind(quelle: Path, ziel: Path) -> None:
    befehl = [pagefind_bin.get_executable(), "--site", str(quelle), "--output-path", str(ziel), "--quiet"]
    lauf = subprocess.run(befehl, capture_output=True, text=True, check=False)
    if lauf.returncode:
        raise PluginError(f"Pagefind konnte den Suchindex nicht bauen:\n{lauf.stderr or lauf.stdout}")
    shutil.rmtree(ziel / "playground", ignore_errors=True)


def _schreibe_zuordnung(site: Path, adressen: Sequence[str]) -> None:
    """Pagefind's hit ids -> number of the document in the word index (cases first, then pages)."""
    nummern = {f"/{url}": nummer for nummer, url in enumerate(adressen)}
    zuordnung = {}
    for fragment in sorted((site / "pagefind" / "fragment").glob("*.pf_fragment")):
        url = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(DCD))["url"]
        zuordnung[fragment.stem] = nummern[url]
    if len(zuordnung) != len(adressen):
        raise PluginError(f"Der Suchindex kennt {len(zuordnung)} von {len(adressen)} Seiten.")
    text = json.dumps(zuordnung, separators=(",", ":"), sort_keys=True)
    (site / "beispiele" / "daten" / "suche.json").write_text(text, encoding="utf-8")
