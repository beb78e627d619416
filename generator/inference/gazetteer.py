"""All names of the taxonomy in one dictionary over words, searched longest name first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.inference.lexicon import Lexicon
from generator.inference.text import Document, read_first_word, read_tokens
from generator.model import MentionKind
from generator.terms import Country, Organisation, Person, Place, Taxonomy


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a name can stand for."""

    kind: MentionKind
    term: str
    party: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A name found: the tokens `first` to `last` (past the end), and what it can stand for."""

    first: int
    last: int
    readings: tuple[Reading, ...]


class Gazetteer:
    """The names of a taxonomy, ready to be found in texts; a name is taken apart when a text holds its first word.

    Invariant: a name is a sequence of folded words; a phrase that must not match has no readings, so that
    being longer it wins over the names inside it.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._names: dict[tuple[str, ...], list[Reading]] = {}
        self._longest: dict[str, int] = {}
        """First word → the words of the longest name; 0 while those names were not taken apart."""
        self._written: dict[str, list[tuple[str, Reading | None]]] = {}
        """First word → names that begin with it and were not taken apart yet."""
        self.lexicon = Lexicon(taxonomy)
        for country in taxonomy.countries.values():
            self._add_country(country)
        for organisation in taxonomy.organisations.values():
            self._add_organisation(organisation)
        for person in taxonomy.people.values():
            self._add_person(person)
        for place in taxonomy.places.values():
            self._add_place(place)
        for phrase in (*taxonomy.not_places, *taxonomy.names.not_people):
            self._block(phrase)

    def find(self, document: Document) -> tuple[Match, ...]:
        """The names in the document from left to right; the longest wins, none overlap."""
        return tuple(match for match in self._scan(document) if match.readings)

    def _scan(self, document: Document) -> Iterator[Match]:
        words = document.folded
        lengths = self._longest
        index, count = 0, len(words)
        while index < count:
            longest = lengths.get(words[index])
            if longest is None:
                index += 1
                continue
            if not longest:
                longest = self._take_apart(words[index])
            for length in range(min(longest, count - index), 0, -1):
                readings = self._names.get(words[index : index + length])
                if readings is not None:
                    yield Match(index, index + length, tuple(readings))
                    index += length
                    break
            else:
                index += 1

    def _take_apart(self, first: str) -> int:
        """Makes the names that begin with a word ready, and gives the length of the longest in words."""
        for name, reading in self._written.pop(first):
            words = tuple(token.folded for token in read_tokens(name))
            readings = self._names.setdefault(words, [])
            if reading is not None and reading not in readings:
                readings.append(reading)
            self._longest[first] = max(self._longest[first], len(words))
        return self._longest[first]

    def _add(self, name: str, kind: MentionKind, term: str, party: str) -> None:
        self._write(name, Reading(kind, term, party))

    def _block(self, phrase: str) -> None:
        self._write(phrase, None)

    def _write(self, name: str, reading: Reading | None) -> None:
        first, _ = read_first_word(name)
        if first:
            self._longest[first] = 0
            self._written.setdefault(first, []).append((name, reading))

    def _add_country(self, country: Country) -> None:
        for phrase in country.exclude:
            self._block(phrase)
        for name in (country.name, *country.aliases):
            self._add(name, MentionKind.NAME, country.id, country.id)
        for name in country.demonyms:
            self._add(name, MentionKind.DEMONYM, country.id, country.id)
        for name in (country.capital, *country.capital_aliases):
            self._add(name, MentionKind.CAPITAL, country.id, country.id)
        for name in country.seats:
            self._add(name, MentionKind.SEAT, country.id, country.id)
        for name in country.mentions_only:
            self._add(name, MentionKind.WEAK, country.id, country.id)

    def _add_organisation(self, organisation: Organisation) -> None:
        party = organisation.id
        for phrase in organisation.exclude:
            self._block(phrase)
        for name in (organisation.name, organisation.full_name, *organisation.aliases):
            self._add(name, MentionKind.NAME, party, party)
        for name in organisation.adjectives:
            self._add(name, MentionKind.DEMONYM, party, party)
        for name in organisation.seats:
            self._add(name, MentionKind.SEAT, party, party)
        for name in organisation.cities:
            self._add(name, MentionKind.CAPITAL, party, party)

    def _add_person(self, person: Person) -> None:
        for name in (person.name, *person.aliases, *person.short):
            self._add(name, MentionKind.PERSON, person.id, "")

    def _add_place(self, place: Place) -> None:
        for phrase in place.exclude:
            self._block(phrase)
        for name in (place.name, *place.aliases):
            self._add(name, MentionKind.PLACE, place.id, place.country)
