"""The briefings of a view in groups: of a bloc by topic, of a topic by bloc, of a year by month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from babel import Locale

from generator.library.views import Kind, View
from generator.messages import counted, word
from generator.model import Briefing, Period
from generator.rendering import shown
from generator.rendering.printed_dates import MONTH, print_with
from generator.rendering.publication import Desk
from generator.urls import PAGE_SIZE, term_slug, to_url

_IN_GROUP, _IN_MANY = 5, 2
"""Briefings of a group on a bloc's or topic's page, and of one among many; the rest stand on the cell's page."""
_IN_ALL, _GROUPS = 40, 20
"""Briefings of all groups together, about, and groups on a topic's page."""
_NO_TOPIC, _NO_BLOC = word("On no listed topic"), word("One country, or nobody meets")
_NO_MONTH = word("%(year)s, month not stated")
_ALL_OF = counted("All %(number)s briefing", "All %(number)s briefings")
_ANCHORS = Locale("en")
"""Parts of a page are called the same whatever the language of the interface."""


def _group(
    desk: Desk, link: shown.Link, anchor: str, briefings: Sequence[Briefing], *, limit: int = _IN_GROUP
) -> shown.Group:
    items = tuple(desk.item(briefing) for briefing in briefings[:limit])
    heading = shown.Link(link.name, link.url, link.flag, len(briefings))
    is_cut = len(briefings) > limit and link.url
    more = shown.Link(desk.language.count(len(briefings), _ALL_OF), link.url) if is_cut else None
    return shown.Group(heading, anchor, items, more)


def _choose_limit(cells: Sequence[View]) -> int:
    return min(_IN_GROUP, max(_IN_MANY, _IN_ALL // max(1, min(len(cells), _GROUPS))))


def group_by_topic(desk: Desk, view: View) -> Iterable[shown.Group]:
    """A group for each topic of a bloc, the largest first; then what is on no listed topic."""
    cells = desk.cells_of(view.term)
    for cell in sorted(cells, key=lambda c: (-len(c.briefings), c.title)):
        link = shown.Link(desk.taxonomy.topics[cell.topic].name, to_url(cell.src_uri))
        yield _group(desk, link, desk.anchor(Kind.TOPIC, cell.topic), cell.briefings, limit=_choose_limit(cells))
    rest = [briefing for briefing in view.briefings if not briefing.topics]
    if rest:
        yield _group(desk, shown.Link(desk.language.say(_NO_TOPIC)), term_slug(_NO_TOPIC), rest, limit=PAGE_SIZE)


def group_by_bloc(desk: Desk, view: View) -> Iterable[shown.Group]:
    """A group for each bloc on a topic, the largest first; then what no bloc stands for."""
    cells = desk.cells_on(view.term)
    ordered = sorted(cells, key=lambda c: (-len(c.briefings), c.title))
    for cell in ordered[:_GROUPS]:
        link = shown.Link(desk.library.blocs[cell.term].name, to_url(cell.src_uri))
        yield _group(desk, link, desk.anchor(Kind.BLOC, cell.term), cell.briefings, limit=_choose_limit(cells))
    rest = [briefing for briefing in view.briefings if briefing.bloc is None]
    if rest:
        yield _group(desk, shown.Link(desk.language.say(_NO_BLOC)), term_slug(_NO_BLOC), rest, limit=_IN_GROUP)


def group_by_month(desk: Desk, view: View) -> Iterable[shown.Group]:
    """A group for each month of a year, in the order of its briefings."""
    for month, briefings in groupby(view.briefings, key=_month):
        name = desk.language.in_pattern(month, MONTH) if month else desk.language.say(_NO_MONTH, year=view.term)
        anchor = print_with(MONTH[1], Period(month, month), _ANCHORS) if month else _NO_MONTH % {"year": view.term}
        yield _group(desk, shown.Link(name), term_slug(anchor), list(briefings), limit=PAGE_SIZE)


def _month(briefing: Briefing) -> date | None:
    """The first day of the month; None where the month is not stated."""
    when = briefing.when
    return when.first.replace(day=1) if when and when.precision != "year" else None
