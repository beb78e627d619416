"""Names by the initials that the text gives for them: "Northern Harbour Council (NHC)" as "NHC"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_INITIALS = re.compile(r" \((?P<initials>[A-Z][A-Z\d]{1,6})\)")
_PARTS = re.compile(r"[A-Z]|\d+")


def use_initials(sentence: str) -> str:
    """The sentence with each name that initials in brackets follow by these alone; others as they are."""
    for match in _INITIALS.finditer(sentence):
        words = sentence[: match.start()].split(" ")
        first = _find_first(words, _PARTS.findall(match["initials"]))
        if first is not None:
            sentence = sentence.replace(" ".join(words[first:]) + match.group(), match["initials"])
            return use_initials(sentence)
    return sentence


def _find_first(words: Sequence[str], parts: Sequence[str]) -> int | None:
    """The index of the word that a name with those initials begins at, None where it has others."""
    index = len(words)
    for part in reversed(parts):
        index -= 1
        while index >= 0 and words[index].islower():
            index -= 1
        if index < 0 or not words[index].startswith(part):
            return None
    return index
