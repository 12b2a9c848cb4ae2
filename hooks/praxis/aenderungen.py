"""What a set of files changes in the stock, for those who review it: new, changed, renamed and removed cases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from . import bestand
from .ansicht import Abschnitt, ansicht, ort_text
from .baum import Dokument, finde
from .befund import Befund, Stufe
from .form import pruefe_form
from .lesen import lies_bytes
from .modell import Beispiel
from .regeln import Umfeld

AEHNLICH = 0.5  # from this likeness on two texts are the same one, changed
UNVERAENDERT = "pruefung-unveraendert"  # the rule of the reminder
MEISTE_PAARE = 400  # removed × new files that are compared to find renamed ones


class Art(StrEnum):
    NEU = "neu"
    GEAENDERT = "geändert"
    UMBENANNT = "umbenannt"
    ENTFERNT = "entfernt"


@dataclass(frozen=True)
class Aenderung:
    """One statement before and after; empty where it did not exist or exists no more."""

    name: str
    alt: str
    neu: str


@dataclass(frozen=True)
class Fall:
    """A changed case. `vorher`: its file before, where the name was another; `befunde`: the check of the new text."""

    art: Art
    datei: str
    titel: str
    ort: str = ""
    kurz: str = ""
    vorher: str = ""
    abschnitte: Sequence[Abschnitt] = ()
    aenderungen: Sequence[Aenderung] = ()
    lesbar: bool = True
    vorher_lesbar: bool = True
    befunde: Sequence[Befund] = ()


def finde_aenderungen(alt: Mapping[str, bytes], neu: Mapping[str, bytes], umfeld: Umfeld) -> list[Fall]:
    """Compares files by name (`data/beispiele/x.yml` -> content). Line ends and a byte order mark do not count."""
    gleich = {name for name in alt.keys() & neu.keys() if _roh(alt[name]) == _roh(neu[name])}
    fort = {name: alt[name] for name in sorted(alt.keys() - neu.keys())}
    dazu = {name: neu[name] for name in sorted(neu.keys() - alt.keys())}
    umbenannt = _umbenannte(fort, dazu)
    faelle = [_entfernt(name, inhalt) for name, inhalt in fort.items() if name not in umbenannt.values()]
    for name in sorted(neu.keys() - gleich):
        vorher = umbenannt.get(name, name if name in alt else "")
        faelle.append(_fall(name, neu[name], vorher, alt.get(vorher), umfeld))
    return sorted(faelle, key=lambda fall: (list(Art).index(fall.art), fall.datei))


def _roh(inhalt: bytes) -> bytes:
    return inhalt.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")


def _umbenannte(fort: Mapping[str, bytes], dazu: Mapping[str, bytes]) -> dict[str, str]:
    """New name -> old name, the most alike first."""
    if len(fort) * len(dazu) > MEISTE_PAARE:
        return {}
    texte = {name: inhalt.decode(errors="replace") for name, inhalt in (*fort.items(), *dazu.items())}
    paare = sorted(
        ((_likeness(texte[vorher], texte[name]), name, vorher) for vorher in fort for name in dazu),
        key=lambda paar: (-paar[0], paar[1:]),
    )
    gefunden: dict[str, str] = {}
    for wert, name, vorher in paare:
        if wert >= AEHNLICH and name not in gefunden and vorher not in gefunden.values():
            gefunden[name] = vorher
    return gefunden


def _likeness(a: str, b: str) -> float:
    """Share of equal lines, or of equal words in texts of one line; 1 for equal texts."""
    teile = (a.splitlines(), b.splitlines()) if "\n" in a + b else (a.split(), b.split())
    return SequenceMatcher(None, *teile, autojunk=False).ratio()


def _lies(inhalt: bytes, name: str) -> tuple[Beispiel | None, Dokument, list[Befund]]:
    dokument, befunde = lies_bytes(inhalt, name)
    beispiel, neue = pruefe_form(dokument, Beispiel)
    return beispiel, dokument, befunde + neue


def _entfernt(name: str, inhalt: bytes) -> Fall:
    beispiel, _, _ = _lies(inhalt, name)
    return Fall(Art.ENTFERNT, name, beispiel.titel if beispiel else "", kurz=beispiel.kurz if beispiel else "")


def _fall(name: str, inhalt: bytes, vorher: str, alter_inhalt: bytes | None, umfeld: Umfeld) -> Fall:
    neu, dokument, befunde = _lies(inhalt, name)
    alt = _lies(alter_inhalt, vorher)[0] if alter_inhalt is not None else None
    art = Art.NEU if not vorher else Art.GEAENDERT if vorher == name else Art.UMBENANNT
    if neu is None:
        titel = alt.titel if alt else ""
        return Fall(art, name, titel, vorher=vorher, lesbar=False, befunde=sorted(befunde))
    befunde = sorted(befunde + bestand.pruefe_beispiel(dokument, umfeld)[1])
    aenderungen = tuple(vergleiche(alt, neu, umfeld)) if alt else ()
    if aenderungen and alt and alt.geprueft == neu.geprueft < umfeld.heute:
        befunde.append(_erinnerung(dokument))
    return Fall(
        art,
        name,
        neu.titel,
        ort_text(neu, umfeld.register),
        neu.kurz,
        vorher,
        ansicht(neu, umfeld.vokabulare, umfeld.register),
        aenderungen,
        vorher_lesbar=not vorher or alt is not None,
        befunde=befunde,
    )


def _erinnerung(dokument: Dokument) -> Befund:
    text = "Angaben haben sich geändert, das Datum der Prüfung nicht."
    abhilfe = "Sind alle Angaben noch einmal an den Quellen geprüft, setzen Sie „geprueft“ auf diesen Tag."
    assert dokument.wurzel is not None
    ort = finde(dokument.wurzel, ("geprueft",))
    return Befund(dokument.datei, *ort, "geprueft", text, abhilfe, UNVERAENDERT, Stufe.HINWEIS)


def vergleiche(alt: Beispiel, neu: Beispiel, umfeld: Umfeld) -> Iterator[Aenderung]:
    """The statements that differ, in the order of the page."""
    vorher, nachher = (_angaben(b, umfeld) for b in (alt, neu))
    for name in dict.fromkeys([*nachher, *vorher]):
        for a, n in _paare(vorher.get(name, []), nachher.get(name, [])):
            yield Aenderung(name, a, n)


def _angaben(b: Beispiel, umfeld: Umfeld) -> dict[str, list[str]]:
    alle = [("Titel", b.titel), ("Kurzfassung", b.kurz)]
    for abschnitt in ansicht(b, umfeld.vokabulare, umfeld.register):
        alle += [(angabe.name, angabe.text) for angabe in abschnitt.angaben]
    return {name: [text for _, text in gruppe] for name, gruppe in groupby(alle, key=lambda paar: paar[0])}


def _paare(alt: Sequence[str], neu: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What differs between two lists: texts that became others, then those left over on either side."""
    for art, a1, a2, n1, n2 in SequenceMatcher(None, alt, neu, autojunk=False).get_opcodes():
        if art == "equal":
            continue
        vorher, nachher = list(alt[a1:a2]), list(neu[n1:n2])
        if len(vorher) == len(nachher):
            yield from zip(vorher, nachher, strict=True)
            continue
        for text in nachher:
            nah = max(vorher, key=lambda v: _likeness(v, text), default="")
            if nah and _likeness(nah, text) >= AEHNLICH:
                vorher.remove(nah)
                yield nah, text
            else:
                yield "", text
        yield from ((text, "") for text in vorher)
