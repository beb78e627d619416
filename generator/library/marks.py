"""What is compared of two briefings to see whether they tell the same."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from generator.inference.text import fold
from generator.library.happenings import Happening, read_happenings, read_opening
from generator.model import Briefing

_WORD = re.compile(r"[a-z0-9]+(?:[.,][0-9]+)*")
_NUMBER = re.compile(r"(?<![\w.])\d[\d,.]*\d(?!\w)|(?<![\w.])\d(?!\w)")
_PLAIN = frozenset(
    """the a an and or of in on at to for from by with as is are was were be been being has have had it its this that
    these those he she his her they their them who which what when where while after before during over under into
    about against between among than more most least other others also not no but if so such will would can could may
    might do does did says said say saying one two three first second new""".split()
)
"""Words that every text has; they say nothing of its subject."""
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST_STEM = 4
_SHINGLE = 3
_INTERVAL = re.compile(
    r"first\b[^.]{0,60}?\b(?:in|for)\s+(?:over|more\s+than|nearly|almost|about)?\s*(\w+)\s+years"
    r"|(\w+)[- ]years?[- ](?:hiatus|gap|pause|break|suspension|interruption)"
)
_STAGES = frozenset("round leg phase stage game match".split())
_ORDINAL = re.compile(r"first|second|third|fourth|fifth|sixth|final|last|next|\d+(?:st|nd|rd|th)")
_TALKS = frozenset("talks negotiations dialogue".split())
_RESUMES = frozenset("resume resumes resumed resuming".split())
_MAGNITUDE = re.compile(r"\b(\d(?:\.\d)?)[- ]magnitude\b|\bmagnitude(?: of)?[- ](\d(?:\.\d)?)\b")
_NUMBERS = {word: str(n) for n, word in enumerate("zero one two three four five six seven eight nine ten".split())}


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells a briefing's event from others, and its text from other texts."""

    briefing: Briefing
    words: frozenset[str]
    """The words that say something of the subject, without their endings."""
    opening_words: frozenset[str]
    """Those of the first sentence."""
    happenings: frozenset[Happening]
    countries: frozenset[str]
    people: frozenset[str]
    numbers: frozenset[str]
    """Numbers written as digits."""
    intervals: frozenset[str]
    """Years of "the first meeting in four years"."""
    stages: frozenset[str]
    """Which of several the opening tells of: "second round", and "again" for what resumes."""
    magnitudes: frozenset[float]
    """How strong the earthquakes were that it names."""
    shingles: frozenset[int]
    """Three words that follow each other, as checksums."""
    opening: frozenset[int]
    """Two words that follow each other in the first sentence."""


def read_marks(briefing: Briefing) -> Marks:
    """What is compared of a briefing."""
    text = fold(briefing.summary.text).lower()
    opening = read_opening(text)
    split, split_opening = _WORD.findall(text), _WORD.findall(opening)
    return Marks(
        briefing,
        words=frozenset(_keep(split)),
        opening_words=frozenset(_keep(split_opening)),
        happenings=read_happenings(opening),
        countries=frozenset(fact.value for fact in briefing.countries),
        people=frozenset(fact.value for fact in briefing.people),
        numbers=frozenset(read_numbers(text)),
        intervals=frozenset(_read_intervals(text)),
        stages=frozenset(_read_stages(split_opening)),
        magnitudes=frozenset(_read_magnitudes(text)),
        shingles=_shingle(split, _SHINGLE),
        opening=_shingle(split_opening, 2),
    )


def read_words(text: str) -> list[str]:
    """The words that say something of the subject, in the order of the text, without their endings."""
    return _keep(_WORD.findall(fold(text).lower()))


def read_numbers(text: str) -> list[str]:
    """The numbers written as digits, as the text has them: 1,205 and 3.5."""
    return _NUMBER.findall(text)


def share(first: frozenset[Hashable], second: frozenset[Hashable]) -> float:
    """How much of two sets both have, from 0 to 1 (Jaccard)."""
    either = len(first | second)
    return len(first & second) / either if either else 0.0


def _read_intervals(text: str) -> Iterable[str]:
    if "year" in text:
        for first, second in _INTERVAL.findall(text):
            yield _NUMBERS.get(first or second, first or second)


def _read_stages(opening: Sequence[str]) -> Iterable[str]:
    if not _STAGES.isdisjoint(opening):
        for word, noun in pairwise(opening):
            if noun in _STAGES and _ORDINAL.fullmatch(word):
                yield f"{word} {noun}"
    if not (_RESUMES.isdisjoint(opening) or _TALKS.isdisjoint(opening)):
        yield "again"


def _read_magnitudes(text: str) -> Iterable[float]:
    if "magnitude" in text:
        for before, after in _MAGNITUDE.findall(text):
            yield float(before or after)


def _keep(words: Sequence[str]) -> list[str]:
    return [_stem(word) for word in words if word not in _PLAIN and (len(word) > 2 or word.isdigit())]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _shingle(words: Sequence[str], size: int) -> frozenset[int]:
    return frozenset(crc32(" ".join(words[i : i + size]).encode()) for i in range(len(words) - size + 1))
