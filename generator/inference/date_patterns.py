"""How dates are worded in English news, and the period that each wording means."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

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
# "may" and "march" in lower case are verbs, so that months are found only with a capital.
_NAMES = "|".join(MONTHS)
_MONTH = rf"(?P<month>{_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_SECOND_MONTH = _MONTH.replace("<month>", "<month2>")
_WEEKDAYS = "|".join(name.title() for name in WEEKDAYS)
# "Monday, 27 May" is one date: the day of the week in front belongs to it.
_ON = rf"\b(?:(?:{_WEEKDAYS})(?:, the |, | the | \(| ))?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_SECOND_DAY = r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[-–]\d)"
_TO = r"\s?(?:[-–—]|\b(?:to|and|until|through)\b)\s?"

Reader = Callable[[re.Match[str], Period | None], Period | None]
"""Gives the period that a match means, with the time of publication as far as it is known."""


def _get_month(match: re.Match[str], group: str = "month") -> int:
    return _MONTH_NUMBERS[match[group].rstrip(".").lower()]


def _read_iso(match: re.Match[str], published: Period | None) -> Period | None:
    return read_period(match.group())


def _read_day(match: re.Match[str], published: Period | None) -> Period | None:
    return make_day(int(match["year"]), _get_month(match), int(match["day"]))


def _read_days(match: re.Match[str], published: Period | None) -> Period | None:
    return _join_days(match, int(match["year"]))


def _join_days(match: re.Match[str], year: int) -> Period | None:
    """The days from the first to the second; from December to January the year named is the second's."""
    month = _get_month(match)
    last_month = _get_month(match, "month2") if match.groupdict().get("month2") else month
    first, last = make_day(year, month, int(match["day"])), make_day(year, last_month, int(match["day2"]))
    if first and last and last_month < month:
        first = make_day(year - 1, month, int(match["day"]))
    return Period(first.first, last.last) if first and last and first.first <= last.first else None


def _read_month(match: re.Match[str], published: Period | None) -> Period | None:
    return make_month(int(match["year"]), _get_month(match))


def _read_months(match: re.Match[str], published: Period | None) -> Period | None:
    first = make_month(int(match["year"]), _get_month(match))
    last = make_month(int(match["year"]), _get_month(match, "month2"))
    return Period(first.first, last.last, "month") if first and last and first.first < last.first else None


def _read_year(match: re.Match[str], published: Period | None) -> Period | None:
    return make_year(int(match["year"]))


def _read_day_near(match: re.Match[str], published: Period | None) -> Period | None:
    """A day without a year: the one nearest to publication."""
    days = [make_day(year, _get_month(match), int(match["day"])) for year in list_years(published)]
    return find_nearest(days, published, find_direction(match.string, match.start()))


def _read_days_near(match: re.Match[str], published: Period | None) -> Period | None:
    spans = [_join_days(match, year) for year in list_years(published)]
    return find_nearest(spans, published, find_direction(match.string, match.start()))


def _read_month_near(match: re.Match[str], published: Period | None) -> Period | None:
    which = (match.groupdict().get("which") or "").lower()
    return read_month(_get_month(match), which, published, find_direction(match.string, match.start()))


def _read_weekday(match: re.Match[str], published: Period | None) -> Period | None:
    number = WEEKDAYS.index(match["weekday"].lower())
    return read_weekday(number, (match["which"] or "").lower(), published, match.string, match.start())


def _read_weekdays(match: re.Match[str], published: Period | None) -> Period | None:
    """ "Monday and Tuesday": the second day is the first such one after the first."""
    first, last = (WEEKDAYS.index(match[group].lower()) for group in ("weekday", "weekday2"))
    begin = read_weekday(first, "", published, match.string, match.start())
    return make_span(begin.first, shift(begin.first, (last - first) % 7)) if begin else None


