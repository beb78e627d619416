"""Why two briefings cannot be reports of one event."""

from __future__ import annotations

from generator.library.marks import Marks
from generator.model import Briefing, Period, Phase

NEAR_DAYS = 3
"""Days between two reports' dates of one event at most: the days of an event are told differently."""
_PUBLISHED_APART = 10
"""Days between two reports of one event at most, where only the days of publishing are known."""
_ANNOUNCED_APART = 60
"""The same where the earlier one tells of what is to come."""
_REVISED = 0.35
"""By how much the magnitude of an earthquake is corrected at most."""
_OPEN = (Phase.PROPOSED, Phase.UPCOMING, Phase.UNDER_WAY)


def contradict(first: Marks, second: Marks) -> bool:
    """Whether two reports cannot be of one event: others act, elsewhere, at another level, at another time."""
    one, other = first.briefing, second.briefing
    return (
        _name_others(first, second)
        or (bool(first.people and second.people) and not first.people & second.people)
        or _are_other_stages(first.stages, second.stages)
        or _are_other_quakes(first.magnitudes, second.magnitudes)
        or _differ(one, other)
        or _are_apart(one.event_period, other.event_period)
        or _are_published_apart(one, other)
    )


def _name_others(first: Marks, second: Marks) -> bool:
    """Whether another bloc acts, or, where one of them has none, each names a country that the other does not."""
    one, other = first.briefing.bloc, second.briefing.bloc
    if one and other:
        return one.id != other.id
    shared, either = first.countries & second.countries, first.countries | second.countries
    return shared not in (first.countries, second.countries) and 2 * len(shared) < len(either)


def _are_other_stages(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether one tells of another round, or of talks that resume after those of the other."""
    if ("again" in first) != ("again" in second):
        return True
    return bool(first and second) and not first & second


def _are_other_quakes(first: frozenset[float], second: frozenset[float]) -> bool:
    """Whether no earthquake of the one is as strong as one of the other."""
    return bool(first and second) and all(abs(one - other) > _REVISED for one in first for other in second)


def _differ(one: Briefing, other: Briefing) -> bool:
    levels = {b.level.value for b in (one, other) if b.level}
    venues = {b.venue.value for b in (one, other) if b.venue and len(b.venue.value) > 2}
    phases = {b.phase.value for b in (one, other) if b.phase}
    return len(levels) > 1 or len(venues) > 1 or phases == {Phase.PROPOSED.value, Phase.HELD.value}


def _are_apart(first: Period | None, second: Period | None) -> bool:
    if first is None or second is None:
        return False
    if "day" not in (first.precision, second.precision):
        return True
    return first.last.toordinal() + NEAR_DAYS < second.first.toordinal() or (
        second.last.toordinal() + NEAR_DAYS < first.first.toordinal()
    )


def _are_published_apart(one: Briefing, other: Briefing) -> bool:
    """Whether so many days lie between two reports that they are of two events."""
    if one.event_period and other.event_period:
        return False
    days = [(period.first.toordinal(), b) for b in (one, other) if (period := b.published or b.event_period)]
    if len(days) < 2:
        return False
    (earlier, report), (later, _) = sorted(days, key=lambda entry: entry[0])
    is_open = report.phase is not None and report.phase.value in _OPEN
    return later - earlier > (_ANNOUNCED_APART if is_open else _PUBLISHED_APART)
