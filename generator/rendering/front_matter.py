"""Front matter: metadata as YAML that every reader of YAML reads alike."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

# Characters that JSON allows bare in a string and YAML 1.1 takes for a line break or refuses.
_UNSAFE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def write_front_matter(meta: Mapping[str, object], markdown: str) -> str:
    """A Markdown page: the metadata between two lines `---`, one key a line, then the Markdown.

    Values are written as JSON, which is YAML (YAML 1.2, section 1.3): no value can be taken for another type.
    """
    lines = (f"{key}: {_write(value)}" for key, value in meta.items())
    return "---\n" + "\n".join(lines) + "\n---\n\n" + markdown.strip("\n") + "\n"


def _write(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
