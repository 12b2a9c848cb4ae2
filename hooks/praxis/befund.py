"""What a check found: one type, ordered by place, with the nearest allowed value as remedy."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum


class Stufe(StrEnum):
    """FEHLER stops the build, HINWEIS only informs."""

    FEHLER = "Fehler"
    HINWEIS = "Hinweis"


@dataclass(frozen=True, order=True)
class Befund:
    """One finding. `zeile` and `spalte` count from 1; `feld` is a path such as `kennzahlen[2].einheit`."""

    datei: str
    zeile: int
    spalte: int
    feld: str
    text: str
    abhilfe: str = ""
    regel: str = field(default="", compare=False)
    stufe: Stufe = field(default=Stufe.FEHLER, compare=False)

    @property
    def ganzer_text(self) -> str:
        return f"{self.text} {self.abhilfe}".strip()


@dataclass(frozen=True)
class Meldung:
    """The words of a finding, said once for the build and for the form in the browser; {name} stands for a value."""

    text: str
    abhilfe: str = ""

    def mit(self, **werte: str | int) -> tuple[str, str]:
        """Fault and remedy with the values filled in. Raises KeyError for a value that is missing."""
        return self.text.format_map(werte), self.abhilfe.format_map(werte)


VORSCHLAG = Meldung("Erlaubt: {werte}.", "Meinten Sie „{wert}“?")
AUFGEZAEHLT = 12  # as many allowed values a message lists


def kurz(text: str, laenge: int = 60) -> str:
    """`text` on one line and short enough to be quoted in a message."""
    text = " ".join(text.split())
    return text if len(text) <= laenge else f"{text[: laenge - 1]}…"


def naechster(wert: str, erlaubt: Iterable[str]) -> str | None:
    """The allowed value that looks most like `wert`, or None when none comes near."""
    nach_klein = {e.lower(): e for e in sorted(erlaubt, reverse=True)}
    treffer = get_close_matches(wert.lower(), nach_klein, n=1, cutoff=0.6)
    return nach_klein[treffer[0]] if treffer else None


def meinten_sie(wert: str, erlaubt: Iterable[str], *, liste: bool = True) -> str:
    """The remedy sentence: what is allowed (at most twelve values) and which one was probably meant."""
    werte = list(erlaubt)
    teile = []
    if liste and 0 < len(werte) <= AUFGEZAEHLT:
        teile.append(VORSCHLAG.text.format(werte=", ".join(werte)))
    vorschlag = naechster(wert, werte)
    if vorschlag and vorschlag != wert:
        teile.append(VORSCHLAG.abhilfe.format(wert=vorschlag))
    return " ".join(teile)
