"""A thread as readers see it: its events along a line, and what is known of it as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.library.threads import Step, Thread
from generator.library.views import Kind, View
from generator.model import Briefing, Period
from generator.periods import print_period
from generator.rendering import shown
from generator.rendering.publication import Desk
from generator.rendering.words import PHASES, print_when

_NEAR = 4
"""Entries shown before and after a briefing on its own page."""
_LONGEST = 60
"""Entries shown on the page of a thread: of a longer one, the latest."""
_NAMED = 12


def show_thread(desk: Desk, thread: Thread) -> tuple[shown.ThreadEntry, ...]:
    """The whole thread, the earliest event first; of a long one, its latest part."""
    return tuple(entry for step in thread.steps for entry in _list_entries(desk, step, None))[-_LONGEST:]


def show_thread_around(desk: Desk, thread: Thread, briefing: Briefing) -> tuple[shown.ThreadEntry, ...]:
    """The part of a thread around one of its briefings, which has an entry of its own."""
    entries = [entry for step in thread.steps for entry in _list_entries(desk, step, briefing)]
    here = next(number for number, entry in enumerate(entries) if entry.is_here)
    return tuple(entries[max(0, here - _NEAR) : here + _NEAR + 1])


def _list_entries(desk: Desk, step: Step, here: Briefing | None) -> Iterable[shown.ThreadEntry]:
    """An entry for each phase that an event is told of in: its first report, and how many more there are."""
    for _, group in groupby(step.briefings, key=_phase_of):
        reports = list(group)
        first = here if here is not None and any(b is here for b in reports) else reports[0]
        phase = _phase_of(first)
        yield shown.ThreadEntry(
            when=print_when(first),
            phase=phase,
            phase_name=PHASES.get(phase, ""),
            briefing=desk.briefing(first),
            more=len(reports) - 1,
            is_here=first is here,
        )


def _phase_of(briefing: Briefing) -> str:
    return briefing.phase.value if briefing.phase else ""


def print_span(steps: Sequence[Step]) -> str:
    """From when to when events reach: "26 September 2023–27 May 2024"."""
    return print_period(Period(steps[0].first, max(step.last for step in steps)))


def list_thread_facts(desk: Desk, view: View) -> Iterable[shown.Fact]:
    """Whose thread it is, how many events it has, and when they were."""
    thread = desk.threads[view.term]
    bloc = desk.link(Kind.BLOC, thread.bloc.id)
    if bloc:
        yield shown.Fact("Who", "", (bloc,))
    yield shown.Fact("Events", f"{len(thread.steps):,}")
    yield shown.Fact("Dates", print_span(thread.steps))
    venues = dict.fromkeys(b.venue.value for b in thread.briefings if b.venue)
    links = [link for venue in venues if (link := desk.link(Kind.VENUE, venue))]
    if links:
        yield shown.Fact("Where", "", tuple(links[:_NAMED]))


def list_threads(desk: Desk, bloc: str) -> Iterable[shown.Section]:
    """The threads of a bloc, the latest first; nothing where it has none."""
    own = desk.threads_of(bloc)[:_NAMED]
    links = [link for thread in own if (link := desk.link(Kind.THREAD, thread.id, counted=True))]
    if links:
        yield shown.Section("Threads", tuple(links))
