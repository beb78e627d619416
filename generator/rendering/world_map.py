"""Where meetings are held, as circles on a map of the world or of a part of it, and the same as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.library.views import Kind
from generator.model import Briefing
from generator.rendering import shown
from generator.rendering.circles import Cluster, Scale, Spot, gather_spots, place_labels
from generator.rendering.meetings import is_meeting
from generator.rendering.outlines import Box
from generator.rendering.pictures import Circle, Layer, PlaceRow, WorldMap
from generator.rendering.projection import HEIGHT, WIDTH, project
from generator.rendering.publication import Desk
from generator.urls import find_url

WHOLE: Box = (0, 0, WIDTH, HEIGHT)
_NEAREST, _NEARER = 3.5, 6.0
"""How many times a part of the world is enlarged at most, and a crowded one."""
_CROWDED = 4
"""Places that share a circle from which on their part of the world is drawn once more, enlarged."""
_MARGIN = 30
PAGE, COLUMN = 1040, 716
"""Width of a map on a desk, in pixels: across the page, beside a column."""
_PHONE = 358
_NAMED = 5
"""Places of one circle that are named."""
_MARKED = 100
"""Members that are marked at most; with more, nearly all the world would be."""


@dataclass(frozen=True, slots=True)
class _Meetings:
    """How many meetings are held at each place, the one with the most first."""

    kept: Sequence[tuple[str, int]]
    """The places in picture and table."""
    further: Sequence[tuple[str, int]]
    spots: Sequence[Spot]
    """Those in the table whose position is known."""
    total: int
    placeless: int
    """Meetings whose place is not stated."""


def draw_world(desk: Desk, briefings: Iterable[Briefing], *, limit: int, width: int = PAGE) -> WorldMap | None:
    """Where the meetings among the briefings are held, on a map of the world; None where no place is on it.

    Picture and table show the `limit` places with the most meetings; the rest is counted.
    """
    return _draw(desk, _count_meetings(desk, briefings, limit), window=WHOLE, members=(), width=width)


def draw_crowded(desk: Desk, briefings: Iterable[Briefing], *, limit: int) -> WorldMap | None:
    """The part of the world map where most places share a circle, enlarged; None where no circle has many."""
    meetings = _count_meetings(desk, briefings, limit)
    crowded = [c for c in gather_spots(meetings.spots, _see(WHOLE, PAGE)) if len(c.spots) >= _CROWDED]
    if not crowded:
        return None
    head = max(crowded, key=lambda cluster: len(cluster.spots)).head
    left, top, right, bottom = window = _choose_window([(head.x, head.y, head.x, head.y)], nearest=_NEARER)
    spots = [spot for spot in meetings.spots if left < spot.x < right and top < spot.y < bottom]
    within = {spot.term for spot in spots}
    kept = [(place, number) for place, number in meetings.kept if place in within]
    part = _Meetings(kept, (), spots, sum(number for _, number in kept), 0)
    return _draw(desk, part, window=window, members=(), width=COLUMN)


def draw_region(desk: Desk, briefings: Iterable[Briefing], members: Iterable[str], *, limit: int) -> WorldMap | None:
    """The same on a map that shows the members of a bloc, marked, and the places where they meet."""
    meetings = _count_meetings(desk, briefings, limit)
    codes = sorted({member.lower() for member in members} & desk.outlines.keys())
    boxes = [desk.outlines[code] for code in codes]
    boxes += [(spot.x, spot.y, spot.x, spot.y) for spot in meetings.spots]
    marked = tuple(codes) if len(codes) <= _MARKED else ()
    return _draw(desk, meetings, window=_choose_window(boxes), members=marked, width=COLUMN)


def _draw(desk: Desk, meetings: _Meetings, *, window: Box, members: tuple[str, ...], width: int) -> WorldMap | None:
    spots = meetings.spots
    if not spots:
        return None
    located = {spot.term for spot in spots}
    left, top, right, bottom = window
    wide = _see(window, width)
    narrow = Scale((right - left) / _PHONE, largest=16, apart=24, letters=12, names=7)
    return WorldMap(
        window=f"{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}",
        members=members,
        wide=_draw_layer(desk, spots, wide, window),
        narrow=_draw_layer(desk, spots, narrow, window),
        rows=tuple(_make_row(desk, place, number, is_on_map=place in located) for place, number in meetings.kept),
        total=meetings.total,
        off_map=sum(number for place, number in meetings.kept if place not in located),
        further=len(meetings.further),
        further_count=sum(number for _, number in meetings.further),
        placeless=meetings.placeless,
    )


def _see(window: Box, width: int) -> Scale:
    """How a part of the world is seen on a desk."""
    return Scale((window[2] - window[0]) / width, largest=18, apart=9, letters=12.5, names=30)


def _count_meetings(desk: Desk, briefings: Iterable[Briefing], limit: int) -> _Meetings:
    meetings = [briefing for briefing in briefings if is_meeting(briefing)]
    counted = Counter(briefing.venue.value for briefing in meetings if briefing.venue)
    places = sorted(counted.items(), key=lambda it: (-it[1], desk.language.order(_name(desk, it[0])), it[0]))
    total = counted.total()
    kept = places[:limit]
    return _Meetings(kept, places[limit:], _find_spots(desk, kept), total, len(meetings) - total)


def _find_spots(desk: Desk, places: Iterable[tuple[str, int]]) -> list[Spot]:
    """Those of the places whose position is known."""
    spots = []
    for place, number in places:
        position = desk.atlas.find_position(place)
        if position:
            spots.append(Spot(place, _name(desk, place), number, *project(position), is_site=desk.atlas.is_site(place)))
    return spots


def _choose_window(boxes: Sequence[Box], *, nearest: float = _NEAREST) -> Box:
    """The part of the world with all that is in the boxes and some room around it, in the shape of the whole."""
    if not boxes:
        return WHOLE
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
    needed = max(right - left + 2 * _MARGIN, (bottom - top + 2 * _MARGIN) * WIDTH / HEIGHT)
    width = min(WIDTH, max(needed, WIDTH / nearest))
    height = width * HEIGHT / WIDTH
    x = min(max(0, (left + right - width) / 2), WIDTH - width)
    y = min(max(0, (top + bottom - height) / 2), HEIGHT - height)
    return (round(x), round(y), round(x + width), round(y + height))


def _draw_layer(desk: Desk, spots: Sequence[Spot], scale: Scale, window: Box) -> Layer:
    clusters = gather_spots(spots, scale)
    circles = tuple(_draw_circle(desk, cluster) for cluster in clusters)
    return Layer(circles, place_labels(clusters, scale, window), round(scale.unit, 3))


def _draw_circle(desk: Desk, cluster: Cluster) -> Circle:
    """A circle that leads to its place; to the finder with all of its places chosen where it has several."""
    head, terms = cluster.head, [spot.term for spot in cluster.spots]
    link = desk.link(Kind.VENUE, head.term)
    return Circle(
        x=round(head.x, 1),
        y=round(head.y, 1),
        radius=round(cluster.radius, 1),
        names=tuple(spot.name for spot in cluster.spots[:_NAMED]),
        others=max(0, len(terms) - _NAMED),
        count=cluster.count,
        url=link.url if link and len(terms) == 1 else find_url(venue=terms),
        is_country=all(desk.atlas.is_country(term) for term in terms),
    )


def _make_row(desk: Desk, place: str, number: int, *, is_on_map: bool) -> PlaceRow:
    country = desk.atlas.find_country(place)
    shown_country = desk.party(country) if country and not desk.atlas.is_country(place) else None
    link = desk.link(Kind.VENUE, place) or shown.Link(place)
    return PlaceRow(link, shown_country, number, is_on_map)


def _name(desk: Desk, place: str) -> str:
    return desk.views.by_kind[Kind.VENUE][place].title
