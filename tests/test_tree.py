"""The tree of Markdown that `briefings render` writes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import yaml

from tests.conftest import ROOT, SEED, run


def test_front_matter_of_the_rendered_tree(tree: Path) -> None:
    path = tree / "briefings" / "leaders-resume-talks-after-hiatus" / "index.md"
    page = path.read_text(encoding="utf-8")
    meta = yaml.safe_load(page.split("---\n")[1])
    assert meta["date"] == "2024-05-26/2024-05-27"
    assert meta["date_precision"] == "day"
    assert meta["bloc"] == "china-japan-south-korea"
    assert sorted(meta["parties"]) == ["CN", "JP", "KR"]
    assert {"title", "description", "countries", "topics", "phase", "level", "tags", "inferred"} <= set(meta)
    assert "event_date" not in meta["inferred"]
    assert "parties" in meta["inferred"]
    assert (tree / "about.md").is_file()


def test_a_second_render_writes_nothing_and_leaves_strangers_alone(tree: Path, tmp_path: Path) -> None:
    again = shutil.copytree(tree, tmp_path / "tree")
    (again / "mine.txt").write_text("mine", encoding="utf-8")
    done = run("generator", "-f", str(ROOT / "mkdocs.yml"), "render", str(again), folder=tmp_path)
    assert " 0 written, 0 removed" in done.stdout
    assert (again / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_reordering_and_adding_paragraphs_moves_no_address(make_site: Callable[..., Path]) -> None:
    seed = SEED.read_text(encoding="utf-8").splitlines()
    more = [*seed[::-1], "Japan and France agreed to meet again."]
    found = []
    for name, texts in (("one", seed), ("two", more)):
        folder = make_site({"summaries/seed.txt": "\n\n".join(texts)})
        assert run("generator", "render", name, folder=folder).returncode == 0
        found.append({path.parent.name for path in (folder / name / "briefings").glob("*/index.md")})
    before, after = found
    assert len(before) == 9
    assert before < after
    assert len(after - before) == 1
