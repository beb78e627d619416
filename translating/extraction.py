"""The messages that readers of the site see, wherever they stand: in code, in templates, in a script, in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from mkdocs.utils.yaml import get_yaml_loader

from generator.rendering.words import KINDS

ROOT = Path(__file__).parent.parent
_MASTHEAD = "templates/theme/partials/masthead.html"
_JINJA = "jinja2.ext:babel_extract"
_TRIMMED = {"trimmed": "true", "silent": "false"}
_SOURCES: tuple[tuple[str, str, dict[str, Any], dict[str, str]], ...] = (
    ("generator/**/*.py", "python",
     {"word": None, "say": None, "counted": (1, 2), "in_context": ((1, "c"), 2)}, {}),
    ("templates/pages/**/*.j2", _JINJA,
     {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}, _TRIMMED),
    ("templates/theme/**/*.html", _JINJA, {"say": None}, _TRIMMED),
    ("templates/theme/assets/*.js", "javascript",
     {"say": None, "sayNumber": (1, 2)}, {"template_string": "false"}),
)  # fmt: skip
"""Files, how they are read (Babel), the functions whose arguments are messages, and options of the reader."""


def collect_messages() -> Catalog:
    """Every message with the files that it stands in."""
    found = Catalog()
    for pattern, method, keywords, options in _SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            place = path.relative_to(ROOT).as_posix()
            for _, message, _, context in extract_from_file(method, path, keywords, (), options):
                found.add(message, None, [(place, 1)], context=context)
    for title in _list_titles(ROOT / "mkdocs.yml"):
        found.add(title, None, [("mkdocs.yml", 1)])
    for title, _ in KINDS.values():  # an engine without a `nav` lists all indexes, by the names of their folders
        found.add(title, None, [(_MASTHEAD, 1)])
    return found


def _list_titles(path: Path) -> Iterator[str]:
    """The titles of the navigation and the names of the switch of colours."""
    config = yaml.load(path.read_text(encoding="utf-8"), get_yaml_loader())  # noqa: S506  # MkDocs' safe loader
    for entry in config["nav"]:
        yield from entry
    for palette in config["theme"]["palette"]:
        yield palette["toggle"]["name"]
