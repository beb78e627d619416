"""What stands around the list of a view: its facts at a glance, and where to go from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.library.views import Kind, View
from generator.periods import print_period
from generator.rendering import shown
from generator.rendering.meetings import find_last_gap, find_next, is_meeting, list_held
from generator.rendering.publication import Desk
from generator.rendering.thread_line import list_thread_facts, list_threads
from generator.rendering.words import count
from generator.terms import Role
from generator.urls import to_url

_NAMED = 12
"""Links in a section such as "Meets most"."""


def list_facts(desk: Desk, view: View) -> Iterable[shown.Fact]:
    """What is known of a bloc, a country, a person or a venue as a whole; nothing of other views."""
    if view.kind is Kind.BLOC:
        yield shown.Fact("Briefings", f"{len(view.briefings):,}")
        yield from _list_meetings(view, "Last met")
    elif view.kind is Kind.COUNTRY:
        yield from _list_parts_played(desk, view)
    elif view.kind is Kind.PERSON and view.term in desk.taxonomy.people:
        roles = desk.taxonomy.people[view.term].roles
        for role in sorted(roles, key=lambda r: (r.since is None, r.since), reverse=True):
            yield shown.Fact(role.role.capitalize(), _print_term(role), (desk.party(role.party),))
    elif view.kind is Kind.THREAD:
        yield from list_thread_facts(desk, view)
    elif view.kind is Kind.VENUE:
        country = desk.country_of(view.term)
        if country:
            yield shown.Fact("Country", "", (desk.party(country),))
        yield from _list_meetings(view, "Last meeting")


def _list_meetings(view: View, label: str) -> Iterable[shown.Fact]:
    """When the last meeting was, the one before, and the next as far as one is dated."""
    held = list_held(view.briefings)
    if held:
        since = held[-1].last.isoformat() if held[-1].precision == "day" else ""
        yield shown.Fact(label, print_period(held[-1]), since=since)
    gap = find_last_gap(held)
    if gap:
        yield shown.Fact("Before that", gap)
    ahead = find_next(view.briefings, held)
    if ahead:
        yield shown.Fact("Announced for", print_period(ahead))


def _list_parts_played(desk: Desk, view: View) -> Iterable[shown.Fact]:
    """In how many briefings a country or organisation acts, hosts, or is only named."""
    acts = {b.slug for b in view.briefings if any(party.value == view.term for party in b.parties)}
    hosts = {b.slug for b in view.briefings if b.venue and desk.country_of(b.venue.value) == view.term}
    named = len(view.briefings) - len(acts | hosts)
    for label, number in (("Takes part", len(acts)), ("Hosts", len(hosts)), ("Only named", named)):
        if number:
            yield shown.Fact(label, count(number, "briefing"))


def _print_term(role: Role) -> str:
    """From when to when a post was held: "9 May 2017 to June 2024", "until 2020", "since 2022"."""
    since, until = (print_period(period) if period else "" for period in (role.since, role.until))
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


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
            yield shown.Section("Near topics", tuple(near))
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
    for heading, links in ((f"{bloc} on other topics", row), (f"Others on {topic}", column)):
        if links:
            yield shown.Section(heading, tuple(sorted(links, key=lambda link: (-link.count, link.name))[:_NAMED]))


def _count_terms(desk: Desk, view: View) -> Iterable[shown.Section]:
    met = Counter[str]()
    if view.kind is Kind.COUNTRY:
        together = ({party.value for party in b.parties} for b in view.briefings if is_meeting(b))
        met.update(party for parties in together if view.term in parties for party in parties - {view.term})
    blocs = Counter(b.bloc.id for b in view.briefings if b.bloc)
    topics = Counter(topic.value for b in view.briefings for topic in b.topics)
    counted = (("Meets most", Kind.COUNTRY, met), ("Blocs", Kind.BLOC, blocs), ("Topics", Kind.TOPIC, topics))
    for heading, kind, counter in counted:
        links = [
            shown.Link(link.name, link.url, link.flag, number)
            for term, number in counter.items()
            if (link := desk.link(kind, term))
        ]
        links.sort(key=lambda link: (-link.count, link.name))
        if links:
            yield shown.Section(heading, tuple(links[:_NAMED]))


def _list_venues(desk: Desk, view: View) -> Iterable[shown.Section]:
    """The venues in a country, the busiest first."""
    if view.kind is not Kind.COUNTRY:
        return
    links = [link for venue in desk.venues_in(view.term) if (link := desk.link(Kind.VENUE, venue, counted=True))]
    if links:
        yield shown.Section("Venues", tuple(sorted(links, key=lambda link: (-link.count, link.name))[:_NAMED]))
