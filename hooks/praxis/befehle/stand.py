"""praxis stand: the stock in numbers."""

from datetime import date

import typer

from .. import bestand
from .. import stand as stand_modul
from .gemeinsam import DATEN, verlange_hauptordner


def stand() -> None:
    """Zeigt den Bestand in Zahlen: was abgedeckt ist, was fehlt, was zur Prüfung fällig ist.

    Ende mit 0: gezeigt, 2: falsch aufgerufen.
    """
    verlange_hauptordner()
    heute = date.today()
    typer.echo(stand_modul.als_text(stand_modul.stand(bestand.lade(DATEN, heute), heute)))
