"""The whole stock: reads data/ once, checks everything and keeps what is sound."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from . import erlaeuterungen, hinweise
from . import kontakt as kontakt_modul
from . import leitfragen as leitfragen_modul
from . import massnahmenblatt as massnahmenblatt_modul
from . import pflichtaufgaben as pflichtaufgaben_modul
from . import register as register_modul
from . import synonyme as synonyme_modul
from . import vergleichsgruppen as vergleichsgruppen_modul
from . import vokabulare as vokabulare_modul
from .baum import Dokument
from .befund import Befund, Stufe
from .erlaeuterungen import Erlaeuterungen
from .form import pruefe_form
from .kontakt import Kontakt
from .lesen import lies
from .massnahmenblatt import Blattfeld
from .modell import Beispiel
from .pflichtaufgaben import Pflichtaufgabe
from .regeln import Umfeld, wende_an
from .register import Register
from .synonyme import Synonyme
from .vergleichsgruppen import Vergleichsgruppe
from .vokabulare import Handlungsfeld, Vokabulare

BEISPIELE = "beispiele"


@dataclass(frozen=True)
class Datensatz:
    """A sound case with the file that it comes from (`data/beispiele/<slug>.yml`)."""

    slug: str
    datei: str
    beispiel: Beispiel


@dataclass(frozen=True)
class Bestand:
    """All sound cases, sorted by slug, with everything around them and all findings."""

    beispiele: Sequence[Datensatz]
    vokabulare: Vokabulare
    register: Register
    erlaeuterungen: Erlaeuterungen = field(default_factory=Erlaeuterungen)
    kontakt: Kontakt = field(default_factory=Kontakt)
    synonyme: Synonyme = field(default_factory=Synonyme)
    befunde: Sequence[Befund] = ()
    umfeld: Umfeld | None = None
    dateien: int = 0
    pflichtaufgaben: Sequence[Pflichtaufgabe] = ()
    massnahmenblatt: Sequence[Blattfeld] = ()
    vergleichsgruppen: Sequence[Vergleichsgruppe] = ()
    leitfragen: Sequence[str] = ()

    @property
    def handlungsfelder(self) -> list[Handlungsfeld]:
        return list(self.vokabulare.handlungsfelder.values())

    @property
    def fehler(self) -> list[Befund]:
        return [b for b in self.befunde if b.stufe is Stufe.FEHLER]

    def hinweise(self) -> list[Befund]:
        """What would make the cases better; looked for on demand, as a build does not need it."""
        if self.umfeld is None:
            return []
        return sorted(b for d in self.umfeld.dokumente for b in wende_an(d, self.umfeld, hinweise.alle()))


def lade(daten: Path, heute: date) -> Bestand:
    """Read and check the folder `daten` with everything in it. Faulty cases are left out."""
    vokabulare, befunde = vokabulare_modul.lade(daten)
    register = register_modul.lade(daten / "register")
    kontakt, neue = kontakt_modul.lade(daten)
    befunde += neue
    synonyme, neue = synonyme_modul.lade(daten)
    befunde += neue
    befunde += _uebersehene(daten)
    gelesen = [(lies(p, f"data/{BEISPIELE}/{p.name}")) for p in beispieldateien(daten)]
    woerter, neue = _lade_woerter(daten / "werbewoerter.yml")
    befunde += neue
    umfeld = Umfeld(vokabulare, register, heute, tuple(d for d, _ in gelesen), woerter)
    saetze = []
    for dokument, aus_lesen in gelesen:
        satz, neue = pruefe_beispiel(dokument, umfeld)
        befunde += aus_lesen + neue
        if satz and not any(b.stufe is Stufe.FEHLER for b in aus_lesen + neue):
            saetze.append(satz)
    texte, neue = erlaeuterungen.lade(
        daten, vokabulare.massnahmen, vokabulare.handlungsfelder, {d.slug for d, _ in gelesen}
    )
    befunde += neue
    aufgaben, neue = pflichtaufgaben_modul.lade(daten, vokabulare, [satz.beispiel for satz in saetze])
    befunde += neue
    blatt, neue = massnahmenblatt_modul.lade(daten)
    befunde += neue
    gruppen, neue = vergleichsgruppen_modul.lade(
        daten, vokabulare, {satz.slug: satz.beispiel for satz in saetze}, {d.slug for d, _ in gelesen}
    )
    befunde += neue
    leitfragen, neue = leitfragen_modul.lade(daten)
    befunde += neue
    befunde.sort()
    return Bestand(
        saetze, vokabulare, register, texte, kontakt, synonyme, tuple(befunde), umfeld, len(gelesen), aufgaben, blatt,
        gruppen, leitfragen,
    )  # fmt: skip


def _uebersehene(daten: Path) -> list[Befund]:
    """What lies among the cases but is never read, e.g. a file whose name lost its ending."""
    abhilfe = "Beispiele enden auf .yml; benennen Sie sie um oder löschen Sie sie."
    fremde = {p for p in (daten / BEISPIELE).iterdir() if not p.name.startswith(".")} - set(beispieldateien(daten))
    return [
        Befund(f"data/{BEISPIELE}/{p.name}", 1, 1, "", "Diese Datei wird nicht gelesen.", abhilfe, "kein-beispiel")
        for p in sorted(fremde)
    ]


def beispieldateien(daten: Path) -> list[Path]:
    """Every file in data/beispiele that means to be a case, sorted by name."""
    return sorted(p for p in (daten / BEISPIELE).iterdir() if p.suffix.lower() in (".yml", ".yaml"))


def pruefe_beispiel(dokument: Dokument, umfeld: Umfeld) -> tuple[Datensatz | None, list[Befund]]:
    """Shape and rules of one document that could be read."""
    beispiel, befunde = pruefe_form(dokument, Beispiel)
    befunde += wende_an(dokument, umfeld)
    return (Datensatz(dokument.slug, dokument.datei, beispiel) if beispiel else None), befunde


def _lade_woerter(pfad: Path) -> tuple[tuple[str, ...], list[Befund]]:
    if not pfad.exists():
        return (), []
    dokument, befunde = lies(pfad, f"data/{pfad.name}")
    return tuple(skalar.text for _, skalar in dokument.skalare("*")), befunde
