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
    lang: str = ""
    """The language of the name, where it is a headline in another language than the interface."""


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
    since: str = ""
    """Day from which a browser tells how long ago it was, as 2024-05-27; "" where that is not told."""


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
    head: Link | None = None
    """What the heading names, where that leads somewhere or has a flag."""


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
class Shape:
    """A phase, which has a shape, and its name."""

    phase: str
    name: str


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
    legend: tuple[Shape, ...] = ()
    """The phases whose shapes occur among the marks."""


@dataclass(frozen=True, slots=True)
class Membership:
    """Who belongs to a bloc or organisation, and who did."""

    current: tuple[Link, ...]
    former: tuple[Link, ...] = ()
    is_long: bool = False
    """Whether the list of members is folded up at first."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A level at which a bloc meets: how many dated meetings were held, and when the last was."""

    level: str
    name: str
    meetings: int
    last: str
    briefings: int
    """Briefings of this level, dated or not, held or planned."""


@dataclass(frozen=True, slots=True)
class YearsRow:
    """A topic's or bloc's briefings by year, drawn as small bars."""

    link: Link
    bars: str
    """The bars as the path of an SVG."""
    total: int
    counts: tuple[int, ...]
    """One number for each year of the whole picture."""
    peak: str
    """The last year with the most briefings."""
    most: int


@dataclass(frozen=True, slots=True)
class OverTime:
    """Small bars for each topic of a bloc or country, or for each bloc of a topic, by year."""

    is_of_blocs: bool
    """Whether the rows are blocs; else they are topics."""
    years: tuple[str, ...]
    highest: int
    """How many briefings the highest bar of all stands for."""
    rows: tuple[YearsRow, ...]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """What stands around the list of a view beyond its facts."""

    membership: Membership | None = None
    ladder: tuple[Rung, ...] = ()
    over_time: OverTime | None = None
    others: tuple[Section, ...] = ()
    """For each member of a bloc, the other blocs that it acts in."""
