"""What the tests in the browser share: the real site, built once, served under a sub-path, and a watched page."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import FLAGS, HELP, find_chromium
from tests.finder import Index, bereit
from tests.server import SUBPATH, bind

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REPOSITORY = Path(__file__).parent.parent
LOCAL = ("data:", "blob:", "about:")
EPOCH = os.environ.get("SOURCE_DATE_EPOCH", str(int(time.time())))  # one "now" for all builds of a run


@dataclass
class Protokoll:
    """What a page did: the addresses it asked for, and the errors it printed (violations of its CSP among them)."""

    anfragen: list[str] = field(default_factory=list)
    fehler: list[str] = field(default_factory=list)

    def einwaende(self, origin: str) -> list[str]:
        """What no page of ours may do: talk to anyone else, or print an error."""
        foreign = sorted({url for url in self.anfragen if not url.startswith((origin, *LOCAL))})
        return [*(f"request to another origin: {url}" for url in foreign), *self.fehler]


@pytest.fixture(scope="session")
def _port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ThreadingHTTPServer]:
    # Taken before the build, because the site has to know its own address.
    with bind(tmp_path_factory.mktemp("website")) as server:
        yield server


@pytest.fixture(scope="session")
def gebaute_website(_port: ThreadingHTTPServer) -> Path:
    """The folder of the site, built from this repository as `make build` does it."""
    root = Path(_port.RequestHandlerClass.keywords["directory"])  # type: ignore[attr-defined]
    folder = root / SUBPATH.strip("/")
    return build_site(folder, f"http://127.0.0.1:{_port.server_port}{SUBPATH}")


def build_site(folder: Path, url: str) -> Path:
    environment = {
        **os.environ,
        "SITE_URL": url,
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": EPOCH,
    }
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(f"The site does not build:\n{done.stdout}{done.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def server(_port: ThreadingHTTPServer, gebaute_website: Path) -> Iterator[str]:
    """The address of the served site, ending in the sub-path."""
    assert gebaute_website.is_dir()
    threading.Thread(target=_port.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{_port.server_port}{SUBPATH}"
    _port.shutdown()


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


@pytest.fixture
def neue_seite(browser: "Browser", server: str, protokoll: Protokoll) -> "Iterator[Callable[..., Page]]":
    """Makes pages with a context of their own: `neue_seite(java_script_enabled=False, color_scheme="dark")`.

    Addresses are relative to the site (`seite.goto("beispiele/")`). A request to another origin or an error in the
    console fails the test at its end; a test that provokes errors looks at `protokoll.fehler` and empties it.
    """
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
def seite(neue_seite: "Callable[..., Page]") -> "Page":
    """A watched page, 1280 px wide."""
    return neue_seite()


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
