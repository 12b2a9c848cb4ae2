"""How well the search answers judged queries, against plain Pagefind and MkDocs' own search over the same pages.

`python -m tests.bench.suche` builds the site once, puts the queries of tests/suche/anfragen.yml (`--anfragen FILE` for
others of the same form) to each engine in a real browser, as its makers mean it to be used, and prints per kind of
query: recall and nDCG of the first ten hits (gain 2^grade - 1; recall against at most ten cases), MRR, and the share
of queries without any hit. Queries that the stock cannot answer (kind `leer`) count in no average: there, no hit is
right.
"""

import argparse
import gzip
import html
import json
import math
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pagefind_bin
import yaml

from tests.browser import FLAGS, HELP, find_chromium
from tests.server import SUBPATH, bind

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUERIES = Path(__file__).parent.parent / "suche" / "anfragen.yml"
FIRST = 10
OURS = """async (query) => {
  const root = new URL("../", document.baseURI);
  if (!window.engine) {
    const { Volltext } = await import(new URL("assets/js/suche/volltext.js", root));
    const list = await window.slugs();
    window.engine = new Volltext(root);
    window.list = JSON.parse(list);
  }
  return (await window.engine.suche(query)).faelle.map((n) => window.list[n]);
}"""
PAGEFIND = """async (query) => {
  window.engine ??= await import(new URL("pagefind/pagefind.js", document.baseURI));
  const { results } = await window.engine.search(query);
  const hits = await Promise.all(results.slice(0, 30).map((result) => result.data()));
  return hits.map((hit) => hit.url.split("/").at(-2));
}"""
LUNR = """async (query) => {
  const answer = (test) => new Promise((done) => {
    window.engine.addEventListener("message", ({ data }) => test in data && done(data[test]));
  });
  if (!window.engine) {
    window.engine = new Worker(new URL("search/worker.js", document.baseURI));
    const ready = answer("allowSearch");
    window.engine.postMessage({ init: true });
    await ready;
  }
  const results = answer("results");
  window.engine.postMessage({ query });
  return (await results).map((hit) => hit.location.split("/")[0]);
}"""


@dataclass(frozen=True)
class Query:
    text: str
    kind: str
    grades: dict[str, int]


@dataclass(frozen=True)
class Score:
    recall: float
    ndcg: float
    mrr: float
    empty: float


def read_queries(path: Path = QUERIES) -> list[Query]:
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Query(str(e["anfrage"]), e["art"], e.get("treffer") or {}) for e in entries]


def score(hits: Sequence[str], grades: dict[str, int]) -> Score:
    """One query: `hits` best first, without repetitions."""
    ideal = sorted((g for g in grades.values() if g), reverse=True)[:FIRST]
    found = [grades.get(hit, 0) for hit in hits[:FIRST]]
    first = next((n for n, hit in enumerate(hits, start=1) if grades.get(hit)), None)
    return Score(
        recall=sum(g > 0 for g in found) / len(ideal),
        ndcg=_gain(found) / _gain(ideal),
        mrr=1 / first if first else 0.0,
        empty=float(not hits),
    )


def _gain(grades: Sequence[int]) -> float:
    return sum((2**g - 1) / math.log2(n + 1) for n, g in enumerate(grades, start=1))


def mean(scores: Sequence[Score]) -> Score:
    columns = zip(*((s.recall, s.ndcg, s.mrr, s.empty) for s in scores), strict=True)
    return Score(*(sum(column) / len(scores) for column in columns))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.suche", description=__doc__)
    parser.add_argument("--anfragen", type=Path, default=QUERIES, metavar="FILE", help="judged queries (YAML)")
    compare(parser.parse_args().anfragen)


def compare(file: Path = QUERIES) -> None:
    """Print the table for the queries in `file`."""
    queries = read_queries(file)
    path = find_chromium()
    if not path:
        sys.exit(HELP)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, bind(Path(folder)) as server:
        root = Path(folder, SUBPATH.strip("/"))
        slugs = _build_all(root)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}{SUBPATH}"
        print(f"{len(queries)} queries, {len(slugs)} cases")
        answers = _ask(path, address, slugs, queries)
        server.shutdown()
    _print(queries, answers)


def _build_all(root: Path) -> list[str]:
    """Three sites side by side; gives the cases in the order of the finder."""
    from tests.bench.__main__ import _copy_inputs, build  # noqa: PLC0415 - that module also calls this one

    project = root / "project"
    root.mkdir()
    _copy_inputs(project)
    build(project)
    (project / "site" / SUBPATH.strip("/")).rename(root / "ours")
    lists = sorted((root / "ours/beispiele/seite").glob("*/index.html"), key=lambda p: int(p.parent.name))
    pages = [root / "ours/beispiele/index.html", *lists]
    slugs = [s for page in pages for s in re.findall(r'data-beispiel="([^"]+)"', page.read_text(encoding="utf-8"))]
    bodies = {slug: (root / f"ours/beispiele/{slug}/index.html").read_text(encoding="utf-8") for slug in slugs}
    _build_pagefind(root / "pagefind", bodies)
    _build_lunr(root / "lunr", bodies)
    return slugs


