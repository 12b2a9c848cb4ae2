"""Texts hold no e-mail addresses and no phone numbers."""

import re
from collections.abc import Iterable

from ..baum import Dokument
from . import Fund, Regel, Umfeld
from ._texte import texte

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+\s?(@|\(at\)|\[at\])\s?[\w-]+(\.[\w-]+)+", re.IGNORECASE)
_AT = re.compile(r"@|[([]at[)\]]", re.IGNORECASE)
# 0… or +49… with separators, 7 digits or more; years, sums and keys do not look like that
_NUMMER = r"(?<![\d.,])(\+49|0)[\s()/-]*[1-9]\d{1,4}[)\s/-]+\d[\d\s-]{4,}\d"
# short ones with / or -, but no numbers of council papers such as 0512/2020
_KURZ = r"(?<![\d.,/-])0[1-9]\d{1,4}\s?[/-]\s?(?!(19|20)\d\d\b)\d{3,}"
_TELEFON = re.compile(rf"{_NUMMER}|{_KURZ}|\bTel(efon|\.)?:?\s*[\d+][\d\s/-]*")


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in texte(dokument):
        # the sign first: the search for whole addresses is the slowest of all rules
        if (mail := _AT.search(skalar.text)) and (mail := _MAIL.search(skalar.text)):
            text = f"Hier steht eine E-Mail-Adresse: „{mail[0]}“."
            yield Fund(pfad, skalar, text, "Nennen Sie die Stelle statt der Adresse.")
        if telefon := _TELEFON.search(skalar.text):
            yield Fund(pfad, skalar, f"Hier steht eine Telefonnummer: „{telefon[0].strip()}“.", "Lassen Sie sie weg.")


REGEL = Regel("kontaktdaten-im-text", "Kontaktdaten veralten und können Personen gehören.", pruefe)