def _read_day_beside(match: re.Match[str], published: Period | None) -> Period | None:
    words = match["beside"].lower()
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(words, 0)
    return one_day(shift(get_day(published), step))


def _read_unit(match: re.Match[str], published: Period | None) -> Period | None:
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return read_unit(match["unit"].lower(), step, published)


def _read_weekend(match: re.Match[str], published: Period | None) -> Period | None:
    return read_weekend(published, match.string, match.start())


def _read_ago(match: re.Match[str], published: Period | None) -> Period | None:
    word = match["count"].lower()
    count = int(word) if word.isdigit() else NUMBERS[word]
    return read_ago(count, match["unit"].lower(), published)


def _read_day_of_month(match: re.Match[str], published: Period | None) -> Period | None:
    return read_day_of_month(int(match["day"]), published, match.string, match.start())


class Wording(NamedTuple):
    """One way to word a date: what it looks like, how readers are told, and how it is read.

    Where the pattern has a group "core", that is the date; what is around it only shows that it is one.
    """

    pattern: re.Pattern[str]
    rule: str
    read: Reader
    signs: tuple[frozenset[str], ...]
    """Of each of these, every text that words a date so has a word: quick to look for."""

    @property
    def needs_publication(self) -> bool:
        """Whether the wording means nothing without a known time of publication."""
        return self.rule != _FULL


_FULL = "A date with its year"
_NEAR = "A date without its year, read as the one nearest to publication"
_RELATIVE = "Counted from the day of publication"
# "The Sunday Times", "Black Friday": part of a name.
_NO_NAME = r"(?<!Black )(?<!Good )(?<!Bloody )(?<!Super )(?<!Palm )(?<!Easter )(?<!Ash )(?<!Holy )(?<!Maundy )"
_WHICH = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his)"


NUMBER, YEAR = "0", "0000"
"""Stand among the words of a text for any number in it, "5th" included, and for any of four digits."""
_NUMBER_SIGN, _YEAR_SIGN = frozenset((NUMBER,)), frozenset((YEAR,))
_ON_SIGN = frozenset(("on", "On"))
_MONTH_SIGN = frozenset((*MONTHS, *(name[:3] for name in MONTHS), "Sept"))
_DAY_SIGNS = (_MONTH_SIGN, _NUMBER_SIGN)
_WEEKDAY_SIGN = frozenset(name.title() for name in WEEKDAYS)
_WHICH_SIGN = frozenset("last next this Last Next This".split())
_AGO_SIGN = frozenset(("ago",))
_WEEKEND_SIGN = frozenset(("weekend",))
_BESIDE_SIGN = _WHICH_SIGN | frozenset("yesterday Yesterday today Today tomorrow Tomorrow tonight Tonight".split())


def _word(pattern: str, rule: str, read: Reader, *signs: frozenset[str]) -> Wording:
    return Wording(re.compile(pattern), rule, read, signs or _DAY_SIGNS)


