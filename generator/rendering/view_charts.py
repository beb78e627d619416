"""The picture above the list of a view: its events on a line of time, or its briefings by year or month."""

from __future__ import annotations

from collections import Counter
from datetime import date

from generator.library.views import Kind, View
from generator.messages import word
from generator.rendering import shown
from generator.rendering.columns import Counted, draw_columns
from generator.rendering.language import Language
from generator.rendering.printed_dates import MONTH, MONTH_ALONE
from generator.rendering.publication import Desk
from generator.rendering.timeline import build_timeline, draw_years
from generator.rendering.words import BRIEFINGS
from generator.urls import PAGE_SIZE, numbered, to_url

_CHOICES = {Kind.BLOC: "bloc", Kind.TOPIC: "topic", Kind.COUNTRY: "country"}
"""How the finder calls the term of a view."""
_BY_DATE, _BY_YEAR, _BY_MONTH = word("%(what)s, by date"), word("%(what)s, by year"), word("%(what)s, by month")


def draw_view(desk: Desk, view: View) -> shown.Timeline | None:
    """A bloc's or country's line of time, a topic's years, a long year's months; None where it would tell nothing."""
    say = desk.language.say
    if view.kind in (Kind.BLOC, Kind.COUNTRY):
        chosen = {_CHOICES[view.kind]: view.term}
        return build_timeline(desk, view.briefings, say(_BY_DATE, what=view.title), chosen=chosen)
    if view.kind is Kind.TOPIC:
        periods = [briefing.when for briefing in reversed(view.briefings) if briefing.when]
        if len({period.first.year for period in periods}) > 1:
            chosen = {_CHOICES[view.kind]: view.term}
            return draw_years(desk, periods, say(_BY_YEAR, what=view.title), chosen=chosen)
    if view.kind is Kind.YEAR and len(view.briefings) > PAGE_SIZE:
        return _draw_months(view, desk.language)
    return None


def _draw_months(view: View, language: Language) -> shown.Timeline | None:
    """The months of a year whose list is long; each leads to the page with the month's newest briefing."""
    newest: dict[int, int] = {}
    for place, briefing in enumerate(view.briefings):
        if briefing.when and briefing.when.precision != "year":
            newest.setdefault(briefing.when.first.month, place)
    numbers = Counter(b.when.first.month for b in view.briefings if b.when and b.when.precision != "year")
    if len(newest) < 2:
        return None
    days = [date(int(view.term), month, 1) for month in range(1, 13)]
    counted = [
        Counted(
            language.in_pattern(day, MONTH),
            numbers[day.month],
            _find_page(view, newest.get(day.month, 0)),
            tick=language.in_pattern(day, MONTH_ALONE),
        )
        for day in days
    ]
    sentence = language.say(
        "%(briefings)s whose month is stated, from January to December.",
        briefings=language.count(numbers.total(), BRIEFINGS),
    )
    return draw_columns(language, counted, language.say(_BY_MONTH, what=view.title), sentence)


def _find_page(view: View, place: int) -> str:
    """The address of the page of the list that holds the briefing at this place."""
    if place < PAGE_SIZE:
        return to_url(view.src_uri)
    return to_url(numbered(view.src_uri, (len(view.briefings) - 1 - place) // PAGE_SIZE + 1))
