"""Whether a report can do no harm on GitHub, whatever the cases and file names in it are."""

import html
import re

from markdown_it import MarkdownIt

ERLAUBT = {
    "h2",
    "h3",
    "ul",
    "li",
    "p",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "strong",
    "details",
    "summary",
    "a",
}


ADRESSEN = {
    "https://example.org/bericht",
    "http://example.org/sonne?x=1&y=2",
    "https://example.org/vorlage",
    "https://example.org/netz",
}


def pruefe_harmlos(bericht: str, adressen: set[str]) -> str:
    """Renders `bericht` as GitHub does: only our own tags, only links to sources, nobody mentioned. Gives its text."""
    seite = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(bericht)
    assert set(re.findall(r"</?([a-zA-Z]\w*)", seite)) <= ERLAUBT
    assert "<!--" not in seite
    assert set(map(html.unescape, re.findall(r'<a href="([^"]*)"', seite))) <= adressen
    text = html.unescape(re.sub(r"<[^>]*>", "", seite))
    assert not re.search(r"@[\w-]|#\d|##\[", text)
    assert not re.search(r"(?m)^\s*::", bericht)
    assert not re.search(r"(?i)\bwww\.|://", re.sub(r"\]\(<[^>]*>\)", "", bericht))
    return text.replace("\u200b", "")
