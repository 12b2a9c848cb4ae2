"""From figures of several cases to a range for another place: honest about what it rests on, never more exact."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praxis import bestand, vergleichsgruppen
from praxis.genauigkeit import gerundet, ziffern
from praxis.hochrechnung import HOECHSTENS, MINDESTENS, Spanne, Vergleich, datei, rechne_hoch, spannen, vergleiche
from praxis.modell import Kennzahl
from praxis.steckbrief import Steckbrief, steckbriefe
from praxis.vergleichswerte import Vergleichswert, allein, basis_von, vergleichswert
from tests.praxis.conftest import ECHTE_DATEN


@pytest.fixture(scope="module")
def geladen() -> bestand.Bestand:
    return bestand.lade(ECHTE_DATEN, date(2026, 11, 24))


@pytest.fixture(scope="module")
def faelle(geladen: bestand.Bestand) -> list[Steckbrief]:
    return steckbriefe(geladen)


@pytest.fixture(scope="module")
def alle(geladen: bestand.Bestand, faelle: list[Steckbrief]) -> list[Vergleich]:
    return vergleiche(geladen, faelle)


@pytest.fixture(scope="module")
def stellen(geladen: bestand.Bestand, faelle: list[Steckbrief]):
    """Makes the ratio of one figure of light: kWh/a for a lamp, of a case in a municipality."""
    groessen = geladen.vokabulare.kennzahlen
    fall = next(f for f in faelle if f.slug == "erdweg-led-strassenbeleuchtung")

    def verhaeltnis(wert: str, leuchten: str, *, einheit: str = "kWh/a", **angaben: str) -> Vergleichswert | None:
        basis = kennzahl("leuchten", leuchten, "Leuchten", zusatz=angaben.pop("basiszusatz", None))
        geteilt = basis_von(fall, "leuchten", [basis], groessen)
        return geteilt and vergleichswert(
            fall, kennzahl("stromeinsparung", wert, einheit, **angaben), geteilt, "kWh/a", groessen
        )

    return verhaeltnis


def kennzahl(groesse: str, wert: str, einheit: str, **angaben: str | None) -> Kennzahl:
    felder = {"groesse": groesse, "wert": wert, "einheit": einheit, "art": "unbekannt", "quelle": "1", **angaben}
    return Kennzahl.model_validate({k: v for k, v in felder.items() if v is not None})


# Two decimals: the model refuses three, as they might be meant as thousands
ZAHLEN = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10**9), places=2)


@pytest.mark.parametrize(
    ("zahl", "zusatz", "n"),
    [("108000", "rund", 3), ("5000000", "rund", 1), ("5000000", None, 2), ("80", None, 2), ("80", "mehr als", 1),
     ("1067", None, 4), ("1067", "rund", 4), ("2.95", None, 3), ("0.050", None, 2), ("8", None, 1), ("0", None, 1)],
)  # fmt: skip
def test_digits_are_those_that_the_source_vouches_for(zahl, zusatz, n):
    assert ziffern(Decimal(zahl), zusatz) == n


@pytest.mark.parametrize(
    ("zahl", "n", "text"),
    [("54321", 2, "54000"), ("9.96", 2, "10"), ("0.00099995", 1, "0.001"), ("0.0380", 3, "0.0380"), ("12", 4, "12.00"),
     ("995", 2, "1000"), ("99.5", 2, "100"), ("0", 2, "0")],
)  # fmt: skip
def test_rounding_is_half_up_and_carries(zahl, n, text):
    assert f"{gerundet(Decimal(zahl), n):f}" == text


@given(ZAHLEN, st.integers(1, 6))
def test_rounding_keeps_no_more_digits_and_stays_near(wert, n):
    ergebnis = gerundet(wert, n)
    assert ziffern(ergebnis, "rund") <= n
    assert abs(ergebnis - wert) <= Decimal(1).scaleb(wert.adjusted() - n + 1) / 2


@given(st.lists(st.tuples(ZAHLEN, st.integers(1, 10**6)), min_size=3, max_size=8), st.integers(1, 10**7))
def test_range_grows_with_the_base_and_holds_every_case(stellen, paare, eigene):
    """Twice the base is never less; with a case's own base its own figure lies inside, before anything is rounded."""
    werte = [stellen(str(wert), str(basis)) for wert, basis in paare]
    (spanne,) = spannen(werte, je_einwohner=False)
    kleiner, groesser = rechne_hoch(spanne, Decimal(eigene)), rechne_hoch(spanne, Decimal(eigene * 2))
    assert kleiner[0] <= kleiner[1]
    assert kleiner[0] <= groesser[0]
    assert kleiner[1] <= groesser[1]
    fast = Decimal("1e-20")  # Decimal divides to 28 digits
    assert spanne.kleinstes * (1 - fast) <= spanne.mitte <= spanne.groesstes * (1 + fast)
    for angabe, basis in paare:
        assert spanne.kleinstes * basis * (1 - fast) <= angabe <= spanne.groesstes * basis * (1 + fast)


