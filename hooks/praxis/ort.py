"""Where a case took place: register entries of its municipalities, size class, Land, position."""

from collections.abc import Sequence
from dataclasses import dataclass

from .modell import Beispiel, Ort, Verbund
from .naehe import TEILE_JE_GRAD, Lage, gerundet
from .register import Kommune, Register
from .schreibweise import anzahl, aufzaehlung, zahl

# Upper bound (below), id, label. The classes are by inhabitants alone, no BBSR types (see HERKUNFT.md, section 7).
GROESSENKLASSEN: tuple[tuple[float, str, str], ...] = (
    (2_000, "bis-2000", "unter 2.000"),
    (5_000, "bis-5000", "2.000 bis 5.000"),
    (10_000, "bis-10000", "5.000 bis 10.000"),
    (20_000, "bis-20000", "10.000 bis 20.000"),
    (50_000, "bis-50000", "20.000 bis 50.000"),
    (100_000, "bis-100000", "50.000 bis 100.000"),
    (float("inf"), "ab-100000", "über 100.000"),
)
GROESSEN = {
    **{kennung: name for _, kennung, name in GROESSENKLASSEN},
    "landkreis": "Landkreis",
    "zusammenschluss": "Zusammenschluss",
}


@dataclass(frozen=True)
class Standort:
    """Ready for templates: names, inhabitants (register, sum), size class, Länder, map points."""

    name: str
    zusatz: str
    einwohner: int | None
    einwohner_text: str
    einwohner_zahl: str
    groesse: str
    groesse_text: str
    laender: tuple[str, ...]
    kreise: tuple[str, ...]
    kommunen: tuple[Kommune, ...]
    punkt: tuple[float, float] | None

    @property
    def lage(self) -> Lage:
        """What nearness and likeness are judged by, rounded as browsers get it."""
        lat, lon = (gerundet(grad) / TEILE_JE_GRAD for grad in self.punkt) if self.punkt else (None, None)
        ebene = "zusammenschluss" if self.groesse == "zusammenschluss" else self.kommunen[0].ebene
        return Lage(tuple(k.schluessel for k in self.kommunen), ebene, self.laender, self.einwohner, lat, lon)


def standort(beispiel: Beispiel, register: Register) -> Standort:
    """Raises nothing for a checked case: every name resolves (rule kommune-unbekannt)."""
    namen: list[str] = []
    kommunen: list[Kommune] = []
    laender: list[str] = []
    verbund = False
    for angabe in beispiel.kommunen:
        if isinstance(angabe, Verbund):
            verbund = True
            namen.append(angabe.verbund)
            laender.append(angabe.land)
            kommunen += [_loese_auf(m, register, angabe.land) for m in angabe.mitglieder]
        else:
            kommune = _loese_auf(angabe, register)
            kommunen.append(kommune)
            namen.append(f"{kommune.voller_name} ({angabe.ortsteil})" if angabe.ortsteil else kommune.voller_name)
            laender.append(kommune.land)
    einwohner = sum(k.einwohner for k in kommunen) if kommunen else None
    groesse = groessenklasse(kommunen, verbund)
    kreise = list(dict.fromkeys(_kreisname(k, register) for k in kommunen if _kreisname(k, register)))
    einzige_laender = tuple(dict.fromkeys(laender))
    zusatz = [
        *(kreise if len(kreise) <= 2 and not verbund else []),
        *(land for land in einzige_laender if land not in namen),
    ]
    return Standort(
        name=aufzaehlung(namen),
        zusatz=", ".join(zusatz),
        einwohner=einwohner,
        einwohner_text=_einwohner_text(einwohner, len(kommunen)),
        einwohner_zahl="" if einwohner is None else zahl(einwohner),
        groesse=groesse,
        groesse_text=GROESSEN[groesse],
        laender=einzige_laender,
        kreise=tuple(kreise),
        kommunen=tuple(kommunen),
        punkt=_mitte(kommunen),
    )


def groessenklasse(kommunen: Sequence[Kommune], verbund: bool) -> str:
    """The id of the size class; several municipalities together are a Zusammenschluss, like an association."""
    if verbund or len(kommunen) != 1:
        return "zusammenschluss"
    if kommunen[0].ebene == "kreis":
        return "landkreis"
    return next(kennung for grenze, kennung, _ in GROESSENKLASSEN if kommunen[0].einwohner < grenze)


def _loese_auf(angabe: Ort, register: Register, land: str | None = None) -> Kommune:
    if angabe.schluessel:
        return register.nach_schluessel[angabe.schluessel]
    return register.suche(angabe.name, land)[0]


def _kreisname(kommune: Kommune, register: Register) -> str:
    kreis = register.nach_schluessel.get(kommune.kreis_schluessel)
    return kreis.voller_name if kreis and kommune.ebene != "kreis" else ""


def _einwohner_text(einwohner: int | None, orte: int) -> str:
    if einwohner is None:
        return ""
    return f"{'zusammen ' if orte > 1 else ''}{anzahl(einwohner, 'Einwohner', 'Einwohner')}"


def _mitte(kommunen: Sequence[Kommune]) -> tuple[float, float] | None:
    """Latitude and longitude of the middle of all municipalities."""
    if not kommunen:
        return None
    return sum(k.lat for k in kommunen) / len(kommunen), sum(k.lon for k in kommunen) / len(kommunen)
