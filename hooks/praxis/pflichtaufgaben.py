"""The door by duty (data/pflichtaufgaben.yml): what every municipality has to do, and what leads to cases for it."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from pydantic import Field

from .baum import Dokument, feldname, finde
from .befund import Befund, meinten_sie
from .form import pruefe_form
from .lesen import lies
from .modell import Beispiel, Gruppe
from .typen import Kennung, Kurztext, NeueKennung, Satz
from .vokabulare import Vokabulare

DATEI = "pflichtaufgaben.yml"


class Pflichtaufgabe(Gruppe):
    id: NeueKennung
    name: Kurztext
    wofuer: Satz
    massnahmen: list[Kennung] = Field(default=[])
    suche: Kurztext = ""

    @property
    def anfrage(self) -> str:
        """The finder's address for it, behind the question mark."""
        return urlencode([*(("q", q) for q in [self.suche] if q), *(("massnahme", m) for m in self.massnahmen)])

    def passt(self, beispiel: Beispiel) -> bool:
        """The least that the finder gives for `anfrage`: its full text search finds more than the plain word."""
        text = f"{beispiel.titel} {beispiel.kurz} {beispiel.ergebnis}".lower()
        massnahme = not self.massnahmen or any(m in self.massnahmen for m in beispiel.massnahmen)
        return massnahme and self.suche.lower() in text


class _Form(Gruppe):
    aufgaben: list[Pflichtaufgabe] = Field(min_length=1)


def lade(
    daten: Path, vokabulare: Vokabulare, beispiele: Sequence[Beispiel]
) -> tuple[tuple[Pflichtaufgabe, ...], list[Befund]]:
    """Read the file in the folder `daten`; each entry must lead to a case. Without the file there are no duties."""
    if not (daten / DATEI).exists():
        return (), []
    dokument, befunde = lies(daten / DATEI, f"data/{DATEI}")
    form, aus_form = pruefe_form(dokument, _Form)
    befunde += aus_form
    if form is None:
        return (), befunde
    gesehen: set[str] = set()
    for nummer, aufgabe in enumerate(form.aufgaben):
        if aufgabe.id in gesehen:
            befunde.append(_befund(dokument, nummer, "id", f"Die Kennung „{aufgabe.id}“ gibt es schon."))
        gesehen.add(aufgabe.id)
        for massnahme in aufgabe.massnahmen:
            if massnahme not in vokabulare.massnahmen:
                text = f"Die Maßnahme „{massnahme}“ gibt es nicht."
                abhilfe = meinten_sie(massnahme, vokabulare.massnahmen)
                befunde.append(_befund(dokument, nummer, "massnahmen", text, abhilfe))
        if not aufgabe.anfrage:
            befunde.append(_befund(dokument, nummer, "name", "Hier fehlt „massnahmen“ oder „suche“."))
        elif not any(aufgabe.passt(beispiel) for beispiel in beispiele):
            text = f"Zur Aufgabe „{aufgabe.name}“ führt der Finder zu keinem Beispiel."
            befunde.append(
                _befund(dokument, nummer, "name", text, "Nehmen Sie andere Maßnahmen oder ein anderes Wort.")
            )
    return tuple(form.aufgaben), befunde


def _befund(dokument: Dokument, nummer: int, feld: str, text: str, abhilfe: str = "") -> Befund:
    pfad = ("aufgaben", nummer, feld)
    wurzel = dokument.wurzel
    assert wurzel is not None  # a form was read from it
    return Befund(dokument.datei, *finde(wurzel, pfad), feldname(pfad), text, abhilfe, "pflichtaufgabe")
