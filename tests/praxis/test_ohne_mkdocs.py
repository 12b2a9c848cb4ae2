"""The domain knows no site generator: it works where MkDocs cannot be imported."""

import pkgutil
import subprocess
import sys

import praxis

PROGRAMM = """
import importlib, sys

class Sperre:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("mkdocs", "material", "pagefind"):
            raise ImportError(f"{name} is out of reach")

sys.meta_path.insert(0, Sperre())
for name in sys.argv[1:]:
    importlib.import_module(name)
print(*sorted(m for m in sys.modules if m.split(".")[0] in ("mkdocs", "material", "pagefind", "jinja2")))
"""


def test_every_module_works_without_mkdocs():
    """Each module of praxis can be imported without MkDocs, its theme, its templates and the search program."""
    namen = [m.name for m in pkgutil.walk_packages(praxis.__path__, "praxis.")]
    assert {"praxis.befehle", "praxis.regeln.dateiname", "praxis.steckbrief"} <= set(namen)
    fertig = subprocess.run(
        [sys.executable, "-c", PROGRAMM, *namen], capture_output=True, encoding="utf-8", check=False
    )
    assert (fertig.returncode, fertig.stdout.strip()) == (0, ""), fertig.stderr
