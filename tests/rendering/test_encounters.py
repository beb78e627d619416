"""Who meets whom: the square, the table and the finder give the same numbers."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

from generator.library.views import Kind
from generator.rendering import encounters
from generator.rendering.encounters import build_encounters
from generator.rendering.pictures import Encounters
from generator.rendering.publication import Desk
from generator.rendering.view_facts import list_sections
from generator.terms import Taxonomy
from tests.desks import open_desk, read_all, render, view_of

MEETINGS = (["JP", "FR"], ["JP", "FR"], ["JP", "KR", "US"], ["KR", "US"], ["EU", "US"], ["JP"])


def meet(taxonomy: Taxonomy, *sets: list[str], phase: str = "held") -> Desk:
    """A desk with a meeting of each set, a year after the one before."""
    text = "---\nparties: {}\nphase: {}\nevent_date: {}-05-02\n---\nThey met in the morning, round {}.\n"
    files = [(f"m{n}", text.format(f"[{', '.join(s)}]", phase, 2000 + n, n)) for n, s in enumerate(sets)]
    return open_desk(read_all(files, taxonomy), taxonomy)


def build(desk: Desk) -> Encounters:
    found = build_encounters(desk, desk.library.listed)
    assert found is not None
    return found


def cells(found: Encounters) -> dict[frozenset[str], int]:
    """The numbers of the square by the names of both."""
    order = [row.party.name for row in found.rows]
    return {
        frozenset((row.party.name, order[n])): cell.count
        for row in found.rows
        for n, cell in enumerate(row.cells)
        if cell.count
    }


def test_a_meeting_of_three_counts_for_three_pairs(taxonomy: Taxonomy) -> None:
    found = build(meet(taxonomy, ["JP", "KR", "US"]))
    assert [(pair.first.name, pair.second.name, pair.count) for pair in found.pairs] == [
        ("Japan", "South Korea", 1), ("Japan", "United States", 1), ("South Korea", "United States", 1),
    ]  # fmt: skip
    assert (found.total, found.parties) == (3, 3)
    assert [row.party.count for row in found.rows] == [1, 1, 1]


def test_square_and_table_have_the_same_numbers(taxonomy: Taxonomy) -> None:
    found = build(meet(taxonomy, *MEETINGS))
    assert cells(found) == {frozenset((pair.first.name, pair.second.name)): pair.count for pair in found.pairs}
    assert [(row.party.name, row.party.count) for row in found.rows] == [
        ("Japan", 3), ("United States", 3), ("France", 2), ("South Korea", 2), ("European Union", 1),
    ]  # fmt: skip
    assert all(len(row.cells) + row.empty == len(found.columns) for row in found.rows)
    assert {cell.shade for row in found.rows for cell in row.cells if cell.count == 2} == {4}


def test_pairs_beyond_square_and_table_are_counted(taxonomy: Taxonomy) -> None:
    crowd = sorted(taxonomy.countries)[:25]
    found = build(meet(taxonomy, crowd, crowd[:2]))
    assert len(found.rows) == encounters._PICTURED < found.parties == 25
    assert len(found.pairs) == encounters._LISTED
    assert found.total == 25 * 24 // 2 + 1
    assert found.further == 25 * 24 // 2 - len(found.pairs)
    assert sum(pair.count for pair in found.pairs) + found.further_count == found.total


def test_nobody_meets_where_a_meeting_is_only_proposed(taxonomy: Taxonomy) -> None:
    desk = meet(taxonomy, ["JP", "FR"], phase="proposed")
    assert build_encounters(desk, desk.library.listed) is None


def test_a_number_leads_to_as_many_briefings_in_the_finder(taxonomy: Taxonomy) -> None:
    desk = meet(taxonomy, *MEETINGS)
    found = json.loads(render(desk)["find/list.json"])
    choice = next(choice for choice in found["choices"] if choice["key"] == "meets")
    assert choice["is_every"]
    numbers = {term[0]: number for number, term in enumerate(choice["terms"])}
    for pair in build(desk).pairs:
        asked = parse_qs(urlsplit(pair.url).query)
        assert asked.keys() == {"meets"}
        wanted = {numbers[party] for party in asked["meets"]}
        assert sum(wanted <= set(terms) for terms in found["terms"]["meets"]) == pair.briefings


def test_two_reports_of_one_meeting_count_once(taxonomy: Taxonomy) -> None:
    told = "The leaders of Japan and France met in Paris on 3 May 2020 to discuss trade and tariffs{}.\n"
    desk = open_desk(read_all([("a", told.format("")), ("b", told.format(" on wine"))], taxonomy), taxonomy)
    assert len(desk.stories.by_slug) == 2, "they are one story"
    found = build(desk)
    assert [(pair.count, pair.briefings, pair.last) for pair in found.pairs] == [(1, 2, "3 May 2020")]
    assert (found.total, found.briefings) == (1, 2)
    assert [row.party.count for row in found.rows] == [1, 1]
    assert cells(found) == {frozenset(("Japan", "France")): 1}
    (section,) = (s for s in list_sections(desk, view_of(desk, Kind.COUNTRY, "JP")) if s.heading == "Meets most")
    assert [(link.name, link.count) for link in section.links] == [("France", 1)]


def test_the_order_of_briefings_changes_nothing(taxonomy: Taxonomy) -> None:
    desk = meet(taxonomy, *MEETINGS)
    assert build_encounters(desk, reversed(desk.library.listed)) == build(desk)
