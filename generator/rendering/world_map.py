"""Where meetings are held, as circles on a map of the world or of a part of it, and the same as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.library.views import Kind
from generator.model import Briefing
from generator.rendering import shown
from generator.rendering.circles import Cluster, Scale, Spot, gather_spots, place_labels
from generator.rendering.meetings import gather_meetings
from generator.rendering.outlines import Box
from generator.rendering.pictures import Circle, Layer, PlaceRow, WorldMap
from generator.rendering.projection import HEIGHT, WIDTH, project
from generator.rendering.publication import Desk
from generator.urls import find_url

WHOLE: Box = (0, 0, WIDTH, HEIGHT)
_NEAREST = 6.0
"""How many times a part of the world is enlarged at most."""
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
class _Place:
    """A place with its numbers of meetings and of briefings on them."""

    term: str
    meetings: int
    briefings: int


@dataclass(frozen=True, slots=True)
class _Meetings:
    """How many meetings are held at each place, the one with the most first."""

    kept: Sequence[_Place]
    """Those in picture and table."""
    further: Sequence[_Place]
    spots: Sequence[Spot]
    """Those in the table whose position is known."""
    placeless: int
    """Meetings whose place is not stated."""


def draw_world(desk: Desk, briefings: Iterable[Briefing], *, limit: int, width: int = PAGE) -> WorldMap | None:
    """Where the meetings that briefings tell of are held, on a map of the world; None where no place is on it.

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
    left, top, right, bottom = window = _choose_window([(head.x, head.y, head.x, head.y)])
    spots = _leave_out_cut([s for s in meetings.spots if left < s.x < right and top < s.y < bottom], window)
    within = {spot.term for spot in spots}
    part = _Meetings([place for place in meetings.kept if place.term in within], (), spots, 0)
    return _draw(desk, part, window=window, members=(), width=COLUMN)


def _leave_out_cut(spots: Sequence[Spot], window: Box) -> Sequence[Spot]:
    """The spots without those whose circle the edge of the picture would cut, on a desk or a phone."""
    left, top, right, bottom = window
    cut = {
        spot.term
        for scale in (_see(window, COLUMN), _see_on_phone(window))
        for cluster in gather_spots(spots, scale)
        for spot in cluster.spots
        if min(cluster.head.x - left, right - cluster.head.x, cluster.head.y - top, bottom - cluster.head.y)
        < cluster.radius
    }
    return [spot for spot in spots if spot.term not in cut]


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
    return WorldMap(
        window=f"{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}",
        members=members,
        wide=_draw_layer(desk, spots, wide, window),
        narrow=_draw_layer(desk, spots, _see_on_phone(window), window),
        rows=tuple(_make_row(desk, place, is_on_map=place.term in located) for place in meetings.kept),
        total=_count((*meetings.kept, *meetings.further)),
        briefings=_count_briefings((*meetings.kept, *meetings.further)),
        off_map=_count(place for place in meetings.kept if place.term not in located),
        further=len(meetings.further),
        further_count=_count(meetings.further),
        further_briefings=_count_briefings(meetings.further),
        placeless=meetings.placeless,
    )


def _see(window: Box, width: int) -> Scale:
    """How a part of the world is seen on a desk."""
    return Scale((window[2] - window[0]) / width, largest=18, apart=9, letters=12.5, names=30)


def _see_on_phone(window: Box) -> Scale:
    return Scale((window[2] - window[0]) / _PHONE, largest=16, apart=24, letters=12, names=7)


def _count_meetings(desk: Desk, briefings: Iterable[Briefing], limit: int) -> _Meetings:
    meetings = gather_meetings(briefings, desk.stories)
    counted = Counter(meeting.place for meeting in meetings)
    placeless = counted.pop("", 0)
    told = Counter(briefing.venue.value for m in meetings for briefing in m.reports if briefing.venue)
    found = (_Place(term, number, told[term]) for term, number in counted.items())
    places = sorted(found, key=lambda p: (-p.meetings, desk.language.order(_name(desk, p.term)), p.term))
    return _Meetings(places[:limit], places[limit:], _find_spots(desk, places[:limit]), placeless)


def _count(places: Iterable[_Place]) -> int:
    return sum(place.meetings for place in places)


def _count_briefings(places: Iterable[_Place]) -> int:
    return sum(place.briefings for place in places)


def _find_spots(desk: Desk, places: Iterable[_Place]) -> list[Spot]:
    """Those of the places whose position is known."""
    spots = []
    for place in places:
        position = desk.atlas.find_position(place.term)
        if position:
            name, is_site = _name(desk, place.term), desk.atlas.is_site(place.term)
            spots.append(Spot(place.term, name, place.meetings, *project(position), place.briefings, is_site=is_site))
    return spots


def _choose_window(boxes: Sequence[Box]) -> Box:
    """The part of the world with all that is in the boxes and some room around it, in the shape of the whole."""
    if not boxes:
        return WHOLE
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
    needed = max(right - left + 2 * _MARGIN, (bottom - top + 2 * _MARGIN) * WIDTH / HEIGHT)
    width = min(WIDTH, max(needed, WIDTH / _NEAREST))
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
        briefings=sum(spot.briefings for spot in cluster.spots),
        url=link.url if link and len(terms) == 1 else find_url(venue=terms),
        is_country=all(desk.atlas.is_country(term) for term in terms),
    )


def _make_row(desk: Desk, place: _Place, *, is_on_map: bool) -> PlaceRow:
    country = desk.atlas.find_country(place.term)
    shown_country = desk.party(country) if country and not desk.atlas.is_country(place.term) else None
    link = desk.link(Kind.VENUE, place.term) or shown.Link(place.term)
    return PlaceRow(link, shown_country, place.meetings, place.briefings, is_on_map)


def _name(desk: Desk, place: str) -> str:
    return desk.views.by_kind[Kind.VENUE][place].title