def _build_pagefind(target: Path, bodies: dict[str, str]) -> None:
    for slug, body in bodies.items():
        (target / slug).mkdir(parents=True)
        (target / slug / "index.html").write_text(
            body.replace("<main", "<main data-pagefind-body", 1), encoding="utf-8"
        )
    subprocess.run([pagefind_bin.get_executable(), "--site", str(target), "--quiet"], check=True)
    (target / "index.html").write_text("<!doctype html><title>Pagefind</title>", encoding="utf-8")


def _build_lunr(target: Path, bodies: dict[str, str]) -> None:
    docs = target.with_name("lunr-project") / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Start\n", encoding="utf-8")
    for slug, body in bodies.items():
        (docs / f"{slug}.md").write_text(_as_markdown(body), encoding="utf-8")
    settings = {"site_name": "lunr", "theme": "mkdocs", "plugins": [{"search": {"lang": "de"}}], "nav": ["index.md"]}
    (docs.parent / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(target)]
    subprocess.run(command, cwd=docs.parent, check=True, capture_output=True)


def _as_markdown(page: str) -> str:
    """Title, headings and text of the page's main part."""
    body = re.search(r"<main.*?</main>", page, re.DOTALL)[0]
    body = re.sub(r"<(script|nav|template|svg)\b.*?</\1>", " ", body, flags=re.DOTALL)
    body = re.sub(r"<h([1-3])[^>]*>", lambda m: "\n\n" + "#" * int(m[1]) + " ", body)
    body = re.sub(r"</(h[1-3]|p|li|dd|dt|td|th)>", "\n\n", body)
    lines = (" ".join(html.unescape(re.sub(r"<[^>]+>", " ", line)).split()) for line in body.split("\n\n"))
    return "\n\n".join(line for line in lines if line) + "\n"


def _ask(path: str, address: str, slugs: list[str], queries: list[Query]) -> dict[str, list[list[str]]]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - most benchmarks need no browser

    engines = {"ours": ("ours/impressum/", OURS), "pagefind": ("pagefind/", PAGEFIND), "lunr": ("lunr/", LUNR)}
    answers: dict[str, list[list[str]]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for name, (page_address, script) in engines.items():
            page = browser.new_page()
            page.expose_function("slugs", _constant(slugs))
            page.goto(address + page_address)
            loaded = _watch(page)
            first = page.evaluate(script, queries[0].text)
            size = sum(len(gzip.compress(response.body())) for response in loaded)
            print(f"{name}: first query loads {size / 1000:.0f} kB (gzip)")
            answers[name] = [_unique(page.evaluate(script, q.text)) for q in queries]
            assert first, name
        browser.close()
    return answers


def _watch(page: "Page") -> list[Any]:
    """Collects every answer that the page gets from now on."""
    loaded: list[Any] = []
    page.context.on(
        "response", lambda response: loaded.extend([response])
    )  # a bound method cannot be marked as handler
    return loaded


def _constant(slugs: list[str]) -> Callable[[], str]:
    return lambda: json.dumps(slugs)


def _unique(hits: list[str]) -> list[str]:
    return list(dict.fromkeys(hits))


def _print(queries: list[Query], answers: dict[str, list[list[str]]]) -> None:
    kinds = dict.fromkeys(q.kind for q in queries)
    row = "{:<13} {:>4}" + "  {:<9}{:>7} {:>7} {:>6} {:>6}" * len(answers)
    columns = [text for name in answers for text in (name, "rec@10", "nDCG@10", "MRR", "none")]
    print(row.format("kind", "n", *columns))
    for kind in ("all", *kinds):
        chosen = [n for n, q in enumerate(queries) if q.grades and kind in ("all", q.kind)]
        if not chosen:
            continue
        cells = []
        for lists in answers.values():
            m = mean([score(lists[n], queries[n].grades) for n in chosen])
            cells += ["", f"{m.recall:.3f}", f"{m.ndcg:.3f}", f"{m.mrr:.3f}", f"{100 * m.empty:.0f}%"]
        print(row.format(kind, len(chosen), *cells))
    unanswerable = [n for n, q in enumerate(queries) if not q.grades]
    rightly = {name: sum(not lists[n] for n in unanswerable) for name, lists in answers.items()}
    print(f"{len(unanswerable)} queries without an answer in the stock, rightly empty: {rightly}")


if __name__ == "__main__":
    main()
