"""praxis neu: a new case from questions or options."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from .. import bestand, entwurf
from ..befund import Stufe, meinten_sie
from ..modell import STATUS
from .gemeinsam import DATEN, verlange_hauptordner, zeige

LISTE = "mehrere mit Komma"


def neu(
    titel: Annotated[str | None, typer.Option(help="Was getan wurde, höchstens 90 Zeichen.")] = None,
    kurz: Annotated[str | None, typer.Option(help="Der Fall in zwei Sätzen, höchstens 280 Zeichen.")] = None,
    kommune: Annotated[
        list[str] | None,
        typer.Option(help="Name wie im Gemeindeverzeichnis, auch „Burg (15086015)“; mehrfach möglich."),
    ] = None,
    handlungsfeld: Annotated[list[str] | None, typer.Option(help="Kennung; das erste ist das wichtigste.")] = None,
    massnahme: Annotated[list[str] | None, typer.Option(help="Kennung aus data/massnahmen.yml.")] = None,
    status: Annotated[str | None, typer.Option(help=f"Stand der Umsetzung: {', '.join(STATUS)}.")] = None,
    beginn: Annotated[str | None, typer.Option(help="Jahr, Monat oder Tag: 2019, 2019-03 oder 2019-03-14.")] = None,
    schritt: Annotated[list[str] | None, typer.Option(help="Ein Schritt der Umsetzung; mehrfach möglich.")] = None,
    ergebnis: Annotated[str | None, typer.Option(help="Was herauskam.")] = None,
    quelle: Annotated[str | None, typer.Option(help="Titel der ersten Quelle.")] = None,
    url: Annotated[str | None, typer.Option(help="Internetadresse der ersten Quelle.")] = None,
    name: Annotated[str | None, typer.Option(help="Dateiname ohne .yml; sonst aus Ort und Titel.")] = None,
) -> None:
    """Legt ein neues Beispiel an. Was keine Option nennt, wird gefragt.

    Texte ohne Quellennummer bekommen [1]. Eine vorhandene Datei wird nie überschrieben, und es entsteht nur eine
    Datei, die die Prüfung besteht.

    Ende mit 0: angelegt, 1: Fehler in den Angaben oder die Datei gibt es schon, 2: falsch aufgerufen.
    """
    verlange_hauptordner()
    heute = date.today()
    geladen = bestand.lade(DATEN, heute)
    assert geladen.umfeld is not None
    woerter = geladen.vokabulare
    titel = titel or typer.prompt("Titel (was getan wurde, konkret)")
    kurz = kurz or typer.prompt("Kurz (zwei Sätze: was, mit welcher Wirkung)")
    kommunen = kommune or _teile(typer.prompt(f"Kommunen ({LISTE})"))
    felder = handlungsfeld or _waehle("Handlungsfelder", woerter.kennungen("handlungsfelder"))
    massnahmen = massnahme or _waehle("Maßnahmen", woerter.kennungen("massnahmen"))
    status = status or _waehle("Stand", STATUS, nur_eins=True)[0]
    if beginn is None:
        beginn = typer.prompt("Beginn (2019, 2019-03 oder 2019-03-14; leer, wenn unbekannt)", default="")
    schritte = schritt or [typer.prompt("Erster Schritt der Umsetzung (was geschah)")]
    ergebnis = ergebnis or typer.prompt("Ergebnis (was herauskam)")
    quelle = quelle or typer.prompt("Quelle: Titel")
    url = url or typer.prompt("Quelle: Internetadresse")
    daten = {
        "titel": entwurf.geglaettet(titel),
        "kurz": entwurf.geglaettet(kurz),
        "kommunen": [entwurf.ort(k) for k in kommunen],
        "handlungsfelder": felder,
        "massnahmen": massnahmen,
        "zeitraum": ({"beginn": beginn} if beginn else {}) | {"status": status},
        "umsetzung": [{"was": entwurf.belegt(s)} for s in schritte],
        "ergebnis": entwurf.belegt(ergebnis),
        "quellen": [{"titel": entwurf.geglaettet(quelle), "url": url.strip(), "abgerufen": heute.isoformat()}],
        "geprueft": heute.isoformat(),
    }
    name = name or entwurf.slug(kommunen[0].partition(" (")[0] if kommunen else "", titel)
    if name != entwurf.slug(name):  # it may not lead out of the folder either
        typer.echo(f"Der Dateiname „{name}“ taugt nicht als Adresse. Vorschlag: {entwurf.slug(name)}", err=True)
        raise typer.Exit(1)
    text, befunde = entwurf.pruefe(daten, name, geladen.umfeld)
    if any(b.stufe is Stufe.FEHLER for b in befunde):
        zeige(befunde, 1)
        typer.echo("Nichts angelegt. Rufen Sie den Befehl mit berichtigten Angaben noch einmal auf.", err=True)
        raise typer.Exit(1)
    datei = DATEN / bestand.BEISPIELE / f"{name}.yml"
    if not entwurf.lege_an(datei, text):
        typer.echo(f"{datei.as_posix()} gibt es schon. Wählen Sie mit --name einen anderen Namen.", err=True)
        raise typer.Exit(1)
    typer.echo(f"{datei.as_posix()} ist angelegt. Ergänzen Sie dort Kennzahlen, Kosten und Hürden.")


def _teile(text: str) -> list[str]:
    return [teil.strip() for teil in text.split(",") if teil.strip()]


def _waehle(frage: str, erlaubt: Sequence[str], *, nur_eins: bool = False) -> list[str]:
    """Asks until only allowed values are named."""
    if len(erlaubt) <= 12:
        typer.echo(f"Erlaubt: {', '.join(erlaubt)}.")
    while True:
        antwort: str = typer.prompt(frage if nur_eins else f"{frage} ({LISTE})")
        werte = [antwort.strip()] if nur_eins else _teile(antwort)
        falsche = [wert for wert in werte if wert not in erlaubt]
        if werte and not falsche:
            return werte
        for wert in falsche:
            typer.echo(f"„{wert}“ gibt es nicht. {meinten_sie(wert, erlaubt)}")
