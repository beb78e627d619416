"""The values that flow through the generator: what a summary is, what is known of it, and what a page is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Phase(StrEnum):
    """How far the main event of a summary has come."""

    PROPOSED = "proposed"
    UPCOMING = "upcoming"
    UNDER_WAY = "under-way"
    HELD = "held"


class Level(StrEnum):
    """Who acts in the main event."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    OFFICIALS = "officials"
    MILITARY = "military"
    MIXED = "mixed"


class Origin(StrEnum):
    """Who set a fact."""

    EDITOR = "editor"
    TEXT = "text"


class Format(StrEnum):
    """In which form a summary was given."""

    TEXT = "text"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A date as precise as it is known: the days from `first` to `last`, both included.

    `precision` is "day", "month" or "year" (EDTF level 0, ISO 8601-2:2019); an interval of days has precision "day".
    """

    first: date
    last: date
    precision: str = "day"


@dataclass(frozen=True, slots=True)
class Correction:
    """What was corrected in a published summary, and when."""

    date: date
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """One news summary as the editor gave it."""

    text: str
    """The plain words: what inference reads, and what offsets count in."""
    source: str
    """Path of the file it came from, relative to the site's folder, with forward slashes."""
    line: int
    """Line of the file at which the text begins, counted from 1."""
    content_id: str
    """Ten hexadecimal digits made from the words of the text alone."""
    format: Format = Format.TEXT
    html: str = ""
    """The body as clean HTML, where it was written in Markdown; its text is `text`."""
    given: Mapping[str, object] = field(default_factory=dict)
    """The checked front matter: key → value of its own type. Absent keys are left to inference."""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Front matter key → line and column of the file, both counted from 1."""

    def place(self, key: str) -> tuple[int, int]:
        """Line and column of a front matter key; the first line where it is not given."""
        return self.places.get(key, (1, 0))


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a summary's text: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a fact is believed: the rule, in plain words for readers, and the words that satisfied it."""

    rule: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a summary: the id or words of the value, who set it, and why."""

    value: str
    origin: Origin
    evidence: tuple[Evidence, ...] = ()


class MentionKind(StrEnum):
    """As what a name in the text was recognised."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    PERSON = "person"
    PLACE = "place"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in the text and what it stands for."""

    span: Span
    words: str
    kind: MentionKind
    term: str
    """Id of the country, organisation, person or place. A person on no list has the id ""."""
    party: str = ""
    """Id of the country or organisation that the mention refers to, "" where there is none."""


@dataclass(frozen=True, slots=True)
class BackgroundEvent:
    """Another event that a summary speaks of: not its subject, but worth a link."""

    parties: frozenset[str]
    spans: tuple[Span, ...]
    when: Period | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A fact that may hold, but is too uncertain to be published: for an editor to settle."""

    key: str
    """The key of the front matter that settles it."""
    values: tuple[str, ...]
    """What may be the case."""
    confidence: float
    """How likely it is, from 0 to 1."""
    spans: tuple[Span, ...] = ()
    """The words that speak for it."""


@dataclass(frozen=True, slots=True)
class Bloc:
    """A set of parties that act together: a named one of the taxonomy, or the set itself."""

    id: str
    """Stable, used in addresses: `aukus`, `china-japan-south-korea`."""
    name: str
    """As shown: "AUKUS", "China–Japan–South Korea"."""
    parties: tuple[str, ...]
    """Ids of the parties that make it up, in the order shown."""
    named: str = ""
    """Id of the organisation in the taxonomy, "" for a set without a name."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """A summary and everything known of it. Lists are in the order in which they are shown."""

    summary: Summary
    slug: str
    title: Fact
    description: str
    """The lead: plain text for lists, search results and link previews."""
    bloc: Bloc | None = None
    parties: tuple[Fact, ...] = ()
    countries: tuple[Fact, ...] = ()
    """Every country and organisation referred to, parties included."""
    topics: tuple[Fact, ...] = ()
    people: tuple[Fact, ...] = ()
    """Ids of listed people; for people on no list, the name as the text has it."""
    venue: Fact | None = None
    """Id of a place or of a country, or the place's name as the editor gave it."""
    phase: Fact | None = None
    level: Fact | None = None
    published: Period | None = None
    """When the summary was published, where the editor says so."""
    event_date: Fact | None = None
    """EDTF text of the day, days, month or year of the main event."""
    event_period: Period | None = None
    mentions: tuple[Mention, ...] = ()
    background: tuple[BackgroundEvent, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    confidence: float = 1.0
    """How likely the parties are right, from 0 to 1; 1 where an editor gave them."""

    @property
    def when(self) -> Period | None:
        """When the event is or was; else when the summary was published; None where neither is stated."""
        return self.event_period or self.published

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """What was corrected, in the order of time."""
        given = self.summary.given.get("corrections", ())
        return given if isinstance(given, tuple) else ()

    @property
    def date_kind(self) -> str | None:
        """Of what `when` is the date: "event" or "published"; None where neither is stated."""
        return ("event" if self.event_period else "published") if self.when else None

    @property
    def published_on(self) -> date | None:
        """The day of publishing, where it is known to the day."""
        period = self.published
        return period.first if period and period.first == period.last else None

    @property
    def changed_on(self) -> date | None:
        """The day of the last correction, else of publishing; None where neither is known to the day."""
        days = (self.published_on, *(correction.date for correction in self.corrections))
        return max((day for day in days if day), default=None)

    def keyed_facts(self) -> Iterator[tuple[str, Fact]]:
        """Every fact under the key of the front matter that would set it."""
        yield "title", self.title
        lists = {"parties": self.parties, "countries": self.countries, "topics": self.topics, "people": self.people}
        for key, facts in lists.items():
            yield from ((key, fact) for fact in facts)
        single = {"venue": self.venue, "phase": self.phase, "level": self.level, "event_date": self.event_date}
        for key, fact in single.items():
            if fact is not None:
                yield key, fact


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file to publish as it is: a feed, a list as data."""

    path: str
    """Where it lies in the site, with forward slashes: `blocs/quad/feed.xml`."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """A page to publish: its address inside the site, its front matter, and its Markdown."""

    src_uri: str
    """Where it lies in the tree of Markdown files: `briefings/some-slug/index.md`."""
    meta: Mapping[str, object]
    markdown: str
    edit_path: str = ""
    """Path of the source file that an editor would change, "" where there is none."""
