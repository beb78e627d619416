"""Readers of dates: the period that the words of a date mean, once a wording is recognised."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.inference.relative_dates import (
    NUMBERS,
    WEEKDAYS,
    find_direction,
    find_nearest,
    get_day,
    list_years,
    make_span,
    one_day,
    read_ago,
    read_day_of_month,
    read_month,
    read_unit,
    read_weekday,
    read_weekend,
    shift,
)
from generator.model import Period
from generator.periods import MONTHS, make_day, make_month, make_year, read_period

_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)
}
_MONTH_NUMBERS["sept"] = 9

Reader = Callable[[re.Match[str], Period | None], Period | None]
"""Gives the period that a match means, with the time of publication as far as it is known."""


def _get_month(match: re.Match[str], group: str = "month") -> int:
    return _MONTH_NUMBERS[match[group].rstrip(".").lower()]


def to_iso(match: re.Match[str], published: Period | None) -> Period | None:
    """The period that an ISO 8601 date or interval writes."""
    return read_period(match.group())


def to_day(match: re.Match[str], published: Period | None) -> Period | None:
    """A day with its year."""
    return make_day(int(match["year"]), _get_month(match), int(match["day"]))


def to_days(match: re.Match[str], published: Period | None) -> Period | None:
    """The days from one to another, with their year."""
    return _join_days(match, int(match["year"]))


def _join_days(match: re.Match[str], year: int) -> Period | None:
    """The days from the first to the second; from December to January the year named is the second's."""
    month = _get_month(match)
    last_month = _get_month(match, "month2") if match.groupdict().get("month2") else month
    first, last = make_day(year, month, int(match["day"])), make_day(year, last_month, int(match["day2"]))
    if first and last and last_month < month:
        first = make_day(year - 1, month, int(match["day"]))
    return Period(first.first, last.last) if first and last and first.first <= last.first else None


def to_month(match: re.Match[str], published: Period | None) -> Period | None:
    """A month with its year."""
    return make_month(int(match["year"]), _get_month(match))


def to_months(match: re.Match[str], published: Period | None) -> Period | None:
    """The months from one to another, with their year."""
    first = make_month(int(match["year"]), _get_month(match))
    last = make_month(int(match["year"]), _get_month(match, "month2"))
    return Period(first.first, last.last, "month") if first and last and first.first < last.first else None


def to_year(match: re.Match[str], published: Period | None) -> Period | None:
    """A year."""
    return make_year(int(match["year"]))


def to_day_near(match: re.Match[str], published: Period | None) -> Period | None:
    """A day without a year: the one nearest to publication."""
    days = [make_day(year, _get_month(match), int(match["day"])) for year in list_years(published)]
    return find_nearest(days, published, find_direction(match.string, match.start()))


def to_days_near(match: re.Match[str], published: Period | None) -> Period | None:
    """Days without a year: those nearest to publication."""
    spans = [_join_days(match, year) for year in list_years(published)]
    return find_nearest(spans, published, find_direction(match.string, match.start()))


def to_month_near(match: re.Match[str], published: Period | None) -> Period | None:
    """A month without a year, or one told by "last", "this" or "next"."""
    which = (match.groupdict().get("which") or "").lower()
    return read_month(_get_month(match), which, published, find_direction(match.string, match.start()))


def to_weekday(match: re.Match[str], published: Period | None) -> Period | None:
    """A day of the week near publication."""
    number = WEEKDAYS.index(match["weekday"].lower())
    return read_weekday(number, (match["which"] or "").lower(), published, match.string, match.start())


def to_weekdays(match: re.Match[str], published: Period | None) -> Period | None:
    """ "Monday and Tuesday": the second day is the first such one after the first."""
    first, last = (WEEKDAYS.index(match[group].lower()) for group in ("weekday", "weekday2"))
    begin = read_weekday(first, "", published, match.string, match.start())
    return make_span(begin.first, shift(begin.first, (last - first) % 7)) if begin else None


def to_day_beside(match: re.Match[str], published: Period | None) -> Period | None:
    """The day of publication, the one before or the one after."""
    words = match["beside"].lower()
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(words, 0)
    return one_day(shift(get_day(published), step))


def to_unit(match: re.Match[str], published: Period | None) -> Period | None:
    """A week, weekend, month or year told by "last", "this" or "next"."""
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return read_unit(match["unit"].lower(), step, published)


def to_weekend(match: re.Match[str], published: Period | None) -> Period | None:
    """The weekend near publication."""
    return read_weekend(published, match.string, match.start())


def to_ago(match: re.Match[str], published: Period | None) -> Period | None:
    """So many days, weeks, months or years before publication."""
    word = match["count"].lower()
    count = int(word) if word.isdigit() else NUMBERS[word]
    return read_ago(count, match["unit"].lower(), published)


def to_day_of_month(match: re.Match[str], published: Period | None) -> Period | None:
    """A day told by its number alone: the one nearest to publication."""
    return read_day_of_month(int(match["day"]), published, match.string, match.start())
