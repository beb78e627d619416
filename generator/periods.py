"""Periods read from EDTF text (ISO 8601-2:2019, level 0 and intervals), and written."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.model import Period

# English on purpose: the month names of the module calendar follow the locale of the machine.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def read_period(text: str) -> Period | None:
    """The period that EDTF text stands for; None where it is no valid date or interval of two like dates."""
    parts = [_read_date(part) for part in text.strip().split("/")]
    if len(parts) > 2:
        return None
    first, last = parts[0], parts[-1]
    if first is None or last is None or first.precision != last.precision or last.first < first.first:
        return None
    return Period(first.first, last.last, first.precision)


def make_day(year: int, month: int, day: int) -> Period | None:
    """The one day as a period, or None where the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Period(found, found)


def make_month(year: int, month: int) -> Period | None:
    """The month as a period, or None where the calendar has no such month."""
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    last = date(year, month + 1, 1) - timedelta(days=1) if month < 12 else date(year, 12, 31)
    return Period(date(year, month, 1), last, "month")


def make_year(year: int) -> Period | None:
    """The year as a period, or None for a year that dates cannot hold (0, or beyond 9999)."""
    return Period(date(year, 1, 1), date(year, 12, 31), "year") if 1 <= year <= 9999 else None


def write_period(period: Period) -> str:
    """The period as EDTF text: "2024-05-26", "2024-05", "2023", "2024-05-26/2024-05-27"."""
    length = {"year": 4, "month": 7}.get(period.precision, 10)
    first, last = period.first.isoformat()[:length], period.last.isoformat()[:length]
    return first if first == last else f"{first}/{last}"


def _read_date(text: str) -> Period | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return make_year(year or 0)
    return make_month(year, month) if day is None else make_day(year, month, day)
