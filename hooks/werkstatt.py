"""For each case the file that the Werkstatt works with: what its page says, as plain data for the browser."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from praxis.werkstatt import dateien


def on_post_build(*, config: MkDocsConfig) -> None:
    # Written at the end: as files of MkDocs, thousands of small ones would cost a build more time than all else here.
    ordner = Path(config.site_dir) / "beispiele"
    for slug, inhalt in dateien(config.extra["bestand"], config.extra["steckbriefe"]):
        (ordner / slug / "werkstatt.json").write_text(inhalt, encoding="utf-8")
