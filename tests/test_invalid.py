"""Every fault that an editor can make has its message: one file in tests/invalid for each.

A case holds the files of a site and the exact lines that `briefings check` prints. A text that begins with
`latin-1:` is written in that encoding, so that it is not UTF-8.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.site import Settings, load_site
from tests.conftest import ROOT, build, run

CASES = sorted((Path(__file__).parent / "invalid").glob("*.yml"))


def encode(text: str) -> str | bytes:
    return text.removeprefix("latin-1:").encode("latin-1") if text.startswith("latin-1:") else text


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the taxonomy is kept between the cases."""
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_problem_is_told_exactly(path: Path, make_site: Callable[..., Path], cache: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    folder = make_site({name: encode(text) for name, text in case["files"].items()})
    taxonomy = folder / "taxonomy" if (folder / "taxonomy").is_dir() else ROOT / "content" / "taxonomy"
    site = load_site(Settings(folder, folder / "summaries", taxonomy, ROOT / "templates", cache=cache))
    assert [str(problem) for problem in site.problems] == case["problems"]


def test_all_problems_come_in_one_run_and_no_traceback(make_site: Callable[..., Path]) -> None:
    folder = make_site(
        {
            "summaries/a.md": "---\ntitel: x\n---\n\nJapan and France met in Paris.\n",
            "summaries/b.txt": b"\xff\xfe",
            "summaries/c.txt": "",
            "summaries/long.txt": "x" * 1_000_000,
            "summaries/good.txt": "The leaders of Japan and France met in Paris.\n",
        }
    )
    for command in (("generator", "check"), ("mkdocs", "build", "--strict"), ("mkdocs", "build")):
        done = run(*command, folder=folder)
        output = done.stdout + done.stderr
        assert done.returncode == 1
        for place in ("summaries/a.md:2:1:", "summaries/b.txt:1:1:", "summaries/c.txt:1:", "summaries/long.txt:1:"):
            assert place in output
        assert "Traceback" not in output


def test_the_last_good_site_stays_when_a_build_fails(make_site: Callable[..., Path]) -> None:
    folder = make_site({"summaries/good.txt": "The leaders of Japan and France met in Paris.\n"})
    site = build(folder)
    before = {p: p.read_bytes() for p in site.rglob("*") if p.is_file()}
    (folder / "summaries" / "bad.md").write_text("---\ntitle: x\n", encoding="utf-8")
    assert run("mkdocs", "build", folder=folder).returncode == 1
    assert {p: p.read_bytes() for p in site.rglob("*") if p.is_file()} == before
    assert sorted(p.name for p in folder.iterdir() if p.name.startswith(".")) == [".cache"]


def test_check_says_by_its_exit_code_what_it_found(make_site: Callable[..., Path]) -> None:
    folder = make_site({"summaries/good.txt": "The leaders of Japan and France met in Paris.\n"})
    assert run("generator", "check", folder=folder).returncode == 0
    (folder / "summaries" / "odd.txt").write_text("The committee will meet again some day.\n", encoding="utf-8")
    assert run("generator", "check", folder=folder).returncode == 3


def test_annotations_name_file_line_and_column(make_site: Callable[..., Path]) -> None:
    folder = make_site({"summaries/a.md": "---\ntitel: x\n---\n\nJapan and France met in Paris.\n"})
    done = run("generator", "check", "--format", "github", folder=folder)
    assert done.stdout.startswith("::error file=summaries/a.md,line=2,col=1::unknown key 'titel'")


def test_a_missing_configuration_is_named(tmp_path: Path) -> None:
    done = run("generator", "-f", "nowhere.yml", "check", folder=tmp_path)
    assert done.returncode == 1
    assert "nowhere.yml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "told"),
    [("nowhere.md", "nowhere.md:1: error: there is no such file"), ("summaries", "summaries:1: error: a folder;")],
)
def test_explaining_what_is_no_file_says_so(make_site: Callable[..., Path], name: str, told: str) -> None:
    done = run("generator", "explain", name, folder=make_site({}))
    assert done.returncode == 1
    assert done.stderr.startswith(told)
