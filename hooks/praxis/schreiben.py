"""From data to a YAML file in the style of the stock: key order of the model, block texts, quotes where needed.

Writes any data of the right shape, sound or not: what is wrong is for the check to say, at its line. The form on the
site writes the same text from the same table (`regeln`, docs/assets/js/einreichen/einreichen-yaml.js): hence only what
the regular expressions of Python and JavaScript understand alike.
"""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from .modell import Beispiel

BREITE = 115  # of a line, as in the stock
IN_EINER_ZEILE = ("handlungsfelder", "massnahmen", "funktionen", "verwandt")
IMMER_ZITIERT = {("quellen", "titel"), ("quellen", "herausgeber")}

KENNUNG = "[a-z0-9]+(-[a-z0-9]+)*"
# Every white space that Python knows; what JavaScript means by `\s` differs a little
WEISS = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
# A plain scalar that means something else to YAML: by its begin, by what stands inside, or as a whole
ANDERS = (
    f"[{WEISS}?:,\\[\\]{{}}#&*!|>'\"%@`=<~]|-(?![0-9])|[.][.][.]|.*(:([{WEISS}]|(?!.))|[{WEISS}]#|[{WEISS}](?!.)|[\\t\\n])"
    "|(null|true|false|yes|no|on|off|y|n|[.]nan|[-+]?[.]inf)(?!.)"
)
IM_FLUSS = "[,\\[\\]{}]"
# A whole text that YAML 1.1 takes for a number or a date with a time
WIE_WERT = (
    "[-+]?[0-9.][0-9_.,:eExXoO+-]*|[-+]?0b[01_]+|[-+]?0x[0-9a-fA-F_]+"
    "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}([.][0-9]*)?"
    "([ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?"
)

_KENNUNG = re.compile(KENNUNG)
_ANDERS = re.compile(ANDERS, re.IGNORECASE | re.DOTALL | re.ASCII)
_IM_FLUSS = re.compile(IM_FLUSS)
_WIE_WERT = re.compile(WIE_WERT)


def regeln() -> dict[str, Any]:
    """The table behind the style, as plain data."""
    return {
        "breite": BREITE,
        "reihenfolge": list(Beispiel.model_fields),
        "inEinerZeile": list(IN_EINER_ZEILE),
        "immerZitiert": [".".join(ort) for ort in sorted(IMMER_ZITIERT)],
        "zahlenfelder": sorted(_zahlenfelder()),
        "kennung": KENNUNG,
        "anders": ANDERS,
        "imFluss": IM_FLUSS,
        "wieWert": WIE_WERT,
    }


def als_daten(beispiel: Beispiel) -> dict[str, Any]:
    """What an editor would write down: no defaults, places as plain names, numbers and dates as text."""
    roh = beispiel.model_dump(exclude_defaults=True)
    return {feld: _vereinfacht(wert, feld) for feld, wert in roh.items() if wert not in ([], {})}


def schreibe(daten: Mapping[str, Any]) -> str:
    """The content of a file."""
    reihe = list(Beispiel.model_fields)
    felder = sorted(daten, key=lambda feld: reihe.index(feld) if feld in reihe else len(reihe))
    return "\n".join(zeile for feld in felder for zeile in _feld(feld, daten[feld], "", "")) + "\n"


def schreibe_feld(feld: str, wert: Any, gruppe: str = "") -> str:
    """One field as it stands in a file, without the indent of its `gruppe`."""
    return "\n".join(_feld(feld, wert, "", gruppe))


def _vereinfacht(wert: Any, feld: str = "") -> Any:
    if isinstance(wert, Mapping):
        nur_name = feld in ("kommunen", "mitglieder") and list(wert) == ["name"]
        return str(wert["name"]) if nur_name else {name: _vereinfacht(teil, name) for name, teil in wert.items()}
    if isinstance(wert, list):
        return [_vereinfacht(teil, feld) for teil in wert]
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    return format(wert, "f") if isinstance(wert, Decimal) else str(wert)  # a date as 2026-11-24


