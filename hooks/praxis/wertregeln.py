"""The words, patterns and limits by which `typen` checks single values.

The form in the browser makes the same checks with them (docs/assets/js/einreichen/einreichen-typen.js); what stands
here in capitals is exported by `pruefregeln`.
"""

import re

from .befund import VORSCHLAG, Meldung

JAHRE = (1900, 2100)
NUMMERN = (1, 99)
# What a field asks for, with its article, and how it is written
ERWARTET = {
    "text": Meldung("ein Text"),
    "auswahl": Meldung("ein Wort", VORSCHLAG.text),
    "zahl": Meldung("eine Zahl"),
    "jahr": Meldung("ein Jahr", "Schreiben Sie vier Ziffern, z. B. 2021."),
    "quelle": Meldung("eine Nummer", "Die erste Quelle hat die Nummer 1."),
    "datum": Meldung("ein Datum", "Schreiben Sie {form}."),
    "zeitangabe": Meldung("eine Zeitangabe", "Schreiben Sie {form}."),
    "ja-nein": Meldung("ja oder nein"),
    "adresse": Meldung("eine Internetadresse"),
    "kennung": Meldung("eine Kennung"),
}
KEINE = Meldung("„{wert}“ ist k{was}.")
FALSCHE_FORM = Meldung(
    "Hier steht eine Liste oder Gruppe, erwartet wird {was}.",
    "Prüfen Sie Einrückung und Klammern; ein Text mit „: “ gehört in Anführungszeichen.",
)
NICHT_MOEGLICH = Meldung("„{wert}“ ist hier nicht möglich.")
ZAHL_ZWEIDEUTIG = Meldung(
    "„{wert}“ ist zweideutig: Tausender oder Komma?", "Schreiben Sie {ganz} für die ganze Zahl{oder}."
)
ODER_KOMMAZAHL = Meldung(" oder {zahl} für die Kommazahl")
ZAHL_DEUTSCH = Meldung("„{wert}“ hat ein Komma oder Tausenderzeichen.", "Schreiben Sie {zahl}.")
KEINE_ZAHL = Meldung(
    "„{wert}“ ist keine Zahl.",
    "Schreiben Sie nur Ziffern, z. B. 1234.5; Einheit, „rund“ und der obere Wert haben eigene Felder.",
)
ZAHL_AUSSERHALB = Meldung("„{wert}“ liegt außerhalb von {von} bis {bis}.")
DATUM_UNMOEGLICH = Meldung("Den {was} {wert} gibt es nicht.", "Prüfen Sie Monat und Tag.")
JA_NEIN = Meldung(NICHT_MOEGLICH.text, "Erlaubt: ja, nein.")
KEINE_ADRESSE = Meldung(
    "„{wert}“ ist keine Internetadresse.", "Erlaubt sind Adressen, die mit https:// oder http:// beginnen."
)
FORM_DATUM = "Jahr-Monat-Tag, z. B. 2026-03-14"
FORM_ZEIT = "2021, 2021-03 oder 2021-03-14"

# [0-9] instead of \d, which takes digits of every script
TAUSENDER = re.compile(r"-?[1-9][0-9]{0,2}([.,][0-9]{3})+")
DEUTSCH = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})*,[0-9]+|-?[0-9]{1,3}( [0-9]{3})+")
ZAHL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
LAENGSTE_ZAHL = 18
GANZZAHL = re.compile(r"[0-9]{1,9}")
DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ZEITANGABE = re.compile(r"[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?")
TAG_DEUTSCH = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([12][0-9]{3})")
MONAT_DEUTSCH = re.compile(r"([0-9]{1,2})[./]([12][0-9]{3})")
JAHR = re.compile(r"[12][0-9]{3}")
ADRESSE = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+")
WWW = re.compile(r"www\.[^\s<>\"]+")
GEMEINT = {"ja": "ja", "yes": "ja", "true": "ja", "on": "ja", "wahr": "ja"} | {
    "nein": "nein", "no": "nein", "false": "nein", "off": "nein", "falsch": "nein",
}  # fmt: skip
