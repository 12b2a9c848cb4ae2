"""What editors write: the shape of one practice example. Rules across fields are in regeln/."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag

from .typen import (
    Adresse,
    Auswahl,
    Datum,
    Fliesstext,
    Jahr,
    JaNein,
    Kennung,
    Kurzfassung,
    Kurztext,
    Nummer,
    Satz,
    Titel,
    Zahl,
    Zeitangabe,
)

STATUS = ("geplant", "in Umsetzung", "umgesetzt", "laufendes Angebot", "beendet", "gescheitert", "unbekannt")
ARTEN = ("gemessen", "berechnet", "geschaetzt", "geplant", "unbekannt")
ZUSAETZE = ("rund", "knapp", "bis zu", "mehr als", "mindestens", "weniger als")
KOSTENARTEN = (
    "Investition",
    "Projektkosten",
    "Anschub",
    "laufend pro Jahr",
    "Einsparung pro Jahr",
    "Einnahmen pro Jahr",
)
KOSTENANGABEN = ("abgerechnet", "geplant", "geschaetzt", "unbekannt")


def _aus(vokabular: str) -> dict[str, Any]:
    """Marks an id field: the JSON Schema lists the vocabulary's ids, the rule `unbekannte-kennung` checks them."""
    return {"vokabular": vokabular}


