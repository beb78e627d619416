"""What every page of a run is made with: the library, its views, the names of things, and the templates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from typing import Any

from generator.library.library import Library
from generator.library.stories import Stories, find_stories
from generator.library.threads import Thread, find_threads
from generator.library.views import Kind, View, Views, build_views
from generator.model import Briefing
from generator.rendering import shown
from generator.rendering.atlas import Atlas
from generator.rendering.language import open_language
from generator.rendering.local_names import CELL, localise_library, localise_taxonomy, localise_views, name_set
from generator.rendering.outlines import read_outlines
from generator.rendering.pictures import PICTURED
from generator.rendering.words import print_phase, print_when
from generator.terms import Taxonomy
from generator.urls import relative_url, term_slug, term_uri, to_url


@dataclass(frozen=True, slots=True)
class Publication:
    """What a site is called, and where its page templates are."""

    name: str
    sentence: str
    templates: Path
    url: str = "/"
    """Its address, which ends in a slash; where that is not known, addresses in feeds and data begin at the root."""
    licence: str = ""
    """What may be done with its data: an address, or a few words."""
    language: str = "en"
    """Of the interface."""
    content_language: str = "en"
    """Of the summaries and of the taxonomy."""


class Desk:
    """Knows all views and makes what templates show of them. Addresses are inside the site: `blocs/quad/`."""

    def __init__(self, library: Library, taxonomy: Taxonomy, publication: Publication) -> None:
        self.publication, self.language = publication, open_language(publication.language)
        self.library, self.taxonomy = library, taxonomy
        self.atlas = Atlas(taxonomy)
        self.outlines = read_outlines(publication.templates.parent / "theme" / "assets" / "world.svg")
        if self.text_language:
            self.taxonomy = localise_taxonomy(taxonomy, self.language)
            self.library = localise_library(library, self.taxonomy, self.language)
        self.stories: Stories = find_stories(self.library)
        self.threads = {thread.id: thread for thread in find_threads(self.library, self.stories)}
        views = build_views(library, taxonomy, self.threads.values())  # addresses are made of names as they are written
        self._anchors = {kind: {t: term_slug(v.title) for t, v in m.items()} for kind, m in views.by_kind.items()}
        self.views: Views = localise_views(views, self.library, self.taxonomy, self.language, self.threads)
        self._threads: dict[str, list[Thread]] = defaultdict(list)
        for thread in self.threads.values():
            self._threads[thread.bloc.id].append(thread)
        self._rows: dict[str, list[View]] = defaultdict(list)
        self._columns: dict[str, list[View]] = defaultdict(list)
        for (bloc, topic), cell in self.views.cells.items():
            self._rows[bloc].append(cell)
            self._columns[topic].append(cell)
        self._blocs_with: dict[str, list[str]] = defaultdict(list)
        for bloc_id, one in library.blocs.items():
            for party in one.parties:
                self._blocs_with[party].append(bloc_id)
        self._country_of = {venue: self.atlas.find_country(venue) for venue in library.by_venue}
        for blocs in self._blocs_with.values():
            blocs.sort(key=self._by_activity)

    def _by_activity(self, bloc: str) -> tuple[int, str, str]:
        view = self.views.by_kind[Kind.BLOC][bloc]
        return (-len(view.briefings), view.title, bloc)

    @property
    def text_language(self) -> str:
        """The language of the summaries, where the interface has another; else ""."""
        content = self.publication.content_language
        return content if content != self.language.code else ""

    def anchor(self, kind: Kind, term: str) -> str:
        """The id of a term's part of a page; the language of the interface does not change it."""
        return self._anchors[kind][term]

    def name_cell(self, bloc: str, topic: str) -> str:
        """What the briefings of a bloc on a topic are called."""
        return self.language.say(CELL, bloc=bloc, topic=topic)

    def name_set(self, parties: Iterable[str]) -> str:
        """The names of countries that act together, joined as those of a bloc."""
        ordered = sorted(parties, key=lambda party: self.language.order(self.taxonomy.party_name(party)))
        return name_set(ordered, self.taxonomy, self.language)

    def absolute(self, url: str) -> str:
        """The whole address of one inside the site."""
        return f"{self.publication.url}{url}"

    def cells_of(self, bloc: str) -> tuple[View, ...]:
        """The cells of a bloc, one for each topic that it has briefings on."""
        return tuple(self._rows.get(bloc, ()))

    def cells_on(self, topic: str) -> tuple[View, ...]:
        """The cells of a topic, one for each bloc that has briefings on it."""
        return tuple(self._columns.get(topic, ()))

    def threads_of(self, bloc: str) -> tuple[Thread, ...]:
        """The threads of a bloc, the latest first."""
        return tuple(sorted(self._threads.get(bloc, ()), key=lambda t: (t.steps[-1].last, t.id), reverse=True))

    def blocs_with(self, party: str) -> tuple[str, ...]:
        """The ids of the blocs that a party belongs to by what it does, not by membership, the most active first."""
        return tuple(self._blocs_with.get(party, ()))

    def country_of(self, venue: str) -> str:
        """The country that the venue of a listed briefing lies in, "" where it is not known."""
        return self._country_of.get(venue, "")

    def venues_in(self, country: str) -> tuple[str, ...]:
        """The venues of listed briefings that lie in a country; the country itself is not one of them."""
        return tuple(venue for venue, place in self._country_of.items() if place == country != venue)

    def link(self, kind: Kind, term: str, *, note: str = "", counted: bool = False) -> shown.Link | None:
        """A link to the view of a term; None where no listed briefing has it."""
        view = self.views.find(kind, term)
        if view is None:
            return None
        flag = self.flag(term) if kind is Kind.COUNTRY else ""
        return shown.Link(view.title, to_url(view.src_uri), flag, len(view.briefings) if counted else 0, note)

    def party(self, party: str, *, note: str = "") -> shown.Link:
        """A country or organisation with its flag; without an address where no page is about it."""
        link = self.link(Kind.COUNTRY, party, note=note)
        return link or shown.Link(self.taxonomy.party_name(party), "", self.flag(party), 0, note)

    def countries_of(self, party: str) -> frozenset[str]:
        """The country itself; of an organisation, the countries that are its members today."""
        if party not in self.taxonomy.organisations:
            return frozenset({party} & self.taxonomy.countries.keys())
        return self.taxonomy.organisations[party].members_on(None) & self.taxonomy.countries.keys()

    def members_of(self, bloc: str) -> frozenset[str]:
        """The countries that make up a bloc today, those of the organisations in it with them."""
        found = self.library.blocs[bloc]
        parties = (found.named,) if found.named in self.taxonomy.organisations else found.parties
        return frozenset(country for party in parties for country in self.countries_of(party))

    def bloc_of(self, parties: frozenset[str]) -> shown.Link | None:
        """A link to the bloc that these parties make; None where no listed briefing is theirs."""
        briefings = self.library.listed_by_parties.get(parties)
        bloc = briefings[0].bloc if briefings else None
        return self.link(Kind.BLOC, bloc.id) if bloc else None

    def briefing(self, briefing: Briefing, note: str = "") -> shown.Link:
        """A link to a briefing under its headline."""
        return shown.Link(briefing.title.value, self.briefing_url(briefing), note=note, lang=self.text_language)

    def briefing_url(self, briefing: Briefing) -> str:
        """The address of a briefing inside the site."""
        return to_url(term_uri(Kind.ALL, briefing.slug))

    def address_of(self, briefing: Briefing) -> str:
        """The whole address of a briefing."""
        return self.absolute(self.briefing_url(briefing))

    def item(self, briefing: Briefing) -> shown.Item:
        """A briefing as it stands in lists."""
        phase, phase_name = print_phase(self.language, briefing)
        topics = (self.link(Kind.TOPIC, topic.value) for topic in briefing.topics)
        return shown.Item(
            title=briefing.title.value,
            url=self.briefing_url(briefing),
            bloc=self.link(Kind.BLOC, briefing.bloc.id) if briefing.bloc else None,
            phase=phase,
            phase_name=phase_name,
            when=print_when(self.language, briefing),
            lead=briefing.description,
            topics=tuple(topic for topic in topics if topic),
            reports=self.stories.count_others(briefing),
        )

    def flag(self, party: str) -> str:
        """The code of a country's flag; organisations have the EU's and the UN's only."""
        return party.lower() if party in self.taxonomy.countries or party in ("EU", "UN") else ""


def localise(value: Any, page_url: str) -> Any:
    """The same value with every address in it made relative to the page at `page_url`."""
    if isinstance(value, tuple):
        return tuple(localise(entry, page_url) for entry in value)
    if type(value) not in _SHOWN:
        return value
    changed = {name: localise(getattr(value, name), page_url) for name in value.__slots__}
    if changed.get("url"):
        changed["url"] = relative_url(changed["url"], page_url)
    return type(value)(**changed)


_SHOWN = frozenset((*(value for value in vars(shown).values() if is_dataclass(value)), *PICTURED))
