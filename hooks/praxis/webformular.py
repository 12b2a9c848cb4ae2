"""The form on the site, described as data from the model: what is asked, in which step, with which limits and values.

`beschreibung` gives what the browser loads (mitmachen/formular.json):

    gruppen     the steps: {id, titel, hilfe, felder: [Feld]}
    vokabulare  per vocabulary [id, name, wofuer]; fourth the Handlungsfeld (massnahmen), the units (kennzahlen)
    laender     the Länder
    yaml        table of `schreiben`, for docs/assets/js/einreichen/einreichen-yaml.js
    pruefung    messages, patterns and tables of `pruefregeln`, for docs/assets/js/einreichen/einreichen-pruefen.js
    spaeter     the rules that only the check of a proposal can apply: {regel, grund, warum}
    laengsterDateiname  characters of a file's name without its ending

A Feld: {name, pfad ("kennzahlen.*.wert"), label, hilfe, art, beispiel} and, where it says something: pflicht, liste (a
list of such values), mindestens (entries), max (characters), von and bis (whole numbers), werte [[value, label]],
vokabular (its name), felder (of art `gruppe` and `kommune`), verbund (the fields of an association; art `kommune`).
art: text, mehrzeilig, zahl, jahr, quelle (number of a source), datum, zeitangabe, ja-nein, adresse, auswahl, kennung,
gruppe, kommune.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import Any, get_args

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from . import typen, wertregeln
from .baum import Dokument, als_daten
from .bestand import Bestand
from .entwurf import LAENGSTER_NAME
from .modell import Beispiel, Ort, Verbund
from .pruefregeln import pruefregeln, spaeter
from .register import LAENDER
from .schreiben import regeln as schreibregeln
from .schreibweise import ARTEN
from .vokabulare import Eintrag, Groesse, Massnahme, Vokabulare

FASSUNG = 1
SCHRITTE = (
    (
        "quellen",
        "Quellen",
        "Beginnen Sie mit den Quellen: Jede Zahl und jede Aussage zeigt später mit ihrer Nummer auf eine davon.",
        ("quellen",),
    ),
    (
        "eckdaten",
        "Worum es geht",
        "Ort, Thema und Stand. Danach wird gefiltert.",
        ("titel", "kurz", "kommunen", "handlungsfelder", "massnahmen", "zeitraum"),
    ),
    (
        "ablauf",
        "So ging es",
        "Der Weg vom Anstoß zum Ergebnis. Hinter jede Aussage gehört die Nummer ihrer Quelle, z. B. [1].",
        ("anlass", "umsetzung", "ergebnis", "beschluss"),
    ),
    (
        "zahlen",
        "Zahlen, Kosten, Förderung",
        "Nur, was eine Quelle nennt. Was fehlt, erscheint auf der Seite als „nicht angegeben“.",
        ("kennzahlen", "kosten", "personal", "foerderung"),
    ),
    (
        "beteiligte",
        "Wer beteiligt war",
        "Ämter und Organisationen, keine Namen von Privatpersonen.",
        ("funktionen", "federfuehrung", "partner"),
    ),
    (
        "erfahrungen",
        "Was andere wissen sollten",
        "Was geholfen hat, was schwer war und was eine andere Kommune dafür braucht.",
        ("erfolgsfaktoren", "huerden", "uebertragbarkeit", "auszeichnungen", "verwandt"),
    ),
    (
        "pruefung",
        "Prüfung",
        "Lesen Sie alle Angaben noch einmal an den Quellen nach.",
        ("geprueft",),
    ),
)
VORBILDER = 100  # cases among which an example is looked for
LANG = 280  # characters from which a text gets several lines

# Which entry a field asks for, by the check behind its type
_ARTEN: dict[object, str] = {
    get_args(_typ)[1].func: art
    for _typ, art in (
        (typen.Zahl, "zahl"),
        (typen.Jahr, "jahr"),
        (typen.Nummer, "quelle"),
        (typen.Datum, "datum"),
        (typen.Zeitangabe, "zeitangabe"),
        (typen.JaNein, "ja-nein"),
        (typen.Adresse, "adresse"),
        (typen.Kennung, "kennung"),
    )
}

_GRENZEN = {"jahr": wertregeln.JAHRE, "quelle": wertregeln.NUMMERN}


def beschreibung(
    vokabulare: Vokabulare, dokumente: Iterable[Dokument] = (), werbewoerter: Sequence[str] = ()
) -> dict[str, Any]:
    """The whole description; the examples are taken from `dokumente`, the sound cases of the stock."""
    vorbild = _vorbild(dokumente)
    felder = {name: _feld(name, feld, "", vorbild) for name, feld in Beispiel.model_fields.items()}
    return {
        "fassung": FASSUNG,
        "gruppen": [
            {"id": kennung, "titel": titel, "hilfe": hilfe, "felder": [felder[name] for name in namen]}
            for kennung, titel, hilfe, namen in SCHRITTE
        ],
        "vokabulare": _vokabulare(vokabulare),
        "laender": list(LAENDER),
        "laengsterDateiname": LAENGSTER_NAME,
        "yaml": schreibregeln(),
        "pruefung": pruefregeln(werbewoerter),
        "spaeter": spaeter(),
    }


def inhalte(bestand: Bestand) -> Iterable[tuple[str, str]]:
    """Slug and JSON of every sound case: keys and values as they are written in its file, in that order."""
    for dokument in gesunde(bestand):
        assert dokument.wurzel is not None
        yield dokument.slug, _kompakt(als_daten(dokument.wurzel))


def als_text(bestand: Bestand) -> str:
    """The content of formular.json."""
    woerter = bestand.umfeld.werbewoerter if bestand.umfeld else ()
    return _kompakt(beschreibung(bestand.vokabulare, gesunde(bestand), woerter))


def gesunde(bestand: Bestand) -> Iterator[Dokument]:
    """The files of the cases without errors."""
    dateien = {satz.datei for satz in bestand.beispiele}
    return (d for d in (bestand.umfeld.dokumente if bestand.umfeld else ()) if d.datei in dateien)


def _kompakt(daten: object) -> str:
    return json.dumps(daten, ensure_ascii=False, separators=(",", ":"))


def _feld(name: str, feld: FieldInfo, davor: str, vorbild: Callable[[str], str]) -> dict[str, Any]:
    teile = list(_teile(feld.annotation))
    liste = list in teile
    muster = f"{davor}{name}.*" if liste else f"{davor}{name}"
    mindestens = [m.min_length for m in feld.metadata if hasattr(m, "min_length")] if liste else []
    return {
        "name": name,
        "pfad": f"{davor}{name}",
        "label": feld.title or name.capitalize(),
        "hilfe": (feld.description or ""),
        **({"pflicht": True} if feld.is_required() else {}),
        **({"liste": True} if liste else {}),
        **({"mindestens": mindestens[0]} if mindestens else {}),
        **_inhalt(teile, feld, muster, vorbild),
        "beispiel": vorbild(muster),
    }


def _inhalt(teile: Sequence[object], feld: FieldInfo, muster: str, vorbild: Callable[[str], str]) -> dict[str, Any]:
    """Kind of a value or of a list's entries, with the fields of a group or the limits of a single value."""
    gruppen = [teil for teil in teile if isinstance(teil, type) and issubclass(teil, BaseModel)]
    if not gruppen:
        return _einzeln(teile, feld)
    inhalt = {"art": "kommune" if Ort in gruppen else "gruppe", "felder": _felder(gruppen[0], muster, vorbild)}
    return inhalt | ({"verbund": _felder(Verbund, muster, vorbild)} if Verbund in gruppen else {})


