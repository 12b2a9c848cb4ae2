"""What the form for a new case works with: its description, and the content of every case for correction."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from praxis.webformular import als_text, inhalte


def on_post_build(*, config: MkDocsConfig) -> None:
    # Written at the end: as files of MkDocs, thousands of small ones would cost a build more time than all else here.
    site = Path(config.site_dir)
    bestand = config.extra["bestand"]
    (site / "mitmachen").mkdir(exist_ok=True)
    (site / "mitmachen/formular.json").write_text(als_text(bestand), encoding="utf-8")
    for slug, inhalt in inhalte(bestand):
        (site / "beispiele" / slug / "beispiel.json").write_text(inhalt, encoding="utf-8")
