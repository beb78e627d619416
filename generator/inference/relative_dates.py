"""What "next month" or "on Sunday" means, counted from the day, month or year of publication as far as it is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from generator.inference.verbs import find_past, find_past_or_participle
from generator.model import Period
from generator.periods import make_day, make_month, make_year

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1}
_NEAR_DAYS = 150
"""Beyond five months, "in May" may well be the May of the year before or after."""
_SURE_DAYS = 300
"""Where the verb tells the side, "met in May" is the last May, unless that is about a year off."""
_CLAUSE = 240
"""A clause is looked back over no further than this, in characters."""
_AHEAD = re.compile(
    r"\b(?:will|to meet|to hold|to host|to visit|set to|due to|scheduled|expected to|is to|are to|"
    r"plans? to|upcoming|be held|to begin|to start|to take place|to travel|to attend|to sign|would)\b"
)
_BEHIND = frozenset("was were has have had did".split())
_SAID_AT_END = re.compile(
    r"\b(?:said|says|announced|announces?|told reporters|confirmed|reported)(?: \w+)?\s(?:on |late |early )*$"
)


def get_day(published: Period | None) -> date | None:
    """The day of publication, or None where only its month or year is known."""
    if published is None or published.precision != "day" or published.first != published.last:
        return None
    return published.first


def knows_month(published: Period | None) -> bool:
    """Whether all of the time of publication lies in one month."""
    return published is not None and (published.first.year, published.first.month) == (
        published.last.year,
        published.last.month,
    )


def find_nearest(periods: Sequence[Period | None], published: Period | None, direction: int) -> Period | None:
    """The period nearest to publication, on the side of it that the clause speaks of where it speaks of one.

    None where the nearest is so far off that another year is as likely.
    """
    if published is None or not knows_month(published):
        return None
    known = [p for p in periods if p and _lies(p, published) * direction >= 0]
    nearest = min(known, key=lambda period: _count_days(period, published), default=None)
    limit = _SURE_DAYS if direction else _NEAR_DAYS
    return nearest if nearest and _count_days(nearest, published) <= limit else None


def _lies(period: Period, published: Period) -> int:
    """1 where the period lies after publication, -1 where before, 0 where they overlap."""
    return (period.first > published.last) - (period.last < published.first)


def _count_days(period: Period, published: Period) -> int:
    """The days between two periods; none where they overlap."""
    return max(0, (period.first - published.last).days, (published.first - period.last).days)


def list_years(published: Period | None) -> tuple[int, ...]:
    """The years that a date without its year may lie in."""
    return tuple(published.first.year + step for step in (-1, 0, 1)) if published else ()


def read_month(month: int, which: str, published: Period | None, direction: int) -> Period | None:
    """A month without a year: "last August" lies before publication, "next August" after it."""
    months = [make_month(year, month) for year in list_years(published)]
    if published is None or not knows_month(published):
        return None
    if which == "last":
        return max((m for m in months if m and m.last < published.first), default=None, key=lambda m: m.first)
    if which == "next":
        return min((m for m in months if m and m.first > published.last), default=None, key=lambda m: m.first)
    return find_nearest(months, published, direction)


def read_unit(unit: str, step: int, published: Period | None) -> Period | None:
    """The week (Monday to Sunday), weekend, month or year so many before or after that of publication."""
    if published is None:
        return None
    if unit == "year":
        return make_year(published.first.year + step) if published.first.year == published.last.year else None
    if unit == "month":
        count = published.first.year * 12 + published.first.month - 1 + step
        return make_month(count // 12, count % 12 + 1) if knows_month(published) else None
    day = get_day(published)
    monday = shift(day, 7 * step - day.weekday()) if day else None
    return make_span(shift(monday, 5) if unit == "weekend" else monday, shift(monday, 6))


def read_weekday(number: int, which: str, published: Period | None, text: str, offset: int) -> Period | None:
    """A day of the week: before publication where the clause looks back, after it where it looks ahead.

    "Next Friday" said on a Wednesday may be in two days or in nine: such a day stays open.
    """
    day = get_day(published)
    if day is None:
        return None
    back, ahead = (day.weekday() - number) % 7, (number - day.weekday()) % 7
    if which == "next":
        return one_day(shift(day, ahead or 7)) if day.weekday() + (ahead or 7) > 6 else None
    if which == "last":
        return one_day(shift(day, -(back or 7))) if day.weekday() - (back or 7) < 0 else None
    if back == 0:
        return one_day(day)
    direction = find_direction(text, offset)
    if direction == 0:
        return one_day(shift(day, ahead)) if which == "this" else None
    return one_day(shift(day, ahead if direction > 0 else -back))


def find_direction(text: str, offset: int) -> int:
    """1 where the clause before the offset speaks of what is to come, -1 where of what was, 0 where neither."""
    clause = re.split(r"[.!?;]\s", text[max(0, offset - _CLAUSE) : offset])[-1]
    if _SAID_AT_END.search(clause):
        return -1
    if _AHEAD.search(clause):
        return 1
    words = re.findall(r"[a-z]+", clause)
    return -1 if any(word in _BEHIND or find_past(word) or find_past_or_participle(word) for word in words) else 0


def read_weekend(published: Period | None, text: str, offset: int) -> Period | None:
    """ "The weekend": the one that comes where the clause looks ahead, else the one that was last."""
    day = get_day(published)
    if day is None:
        return None
    step = 0 if find_direction(text, offset) > 0 or day.weekday() >= 5 else -1
    return read_unit("weekend", step, published)


def read_day_of_month(number: int, published: Period | None, text: str, offset: int) -> Period | None:
    """ "On the 15th": of this month or the one before, of the next where the clause looks ahead."""
    day = get_day(published)
    if day is None:
        return None
    direction = find_direction(text, offset)
    if direction == 0:
        return None
    for step in (0, direction):
        count = day.year * 12 + day.month - 1 + step
        found = make_day(count // 12, count % 12 + 1, number)
        if found and (found.first - day).days * direction >= 0:
            return found
    return None


def read_ago(count: int, unit: str, published: Period | None) -> Period | None:
    """ "Three weeks ago" to the week, "two months ago" to the month, "five days ago" to the day."""
    if unit == "day":
        day = get_day(published)
        return one_day(shift(day, -count)) if day else None
    return read_unit(unit, -count, published)


def one_day(day: date | None) -> Period | None:
    """The day as a period."""
    return Period(day, day) if day else None


def make_span(first: date | None, last: date | None) -> Period | None:
    """The days from first to last as a period."""
    return Period(first, last) if first and last else None


def shift(day: date | None, days: int) -> date | None:
    """The day so many days on; None beyond the years that dates can hold (1 to 9999)."""
    try:
        return day + timedelta(days) if day else None
    except OverflowError:
        return None
