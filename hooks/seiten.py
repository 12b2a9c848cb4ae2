"""How a hook adds a page: its address, its template and the data for it, kept until bausteine renders them.

No events here. The other hooks import this module at their top.
"""

from dataclasses import dataclass, field
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel


@dataclass(frozen=True)
class Seite:
    """What a template in overrides/seiten/ gets to render one page."""

    vorlage: str
    daten: dict[str, Any] = field(default_factory=dict)


def statte_aus(config: MkDocsConfig, pfad: str, vorlage: str, **daten: Any) -> None:
    """Give the page with the source `pfad` (in docs/, e.g. `index.md`) a template and its data."""
    config.extra.setdefault("seiten", {})[pfad] = Seite(vorlage, daten)


def lege_an(  # noqa: PLR0913 - every argument is a visible property of the page
    files: Files,
    config: MkDocsConfig,
    adresse: str,
    *,
    titel: str,
    beschreibung: str,
    vorlage: str,
    quelle: str = "",
    **daten: Any,
) -> None:
    """Add a generated page at `adresse` (no slashes at the ends). `quelle`: the data file it is made from.

    Raises PluginError where docs/ already has a page at that address, as MkDocs would replace it without a word.
    """
    pfad = f"{adresse}/index.md"
    if files.get_file_from_path(pfad) or files.get_file_from_path(f"{adresse}.md"):
        raise PluginError(f"{quelle or vorlage}: Die Adresse /{adresse}/ ist schon durch eine Seite in docs/ belegt.")
    kopf = "\n".join(("---", f"title: {_zitiert(titel)}", f"description: {_zitiert(beschreibung)}", "---", ""))
    datei = File.generated(config, pfad, content=kopf, inclusion=InclusionLevel.NOT_IN_NAV)
    datei.edit_uri = f"../{quelle}" if quelle else None
    files.append(datei)
    statte_aus(config, pfad, vorlage, **daten)


def _zitiert(text: str) -> str:
    return "'" + text.replace("'", "''").replace("\n", " ") + "'"
