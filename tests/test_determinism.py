"""Whoever builds, whenever and wherever: the same summaries give the same bytes."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import SEED, build, write_site


def read_files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_same_bytes_on_another_clock_locale_hash_seed_folder_and_file_order(tmp_path: Path) -> None:
    files = {f"summaries/{n}.txt": line for n, line in enumerate(SEED.read_text(encoding="utf-8").splitlines())}
    here, elsewhere = tmp_path / "here", tmp_path / "else" / "where"
    for folder in (here, elsewhere):
        folder.mkdir(parents=True)
    env = {"PYTHONHASHSEED": "7", "TZ": "Asia/Seoul", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1900000000"}
    first = read_files(build(write_site(here, files)))
    second = read_files(build(write_site(elsewhere, dict(reversed(files.items()))), env=env))
    assert {name for name in first if first[name] != second.get(name)} == set()
    assert set(first) == set(second)
