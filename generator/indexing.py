"""Pagefind's index of the texts, for a site with too many of them for the finder to load."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from generator.errors import SettingsError
from generator.rendering.finder import LIST

LEAST = 10_000
"""Briefings up to which the finder looks through the texts itself: they are 0.8 MB compressed then."""
_PLACES = "places.json"
_HEAD = b"pagefind_dcd"
"""What every fragment of Pagefind begins with, before its JSON."""


def index_texts(site: Path, *, least: int = LEAST) -> tuple[int, bool]:
    """How many briefings a built site has, and whether they are many enough to have been indexed.

    The finder is told of the index in its list: a file beside it says which fragment of Pagefind is which briefing.
    Raises SettingsError where the folder is no built site or Pagefind is not installed.
    """
    try:
        finder = json.loads((site / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{site / LIST}: cannot be read; build the site first: mkdocs build") from error
    urls = finder["urls"]
    if len(urls) < least:
        return len(urls), False
    _run_pagefind(site)
    places = {url: name for name, url in _read_fragments(site)}
    (site / LIST).with_name(_PLACES).write_text(json.dumps([places.get(url, "") for url in urls]), encoding="utf-8")
    text = json.dumps({**finder, "places": _PLACES}, ensure_ascii=False, separators=(",", ":"))
    (site / LIST).write_text(text + "\n", encoding="utf-8")
    return len(urls), True


def _run_pagefind(site: Path) -> None:
    if find_spec("pagefind") is None:
        raise SettingsError("Pagefind is not installed; pip install 'briefing-site[search]' brings it")
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # its own words only
    if done.returncode != 0:
        raise SettingsError(f"{site}: Pagefind could not make an index: {(done.stderr or done.stdout).strip()}")


def _read_fragments(site: Path) -> list[tuple[str, str]]:
    """The name of each fragment, and the address inside the site of the page that it was made of."""
    found = []
    for path in sorted((site / "pagefind" / "fragment").iterdir()):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_HEAD))
        found.append((path.stem, fragment["url"].lstrip("/")))
    return found
