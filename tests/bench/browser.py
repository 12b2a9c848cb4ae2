"""What a visit costs with a large stock: bytes, time to the first hit, delays of filter and typing, memory."""

import gzip
import statistics
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.browser import FLAGS, find_chromium
from tests.server import SUBPATH, bind

if TYPE_CHECKING:
    from playwright.sync_api import Page

RUNS = 5  # visits; each is counted anew, without a cache
QUERY = "Wärmenetz"
TYPED = ("Wär", "Wärm", "Wärmen", "Wärmenetz", "Photovoltaik", "Schule", "Gemeinde", "Radweg", "Klimaschutz", "Energie")

# Milliseconds from a click on each filter (on and off) to the painted result
FILTERS = """async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const output = document.querySelector("output");
  const list = document.querySelector("ol.treffer");
  const times = [];
  for (const box of [...document.querySelectorAll(".filter input")].slice(0, 40)) {
    for (let turn = 0; turn < 2; turn++) {
      if (box.disabled) continue;
      const changed = new Promise((done) => {
        const watcher = new MutationObserver(() => (watcher.disconnect(), done()));
        watcher.observe(list, { childList: true });
      });
      const begin = performance.now();
      box.click();
      await changed;
      await painted();
      times.push(performance.now() - begin);
    }
  }
  return times;
}"""
# Milliseconds from the last letter to the painted result, the finder's own pause of 150 ms left out
TYPING = """async (words) => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const field = document.querySelector(".finder-suche input");
  const list = document.querySelector("ol.treffer");
  const times = [];
  for (const word of [...words, ...words]) {
    const changed = new Promise((done) => {
      const watcher = new MutationObserver(() => (watcher.disconnect(), done()));
      watcher.observe(list, { childList: true });
    });
    field.value = word;
    const begin = performance.now();
    field.form.requestSubmit();
    await changed;
    await painted();
    times.push(performance.now() - begin);
  }
  return times;
}"""
CLUSTER = """async () => {
  const root = new URL("../", document.baseURI);
  const { gruppiere } = await import(new URL("assets/js/karte/karte-gruppen.js", root));
  const { punkte } = await (await fetch(new URL("beispiele/daten/lage.json", root))).json();
  const places = [];
  for (let i = 0; i < punkte.length; i += 2) if (punkte[i] >= 0) places.push([punkte[i], punkte[i + 1]]);
  const times = [];
  for (let run = 0; run < 5; run++) {
    const begin = performance.now();
    gruppiere(places, 40);
    times.push(performance.now() - begin);
  }
  return times;
}"""


@dataclass(frozen=True)
class Visit:
    """Kilobytes (gzip) of the first view of each page and of the first search; milliseconds; megabytes of JS heap."""

    first_view: dict[str, float]
    search_kb: float
    search_ms: float
    filter_ms: list[float]
    typing_ms: list[float]
    map_ms: float
    heap_mb: float


def measure(site: Path) -> Visit | None:
    """`site` was built for a server below SUBPATH; None where there is no browser."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the build alone needs no browser

    path = find_chromium()
    if not path:
        return None
    with bind(site.parent) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        origin = f"http://127.0.0.1:{server.server_port}"
        chromium = playwright.chromium.launch(executable_path=path, args=[*FLAGS, "--enable-precise-memory-info"])
        try:
            return _visit(chromium, origin, site)
        finally:
            chromium.close()
            server.shutdown()


def _visit(chromium: Any, origin: str, site: Path) -> Visit:
    case = next(
        path.parent.name for path in sorted((site / "beispiele").glob("*/index.html")) if "-" in path.parent.name
    )
    pages = {"start": "", "finder": "beispiele/", "case": f"beispiele/{case}/"}
    first_view = {}
    for name, address in pages.items():
        page, loaded = _open(chromium, f"{origin}{SUBPATH}{address}", site)
        first_view[name] = sum(loaded.values())
        page.context.close()
    times, sizes = [], []
    for _ in range(RUNS):
        page, loaded = _open(chromium, f"{origin}{SUBPATH}beispiele/", site)
        before = sum(loaded.values())
        times += page.evaluate(TYPING, [QUERY])[:1]
        page.wait_for_load_state("networkidle")
        sizes.append(sum(loaded.values()) - before)
        page.context.close()
    page, _ = _open(chromium, f"{origin}{SUBPATH}beispiele/", site)
    filters, typing = page.evaluate(FILTERS), page.evaluate(TYPING, list(TYPED))
    clusters = page.evaluate(CLUSTER)
    heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
    kb, ms, map_ms = (statistics.median(values) for values in (sizes, times, clusters))
    return Visit(first_view, kb, ms, filters, typing, map_ms, heap)


def _open(chromium: Any, url: str, site: Path) -> tuple["Page", dict[str, float]]:
    """A page in a context of its own, and the size of every file that it asks for, as a host would send it."""
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    loaded: dict[str, float] = {}

    def note(request: Any) -> None:
        path = site / request.url.split(SUBPATH, 1)[-1].split("?")[0]
        path = path / "index.html" if path.is_dir() else path
        if path.is_file():
            loaded[request.url] = len(gzip.compress(path.read_bytes(), 6)) / 1e3

    page.on("request", note)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    return page, loaded


def report(visits: Sequence[tuple[int, Visit | None]]) -> None:
    """One line per number of cases."""
    row = "{:>7} {:>9} {:>10} {:>8} {:>10} {:>10} {:>8} {:>8} {:>8} {:>8} {:>7} {:>8}"
    print(
        "\nA visit: gzip kB of the first views and of the first search, ms to its hits, to filter, to type, for the map"
    )
    head = ("cases", "start kB", "finder kB", "case kB", "search kB", "search ms")
    print(row.format(*head, "filt p50", "filt p95", "type p50", "type p95", "map ms", "heap MB"))
    for number, visit in visits:
        if visit is None:
            print(f"{number:>7} no browser")
            continue
        delays = [percentile(times, p) for times in (visit.filter_ms, visit.typing_ms) for p in (0.5, 0.95)]
        figures = (*visit.first_view.values(), visit.search_kb, visit.search_ms, *delays, visit.map_ms, visit.heap_mb)
        print(row.format(number, *(f"{figure:.0f}" for figure in figures)))


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, round(share * (len(values) - 1)))]
