"""The years of a bloc, a topic or a country, as bars and as a table."""

from __future__ import annotations

from datetime import date

import pytest

from generator.library.views import Kind
from generator.rendering.columns import MARGIN, WIDTH
from generator.rendering.over_time import build_over_time
from generator.rendering.publication import Desk
from generator.rendering.view_charts import draw_view
from generator.terms import Taxonomy
from tests.desks import MEET, view_of, write_desk


@pytest.fixture(scope="module")
def years(taxonomy: Taxonomy) -> Desk:
    """Twelve briefings of one bloc in three years, nine on trade, three on nuclear weapons; two of another, undated."""
    front = "topics: [{}]\nevent_date: {}-03-01\nphase: held\nlevel: leaders\nparties: [JP, FR]"
    trade = [(front.format("trade-and-economy", year), MEET) for year in (2020, *[2022] * 8)]
    arms = [(front.format("nuclear-weapons-and-missiles", year), MEET) for year in (2020, 2022, 2022)]
    undated = [("topics: [trade-and-economy]\nparties: [JP, PE]", MEET)] * 2
    return write_desk(taxonomy, *trade, *arms, *undated)


def test_topics_by_year_say_in_the_table_what_the_bars_show(years: Desk) -> None:
    found = build_over_time(years, view_of(years, Kind.BLOC, "france-japan"))
    assert found is not None
    assert found.years == ("2020", "2021", "2022")
    assert [(row.link.name, row.counts, row.total) for row in found.rows] == [
        ("Trade and economy", (1, 0, 8), 9),
        ("Nuclear weapons and missiles", (1, 0, 2), 3),
    ]
    assert [row.bars for row in found.rows] == ["M0 24v-3h8v3zM20 24v-24h8v24z", "M0 24v-3h8v3zM20 24v-6h8v6z"]
    assert (found.highest, found.rows[1].peak, found.rows[1].most) == (8, "2022", 2)


def test_a_topic_tells_its_blocs_and_a_country_its_topics(years: Desk) -> None:
    of_topic = build_over_time(years, view_of(years, Kind.TOPIC, "trade-and-economy"))
    assert of_topic is None, "nine dated briefings are too few"
    of_country = build_over_time(years, view_of(years, Kind.COUNTRY, "JP"))
    assert of_country is not None
    assert [row.link.url for row in of_country.rows] == [
        "find/?country=JP&topic=trade-and-economy",
        "find/?country=JP&topic=nuclear-weapons-and-missiles",
    ]


def test_of_one_topic_alone_there_is_nothing_to_compare(taxonomy: Taxonomy) -> None:
    front = "topics: [trade-and-economy]\nevent_date: {}-03-01"
    desk = write_desk(taxonomy, *((front.format(year), MEET) for year in (2020, *[2022] * 12)))
    assert build_over_time(desk, view_of(desk, Kind.BLOC, "france-japan")) is None


def test_a_topic_is_drawn_by_year_and_a_year_leads_to_its_briefings(years: Desk) -> None:
    found = draw_view(years, view_of(years, Kind.TOPIC, "trade-and-economy"))
    assert found is not None
    assert [(row.when, row.briefing.name, row.briefing.url) for row in found.rows] == [
        ("2020", "1 briefing", "find/?topic=trade-and-economy&year=2020"),
        ("2022", "8 briefings", "find/?topic=trade-and-economy&year=2022"),
    ]
    assert found.columns[1].height == pytest.approx(8 * found.columns[0].height)


def test_a_long_year_leads_by_month_to_the_page_that_holds_the_month(taxonomy: Taxonomy) -> None:
    days = [f"2021-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 25)]
    desk = write_desk(taxonomy, *((f"event_date: {day}", MEET) for day in days))
    view = view_of(desk, Kind.YEAR, "2021")
    found = draw_view(desk, view)
    assert found is not None
    assert [(row.when, row.briefing.name) for row in found.rows] == [
        ("January 2021", "24 briefings"), ("February 2021", "24 briefings"), ("March 2021", "24 briefings"),
    ]  # fmt: skip
    assert [row.briefing.url for row in found.rows] == ["years/2021/", "years/2021/", "years/2021/"]
    assert WIDTH - found.ticks[-1].x < 2 * MARGIN + 26, "December stands at the end of the line"
    newer = write_desk(
        taxonomy, *((f"event_date: {day}", MEET) for day in (*days, *(f"2021-04-{d:02}" for d in range(1, 9))))
    )
    moved = draw_view(newer, view_of(newer, Kind.YEAR, "2021"))
    assert moved is not None
    january = moved.rows[0].briefing.url
    assert january == "years/2021/page/1/"
    held = view_of(newer, Kind.YEAR, "2021").page(1)
    assert any(b.event_period and b.event_period.first == date(2021, 1, 24) for b in held)
