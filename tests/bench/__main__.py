"""What the site costs: how long a build takes, against a plain MkDocs build of as many bare pages, and a visit.

`make bench N="350 1000"` prints one line per number of cases, `make bench SCALE=1` three with what a browser measures.
Seconds differ from machine to machine; the ratio is what to compare between two versions of this project, and the time
per page between two lines (it should not grow). After that, how well the search answers judged queries (see suche.py).
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench import browser, suche
from tests.bench.cases import write_cases
from tests.server import SUBPATH

REPOSITORY = Path(__file__).parent.parent.parent
INPUTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")
SCALE = [350, 1000, 10_000]
PLAIN = """site_name: Bare
site_url: http://127.0.0.1:8000/
theme: {name: material, language: de, font: false}
plugins: []
validation: {nav: {omitted_files: ignore}}
nav: [index.md]
"""


@dataclass(frozen=True)
class Run:
    """`cpu`: seconds of all processes together; `megabytes`: their memory at the worst moment; None where unknown."""

    seconds: float
    cpu: float | None
    megabytes: float | None
    pages: int
    files_mb: float


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[350], metavar="N")
    parser.add_argument("--scale", action="store_true", help=f"{SCALE} cases, and what a visit costs with them")
    parser.add_argument("--repeat", type=int, default=1, help="builds of each kind; the median counts")
    parser.add_argument("--no-search", action="store_true", help="leave out the quality of the search")
    args = parser.parse_args()
    row = "{:>7} {:>7} {:>8} {:>8} {:>8} {:>6} {:>8} {:>8} {:>8}"
    print(row.format("cases", "pages", "build s", "cpu s", "plain s", "ratio", "ms/page", "peak MB", "site MB"))
    visits = []
    for number in SCALE if args.scale else args.cases:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            ours, plain = measure(Path(folder), number, args.repeat)
            figures = (ours.cpu, plain.seconds, ours.seconds / plain.seconds, 1000 * ours.seconds / ours.pages)
            texts = [f"{f:.2f}" if f is not None else "–" for f in (ours.seconds, *figures)]
            peak = "–" if ours.megabytes is None else f"{ours.megabytes:.0f}"
            print(row.format(number, ours.pages, *texts, peak, f"{ours.files_mb:.1f}"), flush=True)
            if args.scale:
                visits.append((number, browser.measure(Path(folder, "ours/site", SUBPATH.strip("/")))))
    if visits:
        browser.report(visits)
    elif not args.no_search:
        suche.compare()


def measure(folder: Path, number: int, repeat: int) -> tuple[Run, Run]:
    ours, plain = folder / "ours", folder / "plain"
    _copy_inputs(ours)
    write_cases(REPOSITORY / "data/beispiele", ours / "data/beispiele", number)
    runs = [build(ours) for _ in range(repeat)]
    _write_bare_pages(plain, runs[0].pages)
    return _median(runs), _median([build(plain) for _ in range(repeat)])


def build(project: Path) -> Run:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(int(time.time()))}
    site = project / "site" / SUBPATH.strip("/")
    shutil.rmtree(site, ignore_errors=True)
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(site)],
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    output, cpu, megabytes = _wait(process)
    seconds = time.perf_counter() - begin
    if process.returncode:
        sys.exit(f"The build of {project.name} failed:\n{output}")
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return Run(seconds, cpu, megabytes, pages, sum(path.stat().st_size for path in files) / 1e6)


def _wait(process: subprocess.Popen) -> tuple[str, float | None, float | None]:
    """The output, the processor time, and the peak memory of all processes of the build (Linux) or the largest one."""
    peaks = [0.0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.2):
            peaks.append(_memory_of_tree(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    output = process.stdout.read()
    done.set()
    watcher.join()
    if not hasattr(os, "wait4"):  # Windows
        process.wait()
        return output, None, None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    largest = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return output, usage.ru_utime + usage.ru_stime, max(*peaks, largest)


def _memory_of_tree(pid: int) -> float:
    """Megabytes in use by a process and all below it; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
        below = [path.read_text(encoding="ascii").split() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6 + sum(_memory_of_tree(int(p)) for pids in below for p in pids)


def _copy_inputs(target: Path) -> None:
    target.mkdir()
    for name in INPUTS:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / name)


def _write_bare_pages(project: Path, number: int) -> None:
    docs = project / "docs"
    docs.mkdir(parents=True)
    (project / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    (docs / "index.md").write_text("# Start\n", encoding="utf-8")
    for page in range(2, number):  # the theme adds 404.html, the index is there
        (docs / f"seite-{page}.md").write_text(f"# Seite {page}\n\nEin Satz steht hier.\n", encoding="utf-8")


def _median(runs: list[Run]) -> Run:
    return sorted(runs, key=lambda run: run.seconds)[(len(runs) - 1) // 2]


if __name__ == "__main__":
    main()
