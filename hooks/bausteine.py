"""Renders our templates: a strict environment beside the theme's, whose result goes into the theme's frame."""

from jinja2 import BytecodeCache, Environment, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from seiten import Seite


class _Uebersetzte(BytecodeCache):
    """Translated templates, kept over the rebuilds of `serve`; Jinja knows by the text whether one still fits."""

    def __init__(self) -> None:
        self.texte: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.texte:
            bucket.bytecode_from_string(self.texte[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.texte[bucket.key] = bucket.bytecode_to_string()


_uebersetzte = _Uebersetzte()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if not config.repo_url:
        config.edit_uri = None  # nothing to edit without the repository's address, and MkDocs warns at every page
    return config


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    env.auto_reload = False  # no template changes during a build, and each has an environment of its own
    env.bytecode_cache = _uebersetzte
    # The theme's own templates rely on unescaped output and unknown names; ours must fail on a misspelt field.
    config.extra["bausteine"] = env.overlay(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return env


def on_page_context(context: dict, *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict:
    seite = config.extra.get("seiten", {}).get(page.file.src_uri) or Seite(page.meta.get("vorlage", "text"))
    context["inhalt"] = (
        config.extra["bausteine"]
        .get_template(f"seiten/{seite.vorlage}.html")
        .render(
            wurzel=context["base_url"],
            titel=page.title,
            text=Markup(page.content or ""),
            bearbeiten=page.edit_url,
            **seite.daten,
        )
    )
    context["vorlage"] = seite.vorlage
    return context
