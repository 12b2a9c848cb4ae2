"""The check of the sources against a server on this machine that behaves like the servers out there."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from praxis import quellen
from praxis.lesen import lies_bytes
from praxis.quellen import Ergebnis, Stelle, Vorgaben, Zustand, adressen, pruefe
from praxis.quellenbericht import als_markdown, als_tabelle, lies_gemerkte, merke
from tests.praxis.befehl import Ende, praxis

LAENGSTENS = 60.0  # s; only reached when something is broken
SCHNELL = Vorgaben(zeitlimit=LAENGSTENS, pause=0.0, versuche=2, wartezeit=0.05)


class Andrang:
    """How many requests are being answered at this moment, and at most so far, over one or more servers."""

    def __init__(self) -> None:
        self.zugleich, self.hoechstens, self.aenderung = 0, 0, threading.Condition()

    def komme(self) -> None:
        with self.aenderung:
            self.zugleich += 1
            self.hoechstens = max(self.hoechstens, self.zugleich)
            self.aenderung.notify_all()

    def gehe(self) -> None:
        with self.aenderung:
            self.zugleich -= 1

    def warte_auf(self, anzahl: int) -> bool:
        with self.aenderung:
            return self.aenderung.wait_for(lambda: self.hoechstens >= anzahl, LAENGSTENS)


class Server(ThreadingHTTPServer):
    """Answers by path and remembers every request: method and path."""

    daemon_threads = True

    def __init__(self, andrang: Andrang | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Antworten)
        self.anfragen: list[tuple[str, str]] = []
        self.andrang = andrang or Andrang()
        self.genug = threading.Event()  # set: who hangs is let go

    def adresse(self, pfad: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{pfad}"

    def gefragt(self, pfad: str) -> list[str]:
        return [methode for methode, p in self.anfragen if p == pfad]

    def handle_error(self, request, client_address) -> None:
        """A client that hangs up is what some of the tests are about."""


ORTE = {
    "/umgezogen": "/da",
    "/vorerst": "/da",
    "/a": "/b",
    "/b": "/a",
    "/selbst": "/selbst",
    "/alt/seite": "/",
    "/umgezogen-tot": "/404",
    "/mail": "mailto:a@example.org",
    "/kaputt": "http://[",
    "/keks": "/keks",
}


class _Antworten(BaseHTTPRequestHandler):
    server: Server

    def do_HEAD(self) -> None:
        # Noted before the answer, as the test may look as soon as it has it.
        self.server.anfragen.append((self.command, self.path))
        self.server.andrang.komme()
        self._antworte()

    do_GET = do_HEAD  # noqa: N815

    def _antworte(self) -> None:
        pfad, kopf = self.path.partition("?")[0], self.command == "HEAD"
        bisher = len(self.server.gefragt(self.path)) - 1
        if pfad == "/haengt" or (pfad == "/head-haengt" and kopf):
            self.server.genug.wait(LAENGSTENS)
            return
        if pfad == "/legt-auf" or (pfad == "/head-legt-auf" and kopf):
            self.close_connection = True
            return
        if pfad == "/langsam":
            time.sleep(0.2)
        code = {"/404": 404, "/410": 410, "/403": 403, "/500": 500, "/vorerst": 302}.get(pfad, 200)
        if pfad == "/zu-viert" and not self.server.andrang.warte_auf(4):
            code = 500
        if pfad in ORTE and code == 200:
            code = 301
        if pfad == "/kein-head":
            code = 405 if kopf else 200
        if pfad == "/head-luegt":
            code = 404 if kopf else 200
        if pfad == "/einmal-503":
            code = 200 if bisher >= 2 else 503
        if pfad == "/keks" and "k=1" in self.headers.get("Cookie", ""):
            code = 200
        self.send_response(code)
        if code in (301, 302):
            self.send_header("Location", ORTE[pfad])
        if pfad == "/keks":
            self.send_header("Set-Cookie", "k=1")
        if pfad == "/einmal-503":
            self.send_header("Retry-After", "0")
        self.send_header("Content-Length", "0")
        self.server.andrang.gehe()  # before the answer, as the next request may come as soon as it is there
        self.end_headers()

    def log_message(self, format, *args) -> None:
        pass


@pytest.fixture
def server(monkeypatch) -> Iterator[Server]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with Server() as dienst:
        faden = threading.Thread(target=dienst.serve_forever, kwargs={"poll_interval": 0.01})
        faden.start()
        yield dienst
        dienst.genug.set()
        dienst.shutdown()
        faden.join()


@pytest.mark.parametrize(
    ("pfad", "zustand", "grund", "ziel"),
    [
        ("/da", Zustand.ERREICHBAR, "", ""),
        ("/langsam", Zustand.ERREICHBAR, "", ""),
        ("/umgezogen", Zustand.UMGEZOGEN, "", "/da"),
        ("/vorerst", Zustand.ERREICHBAR, "", "/da"),
        ("/404", Zustand.TOT, "Antwort 404", ""),
        ("/410", Zustand.TOT, "Antwort 410", ""),
        ("/umgezogen-tot", Zustand.TOT, "Antwort 404", "/404"),
        ("/403", Zustand.VERWEIGERT, "Antwort 403", ""),
        ("/500", Zustand.GESTOERT, "Antwort 500", ""),
        ("/haengt", Zustand.GESTOERT, "keine Antwort in der Zeit", ""),
        ("/legt-auf", Zustand.GESTOERT, "keine Verbindung", ""),
        ("/mail", Zustand.GESTOERT, "keine Verbindung", ""),
        ("/kaputt", Zustand.GESTOERT, "keine Verbindung", ""),
        ("/a", Zustand.SCHLEIFE, "", ""),
        ("/selbst", Zustand.SCHLEIFE, "", ""),
        ("/keks", Zustand.ERREICHBAR, "", ""),
        ("/alt/seite", Zustand.STARTSEITE, "", "/"),
        ("/kein-head", Zustand.ERREICHBAR, "", ""),
        ("/head-luegt", Zustand.ERREICHBAR, "", ""),
        ("/head-haengt", Zustand.ERREICHBAR, "", ""),
        ("/head-legt-auf", Zustand.ERREICHBAR, "", ""),
        ("/einmal-503", Zustand.ERREICHBAR, "", ""),
    ],
)
def test_every_kind_of_server(server, pfad, zustand, grund, ziel):
    """Each answer becomes the state that an editor can act on."""
    # One that never answers needs no patience; where the second request is answered, some.
    zeitlimit = {"/haengt": 0.2, "/head-haengt": 2.0}.get(pfad, LAENGSTENS)
    (ergebnis,) = pruefe([server.adresse(pfad)], replace(SCHNELL, zeitlimit=zeitlimit))
    erwartet = Ergebnis(server.adresse(pfad), zustand, grund, server.adresse(ziel) if ziel else "")
    assert ergebnis == erwartet


def test_only_what_may_pass_is_asked_again(server):
    """A sound page costs one HEAD, a dead one is asked twice, a troubled one `versuche` times."""
    pruefe([server.adresse(pfad) for pfad in ("/da", "/404", "/500")], SCHNELL)
    assert server.gefragt("/da") == ["HEAD"]
    assert server.gefragt("/404") == ["HEAD", "GET"]
    assert server.gefragt("/500") == ["HEAD", "GET"] * 2


def test_one_host_gets_one_request_at_a_time_with_a_pause(server, monkeypatch):
    """Between two requests to a host lies the pause, here an hour, which is asked for but not slept."""
    pausen: list[tuple[int, float]] = []

    async def schlafe(sekunden: float) -> None:
        if sekunden:
            pausen.append((len(server.anfragen), sekunden))

    monkeypatch.setattr(quellen, "asyncio", SimpleNamespace(**{**vars(asyncio), "sleep": schlafe}))
    pruefe([server.adresse(f"/da?{n}") for n in range(4)], replace(SCHNELL, pause=3600))
    assert [nach for nach, _ in pausen] == [1, 2, 3]
    assert all(1800 < sekunden <= 3600 for _, sekunden in pausen)  # what has passed since the answer counts
    assert len(server.anfragen) == 4


@pytest.mark.parametrize(("gleichzeitig", "pfad"), [(1, "/langsam"), (4, "/zu-viert")])
def test_hosts_are_asked_in_parallel(gleichzeitig, pfad):
    """Hosts that answer only when all four are asked get along, but never more than `gleichzeitig` are asked."""
    andrang = Andrang()
    with Server(andrang) as a, Server(andrang) as b, Server(andrang) as c, Server(andrang) as d:
        dienste = (a, b, c, d)
        for dienst in dienste:
            threading.Thread(target=dienst.serve_forever, kwargs={"poll_interval": 0.01}).start()
        ergebnisse = pruefe([dienst.adresse(pfad) for dienst in dienste], replace(SCHNELL, gleichzeitig=gleichzeitig))
        for dienst in dienste:
            dienst.shutdown()
    assert all(e.zustand is Zustand.ERREICHBAR for e in ergebnisse)
    assert [len(dienst.anfragen) for dienst in dienste] == [1] * 4
    assert andrang.hoechstens == gleichzeitig


def test_nobody_listens():
    """A port that nobody listens on and a host that is no host end in a state, too."""
    with Server() as dienst:
        adresse = dienst.adresse("/da")
    ergebnisse = pruefe([adresse, "http://127.0.0.1:99999/a.b", "http://[a.b/"], SCHNELL)
    assert [e.zustand for e in ergebnisse] == [Zustand.GESTOERT] * 3
    assert [e.url for e in ergebnisse] == [adresse, "http://127.0.0.1:99999/a.b", "http://[a.b/"]


FALL = """titel: x
beschluss:
  - gremium: Rat
    url: https://rat.example/b
