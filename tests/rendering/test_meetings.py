"""Which meetings a bloc held, which is the next, and at which level."""

from __future__ import annotations

import pytest

from generator.library.views import Kind
from generator.periods import read_period
from generator.rendering.ladder import build_ladder
from generator.rendering.meetings import find_next, list_held
from generator.rendering.view_facts import list_facts
from generator.terms import Taxonomy
from tests.desks import MEET, view_of, write_desk


@pytest.mark.parametrize(
    ("reported", "meetings"),
    [
        (("2023", "2023-08-18"), ("2023-08-18",)),
        (("2023", "2023-05-21", "2023-08-18"), ("2023-05-21", "2023-08-18")),
        (("2024-05-26/2024-05-27", "2024-05-27", "2024-05"), ("2024-05-26/2024-05-27",)),
        (("2022", "2024-01-10"), ("2022", "2024-01-10")),
    ],
)
def test_reports_of_one_meeting_are_one_meeting(
    taxonomy: Taxonomy, reported: tuple[str, ...], meetings: tuple[str, ...]
) -> None:
    desk = write_desk(taxonomy, *((f"event_date: {day}\nphase: held", MEET) for day in reported))
    assert list_held(desk.library.listed) == tuple(read_period(day) for day in meetings)


def test_the_next_meeting_is_the_first_one_dated_after_all_that_were_held(taxonomy: Taxonomy) -> None:
    desk = write_desk(
        taxonomy,
        ("event_date: 2020-01-01\nphase: held", MEET),
        ("event_date: 2019-06-01\nphase: upcoming", MEET),
        ("event_date: 2022-01-01\nphase: proposed", MEET),
        ("event_date: 2021-03\nphase: upcoming", MEET),
    )
    assert find_next(desk.library.listed, list_held(desk.library.listed)) == read_period("2021-03")
    later = write_desk(
        taxonomy, ("event_date: 2021-03-01\nphase: upcoming", MEET), ("date: 2021-04-01\nphase: none", MEET)
    )
    assert find_next(later.library.listed, ()) is None, "what is told later leaves it behind"
    facts = {fact.label: fact for fact in list_facts(desk, view_of(desk, Kind.BLOC, "france-japan"))}
    assert (facts["Last met"].text, facts["Last met"].since) == ("1 January 2020", "2020-01-01")
    assert facts["Announced for"].text == "March 2021"


def test_the_ladder_counts_dated_meetings_by_level(taxonomy: Taxonomy) -> None:
    desk = write_desk(
        taxonomy,
        ("level: leaders\nphase: held\nevent_date: 2019-12-24", MEET),
        ("level: leaders\nphase: held\nevent_date: 2019", MEET),
        ("level: leaders\nphase: held\nevent_date: 2024-05-26", MEET),
        ("level: leaders\nphase: upcoming\nevent_date: 2025-05-26", MEET),
        ("level: officials\nphase: held\ndate: 2023-09-26", MEET),
    )
    rungs = {rung.name: rung for rung in build_ladder(desk.language, desk.library.listed)}
    assert list(rungs) == ["Leaders", "Ministers", "Officials"]
    assert (rungs["Leaders"].meetings, rungs["Leaders"].last) == (2, "26 May 2024")
    assert (rungs["Ministers"].meetings, rungs["Ministers"].briefings) == (0, 0)
    assert (rungs["Officials"].meetings, rungs["Officials"].last, rungs["Officials"].briefings) == (0, "", 1)


def test_without_a_level_there_is_no_ladder(taxonomy: Taxonomy) -> None:
    desk = write_desk(taxonomy, ("level: none", MEET))
    assert build_ladder(desk.language, desk.library.listed) == ()
