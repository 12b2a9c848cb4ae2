"""Finds the Chromium that the tests drive, and installs one where there is none.

`python -m tests.browser` prints its path; `make test` calls it before pytest. Any browser built on Chromium will do,
so most machines have one already: Edge on Windows, Chrome on macOS and on GitHub's runners.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

COMMANDS = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge", "chrome")
MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
WINDOWS_ROOTS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")

# No sandbox: it cannot be had as root, and the pages are our own. The others keep Chromium from talking to anyone but
# the test server: updates, sync, safe browsing and, by the resolver rule, whatever a page might ask for.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

HELP = """No Chromium found for the tests, and none could be installed.
Install Chromium, Chrome or Edge, or say where one is: PRAXIS_CHROMIUM=/path/to/chromium make test"""


class NoBrowserError(RuntimeError):
    """There is no browser; the text says what to do."""


def find_chromium() -> str | None:
    """The first browser that starts, or None. PRAXIS_CHROMIUM overrules and must then be right."""
    wanted = os.environ.get("PRAXIS_CHROMIUM")
    if wanted:
        path = shutil.which(wanted)
        if not path:
            raise NoBrowserError(f"PRAXIS_CHROMIUM={wanted}: there is no such program.")
        return path
    return next((path for path in _candidates() if _starts(path)), None)


def find_or_install_chromium() -> str:
    if not _driver_starts():
        _install_with_apt("libatomic1")  # Playwright's own Node needs it, and a bare Debian lacks it
    path = find_chromium()
    for install in (_install_chromium_with_apt, _install_chromium_with_playwright):
        if path:
            break
        install()
        path = find_chromium()
    if not path:
        raise NoBrowserError(HELP)
    return path


def _candidates() -> Iterator[str]:
    yield from (path for command in COMMANDS if (path := shutil.which(command)))
    yield from (path for path in MACOS if Path(path).is_file())
    roots = [os.environ[name] for name in WINDOWS_ROOTS if name in os.environ]
    yield from (path for root in roots for end in WINDOWS if Path(path := rf"{root}\{end}").is_file())
    own = _playwrights_own()
    if own and Path(own).is_file():
        yield own


def _playwrights_own() -> str | None:
    # In a process of its own: pytest's fixture starts Playwright later, which can run only once per process.
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() or None


def _starts(path: str) -> bool:
    # Ubuntu's chromium-browser is a stub that only asks for its snap, so a file of that name is not enough.
    if sys.platform == "win32":
        return True  # there --version opens a window
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _driver_starts() -> bool:
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _install_chromium_with_apt() -> None:
    # A bare machine has no fonts at all, and a page without fonts has no widths to test.
    _install_with_apt("chromium", "fonts-liberation")


def _install_chromium_with_playwright() -> None:
    _run([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))


def _install_with_apt(*packages: str) -> None:
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        return
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run([*apt, "update"], environment)
    _run([*apt, "install", "--no-install-recommends", *packages], environment)


def _run(command: list[str], environment: dict[str, str]) -> None:
    print("For the tests in the browser:", " ".join(command), file=sys.stderr, flush=True)
    subprocess.run(command, env=environment, check=False, stdin=subprocess.DEVNULL, stdout=sys.stderr)


if __name__ == "__main__":
    try:
        print(find_or_install_chromium())
    except NoBrowserError as error:
        sys.exit(str(error))
