"""Views: a selection of briefings with a title and an address. Every list page of the site is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.inference.venue import venue_name
from generator.library.library import Library
from generator.library.threads import Thread
from generator.model import Briefing
from generator.terms import Taxonomy
from generator.urls import PAGE_SIZE, cell_uri, index_uri, term_uri


class Kind(StrEnum):
    """What a view selects by. The value names its index in addresses."""

    ALL = "briefings"
    BLOC = "blocs"
    TOPIC = "topics"
    CELL = "cells"
    COUNTRY = "countries"
    PERSON = "people"
    VENUE = "venues"
    YEAR = "years"
    THREAD = "threads"
    CORRECTIONS = "corrections"


@dataclass(frozen=True, slots=True)
class View:
    """The briefings of one bloc, topic, country …, in the order of the library."""

    kind: Kind
    term: str
    """Id of the bloc, topic, country …; of a cell, the bloc's."""
    title: str
    src_uri: str
    briefings: tuple[Briefing, ...]
    topic: str = ""
    """Id of a cell's topic."""

    @property
    def page_count(self) -> int:
        """How many numbered pages the list fills."""
        return -(-len(self.briefings) // PAGE_SIZE)

    def page_before(self, number: int | None) -> int:
        """The numbered page with the next older briefings, 0 where there are none; without a number, of the newest."""
        return (len(self.briefings) - PAGE_SIZE - 1) // PAGE_SIZE + 1 if number is None else number - 1

    def page(self, number: int | None) -> tuple[Briefing, ...]:
        """The briefings of a numbered page, the oldest on page 1, so that a new one moves none; without a number,
        the newest."""
        if number is None:
            return self.briefings[:PAGE_SIZE]
        end = len(self.briefings) - (number - 1) * PAGE_SIZE
        return self.briefings[max(0, end - PAGE_SIZE) : end]


@dataclass(frozen=True, slots=True)
class Views:
    """All views of a library, by kind and term; cells by bloc and topic."""

    all: View
    corrections: View
    by_kind: Mapping[Kind, Mapping[str, View]] = field(default_factory=dict)
    cells: Mapping[tuple[str, str], View] = field(default_factory=dict)

    def __iter__(self) -> Iterator[View]:
        yield self.all
        yield self.corrections
        for views in self.by_kind.values():
            yield from views.values()
        yield from self.cells.values()

    def find(self, kind: Kind, term: str) -> View | None:
        """The view of a term; None where no briefing has it."""
        return self.by_kind[kind].get(term)


def build_views(library: Library, taxonomy: Taxonomy, threads: Iterable[Thread] = ()) -> Views:
    """Every view that has a briefing. A new kind of view is one entry here."""
    thread_of = {thread.id: thread for thread in threads}
    place = {briefing.slug: number for number, briefing in enumerate(library.briefings)}
    names: dict[Kind, tuple[Mapping[str, tuple[Briefing, ...]], Mapping[str, str]]] = {
        Kind.BLOC: (library.by_bloc, {id_: bloc.name for id_, bloc in library.blocs.items()}),
        Kind.TOPIC: (library.by_topic, {topic.id: topic.name for topic in taxonomy.topics.values()}),
        Kind.COUNTRY: (library.by_country, {p: taxonomy.party_name(p) for p in library.by_country}),
        Kind.PERSON: (
            library.by_person,
            {slug: person_name(value, taxonomy) for slug, value in library.people.items()},
        ),
        Kind.VENUE: (library.by_venue, {value: venue_name(value, taxonomy) for value in library.by_venue}),
        Kind.YEAR: (library.by_year, {year: year for year in library.by_year}),
        Kind.THREAD: (
            {id_: tuple(sorted(t.briefings, key=lambda b: place[b.slug])) for id_, t in thread_of.items()},
            {id_: id_ for id_ in thread_of},
        ),
    }
    by_kind = {kind: _build_kind(kind, groups, titles) for kind, (groups, titles) in names.items()}
    cells = {}
    for (bloc, topic), briefings in sorted(library.by_cell.items()):
        title = f"{library.blocs[bloc].name} on {taxonomy.topics[topic].name}"
        cells[bloc, topic] = View(Kind.CELL, bloc, title, cell_uri(bloc, topic), briefings, topic)
    everything = View(Kind.ALL, "", "All briefings", index_uri(Kind.ALL), library.listed)
    corrections = View(Kind.CORRECTIONS, "", "Corrections", index_uri(Kind.CORRECTIONS), library.corrected)
    return Views(everything, corrections, by_kind, cells)


def person_name(value: str, taxonomy: Taxonomy) -> str:
    """The name of a listed person's id; a person on no list is their own name."""
    return taxonomy.people[value].name if value in taxonomy.people else value


def _build_kind(kind: Kind, groups: Mapping[str, tuple[Briefing, ...]], titles: Mapping[str, str]) -> dict[str, View]:
    views: dict[str, View] = {}
    taken: dict[str, str] = {}
    for term in sorted(groups):
        src_uri = term_uri(kind, titles[term] if kind is Kind.VENUE else term)
        if taken.setdefault(src_uri, term) != term:
            src_uri = term_uri(kind, f"{titles[term]} {term}")
            taken[src_uri] = term
        views[term] = View(kind, term, titles[term], src_uri, groups[term])
    return views
