"""What a view dealt with over the years: small bars for each topic or bloc, and the same as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.library.views import Kind, View
from generator.model import Briefing
from generator.rendering import shown
from generator.rendering.publication import Desk
from generator.urls import find_url, to_url

_DATED, _SPAN = 12, 3
"""Dated briefings, and years from the first to the last, from which rows of bars tell something."""
_LEAST = 3
"""Dated briefings of a row."""
_FEWEST, _ROWS = 2, 8
"""Rows from which there is something to compare, and rows at most."""
_STEP, _HEIGHT = 10, 24
"""Units of a year's bar with its gap, and of the highest bar."""
_GAP = 2


def build_over_time(desk: Desk, view: View) -> shown.OverTime | None:
    """A bloc's or country's topics, or a topic's blocs, by year; None where too few briefings are dated."""
    counted = Counter(_list_years(view.briefings))
    if counted.total() < _DATED or max(counted) - min(counted) + 1 < _SPAN:
        return None
    years = range(min(counted), max(counted) + 1)
    found = [(link, Counter(_list_years(briefings))) for link, briefings in _list_parts(desk, view)]
    kept = [(link, counts) for link, counts in found if counts.total() >= _LEAST]
    kept.sort(key=lambda part: (-part[1].total(), part[0].name))
    if len(kept) < _FEWEST:
        return None
    highest = max(number for _, counts in kept for number in counts.values())
    rows = tuple(_build_row(link, counts, years, highest) for link, counts in kept[:_ROWS])
    is_of_blocs = view.kind is Kind.TOPIC
    heads = tuple(str(year) for year in years)
    return shown.OverTime(is_of_blocs, heads, highest, rows, len(years) * _STEP - _GAP, _HEIGHT)


def _list_years(briefings: Iterable[Briefing]) -> list[int]:
    return [briefing.when.first.year for briefing in briefings if briefing.when]


def _list_parts(desk: Desk, view: View) -> Iterable[tuple[shown.Link, Sequence[Briefing]]]:
    """The rows that a view may have: the name, which leads to the briefings, and these."""
    if view.kind is Kind.BLOC:
        for cell in desk.cells_of(view.term):
            yield shown.Link(desk.taxonomy.topics[cell.topic].name, to_url(cell.src_uri)), cell.briefings
    elif view.kind is Kind.TOPIC:
        for cell in desk.cells_on(view.term):
            yield shown.Link(desk.library.blocs[cell.term].name, to_url(cell.src_uri)), cell.briefings
    elif view.kind is Kind.COUNTRY:
        for topic, briefings in _group_by_topic(view).items():
            name = desk.taxonomy.topics[topic].name
            yield shown.Link(name, find_url(country=view.term, topic=topic)), briefings


def _group_by_topic(view: View) -> Mapping[str, list[Briefing]]:
    groups: dict[str, list[Briefing]] = {}
    for briefing in view.briefings:
        for topic in briefing.topics:
            groups.setdefault(topic.value, []).append(briefing)
    return groups


def _build_row(link: shown.Link, counts: Counter[int], years: range, highest: int) -> shown.YearsRow:
    """The bars of a row as one path; all rows have the same scale."""
    bars = []
    for number, year in enumerate(years):
        if counts[year]:
            height = max(2, round(counts[year] / highest * _HEIGHT))
            bars.append(f"M{number * _STEP} {_HEIGHT}v-{height}h{_STEP - _GAP}v{height}z")
    most = max(counts.values())
    peak = max(year for year, number in counts.items() if number == most)
    return shown.YearsRow(link, "".join(bars), counts.total(), tuple(counts[year] for year in years), str(peak), most)
