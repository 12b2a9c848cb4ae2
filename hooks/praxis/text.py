"""Texts of the cases as safe HTML: a little Markdown, source numbers as links, nothing else."""

import re
from collections.abc import Mapping, Sequence

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from .modell import Quelle
from .schreibweise import zeitangabe

_VERWEIS = re.compile(r"\s*\[([0-9]{1,2})\]")
# In HTML a number may also stand inside a tag (a link's title) or a link's text, where no link can be put
_VERWEIS_ODER_LINK = re.compile(rf"<a [^>]*>.*?</a>|<[^>]*>|{_VERWEIS.pattern}", re.DOTALL)
_MARKDOWN = re.compile(r"[*_\\`]|\]\(|^\s*[-+\d.]+\s", re.MULTILINE)
_md = MarkdownIt("zero", {"html": False}).enable(["emphasis", "link", "list", "escape"])
_md.validateLink = lambda url: bool(re.match(r"https?://", url, re.IGNORECASE))  # type: ignore[method-assign]


def quellenhinweis(quelle: Quelle) -> str:
    """„Titel. Herausgeber, März 2019“, as far as known."""
    wer_wann = ", ".join(filter(None, (quelle.herausgeber, zeitangabe(quelle.stand) if quelle.stand else None)))
    return f"{quelle.titel}. {wer_wann}" if wer_wann else quelle.titel


def verweise(quellen: Sequence[Quelle]) -> dict[int, Markup]:
    """For each source number the link to its entry in the list of sources on the same page."""
    return {
        nummer: Markup('<a class="quelle" href="#quelle-{n}" title="{t}" aria-label="Quelle {n}">[{n}]</a>').format(
            n=nummer, t=quellenhinweis(quelle)
        )
        for nummer, quelle in enumerate(quellen, start=1)
    }


def absaetze(text: str, links: Mapping[int, Markup]) -> Markup:
    """`text` as paragraphs and lists. [n] without a source stays plain text (the check reports it)."""
    if not _MARKDOWN.search(text):
        return _verlinkt(
            Markup("").join(Markup("<p>{}</p>\n").format(t.strip()) for t in text.split("\n") if t.strip()), links
        )
    return _verlinkt(Markup(_ohne_leere_links(_md.render(text))), links)


def satz(text: str, links: Mapping[int, Markup]) -> Markup:
    """`text` without a paragraph around it."""
    if not _MARKDOWN.search(text):
        return _verlinkt(escape(text), links)
    return _verlinkt(Markup(_ohne_leere_links(_md.renderInline(text))), links)


def ohne_verweise(text: str) -> str:
    """Plain text for search and data: without source numbers and emphasis signs."""
    return re.sub(r"[*`]", "", _VERWEIS.sub("", text))


def _ohne_leere_links(html: str) -> str:
    """A link without an address, as in [x](), is its text."""
    return re.sub(r'<a href=""[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL)


def _verlinkt(html: Markup, links: Mapping[int, Markup]) -> Markup:
    def link(treffer: re.Match[str]) -> str:
        nummer = int(treffer[1] or 0)
        # a narrow no-break space keeps the number at its sentence
        return f"\u202f{links[nummer]}" if nummer in links else treffer[0]

    return Markup(_VERWEIS_ODER_LINK.sub(link, html))
