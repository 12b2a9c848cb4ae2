"""Reads and checks all data before anything is built: an error stops the build here, and the last site stays."""

import gc
import logging
import os
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from praxis import ausgabe, bestand
from praxis.steckbrief import steckbriefe

# Summer time all year: a case checked shortly after midnight in Germany is not dated in the future
DEUTSCHLAND = timezone(timedelta(hours=2))

log = logging.getLogger("mkdocs.hooks.praxis")

# The command is the same for the whole process and MkDocs tells it only once, so it may outlive a rebuild of `serve`.
_befehl = "build"


def on_startup(*, command: str, dirty: bool) -> None:
    globals()["_befehl"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    # All that is made here stays to the end: Python shall not look again and again for what it could clear away.
    gc.disable()
    try:
        return _lade(config)
    finally:
        gc.freeze()
        gc.enable()


def _lade(config: MkDocsConfig) -> MkDocsConfig:
    daten = Path(config.config_file_path).parent / "data"
    config.extra["heute"] = heute = _heute()
    geladen = bestand.lade(daten, heute)
    config.extra["befunde"] = [ausgabe.zeile(b) for b in geladen.fehler]
    if geladen.fehler:
        meldung = ausgabe.terminal(geladen.fehler, geladen.dateien)
        if _befehl != "serve":
            raise PluginError(f"{meldung}\nDie zuletzt gebaute Website bleibt unverändert.")
        # The server would answer no request until the error is gone; so it shows the sound cases and the messages.
        log.info(f"\n{meldung}")
    config.extra["bestand"] = geladen
    config.extra["befehl"] = _befehl
    config.extra["steckbriefe"] = steckbriefe(geladen)
    return config


def _heute() -> date:
    """The day of the build: that of the commit where SOURCE_DATE_EPOCH is set, so that builds can be repeated."""
    epoche = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoche), DEUTSCHLAND).date() if epoche else datetime.now().date()
