"""How far the countries reach on the map: read from the outlines that the theme draws them with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

Box = tuple[float, float, float, float]
"""Left, top, right and bottom edge, in units of the picture."""
_PATH = re.compile(r'<path id="([a-z]{2})" d="([^"]*)"')
_DOT = re.compile(r'<circle id="([a-z]{2})" cx="(\d+)" cy="(\d+)"')
_NUMBER = re.compile(r"-?\d+")


def read_outlines(path: Path) -> Mapping[str, Box]:
    """Small code of each country → the edges of its main parts; none where the theme has no such picture.

    Those are the largest and all that have a quarter of its area: of the United States what lies between Canada and
    Mexico, of Indonesia the great islands.
    """
    try:
        svg = path.read_text(encoding="utf-8")
    except OSError:
        return {}
    dots = {code: (float(x), float(y), float(x), float(y)) for code, x, y in _DOT.findall(svg)}
    return dots | {code: _measure(d) for code, d in _PATH.findall(svg)}


def _measure(d: str) -> Box:
    rings = [list(_walk(ring)) for ring in d.split("M") if ring]
    areas = [_area(ring) for ring in rings]
    points = [point for ring, area in zip(rings, areas, strict=True) if area >= max(areas) / 4 for point in ring]
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def _walk(ring: str) -> Iterable[tuple[int, int]]:
    """The points of a ring, which gives the first and from there on the steps."""
    numbers = [int(number) for number in _NUMBER.findall(ring)]
    return zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True)


def _area(ring: Sequence[tuple[int, int]]) -> float:
    """The area within a ring (Gauss's formula)."""
    turned = (*ring[1:], ring[0])
    return abs(sum(x * b - a * y for (x, y), (a, b) in zip(ring, turned, strict=True))) / 2
