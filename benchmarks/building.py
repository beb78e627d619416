"""How long `mkdocs build` takes with this generator, beside plain MkDocs over as many plain pages."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import Contender, Timing, race
from benchmarks.report import Row, compare, print_table, write_seconds
from benchmarks.startup import TAXONOMY
from benchmarks.texts import make_texts
from generator.reading.taxonomy import load_taxonomy

_CONFIG = """\
site_name: Benchmark
site_url: https://example.org/
docs_dir: pages
theme:
  name: material
  font: false
"""
_GENERATOR = """\
plugins:
  - search
  - briefings:
      content: summaries
"""
_PLAIN = """\
plugins:
  - search
nav:
  - Home: index.md
not_in_nav: /briefings/**
"""


def measure_building(sizes: Sequence[int], *, rounds: int) -> None:
    """Prints how long sites of so many summaries take to build."""
    taxonomy, _ = load_taxonomy(TAXONOMY, shown="taxonomy")
    rows: list[Row] = [("mkdocs build", "pages", "median", "least", "a page", "the generator")]
    for size in sizes:
        with TemporaryDirectory() as folder:
            rows += _compare(Path(folder), make_texts(taxonomy, size), rounds)
    print_table(
        "Building (time by the clock)",
        "The generator, which adds pages of blocs, topics …, beside MkDocs and Material alone over the same texts.",
        rows,
    )


def _compare(folder: Path, texts: Sequence[str], rounds: int) -> list[Row]:
    own, plain = folder / "generator", folder / "plain"
    _write_site(own, "summaries", _CONFIG + _GENERATOR, texts)
    _write_site(plain, "pages/briefings", _CONFIG + _PLAIN, texts)
    (plain / "pages" / "index.md").write_text("# Benchmark\n", encoding="utf-8")
    contenders = (
        Contender(f"generator, {len(texts):,} summaries", partial(_build, own)),
        Contender(f"plain, {len(texts):,} pages", partial(_build, plain)),
    )
    first, second = race(contenders, rounds=rounds)
    return [_make_row(first, own, ""), _make_row(second, plain, compare(first, second))]


def _make_row(timing: Timing, folder: Path, against: str) -> Row:
    pages = sum(1 for _ in (folder / "site").rglob("*.html"))
    figures = (timing.median, timing.least, timing.median / pages)
    return (timing.name, f"{pages:,}", *(write_seconds(seconds) for seconds in figures), against)


def _write_site(folder: Path, texts_in: str, config: str, texts: Sequence[str]) -> None:
    (folder / texts_in).mkdir(parents=True)
    (folder / "pages").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    for number, text in enumerate(texts, 1):
        page = f"---\ntitle: Summary {number}\ndate: {2010 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}\n"
        (folder / texts_in / f"summary-{number}.md").write_text(f"{page}---\n\n{text}\n", encoding="utf-8")


def _build(folder: Path) -> float:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, env=environment, check=True)
    return time.perf_counter() - start
