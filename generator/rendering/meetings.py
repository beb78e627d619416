"""What counts as a meeting, and what tells of one; when parties met, and how long they had not: of known dates only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.library.stories import Stories
from generator.messages import counted
from generator.model import Briefing, Period, Phase
from generator.rendering.language import Language

_MET = (Phase.HELD, Phase.UNDER_WAY)
_YEARS = counted("%(number)s year", "%(number)s years")
_MONTHS = counted("%(number)s month", "%(number)s months")
_DAYS = counted("%(number)s day", "%(number)s days")
_AHEAD = (Phase.PROPOSED, Phase.UPCOMING)
_COUNTRY = 2
"""Letters of a venue that is a country."""


def is_meeting(briefing: Briefing) -> bool:
    """Whether it tells of a meeting that was held, is under way or is to come; what is only proposed is none yet."""
    return briefing.phase is not None and briefing.phase.value != Phase.PROPOSED


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event that counts as a meeting."""

    reports: tuple[Briefing, ...]
    """The briefings that tell of it as one."""

    @property
    def place(self) -> str:
        """Where it is, as the most precise report says: a country only where none names more; "" where none does."""
        venues = {briefing.venue.value for briefing in self.reports if briefing.venue}
        return min(venues, key=lambda venue: (len(venue) == _COUNTRY, venue), default="")

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Any two parties that a report tells of together, the first of the alphabet first."""
        sets = (sorted({party.value for party in briefing.parties}) for briefing in self.reports)
        return frozenset(pair for parties in sets for pair in combinations(parties, 2))


def gather_meetings(briefings: Iterable[Briefing], stories: Stories) -> tuple[Meeting, ...]:
    """The meetings that the briefings tell of: reports of one story are of one meeting."""
    reports: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in filter(is_meeting, briefings):
        story = stories.by_slug.get(briefing.slug)
        reports[story.lead.slug if story else briefing.slug].append(briefing)
    return tuple(Meeting(tuple(told)) for told in reports.values())


def list_held(briefings: Iterable[Briefing]) -> tuple[Period, ...]:
    """When meetings were held or are under way, one period for each meeting, in the order of time.

    Reports of one meeting may give its days, its month or its year: what overlaps is one meeting, told by the most
    precise of its dates.
    """
    reported = {b.event_period for b in briefings if b.event_period and b.phase and b.phase.value in _MET}
    meetings: list[Period] = []
    for period in sorted(reported, key=_vagueness):
        if not any(period.first <= known.last and known.first <= period.last for known in meetings):
            meetings.append(period)
    return tuple(sorted(meetings))


def find_next(briefings: Iterable[Briefing], held: Sequence[Period]) -> Period | None:
    """When the first meeting after all those held was to be; None where a later briefing leaves it behind."""
    ahead, past = [], [period.last for period in held]
    for briefing in briefings:
        if briefing.event_period and briefing.phase and briefing.phase.value in _AHEAD:
            ahead.append(briefing.event_period)
        elif briefing.when:
            past.append(briefing.when.first)
    return min((period for period in ahead if not past or period.first > max(past)), default=None)


def find_last_gap(held: Sequence[Period], language: Language) -> str:
    """When they met before the last time, and how long before: "24 December 2019, 4 years and 5 months earlier".

    "" for no two meetings.
    """
    for before, after in reversed(list(pairwise(held))):
        if before.last < after.first:
            gap = _print_gap(before, after, language)
            return language.say("%(when)s, %(gap)s earlier", when=language.period(before), gap=gap)
    return ""


def _vagueness(period: Period) -> tuple[bool, int, Period]:
    """Days before months and years; of reports to the day, the one with all days of a meeting first."""
    length = (period.last - period.first).days
    return (period.precision != "day", length if period.precision != "day" else -length, period)


def _print_gap(before: Period, after: Period, language: Language) -> str:
    """The time between two meetings, as precise as their dates: years, years and months, or days."""
    days = (after.first - before.last).days
    if "year" in (before.precision, after.precision):
        named = language.count(max(1, after.first.year - before.first.year), _YEARS)
        return language.say("about %(years)s", years=named)
    months = (after.first.year - before.last.year) * 12 + after.first.month - before.last.month
    if before.precision == after.precision == "day":
        months -= after.first.day < before.last.day
        if months < 2:
            return language.count(days, _DAYS)
    years, rest = divmod(max(1, months), 12)
    in_years, in_months = language.count(years, _YEARS), language.count(rest, _MONTHS)
    if not years or not rest:
        return in_years if years else in_months
    return language.say("%(years)s and %(months)s", years=in_years, months=in_months)
