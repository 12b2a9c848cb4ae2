"""Good contents made bad in every way that a form could hand on, for the tests of both sides of the check."""

import copy
import random
from collections.abc import Iterable
from typing import Any

SCHLECHT = [
    "", " ", "x", "1.234", "1,5", "1.234.567,8", "12 000", "-3", "1e5", "0", "007", "100", "99", "2031", "1899",
    "2019-13", "2019-02-30", "2027-01", "2026-11-25", "2020-03-14", "0000-01-01", "14.3.2021", "03/2021",
    "März 2021", "Maerz 2021", "Ja", "nein", "no", "gemesen", "Gemessen", "abgerechnet", "geplant", "beendet",
    "umgesetzt", "sonstige", "foerderung-sonstige", "netzlänge", "gebaude", "CO2", "kg CO2e/a", "Kilometer",
    "Bayen", "Bayern", "www.example.org", "ftp://x.example", "example", "https://example.org/a",
    "Text ohne Quelle.", "Text [1].", "Text [99] und [99] und [0].", "<b>fett</b> [1]", "&nbsp;",
    "Mail an kim.muster@stadt.example [1]", "kim(at)stadt.example", "Tel. 0711 1234567 [1]", "0711/123456",
    "0512/2020", "![Bild](x)", "[Link](javascript:alert)", "[a](http://b.example) [c]( <ftp://d>) [1]",
    "Ein Leuchtturm, einzigartig. [1]", "wegweisende Ideen", "Wort " * 40 + "Ende. [1]",
    "Satz eins am 14. Mai. Satz zwei z. B. Hier. " * 20, "y" * 95, "ä" * 161, "😀" * 281, "z" * 601, "lang " * 1000,
    "zwei\nZeilen [1]", "\u00a0Rand\u3000", "{ursache}", "{wert}", "constructor", "Moosach",
    "https://example.org/bericht", "Nirgendwo", "07133", "Ändere  das", "0x", "½ ² Ⅷ_", "Strasse", "STRASSE", "ſ",
    "K",
]  # fmt: skip


def ohne_leere(wert: Any) -> Any:
    """Without empty lists and groups, which no form hands on."""
    if isinstance(wert, dict):
        return {k: t for k, v in wert.items() if (t := ohne_leere(v)) not in ([], {}, None)}
    return [t for v in wert if (t := ohne_leere(v)) not in ([], {}, None)] if isinstance(wert, list) else wert


def verstuemmelt(inhalt: Any, zufall: random.Random) -> Any:
    """One to four changes anywhere in the content."""
    for _ in range(zufall.randint(1, 4)):
        stellen = list(alle_stellen(inhalt))
        eltern, schluessel, tiefe, oben = zufall.choice(stellen)
        wert = eltern[schluessel]
        art = zufall.randrange(8)
        if art <= 3 and isinstance(wert, str):
            eltern[schluessel] = zufall.choice(SCHLECHT)
        elif art == 4 and isinstance(wert, str):
            eltern[schluessel] = wert + zufall.choice([" [1]", " [42]", "x", " <i>", ".", "\nZeile", " einzigartig"])
        elif art == 5:
            del eltern[schluessel]
        elif art == 6 and isinstance(eltern, dict):
            namen = [schluessel[:-1] or "q", f"{schluessel}e", "fremd", "quelle"]
            namen += ["name"] if oben != "kommunen" else []
            eltern[zufall.choice(namen)] = eltern.pop(schluessel)
        elif art == 6:
            eltern.append(copy.deepcopy(wert))
        elif oben != "kommunen" or tiefe < 3:
            andere = [{"a": "b"}, "Wort", ["a", "b"], [{"quelle": "1"}], ["x: y"]]
            eltern[schluessel] = zufall.choice(andere[:2] if isinstance(eltern, list) else andere)  # no list in a list
    return ohne_leere(inhalt)


def alle_stellen(wert: Any, tiefe: int = 0, oben: str = "") -> Iterable[tuple[Any, Any, int, str]]:
    for schluessel in list(wert) if isinstance(wert, dict) else range(len(wert)) if isinstance(wert, list) else ():
        bereich = oben or str(schluessel)
        yield wert, schluessel, tiefe + 1, bereich
        yield from alle_stellen(wert[schluessel], tiefe + 1, bereich)
