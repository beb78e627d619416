"""What templates are given of the map and of who meets whom: numbers and places, ready to draw."""

from __future__ import annotations

from dataclasses import dataclass

from generator.rendering.shown import Link


@dataclass(frozen=True, slots=True)
class Circle:
    """A place on the map, or several that lie too near each other to be told apart."""

    x: float
    y: float
    radius: float
    names: tuple[str, ...]
    """The places that it stands for, the one with the most briefings first."""
    others: int
    """How many more there are than are named."""
    count: int
    """Meetings at all of them."""
    briefings: int
    """Briefings on these, to which it leads."""
    url: str
    is_country: bool = False
    """Whether no more is known than the country."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside a circle."""

    x: float
    y: float
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Layer:
    """The circles and names of a map as it is seen at one width."""

    circles: tuple[Circle, ...]
    labels: tuple[Label, ...]
    unit: float
    """Units of the picture to a pixel at that width."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line of the table beside a map."""

    place: Link
    country: Link | None
    count: int
    briefings: int
    is_on_map: bool


@dataclass(frozen=True, slots=True)
class WorldMap:
    """Where meetings are held. The circles of each layer and the lines of the table add up to the same."""

    window: str
    """The part of the world that is shown, as SVG's viewBox has it."""
    members: tuple[str, ...]
    """Ids of the outlines that are marked."""
    wide: Layer
    narrow: Layer
    rows: tuple[PlaceRow, ...]
    total: int
    """Meetings with a place; other numbers are of meetings too, where they do not say that they are of briefings."""
    briefings: int
    off_map: int
    """Those in the table whose place has no known position."""
    further: int
    """Places that are in neither picture nor table."""
    further_count: int
    further_briefings: int
    placeless: int
    """Meetings whose place no report states."""


@dataclass(frozen=True, slots=True)
class PairCell:
    """How often two meet; 0 for never."""

    count: int = 0
    url: str = ""
    shade: int = 0
    """From 1 to 4, the more often they meet."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """A party with those who stand before it in the order."""

    party: Link
    cells: tuple[PairCell, ...]
    empty: int
    """Columns to the right of its own."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties that meet."""

    first: Link
    second: Link
    count: int
    """Meetings in which both take part."""
    briefings: int
    """Briefings on these, to which the address leads."""
    url: str
    last: str
    """When they last met, "" where no date is known."""


@dataclass(frozen=True, slots=True)
class Encounters:
    """Who meets whom: a picture of those who meet most, and a table of the pairs that do."""

    columns: tuple[Link, ...]
    rows: tuple[PairRow, ...]
    pairs: tuple[Pair, ...]
    parties: int
    """All that meet anyone."""
    further: int
    """Pairs that are not in the table."""
    further_count: int
    further_briefings: int
    total: int
    """The meetings of all pairs; one of three parties counts for three."""
    briefings: int
    """Briefings on these, counted in the same way."""


PICTURED = (Circle, Layer, PlaceRow, WorldMap, PairCell, PairRow, Pair, Encounters)
"""The values that hold addresses."""
