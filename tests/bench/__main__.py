"""How long a build takes, against a plain MkDocs build of as many bare pages on the same machine.

`make bench N="350 1000"` prints one line per number of cases. Seconds differ from machine to machine; the ratio is
what to compare between two versions of this project, and the time per page between two lines (it should not grow).
After that, how well the search answers judged queries (see suche.py).
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench import suche
from tests.bench.cases import write_cases

REPOSITORY = Path(__file__).parent.parent.parent
INPUTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")
PLAIN = """site_name: Bare
site_url: http://127.0.0.1:8000/
theme: {name: material, language: de, font: false}
plugins: []
validation: {nav: {omitted_files: ignore}}
nav: [index.md]
"""


@dataclass(frozen=True)
class Run:
    seconds: float
    megabytes: float | None
    pages: int
    files_mb: float


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[350], metavar="N")
    parser.add_argument("--repeat", type=int, default=1, help="builds of each kind; the fastest counts")
    parser.add_argument("--no-search", action="store_true", help="leave out the quality of the search")
    args = parser.parse_args()
    row = "{:>7} {:>7} {:>9} {:>9} {:>7} {:>9} {:>9} {:>8}"
    print(row.format("cases", "pages", "build s", "plain s", "ratio", "ms/page", "peak MB", "site MB"))
    for number in args.cases:
        ours, plain = measure(number, args.repeat)
        print(
            row.format(
                number,
                ours.pages,
                f"{ours.seconds:.2f}",
                f"{plain.seconds:.2f}",
                f"{ours.seconds / plain.seconds:.2f}",
                f"{1000 * ours.seconds / ours.pages:.1f}",
                "–" if ours.megabytes is None else f"{ours.megabytes:.0f}",
                f"{ours.files_mb:.1f}",
            ),
            flush=True,
        )
    if not args.no_search:
        suche.compare()


def measure(number: int, repeat: int) -> tuple[Run, Run]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        ours, plain = Path(folder, "ours"), Path(folder, "plain")
        _copy_inputs(ours)
        write_cases(REPOSITORY / "data/beispiele", ours / "data/beispiele", number)
        runs = [build(ours) for _ in range(repeat)]
        _write_bare_pages(plain, runs[0].pages)
        return _fastest(runs), _fastest([build(plain) for _ in range(repeat)])


def build(project: Path) -> Run:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(int(time.time()))}
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    output, megabytes = _wait(process)
    seconds = time.perf_counter() - begin
    if process.returncode:
        sys.exit(f"The build of {project.name} failed:\n{output}")
    files = [path for path in (project / "site").rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return Run(seconds, megabytes, pages, sum(path.stat().st_size for path in files) / 1e6)


def _wait(process: subprocess.Popen) -> tuple[str, float | None]:
    """The output and the peak memory; the latter is the largest single process of the build, Pagefind's included."""
    output = process.stdout.read()
    if not hasattr(os, "wait4"):  # Windows
        process.wait()
        return output, None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return output, usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


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


def _fastest(runs: list[Run]) -> Run:
    return min(runs, key=lambda run: run.seconds)


if __name__ == "__main__":
    main()
