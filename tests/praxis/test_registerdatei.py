"""The register for the browser: complete, small enough to be loaded on a phone, the same in every build."""

import gzip
import json
from itertools import accumulate

import pytest

from praxis import register as register_modul
from praxis.naehe import gerundet
from praxis.register import Register
from praxis.registerdatei import EBENEN, registerdatei
from tests.praxis.conftest import ECHTE_DATEN

HOECHSTENS = 150_000  # bytes transferred


@pytest.fixture(scope="module")
def register() -> Register:
    return register_modul.lade(ECHTE_DATEN / "register")


def test_file_is_small_enough(register):
    """Packed as web servers do it, the whole register stays within its budget."""
    assert len(gzip.compress(registerdatei(register).encode(), 6)) <= HOECHSTENS


def test_every_entry_is_in_the_file(register):
    """Key, inhabitants and position of every entry can be read back."""
    gelesen = {}
    for spalten in json.loads(registerdatei(register))["ebenen"]:
        schluessel = [str(s).zfill(spalten["stellen"]) for s in accumulate(spalten["schluessel"])]
        felder = (spalten["name"].split("\n"), spalten["einwohner"], accumulate(spalten["lat"]))
        gelesen |= dict(zip(schluessel, zip(*felder, strict=True), strict=True))
    assert gelesen == {
        k.schluessel: (k.voller_name, k.einwohner, gerundet(k.lat)) for k in register.nach_schluessel.values()
    }


def test_order_of_the_register_does_not_matter(register):
    """The same entries give the same bytes."""
    umgekehrt = dict(reversed(register.nach_schluessel.items()))
    assert registerdatei(Register({}, umgekehrt)) == registerdatei(register)


def test_empty_register_has_all_columns():
    assert [e["ebene"] for e in json.loads(registerdatei(Register({}, {})))["ebenen"]] == list(EBENEN)


def test_seat_gives_the_plz(register):
    """A Kreis and a Verband have the PLZ of the municipality that they are run from; an unknown seat has none."""
    assert register.nach_schluessel["09175"].plz == "85560"
    ohne = [k for k in register.nach_schluessel.values() if not k.plz]
    assert all(k.ebene != "gemeinde" for k in ohne)
    assert len(ohne) < 60
