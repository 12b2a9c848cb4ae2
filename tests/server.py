"""A static server like the hosts the site is made for: a sub-path, no lists of folders, 404.html for the rest."""

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SUBPATH = "/praxis-test/"  # as on GitHub Pages, where a project's site is never at the root


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps connections open, which makes a page of 20 files several times faster
    # Written out because Windows takes these from its registry, where .js can be text/plain.
    extensions_map = {  # noqa: RUF012 - the base class has it as a plain dict
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".json": "application/json",
        ".geojson": "application/geo+json",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
        ".ics": "text/calendar",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, SUBPATH.strip("/"), "404.html")
        if code != HTTPStatus.NOT_FOUND or not self.path.startswith(SUBPATH) or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: Any) -> None:  # noqa: ARG002
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: what was asked for is in the page's log."""


def bind(folder: Path) -> ThreadingHTTPServer:
    """A server for `folder` on a free port of this machine alone; it answers once serve_forever runs."""
    return ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