@given(st.lists(st.tuples(st.integers(1, 10**7), st.integers(1, 10**5)), min_size=3, max_size=6), st.integers(1, 10**6))
def test_result_has_no_more_digits_than_the_weakest_number(stellen, paare, eigene):
    werte = [stellen(str(wert), str(basis), zusatz="rund") for wert, basis in paare]
    (spanne,) = spannen(werte, je_einwohner=False)
    schwaechste = min(
        ziffern(Decimal(eigene)), *(min(ziffern(Decimal(w), "rund"), ziffern(Decimal(b))) for w, b in paare)
    )
    assert all(ziffern(ergebnis, "rund") <= schwaechste for ergebnis in rechne_hoch(spanne, Decimal(eigene)))


@given(st.decimals(min_value=1, max_value=10**6, places=2), st.integers(1, 10**5))
def test_units_are_converted(stellen, wert, leuchten):
    """One amount in MWh, kWh and GWh makes one ratio."""
    in_kwh = stellen(str(wert), str(leuchten))
    for einheit, faktor in (("MWh/a", Decimal("0.001")), ("GWh/a", Decimal("0.000001"))):
        assert stellen(f"{wert * faktor:f}", str(leuchten), einheit=einheit).unten == in_kwh.unten


def test_two_cases_are_no_range(stellen):
    assert list(spannen([stellen("100", "10"), stellen("200", "10")], je_einwohner=False)) == []
    assert MINDESTENS == 3


def test_plans_stay_apart(stellen):
    """What was planned is no experience: it neither fills up a range nor widens one."""
    gebaut = [stellen(wert, "10") for wert in ("100", "150", "300")]
    geplant = [stellen(wert, "10", art="geplant") for wert in ("20", "900")]
    (spanne,) = spannen([*gebaut, *geplant], je_einwohner=False)
    assert (spanne.plan, spanne.kleinstes, spanne.groesstes) == (False, 10, 30)
    assert [s.plan for s in spannen([*gebaut[:2], *geplant], je_einwohner=False)] == []


def test_levels_stay_apart_where_people_are_counted(stellen):
    """Three Landkreise say nothing about a village; lamps are lamps wherever they stand."""
    kreise = [replace(stellen(wert, "10"), ebene="landkreis") for wert in ("100", "110", "120")]
    dorf = stellen("5000", "10")
    assert [(s.ebene, s.groesstes) for s in spannen([*kreise, dorf], je_einwohner=True)] == [("landkreis", 12)]
    assert [(s.ebene, s.groesstes) for s in spannen([*kreise, dorf], je_einwohner=False)] == [("", 500)]


def test_bounds_stay_bounds(stellen):
    """„mehr als“ at the upper end leaves it open, „bis zu“ at the lower one as well; both at once say nothing."""
    werte = [stellen("100", "10", zusatz="bis zu"), stellen("150", "10"), stellen("300", "10", zusatz="mehr als")]
    (spanne,) = spannen(werte, je_einwohner=False)
    assert spanne.text() == "unter 10 bis über 30"
    innen = [stellen("100", "10"), stellen("150", "10", zusatz="mehr als"), stellen("300", "10", zusatz="rund")]
    assert next(spannen(innen, je_einwohner=False)).text() == "rund 10 bis 30"
    assert stellen("300", "10", basiszusatz="mehr als").grenze == -1
    assert stellen("300", "10", zusatz="mehr als", basiszusatz="mehr als") is None


def test_cases_too_far_apart_give_no_figure(stellen):
    (nah,) = spannen([stellen(w, "1") for w in ("10", "50", "100")], je_einwohner=False)
    (weit,) = spannen([stellen(w, "1") for w in ("10", "50", "101")], je_einwohner=False)
    assert (nah.zu_weit, weit.zu_weit, HOECHSTENS) == (False, True, 10)


