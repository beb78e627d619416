"""How dates are worded in English news, and the period that each wording means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model import Period
from generator.periods import MONTHS, make_day, make_month, make_year, read_period

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)
}
_MONTH_NUMBERS["sept"] = 9
# "may" and "march" in lower case are verbs, so that months are found only with a capital.
_NAMES = "|".join(MONTHS)
_MONTH = rf"(?P<month>{_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_SECOND_MONTH = _MONTH.replace("<month>", "<month2>")
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_SECOND_DAY = r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|-\d)"
_TO = r"\s?(?:[-–—]|to|and|until|through)\s?"
_NEAR_DAYS = 150
"""Beyond five months, "in May" may well be the May of the year before or after."""

Reader = Callable[[re.Match[str], Period | None], Period | None]
"""Gives the period that a match means, with the day of publication where it is known."""


def _get_month(match: re.Match[str], group: str = "month") -> int:
    return _MONTH_NUMBERS[match[group].rstrip(".").lower()]


def _read_iso(match: re.Match[str], published: Period | None) -> Period | None:
    return read_period(match.group())


def _read_day(match: re.Match[str], published: Period | None) -> Period | None:
    return make_day(int(match["year"]), _get_month(match), int(match["day"]))


def _read_days(match: re.Match[str], published: Period | None) -> Period | None:
    return _join_days(match, int(match["year"]))


def _join_days(match: re.Match[str], year: int) -> Period | None:
    groups = match.groupdict()
    month = _get_month(match)
    last_month = _get_month(match, "month2") if groups.get("month2") else month
    first, last = make_day(year, month, int(match["day"])), make_day(year, last_month, int(match["day2"]))
    if first is None or last is None or last.first < first.first:
        return None
    return Period(first.first, last.last)


def _read_month(match: re.Match[str], published: Period | None) -> Period | None:
    return make_month(int(match["year"]), _get_month(match))


def _read_year(match: re.Match[str], published: Period | None) -> Period | None:
    return make_year(int(match["year"]))


def _read_day_near(match: re.Match[str], published: Period | None) -> Period | None:
    """A day without a year: the one nearest to publication."""
    if published is None:
        return None
    years = (published.first.year + step for step in (-1, 0, 1))
    days = [day for year in years if (day := make_day(year, _get_month(match), int(match["day"])))]
    return _take_nearest(days, published)


def _read_days_near(match: re.Match[str], published: Period | None) -> Period | None:
    if published is None:
        return None
    years = (published.first.year + step for step in (-1, 0, 1))
    spans = [span for year in years if (span := _join_days(match, year))]
    return _take_nearest(spans, published)


def _read_month_near(match: re.Match[str], published: Period | None) -> Period | None:
    """A month without a year: "last August" lies before publication, "next August" after it."""
    if published is None:
        return None
    months = [make_month(published.first.year + step, _get_month(match)) for step in (-1, 0, 1)]
    found = [month for month in months if month is not None]
    which = (match.groupdict().get("which") or "").lower()
    if which == "last":
        return max((month for month in found if month.last < published.first), default=None)
    if which == "next":
        return min((month for month in found if month.first > published.last), default=None)
    return _take_nearest(found, published)


def _take_nearest(periods: list[Period], published: Period) -> Period | None:
    """The period nearest to publication, or None where that is so far off that another year is as likely."""
    nearest = min(periods, key=lambda period: abs((period.first - published.first).days), default=None)
    return nearest if nearest and abs((nearest.first - published.first).days) <= _NEAR_DAYS else None


def _read_weekday(match: re.Match[str], published: Period | None) -> Period | None:
    """A day of the week: within the week before publication, or after it where the sentence looks ahead."""
    if published is None:
        return None
    number = _DAYS.index(match["weekday"].lower())
    back = timedelta((published.first.weekday() - number) % 7)
    ahead = timedelta((number - published.first.weekday()) % 7)
    which = (match["which"] or "").lower()
    if which == "next":
        day = published.first + (ahead or timedelta(7))
    elif which == "last":
        day = published.first - (back or timedelta(7))
    else:
        day = published.first + ahead if _looks_ahead(match.string, match.start()) else published.first - back
    return Period(day, day)


def _looks_ahead(text: str, offset: int) -> bool:
    """Whether the clause before the offset speaks of what is to come."""
    clause = re.split(r"[.!?;]\s", text[:offset])[-1]
    return bool(_AHEAD.search(clause)) and not _SAID_AT_END.search(clause)


_AHEAD = re.compile(
    r"\b(?:will|to meet|to hold|to host|to visit|set to|due to|scheduled|expected to|is to|are to|"
    r"plans? to|upcoming)\b"
)
_SAID_AT_END = re.compile(
    r"\b(?:said|says|announced|told reporters|confirmed|reported)(?: \w+)?\s(?:on |late |early )*$"
)


def _read_day_beside(match: re.Match[str], published: Period | None) -> Period | None:
    step = {"yesterday": -1, "today": 0, "tomorrow": 1}[match["beside"].lower()]
    return _shift(published, step) if published else None


def _shift(published: Period, days: int) -> Period:
    day = published.first + timedelta(days)
    return Period(day, day)


def _read_unit(match: re.Match[str], published: Period | None) -> Period | None:
    """The week (Monday to Sunday), weekend or month before, of, or after publication."""
    if published is None:
        return None
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    unit = match["unit"].lower()
    if unit == "month":
        count = published.first.year * 12 + published.first.month - 1 + step
        return make_month(count // 12, count % 12 + 1)
    monday = published.first - timedelta(published.first.weekday()) + timedelta(7 * step)
    return _get_weekend(monday) if unit == "weekend" else Period(monday, monday + timedelta(6))


def _get_weekend(monday: date) -> Period:
    return Period(monday + timedelta(5), monday + timedelta(6))


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a date: what it looks like, how readers are told, and how it is read.

    Where the pattern has a group "core", that is the date; what is around it only shows that it is one.
    """

    pattern: re.Pattern[str]
    rule: str
    read: Reader

    @property
    def needs_publication(self) -> bool:
        """Whether the wording means nothing without a known day of publication."""
        return self.rule != _FULL


