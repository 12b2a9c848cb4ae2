"""Made-up contents of cases, for the tests of writing and checking: any text, any case that the model accepts."""

from typing import Any, TypeVar, get_args

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praxis.form import _modelle_in
from praxis.modell import Beispiel
from praxis.rohtext import UNSICHTBAR

T = TypeVar("T")

ZEICHEN = st.one_of(
    st.characters(exclude_categories=["Cs"]).filter(lambda z: not UNSICHTBAR.match(z)),
    st.sampled_from(list(" \n\t-?:[]{}&*!|>'\"%@`#,.<=~\\ab0é1")),
)
TEXTE = st.one_of(
    st.text(ZEICHEN, min_size=1, max_size=90),
    st.lists(st.sampled_from(["Rat", "beschließt:", "- x", "#1", "[1]", "Wärme", "2019", "no", "'", '"', "\n", "|"]))
    .map(" ".join)
    .filter(bool),
    st.sampled_from(["2019", "0712", "no", "~", "null", "true", "---", "...", "<<", "=", "1e3", "0x1F", "12:30", "a: b",
                     "a #b", "#", "- a", "'", "[1]", "{a}", "!x", "&x", "*x", "@x", "%x", "`x`", "ja", "nein", "x:"]),
)  # fmt: skip


def beispiele() -> st.SearchStrategy[Beispiel]:
    """Any case that the model accepts."""
    return gruppe(Beispiel).map(pruefe_roh).filter(lambda b: b is not None)


def pruefe_roh(roh: dict[str, Any]) -> Beispiel | None:
    try:
        return Beispiel.model_validate(roh)
    except ValueError:
        return None


def gruppe(modell: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    felder = modell.model_fields
    noetig = {n: wert(n, f) for n, f in felder.items() if f.is_required()}
    return st.fixed_dictionaries(noetig, optional={n: wert(n, f) for n, f in felder.items() if n not in noetig})


def wert(name: str, feld: FieldInfo) -> st.SearchStrategy[Any]:
    if name == "verbund" or not (modelle := _modelle_in(feld.annotation)):
        einzeln = einfach(name, feld)
    else:
        einzeln = st.one_of([gruppe(m) for m in modelle])
        if name in ("kommunen", "mitglieder"):
            einzeln |= TEXTE
    return st.lists(einzeln, min_size=1, max_size=2) if "list" in str(feld.annotation) else einzeln


def einfach(name: str, feld: FieldInfo) -> st.SearchStrategy[str]:
    if "vokabular" in (feld.json_schema_extra or {}):
        return st.sampled_from(["rad", "a-b", "2019", "no", "- x", "a: b", "[x]"])
    arten = [*feld.metadata, *(m for teil in get_args(feld.annotation) for m in getattr(teil, "__metadata__", ()))]
    for art in arten:
        if hasattr(art, "werte"):
            return st.sampled_from(art.werte)
    if name in ("wert", "bis", "wert_eur", "bis_eur", "vzae", "betrag_eur", "anteil_prozent"):
        return st.sampled_from(["0", "-3", "1067", "4.40", "0.5", "99999999"])
    if name in ("beginn", "ende", "stand", "abgerufen", "datum"):
        return st.sampled_from(["2019", "2019-03", "2019-03-14"])
    if name in ("jahr", "bezugsjahr", "quelle"):
        return st.sampled_from(["7"] if name == "quelle" else ["2019"])
    fest = {"geprueft": "2026-11-24", "beschluss": "ja", "url": "https://example.org/" + "x" * 120 + "?a=1#b"}
    return st.just(fest[name]) if name in fest else TEXTE


def sammle(strategie: st.SearchStrategy[T], anzahl: int) -> list[T]:
    """`anzahl` values at once, the same in each run: what has to go to a browser goes in one call."""
    werte: list[T] = []
    einstellungen = settings(
        max_examples=anzahl,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )

    @einstellungen
    @given(strategie)
    def nimm(wert: T) -> None:
        werte.append(wert)

    nimm()
    return werte