def test_groups_of_the_stock_are_sound(geladen, alle):
    """Every group of the file is readable, and its figures are of one kind."""
    assert [b for b in geladen.fehler if b.datei.endswith(vergleichsgruppen.DATEI)] == []
    brauchbar = [(v.gruppe.id, s) for v in alle for s in v.spannen if not s.zu_weit]
    assert len(brauchbar) >= 10
    for vergleich in alle:
        assert all(w.unten > 0 and w.ziffern >= 1 for w in vergleich.werte), vergleich.gruppe.id


def test_cases_with_the_same_figures_are_not_forgotten(geladen):
    """Nobody picks what suits: who has figure and base for the Maßnahme is to be named, in or out."""
    gruppe = next(g for g in geladen.vergleichsgruppen if g.id == "led-strom")
    beispiele = {s.slug: s.beispiel for s in geladen.beispiele}
    ohne = gruppe.model_copy(update={"nicht": []})
    assert vergleichsgruppen.vergessene(ohne, beispiele) == ["poing-led-dreifachhalle"]
    assert vergleichsgruppen.vergessene(gruppe, beispiele) == []


def test_file_for_the_browser_holds_every_group(alle):
    inhalt = json.loads(datei(alle))
    assert [v["id"] for v in inhalt["vergleiche"]] == [v.gruppe.id for v in alle]
    for vergleich in inhalt["vergleiche"]:
        for spanne in vergleich["spannen"]:
            assert len(spanne["faelle"]) >= inhalt["mindestens"]
            assert {vergleich["werte"][n]["plan"] for n in spanne["faelle"]} == {spanne["plan"]}


def test_single_case_is_told_on_its_own_base(geladen, faelle):
    """Fewer than three cases: their own ratio and nothing more, by their own base before inhabitants."""

    def text(slug: str, groesse: str) -> str:
        satz = next(s for s in geladen.beispiele if s.slug == slug)
        fall = next(f for f in faelle if f.slug == slug)
        k = next(k for k in satz.beispiel.kennzahlen if k.groesse == groesse)
        return allein(fall, satz.beispiel, k, geladen)

    assert text("erdweg-led-strassenbeleuchtung", "stromeinsparung") == "rund 178 kWh/a je Leuchte"
    assert text("erdweg-led-strassenbeleuchtung", "stromeinsparung-anteil") == ""
    assert text("vg-linz-led-strassenbeleuchtung", "thg-einsparung") == "rund 19,72 t CO₂/a je 1.000 Einwohner"


KOPF = """vergleiche:
  - id: probe
    massnahmen: [strassenbeleuchtung]
    was: Strom
    frage: Wie viele?
"""


@pytest.mark.parametrize(
    ("was", "slug", "meldung"),
    [
        ("groesse: stromeinsparung", "erdweg-led", "Ein Beispiel „erdweg-led“ gibt es nicht."),
        ("groesse: stromeinsparung", "moosach-solares-nahwaermenetz", "gehört nicht zu dieser Maßnahme"),
        ("groesse: stromeinsparung", "kolbermoor-led-strassenbeleuchtung", "hat dafür 4 Angaben (wert), nötig ist"),
        ("groesse: stromeinsparung-anteil", "erdweg-led-strassenbeleuchtung", "wächst nicht mit „leuchten“"),
        ("einheit: kWh/a", "erdweg-led-strassenbeleuchtung", "entweder „groesse“ oder „kosten“"),
        ("kosten: Spenden", "erdweg-led-strassenbeleuchtung", "„Spenden“ ist hier nicht möglich."),
    ],
)
def test_slips_in_the_file_are_named(geladen, tmp_path: Path, was, slug, meldung):
    rest = f"    {was}\n    je: leuchten\n    beispiele: [{{beispiel: {slug}}}]\n"
    (tmp_path / vergleichsgruppen.DATEI).write_text(KOPF + rest, encoding="utf-8")
    beispiele = {s.slug: s.beispiel for s in geladen.beispiele}
    gruppen, befunde = vergleichsgruppen.lade(tmp_path, geladen.vokabulare, beispiele, beispiele)
    assert gruppen == ()
    assert any(meldung in b.text and b.zeile > 1 for b in befunde), befunde


def test_spanne_is_printed_as_one_number_where_both_ends_meet(stellen):
    (spanne,) = spannen([stellen(w, "1") for w in ("101", "102", "103")], je_einwohner=False)
    assert isinstance(spanne, Spanne)
    assert spanne.text() == "rund 100"
