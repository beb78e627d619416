"""Where a place of the Earth lies on the map: the Equal Earth projection, in the units of the picture.

Equal Earth (Šavrič, Patterson and Jenny, 2018) keeps areas true and continents recognisable; Mercator would make Europe
and Russia too large. The map is parted in the Bering Strait, so that no country is torn, and ends above Antarctica.
"""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from generator.terms import Position

WIDTH, HEIGHT = 1280, 560
"""Units of the whole map; `templates/theme/assets/world.svg` is drawn in them."""
_MIDDLE = 11.0
"""Meridian at the middle of the map, in degrees."""
_TOP = 312.0
"""Units from the upper edge to the equator."""
_SCALE = WIDTH / 5.41326
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_ROOT = sqrt(3) / 2


def project(position: Position) -> tuple[float, float]:
    """How far from the left and from the upper edge a place lies."""
    turned = (position.longitude - _MIDDLE + 180) % 360 - 180
    angle = asin(_ROOT * sin(radians(position.latitude)))
    slope = 9 * _A4 * angle**8 + 7 * _A3 * angle**6 + 3 * _A2 * angle**2 + _A1
    x = radians(turned) * cos(angle) / (_ROOT * slope)
    y = _A4 * angle**9 + _A3 * angle**7 + _A2 * angle**3 + _A1 * angle
    return WIDTH / 2 + x * _SCALE, _TOP - y * _SCALE
