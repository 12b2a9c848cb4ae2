"""The files that set up, check and publish: nothing in them depends on one machine, one account or a moving target."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def steps(workflow: Path) -> list[dict]:
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values()
    return [step for job in jobs for step in job["steps"]]


def test_lock_has_a_hash_for_every_package():
    entries = re.split(r"\n(?=[a-z0-9])", LOCK.strip())
    assert len(entries) > 40
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_lock_names_no_host_and_no_folder():
    assert not re.search(r"://|--index|--find-links|(?:^|\s)/\w|\\\w+\\", LOCK)


def test_lock_holds_what_the_project_asks_for():
    group = PROJECT["dependency-groups"]["dev"]
    wanted = [re.match(r"[\w-]+", line)[0].lower() for line in [*PROJECT["project"]["dependencies"], *group]]
    locked = set(re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE))
    assert [name for name in wanted if name not in locked] == [], "run make lock"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_with_their_version_beside(workflow):
    uses = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
    assert uses
    assert [line for line in uses if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_run_lines_only_call_make_praxis_or_a_tested_script(workflow):
    runs = [step["run"] for step in steps(workflow) if "run" in step]
    allowed = r"(make|\.venv/bin/praxis) [\w .\-/]+|bash \.github/skripte/[a-z-]+\.sh"
    assert [run for run in runs if not re.fullmatch(allowed, run)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_per_job(workflow):
    content = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert content["permissions"] == {}
    assert all("permissions" in job and job["timeout-minutes"] <= 30 for job in content["jobs"].values())


def test_addresses_come_from_the_environment():
    plan = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert 'site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]' in plan
    assert 'repo_url: !ENV [REPO_URL, ""]' in plan
