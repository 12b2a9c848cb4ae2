"""The editors' command line, one module for each command."""

import sys

import typer

from . import deutsch
from .aenderungen import aenderungen
from .aus_issue import aus_issue
from .formular import formular
from .neu import neu
from .pruefen import pruefen
from .quellen import quellen
from .schema import schema
from .stand import stand

deutsch.uebersetze()
app = typer.Typer(
    cls=deutsch.Gruppe,
    help="Werkzeuge für die Praxisbeispiele. „praxis BEFEHL --help“ erklärt einen Befehl.\n\n"
    "Alle enden mit 0, wenn alles gut ist, mit 1 bei Fehlern in den Daten und mit 2, wenn sie falsch aufgerufen sind.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for befehl in (pruefen, aenderungen, neu, aus_issue, stand, quellen, schema, formular):
    app.command(cls=deutsch.Befehl)(befehl)


@app.callback()
def _gruppe() -> None:
    """Keeps the commands a group, whatever their number."""


def main() -> None:
    """Entry point; Windows consoles get UTF-8, as the messages hold umlauts."""
    for strom in (sys.stdout, sys.stderr):
        if hasattr(strom, "reconfigure"):
            strom.reconfigure(encoding="utf-8", errors="replace")
    app()
