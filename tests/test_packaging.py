"""What is shipped and how it is run: locked requirements, pinned workflows, the Makefile, the built package."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

LOCKS = [ROOT / f"requirements{kind}.txt" for kind in ("", "-test", "-search", "-bench")]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*")
DEPLOYING = {"pages": "write", "id-token": "write"}
READING = {"contents": "read", "pages": "read"}


def locked(path: Path) -> Iterator[str]:
    """Each requirement of a lock file on one line, hashes included."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    yield from (line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def names(path: Path) -> set[str]:
    return {re.split(r"[=<> ;\[]", line)[0] for line in locked(path)}


def normal(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[=<>!~ ;\[]", requirement)[0]).lower()


def jobs(path: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"])


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_requirement_is_locked_to_a_version_and_hashes(path: Path) -> None:
    lines = list(locked(path))
    assert lines
    for line in lines:
        assert re.match(r"[\w.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_no_requirement_names_a_host_or_a_folder(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host|(^|[\s@])[/~.]+/", text, re.MULTILINE)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    asked = project()
    runtime = {normal(name) for name in (*asked["project"]["dependencies"], *asked["build-system"]["requires"])}
    test = {normal(name) for name in asked["project"]["optional-dependencies"]["test"]}
    search, bench = (
        {normal(name) for name in asked["project"]["optional-dependencies"][extra]} for extra in ("search", "bench")
    )
    assert runtime <= names(LOCKS[0])
    assert runtime | test <= names(LOCKS[1])
    assert runtime | search <= names(LOCKS[2])
    assert runtime | bench <= names(LOCKS[3])


def test_the_locks_agree() -> None:
    runtime, *others = (set(locked(path)) for path in LOCKS)
    assert all(runtime <= other for other in others)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_hash(path: Path) -> None:
    used = re.findall(r"uses:\s*(.+)", path.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_an_action_is_pinned_to_one_hash_everywhere() -> None:
    used = {action for path in WORKFLOWS for action in re.findall(r"uses:\s*(\S+)", path.read_text(encoding="utf-8"))}
    assert len(used) == len({action.split("@")[0] for action in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_as_little_as_it_needs(path: Path) -> None:
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {}
    for name, job in jobs(path).items():
        deploys = any("actions/deploy-pages@" in step.get("uses", "") for step in job["steps"])
        granted = job["permissions"]
        assert granted == DEPLOYING if deploys else granted.items() <= READING.items(), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_checkout_leaves_the_token_behind(path: Path) -> None:
    steps = [step for job in jobs(path).values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert [step for step in checkouts if step["with"]["persist-credentials"] is not False] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_command_of_a_workflow_holds_an_expression(path: Path) -> None:
    """A branch name in `${{ … }}` would be run as a command."""
    commands = [step["run"] for job in jobs(path).values() for step in job["steps"] if "run" in step]
    assert [command for command in commands if "${{" in command] == []


@pytest.mark.parametrize(("code", "fails"), [(0, False), (1, True), (2, True), (3, False)])
def test_notices_do_not_fail_the_check_of_the_content(code: int, fails: bool, tmp_path: Path) -> None:
    steps = jobs(ROOT / ".github" / "workflows" / "check.yml")["content"]["steps"]
    command = next(step["run"] for step in steps if "briefings check" in step.get("run", ""))
    stub = tmp_path / ".venv" / "bin" / "briefings"
    stub.parent.mkdir(parents=True)
    stub.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    stub.chmod(0o755)
    done = subprocess.run(["bash", "-e", "-c", command], cwd=tmp_path, check=False)
    assert bool(done.returncode) == fails


@pytest.mark.parametrize(
    "target", ["help", "site", "search-index", "serve", "check", "test", "slow", "audit", "bench", "lock", "clean"]
)
def test_make_has_the_target_and_lists_it(target: str) -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert re.search(rf"^  make {target} +\w", done.stdout, re.MULTILINE), done.stdout
    subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, check=True)


@pytest.mark.parametrize(
    ("version", "modules", "told"),
    [
        ("(3, 9, 2)", "", "is Python 3.9; 3.11 or newer is needed"),
        ("(3, 12, 1)", "ensurepip", "apt-get install python3-venv (or python3.12-venv)"),
    ],
)
def test_a_python_that_cannot_be_used_is_told_with_its_reason(
    version: str, modules: str, told: str, tmp_path: Path
) -> None:
    """The stub is this Python, made to look older or to lack a module."""
    stub = tmp_path / "python3"
    hide = f"import sys; sys.version_info = {version}; sys.modules.update(dict.fromkeys('{modules}'.split()))"
    stub.write_text(f'#!/bin/sh\nexec {sys.executable} -c "{hide}; exec(sys.argv[1])" "$2"\n', encoding="utf-8")
    stub.chmod(0o755)
    done = find("python", tmp_path, PYTHON=str(stub))
    assert done.returncode == 1
    assert told in done.stderr


def test_a_missing_python_is_told() -> None:
    done = find("python", ROOT, PYTHON="/nowhere/python3")
    assert done.returncode == 1
    assert "no Python at PYTHON=/nowhere/python3" in done.stderr


def test_a_browser_that_does_not_run_is_refused(tmp_path: Path) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    stub.chmod(0o755)
    done = find("browser", tmp_path, CHROMIUM=str(stub))
    assert (done.returncode, done.stdout) == (1, "")
    stub.write_text("#!/bin/sh\necho Chromium 1\n", encoding="utf-8")
    done = find("browser", tmp_path, CHROMIUM=str(stub))
    assert (done.returncode, done.stdout) == (0, f"{stub}\n")


def find(script: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(ROOT / ".ci" / script)], cwd=folder, env={"PATH": "/usr/bin:/bin", **env},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_package_brings_its_templates_and_taxonomy(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    inside = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    assert {"generator/plugin.py", "generator/rendering/kerning.json"} <= inside
    for folder, shipped in (("templates", "generator/templates"), ("content/taxonomy", "generator/taxonomy")):
        files = {path.relative_to(ROOT / folder).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert {f"{shipped}/{name}" for name in files} <= inside
    assert {name.split("/")[0] for name in inside} == {
        "generator",
        next(n for n in inside if "dist-info" in n).split("/")[0],
    }
