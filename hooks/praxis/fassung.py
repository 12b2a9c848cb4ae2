"""An earlier version of the cases, read from Git. Names and contents may be anything that a repository can hold."""

import os
import re
import subprocess
from collections.abc import Iterable
from hashlib import sha1
from pathlib import Path


class KeineFassung(Exception):
    """The version cannot be read; the text says why, in German."""


def lies_fassung(stand: str, ordner: Path, jetzt: Iterable[bytes]) -> dict[str, bytes]:
    """File name (`data/beispiele/x.yml`) -> content at `stand`, a commit or branch; links are left out.

    Of a branch that went on the point where both parted counts, so that its own news are not taken for removals.
    `jetzt`: contents known already, which need not be fetched. Raises KeineFassung.
    """
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{stand}^{{commit}}").decode().strip()
    if not re.fullmatch(r"[0-9a-f]{40,64}", commit):
        raise KeineFassung(f"Den Stand „{stand}“ gibt es in diesem Git-Verzeichnis nicht.")
    basis = _git("merge-base", commit, "HEAD").decode().strip() or commit  # a shallow clone may know none
    inhalte = {_blob(inhalt): inhalt for inhalt in jetzt}
    dateien: dict[str, str] = {}
    for eintrag in _git("ls-tree", "-r", "-z", basis, "--", f"{ordner.as_posix()}/").split(b"\0"):
        angaben, _, name = eintrag.partition(b"\t")
        modus, art, blob = (*angaben.decode().split(), "", "", "")[:3]
        if art == "blob" and modus != "120000":
            dateien[os.fsdecode(name)] = blob
    inhalte |= _hole([blob for blob in dict.fromkeys(dateien.values()) if blob not in inhalte])
    return {name: inhalte[blob] for name, blob in dateien.items()}


def _blob(inhalt: bytes) -> str:
    """The name that Git gives to a content."""
    return sha1(b"blob %d\0" % len(inhalt) + inhalt, usedforsecurity=False).hexdigest()


def _hole(blobs: list[str]) -> dict[str, bytes]:
    """The contents of several blobs from one process."""
    ausgabe = _git("cat-file", "--batch", eingabe="".join(f"{blob}\n" for blob in blobs).encode())
    inhalte, stelle = {}, 0
    for blob in blobs:
        ende = ausgabe.index(b"\n", stelle)
        kopf = ausgabe[stelle:ende].split()
        if len(kopf) != 3:
            raise KeineFassung("Eine frühere Fassung fehlt in diesem Git-Verzeichnis.")
        stelle = ende + 1 + int(kopf[2])
        inhalte[blob] = ausgabe[ende + 1 : stelle]
        stelle += 1  # the line end after the content
    return inhalte


def _git(befehl: str, *woerter: str, eingabe: bytes = b"") -> bytes:
    """What Git answers; empty where it refuses."""
    try:
        return subprocess.run(
            ["git", "--no-pager", befehl, *woerter], input=eingabe, capture_output=True, check=False
        ).stdout
    except OSError:
        raise KeineFassung("Git ist nicht installiert oder nicht im Suchpfad.") from None
