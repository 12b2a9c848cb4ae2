"""What a case names as related must be another case of the stock."""

from collections.abc import Iterable

from ..baum import Dokument
from ..befund import kurz, meinten_sie
from . import Fund, Regel, Umfeld


def pruefe(dokument: Dokument, umfeld: Umfeld) -> Iterable[Fund]:
    for pfad, skalar in dokument.skalare("verwandt.*"):
        if skalar.text == dokument.slug:
            yield Fund(pfad, skalar, "Ein Beispiel ist nicht mit sich selbst verwandt.", "Löschen Sie den Eintrag.")
        elif skalar.text not in umfeld.nach_slug:
            andere = umfeld.nach_slug.keys() - {dokument.slug}
            text = f"Ein Beispiel „{kurz(skalar.text)}“ gibt es nicht."
            abhilfe = meinten_sie(skalar.text, andere, liste=False)
            yield Fund(pfad, skalar, text, abhilfe or "Hier steht der Dateiname eines anderen Beispiels ohne „.yml“.")


REGEL = Regel(
    "verwandt-unbekannt",
    "Ein Verweis auf ein Beispiel muss zu ihm führen.",
    pruefe,
    spaeter="Dazu braucht es die Dateinamen aller Beispiele.",
)
