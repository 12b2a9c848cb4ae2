"""Texts of cases as HTML: a little Markdown, source numbers as links, and nothing else gets through."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from praxis import text
from praxis.modell import Quelle

WOHER = {"url": "https://example.org/a", "abgerufen": "2026-11"}
QUELLEN = [
    Quelle.model_validate({"titel": "Bericht", **WOHER}),
    Quelle.model_validate({"titel": 'A "b" <c>', "herausgeber": "Stadt", "stand": "2019-03", **WOHER}),
]
LINKS = text.verweise(QUELLEN)
EINS = "\u202f" + LINKS[1]


class Sammler(HTMLParser):
    """Collects tags with attributes, and complains about links inside links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.gefunden: list[tuple[str, dict[str, str | None]]] = []
        self.offen: list[str] = []
        self.feed(html)
        self.close()
        assert self.offen == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag != "a" or "a" not in self.offen
        self.gefunden.append((tag, dict(attrs)))
        if tag != "br":
            self.offen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.offen.pop() == tag

    def handle_startendtag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        raise AssertionError(tag)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


ERLAUBT: dict[str, set[str]] = {
    "p": set(),
    "br": set(),
    "ul": set(),
    "ol": {"start"},
    "li": set(),
    "strong": set(),
    "em": set(),
}


@pytest.mark.parametrize(
    ("geschrieben", "html"),
    [
        ("Das Netz läuft. [1]", f"Das Netz läuft.{EINS}"),
        ("Eins [1] zwei [1].", f"Eins{EINS} zwei{EINS}."),
        ("Eins. [3] [0] [x]", "Eins. [3] [0] [x]"),
        ("**fett** und *kursiv* [1]", f"<strong>fett</strong> und <em>kursiv</em>{EINS}"),
        ("[Seite](https://example.org/a?b=1&c=2)", '<a href="https://example.org/a?b=1&amp;c=2">Seite</a>'),
        ("a < b & c > d „e“", "a &lt; b &amp; c &gt; d „e“"),
        ("<b>*a*</b> &lt;", "&lt;b&gt;<em>a</em>&lt;/b&gt; &amp;lt;"),
        ("# keine Überschrift", "# keine Überschrift"),
    ],
)
def test_sentence(geschrieben, html):
    """A sentence gets links for its sources, emphasis and links, and no paragraph around it."""
    assert text.satz(geschrieben, LINKS) == html


@pytest.mark.parametrize(
    ("geschrieben", "html"),
    [
        ("Eins. [1]\nZwei.", f"<p>Eins.{EINS}</p>\n<p>Zwei.</p>\n"),
        ("Eins *und*\n\nzwei", "<p>Eins <em>und</em></p>\n<p>zwei</p>\n"),
        ("- eins [1]\n- zwei", f"<ul>\n<li>eins{EINS}</li>\n<li>zwei</li>\n</ul>\n"),
    ],
)
def test_paragraphs_and_lists(geschrieben, html):
    """Longer texts become paragraphs and lists."""
    assert text.absaetze(geschrieben, LINKS) == html


@pytest.mark.parametrize(
    "ziel", ["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org", "mailto:a@b"]
)
def test_only_web_addresses_become_links(ziel):
    """Whatever is no http(s) address stays the text that was typed."""
    assert text.satz(f"[Seite]({ziel})", LINKS) == f"[Seite]({ziel})"


@pytest.mark.parametrize("geschrieben", ['[x](https://a.de "t [1]")', "[[1]](https://a.de)", "[*x* [1]](https://a.de)"])
def test_source_number_inside_a_link_stays_text(geschrieben):
    """A number in a link's text or title is no link of its own, so no link stands in a link."""
    assert [tag for tag, _ in Sammler(text.satz(geschrieben, LINKS)).gefunden if tag == "a"] == ["a"]


def test_link_to_a_source_names_it():
    """The link of a source number leads to the list on the page and tells title, publisher and date on hovering."""
    assert text.verweise(QUELLEN)[2] == Markup(
        '<a class="quelle" href="#quelle-2" title="A &#34;b&#34; &lt;c&gt;. Stadt, März 2019"'
        ' aria-label="Quelle 2">[2]</a>'
    )
    assert text.quellenhinweis(QUELLEN[0]) == "Bericht"


def test_plain_text_for_search():
    """For search and data source numbers and emphasis are taken out."""
    assert text.ohne_verweise("Das **Netz** läuft. [1] Gut. [12]") == "Das Netz läuft. Gut."


STUECKE = """<script>~</p>~<img src=x onerror=y>~<!--~-->~<![CDATA[~&lt;~&#x3c;~"~'~>~<~&~[1]~[2]~[~]~(~)~](~](https://a.de
~](javascript:x~ "t~![~*~**~_~`~\\~- ~1. ~> ~    ~# ~https://a.de~x~ä~\u2028~\ufeff~www.a.de~\n\n"""
FEINDLICH = st.lists(st.sampled_from(STUECKE.split("~")) | st.text(max_size=3), max_size=14).map("".join)


@settings(deadline=None, max_examples=400)
@given(FEINDLICH)
@example('[a](https://a.de "x[1]onmouseover=y")')
@example("[a [1]](https://a.de)")
@example("[1]()")
@example("[*a*](<> 'b')")
@example("*a [1]* <script>")
@example('[a](https://a.de/"onclick=x)*b*')
def test_nothing_but_our_own_tags(geschrieben):
    """Whatever is typed, only our tags and attributes come out, balanced, and links lead to the web or to a source."""
    for html in (text.absaetze(geschrieben, LINKS), text.satz(geschrieben, LINKS)):
        for tag, attribute in Sammler(html).gefunden:
            if tag == "a" and attribute.get("class") == "quelle":
                assert set(attribute) == {"class", "href", "title", "aria-label"}
                assert attribute["href"] in ("#quelle-1", "#quelle-2")
            elif tag == "a":
                assert set(attribute) <= {"href", "title"}
                assert (attribute["href"] or "").lower().startswith(("https://", "http://"))
            else:
                assert set(attribute) <= ERLAUBT[tag]
