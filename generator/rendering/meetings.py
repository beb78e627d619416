"""What counts as a meeting; when the parties of some briefings met, and how long they had not: of known dates only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.model import Briefing, Period, Phase
from generator.periods import print_period
from generator.rendering.words import count

_MET = (Phase.HELD, Phase.UNDER_WAY)


def is_meeting(briefing: Briefing) -> bool:
    """Whether it tells of a meeting that was held, is under way or is to come; what is only proposed is none yet."""
    return briefing.phase is not None and briefing.phase.value != Phase.PROPOSED


def list_held(briefings: Iterable[Briefing]) -> tuple[Period, ...]:
    """The days, months or years of meetings that were held or are under way, once each, in the order of time."""
    held = {b.event_period for b in briefings if b.event_period and b.phase and b.phase.value in _MET}
    return tuple(sorted(held))


def find_last_gap(held: Sequence[Period]) -> str:
    """When they met before the last time, and how long before: "24 December 2019, 4 years and 5 months earlier".

    Reports of one meeting may give its day, its month or its year: what overlaps is one meeting. "" for no two.
    """
    for before, after in reversed(list(pairwise(held))):
        if before.last < after.first:
            return f"{print_period(before)}, {_print_gap(before, after)} earlier"
    return ""


def _print_gap(before: Period, after: Period) -> str:
    """The time between two meetings, as precise as their dates: years, years and months, or days."""
    days = (after.first - before.last).days
    if "year" in (before.precision, after.precision):
        return "about " + count(max(1, after.first.year - before.first.year), "year")
    months = (after.first.year - before.last.year) * 12 + after.first.month - before.last.month
    if before.precision == after.precision == "day":
        months -= after.first.day < before.last.day
        if months < 2:
            return count(days, "day")
    years, rest = divmod(max(1, months), 12)
    return " and ".join(
        part for part in (count(years, "year") if years else "", count(rest, "month") if rest else "") if part
    )
