"""The picture above the list of a view: its events on a line of time, or its briefings by year or month."""

from __future__ import annotations

from collections import Counter

from generator.library.views import Kind, View
from generator.periods import MONTHS, make_month, print_period
from generator.rendering import shown
from generator.rendering.columns import Counted, draw_columns
from generator.rendering.publication import Desk
from generator.rendering.timeline import build_timeline, draw_years
from generator.rendering.words import count
from generator.urls import PAGE_SIZE, numbered, to_url

_CHOICES = {Kind.BLOC: "bloc", Kind.TOPIC: "topic", Kind.COUNTRY: "country"}
"""How the finder calls the term of a view."""


def draw_view(desk: Desk, view: View) -> shown.Timeline | None:
    """A bloc's or country's line of time, a topic's years, a long year's months; None where it would tell nothing."""
    if view.kind in (Kind.BLOC, Kind.COUNTRY):
        chosen = {_CHOICES[view.kind]: view.term}
        return build_timeline(desk, view.briefings, f"{view.title}, by date", chosen=chosen)
    if view.kind is Kind.TOPIC:
        periods = [briefing.when for briefing in reversed(view.briefings) if briefing.when]
        if len({period.first.year for period in periods}) > 1:
            return draw_years(desk, periods, f"{view.title}, by year", chosen={_CHOICES[view.kind]: view.term})
    if view.kind is Kind.YEAR and len(view.briefings) > PAGE_SIZE:
        return _draw_months(view)
    return None


def _draw_months(view: View) -> shown.Timeline | None:
    """The months of a year whose list is long; each leads to the page with the month's newest briefing."""
    newest: dict[int, int] = {}
    for place, briefing in enumerate(view.briefings):
        if briefing.when and briefing.when.precision != "year":
            newest.setdefault(briefing.when.first.month, place)
    numbers = Counter(b.when.first.month for b in view.briefings if b.when and b.when.precision != "year")
    if len(newest) < 2:
        return None
    counted = [
        Counted(
            _name_month(view, month), numbers[month], _find_page(view, newest.get(month, 0)), tick=MONTHS[month - 1][:3]
        )
        for month in range(1, len(MONTHS) + 1)
    ]
    briefings = count(numbers.total(), "briefing")
    return draw_columns(
        counted, f"{view.title}, by month", f"{briefings} whose month is stated, from January to December."
    )


def _name_month(view: View, month: int) -> str:
    period = make_month(int(view.term), month)
    return print_period(period) if period else ""


def _find_page(view: View, place: int) -> str:
    """The address of the page of the list that holds the briefing at this place."""
    if place < PAGE_SIZE:
        return to_url(view.src_uri)
    return to_url(numbered(view.src_uri, (len(view.briefings) - 1 - place) // PAGE_SIZE + 1))
