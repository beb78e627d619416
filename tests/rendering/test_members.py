"""Who belongs to a bloc, since when, and in which other blocs its members act."""

from __future__ import annotations

from datetime import date

from generator.library.views import Kind, View
from generator.rendering.members import build_membership, list_other_meetings
from generator.terms import Membership, Organisation, Taxonomy
from tests.desks import MEET, view_of, write_desk


def test_members_are_told_with_their_years_and_former_ones_apart(taxonomy: Taxonomy) -> None:
    desk = write_desk(taxonomy, ("parties: [EU]", "The European Union agreed on a budget, round {}."))
    for kind, term in ((Kind.BLOC, "eu"), (Kind.COUNTRY, "EU")):
        found = build_membership(desk, view_of(desk, kind, term))
        assert found is not None
        notes = {link.name: link.note for link in found.current}
        assert len(notes) == 27
        assert (notes["Austria"], notes["Croatia"], notes["France"]) == ("since 1995", "since 2013", "since 1958")
        assert [(link.name, link.flag, link.note) for link in found.former] == [
            ("United Kingdom", "gb", "1973 to 2020")
        ]
        assert found.is_long


def test_who_came_back_is_no_former_member(taxonomy: Taxonomy) -> None:
    members = (
        Membership("FR", date(1970, 1, 1), date(1980, 1, 1)),
        Membership("FR", date(1990, 1, 1)),
        Membership("JP"),
        Membership("PE", None, date(2001, 1, 1)),
    )
    own = Taxonomy(countries=taxonomy.countries, organisations={"CLUB": Organisation("CLUB", "Club", members=members)})
    desk = write_desk(taxonomy, ("", MEET))
    desk.taxonomy = own
    found = build_membership(desk, View(Kind.COUNTRY, "CLUB", "Club", "countries/club.md", ()))
    assert found is not None
    assert [(link.name, link.note) for link in found.current] == [("France", "since 1990"), ("Japan", "")]
    assert [(link.name, link.note) for link in found.former] == [("Peru", "until 2001")]


def test_each_member_is_told_with_the_other_blocs_it_acts_in(taxonomy: Taxonomy) -> None:
    both = "The leaders of Japan and Chile met in Lima, round {}."
    desk = write_desk(
        taxonomy, ("", MEET), ("", both), ("", both), ("", "The leaders of Japan, Chile and Peru met in Lima.")
    )
    sections = list(list_other_meetings(desk, view_of(desk, Kind.BLOC, "france-japan")))
    assert [(section.heading, [(link.name, link.count) for link in section.links]) for section in sections] == [
        ("Japan", [("Chile–Japan", 2), ("Chile–Japan–Peru", 1)])
    ]


def test_an_organisation_is_told_before_its_members(taxonomy: Taxonomy) -> None:
    desk = write_desk(
        taxonomy,
        ("parties: [EU]", "The European Union agreed on a budget, round {}."),
        ("parties: [EU, JP]", "The European Union and Japan met, round {}."),
        *[("parties: [FR, JP]", MEET)] * 2,
    )
    sections = list(list_other_meetings(desk, view_of(desk, Kind.BLOC, "eu")))
    assert [(section.heading, [link.name for link in section.links]) for section in sections] == [
        ("European Union", ["European Union–Japan"]),
        ("France", ["France–Japan"]),
    ]
