"""Whether words end inside a quotation or brackets."""

from __future__ import annotations

import re

_OPENS_SINGLE = re.compile(r" '(?=[a-z])(?!s\b)")
_TOLD = 2


def is_quoted(before: str) -> bool:
    """Whether the end of these words stands inside quotation marks or brackets."""
    is_marked = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return is_marked or before.count("(") > before.count(")") or _is_quoted_singly(before)


def _is_quoted_singly(before: str) -> bool:
    return " '" in before and len(_OPENS_SINGLE.findall(before)) > f"{before} ".count("' ")


def has_hardly_begun(before: str) -> bool:
    """Whether at most two words of the quotation at the end of these words have been told."""
    return before[max(before.rfind('"'), before.rfind("“"), before.rfind(" '")) :].strip().count(" ") < _TOLD
