"""How words are made comparable: one table of rules for the index and for queries.

The browser gets the same table as JSON (`REGELN`), so both sides reach the same stem. Hence only what the regular
expressions of Python and JavaScript understand alike, and replacements without references.
"""

import re
import unicodedata
from functools import lru_cache

from .zerlegung import KURZE

# Over several words, before a text is cut into words; upper and lower case alike
VORAB = (
    ("(?<![a-zA-Z0-9])co 2(?![a-zA-Z0-9])", "CO2"),
    ("(?<![a-zA-Z0-9])kw ?[-/]? ?p(?![a-zA-Z0-9])", "kWp"),
    ("(?<![a-zA-Z0-9])km 2(?![a-zA-Z0-9])", "km2"),
    ("(?<![a-zA-Z0-9])m 2(?![a-zA-Z0-9])", "m2"),
    ("(?<![0-9])50 ?[/:] ?50(?![0-9])", "Fifty-fifty"),
    ("fifty ?[/-]? ?fifty", "Fifty-fifty"),
    ("[*:_]innen", "innen"),
    ("(?<![a-zA-Z0-9-])e-(?=[a-z]{3})", "Elektro"),  # E-Auto is an Elektroauto
)
ZEICHEN = (
    ("[\u00ad\u200b’'`]", ""),  # soft hyphens and apostrophes are seen by nobody or typed in many ways
    ("ß", "ss"),
    ("[àáâãäå]", "a"),
    ("[èéêë]", "e"),
    ("[ìíîï]", "i"),
    ("[òóôõöø]", "o"),
    ("[ùúûü]", "u"),
    ("ç", "c"),
    ("ñ", "n"),
    ("[‐‑–—]", "-"),
    ("(?<![aeiouq])ae", "a"),  # ae, oe, ue typed for umlauts; after a vowel they are none (neue, Bauer)
    ("(?<![aeiouq])oe", "o"),
    ("(?<![aeiouq])ue", "u"),
)
WORT = "[a-z0-9]+(?:-[a-z0-9]+)*"


def _nicht_nach(anfaenge: str) -> str:
    """The word is not one of these with an ending: there the ending makes a word of another meaning."""
    return "".join(f"(?<!^{anfang})" for anfang in anfaenge.split())


_BEUGUNG = (
    ("(?<=[a-z]{5})innen$", ""),
    ("(?<=[a-z]{3})(?<!^park)e[ns]$", ""),  # Parken needs no Park
    ("(?<=[a-z]{3})e$", ""),
    ("(?<=[a-z]{2}e[lr])n$", ""),
    ("(?<=[a-z]{2}[bdfghklmnrt])s$", ""),
    ("(?<=[a-z]{3}[aio])s$", ""),
)
# In each round the first rule that fits is used
STAMM = (
    _BEUGUNG,
    _BEUGUNG,
    (("(?<=[a-z]{3}e[lr])t$", ""),),  # fördert, saniert
    (("^ge(?=[a-z]{5})(?=[a-z]+(?:er|el|t)$)", ""),),  # gefördert, geplant
    # Schulung is no Schule, Zeitung no Zeit
    (
        (f"(?<=[a-z]{{4}}){_nicht_nach('schul zeit bild sitz satz land')}(?:ung|heit|keit)$", ""),
        ("(?<=[a-z]{5})itat$", ""),
    ),
    # Bürger is no Burg, Bauer no Bau
    ((f"(?<=[a-z]{{3}}){_nicht_nach('burg bau lag meist wett')}er$", ""),),
    (("ss$", "s"), ("nn$", "n"), ("ll$", "l"), ("mm$", "m"), ("tt$", "t")),
)
# Words that say nothing about what is looked for, and the frame of a question
_STOPPWOERTER = """
    ab aber alle allem allen aller alles als also am an and andere anderen anderer anderes ans auch auf aufs aus bei
    beide beiden beim beispiel beispiele beispielen bekommen bekommt bereits bis brauchen braucht bringen bzw da
    dabei dadurch dafur daher damit danach dann daran darauf darin daruber darum das dass davon dazu dein dem den
    denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen
    einer eines einige einigen er erfahrung erfahrungen es etc etwa etwas euch euer fallbeispiel fallbeispiele
    finden findet fur gab gar gegen gehen geht gewesen gibt grosse grossen gut gute guten habe haben hat hatte
    hatten hier hilfe hin hinbekommen hundert ich idee ideen ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in
    indem information informationen ins irgendwie ist ja je jede jedem jeden jeder jedes jedoch kann kein keine
    keinem keinen keiner kommen kommt konnen konnte konnten lassen lasst lohnt los losung losungen machen macht man
    massnahme massnahmen mehr mein mich mir mit mochte mochten moglichkeit moglichkeiten muss mussen musste nach
    neben neue neuen neuer neues nicht nichts noch nun nur ob oder ohne passieren passiert per praxisbeispiel
    praxisbeispiele projekt projekte projekten schaffen schafft schon sehr seid sein seine seinem seinen seiner seit
    sich sie sind so sodass sogar solche soll sollen sollte sollten sondern sowie sowohl suche suchen tausend thema
    themen tipp tipps tun tut uber um umgehen und uns unser unsere unserem unseren unserer unter usw viel viele
    vielen vom von vor vorgehen vorhaben wann war waren warum was weil welche welchem welchen welcher welches wem
    wen wenn wer werde werden wie wieder will wir wird wo wodurch wofur woher wohin wollen womit worden wurde wurden
    zb zu zum zur zwar zwischen
"""