PATTERNS: tuple[Wording, ...] = (
    _word(
        r"(?<![\d/-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?:/[0-9]{4}-[0-9]{2}-[0-9]{2})?(?![\d/-])",
        _FULL,
        _read_iso,
        frozenset("-"),
        _YEAR_SIGN,
    ),
    _word(rf"\b{_DAY} {_MONTH}{_TO}{_SECOND_DAY} {_SECOND_MONTH},? {_YEAR}", _FULL, _read_days),
    _word(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_MONTH} {_SECOND_DAY},? {_YEAR}", _FULL, _read_days),
    _word(rf"\b{_DAY}{_TO}{_SECOND_DAY}(?: of)? {_MONTH},? {_YEAR}", _FULL, _read_days),
    _word(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_DAY},? {_YEAR}", _FULL, _read_days),
    _word(rf"{_ON}{_DAY}(?: of)? {_MONTH},? {_YEAR}", _FULL, _read_day),
    _word(rf"{_ON}{_MONTH} {_DAY},? {_YEAR}", _FULL, _read_day),
    _word(rf"\b{_MONTH}{_TO}{_SECOND_MONTH},? {_YEAR}", _FULL, _read_months),
    _word(rf"\b{_MONTH},? {_YEAR}", _FULL, _read_month),
    _word(rf"\b[Ii]n (?:early |late |mid-)?(?P<core>{_YEAR})\b", _FULL, _read_year, _YEAR_SIGN),
    _word(rf"\b{_DAY} {_MONTH}{_TO}{_SECOND_DAY} {_SECOND_MONTH}(?!\w)", _NEAR, _read_days_near),
    _word(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_MONTH} {_SECOND_DAY}(?!\d)", _NEAR, _read_days_near),
    _word(rf"\b{_DAY}{_TO}{_SECOND_DAY}(?: of)? {_MONTH}(?!\w)", _NEAR, _read_days_near),
    _word(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_DAY}(?!,?\d)", _NEAR, _read_days_near),
    _word(rf"{_ON}{_DAY}(?: of)? {_MONTH}(?!\w|,? \d{{4}})", _NEAR, _read_day_near),
    _word(rf"{_ON}{_MONTH} {_DAY}(?!,?\d|,? \d{{4}})", _NEAR, _read_day_near),
    _word(
        rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|of|from) (?:early |late |mid-)?"
        rf"(?P<core>{_MONTH})(?!\w|,? \d{{4}})",
        _NEAR,
        _read_month_near,
        _MONTH_SIGN,
    ),
    _word(rf"\b(?P<core>{_WHICH} {_MONTH})(?!\w)", _NEAR, _read_month_near, _MONTH_SIGN),
    _word(
        rf"\b(?P<weekday>{_WEEKDAYS}){_TO}(?P<weekday2>{_WEEKDAYS})\b(?! [A-Z])",
        _RELATIVE,
        _read_weekdays,
        _WEEKDAY_SIGN,
    ),
    _word(rf"{_NO_NAME}\b(?:{_WHICH} )?(?P<weekday>{_WEEKDAYS})\b(?! [A-Z])", _RELATIVE, _read_weekday, _WEEKDAY_SIGN),
    _word(
        rf"\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?{_WHICH} (?P<unit>week|weekend|month|year)\b(?!['’-])",
        _RELATIVE,
        _read_unit,
        _WHICH_SIGN,
    ),
    _word(r"\b(?:[Oo]ver|[Aa]t) the weekend\b", _RELATIVE, _read_weekend, _WEEKEND_SIGN),
    _word(
        rf"\b(?P<count>{'|'.join(NUMBERS)}|\d{{1,3}}) (?P<unit>day|week|month|year)s? ago\b",
        _RELATIVE,
        _read_ago,
        _AGO_SIGN,
    ),
    _word(
        r"\b[Oo]n the (?P<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;)]|$| (?:in|at|and|with|for)\b)",
        _RELATIVE,
        _read_day_of_month,
        _ON_SIGN,
        _NUMBER_SIGN,
    ),
    _word(
        r"\b(?P<beside>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|"
        r"[Tt]his (?:morning|afternoon|evening))\b",
        _RELATIVE,
        _read_day_beside,
        _BESIDE_SIGN,
    ),
)
"""From the longest wording to the shortest: where two overlap, the earlier holds."""


def find_wordings(words: frozenset[str]) -> tuple[Wording, ...]:
    """The wordings, in their order, that a text with these words may have."""
    return _choose_wordings(words & _SIGNS)


@lru_cache(maxsize=4096)
def _choose_wordings(signs: frozenset[str]) -> tuple[Wording, ...]:
    """The wordings that have all their signs among these."""
    return tuple(wording for wording in PATTERNS if not any(map(signs.isdisjoint, wording.signs)))


_SIGNS = frozenset(chain.from_iterable(chain.from_iterable(wording.signs for wording in PATTERNS)))
