"""What the command line library says to a wrong call, in German."""

import re
from collections.abc import Callable
from typing import Any

from ..ausgabe import druckbar

# As the library words it -> as we do. \1 and \2 are what was typed or what is meant.
_SAETZE = (
    (r"No such command '(.*?)'\. Did you mean '(.*?)'.*", r"Den Befehl „\1“ gibt es nicht. Meinten Sie „\2“?"),
    (r"No such command '(.*)'\.", r"Den Befehl „\1“ gibt es nicht."),
    (r"No such option: (\S+) \(Possible options?: (.*)\)", r"Die Option \1 gibt es nicht. Meinten Sie \2?"),
    (r"No such option: (\S+)(?: Did you mean (.*)\?)", r"Die Option \1 gibt es nicht. Meinten Sie \2?"),
    (r"No such option: (.*)", r"Die Option \1 gibt es nicht."),
    (r"Missing argument '(.*?)'.*", r"Die Angabe „\1“ fehlt."),
    (r"Missing option '(.*?)'.*", r"Die Option \1 fehlt."),
    (r"Got unexpected extra argument\(s\) \((.*)\)", r"Das ist zu viel: \1."),
    (r"Option '(.*)' requires an argument\.", r"Hinter \1 fehlt der Wert."),
    (r"Option '(.*)' does not take a value\.", r"Hinter \1 steht kein Wert."),
    (r"Invalid value for '(.*?)': Value error, '(.*)' is not one of (.*)\.", r"\1: „\2“ gibt es nicht. Erlaubt: \3."),
    (r"Invalid value for '(.*?)': .*less than or equal to (\S+)", r"\1: Der Wert ist zu groß. Erlaubt: höchstens \2."),
    (
        r"Invalid value for '(.*?)': .*greater than or equal to (\S+)",
        r"\1: Der Wert ist zu klein. Erlaubt: mindestens \2.",
    ),
    (r"Invalid value for '(.*?)': .*valid integer.*", r"\1: Hier wird eine ganze Zahl erwartet."),
    (r"Invalid value for '(.*?)': .*valid number.*", r"\1: Hier wird eine Zahl erwartet, z. B. 2.5."),
    (r"Invalid value for '(.*?)': .*", r"\1: Dieser Wert passt nicht."),
)


def auf_deutsch(text: str) -> str:
    """The German sentence for `text`; a sentence that nobody foresaw stays readable behind a German beginning."""
    text = druckbar(text)
    for muster, deutsch in _SAETZE:
        if re.fullmatch(muster, text):
            return re.sub(r"'([\w-]+)'", r"\1", re.sub(muster, deutsch, text))
    return f"Der Aufruf passt nicht ({text})."


def eingedeutscht(zeige: Callable[[Any], None]) -> Callable[[Any], None]:
    """`zeige` for errors of the library, whose message is put into German first."""

    def zeige_deutsch(fehler: Any) -> None:
        satz = auf_deutsch(fehler.format_message())
        fehler.format_message = lambda: satz
        zeige(fehler)

    return zeige_deutsch