class Gruppe(BaseModel):
    """A group of fields. Unknown keys are errors, so that a typing mistake never drops a value."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Ort(Gruppe):
    name: Kurztext = Field(description="Name wie im Gemeindeverzeichnis, z. B. „Moosach“ oder „Landkreis Ebersberg“")
    schluessel: Kurztext | None = Field(
        None,
        title="Amtlicher Schlüssel",
        description="Amtlicher Schlüssel in Anführungszeichen, wenn der Name mehrfach vorkommt",
        json_schema_extra={"type": "string", "pattern": "^[0-9]{5,12}$"},
    )
    ortsteil: Kurztext | None = Field(None, description="Ortsteil, wenn nur dieser gemeint ist")


def _als_ort(wert: Any) -> Any:
    return {"name": wert} if isinstance(wert, str) else wert


class Verbund(Gruppe):
    verbund: Kurztext = Field(
        title="Zusammenschluss", description="Name des Zusammenschlusses, den das Verzeichnis nicht kennt"
    )
    land: Kurztext = Field(description="Land")
    mitglieder: list[Annotated[Ort, BeforeValidator(_als_ort, json_schema_input_type=str | Ort)]] = Field(
        default=[], description="Mitglieder, wie unter `kommunen`"
    )


def _art_des_orts(wert: Any) -> str:
    return "verbund" if isinstance(wert, Verbund) or (isinstance(wert, dict) and "verbund" in wert) else "ort"


Kommunenangabe = Annotated[
    Annotated[Ort, Tag("ort")] | Annotated[Verbund, Tag("verbund")],
    Discriminator(_art_des_orts),
    BeforeValidator(_als_ort, json_schema_input_type=str | Ort | Verbund),
]


class Zeitraum(Gruppe):
    beginn: Zeitangabe | None = Field(None, description="Jahr, Monat oder Tag: 2019, 2019-03 oder 2019-03-14")
    ende: Zeitangabe | None = Field(None, description="wie `beginn`; weglassen, wenn offen")
    status: Annotated[str, Auswahl(*STATUS)] = Field(title="Stand", description="Stand der Umsetzung")


class Schritt(Gruppe):
    wann: Kurztext | None = Field(None, description="Zeitpunkt, wie ihn die Quelle nennt; weglassen, wenn undatiert")
    wer: Kurztext | None = Field(None, description="Amt, Gremium oder Organisation; keine Personennamen")
    was: Satz = Field(description="Was geschah, mit Quellennummer [n]")
    beschluss: JaNein = Field(
        False, title="Ist ein Beschluss", description="ja, wenn der Schritt ein Beschluss eines Gremiums ist"
    )


class Kennzahl(Gruppe):
    groesse: Kennung = Field(
        title="Größe", description="Größe aus kennzahlen.yml oder `sonstige`", json_schema_extra=_aus("kennzahlen")
    )
    bezeichnung: Kurztext | None = Field(None, description="Was genau gezählt wurde; Pflicht bei `sonstige`")
    wert: Zahl = Field(description="Zahl mit Punkt als Dezimalzeichen, ohne Tausenderzeichen")
    bis: Zahl | None = Field(None, title="Oberer Wert", description="oberer Wert einer Spanne")
    einheit: Kurztext = Field(description="Einheit, die zur Größe passt")
    zusatz: Annotated[str, Auswahl(*ZUSAETZE)] | None = Field(
        None, description="Einschränkung, wie die Quelle sie macht"
    )
    art: Annotated[str, Auswahl(*ARTEN)] = Field(title="Art der Angabe", description="wie der Wert zustande kam")
    bezugsjahr: Jahr | None = Field(None, description="Jahr, für das der Wert gilt")
    hinweis: Kurztext | None = Field(None, description="z. B. abweichender Wert einer anderen Quelle")
    quelle: Nummer = Field(description="Nummer in `quellen`")


class Kosten(Gruppe):
    art: Annotated[str, Auswahl(*KOSTENARTEN)] = Field(description="Art der Kosten")
    bezeichnung: Kurztext | None = Field(None, description="wofür genau")
    wert_eur: Zahl = Field(title="Betrag in Euro", description="Betrag in Euro, nur Ziffern")
    bis_eur: Zahl | None = Field(None, title="Oberer Betrag in Euro", description="oberer Wert einer Spanne")
    zusatz: Annotated[str, Auswahl(*ZUSAETZE)] | None = Field(
        None, description="Einschränkung, wie die Quelle sie macht"
    )
    angabe: Annotated[str, Auswahl(*KOSTENANGABEN)] = Field(
        "unbekannt", description="ob der Betrag abgerechnet oder geplant ist"
    )
    jahr: Jahr | None = Field(None, description="Jahr der Kosten")
    hinweis: Kurztext | None = Field(None, description="Ergänzung")
    quelle: Nummer = Field(description="Nummer in `quellen`")


class Personal(Gruppe):
    text: Satz = Field(title="Aufwand", description="Personalaufwand in einem Satz")
    vzae: Zahl | None = Field(None, title="Vollzeitstellen", description="Vollzeitäquivalente")
    quelle: Nummer = Field(description="Nummer in `quellen`")


class Foerderung(Gruppe):
    programm: Kennung = Field(
        description="Programm aus foerderprogramme.yml", json_schema_extra=_aus("foerderprogramme")
    )
    bezeichnung: Kurztext | None = Field(None, description="Name, wenn das Programm in der Liste fehlt")
    betrag_eur: Zahl | None = Field(None, title="Betrag in Euro", description="Betrag in Euro")
    anteil_prozent: Zahl | None = Field(None, title="Anteil in Prozent", description="Anteil an den Kosten in Prozent")
    jahr: Jahr | None = Field(None, description="Jahr der Bewilligung")
    hinweis: Kurztext | None = Field(None, description="Ergänzung")
    quelle: Nummer = Field(description="Nummer in `quellen`")


class Erfolgsfaktor(Gruppe):
    text: Satz = Field(title="Was geholfen hat", description="Was geholfen hat")
    quelle: Nummer = Field(description="Nummer in `quellen`")


class Huerde(Gruppe):
    huerde: Satz = Field(title="Hürde", description="Was schwer war")
    loesung: Satz | None = Field(None, title="Lösung", description="Wie es gelöst wurde, wenn eine Quelle das sagt")
    quelle: Nummer = Field(description="Nummer in `quellen`")


class Uebertragbarkeit(Gruppe):
    voraussetzungen: list[Satz] = Field(default=[], description="Was eine andere Kommune braucht, mit [n]")
    grenzen: list[Satz] = Field(default=[], description="Was den Fall besonders macht, mit [n]")
    kleinste_variante: Satz | None = Field(
        None, title="Kleinste Variante", description="Womit man klein anfangen kann, mit [n]"
    )


class Beschluss(Gruppe):
    gremium: Kurztext = Field(description="Gremium")
    datum: Zeitangabe | None = Field(None, description="Datum des Beschlusses")
    titel: Kurztext | None = Field(None, description="Titel der Vorlage")
    url: Adresse | None = Field(None, title="Internetadresse", description="Adresse im Ratsinformationssystem")
    quelle: Nummer | None = Field(None, description="Nummer in `quellen`")


class Auszeichnung(Gruppe):
    name: Kurztext = Field(description="Name der Auszeichnung")
    jahr: Jahr | None = Field(None, description="Jahr")
    quelle: Nummer | None = Field(None, description="Nummer in `quellen`")


class Quelle(Gruppe):
    titel: Satz = Field(description="Titel der Seite oder des Dokuments")
    herausgeber: Kurztext | None = Field(None, description="wer sie herausgibt")
    url: Adresse = Field(title="Internetadresse", description="Internetadresse")
    stand: Zeitangabe | None = Field(None, description="Stand oder Erscheinen der Quelle")
    abgerufen: Zeitangabe = Field(title="Abgerufen am", description="wann sie gelesen wurde")


class Beispiel(Gruppe):
    """One practice example as editors write it (data/beispiele/<slug>.yml)."""

    titel: Titel = Field(description="Was getan wurde, konkret; kein Slogan")
    kurz: Kurzfassung = Field(title="Kurzfassung", description="Der Fall in zwei Sätzen: was, mit welcher Wirkung")
    kommunen: list[Kommunenangabe] = Field(min_length=1, description="Namen wie im Gemeindeverzeichnis")
    handlungsfelder: list[Kennung] = Field(
        min_length=1, description="Das erste ist das wichtigste", json_schema_extra=_aus("handlungsfelder")
    )
    massnahmen: list[Kennung] = Field(
        min_length=1, title="Maßnahmen", description="Maßnahmen", json_schema_extra=_aus("massnahmen")
    )
    zeitraum: Zeitraum = Field(description="Beginn, Ende und Stand")
    anlass: Fliesstext | None = Field(None, description="Was den Anstoß gab und wer ihn gab, mit [n]")
    umsetzung: list[Schritt] = Field(min_length=1, description="Der Ablauf in Schritten")
    ergebnis: Fliesstext = Field(description="Was herauskam, mit [n]")
    kennzahlen: list[Kennzahl] = Field(default=[], description="Zahlen mit Art und Quelle")
    kosten: list[Kosten] = Field(default=[], description="Beträge mit Quelle")
    personal: Personal | None = Field(None, description="Personalaufwand")
    foerderung: list[Foerderung] = Field(
        default=[], title="Förderung", description="Förderung, wie sie damals genutzt wurde"
    )
    funktionen: list[Kennung] = Field(
        default=[], title="Beteiligte Ämter", description="Beteiligte Ämter", json_schema_extra=_aus("funktionen")
    )
    federfuehrung: Kurztext | None = Field(
        None, title="Federführung", description="Wer federführend war; keine Personennamen"
    )
    partner: list[Kurztext] = Field(default=[], description="Beteiligte Organisationen")
    erfolgsfaktoren: list[Erfolgsfaktor] = Field(default=[], description="Was geholfen hat")
    huerden: list[Huerde] = Field(default=[], title="Hürden", description="Was schwer war und wie es gelöst wurde")
    uebertragbarkeit: Uebertragbarkeit = Field(
        default=Uebertragbarkeit(), title="Übertragbarkeit", description="Ob es anderswo passt"
    )
    beschluss: list[Beschluss] = Field(default=[], title="Beschlüsse", description="Beschlüsse")
    auszeichnungen: list[Auszeichnung] = Field(default=[], description="Auszeichnungen")
    verwandt: list[Kennung] = Field(
        default=[], title="Verwandte Beispiele", description="Verwandte Beispiele", json_schema_extra=_aus("beispiele")
    )
    quellen: list[Quelle] = Field(min_length=1, description="Quellen, auf die [n] und `quelle` zeigen")
    geprueft: Datum = Field(title="Geprüft am", description="Letzte Prüfung aller Angaben an den Quellen")
