"""praxis quellen: asks whether the cited pages are still there."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .. import bestand, quellenbericht
from ..quellen import Ergebnis, Vorgaben, adressen, pruefe
from .gemeinsam import DATEN, als_pfad, verlange_hauptordner

GEMERKT = Path(".cache") / "quellen.json"


def quellen(
    dateien: Annotated[list[Path] | None, typer.Argument(help="Beispiele; ohne Angabe alle.")] = None,
    markdown: Annotated[
        Path | None, typer.Option(help="Schreibt den Bericht auch als Markdown in diese Datei.")
    ] = None,
    streng: Annotated[bool, typer.Option("--streng", help="Ende mit 1, wenn eine Quelle nicht mehr da ist.")] = False,
    neu: Annotated[bool, typer.Option("--neu", help="Fragt auch, was in den letzten 14 Tagen da war.")] = False,
    pause: Annotated[float, typer.Option(min=0, help="Sekunden zwischen zwei Anfragen an einen Server.")] = 1.0,
    zeitlimit: Annotated[float, typer.Option(min=0.1, help="Sekunden, die ein Server zum Antworten hat.")] = 20.0,
    versuche: Annotated[int, typer.Option(min=1, max=10, help="Wie oft bei einer Störung gefragt wird.")] = 3,
    wartezeit: Annotated[float, typer.Option(min=0, help="Sekunden bis zum zweiten Versuch; danach doppelt.")] = 3.0,
) -> None:
    """Fragt nach, ob die Quellen der Beispiele noch erreichbar sind.

    Jeder Server bekommt nur eine Anfrage zur Zeit. Was da war, wird 14 Tage lang nicht noch einmal gefragt
    (gemerkt in .cache/quellen.json).

    Ende mit 0: geprüft, auch wenn Quellen fehlen, 1: mit --streng, wenn Quellen fehlen, 2: falsch aufgerufen.
    """
    verlange_hauptordner()
    heute = date.today()
    umfeld = bestand.lade(DATEN, heute).umfeld
    dokumente = list(umfeld.dokumente) if umfeld else []
    if dateien:
        namen = {als_pfad(datei).name for datei in dateien}
        if fremde := namen - {Path(d.datei).name for d in dokumente}:
            typer.echo(f"Kein Beispiel in data/beispiele: {', '.join(sorted(fremde))}", err=True)
            raise typer.Exit(2)
        dokumente = [d for d in dokumente if Path(d.datei).name in namen]
    stellen = adressen(dokumente)
    frische = {} if neu else quellenbericht.lies_gemerkte(GEMERKT, heute)
    offene = [url for url in stellen if url not in frische]
    vorgaben = Vorgaben(zeitlimit=zeitlimit, pause=pause, versuche=versuche, wartezeit=wartezeit)
    neue = {e.url: e for e in _frage(offene, vorgaben)}
    ergebnisse = [neue.get(url) or frische[url] for url in stellen]
    if not dateien:
        quellenbericht.merke(GEMERKT, ergebnisse, frische, heute)
    typer.echo(quellenbericht.als_tabelle(ergebnisse, stellen))
    if markdown:
        markdown.parent.mkdir(parents=True, exist_ok=True)
        markdown.write_text(quellenbericht.als_markdown(ergebnisse, stellen), encoding="utf-8", newline="\n")
    raise typer.Exit(streng and not all(e.lebt for e in ergebnisse))


def _frage(urls: list[str], vorgaben: Vorgaben) -> list[Ergebnis]:
    """With a progress bar where somebody looks."""
    konsole = Console(stderr=True)
    if not (konsole.is_terminal and sys.stderr.isatty()):
        return pruefe(urls, vorgaben)
    spalten = TextColumn("Quellen"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*spalten, console=konsole, transient=True) as balken:
        aufgabe = balken.add_task("Quellen", total=len(urls))
        return pruefe(urls, vorgaben, lambda _: balken.advance(aufgabe))
