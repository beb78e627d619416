"""The floors hold: a module imports from the floors below it, or from beside it, and from no other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
GROUND = {"__init__", "errors", "keeping", "messages", "model", "periods", "resting", "terms", "urls"}
FLOORS = [GROUND, {"reading"}, {"inference"}, {"library"}, {"rendering"}, {"site"}]
FACES = {
    "config", "plugin", "publishing", "cli", "__main__", "material", "explaining", "evaluating", "indexing", "tree",
}  # fmt: skip
OUTSIDE = {
    "reading": {"frontmatter", "yaml", "markdown", "nh3"},
    "inference": set(),
    "library": set(),
    "rendering": {"babel", "jinja2", "markupsafe", "PIL"},
    "site": set(),
    "faces": {"mkdocs", "click"},
    "ground": set(),
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "ground" if part in GROUND else "faces" if part in FACES else part


def floor_of(room: str) -> int:
    if room == "ground":
        return 0
    return next((n for n, rooms in enumerate(FLOORS) if room in rooms), len(FLOORS))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_only_from_below_or_beside(path: Path) -> None:
    room = room_of(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "generator" or len(parts) == 1:
            continue
        other = room_of(PACKAGE / f"{parts[1]}.py")
        assert other == room or floor_of(other) < floor_of(room), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_its_own_libraries_are_used(path: Path) -> None:
    import sys

    outside = {name.split(".")[0] for name in imports(path)} - set(sys.stdlib_module_names) - {"generator"}
    assert outside <= OUTSIDE[room_of(path)]


def test_every_module_has_a_room() -> None:
    known = {"ground", "faces", *(room for rooms in FLOORS for room in rooms)}
    assert {room_of(path) for path in MODULES} <= known
