"""A thread as readers see it: its events along a line, and what is known of it as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.library.threads import Step, Thread
from generator.library.views import Kind, View
from generator.model import Briefing, Period
from generator.rendering import shown
from generator.rendering.language import Language
from generator.rendering.publication import Desk
from generator.rendering.words import print_phase, print_when

_NEAR = 4
"""Entries shown before and after a briefing on its own page."""
_LONGEST = 60
"""Entries shown on the page of a thread: of a longer one, the latest."""
_NAMED = 12


def show_thread(desk: Desk, thread: Thread) -> tuple[shown.ThreadEntry, ...]:
    """The whole thread, the earliest first; of a long one, its latest part."""
    return _list_entries(desk, thread, None)[-_LONGEST:]


def show_thread_around(desk: Desk, thread: Thread, briefing: Briefing) -> tuple[shown.ThreadEntry, ...]:
    """The part of a thread around one of its briefings, which has an entry of its own."""
    entries = _list_entries(desk, thread, briefing)
    here = next(number for number, entry in enumerate(entries) if entry.is_here)
    return entries[max(0, here - _NEAR) : here + _NEAR + 1]


def _list_entries(desk: Desk, thread: Thread, here: Briefing | None) -> tuple[shown.ThreadEntry, ...]:
    """An entry for each phase in which an event is told of: one report, and how many more there are."""
    told: dict[tuple[str, str], list[Briefing]] = {}
    for briefing, step in thread.entries:
        key = step.briefings[0].slug, _phase_of(briefing)
        reports = [*told.get(key, ()), briefing]
        if briefing is here:  # it stands at its own time, and the others of its event and phase with it
            told.pop(key, None)
            reports = [briefing, *reports[:-1]]
        told[key] = reports
    return tuple(_show_entry(desk, reports, here) for reports in told.values())


def _show_entry(desk: Desk, reports: Sequence[Briefing], here: Briefing | None) -> shown.ThreadEntry:
    phase, phase_name = print_phase(desk.language, reports[0])
    return shown.ThreadEntry(
        when=print_when(desk.language, reports[0]),
        phase=phase,
        phase_name=phase_name,
        briefing=desk.briefing(reports[0]),
        more=len(reports) - 1,
        is_here=reports[0] is here,
    )


def _phase_of(briefing: Briefing) -> str:
    return briefing.phase.value if briefing.phase else ""


def print_span(language: Language, steps: Sequence[Step]) -> str:
    """From when to when events reach: "26 September 2023–27 May 2024"."""
    return language.period(Period(steps[0].first, max(step.last for step in steps)))


def list_thread_facts(desk: Desk, view: View) -> Iterable[shown.Fact]:
    """Whose thread it is, how many events it has, and when they were."""
    thread, language = desk.threads[view.term], desk.language
    bloc = desk.link(Kind.BLOC, thread.bloc.id)
    if bloc:
        yield shown.Fact(language.say("Who"), "", (bloc,))
    yield shown.Fact(language.say("Events"), language.number(len(thread.steps)))
    yield shown.Fact(language.say("Dates"), print_span(language, thread.steps))
    venues = dict.fromkeys(b.venue.value for b in thread.briefings if b.venue)
    links = [link for venue in venues if (link := desk.link(Kind.VENUE, venue))]
    if links:
        yield shown.Fact(language.say("Where"), "", tuple(links[:_NAMED]))


def list_threads(desk: Desk, bloc: str) -> Iterable[shown.Section]:
    """The threads of a bloc, the latest first; nothing where it has none."""
    own = desk.threads_of(bloc)[:_NAMED]
    links = [link for thread in own if (link := desk.link(Kind.THREAD, thread.id, counted=True))]
    if links:
        yield shown.Section(desk.language.say("Threads"), tuple(links))
