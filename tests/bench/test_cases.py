"""The benchmark's copies are cases that the build accepts."""

import pytest
import yaml

from tests.bench.cases import LONGEST_TITLE, retitle, write_cases

REST = "kurz: >-\n  Ein Satz.\n\n  Noch einer.\ngeprueft: 2026-01-02\n"
TITLES = ["titel: Kurz\n", "titel: >-\n  Über zwei\n  Zeilen\n\n", "titel: 'Mit: Zeichen'\n", f"titel: {'x' * 90}\n"]


@pytest.mark.parametrize("title", TITLES)
def test_only_the_title_changes(title):
    new = yaml.safe_load(retitle(title + REST, 3))
    assert new["titel"].endswith(" (3)")
    assert len(new["titel"]) <= LONGEST_TITLE
    assert {**new, "titel": ""} == {"titel": "", **yaml.safe_load(REST)}


def test_as_many_cases_as_asked_for(tmp_path):
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    for name in "ab":
        (source / f"{name}.yml").write_text(f"titel: {name}\n" + REST, encoding="utf-8")
    write_cases(source, target, 5)
    assert sorted(path.stem for path in target.iterdir()) == ["a", "a-2", "a-3", "b", "b-2"]
    assert len({yaml.safe_load(path.read_text(encoding="utf-8"))["titel"] for path in target.iterdir()}) == 5
