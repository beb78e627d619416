"""A taxonomy is kept between starts, and read anew whenever anything it came from has changed."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.reading import snapshot
from generator.reading.snapshot import open_taxonomy
from generator.reading.taxonomy import load_taxonomy
from generator.terms import Taxonomy
from tests.conftest import ROOT
from tests.reading.test_taxonomy import write_small

KEPT = "taxonomy.pickle"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small(tmp_path / "taxonomy")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "briefings"


@pytest.fixture
def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From its call on, reading the files fails: what is given then comes from a snapshot."""

    def forbid() -> None:
        monkeypatch.setattr("generator.reading.taxonomy.load_taxonomy", None)

    return forbid


def open_small(folder: Path, cache: Path | None) -> Taxonomy:
    taxonomy, problems = open_taxonomy(folder, shown="taxonomy", cache=cache)
    assert problems == ()
    return taxonomy


def test_the_whole_taxonomy_comes_back_equal_and_in_order(cache: Path, forbid_reading: Callable[[], None]) -> None:
    folder = ROOT / "content" / "taxonomy"
    read = open_small(folder, cache)
    forbid_reading()
    kept = open_small(folder, cache)
    assert kept == read
    assert list(kept.people) == list(read.people)


def test_a_changed_file_is_read_anew(folder: Path, cache: Path) -> None:
    open_small(folder, cache)
    places = folder / "places.yml"
    places.write_text(places.read_text(encoding="utf-8").replace("Nice", "Lyon"), encoding="utf-8")
    assert open_small(folder, cache).places["nice"].name == "Lyon"


def test_a_new_problem_is_told_though_a_snapshot_is_there(folder: Path, cache: Path) -> None:
    open_small(folder, cache)
    (folder / "topics.yml").unlink()
    _, problems = open_taxonomy(folder, shown="taxonomy", cache=cache)
    assert [problem.source for problem in problems] == ["taxonomy/topics.yml"]


def test_a_taxonomy_with_a_problem_is_not_kept(folder: Path, cache: Path) -> None:
    (folder / "topics.yml").write_text("trade:\n  name: Trade\n", encoding="utf-8")
    for _ in range(2):
        assert open_taxonomy(folder, shown="taxonomy", cache=cache)[1]
    assert not cache.exists()


def test_other_code_reads_anew(folder: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_small(folder, cache)
    before = (cache / KEPT).read_bytes()
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "snapshot.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(snapshot, "__file__", str(tmp_path / "code" / "snapshot.py"))
    open_small(folder, cache)
    assert (cache / KEPT).read_bytes() != before


@pytest.mark.parametrize("spoil", [lambda kept: kept[:-9], lambda kept: kept[:-9] + bytes(9), lambda kept: b""])
def test_a_broken_snapshot_is_replaced(folder: Path, cache: Path, spoil: Callable[[bytes], bytes]) -> None:
    read = open_small(folder, cache)
    whole = (cache / KEPT).read_bytes()
    (cache / KEPT).write_bytes(spoil(whole))
    assert open_small(folder, cache) == read
    assert (cache / KEPT).read_bytes() == whole


class _Harmful:
    """What a planted file would hold: unpickled, it writes a file."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> object:
        return Path.touch, (self.mark,)


def test_a_planted_snapshot_runs_no_code(folder: Path, cache: Path, tmp_path: Path) -> None:
    read = open_small(folder, cache)
    planted = pickle.dumps(_Harmful(tmp_path / "harm"))
    made_of = (cache / KEPT).read_bytes()[: snapshot._DIGEST_SIZE]
    (cache / KEPT).write_bytes(made_of + snapshot._digest(planted) + planted)
    assert open_small(folder, cache) == read
    assert not (tmp_path / "harm").exists()


def test_where_nothing_can_be_written_the_files_are_read(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert open_small(folder, tmp_path / "file" / "cache") == load_taxonomy(folder, shown="taxonomy")[0]


def test_without_a_cache_nothing_is_written(folder: Path, cache: Path, tmp_path: Path) -> None:
    open_small(folder, None)
    assert list(tmp_path.iterdir()) == [folder]


def test_no_version_control_takes_up_the_cache(folder: Path, cache: Path) -> None:
    open_small(folder, cache)
    assert sorted(path.name for path in cache.iterdir()) == [".gitignore", KEPT]
    assert (cache / ".gitignore").read_text(encoding="utf-8") == "*\n"
