"""What a reader of a briefing may want next: other reports, the format's other meetings, related briefings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.library.library import Library
from generator.library.stories import Tie, find_ties
from generator.model import Briefing
from generator.urls import term_slug

_NEIGHBOURS = 8
"""How far down a list a related briefing is looked for; keeps the work for one briefing constant."""
_RELATED = 5
_THREAD = 4
"""Meetings shown before and after a briefing on its format's line."""


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

    ties: tuple[Tie, ...] = ()
    thread: tuple[Briefing, ...] = ()
    """The format's meetings around this one, oldest first, this one included; empty where it is alone."""
    background: tuple[tuple[int, tuple[Briefing, ...]], ...] = ()
    """Number of each background event of the briefing → the briefings of that event that are known."""
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Companies:
    """The company of every briefing, by slug."""

    by_slug: Mapping[str, Company] = field(default_factory=dict)


def find_companies(library: Library) -> Companies:
    """The company of every briefing of the library."""
    ties = find_ties(library)
    threads = {bloc: _make_thread(group) for bloc, group in library.by_bloc.items()}
    place = {id(b): n for group in threads.values() for n, b in enumerate(group)}
    found = {}
    for briefing in library.briefings:
        own = ties.get(briefing.slug, ())
        known = {briefing.slug, *(tie.slug for tie in own)}
        background = tuple(_find_background(library, briefing))
        known.update(b.slug for _, briefings in background for b in briefings)
        thread = _cut_thread(threads, briefing, place)
        found[briefing.slug] = Company(own, thread, background, _find_related(library, briefing, known))
    return Companies(found)


def _make_thread(group: tuple[Briefing, ...]) -> tuple[Briefing, ...]:
    """The dated briefings of a bloc, oldest first; undated ones have no place on a line of time."""
    dated = [briefing for briefing in group if briefing.when]
    return tuple(reversed(dated))


def _cut_thread(
    threads: Mapping[str, tuple[Briefing, ...]], briefing: Briefing, place: Mapping[int, int]
) -> tuple[Briefing, ...]:
    if briefing.bloc is None or id(briefing) not in place:
        return ()
    thread, here = threads[briefing.bloc.id], place[id(briefing)]
    cut = thread[max(0, here - _THREAD) : here + _THREAD + 1]
    return cut if len(cut) > 1 else ()


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
