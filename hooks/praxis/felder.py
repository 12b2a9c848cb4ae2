"""The field reference: what each field of a case means and takes, and what the check says to a typical mistake.

Nothing of it is written twice: meaning and limits come from the model, the good value from a case of the stock, and the
message from checking that case with the wrong value of data/feldfehler.yml in its place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .baum import Liste, als_daten
from .befund import Befund
from .bestand import Bestand, Datensatz, pruefe_beispiel
from .lesen import lies, lies_bytes
from .regeln import Umfeld
from .schema import erzeuge
from .schreiben import als_daten as als_eingabe
from .schreiben import schreibe, schreibe_feld

DATEI = "feldfehler.yml"  # in data/
VERSUCHE = 40  # cases to look at for one that shows the mistake

# The kinds of values, told by what the schema says of them: (key, value) -> words
_ARTEN = (
    ("format", "date", "Tag, z. B. 2026-03-14"),
    ("pattern", r"^[12]\d{3}(-\d{2}(-\d{2})?)?$", "Jahr, Monat oder Tag, z. B. 2019, 2019-03 oder 2019-03-14"),
    ("pattern", r"^-?[0-9]+(\.[0-9]+)?$", "Zahl, z. B. 1234.5"),
    ("pattern", "^https?://", "Internetadresse"),
    ("pattern", "^[0-9]{4}$", "Jahr mit vier Ziffern"),
    ("pattern", "^[1-9][0-9]?$", "Nummer einer Quelle"),
    ("pattern", "^[0-9]{5,12}$", "Amtlicher Schlüssel, 5 bis 12 Ziffern in Anführungszeichen"),
    ("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$", "Dateiname eines anderen Beispiels ohne „.yml“"),
)


@dataclass(frozen=True)
class Probe:
    """A value as it stands in a file, with the case that it is from (good) or what the check says to it (wrong)."""

    text: str
    slug: str = ""
    meldungen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Feld:
    """One field. `pfad` as in `kennzahlen.einheit`; `erlaubt`: pairs of allowed value and its name, where few are."""

    pfad: str
    bedeutung: str
    pflicht: bool
    art: str
    erlaubt: tuple[tuple[str, str], ...] = ()
    gut: Probe | None = None
    falsch: Probe | None = None

    @property
    def name(self) -> str:
        return self.pfad.rpartition(".")[2]


@dataclass(frozen=True)
class Abschnitt:
    """A field of the case with the fields of its entries, if it has any."""

    feld: Feld
    teile: tuple[Feld, ...]


def alle(vokabulare: Any) -> list[Abschnitt]:
    """Every field of the model, without examples."""
    schema = erzeuge(vokabulare)
    return [_abschnitt(name, eigenschaft, schema) for name, eigenschaft in schema["properties"].items()]


def mit_proben(bestand: Bestand, daten: Path) -> list[Abschnitt]:
    """The same with a good and a wrong value for each field that the stock uses and data/feldfehler.yml names."""
    umfeld = bestand.umfeld
    assert umfeld
    # Rich cases first: few cases then show many fields, and readers see how the fields go together.
    faelle = sorted(bestand.beispiele, key=lambda satz: -len(satz.beispiel.model_fields_set))
    fehler = lade_fehler(daten)

    def probe(feld: Feld) -> Feld:
        for satz in islice((s for s in faelle if _hat(s.beispiel, feld.pfad.split("."))), VERSUCHE):
            eingabe = als_eingabe(satz.beispiel)
            stelle = _stelle(eingabe, feld.pfad)
            falsch = _falsch(satz, feld.pfad, stelle, fehler.get(feld.pfad), umfeld)
            if falsch.meldungen:
                return replace(feld, gut=Probe(_ausschnitt(eingabe, feld.pfad, stelle), satz.slug), falsch=falsch)
        return feld

    return [Abschnitt(probe(a.feld), tuple(map(probe, a.teile))) for a in alle(bestand.vokabulare)]


def lade_fehler(daten: Path) -> dict[str, Any]:
    """Field -> wrong value, as data/feldfehler.yml writes them."""
    wurzel = lies(daten / DATEI, f"data/{DATEI}")[0].wurzel
    eintraege = als_daten(wurzel) if isinstance(wurzel, Liste) else []
    return {e["feld"]: e["falsch"] for e in eintraege if isinstance(e, dict)}  # type: ignore[attr-defined]


def _abschnitt(name: str, eigenschaft: Mapping[str, Any], schema: Mapping[str, Any]) -> Abschnitt:
    teile = tuple(
        _feld(f"{name}.{teil}", angabe, teil in gruppe.get("required", ()))
        for gruppe in (schema["$defs"][g] for g in _gruppen(eigenschaft))
        for teil, angabe in gruppe["properties"].items()
    )
    return Abschnitt(_feld(name, eigenschaft, name in schema["required"]), teile)


def _gruppen(eigenschaft: Mapping[str, Any]) -> Iterator[str]:
    if "$ref" in eigenschaft:
        yield eigenschaft["$ref"].rpartition("/")[2]
    for teil in (eigenschaft.get("items"), *eigenschaft.get("anyOf", ())):
        yield from _gruppen(teil) if isinstance(teil, dict) else ()


def _feld(pfad: str, eigenschaft: Mapping[str, Any], pflicht: bool) -> Feld:
    werte = eigenschaft.get("items", eigenschaft)
    erlaubt = tuple(zip(werte.get("enum", ()), werte.get("enumDescriptions", werte.get("enum", ())), strict=True))
    return Feld(pfad, eigenschaft["description"], pflicht, _art(eigenschaft), erlaubt)


def _art(eigenschaft: Mapping[str, Any]) -> str:
    if eigenschaft.get("type") == "array":
        mindestens = ", mindestens ein Eintrag" if eigenschaft.get("minItems") else ""
        return f"Liste{mindestens}; je Eintrag: {_art(eigenschaft['items'])}"
    if "$ref" in eigenschaft:
        return "Gruppe von Feldern"
    if "anyOf" in eigenschaft:
        return "Name oder Gruppe von Feldern"
    if "enum" in eigenschaft:
        return "einer der erlaubten Werte"
    treffer = (worte for name, wert, worte in _ARTEN if eigenschaft.get(name) == wert)
    return next(treffer, f"Text, höchstens {eigenschaft.get('maxLength')} Zeichen")


def _hat(wert: Any, pfad: list[str]) -> bool:
    """Whether the case says anything at `pfad`; a default that nobody wrote does not count."""
    if not pfad:
        return True
    if isinstance(wert, list):
        return any(_hat(eintrag, pfad) for eintrag in wert)
    feld = type(wert).model_fields.get(pfad[0]) if isinstance(wert, BaseModel) else None
    if feld is None or (teil := getattr(wert, pfad[0])) == feld.default:
        return False
    return _hat(teil, pfad[1:])


def _stelle(eingabe: Mapping[str, Any], pfad: str) -> int:
    """Which entry of a list shows the field: the first that has it and is no `sonstige`, which knows no rules."""
    oben, _, teil = pfad.partition(".")
    eintraege = eingabe[oben] if isinstance(eingabe[oben], list) else []
    mit = [n for n, e in enumerate(eintraege) if (teil in e if isinstance(e, dict) else teil == "name")]
    return next((n for n in mit if "sonstige" not in _werte(eintraege[n])), mit[0] if mit else 0)


def _werte(eintrag: Any) -> Iterable[Any]:
    return eintrag.values() if isinstance(eintrag, dict) else ()


def _ausschnitt(eingabe: Mapping[str, Any], pfad: str, stelle: int) -> str:
    oben, _, teil = pfad.partition(".")
    wert = eingabe[oben]
    if not teil:
        return schreibe_feld(oben, wert[:2] if isinstance(wert, list) and isinstance(wert[0], dict) else wert)
    eintrag = wert[stelle] if isinstance(wert, list) else wert
    return schreibe_feld(teil, eintrag[teil] if isinstance(eintrag, dict) else eintrag, oben)


def _falsch(satz: Datensatz, pfad: str, stelle: int, wert: Any, umfeld: Umfeld) -> Probe:
    """Puts `wert` into the case in place of what stands there and asks the check."""
    oben, _, teil = pfad.partition(".")
    eingabe = als_eingabe(satz.beispiel)
    alt = eingabe[oben]
    if not teil:
        eingabe[oben] = wert
    elif isinstance(alt, list):
        alt[stelle] = {**alt[stelle], teil: wert} if isinstance(alt[stelle], dict) else wert
    else:
        eingabe[oben] = {**alt, teil: wert}
    dokument, befunde = lies_bytes(schreibe(eingabe).encode(), satz.datei)
    befunde = sorted([*befunde, *pruefe_beispiel(dokument, umfeld)[1]])
    text = schreibe_feld(teil, wert, oben) if teil else schreibe_feld(oben, wert)
    return Probe(text, satz.slug, tuple(b.ganzer_text for b in befunde if _meint(b, pfad)))


def _meint(befund: Befund, pfad: str) -> bool:
    """Whether the finding is about the field itself and does not only follow from it (a source nobody cites now)."""
    feld = re.sub(r"\[\d+\]", "", befund.feld)
    return feld == pfad or feld.startswith(f"{pfad}.") or f"{feld}.name" == pfad
