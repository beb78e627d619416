"""Circles on a map that do not cover each other, and the names beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import dist, sqrt
from unicodedata import east_asian_width

from generator.rendering.outlines import Box
from generator.rendering.pictures import Label

_FIRST, _SMALLEST = 6.0, 4.0
"""Radius of a single meeting, in pixels, and the least where a large number makes it smaller."""
_OVERLAP = 0.85
"""Circles nearer than this part of both radii become one."""
_SAME_CITY = 1.0
"""Units within which a building is one of a city: some 30 km."""
_LETTER, _LINE = 0.56, 1.1
"""Width of a letter and height of a line, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How a map is seen at one width."""

    unit: float
    """Units of the picture to a pixel."""
    largest: float
    """Radius of the largest circle, in pixels."""
    apart: float
    """How far the middles of two circles are apart at least, in pixels."""
    letters: float
    """Size of the type, in pixels."""
    names: int
    """Circles that are named at most."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with its number of meetings, in units of the picture."""

    term: str
    name: str
    count: int
    x: float
    y: float
    briefings: int = 0
    """On these meetings."""
    is_site: bool = False
    """Whether it is a building or the like, which a city near it can stand for."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Places that share a circle, the one with the most meetings first."""

    spots: tuple[Spot, ...]
    radius: float = 0.0

    @property
    def head(self) -> Spot:
        """The place that names the circle, where it stands: the first, or the city that this is a building of."""
        first = self.spots[0]
        cities = (spot for spot in self.spots if not spot.is_site and _measure(spot, first) < _SAME_CITY)
        return next(cities, first) if first.is_site else first

    @property
    def count(self) -> int:
        """Meetings at all its places."""
        return sum(spot.count for spot in self.spots)


def gather_spots(spots: Iterable[Spot], scale: Scale) -> tuple[Cluster, ...]:
    """The circles, largest first. Where two would cover each other, the larger takes the smaller's places in."""
    clusters = _size([Cluster((spot,)) for spot in sorted(spots, key=_order)], scale)
    while pair := _find_nearest(clusters, scale):
        joined = Cluster(tuple(sorted((*pair[0].spots, *pair[1].spots), key=_order)))
        clusters = _size([joined, *(c for c in clusters if c not in pair)], scale)
    return tuple(sorted(clusters, key=lambda cluster: (-cluster.count, _order(cluster.head))))


def _measure(one: Spot, other: Spot) -> float:
    return dist((one.x, one.y), (other.x, other.y))


def _order(spot: Spot) -> tuple[int, str]:
    """The same in every language: which places share a circle makes its address."""
    return (-spot.count, spot.term)


def _size(clusters: Sequence[Cluster], scale: Scale) -> list[Cluster]:
    """The same with radii: areas are to each other as the numbers of meetings, but for the very small."""
    highest = max((cluster.count for cluster in clusters), default=1)
    one = min(_FIRST, scale.largest / sqrt(highest))
    return [Cluster(c.spots, max(_SMALLEST, one * sqrt(c.count)) * scale.unit) for c in clusters]


def _find_nearest(clusters: Sequence[Cluster], scale: Scale) -> tuple[Cluster, Cluster] | None:
    """The two that cover each other most; None where none do."""

    def measure(pair: tuple[Cluster, Cluster]) -> tuple[float, tuple[int, str], tuple[int, str]]:
        one, other = pair
        least = max(scale.apart * scale.unit, (one.radius + other.radius) * _OVERLAP)
        return (_measure(one.head, other.head) / least, _order(one.head), _order(other.head))

    nearest = min(combinations(clusters, 2), key=measure, default=None)
    return nearest if nearest and measure(nearest)[0] < 1 else None


def place_labels(clusters: Sequence[Cluster], scale: Scale, window: Box) -> tuple[Label, ...]:
    """Names beside the largest circles, each where it covers neither a circle nor another name; else left out."""
    taken = [_surround(cluster) for cluster in clusters]
    labels: list[Label] = []
    for cluster in clusters:
        for label, box in _list_places(cluster, scale):
            if len(labels) < scale.names and _is_within(box, window) and not any(_overlap(box, t) for t in taken):
                labels.append(label)
                taken.append(box)
                break
    return tuple(labels)


def _surround(cluster: Cluster) -> Box:
    x, y, radius = cluster.head.x, cluster.head.y, cluster.radius
    return (x - radius, y - radius, x + radius, y + radius)


def _list_places(cluster: Cluster, scale: Scale) -> Iterable[tuple[Label, Box]]:
    """Right of the circle, left of it, above and below."""
    size = scale.letters * scale.unit
    x, y, further = cluster.head.x, cluster.head.y, len(cluster.spots) - 1
    text = f"{cluster.head.name} +{further}" if further else cluster.head.name
    width, height, gap = _count_letters(text) * _LETTER * size, _LINE * size, cluster.radius + size * 0.3
    # A line of type stands on its baseline, a third of its height below the middle.
    spots = (
        ("start", x + gap, y + size * 0.35, (x + gap, y - height / 2, x + gap + width, y + height / 2)),
        ("end", x - gap, y + size * 0.35, (x - gap - width, y - height / 2, x - gap, y + height / 2)),
        ("middle", x, y - gap, (x - width / 2, y - gap - height, x + width / 2, y - gap + size * 0.2)),
        ("middle", x, y + gap + size * 0.7, (x - width / 2, y + gap, x + width / 2, y + gap + height)),
    )
    for anchor, left, base, box in spots:
        yield Label(round(left, 1), round(base, 1), anchor, text), box


def _count_letters(text: str) -> int:
    """How many letters wide a text is: a Chinese, Japanese or Korean one is as wide as two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _is_within(box: Box, window: Box) -> bool:
    return window[0] <= box[0] and window[1] <= box[1] and box[2] <= window[2] and box[3] <= window[3]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
