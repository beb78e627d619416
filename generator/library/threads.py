"""Threads: what the same parties do one after the other, from a meeting's proposal to what it led to.

A thread has one bloc. An event carries on the thread of the newest event before it that shares a topic and lies at most
seven months back; a longer pause begins another thread. A briefing stands in one thread at most, so that any of its
briefings says which one is meant: it has the id of the first, and those of the others lead to it. Whatever is added
before, between or after, whatever is joined or read otherwise, a kept address leads to the thread of that briefing.

Undated briefings have no place on a line of time. They stand in a thread only with a dated report of their own event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.library.addresses import list_former_slugs
from generator.library.library import Library
from generator.library.stories import Stories
from generator.model import Bloc, Briefing, Period, Phase

_PAUSE = 213
"""Days without an event after which another thread begins: seven months, less than the year between two of the yearly
summits that most groups hold."""
_SELDOM = 3
_PHASES = (*Phase, None)


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a thread with its reports."""

    briefings: tuple[Briefing, ...]
    first: date
    last: date

    @property
    def topics(self) -> frozenset[str]:
        """What any of its reports deals with."""
        return frozenset(topic.value for briefing in self.briefings for topic in briefing.topics)


@dataclass(frozen=True, slots=True)
class Thread:
    """The events of a bloc that follow each other, the earliest first."""

    bloc: Bloc
    topic: str
    """Main topic of the first event; "" where it has none."""
    steps: tuple[Step, ...]

    @property
    def id(self) -> str:
        """The slug of the first briefing: stable while later events come in."""
        return self.briefings[0].slug

    @property
    def other_ids(self) -> tuple[str, ...]:
        """The ids that it had if others of its briefings came first: their slugs, and former slugs of all."""
        slugs = (slug for briefing in self.briefings for slug in (briefing.slug, *list_former_slugs(briefing)))
        return tuple(slug for slug in slugs if slug != self.id)

    @property
    def entries(self) -> tuple[tuple[Briefing, Step], ...]:
        """Every report with its event, in the order of time; on one day, by how far the event has come."""
        told = ((briefing, step) for step in self.steps for briefing in step.briefings)
        return tuple(sorted(told, key=lambda entry: _order(*entry)))

    @property
    def briefings(self) -> tuple[Briefing, ...]:
        """All reports in the order of the thread."""
        return tuple(briefing for briefing, _ in self.entries)


def find_threads(library: Library, stories: Stories) -> tuple[Thread, ...]:
    """The threads of two events or more, or of one that is told of in two phases, in the order of their ids."""
    threads = (
        thread
        for id_, bloc in library.blocs.items()
        for thread in _spin(bloc, _list_steps(library, id_, stories))
        if _leads_on(thread)
    )
    return tuple(sorted(threads, key=lambda thread: thread.id))


def _leads_on(thread: Thread) -> bool:
    phases = {briefing.phase.value for briefing in thread.briefings if briefing.phase}
    return len(thread.steps) > 1 or len(phases) > 1


def _list_steps(library: Library, bloc: str, stories: Stories) -> list[Step]:
    """The dated events of a bloc in the order of time."""
    events: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in library.by_bloc[bloc]:
        story = stories.by_slug.get(briefing.slug)
        events[story.lead.slug if story else briefing.slug].append(briefing)
    steps = [step for reports in events.values() if (step := _make_step(reports))]
    return sorted(steps, key=lambda step: (step.first, step.last, [b.slug for b in step.briefings]))


def _make_step(reports: Sequence[Briefing]) -> Step | None:
    """The reports of one event; None where not even a month is known of any."""
    periods = [when for b in reports if (when := b.event_period) and when.precision != "year"]
    periods = periods or [when for b in reports if (when := b.when) and when.precision != "year"]
    if not periods:
        return None
    return Step(
        tuple(sorted(reports, key=lambda b: b.slug)), min(periods).first, max(period.last for period in periods)
    )


def _order(briefing: Briefing, step: Step) -> tuple[date, date, int, Period, str]:
    """An undated report stands where its event does."""
    phase = Phase(briefing.phase.value) if briefing.phase else None
    when = briefing.when or Period(step.first, step.last)
    return when.first, when.last, _PHASES.index(phase), briefing.published or when, briefing.slug


def _spin(bloc: Bloc, steps: Iterable[Step]) -> Iterable[Thread]:
    """The threads that the events of a bloc make."""
    threads: list[list[Step]] = []
    placed: list[tuple[Step, list[Step]]] = []
    for step in steps:
        thread = next((own for earlier, own in reversed(placed) if _leads_to(earlier, step, bloc)), None)
        if thread is None:
            thread = []
            threads.append(thread)
        thread.append(step)
        placed.append((step, thread))
        while (step.first - placed[0][0].last).days > _PAUSE:
            placed.pop(0)
    return (Thread(bloc, _main_topic(thread[0]), tuple(thread)) for thread in threads)


def _leads_to(earlier: Step, later: Step, bloc: Bloc) -> bool:
    """Whether one event carries on the other: soon enough, and on a topic of both.

    Three and more meet seldom, so that a report without a topic is taken to go on; two, or one organisation, have
    so much to do with the world that only another without a topic is.
    """
    if (later.first - earlier.last).days > _PAUSE:
        return False
    if earlier.topics and later.topics:
        return bool(earlier.topics & later.topics)
    return len(bloc.parties) >= _SELDOM or earlier.topics == later.topics


def _main_topic(step: Step) -> str:
    return next((topic.value for briefing in step.briefings for topic in briefing.topics), "")
