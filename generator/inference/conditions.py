"""Conditions that a sentence cannot be told without: "no talks until spring"."""

from __future__ import annotations

from generator.inference.endings import AFTER_VERB
from generator.inference.sentence import TITLE_WORDS, Sentence
from generator.inference.verbs import find_progressive, is_third_person

_DENIALS = frozenset("not no never cannot neither refuse refuses refused reject rejects rejected".split())
_CONDITIONS = frozenset((("as", "long"), ("provided", "that"), ("only", "after"), ("only", "if"), ("only", "when")))
_IDIOMS = frozenset("necessary possible needed any so".split())
_ASKING = frozenset("even ask asks see know knows consider considers wonder wonders asked".split())
"""After one of these "if" tells of no condition but of a question."""
_HEDGES = frozenset("might may could would threatens threaten threatening warns warn".split())
_ENDS_CLAUSE = frozenset("which who while as after because although whose where".split())
_BEGINS_SECOND = frozenset("because after and but".split())
_BEFORE_DENIED = frozenset("not never be been".split())
_SIGNS = frozenset("if unless long provided only until without except".split())


def find_condition(sentence: Sentence, verb: int) -> int:
    """The index before a condition of what the main clause tells: "no talks / until spring"; -1 where none is."""
    plain = sentence.plain
    if _SIGNS.isdisjoint(plain):
        return -1
    is_denied = False
    for index in range(verb, min(len(plain) - 2, verb + TITLE_WORDS)):
        word, following = plain[index], plain[index + 1]
        if (sentence.words[index][-1:] == "," and _ends_clause(following)) or _begins_second(sentence, index):
            return -1
        is_denied = is_denied or word in _DENIALS or word.endswith("n't")
        if following in ("if", "unless") and plain[index + 2] not in _IDIOMS and word not in _ASKING:
            return index
        if (following, plain[index + 2]) in _CONDITIONS:
            return index
        if is_denied and following in ("until", "without", "except"):
            return index
    return -1


def _begins_second(sentence: Sentence, index: int) -> bool:
    """Whether after that index somebody does something else, or why is told: a condition there is none of the first."""
    following = sentence.plain[index + 1]
    if following not in _BEGINS_SECOND:
        return False
    after = sentence.plain[index + 2]
    is_reason = following == "because" or (following == "after" and find_progressive(after) is not None)
    return is_reason or (following in ("and", "but") and is_third_person(after))


def _ends_clause(word: str) -> bool:
    """Whether what follows a comma tells of the main clause, so that a condition in it is none of that."""
    return word in _ENDS_CLAUSE or (word != "including" and find_progressive(word) is not None)


def is_hedged(sentence: Sentence, verb: int, index: int) -> bool:
    """Whether the words up to that index tell of no more than what may come: "threatens to", "might"."""
    return not _HEDGES.isdisjoint(sentence.plain[verb : index + 1])


def is_denied(sentence: Sentence, index: int) -> bool:
    """Whether what is not done is told by the words that follow: "will not be played / in summer"."""
    if sentence.plain[index - 1] not in _BEFORE_DENIED:
        return False
    near = sentence.plain[max(0, index - 2) : index]
    return ("not" in near or "never" in near) and sentence.plain[index + 1] not in AFTER_VERB