quellen:
  - url: https://a.example/1
  - url: https://rat.example/b
  - url: kaputt
  - titel: ohne
"""


def test_addresses_of_the_cases():
    """Sources and resolutions, each with all places; what is no address is left to the other check."""
    dokumente = [lies_bytes(FALL.encode(), f"data/beispiele/{name}.yml")[0] for name in "ab"]
    assert adressen(dokumente) == {
        "https://a.example/1": [Stelle("data/beispiele/a.yml", 6), Stelle("data/beispiele/b.yml", 6)],
        "https://rat.example/b": [Stelle(f"data/beispiele/{name}.yml", zeile) for name in "ab" for zeile in (4, 7)],
    }


TOT = Ergebnis("https://a.example/`x`|@y>?a=1&copy;", Zustand.TOT, "Antwort 404")
NEU = Ergebnis("https://b.example/1", Zustand.UMGEZOGEN, "", "https://b.example/2")
DA = Ergebnis("https://c.example/", Zustand.ERREICHBAR)
STELLEN = {e.url: [Stelle("data/beispiele/x_y.yml", 7)] for e in (TOT, NEU, DA)}


def test_table():
    """A line for each dead source and place, then the tally."""
    assert als_tabelle([DA, NEU, TOT], STELLEN) == (
        f"data/beispiele/x_y.yml:7: nicht mehr da (Antwort 404): {TOT.url}\n"
        "3 Adressen: 1 erreichbar, 1 umgezogen, 1 nicht mehr da."
    )
    assert als_tabelle([], {}) == "Keine Adressen."


def test_markdown_is_harmless():
    """An address can neither close its cell or link nor call anybody."""
    text = als_markdown([DA, NEU, TOT], STELLEN)
    assert "[a.example](<https://a.example/%60x%60%7C@y%3E?a=1&amp;copy;>) | nicht mehr da (Antwort 404) |" in text
    assert "[b.example](<https://b.example/1>) | [b.example](<https://b.example/2>) | x&#95;y.yml:7 |" in text
    assert "c.example" not in text
    assert "<details>" not in als_markdown([DA], STELLEN)


def test_what_was_there_lately_is_not_asked_again(tmp_path):
    """Kept are sources that were there; they keep their day, and run out. Rubbish in the file is no matter."""
    datei, heute = tmp_path / "neu" / "quellen.json", date(2026, 11, 24)
    merke(datei, [DA, NEU, TOT], {}, heute)
    assert lies_gemerkte(datei, heute) == {DA.url: DA, NEU.url: NEU}
    spaeter = heute + timedelta(days=10)
    merke(datei, [DA], lies_gemerkte(datei, spaeter), spaeter)
    assert lies_gemerkte(datei, heute + timedelta(days=13)) == {DA.url: DA}
    assert lies_gemerkte(datei, heute + timedelta(days=14)) == {}
    for inhalt in ("", "[]", '{"a": 1}', json.dumps({"a": {"zustand": "x"}}), "\xff"):
        datei.write_text(inhalt, encoding="latin-1")
        assert lies_gemerkte(datei, heute) == {}


@pytest.fixture
def projekt(tmp_path, server) -> Path:
    """A folder with one case that cites the server of the test."""
    beispiel = tmp_path / "data/beispiele/ort-und-thema.yml"
    beispiel.parent.mkdir(parents=True)
    (tmp_path / "data/register").symlink_to(Path(__file__).parent / "daten/register")
    beispiel.write_text(
        f"quellen:\n  - url: {server.adresse('/da')}\n  - url: {server.adresse('/404')}\n", encoding="utf-8"
    )
    return tmp_path


def frage(ordner: Path, *woerter: str) -> Ende:
    return praxis(ordner, "quellen", "--pause=0", "--wartezeit=0", *woerter)


def test_command(projekt, server):
    """Dead sources end with 0, with --streng with 1; what was there is asked once; the report is written."""
    fertig = frage(projekt, "--markdown", "bericht/quellen.md")
    assert (fertig.returncode, fertig.stderr) == (0, "")
    assert fertig.stdout == (
        f"data/beispiele/ort-und-thema.yml:3: nicht mehr da (Antwort 404): {server.adresse('/404')}\n"
        "2 Adressen: 1 erreichbar, 1 nicht mehr da.\n"
    )
    assert "ort-und-thema.yml:3 |" in (projekt / "bericht/quellen.md").read_text(encoding="utf-8")
    assert frage(projekt, "--streng", "data/beispiele/ort-und-thema.yml").returncode == 1
    assert (server.gefragt("/da"), server.gefragt("/404")) == (["HEAD"], ["HEAD", "GET"] * 2)
    frage(projekt, "--neu")
    assert server.gefragt("/da") == ["HEAD"] * 2


def test_command_used_wrongly(projekt, tmp_path):
    """A file that is no case, an unknown option and the wrong folder end with 2."""
    fertig = frage(projekt, "fehlt.yml")
    assert (fertig.returncode, fertig.stderr) == (2, "Kein Beispiel in data/beispiele: fehlt.yml\n")
    assert frage(projekt, "--versuche", "0").returncode == 2
    assert frage(tmp_path / "data").returncode == 2
