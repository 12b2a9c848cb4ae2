"""Every link, picture, script and anchor of the built site leads somewhere, under the sub-path too."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.server import SUBPATH

ADDRESSES = {"href", "src", "action", "poster", "data-url"}


class Page(HTMLParser):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.addresses: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ADDRESSES and value is not None:
                self.addresses.append(value)
            elif name == "srcset" and value:
                self.addresses += [part.split()[0] for part in value.split(",")]


@pytest.fixture(scope="module")
def pages(gebaute_website: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(gebaute_website.rglob("*.html"))}


def test_all_internal_links_lead_somewhere(pages, gebaute_website, server):
    assert len(pages) > 100
    broken: dict[str, str] = {}  # one page as the example, as a wrong link in the frame is on all of them
    for path, page in pages.items():
        for address in page.addresses:
            target, anchor = _target(address, path, gebaute_website, server)
            if not _leads_somewhere(target, anchor, pages, gebaute_website):
                name = target.relative_to(gebaute_website.parent).as_posix() + (f"#{anchor}" if anchor else "")
                broken.setdefault(name, f"{address} in {path.relative_to(gebaute_website)}")
    assert broken == {}


def test_every_page_can_be_reached_by_links(pages, gebaute_website, server):
    start = gebaute_website / "index.html"
    seen, waiting = {start}, [start]
    while waiting:
        path = waiting.pop()
        for address in pages[path].addresses:
            target, _ = _target(address, path, gebaute_website, server)
            if target in pages and target not in seen:
                seen.add(target)
                waiting.append(target)
    lonely = set(pages) - seen - {gebaute_website / "404.html"}
    assert sorted(str(path.relative_to(gebaute_website)) for path in lonely) == []


def _leads_somewhere(target: Path | None, anchor: str, pages: dict[Path, Page], site: Path) -> bool:
    if target is None:
        return True  # another site, a mail address: not ours to check here
    if not target.is_file() or site not in target.parents:
        return False
    step = anchor.partition("/")[0]  # in the Werkstatt: #durchspielen/<case>
    return not anchor or target not in pages or bool({anchor, step} & pages[target].ids) or anchor == "top"


def _target(address: str, path: Path, site: Path, server: str) -> tuple[Path | None, str]:
    # 404.html is served at any depth, so its links are those of a page at the site's root.
    folder = "" if path == site / "404.html" else path.relative_to(site).parent.as_posix().removeprefix(".")
    url = urlsplit(urljoin(server + (folder + "/" if folder else ""), address))
    if f"{url.scheme}://{url.netloc}/" != server.removesuffix(SUBPATH) + "/":
        return None, ""
    # Static hosts redirect a folder without its slash, but a link should not rely on it.
    target = site.parent / unquote(url.path).lstrip("/")
    return (target / "index.html" if url.path.endswith("/") else target), unquote(url.fragment)
