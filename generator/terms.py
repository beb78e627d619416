"""The taxonomy as values: countries, organisations, people, places and topics, each with the words that name it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model import Period


@dataclass(frozen=True, slots=True)
class Position:
    """A point of the Earth, in degrees; south and west are negative. A tenth is enough for a map of the world."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory that can be a party."""

    id: str
    """ISO 3166-1 alpha-2 code."""
    name: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    """The adjective and the words for the people."""
    capital: str = ""
    capital_aliases: tuple[str, ...] = ()
    capital_stands_for_state: bool = True
    """Whether newspapers use the capital's name for the government ("Seoul said")."""
    seats: tuple[str, ...] = ()
    """Buildings and institutions that stand for the government: Kremlin, White House."""
    exclude: tuple[str, ...] = ()
    """Longer phrases in which one of the names means something else."""
    mentions_only: tuple[str, ...] = ()
    """Regions whose name refers to the country without making it a party."""
    article: bool = False
    """Whether a sentence says "the" before the name: the United States."""
    wikidata: str = ""
    un_member: bool = True
    position: Position | None = None
    """A point well inside of it."""
    capital_position: Position | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """One party's membership in an organisation; open ends are None."""

    party: str
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the party was a member on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation or named group of states."""

    id: str
    name: str
    kind: str = "organisation"
    """group, alliance, organisation or agency."""
    full_name: str = ""
    sentence: str = ""
    aliases: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    """Cities whose name is used for it: Brussels for the EU."""
    exclude: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    by_members: bool = False
    """Whether exactly these members acting together are the group, named or not."""
    needs_word: bool = False
    members: tuple[Membership, ...] = ()
    wikidata: str = ""

    def members_on(self, day: date | None) -> frozenset[str]:
        """Its members on that day; without a day, its members today: those with an open end."""
        if day is None:
            return frozenset(entry.party for entry in self.members if entry.until is None)
        return frozenset(entry.party for entry in self.members if entry.holds_on(day))


@dataclass(frozen=True, slots=True)
class Role:
    """A post that a person holds or held."""

    party: str
    role: str
    since: Period | None = None
    until: Period | None = None

    def holds_in(self, period: Period) -> bool:
        """Whether the post was held on any day of the period."""
        return (self.since is None or self.since.first <= period.last) and (
            self.until is None or period.first <= self.until.last
        )


@dataclass(frozen=True, slots=True)
class Person:
    """An office-holder."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    """Other full forms of the name."""
    short: tuple[str, ...] = ()
    """Forms that stand alone, normally the family name; several people may share one."""
    roles: tuple[Role, ...] = ()
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place where meetings happen."""

    id: str
    name: str
    country: str
    kind: str = "city"
    aliases: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    wikidata: str = ""
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that point to a topic."""

    phrase: str
    weight: float = 1.0
    """1 decides alone; less needs others beside it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that summaries deal with."""

    id: str
    name: str
    covers: str
    """One sentence for readers."""
    cues: tuple[Cue, ...] = ()
    parties: tuple[str, ...] = ()
    """Countries whose part in the summary points to the topic by itself."""
    pairs: tuple[tuple[str, str], ...] = ()
    """Pairs of countries whose relation is the topic."""
    exclude: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    iptc: str = ""
    """IPTC Media Topic code, such as medtop:20000638."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words that tell a person's name from other names: names.yml says what each list is for."""

    given: frozenset[str] = frozenset()
    family_first: frozenset[str] = frozenset()
    family_first_doubtful: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    family_endings: tuple[str, ...] = ()
    posts: Mapping[str, str] = field(default_factory=dict)
    """Word before a name → the post it tells, as roles of people write it."""
    announcing: frozenset[str] = frozenset()
    announcing_single: frozenset[str] = frozenset()
    describing: frozenset[str] = frozenset()
    weakly_describing: frozenset[str] = frozenset()
    personal_verbs: frozenset[str] = frozenset()
    personal_fates: frozenset[str] = frozenset()
    affairs: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    things_after: frozenset[str] = frozenset()
    things_before: frozenset[str] = frozenset()
    things_of: frozenset[str] = frozenset()
    governments: frozenset[str] = frozenset()
    not_people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All terms, each kind in the order of its ids."""

    countries: Mapping[str, Country] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    not_places: tuple[str, ...] = ()
    """Phrases that hold a place's name and mean no place: "Paris Agreement"."""
    names: NameWords = field(default_factory=NameWords)
    """Words that tell the names of people on no list."""

    def party_name(self, party: str) -> str:
        """The name of a country or organisation as shown; the id itself where it is on no list."""
        if party in self.countries:
            return self.countries[party].name
        if party in self.organisations:
            return self.organisations[party].name
        return party

    def party_in_sentence(self, party: str) -> str:
        """The name as it stands within a sentence: "the United States"."""
        country = self.countries.get(party)
        return f"the {country.name}" if country and country.article else self.party_name(party)
