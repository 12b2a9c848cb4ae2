"""The tests' own tools: a browser is found or its absence explained, and the watched page sees what it must see."""

import sys

import pytest

from tests import browser
from tests.conftest import SUBPATH, Protokoll


def test_chosen_browser_goes_first(monkeypatch):
    monkeypatch.setenv("PRAXIS_CHROMIUM", sys.executable)
    assert browser.find_chromium() == sys.executable


def test_wrong_choice_is_named_and_nothing_else_is_tried(monkeypatch):
    monkeypatch.setenv("PRAXIS_CHROMIUM", "/nowhere/chromium")
    with pytest.raises(browser.NoBrowserError, match="/nowhere/chromium"):
        browser.find_or_install_chromium()


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script as the stub")
def test_program_that_does_not_start_is_passed_over(monkeypatch, tmp_path):
    stub = tmp_path / "chromium-browser"
    stub.write_text("#!/bin/sh\necho Please install the snap\nexit 1\n")
    stub.chmod(0o755)
    monkeypatch.delenv("PRAXIS_CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "_candidates", lambda: iter([str(stub)]))
    assert browser.find_chromium() is None


def test_installs_in_turn_and_says_what_to_do_in_the_end(monkeypatch):
    tried = []
    monkeypatch.setattr(browser, "find_chromium", lambda: None)
    monkeypatch.setattr(browser, "_driver_starts", lambda: True)
    monkeypatch.setattr(browser, "_install_chromium_with_apt", lambda: tried.append("apt"))
    monkeypatch.setattr(browser, "_install_chromium_with_playwright", lambda: tried.append("playwright"))
    with pytest.raises(browser.NoBrowserError, match="PRAXIS_CHROMIUM="):
        browser.find_or_install_chromium()
    assert tried == ["apt", "playwright"]


def test_request_to_another_origin_is_an_objection():
    origin = "http://127.0.0.1:1/"
    log = Protokoll(anfragen=[origin + "a.css", "data:image/png,", "http://127.0.0.1:12/x", "https://api.example/"])
    assert log.einwaende(origin) == [
        "request to another origin: http://127.0.0.1:12/x",
        "request to another origin: https://api.example/",
    ]


def test_watched_page_sees_requests_and_errors(seite, server, protokoll):
    seite.goto("")
    with seite.expect_event("pageerror"):
        seite.evaluate("setTimeout(() => { throw new Error('seen') })")
    # Our pages' policy refuses a request before it is made, and says so; a page without one lets it out.
    with seite.expect_console_message():
        seite.evaluate("fetch('https://anderswo.example/').catch(() => 0)")
    assert any("Content Security Policy" in error for error in protokoll.fehler)
    assert "https://anderswo.example/" not in protokoll.anfragen
    seite.goto("about:blank")
    with seite.expect_console_message():
        seite.evaluate("fetch('https://anderswo.example/').catch(() => 0)")
    assert server in protokoll.anfragen
    assert "https://anderswo.example/" in protokoll.anfragen
    assert any("seen" in error for error in protokoll.fehler)
    # Provoked here, so they are no objections to this page.
    protokoll.anfragen.clear()
    protokoll.fehler.clear()


def test_server_answers_like_the_host(seite, server, protokoll):
    assert server.endswith(SUBPATH)
    with seite.expect_console_message():  # Chromium's note of the 404, which must have come before the log is emptied
        missing = seite.goto("gibt-es-nicht/")
    assert missing.status == 404
    assert seite.title(), "the site's own 404 page"
    protokoll.fehler.clear()
    # Without a page: Chromium looks for an icon there some time later, which is one more error.
    assert seite.request.get("/").status == 404, "nothing above the sub-path"
