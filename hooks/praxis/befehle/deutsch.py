"""German words where the command line library speaks English: headings, usage line, help of --help."""

from typing import Any

from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

from .fehlaufruf import eingedeutscht

UEBERSETZT = {
    "Usage:": "Aufruf:",
    "[OPTIONS]": "[OPTIONEN]",
    "COMMAND [ARGS]...": "BEFEHL [ANGABEN]...",
}


def uebersetze() -> None:
    """Puts the headings of the help and what is said to a wrong call into German."""
    rich_utils.ARGUMENTS_PANEL_TITLE = "Angaben"
    rich_utils.OPTIONS_PANEL_TITLE = "Optionen"
    rich_utils.COMMANDS_PANEL_TITLE = "Befehle"
    rich_utils.ERRORS_PANEL_TITLE = "Fehler"
    rich_utils.DEFAULT_STRING = "[sonst: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[nötig]"
    rich_utils.RICH_HELP = "[blue]{command_path} {help_option}[/] zeigt, wie der Befehl aufgerufen wird."
    rich_utils.ABORTED_TEXT = "Abgebrochen."
    rich_utils.rich_format_error = eingedeutscht(rich_utils.rich_format_error)  # type: ignore[assignment]


def _aufruf(zeile: str) -> str:
    for englisch, deutsch in UEBERSETZT.items():
        zeile = zeile.replace(englisch, deutsch)
    return zeile


def _hilfe(option: Any) -> Any:
    if option is not None:
        option.help = "Zeigt diese Hilfe."
    return option


class Befehl(TyperCommand):
    """A command whose help is German."""

    def get_usage(self, ctx: Any) -> str:
        return _aufruf(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        return _hilfe(super().get_help_option(ctx))


class Gruppe(TyperGroup):
    """The group of commands with a German help."""

    def get_usage(self, ctx: Any) -> str:
        return _aufruf(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        return _hilfe(super().get_help_option(ctx))
