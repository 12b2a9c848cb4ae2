"""The addresses at GitHub where people contribute; empty where the site does not know its repository (REPO_URL)."""

from dataclasses import dataclass
from urllib.parse import quote

from .bestand import BEISPIELE

ORDNER = f"data/{BEISPIELE}"
ZWEIG = "main"


@dataclass(frozen=True)
class Wege:
    """`neue_datei` takes `?filename=…&value=…`, `editor` a file name at its end.

    The forms are those of .github/ISSUE_TEMPLATE.
    """

    repo: str = ""
    ordner: str = ""
    neue_datei: str = ""
    editor: str = ""
    neues_beispiel: str = ""
    fehler: str = ""

    def melden(self, slug: str) -> str:
        """The form for a fault, with the case filled in."""
        return f"{self.fehler}&beispiel={quote(slug)}" if self.fehler else ""


def wege(repo_url: str | None) -> Wege:
    """All addresses for the repository at `repo_url`."""
    if not repo_url:
        return Wege()
    repo = repo_url.rstrip("/")
    formular = f"{repo}/issues/new?template="
    return Wege(
        repo=repo,
        ordner=f"{repo}/tree/{ZWEIG}/{ORDNER}",
        neue_datei=f"{repo}/new/{ZWEIG}/{ORDNER}",
        editor=f"{repo}/edit/{ZWEIG}/{ORDNER}",
        neues_beispiel=f"{formular}neues-beispiel.yml",
        fehler=f"{formular}angabe-korrigieren.yml",
    )
