"""The YAML parser's complaints as German sentences: what is wrong and what to do."""

# Parts of the parser's message (libyaml and pure Python word them differently) -> cause, remedy. First match counts.
_MELDUNGEN: tuple[tuple[str, str, str], ...] = (
    (
        "text after a value",  # set by lesen.py: the parser only misses the next field
        "Nach dem Ende des Wertes steht noch Text.",
        "Setzen Sie den ganzen Wert in Anführungszeichen; ein Apostroph im Text wird in '…' doppelt geschrieben.",
    ),
    (
        "escape",
        "In einem Text mit doppelten Anführungszeichen steht ein „\\“, dem kein erlaubtes Zeichen folgt.",
        "Setzen Sie den Text in einfache Anführungszeichen ('…') oder schreiben Sie „\\\\“.",
    ),
    (
        "hexdecimal number",
        "In einem Text mit doppelten Anführungszeichen steht ein „\\“, dem kein erlaubtes Zeichen folgt.",
        "Setzen Sie den Text in einfache Anführungszeichen ('…') oder schreiben Sie „\\\\“.",
    ),
    (
        "quoted scalar",
        "Ein Anführungszeichen wird nicht geschlossen oder ist falsch gesetzt.",
        "Setzen Sie das zweite Anführungszeichen; ein Apostroph im Text wird in '…' doppelt geschrieben.",
    ),
    (
        "mapping values are not allowed",
        "Hier steht ein Doppelpunkt, mit dem YAML nicht rechnet.",
        "Setzen Sie einen Text, der „: “ enthält, in Anführungszeichen; prüfen Sie auch Einrückung und Zeile davor.",
    ),
    (
        "could not find expected ':'",
        "Hier fehlt ein Doppelpunkt.",
        "Schreiben Sie „feld: Wert“; Fortsetzungszeilen eines Textes sind eingerückt.",
    ),
    (
        "sequence entries are not allowed",
        "Hier beginnt eine Liste an falscher Stelle.",
        "Setzen Sie „- …“ in eine eigene, eingerückte Zeile; einen Text, der mit „- “ beginnt, in Anführungszeichen.",
    ),
    (
        "flow sequence",
        "Eine eckige Klammer wird nicht geschlossen, oder es fehlt ein Komma.",
        "Schreiben Sie [eins, zwei]; Texte mit Klammern gehören in Anführungszeichen.",
    ),
    (
        "flow mapping",
        "Eine geschweifte Klammer wird nicht geschlossen, oder es fehlt ein Komma.",
        "Schreiben Sie {feld: Wert, feld: Wert}.",
    ),
    (
        "cannot start any token",
        "Ein Text darf nicht mit diesem Zeichen beginnen.",
        "Setzen Sie den Text in Anführungszeichen.",
    ),
    (
        "undefined alias",
        "Verweise (*…) sind nicht erlaubt.",
        "Beginnt ein Text mit einem Stern, gehört er in Anführungszeichen.",
    ),
    ("alias", "Verweise (*…) sind nicht erlaubt.", "Beginnt ein Text mit einem Stern, gehört er in Anführungszeichen."),
    ("anchor", "Anker (&…) sind nicht erlaubt.", "Beginnt ein Text mit „&“, gehört er in Anführungszeichen."),
    ("tag", "Typangaben (!…) sind nicht erlaubt.", "Beginnt ein Text mit „!“, gehört er in Anführungszeichen."),
    (
        "block scalar",
        "Ein mehrzeiliger Text (>- oder |) ist falsch eingerückt.",
        "Rücken Sie alle Zeilen des Textes gleich weit ein, weiter als sein Feld.",
    ),
    ("block sequence", "Die Einrückung der Liste stimmt nicht.", "Alle „-“ einer Liste stehen untereinander."),
    ("block mapping", "Die Einrückung stimmt nicht.", "Felder derselben Ebene stehen untereinander."),
    ("block collection", "Die Einrückung stimmt nicht.", "Felder derselben Ebene stehen untereinander."),
    (
        "node content",
        "Ein Text darf nicht mit diesem Zeichen beginnen.",
        "Setzen Sie den Text in Anführungszeichen.",
    ),
    (
        "incompatible YAML",
        "Zeilen, die mit % beginnen, sind nicht erlaubt.",
        "Löschen Sie die Zeile.",
    ),
    ("directive", "Zeilen, die mit % beginnen, sind nicht erlaubt.", "Setzen Sie den Text in Anführungszeichen."),
    ("document start", "Hier endet die Datei zu früh.", "Prüfen Sie Klammern und Einrückung davor."),
)


def auf_deutsch(zusammenhang: str, problem: str) -> tuple[str, str]:
    """Cause and remedy for a parser error; an unknown one gets a general sentence, never the English text."""
    for text in (problem, zusammenhang):
        for teil, ursache, abhilfe in _MELDUNGEN:
            if teil in text:
                return ursache, abhilfe
    return (
        "Diese Stelle lässt sich nicht als YAML lesen.",
        "Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen in dieser und der vorigen Zeile.",
    )
