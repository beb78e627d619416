"""Where the main clause of a sentence begins: after an opening such as "After talks in Oslo,"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.endings import NOUNS_IN_ING
from generator.inference.verbs import find_participle, find_progressive

OPENERS = frozenset(
    """after although amid amidst as because before despite during following if once since though unless until when
    while whilst with without at""".split()
)
_BEGINS_OPENING = OPENERS.union(
    "in on for by under from through speaking citing due according responding facing upon".split()
)
_UNITS = frozenset("hour hours day days week weeks month months year years".split())
_TELLS_OF = frozenset("who which whose dubbed called known named".split())
_AFTER = frozenset(("after", "before", "ahead"))
_LONGEST_OPENING = 40


def skip_opening(words: Sequence[str], plain: Sequence[str], commas: Sequence[int]) -> int:
    """The index of the first word of the main clause; a list of names in the opening is passed over whole."""
    if not commas or commas[0] >= _LONGEST_OPENING:
        return 0
    first = [word.lower() for word in plain[:4]]
    is_opening = first[0] in _BEGINS_OPENING and first[1:2] not in (["least"], ["most"])
    is_noun = words[0][-1:] == "," or first[0] in NOUNS_IN_ING or (first[0] == "acting" and words[1][:1].isupper())
    is_participle = not is_noun and (find_progressive(first[0]) is not None or _is_told_of_subject(first))
    is_after = not _AFTER.isdisjoint(first[2:]) or (first[1:2] and first[1] in _AFTER and first[0] in _UNITS)
    if not is_opening and not is_participle and not is_after:
        return 0
    if _tells_of_last(words, commas):
        return commas[1] + 1
    begin, end = commas[0] + 1, commas[1] + 1 if len(commas) > 1 else 0
    listed = words[begin:end]
    is_list = begin < end <= _LONGEST_OPENING and all(word[:1].isupper() or word == "and" for word in listed)
    return end if is_list else begin


def _is_told_of_subject(first: Sequence[str]) -> bool:
    """Whether a participle that tells of the subject to come begins the sentence: "Accompanied by her envoys, "."""
    return first[1:2] == ["by"] and (first[0].endswith("ed") or find_participle(first[0]) is not None)


def _tells_of_last(words: Sequence[str], commas: Sequence[int]) -> bool:
    """Whether the opening goes on with what is told of its last word: "After talks with Ana Kralj, who is ill, "."""
    return len(commas) > 1 and words[commas[0] + 1] in _TELLS_OF
