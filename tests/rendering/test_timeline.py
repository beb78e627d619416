"""A timeline shows what is dated, where it belongs, and its table says the same."""

from __future__ import annotations

import pytest

from generator.model import Period
from generator.periods import read_period
from generator.rendering.language import open_language
from generator.rendering.meetings import find_last_gap, list_held
from generator.rendering.publication import Desk
from generator.rendering.timeline import WIDTH, build_timeline
from generator.terms import Taxonomy
from tests.desks import open_desk, read_all


def briefings(
    taxonomy: Taxonomy, *days: str, text: str = "The leaders of Japan and France met in Paris, round {}."
) -> Desk:
    files = [(f"b{n}", f"---\nevent_date: {day}\n---\n{text.format(n)}\n") for n, day in enumerate(days)]
    return open_desk(read_all(files, taxonomy), taxonomy)


def test_marks_stand_in_the_order_of_time_and_the_table_names_them(taxonomy: Taxonomy) -> None:
    desk = briefings(taxonomy, "2021-01-01", "2025-01-01", "2023-01-01")
    found = build_timeline(desk, desk.library.listed, "All")
    assert found is not None
    assert [row.when for row in found.rows] == ["1 January 2021", "1 January 2023", "1 January 2025"]
    places = [mark.x for mark in found.marks]
    assert places == sorted(places)
    assert places[1] == pytest.approx((places[0] + places[2]) / 2, abs=1)
    assert [tick.label for tick in found.ticks] == ["2021", "2022", "2023", "2024", "2025"]
    assert all(0 <= mark.x <= WIDTH and 0 <= mark.y <= found.line for mark in found.marks)
    assert [mark.label for mark in found.marks] == [f"{row.when}: {row.briefing.name}" for row in found.rows]


def test_the_legend_names_the_shapes_that_are_there(taxonomy: Taxonomy) -> None:
    phases = ("held", "none", "proposed")
    files = [
        (
            f"b{n}",
            f"---\nevent_date: 2021-01-0{n}\nphase: {phase}\n---\nThe leaders of Japan and France met, round {n}.\n",
        )
        for n, phase in enumerate(phases, 1)
    ]
    desk = open_desk(read_all(files, taxonomy), taxonomy)
    found = build_timeline(desk, desk.library.listed, "All")
    assert found is not None
    assert [mark.phase for mark in found.marks] == ["held", "", "proposed"]
    assert [(shape.phase, shape.name) for shape in found.legend] == [
        ("proposed", "Proposed"), ("held", "Held"), ("", "Phase not stated"),
    ]  # fmt: skip


def test_marks_of_one_day_do_not_cover_each_other(taxonomy: Taxonomy) -> None:
    desk = briefings(taxonomy, "2021-01-01", "2021-01-01", "2021-01-02", "2025-01-01")
    found = build_timeline(desk, desk.library.listed, "All")
    assert found is not None
    assert len({(mark.x, mark.y) for mark in found.marks}) == 4
    assert len({mark.y for mark in found.marks[:3]}) == 3


def test_what_is_undated_or_all_of_one_day_has_no_line(taxonomy: Taxonomy) -> None:
    same = briefings(taxonomy, "2021-01-01", "2021-01-01")
    assert build_timeline(same, same.library.listed, "All") is None
    bare = open_desk(read_all([("a", "Japan and France met."), ("b", "Japan and Chile met.")], taxonomy), taxonomy)
    assert build_timeline(bare, bare.library.listed, "All") is None


def test_many_briefings_stand_as_columns_that_add_up(taxonomy: Taxonomy) -> None:
    desk = briefings(taxonomy, *["2021-03-01"] * 12, *["2023-03-01"] * 3)
    found = build_timeline(desk, desk.library.listed, "All")
    assert found is not None
    assert found.marks == ()
    assert [(row.when, row.briefing.name) for row in found.rows] == [("2021", "12 briefings"), ("2023", "3 briefings")]
    assert [column.label for column in found.columns] == ["2021: 12 briefings", "2023: 3 briefings"]
    assert found.columns[0].height == pytest.approx(4 * found.columns[1].height)


def periods(*texts: str) -> tuple[Period, ...]:
    return tuple(period for text in texts if (period := read_period(text)))


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (("2019-12-24", "2024-05-26/2024-05-27"), "24 December 2019, 4 years and 5 months earlier"),
        (("2023-11-26", "2024-05-26"), "26 November 2023, 6 months earlier"),
        (("2024-05-01", "2024-05-26"), "1 May 2024, 25 days earlier"),
        (("2024-05-25", "2024-05-26"), "25 May 2024, 1 day earlier"),
        (("2019-12", "2024-05-26"), "December 2019, 4 years and 5 months earlier"),
        (("2019", "2024-05-26"), "2019, about 5 years earlier"),
        (("2019", "2024-05", "2024-05-26"), "2019, about 5 years earlier"),
        (("2024-05", "2024-05-26"), ""),
        (("2024-05-26",), ""),
        ((), ""),
    ],
)
def test_the_time_since_the_meeting_before_is_as_precise_as_the_dates(held: tuple[str, ...], told: str) -> None:
    assert find_last_gap(tuple(sorted(periods(*held))), open_language("en")) == told


def test_only_meetings_that_took_place_count(taxonomy: Taxonomy) -> None:
    texts = [
        ("held", "---\nevent_date: 2021-01-01\nphase: held\n---\nJapan and France met.\n"),
        ("planned", "---\nevent_date: 2022-01-01\nphase: upcoming\n---\nJapan and France will meet.\n"),
        ("published", "---\ndate: 2023-01-01\nphase: held\n---\nJapan and France have met.\n"),
    ]
    assert list_held(read_all(texts, taxonomy)) == periods("2021-01-01")


def test_too_many_briefings_for_marks_stand_by_year(taxonomy: Taxonomy) -> None:
    days = [f"{2000 + n}-{month:02}-01" for n in range(11) for month in (1, 4, 7, 10)]
    desk = briefings(taxonomy, *days)
    found = build_timeline(desk, desk.library.listed, "All")
    assert found is not None
    assert not found.marks
    assert [(row.when, row.briefing.name) for row in found.rows] == [(str(2000 + n), "4 briefings") for n in range(11)]
