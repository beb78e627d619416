"""Files in the cache of a site, which are kept between builds and may be lost at any time."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def keep_file(path: Path, content: bytes) -> None:
    """Writes the file whole or not at all, in a folder that no version control takes up.

    Where it cannot be written nothing is kept, and nobody is told: it will only be made again.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    ignored = path.with_name(".gitignore")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")
        unfinished.write_bytes(content)
        unfinished.replace(path)
