"""Calls functions of our ES modules in a page: the values go in and come back as JSON, files as bytes."""

import base64
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page


def rechne(seite: "Page", modul: str, ausdruck: str, *werte: Any) -> Any:
    """The value of `ausdruck`, in which `m` is the module docs/assets/js/<modul> and `a` the list of the values.

    `seite` must be a page of the site one folder deep, such as impressum/.
    """
    return seite.evaluate(
        f"async a => {{ const m = await import('../assets/js/{modul}'); return {ausdruck} }}", list(werte)
    )


def rechne_bytes(seite: "Page", modul: str, ausdruck: str, *werte: Any) -> bytes:
    """The same for an expression that gives a Uint8Array."""
    als_text = f"btoa(Array.from({ausdruck}, b => String.fromCharCode(b)).join(''))"
    return base64.b64decode(rechne(seite, modul, als_text, *werte))
