"""What a reader of a briefing may want next: other reports, the format's other meetings, related briefings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.library.library import Library
from generator.library.stories import Stories, Story
from generator.library.threads import Thread
from generator.model import Briefing
from generator.urls import term_slug

_NEIGHBOURS = 8
"""How far down a list a related briefing is looked for; keeps the work for one briefing constant."""
_RELATED = 5


class Reason(StrEnum):
    """Why a briefing is related."""

    VENUE = "venue"
    PERSON = "person"
    CELL = "cell"
    TOPIC = "topic"
    BLOC = "bloc"


@dataclass(frozen=True, slots=True)
class Related:
    """A related briefing and the reason, with the term that both share."""

    briefing: Briefing
    reason: Reason
    term: str


@dataclass(frozen=True, slots=True)
class Company:
    """Everything that a briefing's page says of other briefings."""

    story: Story | None = None
    """Its event and all reports of it, where there are others."""
    near_duplicates: frozenset[str] = frozenset()
    """Slugs of those whose text is alike."""
    thread: Thread | None = None
    """The format's events that this one belongs to."""
    background: tuple[tuple[int, tuple[Briefing, ...]], ...] = ()
    """Number of each background event of the briefing → the briefings of that event that are known."""
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Companies:
    """The company of every briefing, by slug."""

    by_slug: Mapping[str, Company] = field(default_factory=dict)


def find_companies(library: Library, stories: Stories, threads: Iterable[Thread]) -> Companies:
    """The company of every briefing of the library."""
    thread_of = {briefing.slug: thread for thread in threads for briefing in thread.briefings}
    found = {}
    for briefing in library.briefings:
        slug = briefing.slug
        story = stories.by_slug.get(slug)
        alike = frozenset(tie.slug for tie in stories.ties.get(slug, ()) if tie.is_near_duplicate)
        known = {slug, *(other.slug for other in story.briefings)} if story else {slug}
        background = tuple(_find_background(library, briefing))
        known.update(b.slug for _, briefings in background for b in briefings)
        related = _find_related(library, briefing, known)
        found[slug] = Company(story, alike, thread_of.get(slug), background, related)
    return Companies(found)


def _find_background(library: Library, briefing: Briefing) -> Iterable[tuple[int, tuple[Briefing, ...]]]:
    for number, event in enumerate(briefing.background):
        same = [b for b in library.listed_by_parties.get(event.parties, ()) if b.slug != briefing.slug]
        when = event.when
        if when is not None:
            same = [
                b
                for b in same
                if b.event_period and b.event_period.first <= when.last and when.first <= b.event_period.last
            ]
            yield number, tuple(same[:3])
        else:
            yield number, ()


def _find_related(library: Library, briefing: Briefing, known: set[str]) -> tuple[Related, ...]:
    """At most five others, the strongest reason first; each is named once."""
    chosen: dict[str, Related] = {}
    for reason, term, group in _list_reasons(library, briefing):
        for other in _near(group, briefing):
            if other.slug not in known and other.slug not in chosen:
                chosen[other.slug] = Related(other, reason, term)
                if len(chosen) == _RELATED:
                    return tuple(chosen.values())
    return tuple(chosen.values())


def _list_reasons(library: Library, briefing: Briefing) -> Iterable[tuple[Reason, str, tuple[Briefing, ...]]]:
    if briefing.venue and len(briefing.venue.value) > 2:
        yield Reason.VENUE, briefing.venue.value, library.by_venue.get(briefing.venue.value, ())
    if briefing.bloc:
        for topic in briefing.topics[:3]:
            yield Reason.CELL, topic.value, library.by_cell.get((briefing.bloc.id, topic.value), ())
        yield Reason.BLOC, briefing.bloc.id, library.by_bloc.get(briefing.bloc.id, ())
    for person in briefing.people:
        yield Reason.PERSON, person.value, library.by_person.get(term_slug(person.value), ())
    for topic in briefing.topics[:2]:
        yield Reason.TOPIC, topic.value, library.by_topic.get(topic.value, ())


def _near(group: tuple[Briefing, ...], briefing: Briefing) -> Iterable[Briefing]:
    """The first few of a list, which is newest first, without the briefing itself."""
    return [other for other in group[:_NEIGHBOURS] if other.slug != briefing.slug]
