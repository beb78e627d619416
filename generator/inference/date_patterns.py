"""How dates are worded in English news: the pattern of each wording, and its reader."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from generator.inference.date_readers import (
    Reader,
    to_ago,
    to_day,
    to_day_beside,
    to_day_near,
    to_day_of_month,
    to_days,
    to_days_near,
    to_iso,
    to_month,
    to_month_near,
    to_months,
    to_unit,
    to_weekday,
    to_weekdays,
    to_weekend,
    to_year,
)
from generator.inference.relative_dates import (
    NUMBERS,
    WEEKDAYS,
)
from generator.messages import word
from generator.periods import MONTHS

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


_FULL = word("A date with its year")
_NEAR = word("A date without its year, read as the one nearest to publication")
_RELATIVE = word("Counted from the day of publication")
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
        to_iso,
        frozenset("-"),
        _YEAR_SIGN,
    ),
    _word(rf"\b{_DAY} {_MONTH}{_TO}{_SECOND_DAY} {_SECOND_MONTH},? {_YEAR}", _FULL, to_days),
    _word(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_MONTH} {_SECOND_DAY},? {_YEAR}", _FULL, to_days),
    _word(rf"\b{_DAY}{_TO}{_SECOND_DAY}(?: of)? {_MONTH},? {_YEAR}", _FULL, to_days),
    _word(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_DAY},? {_YEAR}", _FULL, to_days),
    _word(rf"{_ON}{_DAY}(?: of)? {_MONTH},? {_YEAR}", _FULL, to_day),
    _word(rf"{_ON}{_MONTH} {_DAY},? {_YEAR}", _FULL, to_day),
    _word(rf"\b{_MONTH}{_TO}{_SECOND_MONTH},? {_YEAR}", _FULL, to_months),
    _word(rf"\b{_MONTH},? {_YEAR}", _FULL, to_month),
    _word(rf"\b[Ii]n (?:early |late |mid-)?(?P<core>{_YEAR})\b", _FULL, to_year, _YEAR_SIGN),
    _word(rf"\b{_DAY} {_MONTH}{_TO}{_SECOND_DAY} {_SECOND_MONTH}(?!\w)", _NEAR, to_days_near),
    _word(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_MONTH} {_SECOND_DAY}(?!\d)", _NEAR, to_days_near),
    _word(rf"\b{_DAY}{_TO}{_SECOND_DAY}(?: of)? {_MONTH}(?!\w)", _NEAR, to_days_near),
    _word(rf"\b{_MONTH} {_DAY}{_TO}{_SECOND_DAY}(?!,?\d)", _NEAR, to_days_near),
    _word(rf"{_ON}{_DAY}(?: of)? {_MONTH}(?!\w|,? \d{{4}})", _NEAR, to_day_near),
    _word(rf"{_ON}{_MONTH} {_DAY}(?!,?\d|,? \d{{4}})", _NEAR, to_day_near),
    _word(
        rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|of|from) (?:early |late |mid-)?"
        rf"(?P<core>{_MONTH})(?!\w|,? \d{{4}})",
        _NEAR,
        to_month_near,
        _MONTH_SIGN,
    ),
    _word(rf"\b(?P<core>{_WHICH} {_MONTH})(?!\w)", _NEAR, to_month_near, _MONTH_SIGN),
    _word(
        rf"\b(?P<weekday>{_WEEKDAYS}){_TO}(?P<weekday2>{_WEEKDAYS})\b(?! [A-Z])",
        _RELATIVE,
        to_weekdays,
        _WEEKDAY_SIGN,
    ),
    _word(rf"{_NO_NAME}\b(?:{_WHICH} )?(?P<weekday>{_WEEKDAYS})\b(?! [A-Z])", _RELATIVE, to_weekday, _WEEKDAY_SIGN),
    _word(
        rf"\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?{_WHICH} (?P<unit>week|weekend|month|year)\b(?!['’-])",
        _RELATIVE,
        to_unit,
        _WHICH_SIGN,
    ),
    _word(r"\b(?:[Oo]ver|[Aa]t) the weekend\b", _RELATIVE, to_weekend, _WEEKEND_SIGN),
    _word(
        rf"\b(?P<count>{'|'.join(NUMBERS)}|\d{{1,3}}) (?P<unit>day|week|month|year)s? ago\b",
        _RELATIVE,
        to_ago,
        _AGO_SIGN,
    ),
    _word(
        r"\b[Oo]n the (?P<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;)]|$| (?:in|at|and|with|for)\b)",
        _RELATIVE,
        to_day_of_month,
        _ON_SIGN,
        _NUMBER_SIGN,
    ),
    _word(
        r"\b(?P<beside>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|"
        r"[Tt]his (?:morning|afternoon|evening))\b",
        _RELATIVE,
        to_day_beside,
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
