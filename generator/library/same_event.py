"""Reports of one event in different words: told by who acts, by dates, and by what few other texts name.

The measures were chosen by what they find in the pairs of `tests/labels/pairs/development`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.library.contradictions import NEAR_DAYS, contradict
from generator.library.happenings import VIOLENT, Happening
from generator.library.marks import Marks, share
from generator.library.near_duplicates import have_like_numbers
from generator.library.rarity import Rarity
from generator.model import Briefing

_SIMILAR_OPENING = 0.2
"""Share of the first sentences' words in common, where the place is the same."""
_COMMON = 60
"""Reports that share a word, a venue or a day, and are compared at most; more share a formula."""
_SPAN = 8
"""Days, one span after the other; a report is looked for in its own and the next, so that near ones meet."""
_TELLING = math.log(100)
"""What a word weighs at least by which reports of near days are looked for: one text in a hundred has it."""
_FEW = 8
"""Reports that name what one event alone is known by: a ship, a village, a storm."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What two reports of a happening need for being taken as one event's."""

    alike: float
    """How alike in what they name they are at least (cosine)."""
    few: float = math.inf
    """Reports that name the rarest thing they share at most."""

    def is_met(self, alike: float, number: float) -> bool:
        """Whether two so alike reports, the rarest thing of which so many name, have what is needed."""
        return alike >= self.alike and number <= self.few


_UNDATED: Mapping[Happening, tuple[Measure, ...]] = {
    Happening.MEETING: (Measure(0.45),),
    Happening.VOTE: (Measure(0.45),),
    Happening.DISASTER: (Measure(0.4, 30),),
    Happening.DEATH: (Measure(0.5),),
    Happening.ATTACK: (Measure(0.65, _FEW),),
    Happening.LOSS: (Measure(0.7, _FEW),),
    Happening.UNREST: (Measure(0.5, 12),),
    Happening.CEREMONY: (Measure(0.6, 12),),
}
"""Where nobody knows when it was: the same places are attacked, and the same people tried, again and again."""
_DATED: Mapping[Happening, tuple[Measure, ...]] = {
    Happening.MEETING: (Measure(0.35),),
    Happening.VOTE: (Measure(0.35), Measure(0.25, _FEW)),
    Happening.DISASTER: (Measure(0.4), Measure(0.35, _COMMON), Measure(0.2, _FEW)),
    Happening.DEATH: (Measure(0.4), Measure(0.35, _COMMON), Measure(0.2, _FEW)),
    Happening.ATTACK: (Measure(0.5, 12),),
    Happening.LOSS: (Measure(0.5, 12),),
    Happening.UNREST: (Measure(0.4, 30),),
    Happening.CEREMONY: (Measure(0.5, _COMMON),),
    Happening.VERDICT: (Measure(0.4, _FEW),),
}
"""Where the reports' days are known and near. Any of the measures is enough."""


def find_same_event(marks: Sequence[Marks]) -> dict[tuple[int, int], float]:
    """The numbers of any two that report one event, each with how alike they are in what they name."""
    rarity = Rarity(mark.words for mark in marks)
    found = dict(_find_by_shared_words(marks, rarity))
    by_bloc: dict[str, list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        if mark.briefing.bloc:
            by_bloc[mark.briefing.bloc.id].append(number)
    for group in by_bloc.values():
        for a, b in (*_find_by_days(marks, group), *_find_by_marks(marks, group)):
            found[a, b] = rarity.compare(marks[a].words, marks[b].words)
    return {(min(pair), max(pair)): alike for pair, alike in found.items()}


def _find_by_shared_words(marks: Sequence[Marks], rarity: Rarity) -> Iterable[tuple[tuple[int, int], float]]:
    """Pairs that report a happening of one kind and share words that few texts have, or few of near days."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        for key in _list_keys(mark, rarity):
            holders[key].append(number)
    lists = (holding for holding in holders.values() if len(holding) <= _COMMON)
    met = {(a, b) for holding in lists for i, a in enumerate(holding) for b in holding[i + 1 :]}
    for a, b in met:
        first, second = marks[a], marks[b]
        kinds = _share_happenings(first, second)
        if kinds and not contradict(first, second):
            measures = _DATED if _are_dated(first, second) else _UNDATED
            alike = rarity.compare(first.words, second.words)
            known_to = rarity.count(first.words & second.words)
            if any(measure.is_met(alike, known_to) for kind in kinds for measure in measures.get(kind, ())):
                yield (a, b), alike


def _share_happenings(first: Marks, second: Marks) -> frozenset[Happening]:
    """What both report; two counts of victims are of one attack only where a toll is brought up to date."""
    kinds = first.happenings & second.happenings
    is_updated = "toll" in first.words or "toll" in second.words
    return kinds if is_updated or have_like_numbers(first, second) else kinds - VIOLENT


def _list_keys(mark: Marks, rarity: Rarity) -> Iterable[Hashable]:
    """What another report of the same event is expected to have too: a kind of happening, and a rare word with it.

    Within a bloc, or in near days, the word need not be as rare.
    """
    bloc = mark.briefing.bloc.id if mark.briefing.bloc else ""
    period = mark.briefing.when
    span = period.first.toordinal() // _SPAN if period else 0
    words = [(word, rarity.weight(word)) for word in mark.words] if mark.happenings else []
    for kind in mark.happenings:
        for word, weight in words:
            if rarity.is_rare(word):
                yield kind, word
            elif bloc:
                yield kind, bloc, word
            if span and weight >= _TELLING:
                yield kind, span, word
                yield kind, span + 1, word


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
