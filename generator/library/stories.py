"""Which briefings tell the same: near-duplicates by their words, reports of one event by what they say of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.library.library import Library
from generator.model import Briefing, Period, Phase
from generator.urls import to_slug

_WORD = re.compile(r"[a-z0-9]+")
_SHINGLE = 3
_ALIKE = 0.08
"""Share of three-word shingles in common (Jaccard; Broder 1997) from which two texts of one bloc are alike.
Rewritten agency copy keeps little more than its opening: the pair in the first nine has 0.11, all others at
most 0.06."""
_ALIKE_OPENING = 0.35
"""The same for the pairs of words in the first sentence."""
_COMMON = 60
"""A shingle in more texts than this is a formula; it makes no pair."""
_NEAR_DAYS = 3
_NEAR_MONTHS = 60
"""Days between two reports of one event at most, where only the days of publishing are known."""
_SIMILAR_OPENING = 0.2
_INTERVAL = re.compile(
    r"first\b[^.]{0,60}?\b(?:in|for)\s+(?:over|more\s+than|nearly|almost|about)?\s*(\w+)\s+years"
    r"|(\w+)[- ]years?[- ](?:hiatus|gap|pause|break|suspension|interruption)",
    re.IGNORECASE,
)
_NUMBERS = {word: str(n) for n, word in enumerate("zero one two three four five six seven eight nine ten".split())}


@dataclass(frozen=True, slots=True)
class Tie:
    """Another briefing that tells the same, and how it does."""

    slug: str
    is_near_duplicate: bool
    """Whether the texts are alike; otherwise they report the same event in other words."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """What tells an event from others of its bloc."""

    briefing: Briefing
    opening: frozenset[tuple[str, ...]]
    words: frozenset[str]
    intervals: frozenset[str]


def find_ties(library: Library) -> Mapping[str, tuple[Tie, ...]]:
    """Slug of each briefing with company → the others that tell the same, in the order of the library."""
    ties: dict[str, set[Tie]] = defaultdict(set)
    marks = {b.slug: _read_marks(b) for b in library.listed if b.bloc}
    alike = _find_alike(marks)
    for first, second in alike:
        _tie(ties, first, second, is_near_duplicate=True)
    for group in library.by_bloc.values():
        for first, second in _find_same_event([marks[b.slug] for b in group]):
            if (first, second) not in alike and (second, first) not in alike:
                _tie(ties, first, second, is_near_duplicate=False)
    place = {briefing.slug: number for number, briefing in enumerate(library.briefings)}
    return {slug: tuple(sorted(found, key=lambda tie: place[tie.slug])) for slug, found in ties.items()}


def _tie(ties: dict[str, set[Tie]], first: str, second: str, *, is_near_duplicate: bool) -> None:
    ties[first].add(Tie(second, is_near_duplicate))
    ties[second].add(Tie(first, is_near_duplicate))


def _read_marks(briefing: Briefing) -> _Marks:
    text = briefing.summary.text
    opening = _WORD.findall(to_slug(re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]))
    words = frozenset(word for word in opening if len(word) > 3)
    found = {first or second for first, second in _INTERVAL.findall(text)}
    intervals = frozenset(_NUMBERS.get(word.lower(), word.lower()) for word in found)
    return _Marks(briefing, _shingle(opening, 2), words, intervals)


def _shingle(words: list[str], size: int) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def _jaccard(first: frozenset[object], second: frozenset[object]) -> float:
    either = len(first | second)
    return len(first & second) / either if either else 0.0


def _find_alike(marks: Mapping[str, _Marks]) -> set[tuple[str, str]]:
    """Pairs of one bloc whose texts are alike, by an index of shingles rather than all pairs."""
    shingles = {slug: _shingle(_WORD.findall(m.briefing.summary.text.lower()), _SHINGLE) for slug, m in marks.items()}
    holders: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for slug, mark in marks.items():
        for shingle in shingles[slug]:
            holders[_bloc_id(mark.briefing), shingle].append(slug)
    pairs: set[tuple[str, str]] = set()
    for holding in holders.values():
        if 1 < len(holding) <= _COMMON:
            pairs.update((a, b) if a < b else (b, a) for i, a in enumerate(holding) for b in holding[i + 1 :])
    return {(a, b) for a, b in pairs if _are_alike(marks[a], marks[b], shingles[a], shingles[b])}


def _are_alike(
    first: _Marks, second: _Marks, one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]
) -> bool:
    return (
        _jaccard(one, other) >= _ALIKE
        and _jaccard(first.opening, second.opening) >= _ALIKE_OPENING
        and not _contradict(first.briefing, second.briefing)
    )


def _bloc_id(briefing: Briefing) -> str:
    return briefing.bloc.id if briefing.bloc else ""


def _find_same_event(group: list[_Marks]) -> Iterable[tuple[str, str]]:
    """Pairs of one bloc's briefings that report one event."""
    dated = sorted((m for m in group if m.briefing.event_period), key=lambda m: _days(m.briefing))
    for number, first in enumerate(dated):
        for second in dated[number + 1 :]:
            if _days(second.briefing)[0] > _days(first.briefing)[1] + _NEAR_DAYS:
                break
            if not _contradict(first.briefing, second.briefing):
                yield first.briefing.slug, second.briefing.slug
    yield from _find_by_marks(group)


def _find_by_marks(group: list[_Marks]) -> Iterable[tuple[str, str]]:
    """Pairs without two dates to compare that share a mark of the event."""
    holders: dict[tuple[str, str], list[_Marks]] = defaultdict(list)
    for mark in group:
        for interval in mark.intervals:
            holders["interval", interval].append(mark)
        if mark.briefing.venue and len(mark.briefing.venue.value) > 2:
            holders["venue", mark.briefing.venue.value].append(mark)
    for (kind, _), holding in holders.items():
        for number, first in enumerate(holding[:_COMMON]):
            for second in holding[number + 1 : _COMMON]:
                undated = not (first.briefing.event_period and second.briefing.event_period)
                similar = kind == "interval" or _jaccard(first.words, second.words) >= _SIMILAR_OPENING
                if undated and similar and not _contradict(first.briefing, second.briefing):
                    yield first.briefing.slug, second.briefing.slug


def _days(briefing: Briefing) -> tuple[int, int]:
    period = briefing.event_period
    assert period is not None
    return period.first.toordinal(), period.last.toordinal()


def _contradict(first: Briefing, second: Briefing) -> bool:
    """Whether two reports cannot be of one event: other levels, places, days, or one proposed and one held."""
    levels = {b.level.value for b in (first, second) if b.level}
    venues = {b.venue.value for b in (first, second) if b.venue and len(b.venue.value) > 2}
    phases = {b.phase.value for b in (first, second) if b.phase}
    if len(levels) > 1 or len(venues) > 1 or phases == {Phase.PROPOSED.value, Phase.HELD.value}:
        return True
    return _are_apart(first.event_period, second.event_period) or _are_published_apart(first, second)


def _are_apart(first: Period | None, second: Period | None) -> bool:
    if first is None or second is None:
        return False
    if "day" not in (first.precision, second.precision):
        return True
    return first.last.toordinal() + _NEAR_DAYS < second.first.toordinal() or (
        second.last.toordinal() + _NEAR_DAYS < first.first.toordinal()
    )


def _are_published_apart(first: Briefing, second: Briefing) -> bool:
    """Whether both days of publishing are known and more than two months lie between them."""
    if first.event_period and second.event_period:
        return False
    days = [period.first.toordinal() for b in (first, second) if (period := b.published or b.event_period)]
    return len(days) == 2 and abs(days[0] - days[1]) > _NEAR_MONTHS
