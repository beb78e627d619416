"""Reports of one event in different words: told by who acts, by dates, and by what few other texts name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from generator.library.contradictions import NEAR_DAYS, contradict
from generator.library.happenings import Happening
from generator.library.marks import Marks, share
from generator.library.rarity import Rarity
from generator.model import Briefing

_SIMILAR_OPENING = 0.2
"""Share of the first sentences' words in common, where the place is the same."""
_COMMON = 60
"""Reports that share a word, a venue or a day, and are compared at most; more share a formula."""
_ALIKE: Mapping[Happening, float] = {
    Happening.MEETING: 0.45,
    Happening.VOTE: 0.45,
    Happening.DISASTER: 0.4,
    Happening.DEATH: 0.5,
}
"""How alike in what they name two reports of a happening are at least, where nobody knows when it was."""
_ALIKE_DATED = 0.35
"""The same where the reports' days are known and near."""


def find_same_event(marks: Sequence[Marks]) -> set[tuple[int, int]]:
    """The numbers of any two that report one event."""
    pairs = set(_find_by_rare_words(marks))
    by_bloc: dict[str, list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        if mark.briefing.bloc:
            by_bloc[mark.briefing.bloc.id].append(number)
    for group in by_bloc.values():
        pairs.update(_find_by_days(marks, group))
        pairs.update(_find_by_marks(marks, group))
    return {(a, b) if a < b else (b, a) for a, b in pairs}


def _find_by_rare_words(marks: Sequence[Marks]) -> Iterable[tuple[int, int]]:
    """Pairs that report a happening of one kind and share words that few texts have."""
    rarity = Rarity(mark.words for mark in marks)
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        for key in _list_keys(mark, rarity):
            holders[key].append(number)
    lists = (holding for holding in holders.values() if len(holding) <= _COMMON)
    met = {(a, b) for holding in lists for i, a in enumerate(holding) for b in holding[i + 1 :]}
    for a, b in met:
        first, second = marks[a], marks[b]
        kinds = first.happenings & second.happenings
        if kinds and not contradict(first, second):
            least = _ALIKE_DATED if _are_dated(first, second) else min(_ALIKE[kind] for kind in kinds)
            if rarity.compare(first.words, second.words) >= least:
                yield a, b


def _list_keys(mark: Marks, rarity: Rarity) -> Iterable[Hashable]:
    """What another report of the same event is expected to have too: a rare word, or any word within a bloc."""
    if mark.happenings:
        bloc = mark.briefing.bloc.id if mark.briefing.bloc else ""
        for word in mark.words:
            if rarity.is_rare(word):
                yield word
            elif bloc:
                yield bloc, word


def _are_dated(first: Marks, second: Marks) -> bool:
    return first.briefing.when is not None and second.briefing.when is not None


def _find_by_days(marks: Sequence[Marks], group: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Pairs of one bloc whose events have the same days."""
    dated = sorted((_days(marks[n].briefing), n) for n in group if marks[n].briefing.event_period)
    for place, (days, first) in enumerate(dated):
        for others, second in dated[place + 1 : place + 1 + _COMMON]:
            if others[0] > days[1] + NEAR_DAYS:
                break
            if not contradict(marks[first], marks[second]):
                yield first, second


def _find_by_marks(marks: Sequence[Marks], group: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Pairs of one bloc without two dates to compare that share a mark of the event."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in group:
        mark = marks[number]
        for interval in mark.intervals:
            holders["interval", interval].append(number)
        if mark.briefing.venue and len(mark.briefing.venue.value) > 2:
            holders["venue", mark.briefing.venue.value].append(number)
    for (kind, _), holding in holders.items():
        for place, a in enumerate(holding[:_COMMON]):
            for b in holding[place + 1 : _COMMON]:
                undated = not (marks[a].briefing.event_period and marks[b].briefing.event_period)
                if (
                    undated
                    and (kind == "interval" or _open_alike(marks[a], marks[b]))
                    and not contradict(marks[a], marks[b])
                ):
                    yield a, b


def _open_alike(first: Marks, second: Marks) -> bool:
    return share(first.opening_words, second.opening_words) >= _SIMILAR_OPENING


def _days(briefing: Briefing) -> tuple[int, int]:
    period = briefing.event_period
    assert period is not None
    return period.first.toordinal(), period.last.toordinal()
