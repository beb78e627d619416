"""The first nine summaries come out as an analyst reads them, from their words alone."""

from __future__ import annotations

import pytest

from generator.inference.venue import venue_name
from generator.library.library import Library
from generator.library.stories import find_stories
from generator.model import Briefing
from generator.terms import Taxonomy
from tests.inference.event_cases import read_cases

GOLDEN = read_cases("nine.yml")
LINES = pytest.mark.parametrize("line", range(1, 10))


def values(facts: tuple[object, ...]) -> list[str]:
    return [fact.value for fact in facts]  # type: ignore[attr-defined]


@LINES
def test_bloc_and_parties(nine: tuple[Briefing, ...], line: int) -> None:
    briefing, gold = nine[line - 1], GOLDEN[line - 1]
    assert sorted(values(briefing.parties)) == gold["parties"]
    assert briefing.bloc is not None
    assert briefing.bloc.id == gold["bloc"]


@LINES
def test_topics(nine: tuple[Briefing, ...], line: int) -> None:
    found, gold = set(values(nine[line - 1].topics)), GOLDEN[line - 1]
    assert set(gold["must"]) <= found <= {*gold["must"], *gold["may"]}


@LINES
def test_people(nine: tuple[Briefing, ...], line: int) -> None:
    assert values(nine[line - 1].people) == GOLDEN[line - 1]["people"]


@LINES
def test_venue_phase_and_level(nine: tuple[Briefing, ...], line: int) -> None:
    briefing, gold = nine[line - 1], GOLDEN[line - 1]
    assert (briefing.venue.value if briefing.venue else "") in gold["venue"]
    assert briefing.phase is not None
    assert briefing.phase.value == gold["phase"]
    assert (briefing.level.value if briefing.level else "") in gold["level"]


def test_no_date_is_invented(nine: tuple[Briefing, ...]) -> None:
    assert [briefing.when for briefing in nine] == [None] * 9
    assert [briefing.event_date for briefing in nine] == [None] * 9


def test_titles_read_like_headlines(nine: tuple[Briefing, ...]) -> None:
    for briefing in nine:
        title = briefing.title.value
        assert 20 <= len(title) <= 90
        assert title[0].isupper()
        assert title[-1] not in ".,;:-"
        assert title.split()[-1].lower() not in {"the", "a", "of", "to", "in", "and", "with", "for", "on", "at"}


def test_each_has_an_address_of_its_own(nine: tuple[Briefing, ...]) -> None:
    assert len({briefing.slug for briefing in nine}) == 9


@pytest.mark.parametrize("is_dated", [False, True])
def test_which_tell_the_same(nine: tuple[Briefing, ...], shipped: tuple[Briefing, ...], is_dated: bool) -> None:
    """Near-duplicates are 5 and 6; one event {2, 3}, {5, 6} and {7, 8}: from the words, and with the editor's dates."""
    briefings = shipped if is_dated else nine
    number = {briefing.slug: n for n, briefing in enumerate(briefings, 1)}
    ties = find_stories(Library(briefings)).ties
    pairs = {
        (number[slug], number[tie.slug], tie.is_near_duplicate)
        for slug, found in ties.items()
        for tie in found
        if number[slug] < number[tie.slug]
    }
    assert pairs == {(2, 3, False), (5, 6, True), (7, 8, False)}


def test_the_summit_of_august_is_another_event(nine: tuple[Briefing, ...]) -> None:
    assert [sorted(event.parties) for event in nine[4].background] == [["JP", "KR", "US"]]


def test_the_venue_is_named_as_printed(nine: tuple[Briefing, ...], taxonomy: Taxonomy) -> None:
    venues = [venue_name(b.venue.value, taxonomy) for b in nine if b.venue]
    assert {"Busan", "Camp David", "Washington"} <= set(venues)
