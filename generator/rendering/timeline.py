"""Briefings along a line of time, drawn as SVG when the page is made; the same stands beside it as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.library.views import Kind
from generator.messages import word
from generator.model import Briefing, Period
from generator.rendering import shown
from generator.rendering.columns import AXIS, MARGIN, WIDTH, Counted, draw_columns
from generator.rendering.language import Language
from generator.rendering.printed_dates import SHORT_MONTH, YEAR
from generator.rendering.publication import Desk
from generator.rendering.words import BRIEFINGS, LABEL, PHASES, print_phase, print_when
from generator.urls import find_url

_STEP = 16
"""A mark stands in a square of a step."""
_HIGHEST = 8
"""Marks above each other at most; where there are more, or too many in all, the years stand as columns."""
_MOST = 40
"""Briefings that are drawn as marks at most; each stands in the table with its headline as well."""
_TICKS = 10
_QUARTER = 3
_NO_PHASE = word("Phase not stated")


def build_timeline(
    desk: Desk, briefings: Iterable[Briefing], title: str, *, chosen: Mapping[str, str] | None = None
) -> shown.Timeline | None:
    """The dated briefings in the order of time; None for fewer than two, or where all are of one day.

    Where they are drawn by year, a year leads to the finder with what is `chosen`, else to the page of the year.
    """
    dated = [(b.when, b) for b in reversed(tuple(briefings)) if b.when]
    days = [when.first for when, _ in dated]
    if len(set(days)) < 2:
        return None
    first, last = min(days), max(days)
    places = _stack([_place(when, first, last) for when, _ in dated]) if len(dated) <= _MOST else []
    if places and max(height for _, height in places) < _HIGHEST:
        ticks = _draw_ticks(first, last, desk.language)
        return _draw_marks(desk, [briefing for _, briefing in dated], places, title, ticks)
    return draw_years(desk, [when for when, _ in dated], title, chosen=chosen)


def _place(when: Period, first: date, last: date) -> float:
    """How far from the left the beginning of a period lies."""
    return MARGIN + (when.first - first).days / (last - first).days * (WIDTH - 2 * MARGIN)


def _stack(places: Sequence[float]) -> list[tuple[float, int]]:
    """Each place with how many marks lie under it already."""
    stacked: list[tuple[float, int]] = []
    for place in places:
        height = 0
        while any(abs(x - place) < _STEP and height == h for x, h in stacked[-_HIGHEST * 3 :]):
            height += 1
        stacked.append((place, height))
    return stacked


def _draw_marks(
    desk: Desk,
    briefings: Sequence[Briefing],
    places: Sequence[tuple[float, int]],
    title: str,
    ticks: tuple[shown.Tick, ...],
) -> shown.Timeline:
    language = desk.language
    line = (max(height for _, height in places) + 1) * _STEP + 2
    marks, rows = [], []
    for briefing, (x, height) in zip(briefings, places, strict=True):
        phase, phase_name = print_phase(language, briefing)
        when = print_when(language, briefing)
        label = language.say(LABEL, when=when, what=briefing.title.value)
        marks.append(shown.Mark(round(x, 1), line - (height + 0.5) * _STEP - 2, phase, label))
        rows.append(shown.TimelineRow(when, phase_name, desk.briefing(briefing)))
    sentence = language.say(
        "%(briefings)s with a date, from %(first)s to %(last)s.",
        briefings=language.count(len(rows), BRIEFINGS),
        first=rows[0].when,
        last=rows[-1].when,
    )
    shapes = {mark.phase for mark in marks}
    named = {**PHASES, "": _NO_PHASE}
    legend = tuple(shown.Shape(phase, language.say(name)) for phase, name in named.items() if phase in shapes)
    return shown.Timeline(title, sentence, line + AXIS, line, ticks, tuple(marks), (), tuple(rows), legend)


def _draw_ticks(first: date, last: date, language: Language) -> tuple[shown.Tick, ...]:
    """The beginnings of years, every second or fifth where there are many; of quarters within two years."""
    if last.year - first.year < 2:
        starts = [
            (day, language.in_pattern(day, SHORT_MONTH))
            for year in range(first.year, last.year + 1)
            for month in range(1, 13, _QUARTER)
            if (day := date(year, month, 1))
        ]
    else:
        step = _choose_step(last.year - first.year)
        starts = [(date(year, 1, 1), str(year)) for year in range(first.year, last.year + 1) if year % step == 0]
    within = [(day, label) for day, label in starts if first <= day <= last]
    placed = within or [(first, str(first.year))]
    return tuple(shown.Tick(round(_place(Period(day, day), first, last), 1), label) for day, label in placed)


def _choose_step(years: int) -> int:
    """After how many years another one is named, so that there is room for the names."""
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if years / step <= _TICKS)


def draw_years(
    desk: Desk, periods: Sequence[Period], title: str, *, chosen: Mapping[str, str] | None = None
) -> shown.Timeline:
    """A column for each year; it leads to the finder with what is `chosen` and the year, or to the page of the year."""
    numbers = Counter(period.first.year for period in periods)
    years = range(min(numbers), max(numbers) + 1)
    step = _choose_step(len(years))
    language = desk.language
    counted = [
        Counted(
            _name_year(year, language), numbers[year], _find_year(desk, year, chosen), "" if year % step else str(year)
        )
        for year in years
    ]
    sentence = language.say(
        "%(briefings)s with a date, by year; the most in one year are %(most)s.",
        briefings=language.count(len(periods), BRIEFINGS),
        most=language.number(max(numbers.values())),
    )
    return draw_columns(language, counted, title, sentence)


def _name_year(year: int, language: Language) -> str:
    return language.in_pattern(date(year, 1, 1), YEAR)


def _find_year(desk: Desk, year: int, chosen: Mapping[str, str] | None) -> str:
    if chosen:
        return find_url(**chosen, year=str(year))
    link = desk.link(Kind.YEAR, str(year))
    return link.url if link else ""
