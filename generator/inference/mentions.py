"""The names in a text, each settled to one country, organisation, person or place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.inference.gazetteer import Gazetteer, Match, Reading
from generator.inference.people import Names, find_unlisted_people, resolve_person
from generator.inference.text import Document
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


@dataclass(frozen=True, slots=True)
class _Found:
    match: Match
    mention: Mention


def find_mentions(
    document: Document, gazetteer: Gazetteer, taxonomy: Taxonomy, when: Period | None
) -> tuple[Mention, ...]:
    """The names in the text in their order; none overlap. `when` settles who held which post."""
    matches = gazetteer.find(document)
    names = Names(document, matches, taxonomy, when)
    unlisted = find_unlisted_people(document, matches)
    taken = {index for person in unlisted for index in range(person.first, person.last)}
    found = [person.mention for person in unlisted]
    for match in matches:
        if taken.isdisjoint(range(match.first, match.last)):
            mention = _settle(document, match, names)
            if mention is not None:
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.span))


def _settle(document: Document, match: Match, names: Names) -> Mention | None:
    start, end = document.tokens[match.first].start, document.tokens[match.last - 1].end
    people = [reading for reading in match.readings if reading.kind is MentionKind.PERSON]
    others = [reading for reading in match.readings if reading.kind is not MentionKind.PERSON]
    if people:
        person = resolve_person(match, [reading.term for reading in people], names)
        if person is not None and (not others or names.is_person_here(match)):
            term, party = person
            return Mention(Span(start, end), document.text[start:end], MentionKind.PERSON, term, party)
    if not others or names.is_part_of_name(match):
        return None
    reading = _choose(others)
    return Mention(Span(start, end), document.text[start:end], reading.kind, reading.term, reading.party)


def _choose(readings: Sequence[Reading]) -> Reading:
    return min(readings, key=lambda reading: (_ORDER.index(reading.kind), reading.term))
