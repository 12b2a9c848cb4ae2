"""Both search indexes, built by a process of its own: the other processor works while the pages are rendered.

The process finds its order in the folder that it is given and leaves there what the site gets: `daten/` (the word
index that the finder ranks by) and `pagefind/` (one run over lean documents, for exact phrases).
"""

import gc
import gzip
import json
import pickle
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from . import suchtexte, wortindex
from .synonyme import Synonyme

AUFTRAG = "auftrag"
MELDUNG = "meldung"
# Pagefind's finished interfaces; the finder is our own
UNGENUTZT = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js", "playground")
DCD = b"pagefind_dcd"  # every fragment starts with this mark


@dataclass(frozen=True)
class Auftrag:
    """What is to be found: the cases in the finder's order, then the pages, each (address, title, text in fields)."""

    faelle: Sequence[suchtexte.Felder]
    seiten: Sequence[tuple[str, str, suchtexte.Felder]]
    synonyme: Synonyme


class Suchlauffehler(Exception):
    """Says in German why there is no index."""


class Suchlauf:
    """One run: begun at once, waited for later. `ordner` is made anew and belongs to it."""

    def __init__(self, ordner: Path, auftrag: Auftrag) -> None:
        self.ordner = ordner
        self._inhalt = pickle.dumps(auftrag)
        self._prozess: subprocess.Popen[bytes] | None = None

    def gleicht(self, anderer: "Suchlauf") -> bool:
        """Whether the other one would lead to the same index in the same place."""
        return (self.ordner, self._inhalt) == (anderer.ordner, anderer._inhalt)

    @property
    def gescheitert(self) -> bool:
        return self._prozess is None or self._prozess.poll() not in (None, 0)

    def beginne(self) -> None:
        shutil.rmtree(self.ordner, ignore_errors=True)
        self.ordner.mkdir(parents=True)
        (self.ordner / AUFTRAG).write_bytes(self._inhalt)
        # Not -m: the package shall be this one, wherever the process would look for it.
        wo = str(Path(__file__).parent.parent)
        aufruf = f"import sys; sys.path.insert(0, {wo!r}); from praxis.suchlauf import haupt; haupt()"
        with (self.ordner / MELDUNG).open("wb") as meldung:
            befehl = [sys.executable, "-c", aufruf, str(self.ordner)]
            self._prozess = subprocess.Popen(befehl, stdin=subprocess.DEVNULL, stdout=meldung, stderr=meldung)

    def warte(self) -> None:
        """Until the index is there. Raises Suchlauffehler where there will be none."""
        if self._prozess and self._prozess.wait():
            meldung = (self.ordner / MELDUNG).read_text(encoding="utf-8", errors="replace").strip()
            raise Suchlauffehler(meldung or f"Der Suchindex wurde nicht fertig (Code {self._prozess.returncode}).")

    def trage_ein(self, site: Path, *, behalte: bool) -> None:
        """Put the finished index into the site; with `behalte` the next run may use it again."""
        lege = shutil.copy2 if behalte else shutil.move
        for von, nach in (("daten", "beispiele/daten"), ("pagefind", "pagefind")):
            shutil.copytree(self.ordner / von, site / nach, copy_function=lege, dirs_exist_ok=True)

    def beende(self) -> None:
        """Stop the process where it still runs, and clear up."""
        if self._prozess and self._prozess.poll() is None:
            self._prozess.terminate()
            self._prozess.wait()
        self._prozess = None
        shutil.rmtree(self.ordner, ignore_errors=True)


def haupt() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    gc.disable()  # a short life in which nothing but the index is made
    ordner = Path(sys.argv[1])
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        baue(ordner, pickle.loads((ordner / AUFTRAG).read_bytes()))
    except Suchlauffehler as fehler:
        sys.exit(str(fehler))


def baue(ordner: Path, auftrag: Auftrag) -> None:
    felder = [*auftrag.faelle, *(text for _, _, text in auftrag.seiten)]
    # One after the other, although a third process could run beside: of a large stock each needs much memory.
    _schreibe_dokumente(ordner / "dokumente", felder)
    _rufe_pagefind(ordner / "dokumente", ordner / "pagefind")
    index = wortindex.baue(felder, auftrag.synonyme)
    seiten = [(url, titel) for url, titel, _ in auftrag.seiten]
    _schreibe_wortindex(ordner / "daten", index, len(auftrag.faelle), seiten)
    _schreibe_zuordnung(ordner, len(felder))


def _schreibe_dokumente(ordner: Path, felder: Sequence[suchtexte.Felder]) -> None:
    ordner.mkdir()
    for nummer, text in enumerate(felder):
        (ordner / f"{nummer}.html").write_text(suchtexte.dokument(text), encoding="utf-8")


def _schreibe_wortindex(
    ordner: Path, index: wortindex.Wortindex, anzahl: int, seiten: Sequence[tuple[str, str]]
) -> None:
    (ordner / "woerter").mkdir(parents=True)
    (ordner / "wortindex.json").write_text(index.kopf(anzahl, seiten), encoding="utf-8")
    (ordner / "wortliste.json").write_text(index.wortliste(), encoding="utf-8")
    for nummer, datei in enumerate(index.dateien):
        (ordner / "woerter" / f"{nummer}.json").write_text(datei, encoding="utf-8")


def _rufe_pagefind(quelle: Path, ziel: Path) -> None:
    befehl = [pagefind_bin.get_executable(), "--site", str(quelle), "--output-path", str(ziel), "--quiet"]
    try:
        lauf = subprocess.run(befehl, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError as fehler:
        raise Suchlauffehler(f"Pagefind lässt sich nicht starten: {fehler}") from fehler
    if lauf.returncode:
        raise Suchlauffehler(f"Pagefind konnte den Suchindex nicht bauen:\n{(lauf.stderr or lauf.stdout).strip()}")
    for muster in UNGENUTZT:
        for datei in ziel.glob(muster):
            shutil.rmtree(datei) if datei.is_dir() else datei.unlink()


def _schreibe_zuordnung(ordner: Path, anzahl: int) -> None:
    """Pagefind's hit ids -> number of the document in the word index."""
    zuordnung = {}
    for fragment in sorted((ordner / "pagefind" / "fragment").glob("*.pf_fragment")):
        url = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(DCD))["url"]
        zuordnung[fragment.stem] = int(url.removeprefix("/").removesuffix(".html"))
    if len(zuordnung) != anzahl:
        raise Suchlauffehler(f"Der Suchindex kennt {len(zuordnung)} von {anzahl} Seiten.")
    text = json.dumps(zuordnung, separators=(",", ":"), sort_keys=True)
    (ordner / "daten" / "suche.json").write_text(text, encoding="utf-8")
