"""The names in a text, each settled to one country, organisation, person or place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.inference.gazetteer import Gazetteer, Match, Reading
from generator.inference.people import Names, resolve_short_name
from generator.inference.text import Document
from generator.inference.unlisted import NameFound, find_names
from generator.model import Mention, MentionKind, Period, Span
from generator.terms import Taxonomy

# Where a word has several readings and nothing else speaks, the earlier kind wins.
_ORDER = (
    MentionKind.NAME,
    MentionKind.DEMONYM,
    MentionKind.SEAT,
    MentionKind.PERSON,
    MentionKind.CAPITAL,
    MentionKind.PLACE,
    MentionKind.WEAK,
)
_PLACING = frozenset("in at near from outside around across".split())


def find_mentions(
    document: Document, gazetteer: Gazetteer, taxonomy: Taxonomy, when: Period | None
) -> tuple[Mention, ...]:
    """The names in the text in their order; none overlap. `when` settles who held which post."""
    matches = gazetteer.find(document)
    found = find_names(document, matches, gazetteer.lexicon)
    names = Names(document, matches, found, taxonomy=taxonomy, lexicon=gazetteer.lexicon, when=when)
    taken = {index for name in found for index in range(name.first, name.last)}
    mentions = [_make_person(document, name, names) for name in found]
    mentions += _settle_all(document, matches, names, taken)
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _make_person(document: Document, name: NameFound, names: Names) -> Mention:
    if not name.listed:
        return _make(document, name.first, name.last, Reading(MentionKind.PERSON, ""))
    person = names.choose(name.listed, name.first)
    party = names.party_of(person, name.first)
    return _make(document, name.first, name.last, Reading(MentionKind.PERSON, person.id, party))


def _settle_all(document: Document, matches: Sequence[Match], names: Names, taken: set[int]) -> Iterator[Mention]:
    for match in matches:
        if taken.isdisjoint(range(match.first, match.last)):
            reading = _settle(document, match, names)
            if reading is not None:
                yield _make(document, match.first, match.last, reading)


def _settle(document: Document, match: Match, names: Names) -> Reading | None:
    """What the name stands for here. A title before a word that is a place's name too makes it a person's."""
    others = [reading for reading in match.readings if reading.kind is not MentionKind.PERSON]
    is_short = len(others) < len(match.readings) and match.last - match.first == 1
    if is_short and (not others or names.title_before(match.first) is not None):
        if _is_government(document, match, names):
            return _settle_government(match, names)
        person = resolve_short_name(match, names)
        if person is not None:
            return Reading(MentionKind.PERSON, person.id, names.party_of(person, match.first))
    if not others or names.is_anothers(match, ()):
        return None
    return _choose(document, match, others, names)


def _is_government(document: Document, match: Match, names: Names) -> bool:
    """Whether the name only tells which government is meant: "the Merkel government"."""
    after = document.tokens[match.last] if match.last < len(document.tokens) else None
    return after is not None and after.lower in names.lexicon.governments


def _settle_government(match: Match, names: Names) -> Reading | None:
    """The party whose government is named after its leader, where all who bear the name led that one."""
    people = [names.taxonomy.people[r.term] for r in match.readings if r.kind is MentionKind.PERSON]
    parties = {names.party_of(person, match.first) for person in people}
    if len(parties) != 1 or names.is_anothers(match, (person.id for person in people)):
        return None
    party = parties.pop()
    return Reading(MentionKind.SEAT, party, party) if party else None


def _choose(document: Document, match: Match, readings: Sequence[Reading], names: Names) -> Reading:
    """The first kind of reading, or one of another party that the text speaks of.

    A city that stands for several parties (Brussels) and a state or city that shares a capital's name (Victoria)
    belong to a party that the text names otherwise; a region that shares a country's name (Georgia) to its country
    where the text names other parts of it and nothing else of the first.
    """
    first = min(readings, key=lambda reading: (_ORDER.index(reading.kind), reading.term))
    rivals = [reading for reading in readings if reading.party != first.party]
    if not rivals:
        return first
    if first.kind is MentionKind.NAME:
        parts = [reading for reading in rivals if reading.party in names.parts]
        return parts[0] if parts and first.party not in names.settled else first
    if first.party in names.settled and rivals[0].kind is not first.kind:
        return first
    prefers_country = _is_placed(document, match)

    def fit(reading: Reading) -> tuple[bool, int, bool, str]:
        is_country = reading.party in names.taxonomy.countries
        order = _ORDER.index(reading.kind)
        return (reading.party not in names.settled, order, is_country is not prefers_country, reading.term)

    return min(readings, key=fit)


def _is_placed(document: Document, match: Match) -> bool:
    """Whether something happens in the place: "in Brussels", "a Brussels court"; not "Brussels has said"."""
    tokens = document.tokens
    before = tokens[match.first - 1].lower if match.first else ""
    after = tokens[match.last].word if match.last < len(tokens) else ""
    return before in _PLACING or (before in ("a", "the") and after.islower()) or (after[:1].isupper())


def _make(document: Document, first: int, last: int, reading: Reading) -> Mention:
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    return Mention(Span(start, end), document.text[start:end], reading.kind, reading.term, reading.party)