_FULL = "A date with its year"
_NEAR = "A date without its year, read as the one nearest to publication"
_RELATIVE = "Counted from the day of publication"
_WEEKDAYS = "|".join(name.title() for name in _DAYS)
PATTERNS: tuple[Wording, ...] = (
    Wording(
        re.compile(r"(?<![\d/-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?:/[0-9]{4}-[0-9]{2}-[0-9]{2})?(?![\d/-])"),
        _FULL,
        _read_iso,
    ),
    Wording(re.compile(rf"\b{_DAY} {_MONTH}{_TO}{_SECOND_DAY} {_SECOND_MONTH},? {_YEAR}"), _FULL, _read_days),
    Wording(re.compile(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_MONTH} {_SECOND_DAY},? {_YEAR}"), _FULL, _read_days),
    Wording(re.compile(rf"\b{_DAY}{_TO}{_SECOND_DAY} {_MONTH},? {_YEAR}"), _FULL, _read_days),
    Wording(re.compile(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_DAY},? {_YEAR}"), _FULL, _read_days),
    Wording(re.compile(rf"\b{_DAY}(?: of)? {_MONTH},? {_YEAR}"), _FULL, _read_day),
    Wording(re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}"), _FULL, _read_day),
    Wording(re.compile(rf"\b{_MONTH},? {_YEAR}"), _FULL, _read_month),
    Wording(re.compile(rf"\b[Ii]n (?P<core>{_YEAR})\b"), _FULL, _read_year),
    Wording(re.compile(rf"\b{_DAY} {_MONTH}{_TO}{_SECOND_DAY} {_SECOND_MONTH}(?!\w)"), _NEAR, _read_days_near),
    Wording(re.compile(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_MONTH} {_SECOND_DAY}(?!\d)"), _NEAR, _read_days_near),
    Wording(re.compile(rf"\b{_DAY}{_TO}{_SECOND_DAY} {_MONTH}(?!\w)"), _NEAR, _read_days_near),
    Wording(re.compile(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_DAY}(?!,?\d)"), _NEAR, _read_days_near),
    Wording(re.compile(rf"\b{_DAY}(?: of)? {_MONTH}(?!\w)"), _NEAR, _read_day_near),
    Wording(re.compile(rf"\b{_MONTH} {_DAY}(?!,?\d)"), _NEAR, _read_day_near),
    Wording(
        re.compile(
            rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|of|from) (?:early |late |"
            rf"mid-)?(?P<core>{_MONTH})(?!\w)"
        ),
        _NEAR,
        _read_month_near,
    ),
    Wording(
        re.compile(
            rf"\b(?P<core>(?P<which>[Ll]ast|[Nn]ext|"
            rf"[Tt]his) {_MONTH})(?!\w)"
        ),
        _NEAR,
        _read_month_near,
    ),
    Wording(
        re.compile(rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<weekday>{_WEEKDAYS})\b"),
        _RELATIVE,
        _read_weekday,
    ),
    Wording(
        re.compile(r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<unit>week|weekend|month)\b"),
        _RELATIVE,
        _read_unit,
    ),
    Wording(re.compile(r"\b(?P<beside>[Yy]esterday|[Tt]oday|[Tt]omorrow)\b"), _RELATIVE, _read_day_beside),
)
"""From the longest wording to the shortest: where two overlap, the earlier holds."""
