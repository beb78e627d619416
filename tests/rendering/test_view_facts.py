"""What stands around a list: whom a country meets most, and whom the members of a bloc meet otherwise."""

from __future__ import annotations

from generator.library.views import Kind
from generator.rendering.view_facts import list_facts, list_sections
from generator.terms import Taxonomy
from tests.desks import open_desk, read_all, view_of, write_desk


def test_a_country_page_counts_whom_the_country_meets(taxonomy: Taxonomy) -> None:
    texts = (
        "The leaders of Japan and France met in Paris.",
        "The leaders of Japan and France met in Tokyo.",
        "The leaders of Japan, France and Chile met in Lima.",
        "The government of Japan criticised the government of Peru on Monday.",
    )
    desk = open_desk(read_all([(f"b{n}", text + "\n") for n, text in enumerate(texts)], taxonomy), taxonomy)
    view = desk.views.find(Kind.COUNTRY, "JP")
    assert view is not None
    sections = {section.heading: section.links for section in list_sections(desk, view)}
    assert [(link.name, link.count, link.flag) for link in sections["Meets most"]] == [
        ("France", 3, "fr"),
        ("Chile", 1, "cl"),
    ]
    assert [(link.name, link.count) for link in sections["Blocs"]] == [("France–Japan", 2), ("Chile–France–Japan", 1)]


def test_a_country_that_meets_nobody_has_no_such_section(taxonomy: Taxonomy) -> None:
    desk = open_desk(
        read_all([("a", "The government of Japan criticised the government of Peru on Monday.\n")], taxonomy), taxonomy
    )
    view = desk.views.find(Kind.COUNTRY, "PE")
    assert view is not None
    assert [section.heading for section in list_sections(desk, view)] in ([], ["Topics"])


def test_a_country_page_tells_in_which_part_it_is_named(taxonomy: Taxonomy) -> None:
    desk = write_desk(
        taxonomy,
        ("", "The leaders of Japan and France met in Paris."),
        ("", "The leaders of Chile and Peru met in Tokyo."),
        ("", "The leaders of Chile and Peru met in Lima and spoke about Japan."),
    )
    facts = {fact.label: fact.text for fact in list_facts(desk, view_of(desk, Kind.COUNTRY, "JP"))}
    assert facts["Takes part"] == "1 briefing"
    assert facts["Only named"] == "1 briefing"