def _feld(feld: str, wert: Any, einzug: str, gruppe: str) -> Iterator[str]:
    if isinstance(wert, Mapping):
        yield f"{einzug}{feld}:"
        for name, teil in wert.items():
            yield from _feld(name, teil, f"{einzug}  ", feld)
    elif isinstance(wert, list):
        zeile = f"{einzug}{feld}: [{', '.join(map(str, wert))}]"
        if feld in IN_EINER_ZEILE and len(zeile) <= BREITE and all(_KENNUNG.fullmatch(str(e)) for e in wert):
            yield zeile
        else:
            yield f"{einzug}{feld}:"
            for eintrag in wert:
                yield from _eintrag(eintrag, f"{einzug}  ", feld)
    else:
        yield from _skalar(f"{einzug}{feld}: ", str(wert), einzug, (gruppe, feld))


def _eintrag(eintrag: Any, einzug: str, liste: str) -> Iterator[str]:
    if not isinstance(eintrag, Mapping):
        yield from _skalar(f"{einzug}- ", str(eintrag), einzug, (liste, ""))
    elif "name" in eintrag and liste in ("kommunen", "mitglieder"):
        yield f"{einzug}- {{{', '.join(f'{k}: {_im_fluss(k, str(v))}' for k, v in eintrag.items())}}}"
    else:
        zeilen = [z for feld, wert in eintrag.items() for z in _feld(feld, wert, f"{einzug}  ", liste)]
        yield f"{einzug}- {zeilen[0].lstrip(' ')}" if zeilen else f"{einzug}- {{}}"
        yield from zeilen[1:]


def _skalar(anfang: str, text: str, einzug: str, ort: tuple[str, str]) -> Iterator[str]:
    if "\n" in text and _als_block(text):
        yield f"{anfang}|-"
        yield from (f"{einzug}  {zeile}" if zeile else "" for zeile in text.split("\n"))
    elif "\n" not in text and ort not in IMMER_ZITIERT and _als_block(text) and len(anfang + text) > BREITE:
        if " " not in text and not _zitieren(text, ort[1]):
            yield anfang + text  # an address: nothing to fold
            return
        yield f"{anfang}>-"
        yield from _umbrochen(text, f"{einzug}  ")
    else:
        yield anfang + _in_der_zeile(text, ort)


def _als_block(text: str) -> bool:
    """A block keeps the text as it is: nothing hangs on spaces that nobody sees."""
    zeilen = text.split("\n")
    return bool(zeilen[0] and zeilen[-1]) and not any(
        "\t" in z or "  " in z or z.startswith(" ") or z.endswith(" ") for z in zeilen
    )


def _umbrochen(text: str, einzug: str) -> Iterator[str]:
    zeile = ""
    for wort in text.split(" "):
        if zeile and len(einzug) + len(zeile) + 1 + len(wort) > BREITE:
            yield einzug + zeile
            zeile = wort
        else:
            zeile = f"{zeile} {wort}" if zeile else wort
    yield einzug + zeile


def _in_der_zeile(text: str, ort: tuple[str, str]) -> str:
    if ort not in IMMER_ZITIERT and not _zitieren(text, ort[1]):
        return text
    if ort[1] == "schluessel" or "\n" in text or "\t" in text:
        return json.dumps(text, ensure_ascii=False)
    return "'" + text.replace("'", "''") + "'"


def _im_fluss(feld: str, text: str) -> str:
    plain = not _zitieren(text, feld) and not _IM_FLUSS.search(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


def _zitieren(text: str, feld: str) -> bool:
    """Whether `text` needs quotes, to be read as it is or to stay a text for other YAML programs."""
    if not text or feld == "schluessel" or _ANDERS.match(text):
        return True
    return feld not in _zahlenfelder() and _WIE_WERT.fullmatch(text) is not None


@cache
def _zahlenfelder() -> frozenset[str]:
    """Fields that hold numbers and dates, which the stock writes without quotes."""
    schema = Beispiel.model_json_schema()
    felder = [
        (name, feld) for g in (schema, *schema["$defs"].values()) for name, feld in g.get("properties", {}).items()
    ]
    return frozenset(
        name
        for name, feld in felder
        for m in (feld, *feld.get("anyOf", ()))
        if isinstance(m.get("type"), list) or m.get("format") == "date"
    )
