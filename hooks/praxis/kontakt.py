"""Who runs the site and whom to ask (data/kontakt.yml). Empty means: the operator has to fill it in."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from .baum import Abbildung
from .befund import Befund
from .form import pruefe_form
from .lesen import lies
from .modell import Gruppe
from .typen import Kurztext, verlange

DATEI = "kontakt.yml"


def _https(wert: object) -> object:
    if wert == "" or (isinstance(wert, str) and wert.startswith("https://")):
        return wert
    raise verlange("Die Adresse beginnt nicht mit https://.", "Hier kommen Kontaktdaten an; nur so sind sie geschützt.")


Angabe = Annotated[str, StringConstraints(max_length=400)]
Dienst = Annotated[str, BeforeValidator(_https)]


class Einrichtung(Gruppe):
    name: Angabe = ""
    rechtsform: Angabe = ""
    anschrift: Angabe = ""
    website: Angabe = ""
    vertretung: Angabe = ""
    email: Angabe = ""
    telefon: Angabe = ""
    registereintrag: Angabe = ""
    umsatzsteuer_id: Angabe = ""


class Person(Gruppe):
    name: Kurztext
    rolle: Kurztext


class Verantwortlich(Gruppe):
    inhalt: Angabe = ""
    datenschutz: Angabe = ""
    datenschutzbeauftragt: Angabe = ""
    aufsicht: Angabe = ""


class Hosting(Gruppe):
    anbieter: Angabe = ""
    protokolle: Angabe = ""
    drittland: Angabe = ""
    erklaerung: Angabe = ""


class Barrierefreiheit(Gruppe):
    geprueft: Angabe = ""
    meldung: Angabe = ""
    durchsetzung: Angabe = ""


class Kontakt(Gruppe):
    einrichtung: Einrichtung = Einrichtung()
    personen: list[Person] = Field(default=[])
    email: Angabe = ""
    endpunkt: Dienst = ""
    verantwortlich: Verantwortlich = Verantwortlich()
    hosting: Hosting = Hosting()
    barrierefreiheit: Barrierefreiheit = Barrierefreiheit()


def lade(daten: Path) -> tuple[Kontakt, list[Befund]]:
    """Read data/kontakt.yml; a missing file or a field without a value is one not filled in yet."""
    if not (daten / DATEI).exists():
        return Kontakt(), []
    dokument, befunde = lies(daten / DATEI, f"data/{DATEI}")
    befunde = [b for b in befunde if b.regel not in ("leer", "leere-datei")]
    if not isinstance(dokument.wurzel, Abbildung) and not befunde:
        return Kontakt(), befunde
    kontakt, fehler = pruefe_form(dokument, Kontakt)
    return kontakt or Kontakt(), befunde + fehler
