"""Who meets whom: how often any two parties take part in the same meeting, as a picture and as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

from generator.model import Briefing
from generator.rendering.meetings import is_meeting, list_held
from generator.rendering.pictures import Encounters, Pair, PairCell, PairRow
from generator.rendering.publication import Desk
from generator.urls import find_url

_PICTURED = 16
"""Parties in the picture."""
_LISTED = 30
"""Pairs in the table."""
_SHADES = 4

Meetings = Mapping[tuple[str, str], list[Briefing]]
"""The ids of two parties, in the order of the alphabet → the meetings in which both take part."""


def build_encounters(desk: Desk, briefings: Iterable[Briefing]) -> Encounters | None:
    """Who meets whom in the meetings among the briefings; None where nobody does."""
    by_pair, active = _pair_up(briefings)
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
    total = sum(len(meetings) for meetings in by_pair.values())
    listed = sum(len(by_pair[pair]) for pair in pairs[:_LISTED])
    return Encounters(
        columns=tuple(desk.party(party) for party in order[:-1]),
        rows=rows,
        pairs=tuple(_make_pair(desk, pair, by_pair[pair]) for pair in pairs[:_LISTED]),
        parties=len(active),
        further=max(0, len(pairs) - _LISTED),
        further_count=total - listed,
        total=total,
    )


def _order(desk: Desk, party: str) -> tuple[Any, ...]:
    """A key by which parties stand in the order of their names."""
    return desk.language.order(desk.taxonomy.party_name(party))


def _pair_up(briefings: Iterable[Briefing]) -> tuple[Meetings, Counter[str]]:
    """The meetings of every two parties, and the number of meetings in which a party meets anyone."""
    by_pair: dict[tuple[str, str], list[Briefing]] = defaultdict(list)
    active = Counter[str]()
    for briefing in briefings:
        parties = sorted({party.value for party in briefing.parties})
        if len(parties) < 2 or not is_meeting(briefing):
            continue
        active.update(parties)
        for pair in combinations(parties, 2):
            by_pair[pair].append(briefing)
    return by_pair, active


def _make_cell(by_pair: Meetings, one: str, other: str, most: int) -> PairCell:
    pair = (min(one, other), max(one, other))
    number = len(by_pair.get(pair, ()))
    if not number:
        return PairCell()
    return PairCell(number, find_url(meets=pair), -(-number * _SHADES // most))


def _make_pair(desk: Desk, pair: tuple[str, str], meetings: list[Briefing]) -> Pair:
    first, second = (desk.party(party) for party in sorted(pair, key=lambda party: _order(desk, party)))
    held = list_held(meetings)
    last = desk.language.period(held[-1]) if held else ""
    return Pair(first, second, len(meetings), find_url(meets=pair), last)
