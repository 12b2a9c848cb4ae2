"""The last step: leaves out what no page uses, builds into a fresh folder and swaps it in when all is done."""

import logging
import shutil
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

# Our frame (overrides/base.html) takes the theme's typesetting and nothing else
UNGENUTZT = ("assets/javascripts/*", "assets/images/*", "assets/stylesheets/*.map", "assets/stylesheets/palette.*")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    # MkDocs empties the site's folder before it reads a page; a fault after that must not cost the last good site.
    config.site_dir = f"{config.site_dir}.neu"
    config.extra["nach_dem_tausch"] = []  # what is still to be done with the finished site: functions of its folder
    if config.extra["befehl"] == "build":  # `serve` puts an inline script into each page, to reload it
        config.extra["richtlinie"] = richtlinie(config.extra["bestand"].kontakt.endpunkt)
    return config


def richtlinie(endpunkt: str) -> str:
    """The Content Security Policy of every page: our own files, and the operator's service where there is one."""
    dienst = " ".join(filter(None, ("'self'", endpunkt and "https://" + urlsplit(endpunkt).netloc)))
    return (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
        f"font-src 'self'; connect-src {dienst}; worker-src 'self'; base-uri 'none'; form-action 'self'"
    )


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    for datei in list(files):
        if any(fnmatch(datei.src_uri, muster) for muster in UNGENUTZT):
            files.remove(datei)
        elif fnmatch(datei.src_uri, "assets/stylesheets/main.*.css"):
            config.extra["theme_css"] = datei.url
    # Search engines read it where the site has a domain of its own; below a folder they find the map by its address.
    robots = f"User-agent: *\nAllow: /\nSitemap: {config.site_url}sitemap.xml\n"
    files.append(File.generated(config, "robots.txt", content=robots))
    return files


def on_post_build(*, config: MkDocsConfig) -> None:
    if config.strict and _warnungen():
        return  # MkDocs is about to stop the build for these warnings
    neu = Path(config.site_dir)
    ziel = Path(config.site_dir.removesuffix(".neu"))
    alt = ziel.with_name(f"{ziel.name}.alt")
    shutil.rmtree(alt, ignore_errors=True)
    if ziel.exists():
        ziel.rename(alt)
    neu.rename(ziel)
    shutil.rmtree(alt, ignore_errors=True)
    for tue in config.extra["nach_dem_tausch"]:
        tue(ziel)


def _warnungen() -> bool:
    return any(h.get_counts() for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler))
