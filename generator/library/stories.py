"""Stories: the briefings that tell of one event, gathered under the fullest of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.library.contradictions import contradict
from generator.library.library import Library
from generator.library.marks import Marks, read_marks
from generator.library.near_duplicates import find_near_duplicates
from generator.library.same_event import find_same_event
from generator.model import Briefing
from generator.resting import rest_collector

_LARGEST = 20
"""Reports of a story at most; more would be a formula that many texts share."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Another briefing that tells the same, and how it does."""

    slug: str
    is_near_duplicate: bool
    """Whether the texts are alike; otherwise they report the same event in other words."""


@dataclass(frozen=True, slots=True)
class Story:
    """Two or more briefings of one event."""

    lead: Briefing
    """The fullest."""
    briefings: tuple[Briefing, ...]
    """All of them, the lead included, in the order of the library."""


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of a library, and which two of its briefings are tied."""

    by_slug: Mapping[str, Story] = field(default_factory=dict)
    """Slug of each briefing that is not alone → its story."""
    ties: Mapping[str, tuple[Tie, ...]] = field(default_factory=dict)
    """Slug of each briefing that is not alone → those that it is tied with itself, in the order of the library."""

    def count_others(self, briefing: Briefing) -> int:
        """How many other briefings report the event, where this one leads its story; else 0."""
        story = self.by_slug.get(briefing.slug)
        return len(story.briefings) - 1 if story and story.lead is briefing else 0


def find_stories(library: Library) -> Stories:
    """The stories among the listed briefings. Neither the order of files nor that of a text's lines changes them."""
    with rest_collector():
        return _find_stories(library)


def _find_stories(library: Library) -> Stories:
    marks = [read_marks(briefing) for briefing in sorted(library.listed, key=lambda b: b.slug)]
    alike = find_near_duplicates(marks)
    same = find_same_event(marks)
    pairs = sorted(
        alike | same.keys(), key=lambda pair: (pair not in alike, _count_days(marks, pair), -same.get(pair, 0.0), pair)
    )
    place = {briefing.slug: number for number, briefing in enumerate(library.briefings)}
    found: dict[str, list[Tie]] = defaultdict(list)
    for a, b in pairs:
        for own, other in ((a, b), (b, a)):
            found[marks[own].briefing.slug].append(Tie(marks[other].briefing.slug, (a, b) in alike))
    ties = {slug: tuple(sorted(own, key=lambda tie: place[tie.slug])) for slug, own in found.items()}
    by_slug = {}
    for group in _gather(marks, pairs):
        story = _make_story([marks[n] for n in group], place)
        by_slug.update({briefing.slug: story for briefing in story.briefings})
    return Stories(by_slug, ties)


def _count_days(marks: Sequence[Marks], pair: tuple[int, int]) -> int:
    """The days between two reports; 0 where they are not known of both."""
    first, second = (marks[number].briefing.when for number in pair)
    return abs(first.first.toordinal() - second.first.toordinal()) if first and second else 0


def _gather(marks: Sequence[Marks], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, ...]]:
    """The groups that pairs make, in their order; two stay apart where a report of one contradicts one of the other."""
    groups: dict[int, tuple[int, ...]] = {}
    for a, b in pairs:
        one, other = groups.get(a, (a,)), groups.get(b, (b,))
        if one is other or a in other or len(one) + len(other) > _LARGEST:
            continue
        if any(contradict(marks[m], marks[n]) for m in one for n in other):
            continue
        both = one + other
        groups.update(dict.fromkeys(both, both))
    return sorted({tuple(sorted(group)) for group in groups.values()})


def _make_story(group: Sequence[Marks], place: Mapping[str, int]) -> Story:
    ordered = sorted(group, key=lambda mark: place[mark.briefing.slug])
    lead = max(ordered, key=lambda mark: (_measure(mark), -place[mark.briefing.slug]))
    return Story(lead.briefing, tuple(mark.briefing for mark in ordered))


def _measure(mark: Marks) -> int:
    """How much a report tells: the different words that say something, and the facts known of it."""
    return len(mark.words) + sum(1 for _ in mark.briefing.keyed_facts())
