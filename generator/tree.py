"""The plain Markdown tree: only what changed is written, only what an earlier run wrote is removed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from generator.errors import SettingsError
from generator.model import Page, PublishedFile
from generator.rendering.front_matter import write_front_matter
from generator.urls import list_spellings

MANIFEST = ".briefings-manifest.json"


def write_tree(
    folder: Path, pages: Iterable[Page], files: Iterable[PublishedFile], handwritten: Path
) -> tuple[int, int]:
    """How many files were written and how many removed. What was written by hand wins over what is generated.

    Raises SettingsError where a file that no earlier run wrote stands in the way.
    """
    by_hand = {
        p.relative_to(handwritten).as_posix(): p.read_bytes() for p in sorted(handwritten.rglob("*")) if p.is_file()
    }
    tree = {file.path: file.content for file in files}
    tree |= {
        page.src_uri: write_front_matter(page.meta, page.markdown).encode()
        for page in pages
        if not any(spelling in by_hand for spelling in list_spellings(page.src_uri))
    }
    tree |= by_hand
    known = _read_manifest(folder)
    strangers = [
        name
        for name in tree
        if name not in known and (folder / name).exists() and (folder / name).read_bytes() != tree[name]
    ]
    if strangers:
        raise SettingsError(
            f"{folder / strangers[0]}: not written by an earlier run; choose an empty folder, or move it away"
        )
    written = sum(_write(folder / name, content) for name, content in sorted(tree.items()))
    gone = sorted(set(known) - set(tree))
    removed = sum(_remove(folder, name, known[name]) for name in gone)
    manifest = {name: _digest(content) for name, content in sorted(tree.items())}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=0) + "\n", encoding="utf-8")
    return written, removed


def _read_manifest(folder: Path) -> Mapping[str, str]:
    try:
        value = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (ValueError, OSError) as error:
        raise SettingsError(f"{folder / MANIFEST}: cannot be read; choose an empty folder") from error
    return value if isinstance(value, dict) else {}


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _remove(folder: Path, name: str, digest: str) -> bool:
    """Removes a file of an earlier run, if nobody has changed it since, and the folders left empty."""
    path = folder / name
    if not path.is_file() or _digest(path.read_bytes()) != digest or folder.resolve() not in path.resolve().parents:
        return False
    path.unlink()
    for parent in path.relative_to(folder).parents:
        if parent != Path() and not any((folder / parent).iterdir()):
            (folder / parent).rmdir()
    return True
