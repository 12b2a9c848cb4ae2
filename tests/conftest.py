"""What the tests in the browser share: the real site, built once, served under a sub-path, and a watched page."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import FLAGS, HELP, find_chromium
from tests.finder import Index, bereit
from tests.server import SUBPATH
from tests.website import EPOCH, REPOSITORY, Website, ask_for_build, build_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["EPOCH", "REPOSITORY", "SUBPATH", "Protokoll", "build_site"]  # what test files import from here

LOCAL = ("data:", "blob:", "about:")
WEBSITE = pytest.StashKey[Website]()


@dataclass
class Protokoll:
    """What a page did: the addresses it asked for, and the errors it printed (violations of its CSP among them)."""

    anfragen: list[str] = field(default_factory=list)
    fehler: list[str] = field(default_factory=list)

    def einwaende(self, origin: str) -> list[str]:
        """What no page of ours may do: talk to anyone else, or print an error."""
        foreign = sorted({url for url in self.anfragen if not url.startswith((origin, *LOCAL))})
        return [*(f"request to another origin: {url}" for url in foreign), *self.fehler]


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # the process that starts the workers, or the only one
        config.stash[WEBSITE] = website = Website()
        config.add_cleanup(website.close)


@pytest.hookimpl(optionalhook=True)  # of pytest-xdist
def pytest_configure_node(node: Any) -> None:
    website = node.config.stash[WEBSITE]
    node.workerinput["website"] = (website.url, str(website.folder))


@pytest.fixture(scope="session")
def _website(pytestconfig: pytest.Config) -> tuple[str, Path]:
    """Address and folder of the site, which is built now if no worker asked for it before."""
    if hasattr(pytestconfig, "workerinput"):
        url, folder = pytestconfig.workerinput["website"]
    else:
        url, folder = pytestconfig.stash[WEBSITE].url, pytestconfig.stash[WEBSITE].folder
    if fault := ask_for_build(url):
        pytest.fail(fault, pytrace=False)
    return url, Path(folder)


@pytest.fixture(scope="session")
def gebaute_website(_website: tuple[str, Path]) -> Path:
    """The folder of the site, built from this repository as `make build` does it. It is everybody's: do not write."""
    return _website[1]


@pytest.fixture(scope="session")
def server(_website: tuple[str, Path]) -> str:
    """The address of the served site, ending in the sub-path."""
    return _website[0]


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - most tests need no browser

    path = find_chromium()
    if not path:
        pytest.fail(HELP, pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def protokoll() -> Protokoll:
    return Protokoll()


@contextmanager
def _beobachtet(browser: "Browser", server: str, protokoll: Protokoll) -> "Iterator[Callable[..., Page]]":
    contexts = []

    def make(**options: Any) -> "Page":
        context = browser.new_context(**{"base_url": server, "locale": "de-DE", **options})
        contexts.append(context)
        context.on("request", lambda request: protokoll.anfragen.append(request.url))
        context.on("console", lambda entry: entry.type == "error" and protokoll.fehler.append(entry.text))
        context.on("weberror", lambda error: protokoll.fehler.append(str(error.error)))
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    if einwaende := protokoll.einwaende(server.removesuffix(SUBPATH) + "/"):
        pytest.fail("\n".join(einwaende), pytrace=False)


@pytest.fixture
def neue_seite(browser: "Browser", server: str, protokoll: Protokoll) -> "Iterator[Callable[..., Page]]":
    """Makes pages with a context of their own: `neue_seite(java_script_enabled=False, color_scheme="dark")`.

    Addresses are relative to the site (`seite.goto("beispiele/")`). A request to another origin or an error in the
    console fails the test at its end; a test that provokes errors looks at `protokoll.fehler` and empties it.
    """
    with _beobachtet(browser, server, protokoll) as make:
        yield make


@pytest.fixture
def seite(neue_seite: "Callable[..., Page]") -> "Page":
    """A watched page, 1280 px wide."""
    return neue_seite()


@pytest.fixture(scope="module")
def modul(browser: "Browser", server: str) -> "Iterator[Page]":
    """One watched page for a file whose tests call pure functions (tests/module.py), which leave nothing behind."""
    with _beobachtet(browser, server, Protokoll()) as make:
        page = make()
        page.goto("impressum/")  # any page will do
        yield page


@pytest.fixture(scope="session")
def index(gebaute_website: Path) -> Index:
    """What the finder loads."""
    return json.loads((gebaute_website / "beispiele/daten/index.json").read_text(encoding="utf-8"))


@pytest.fixture
def finder(seite: "Page") -> "Page":
    """The finder, ready for use."""
    seite.goto("beispiele/")
    bereit(seite)
    return seite
