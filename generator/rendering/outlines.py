"""How far the countries reach on the map: read from the outlines that the theme draws them with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

Box = tuple[float, float, float, float]
"""Left, top, right and bottom edge, in units of the picture."""
_PATH = re.compile(r'<path id="([a-z]{2})" d="([^"]*)"')
_DOT = re.compile(r'<circle id="([a-z]{2})" cx="(\d+)" cy="(\d+)"')
_NUMBER = re.compile(r"-?\d+")


def read_outlines(path: Path) -> Mapping[str, Box]:
    """Small code of each country → the edges of its largest part; none where the theme has no such picture.

    Of the United States that is what lies between Canada and Mexico; of France, what lies in Europe.
    """
    try:
        svg = path.read_text(encoding="utf-8")
    except OSError:
        return {}
    dots = {code: (float(x), float(y), float(x), float(y)) for code, x, y in _DOT.findall(svg)}
    return dots | {code: max(map(_measure, _list_parts(d)), key=_area) for code, d in _PATH.findall(svg)}


def _list_parts(d: str) -> Iterable[list[int]]:
    """The numbers of each ring: where it begins, then the steps from point to point."""
    return ([int(number) for number in _NUMBER.findall(part)] for part in d.split("M") if part)


def _measure(numbers: list[int]) -> Box:
    xs, ys = [numbers[0]], [numbers[1]]
    for right, down in zip(numbers[2::2], numbers[3::2], strict=True):
        xs.append(xs[-1] + right)
        ys.append(ys[-1] + down)
    return (min(xs), min(ys), max(xs), max(ys))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
