"""German formats for numbers, dates, figures and addresses: the one place where they are written."""

import re
from datetime import date
from decimal import Decimal

MONATE = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip

ARTEN = {
    "gemessen": "gemessen",
    "berechnet": "berechnet",
    "geschaetzt": "geschätzt",
    "geplant": "geplant",
    "abgerechnet": "abgerechnet",
    "unbekannt": "Art nicht angegeben",
}

_UMSCHRIFT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def zahl(wert: Decimal | int) -> str:
    """`1234.5` -> „1.234,5“, with exactly the decimals that were written."""
    ganz, _, rest = f"{Decimal(wert):,f}".partition(".")
    return ganz.replace(",", ".") + (f",{rest}" if rest else "")


def spanne(wert: Decimal, bis: Decimal | None, zusatz: str | None) -> str:
    """„rund 1.200“, „3,5 bis 5“."""
    text = zahl(wert) if bis is None else f"{zahl(wert)} bis {zahl(bis)}"
    return f"{zusatz} {text}" if zusatz else text


def datum(tag: date) -> str:
    return tag.strftime("%d.%m.%Y")


def zeitangabe(angabe: str) -> str:
    """`2021` -> „2021“, `2021-03` -> „März 2021“, `2021-03-14` -> „14.03.2021“."""
    jahr, _, rest = angabe.partition("-")
    if not rest:
        return jahr
    monat, _, tag = rest.partition("-")
    return f"{tag}.{monat}.{jahr}" if tag else f"{MONATE[int(monat) - 1]} {jahr}"


def zeitraum(beginn: str | None, ende: str | None, status: str) -> str:
    """„2009 – 2019“, „seit 2021“; empty where nothing is known."""
    if beginn and ende:
        gleich = zeitangabe(beginn) == zeitangabe(ende)
        return zeitangabe(beginn) if gleich else f"{zeitangabe(beginn)} – {zeitangabe(ende)}"
    if beginn:
        return f"ab {zeitangabe(beginn)}" if status == "geplant" else f"seit {zeitangabe(beginn)}"
    return f"bis {zeitangabe(ende)}" if ende else ""


def aufzaehlung(teile: list[str]) -> str:
    """„Külz, Neuerkirch und Simmern“."""
    return " und ".join([", ".join(teile[:-1]), teile[-1]] if len(teile) > 1 else teile)


def anzahl(n: int, einzahl: str, mehrzahl: str) -> str:
    return f"{zahl(n)} {einzahl if n == 1 else mehrzahl}"


def adresse(name: str) -> str:
    """„Baden-Württemberg“ -> `baden-wuerttemberg`, „Halle (Saale)“ -> `halle-saale`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().translate(_UMSCHRIFT)).strip("-")
