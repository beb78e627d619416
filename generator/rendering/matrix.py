"""The matrix of blocs and topics: counts that lead to cells, and totals that add up."""

from __future__ import annotations

from generator.library.views import Kind, View
from generator.messages import counted
from generator.rendering import shown
from generator.rendering.publication import Desk
from generator.urls import index_uri, to_url

_ROWS = 50
"""Blocs shown at most; a larger site's other blocs stand summed in a last row."""
_OTHERS = counted("%(number)s other bloc", "%(number)s other blocs")


def build_matrix(desk: Desk, *, rows: int = _ROWS, is_by_name: bool = False) -> shown.Matrix:
    """The matrix, the most active blocs and topics first, or both by name.

    A number counts briefings on a topic; a briefing on two topics stands in two cells, so totals count
    entries of the table, not briefings.
    """
    topics = _by_activity(desk, Kind.TOPIC)
    blocs = [view for view in _by_activity(desk, Kind.BLOC) if desk.cells_of(view.term)]
    kept, rest = blocs[:rows], blocs[rows:]
    used = {cell.topic for view in blocs for cell in desk.cells_of(view.term)}
    topics = [view for view in topics if view.term in used]
    if is_by_name:
        topics.sort(key=lambda view: desk.language.order(view.title))
        kept.sort(key=lambda view: desk.language.order(view.title))
    made = [_row(desk, view, topics) for view in kept]
    if rest:
        made.append(_sum_row(desk, rest, topics))
    totals = tuple(sum(row.cells[n].count for row in made) for n in range(len(topics)))
    heads = tuple(shown.Link(view.title, to_url(view.src_uri)) for view in topics)
    return shown.Matrix(heads, tuple(made), totals, sum(totals))


def _by_activity(desk: Desk, kind: Kind) -> list[View]:
    views = desk.views.by_kind[kind].values()
    return sorted(views, key=lambda view: (-len(view.briefings), view.title))


def _row(desk: Desk, view: View, topics: list[View]) -> shown.MatrixRow:
    cells = {cell.topic: cell for cell in desk.cells_of(view.term)}
    links = tuple(_cell(cells.get(topic.term), desk.name_cell(view.title, topic.title)) for topic in topics)
    return shown.MatrixRow(shown.Link(view.title, to_url(view.src_uri)), links, sum(link.count for link in links))


def _cell(cell: View | None, name: str) -> shown.Link:
    return shown.Link(name, to_url(cell.src_uri), count=len(cell.briefings)) if cell else shown.Link(name)


def _sum_row(desk: Desk, blocs: list[View], topics: list[View]) -> shown.MatrixRow:
    rows = [_row(desk, view, topics) for view in blocs]
    sums = [sum(row.cells[n].count for row in rows) for n in range(len(topics))]
    name = desk.language.count(len(blocs), _OTHERS)
    cells = tuple(
        shown.Link(desk.name_cell(name, topic.title), count=number) for topic, number in zip(topics, sums, strict=True)
    )
    return shown.MatrixRow(shown.Link(name, to_url(index_uri(Kind.BLOC))), cells, sum(sums))
