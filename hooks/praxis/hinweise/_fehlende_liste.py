"""The check that several hints share: a list that the case does not have or leaves empty."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import Meldung
from ..regeln import Fund, Pruefung, Umfeld


def fehlende_liste(feld: str, meldung: Meldung) -> Pruefung:
    """A check that reports `meldung` at the head of the file when `feld` has no entry."""

    def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
        if dokument.wurzel and not any(dokument.alle(f"{feld}.*")):
            yield Fund((feld,), dokument.wurzel, *meldung.mit())

    return pruefe
