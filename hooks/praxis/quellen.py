"""Are the sources still there? Asks their servers politely: one request at a time per host, with a pause in between.

Foreign servers fail for many reasons; nothing that one of them does raises here, it becomes the state of an address.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urljoin, urlsplit

import httpx

from .baum import Dokument

KENNUNG = "praxisbeispiele-quellen/1.0 (prueft, ob zitierte Seiten noch erreichbar sind)"


class Zustand(StrEnum):
    ERREICHBAR = "erreichbar"
    UMGEZOGEN = "umgezogen"
    VERWEIGERT = "antwortet Programmen nicht"
    STARTSEITE = "führt nur noch auf die Startseite"
    TOT = "nicht mehr da"
    SCHLEIFE = "Weiterleitung im Kreis"
    GESTOERT = "nicht erreichbar"


LEBT = (Zustand.ERREICHBAR, Zustand.UMGEZOGEN, Zustand.VERWEIGERT)


@dataclass(frozen=True)
class Vorgaben:
    """How to ask. Times in seconds; `versuche` counts the first one, `wartezeit` doubles after each."""

    zeitlimit: float = 20.0
    pause: float = 1.0
    gleichzeitig: int = 16
    versuche: int = 3
    wartezeit: float = 3.0
    laengste_wartezeit: float = 30.0
    weiterleitungen: int = 8


@dataclass(frozen=True, order=True)
class Stelle:
    """Where a case cites an address."""

    datei: str
    zeile: int


@dataclass(frozen=True)
class Ergebnis:
    """What became of an address. `ziel`: where it leads to, if elsewhere; `grund`: a few words for people."""

    url: str
    zustand: Zustand
    grund: str = ""
    ziel: str = ""

    @property
    def lebt(self) -> bool:
        return self.zustand in LEBT


def adressen(dokumente: Iterable[Dokument]) -> dict[str, list[Stelle]]:
    """Every address that a case cites, sorted, with the places where it stands."""
    stellen: dict[str, list[Stelle]] = defaultdict(list)
    for dokument in dokumente:
        for muster in ("quellen.*.url", "beschluss.*.url"):
            for _, skalar in dokument.skalare(muster):
                if skalar.text.startswith(("https://", "http://")):
                    stellen[skalar.text].append(Stelle(dokument.datei, skalar.zeile))
    return {url: sorted(stellen[url]) for url in sorted(stellen)}


def pruefe(
    urls: Sequence[str], vorgaben: Vorgaben, gemeldet: Callable[[Ergebnis], None] = lambda _: None
) -> list[Ergebnis]:
    """Asks for all `urls` in parallel; `gemeldet` hears of each as it is done. The results have the order of `urls`."""
    return asyncio.run(_pruefe_alle(urls, vorgaben, gemeldet))


async def _pruefe_alle(urls: Sequence[str], vorgaben: Vorgaben, gemeldet: Callable[[Ergebnis], None]) -> list[Ergebnis]:
    async with httpx.AsyncClient(headers={"User-Agent": KENNUNG}, timeout=vorgaben.zeitlimit) as client:
        frager = _Frager(client, vorgaben)

        async def eine(url: str) -> Ergebnis:
            ergebnis = await frager.pruefe(url)
            gemeldet(ergebnis)
            return ergebnis

        return await asyncio.gather(*(eine(url) for url in urls))


@dataclass(frozen=True)
class _Antwort:
    code: int
    ort: str = ""
    warte: float | None = None
    cookie: bool = False


@dataclass
class _Host:
    """The gate of one host: open to one request at a time, and not before `frei_ab`."""

    schloss: asyncio.Lock = field(default_factory=asyncio.Lock)
    frei_ab: float = 0.0


class _Frager:
    def __init__(self, client: httpx.AsyncClient, vorgaben: Vorgaben) -> None:
        self.client, self.vorgaben = client, vorgaben
        self.plaetze = asyncio.Semaphore(vorgaben.gleichzeitig)
        self.hosts: dict[str, _Host] = defaultdict(_Host)

    async def pruefe(self, url: str) -> Ergebnis:
        """Asks again, after a growing wait, where the cause may pass."""
        wartezeit = self.vorgaben.wartezeit
        for rest in reversed(range(self.vorgaben.versuche)):
            ergebnis, warte = await self._verfolge(url)
            if warte is None or not rest:
                break
            await asyncio.sleep(min(max(wartezeit, warte), self.vorgaben.laengste_wartezeit))
            wartezeit *= 2
        return ergebnis

    async def _verfolge(self, url: str) -> tuple[Ergebnis, float | None]:
        """Follows the redirects of `url`. Also how long to wait before asking again; None: no need to."""
        ziel, gesehen, dauerhaft = url, {url}, True
        for _ in range(self.vorgaben.weiterleitungen + 1):
            try:
                antwort = await self._frage(ziel)
            except (TimeoutError, httpx.TimeoutException):
                return Ergebnis(url, Zustand.GESTOERT, "keine Antwort in der Zeit"), 0.0
            except Exception as fehler:  # whatever a strange address or server causes must not end the other checks
                zertifikat = "CERTIFICATE" in str(fehler)
                grund = "Zertifikat ungültig" if zertifikat else "keine Verbindung"
                return Ergebnis(url, Zustand.GESTOERT, grund), (None if zertifikat else 0.0)
            if not antwort.ort:
                ergebnis = _bewerte(url, ziel, antwort.code, dauerhaft)
                voruebergehend = antwort.code == 429 or antwort.code >= 500
                return ergebnis, (antwort.warte or 0.0) if voruebergehend else None
            dauerhaft &= antwort.code in (301, 308)
            ziel = antwort.ort
            if ziel in gesehen and not antwort.cookie:  # with a new cookie the same page may answer otherwise
                break
            gesehen.add(ziel)
        return Ergebnis(url, Zustand.SCHLEIFE), None

    async def _frage(self, url: str) -> _Antwort:
        """HEAD is enough for most servers; where it fails, GET has the last word, without reading the page."""
        try:
            antwort = await self._sende("HEAD", url)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            raise
        except (httpx.TransportError, TimeoutError):
            return await self._sende("GET", url)
        return antwort if antwort.code < 400 or antwort.code == 429 else await self._sende("GET", url)

    async def _sende(self, methode: str, url: str) -> _Antwort:
        async with (
            self._tor(urlsplit(url).netloc.lower()),
            asyncio.timeout(self.vorgaben.zeitlimit),  # httpx limits each read, not their sum
            self.client.stream(methode, url) as antwort,
        ):
            kopf = antwort.headers
            ort = urljoin(url, kopf["location"]) if antwort.has_redirect_location else ""
            warte = kopf.get("retry-after", "")
            warten = float(warte) if warte.isascii() and warte.isdigit() else None
            return _Antwort(antwort.status_code, ort, warten, "set-cookie" in kopf)

    @asynccontextmanager
    async def _tor(self, host: str) -> AsyncIterator[None]:
        uhr, tor = asyncio.get_running_loop(), self.hosts[host]
        async with tor.schloss:
            await asyncio.sleep(max(0.0, tor.frei_ab - uhr.time()))
            try:
                async with self.plaetze:  # taken last, so that a host that pauses keeps no others waiting
                    yield
            finally:
                tor.frei_ab = uhr.time() + self.vorgaben.pause


def _bewerte(url: str, ziel: str, code: int, dauerhaft: bool) -> Ergebnis:
    woanders = ziel if ziel != url else ""
    if code in (404, 410):
        return Ergebnis(url, Zustand.TOT, f"Antwort {code}", woanders)
    if code in (401, 402, 403, 405, 406, 429, 451, 999):  # people may well see the page
        return Ergebnis(url, Zustand.VERWEIGERT, f"Antwort {code}", woanders)
    if not 200 <= code < 300:
        return Ergebnis(url, Zustand.GESTOERT, f"Antwort {code}", woanders)
    if woanders and urlsplit(ziel).path in ("", "/") and urlsplit(url).path not in ("", "/"):
        return Ergebnis(url, Zustand.STARTSEITE, "", woanders)
    return Ergebnis(url, Zustand.UMGEZOGEN if woanders and dauerhaft else Zustand.ERREICHBAR, "", woanders)
