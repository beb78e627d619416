"""What templates are given: plain words and addresses, ready to print. Templates arrange, they do not decide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere."""

    name: str
    url: str = ""
    """Relative to the page that shows it; "" where there is no page to lead to."""
    flag: str = ""
    """Lower-case ISO code of the flag shown beside the name."""
    count: int = 0
    """Number of briefings behind the link; 0 where it is not shown."""
    note: str = ""
    """A few words after the name: "last met 27 May 2024", "since 2001"."""


@dataclass(frozen=True, slots=True)
class Item:
    """One briefing in a list."""

    title: str
    url: str
    bloc: Link | None
    phase: str
    """proposed, upcoming, under-way, held or ""."""
    phase_name: str
    when: str
    """Such as: 26–27 May 2024, Date not stated."""
    lead: str
    topics: tuple[Link, ...]
    corrections: tuple[Fact, ...] = ()
    """Day and words of each, in the list of corrections only."""
    reports: int = 0
    """How many other briefings report the same, where it leads a story."""


@dataclass(frozen=True, slots=True)
class Group:
    """Part of a list under a heading."""

    heading: Link
    anchor: str
    items: tuple[Item, ...]
    more: Link | None = None
    """Where the rest of a long group stands."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a compact list of facts: a label and what is known."""

    label: str
    text: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Pager:
    """Where the reader is in a long list."""

    here: str
    """Such as: Page 3 of 12."""
    newer: Link | None
    older: Link | None
    pages: tuple[Link, ...]
    """All pages, newest first; the current one has no address."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with links below it: "Whom its members meet otherwise"."""

    heading: str
    links: tuple[Link, ...]
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A bloc with its number of briefings for each topic of the matrix."""

    bloc: Link
    cells: tuple[Link, ...]
    """One for each topic; count 0 is an empty cell."""
    total: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Blocs down, topics across."""

    topics: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[int, ...]
    total: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """One event of a thread in one of its phases."""

    when: str
    phase: str
    phase_name: str
    briefing: Link
    more: int
    """How many other reports tell of it in this phase."""
    is_here: bool
    """Whether it is the briefing whose page shows it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A word below the line of a timeline."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A briefing on a timeline, drawn as the shape of its phase."""

    x: float
    y: float
    phase: str
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """The briefings of one year."""

    x: float
    width: float
    height: float
    label: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A line of the table beside a timeline."""

    when: str
    phase_name: str
    briefing: Link


@dataclass(frozen=True, slots=True)
class Timeline:
    """Briefings along a line of time: marks, or columns where there are many."""

    title: str
    sentence: str
    height: float
    line: float
    """How far from the top the line lies."""
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    columns: tuple[Column, ...]
    rows: tuple[TimelineRow, ...]
