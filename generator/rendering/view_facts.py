"""What stands around the list of a view: its facts at a glance, the members of a bloc, and where to go from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.inference.venue import venue_country
from generator.library.views import Kind, View
from generator.periods import print_period
from generator.rendering import shown
from generator.rendering.meetings import find_last_gap, is_meeting, list_held
from generator.rendering.publication import Desk
from generator.rendering.thread_line import list_thread_facts, list_threads
from generator.rendering.words import LEVELS
from generator.urls import to_url

_NAMED = 12
"""Links in a section such as "Whom its members meet otherwise"."""


def list_facts(desk: Desk, view: View) -> Iterable[shown.Fact]:
    """What is known of a bloc, a person or a venue as a whole; nothing of other views."""
    if view.kind is Kind.BLOC:
        yield shown.Fact("Briefings", f"{len(view.briefings):,}")
        held = list_held(view.briefings)
        if held:
            yield shown.Fact("Last met", print_period(held[-1]))
        gap = find_last_gap(held)
        if gap:
            yield shown.Fact("Before that", gap)
        levels = {b.level.value for b in view.briefings if b.level}
        if levels:
            yield shown.Fact(
                "Levels reached", ", ".join(LEVELS[level] for level in LEVELS if level in levels).capitalize()
            )
    elif view.kind is Kind.PERSON and view.term in desk.taxonomy.people:
        for role in sorted(
            desk.taxonomy.people[view.term].roles, key=lambda r: (r.since is None, r.since), reverse=True
        ):
            since, until = (print_period(p) if p else "" for p in (role.since, role.until))
            span = f"{since} to {until}" if until else f"since {since}" if since else ""
            yield shown.Fact(role.role.capitalize(), span, (desk.party(role.party),))
    elif view.kind is Kind.THREAD:
        yield from list_thread_facts(desk, view)
    elif view.kind is Kind.VENUE and venue_country(view.term, desk.taxonomy):
        yield shown.Fact("Country", "", (desk.party(venue_country(view.term, desk.taxonomy)),))


def list_members(desk: Desk, view: View) -> Iterable[shown.Link]:
    """Who belongs to a bloc, with since or until when; nobody to other views."""
    if view.kind is not Kind.BLOC:
        return
    bloc = desk.library.blocs[view.term]
    organisation = desk.taxonomy.organisations.get(bloc.named)
    if organisation is None:
        yield from (desk.party(party) for party in bloc.parties)
        return
    for member in sorted(organisation.members, key=lambda m: (desk.taxonomy.party_name(m.party), m.since is not None)):
        until = f"until {member.until.year}" if member.until else ""
        since = f"since {member.since.year}" if member.since else ""
        yield desk.party(member.party, note=until or since)


def list_sections(desk: Desk, view: View) -> Iterable[shown.Section]:
    """Where a reader of the view may want to go next."""
    if view.kind is Kind.BLOC:
        yield from list_threads(desk, view.term)
        yield from _meet_otherwise(desk, view)
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


def _meet_otherwise(desk: Desk, view: View) -> Iterable[shown.Section]:
    bloc = desk.library.blocs[view.term]
    found = {id_ for party in bloc.parties for id_ in desk.blocs_with(party)} - {view.term}
    links = [link for id_ in found if (link := desk.link(Kind.BLOC, id_, counted=True))]
    links.sort(key=lambda link: (-link.count, link.name))
    if links:
        yield shown.Section("Whom its members meet otherwise", tuple(links[:_NAMED]))


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
