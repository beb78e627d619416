"""Dates as a newspaper prints them, each language by its own patterns (Unicode LDML), which its catalogue has."""

from __future__ import annotations

from babel import Locale
from babel.dates import format_date, split_interval_pattern

from generator.messages import in_context
from generator.model import Period

YEAR = in_context("date", "y")
MONTH = in_context("date", "MMMM y")
SHORT_MONTH = in_context("date", "MMM y")
MONTH_ALONE = in_context("date", "LLL")
_ONE = {"day": in_context("date", "d MMMM y"), "month": MONTH, "year": YEAR}
# Two dates in one pattern, as CLDR has it: the second begins where a field comes again.
_DAYS_OF_A_MONTH = in_context("date", "d–d MMMM y")
_DAYS_OF_A_YEAR = in_context("date", "d MMMM–d MMMM y")
_DAYS = in_context("date", "d MMMM y–d MMMM y")
_MONTHS_OF_A_YEAR = in_context("date", "MMMM–MMMM y")
_MONTHS = in_context("date", "MMMM y–MMMM y")
_YEARS = in_context("date", "y–y")


def choose_period_pattern(period: Period) -> tuple[str, str]:
    """The pattern that says no part of a period twice, with its context."""
    first, last = period.first, period.last
    is_one_year = first.year == last.year
    is_one_month = is_one_year and first.month == last.month
    if period.precision == "year":
        return _ONE["year"] if is_one_year else _YEARS
    if period.precision == "month":
        return _ONE["month"] if is_one_month else _MONTHS_OF_A_YEAR if is_one_year else _MONTHS
    if first == last:
        return _ONE["day"]
    return _DAYS_OF_A_MONTH if is_one_month else _DAYS_OF_A_YEAR if is_one_year else _DAYS


def print_with(pattern: str, period: Period, locale: Locale) -> str:
    """The period in a pattern of one date, or of two."""
    parts = split_interval_pattern(pattern)
    days = (period.first, period.last)
    return "".join(format_date(day, part, locale=locale) for day, part in zip(days, parts, strict=False))
