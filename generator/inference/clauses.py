"""Where a sentence can be cut so that what is left is still a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.inference.cuts import GOOD, NOTHING, SHORTEST, Cut, find_best_cut
from generator.inference.endings import (
    ADJECTIVES,
    BE,
    BEFORE_BASE,
    COMPLETE,
    DANGLING,
    NOUNS_IN_ING,
    PARTICLES,
)
from generator.inference.verbs import AUXILIARIES, is_base

_ARTICLES = frozenset(("a", "an", "the"))
_BEFORE_ARTICLE = ("than", "half", "such", "what", "many", ",", '"', "“")
_AFTER_ARTICLE = frozenset(
    """few lot number two three four five total same following most last only rest other Philippines Netherlands Bahamas
    Maldives Seychelles Gambia Hague Vatican day week month year hour decade century dozen hundred thousand
    million billion third quarter half estimated""".split()
)
"""Before these an article is part of what is said."""
_BEFORE_BASE = AUXILIARIES | {"to"}
_QUOTED = re.compile(r"(\"[^\"]*\"|“[^”]*”)")
_LARGE = frozenset("million billion trillion".split())
_COUNTED = 1900
"""A lower number at the end counts something that was cut away; a higher one is a year."""
_BEFORE_NAME = frozenset("at the for with on".split())
"""A year after one of these belongs to a name: "at the 2017 / Arctic Forum"."""
_FINAL = frozenset("talks members use one part ten two three four five six".split())
"""Words no cut is made after, though a whole sentence may end with them."""
MARKS = " ,;:–—-"
_ENDS = ',;:–—-"“”'
_BEARABLE = 30
GAIN = 8
"""What a headline must tell more by going without its articles, or by other words."""


class Told(NamedTuple):
    """What is left of a sentence, how much it tells less what is lost, and how much is lost."""

    text: str
    worth: int
    loss: int

    @property
    def is_whole(self) -> bool:
        """Whether it can stand for the sentence."""
        return self.loss < _BEARABLE and self.worth > 0


def cut_best(text: str, limit: int, *, least: int = -NOTHING) -> Told | None:
    """The beginning of the sentence, or all of it, that tells most; None where there is no place to cut.

    It is worth more than `least`. A headline without articles holds more: it is taken where that saves a good part of
    what is told.
    """
    if least >= GOOD:
        return None
    plain = text.rstrip(MARKS) if len(text) <= limit else drop_articles(text)
    if len(plain) <= limit:
        told = Told(plain, min(len(plain), GOOD), 0)
        return told if told.worth > least else None
    return _choose_cut(text, plain, limit, least)


def cut_well(text: str, limit: int) -> str:
    """The beginning of the sentence that reads as a whole and tells most; "" where every cut would lose much."""
    told = cut_best(text, limit)
    return told.text if told and told.is_whole else ""


# A sentence without a good place to cut is asked for twice.
@lru_cache(maxsize=8)
def _choose_cut(text: str, plain: str, limit: int, least: int) -> Told | None:
    """What the best cut leaves, of the sentence as it stands or without articles."""
    best = find_best_cut(text, limit, least=least)
    told = _take(text, best) if best else None
    least = best.worth + GAIN if best else least
    if least >= GOOD or plain == text:
        return told
    left_out = _find_left_out(text, plain)
    without = find_best_cut(text, limit, least=least if least >= SHORTEST else -NOTHING, left_out=left_out)
    return _take(plain, without) if without and without.worth > least else told


def _take(text: str, cut: Cut) -> Told:
    return Told(text[: cut.end].rstrip(MARKS), cut.worth, cut.loss)


def _find_left_out(text: str, plain: str) -> frozenset[int]:
    """The indices of the words of the text that the text without articles lacks."""
    kept = plain.split(" ")
    left_out: list[int] = []
    for index, word in enumerate(text.split(" ")):
        if word in _ARTICLES and kept[index - len(left_out) : index - len(left_out) + 1] != [word]:
            left_out.append(index)
    return frozenset(left_out)


# One title asks for the same sentence several times.
@lru_cache(maxsize=16)
def drop_articles(text: str) -> str:
    """The sentence without articles, what is quoted as it stands."""
    if '"' not in text and "“" not in text:
        return _drop_plain_articles(text)
    parts = _QUOTED.split(text)
    return "".join(part if number % 2 else _drop_plain_articles(part) for number, part in enumerate(parts))


def _drop_plain_articles(text: str) -> str:
    words = text.split(" ")
    last = len(words) - 1
    kept = [
        word
        for index, word in enumerate(words)
        if word not in _ARTICLES or index in (0, last) or not _is_article(words, index)
    ]
    return " ".join(kept) if len(kept) <= last else text


def _is_article(words: Sequence[str], index: int) -> bool:
    """Whether the article at that index can go: not "more than a third", not the first word after a comma."""
    following = words[index + 1]
    is_fixed = following in _AFTER_ARTICLE
    first = following.lstrip('"“')[:1]
    begins_word = first.isascii() and first.isalnum()
    return begins_word and not is_fixed and not words[index - 1].endswith(_BEFORE_ARTICLE)


def cut_at_word(text: str, limit: int) -> str:
    """As many whole words of the text as fit; one word that is too long is cut."""
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    return head.rsplit(None, 1)[0] if re.search(r"\s", head.strip()) else text[:limit]


def drop_dangling(text: str) -> str:
    """The text without an end that calls for more: "the talks with the" gives "the talks"."""
    words = text.split()
    while len(words) > 1 and (_dangles(words[-1]) or _counts(words) or lacks_object(words) or _begins_deed(words)):
        words.pop()
    if len(words) > 2 and words[-1] in PARTICLES and words[-2].endswith("ing"):
        return drop_dangling(" ".join(words[:-1]))
    return " ".join(words).rstrip(" ,;:–—-")


def _counts(words: Sequence[str]) -> bool:
    """Whether the text ends in a number that counts or dates what was cut away: "after 15", "at the 2017"."""
    if words[-1] in _LARGE and "".join(words[-3:-2]) in _ARTICLES:
        return True  # "construct a €2 billion / line"
    if words[-1][0] in "€$£" and words[-2] in _ARTICLES:
        return True
    if not words[-1].isdecimal() or not words[-2].islower():
        return False
    return int(words[-1]) < _COUNTED or words[-2] in _BEFORE_NAME


def _begins_deed(words: Sequence[str]) -> bool:
    """Whether the text ends in an adverb within a verb: "to permanently", "will be exclusively"."""
    return words[-1].endswith("ly") and (words[-2] in BEFORE_BASE or words[-2] in BE)


def lacks_object(words: Sequence[str]) -> bool:
    """Whether the text ends in a verb that has just begun: "would sell", ", saying"."""
    if words[-1].endswith("ing") and words[-1].islower() and words[-1] not in NOUNS_IN_ING:
        return len(words) > 4 or words[-2].endswith(",")
    return words[-2] in _BEFORE_BASE and is_base(words[-1]) and words[-1] not in COMPLETE


def _dangles(word: str) -> bool:
    plain = word.strip(_ENDS)
    if plain[1:].islower() and plain[:1].isupper() and plain.lower() in ADJECTIVES:
        return False  # the last word of a name: "World Series"
    plain = plain.lower()
    return not plain or (plain not in _FINAL and (plain in DANGLING or plain in ADJECTIVES))