def _felder(modell: type[BaseModel], muster: str, vorbild: Callable[[str], str]) -> list[dict[str, Any]]:
    return [_feld(name, feld, f"{muster}.", vorbild) for name, feld in modell.model_fields.items()]


def _teile(annotation: object) -> Iterator[object]:
    """A type with all types inside it: lists, unions, annotated ones."""
    yield annotation
    yield getattr(annotation, "__origin__", None)
    for teil in get_args(annotation):
        if not isinstance(teil, str | int):
            yield from _teile(teil)


def _einzeln(teile: Sequence[object], feld: FieldInfo) -> dict[str, Any]:
    if vokabular := feld.json_schema_extra.get("vokabular") if isinstance(feld.json_schema_extra, dict) else "":
        return {"art": "kennung"} if vokabular == "beispiele" else {"art": "auswahl", "vokabular": vokabular}
    for merkmal in [*feld.metadata, *(m for teil in teile for m in getattr(teil, "__metadata__", ()))]:
        if isinstance(merkmal, typen.Auswahl):
            namen = ARTEN if set(merkmal.werte) <= ARTEN.keys() else {}
            return {"art": "auswahl", "werte": [[wert, namen.get(wert, wert)] for wert in merkmal.werte]}
        if isinstance(merkmal, StringConstraints) and merkmal.max_length:
            return {"art": "mehrzeilig" if merkmal.max_length >= LANG else "text", "max": merkmal.max_length}
        art = _ARTEN.get(getattr(merkmal, "func", None))
        if art in _GRENZEN:
            return {"art": art, "von": _GRENZEN[art][0], "bis": _GRENZEN[art][1]}
        if art:
            return {"art": art}
    raise TypeError(f"no entry is known for a field of type {feld.annotation}")


def _vokabulare(vokabulare: Vokabulare) -> dict[str, list[list[Any]]]:
    def zeile(eintrag: Eintrag) -> list[Any]:
        zusatz: list[Any] = []
        if isinstance(eintrag, Massnahme):
            zusatz = [eintrag.handlungsfeld]
        elif isinstance(eintrag, Groesse):
            zusatz = [list(eintrag.einheiten)]
        return [eintrag.id, eintrag.name, eintrag.wofuer, *zusatz]

    namen = ("handlungsfelder", "massnahmen", "funktionen", "kennzahlen", "foerderprogramme")
    listen = {name: [zeile(e) for e in getattr(vokabulare, name).values()] for name in namen}
    listen["kennzahlen"].append(["sonstige", "Andere Größe, mit eigener Bezeichnung", "", []])
    return listen


def _vorbild(dokumente: Iterable[Dokument]) -> Callable[[str], str]:
    """Looks up how the first case that has a field fills it; the cases with the most fields come first."""
    reihe = nsmallest(VORBILDER, dokumente, key=lambda d: (-_fuelle(d), d.slug))

    def suche(muster: str) -> str:
        return next((skalar.text for dokument in reihe for _, skalar in dokument.skalare(muster)), "")

    return suche


def _fuelle(dokument: Dokument) -> int:
    """How many of the model's fields a case has."""
    felder: Mapping[str, object] = getattr(dokument.wurzel, "eintraege", {})
    return len(felder)
