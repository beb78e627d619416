"""A thread as a view, and its line on the pages of its briefings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from generator.library.views import Kind
from generator.model import Briefing, Page
from generator.rendering.pages import render_pages
from generator.rendering.publication import Desk
from generator.terms import Taxonomy
from generator.urls import term_uri
from tests.desks import open_desk, read_all

CHINA = "path-back-to-three-way-summits"


@pytest.fixture(scope="module")
def desk(shipped: tuple[Briefing, ...], taxonomy: Taxonomy) -> Desk:
    return open_desk(shipped, taxonomy)


@pytest.fixture(scope="module")
def pages(desk: Desk) -> Mapping[str, Page]:
    return {page.src_uri: page for page in render_pages(desk)}


def reading(pages: Mapping[str, Page], slug: str) -> Any:
    return pages[term_uri(Kind.ALL, slug)].meta["reading"]


def test_the_nine_make_two_threads(desk: Desk) -> None:
    views = desk.views.by_kind[Kind.THREAD]
    assert {term: len(view.briefings) for term, view in views.items()} == {
        CHINA: 5,
        "biden-invites-kishida-and-yoon": 3,
    }


def test_a_briefing_stands_in_the_middle_of_its_line(pages: Mapping[str, Page]) -> None:
    thread = reading(pages, "foreign-ministers-in-busan")["thread"]
    assert [(event["when"], event["phase"], event["more"], event["here"]) for event in thread["events"]] == [
        ("26 September 2023", "held", 1, False),
        ("26 November 2023", "upcoming", 0, True),
        ("26–27 May 2024", "under-way", 0, False),
        ("26–27 May 2024", "held", 0, False),
    ]
    assert thread["page"]["url"] == f"threads/{CHINA}/"


def test_the_addresses_of_a_threads_other_briefings_lead_to_it(desk: Desk, pages: Mapping[str, Page]) -> None:
    slugs = {briefing.slug for briefing in desk.threads[CHINA].briefings}
    found = {slug: pages[f"threads/{slug}/index.md"] for slug in slugs}
    moved = {slug for slug, page in found.items() if page.meta["kind"] == "moved"}
    assert moved == slugs - {CHINA}
    assert {found[slug].meta["moved_to"] for slug in moved} == {f"threads/{CHINA}/"}
    assert f'<a href="../{CHINA}/">' in found["foreign-ministers-in-busan"].markdown


def test_the_fullest_report_is_named_on_the_others_page_and_says_what_it_adds(pages: Mapping[str, Page]) -> None:
    (fullest,) = reading(pages, "path-back-to-three-way-summits")["also_reported"]
    (other,) = reading(pages, "south-korea-hosts-senior-diplomats")["also_reported"]
    assert (fullest["is_fullest"], fullest["is_alike"]) == (True, True)
    assert fullest["adds"]["countries"] == ["North Korea", "Russia"]
    assert other["is_fullest"] is False
    assert other["adds"] == {"people": ["Xi Jinping"]}
    assert len(other["sentences"]) == 2


def test_only_the_lead_of_a_story_counts_the_others_in_a_list(desk: Desk) -> None:
    counted = {briefing.slug: desk.item(briefing).reports for briefing in desk.library.listed}
    assert {slug for slug, number in counted.items() if number} == {
        "south-korea-hosts-senior-diplomats",
        "camp-david-summit",
        "leaders-resume-talks-after-hiatus",
    }


def test_the_index_has_the_threads_of_a_bloc_together_the_latest_first(taxonomy: Taxonomy) -> None:
    days = {
        "a": "2019-04-01",
        "b": "2019-05-01",
        "c": "2020-12-01",
        "d": "2021-01-01",
        "e": "2022-09-01",
        "f": "2022-10-01",
    }
    text = "---\nevent_date: {}\nparties: [JP, {}]\n---\nThe leaders met to discuss trade and tariffs, round {}.\n"
    files = [(f"{name}-{other}", text.format(day, other, name)) for name, day in days.items() for other in ("FR", "KR")]
    pages = {page.src_uri: page for page in render_pages(open_desk(read_all(files, taxonomy), taxonomy))}
    found = re.findall(r'<a href="[a-f]-[a-z]+/">([^,]+) on [^,]+, from ([^<]+)<', pages["threads/index.md"].markdown)
    assert found == [
        (bloc, begun)
        for bloc in ("France–Japan", "Japan–South Korea")
        for begun in ("September 2022", "December 2020", "April 2019")
    ]


def test_a_briefing_that_is_alone_has_neither(taxonomy: Taxonomy) -> None:
    pages = {
        page.src_uri: page
        for page in render_pages(
            open_desk(read_all([("a", "Japan and France met in Paris on 3 May 2020.\n")], taxonomy), taxonomy)
        )
    }
    assert reading(pages, "a")["also_reported"] == []
    assert reading(pages, "a")["thread"] is None
    assert "Nothing is listed here yet" in pages["threads/index.md"].markdown


def test_a_briefing_stands_at_its_own_time_on_its_line(taxonomy: Taxonomy) -> None:
    plan = "The foreign ministers of Japan and France will meet in Lyon to discuss trade and tariffs{}.\n"
    other = "The presidents of Japan and France met in Rome to sign a treaty on trade and tariffs.\n"
    texts = [
        ("a", "2020-03-01", plan.format("")),
        ("b", "2020-03-08", plan.format(" on wine")),
        ("c", "2020-03-05", other),
    ]
    desk = open_desk(read_all([(n, f"---\ndate: {day}\n---\n{text}") for n, day, text in texts], taxonomy), taxonomy)
    pages = {page.src_uri: page for page in render_pages(desk)}
    lines = {n: [(e["when"], e["more"]) for e in reading(pages, n)["thread"]["events"]] for n in "ab"}
    assert lines["a"] == [("1 March 2020", 1), ("5 March 2020", 0)]
    assert lines["b"] == [("5 March 2020", 0), ("8 March 2020", 1)]
