"""The real site for the tests: built once for all workers of a run, and served by the process that started them.

One server for all because a site knows its own address. It builds when a worker first asks for it, so that a test
which needs no site pays for none; who asks meanwhile waits.
"""

import os
import subprocess
import sys
import threading
import time
from functools import partial
from http import HTTPStatus
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from tests.server import SUBPATH, Handler

REPOSITORY = Path(__file__).parent.parent
# One "now" for all builds of a run; workers inherit it.
EPOCH = os.environ.setdefault("PRAXIS_TESTS_EPOCH", os.environ.get("SOURCE_DATE_EPOCH", str(int(time.time()))))
BUILD = "/build"  # outside of SUBPATH, where no page can be
LONGEST = 600  # s, for a build on a busy machine; only reached when something is broken


class Website(ThreadingHTTPServer):
    """Serves the site below `url` from `folder`, and builds it when BUILD is first asked for."""

    request_queue_size = 128  # two browsers open a dozen connections at once; one that finds no place waits a second

    def __init__(self) -> None:
        self._root = TemporaryDirectory(prefix="praxis-tests-", ignore_cleanup_errors=True)
        self._lock = threading.Lock()
        self._fault: str | None = None  # of the build; empty: it is there
        super().__init__(("127.0.0.1", 0), partial(_BuildingHandler, directory=self._root.name))
        self.folder = Path(self._root.name) / SUBPATH.strip("/")
        self.url = f"http://127.0.0.1:{self.server_port}{SUBPATH}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def fault(self) -> str:
        """What the build complains about, after building where nobody did yet."""
        with self._lock:
            if self._fault is None:
                self._fault = build_site(self.folder, self.url)
            return self._fault

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # a page that was left in the middle is no news
            super().handle_error(request, client_address)

    def close(self) -> None:
        self.shutdown()
        self.server_close()
        self._root.cleanup()


class _BuildingHandler(Handler):
    server: Website

    def do_GET(self) -> None:  # noqa: N802 - the base class calls it so
        if self.path != BUILD:
            super().do_GET()
            return
        fault = self.server.fault().encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Length", str(len(fault)))
        self.end_headers()
        self.wfile.write(fault)


def ask_for_build(url: str) -> str:
    """From any worker: the fault of the build of the site that will be served at `url`, empty when it is there."""
    connection = HTTPConnection(urlsplit(url).netloc, timeout=LONGEST)
    connection.request("GET", BUILD)
    fault = connection.getresponse().read().decode()
    connection.close()
    return fault


def build_site(folder: Path, url: str) -> str:
    """Builds the repository into `folder` as `make build` does it; returns what the build complains about."""
    environment = {**os.environ, "SITE_URL": url, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return f"The site does not build:\n{done.stdout}{done.stderr}" if done.returncode else ""
