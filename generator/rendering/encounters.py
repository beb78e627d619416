"""Who meets whom: how often any two parties take part in the same meeting, as a picture and as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.model import Briefing
from generator.rendering.meetings import Meeting, gather_meetings, list_held
from generator.rendering.pictures import Encounters, Pair, PairCell, PairRow
from generator.rendering.publication import Desk
from generator.urls import find_url

_PICTURED = 16
"""Parties in the picture."""
_LISTED = 30
"""Pairs in the table."""
_SHADES = 4

Pairing = tuple[str, str]
Meetings = Mapping[Pairing, Sequence[Meeting]]
"""The ids of two parties, in the order of the alphabet → the meetings in which both take part."""


def build_encounters(desk: Desk, briefings: Iterable[Briefing]) -> Encounters | None:
    """Who meets whom in the meetings that the briefings tell of; None where nobody does."""
    by_pair, active = _pair_up(gather_meetings(briefings, desk.stories))
    if not by_pair:
        return None
    order = sorted(active, key=lambda party: (-active[party], _order(desk, party), party))[:_PICTURED]
    most = max(len(meetings) for meetings in by_pair.values())
    rows = tuple(
        PairRow(
            replace(desk.party(party), count=active[party]),
            tuple(_make_cell(by_pair, other, party, most) for other in order[:number]),
            len(order) - number - 1,
        )
        for number, party in enumerate(order)
    )
    pairs = sorted(by_pair, key=lambda pair: (-len(by_pair[pair]), *(_order(desk, party) for party in pair), pair))
    listed, further = ([_make_pair(desk, pair, by_pair[pair]) for pair in some] for some in _part(pairs))
    further_count, further_briefings = _add_up(further)
    total, number = _add_up((*listed, *further))
    return Encounters(
        columns=tuple(desk.party(party) for party in order[:-1]),
        rows=rows,
        pairs=tuple(listed),
        parties=len(active),
        further=len(further),
        further_count=further_count,
        further_briefings=further_briefings,
        total=total,
        briefings=number,
    )


def _part(pairs: Sequence[Pairing]) -> tuple[Sequence[Pairing], Sequence[Pairing]]:
    """The pairs that stand in the table, and the others."""
    return pairs[:_LISTED], pairs[_LISTED:]


def _add_up(pairs: Iterable[Pair]) -> tuple[int, int]:
    """The meetings of the pairs, and the briefings on them."""
    numbers = [(pair.count, pair.briefings) for pair in pairs]
    return sum(count for count, _ in numbers), sum(briefings for _, briefings in numbers)


def _order(desk: Desk, party: str) -> tuple[Any, ...]:
    """A key by which parties stand in the order of their names."""
    return desk.language.order(desk.taxonomy.party_name(party))


def _pair_up(meetings: Iterable[Meeting]) -> tuple[Meetings, Counter[str]]:
    """The meetings of every two parties, and the number of meetings in which a party meets anyone."""
    by_pair: dict[Pairing, list[Meeting]] = defaultdict(list)
    active = Counter[str]()
    for meeting in meetings:
        active.update({party for pair in meeting.pairs for party in pair})
        for pair in meeting.pairs:
            by_pair[pair].append(meeting)
    return by_pair, active


def _make_cell(by_pair: Meetings, one: str, other: str, most: int) -> PairCell:
    pair = (min(one, other), max(one, other))
    number = len(by_pair.get(pair, ()))
    if not number:
        return PairCell()
    return PairCell(number, find_url(meets=pair), -(-number * _SHADES // most))


def _make_pair(desk: Desk, pair: Pairing, meetings: Sequence[Meeting]) -> Pair:
    first, second = (desk.party(party) for party in sorted(pair, key=lambda party: _order(desk, party)))
    reports = [report for meeting in meetings for report in meeting.reports if _names(report, pair)]
    held = list_held(reports)
    last = desk.language.period(held[-1]) if held else ""
    return Pair(first, second, len(meetings), len(reports), find_url(meets=pair), last)


def _names(report: Briefing, pair: Pairing) -> bool:
    """Whether a report tells that both take part; another one of the meeting may leave out one of them."""
    return {*pair} <= {party.value for party in report.parties}
