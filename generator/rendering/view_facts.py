"""What stands around the list of a view: its facts at a glance, and where to go from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.library.views import Kind, View
from generator.messages import word
from generator.rendering import shown
from generator.rendering.meetings import find_last_gap, find_next, gather_meetings, list_held
from generator.rendering.posts import name_post
from generator.rendering.publication import Desk
from generator.rendering.thread_line import list_thread_facts, list_threads
from generator.rendering.words import BRIEFINGS, print_term
from generator.terms import Role
from generator.urls import to_url

_NAMED = 12
"""Links in a section such as "Meets most"."""
_MEETS_MOST, _IN_MEETINGS = word("Meets most"), word("By the number of meetings")
_PARTS = word("Takes part"), word("Hosts"), word("Only named")


def list_facts(desk: Desk, view: View) -> Iterable[shown.Fact]:
    """What is known of a bloc, a country, a person or a venue as a whole; nothing of other views."""
    language = desk.language
    if view.kind is Kind.BLOC:
        yield shown.Fact(language.say("Briefings"), language.number(len(view.briefings)))
        yield from _list_meetings(desk, view, language.say("Last met"))
    elif view.kind is Kind.COUNTRY:
        yield from _list_parts_played(desk, view)
    elif view.kind is Kind.PERSON and view.term in desk.taxonomy.people:
        roles = desk.taxonomy.people[view.term].roles
        for role in sorted(roles, key=lambda r: (r.since is None, r.since), reverse=True):
            yield shown.Fact(name_post(role, language), _print_term(desk, role), (desk.party(role.party),))
    elif view.kind is Kind.THREAD:
        yield from list_thread_facts(desk, view)
    elif view.kind is Kind.VENUE:
        country = desk.country_of(view.term)
        if country:
            yield shown.Fact(language.say("Country"), "", (desk.party(country),))
        yield from _list_meetings(desk, view, language.say("Last meeting"))


def _list_meetings(desk: Desk, view: View, label: str) -> Iterable[shown.Fact]:
    """When the last meeting was, the one before, and the next as far as one is dated."""
    held, language = list_held(view.briefings), desk.language
    if held:
        since = held[-1].last.isoformat() if held[-1].precision == "day" else ""
        yield shown.Fact(label, language.period(held[-1]), since=since)
    gap = find_last_gap(held, language)
    if gap:
        yield shown.Fact(language.say("Before that"), gap)
    ahead = find_next(view.briefings, held)
    if ahead:
        yield shown.Fact(language.say("Announced for"), language.period(ahead))


def _list_parts_played(desk: Desk, view: View) -> Iterable[shown.Fact]:
    """In how many briefings a country or organisation acts, hosts, or is only named."""
    acts = {b.slug for b in view.briefings if any(party.value == view.term for party in b.parties)}
    hosts = {b.slug for b in view.briefings if b.venue and desk.country_of(b.venue.value) == view.term}
    named = len(view.briefings) - len(acts | hosts)
    for label, number in zip(_PARTS, (len(acts), len(hosts), named), strict=True):
        if number:
            yield shown.Fact(desk.language.say(label), desk.language.count(number, BRIEFINGS))


def _print_term(desk: Desk, role: Role) -> str:
    """From when to when a post was held: "9 May 2017 to June 2024", "until 2020", "since 2022"."""
    since, until = (desk.language.period(period) if period else "" for period in (role.since, role.until))
    return print_term(desk.language, since, until)


def list_sections(desk: Desk, view: View) -> Iterable[shown.Section]:
    """Where a reader of the view may want to go next."""
    if view.kind is Kind.BLOC:
        yield from list_threads(desk, view.term)
    elif view.kind is Kind.TOPIC:
        near = [
            link
            for topic in desk.taxonomy.topics[view.term].near
            if (link := desk.link(Kind.TOPIC, topic, counted=True))
        ]
        if near:
            yield shown.Section(desk.language.say("Near topics"), tuple(near))
    elif view.kind is Kind.CELL:
        yield from _neighbours(desk, view)
    elif view.kind in (Kind.COUNTRY, Kind.PERSON, Kind.VENUE):
        yield from _count_terms(desk, view)
        yield from _list_venues(desk, view)


def _neighbours(desk: Desk, view: View) -> Iterable[shown.Section]:
    bloc, topic = desk.library.blocs[view.term].name, desk.taxonomy.topics[view.topic].name
    row = [
        shown.Link(desk.taxonomy.topics[c.topic].name, to_url(c.src_uri), count=len(c.briefings))
        for c in desk.cells_of(view.term)
        if c is not view
    ]
    column = [
        shown.Link(desk.library.blocs[c.term].name, to_url(c.src_uri), count=len(c.briefings))
        for c in desk.cells_on(view.topic)
        if c is not view
    ]
    say = desk.language.say
    headings = say("%(bloc)s on other topics", bloc=bloc), say("Others on %(topic)s", topic=topic)
    for heading, links in zip(headings, (row, column), strict=True):
        if links:
            yield shown.Section(heading, _choose_busiest(links))


def _count_terms(desk: Desk, view: View) -> Iterable[shown.Section]:
    met = Counter[str]()
    if view.kind is Kind.COUNTRY:
        for meeting in gather_meetings(view.briefings, desk.stories):
            pairs = (pair for pair in meeting.pairs if view.term in pair)
            met.update({party for pair in pairs for party in pair} - {view.term})
    blocs = Counter(b.bloc.id for b in view.briefings if b.bloc)
    topics = Counter(topic.value for b in view.briefings for topic in b.topics)
    counted = ((_MEETS_MOST, Kind.COUNTRY, met), ("Blocs", Kind.BLOC, blocs), ("Topics", Kind.TOPIC, topics))
    for heading, kind, counter in counted:
        links = [
            shown.Link(link.name, link.url, link.flag, number)
            for term, number in counter.items()
            if (link := desk.link(kind, term))
        ]
        if links:
            sentence = desk.language.say(_IN_MEETINGS) if counter is met else ""
            yield shown.Section(desk.language.say(heading), _choose_busiest(links), sentence)


def _list_venues(desk: Desk, view: View) -> Iterable[shown.Section]:
    """The venues in a country, the busiest first."""
    if view.kind is not Kind.COUNTRY:
        return
    links = [link for venue in desk.venues_in(view.term) if (link := desk.link(Kind.VENUE, venue, counted=True))]
    if links:
        yield shown.Section(desk.language.say("Venues"), _choose_busiest(links))


def _choose_busiest(links: Iterable[shown.Link]) -> tuple[shown.Link, ...]:
    """The links with the most briefings, these first; of equals by name."""
    return tuple(sorted(links, key=lambda link: (-link.count, link.name))[:_NAMED])
