"""Texts hold no e-mail addresses and no phone numbers."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung
from . import Fund, Regel, Umfeld
from ._texte import texte

E_MAIL = Meldung("Hier steht eine E-Mail-Adresse: „{wert}“.", "Nennen Sie die Stelle statt der Adresse.")
NUMMER = Meldung("Hier steht eine Telefonnummer: „{wert}“.", "Lassen Sie sie weg.")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+\s?(@|\(at\)|\[at\])\s?[\w-]+(\.[\w-]+)+", re.IGNORECASE)
AT = re.compile(r"@|[([]at[)\]]", re.IGNORECASE)
# 0… or +49… with separators, 7 digits or more; years, sums and keys do not look like that
_NUMMER = r"(?<![\d.,])(\+49|0)[\s()/-]*[1-9]\d{1,4}[)\s/-]+\d[\d\s-]{4,}\d"
# short ones with / or -, but no numbers of council papers such as 0512/2020
_KURZ = r"(?<![\d.,/-])0[1-9]\d{1,4}\s?[/-]\s?(?!(19|20)\d\d\b)\d{3,}"
TELEFON = re.compile(rf"{_NUMMER}|{_KURZ}|\bTel(efon|\.)?:?\s*[\d+][\d\s/-]*")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument):
        # the sign first: the search for whole addresses is the slowest of all rules
        if AT.search(skalar.text) and (mail := MAIL.search(skalar.text)):
            yield Fund(pfad, skalar, *E_MAIL.mit(wert=mail[0]))
        if telefon := TELEFON.search(skalar.text):
            yield Fund(pfad, skalar, *NUMMER.mit(wert=telefon[0].strip()))


REGEL = Regel("kontaktdaten-im-text", "Kontaktdaten veralten und können Personen gehören.", pruefe)