# Tried on a simplified query, one after the other: what speaks of a hurdle, and the word that names its kind where it
# does (see `huerden` in data/synonyme.yml). What else the query says is looked for in the hurdles of the cases.
_VOR, _NACH = "(?<![a-z0-9-])(?:zu |so |sehr )?(?:", ")(?![a-z0-9-])"
HUERDE = (
    (f"{_VOR}lauf(?:t|en) (?:[a-z]+ )?aus|end(?:et|en){_NACH}", " ausgelaufen "),
    (f"{_VOR}dauer(?:t|n) (?:(?:zu|so|sehr|viel) )?lang(?:e|er)?{_NACH}", " langwierig "),
    (f"{_VOR}(?:klapp|funktionier)(?:t|en) (?:[a-z]+ )?nicht{_NACH}", " defekt "),
    (
        f"{_VOR}kein(?:e[mnrs]?)?|wenig(?:e[mnrs]?)?|fehl(?:t|en|te|ten|end(?:e[mnrs]?)?)|mangel(?:t|n|te|nde?[mnrs]?)?"
        "|problem(?:e|en|atisch)?|schwierig(?:e[mnrs]?|keit(?:en)?)?|schwer(?:e[mnrs]?)?|hurden?|hindernis(?:se|sen)?"
        "|hemmnis(?:se|sen)?|unklar(?:e[mnrs]?)?|unsicherheit(?:en)?|unsicher(?:e[mnrs]?)?|nicht|kaum"
        f"|knapp(?:e[mnrs]?)?|gering(?:e[mnrs]?)?|schlecht(?:e[mnrs]?)?{_NACH}",
        " ",
    ),
)
# Ends of compounds that say the same: Lieferproblem, Flächenmangel
HUERDENENDE = "(?:mangel|problem(?:en?)?|schwierigkeit(?:en)?|engpass(?:en?)?|knappheit)$"


def vorbereitet(text: str) -> str:
    """One way to write each unit and what is several words or one as people like it; capitals and umlauts stay."""
    text = unicodedata.normalize("NFKC", text)
    klein = text.lower()
    if not any(zeichen in klein for zeichen in _ANZEICHEN) and not ("e-" in klein and _E_VOR.search(klein)):
        return text
    for muster, ersatz in _VORAB:
        text = muster.sub(ersatz, text)
    return text


@lru_cache(maxsize=200_000)
def vereinfacht(text: str) -> str:
    """Lower case, without umlauts."""
    text = vorbereitet(text).lower()
    for muster, ersatz in _ZEICHEN:
        text = muster.sub(ersatz, text)
    return text


@lru_cache(maxsize=200_000)
def stamm(wort: str) -> str:
    """What is left of a simplified word when its ending is gone. Not a word; only equal for equal words."""
    for runde in _STAMM:
        for muster, ersatz in runde:
            neu = muster.sub(ersatz, wort)
            if neu != wort:
                wort = neu
                break
    return wort


def woerter(text: str) -> list[str]:
    """The simplified words of a text, stop words left out; a word with hyphens stays one word."""
    return [w for w in _WORT.findall(vereinfacht(text)) if not ist_stoppwort(w)]


def ist_stoppwort(wort: str) -> bool:
    """Single letters, numbers other than years, and words without a topic."""
    return len(wort) < 2 or wort in _STOPP or (wort.isdecimal() and not _JAHR.fullmatch(wort))


def formen(wort: str) -> list[str]:
    """Stems of a word; one with hyphens counts joined and piece by piece (Klima-Check: klimacheck, klima, check)."""
    if "-" not in wort:
        return [stamm(wort)]
    return [stamm(wort.replace("-", "")), *(stamm(t) for t in wort.split("-") if not ist_stoppwort(t))]


_VORAB = tuple((re.compile(muster, re.IGNORECASE), ersatz) for muster, ersatz in VORAB)
# One of these is in every text that VORAB would change: looking for them is much faster than trying the rules
_ANZEICHEN = ("co 2", "kw", "m 2", "50", "fifty", "*innen", ":innen", "_innen")
_E_VOR = re.compile(r"(?<![a-z0-9-])e-")
_ZEICHEN = tuple((re.compile(muster), ersatz) for muster, ersatz in ZEICHEN)
_WORT = re.compile(WORT)
_STAMM = tuple(tuple((re.compile(m), ersatz) for m, ersatz in runde) for runde in STAMM)
_JAHR = re.compile("(?:19|20)[0-9]{2}")
_STOPP = frozenset(_STOPPWOERTER.split())
REGELN = {
    "vorab": VORAB,
    "zeichen": ZEICHEN,
    "wort": WORT,
    "stamm": STAMM,
    "jahr": _JAHR.pattern,
    "stopp": sorted(_STOPP),
    "kurz": sorted(vereinfacht(w) for w in KURZE),
    "huerde": HUERDE,
    "huerdenende": HUERDENENDE,
}
