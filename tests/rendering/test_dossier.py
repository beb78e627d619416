"""The dossier of a bloc, topic or country: members, levels, the years, and whom the members meet otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from generator.library.views import Kind, View
from generator.model import Phase
from generator.periods import read_period
from generator.rendering.dossier import build_dossier
from generator.rendering.ladder import build_ladder
from generator.rendering.meetings import find_next, list_held
from generator.rendering.members import build_membership, list_other_meetings
from generator.rendering.over_time import build_over_time
from generator.rendering.publication import Desk
from generator.rendering.view_charts import draw_view
from generator.rendering.view_facts import list_facts
from generator.terms import Membership, Organisation, Taxonomy
from tests.desks import open_desk, read_all

MEET = "The leaders of Japan and France met in Paris to discuss trade, round {}."


def write(desk_of: Taxonomy, *briefings: tuple[str, str]) -> Desk:
    """The desk of briefings, each the lines of its front matter and its text."""
    files = [(f"b{n}", f"---\n{front}\n---\n{text.format(n)}\n") for n, (front, text) in enumerate(briefings)]
    return open_desk(read_all(files, desk_of), desk_of)


def view_of(desk: Desk, kind: Kind, term: str) -> View:
    view = desk.views.find(kind, term)
    assert view is not None, sorted(desk.views.by_kind[kind])
    return view


# ------------------------------------------------------------------------------------------------------ members


def test_members_are_told_with_their_years_and_former_ones_apart(taxonomy: Taxonomy) -> None:
    desk = write(taxonomy, ("parties: [EU]", "The European Union agreed on a budget, round {}."))
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
    desk = write(taxonomy, ("", MEET))
    desk.taxonomy = own
    found = build_membership(desk, View(Kind.COUNTRY, "CLUB", "Club", "countries/club.md", ()))
    assert found is not None
    assert [(link.name, link.note) for link in found.current] == [("France", "since 1990"), ("Japan", "")]
    assert [(link.name, link.note) for link in found.former] == [("Peru", "until 2001")]


def test_each_member_is_told_with_the_other_blocs_it_acts_in(taxonomy: Taxonomy) -> None:
    both = "The leaders of Japan and Chile met in Lima, round {}."
    desk = write(
        taxonomy, ("", MEET), ("", both), ("", both), ("", "The leaders of Japan, Chile and Peru met in Lima.")
    )
    sections = list(list_other_meetings(desk, view_of(desk, Kind.BLOC, "france-japan")))
    assert [(section.heading, [(link.name, link.count) for link in section.links]) for section in sections] == [
        ("Japan", [("Chile–Japan", 2), ("Chile–Japan–Peru", 1)])
    ]


def test_an_organisation_is_told_before_its_members(taxonomy: Taxonomy) -> None:
    desk = write(
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


# ------------------------------------------------------------------------------------------------------- meetings


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
    desk = write(taxonomy, *((f"event_date: {day}\nphase: held", MEET) for day in reported))
    assert list_held(desk.library.listed) == tuple(read_period(day) for day in meetings)


def test_the_next_meeting_is_the_first_one_dated_after_all_that_were_held(taxonomy: Taxonomy) -> None:
    desk = write(
        taxonomy,
        ("event_date: 2020-01-01\nphase: held", MEET),
        ("event_date: 2019-06-01\nphase: upcoming", MEET),
        ("event_date: 2022-01-01\nphase: proposed", MEET),
        ("event_date: 2021-03\nphase: upcoming", MEET),
    )
    assert find_next(desk.library.listed, list_held(desk.library.listed)) == read_period("2021-03")
    later = write(taxonomy, ("event_date: 2021-03-01\nphase: upcoming", MEET), ("date: 2021-04-01\nphase: none", MEET))
    assert find_next(later.library.listed, ()) is None, "what is told later leaves it behind"
    facts = {fact.label: fact for fact in list_facts(desk, view_of(desk, Kind.BLOC, "france-japan"))}
    assert (facts["Last met"].text, facts["Last met"].since) == ("1 January 2020", "2020-01-01")
    assert facts["Announced for"].text == "March 2021"


def test_the_ladder_counts_dated_meetings_by_level(taxonomy: Taxonomy) -> None:
    desk = write(
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
    desk = write(taxonomy, ("level: none", MEET))
    assert build_ladder(desk.language, desk.library.listed) == ()


# ------------------------------------------------------------------------------------------------------ the years


@pytest.fixture(scope="module")
def years(taxonomy: Taxonomy) -> Desk:
    """Twelve briefings of one bloc in three years, nine on trade, three on nuclear weapons; two of another, undated."""
    front = "topics: [{}]\nevent_date: {}-03-01\nphase: held\nlevel: leaders\nparties: [JP, FR]"
    trade = [(front.format("trade-and-economy", year), MEET) for year in (2020, *[2022] * 8)]
    arms = [(front.format("nuclear-weapons-and-missiles", year), MEET) for year in (2020, 2022, 2022)]
    undated = [("topics: [trade-and-economy]\nparties: [JP, PE]", MEET)] * 2
    return write(taxonomy, *trade, *arms, *undated)


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
    desk = write(taxonomy, *((front.format(year), MEET) for year in (2020, *[2022] * 12)))
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
    desk = write(taxonomy, *((f"event_date: {day}", MEET) for day in days))
    view = view_of(desk, Kind.YEAR, "2021")
    found = draw_view(desk, view)
    assert found is not None
    assert [(row.when, row.briefing.name) for row in found.rows] == [
        ("January 2021", "24 briefings"), ("February 2021", "24 briefings"), ("March 2021", "24 briefings"),
    ]  # fmt: skip
    assert [row.briefing.url for row in found.rows] == ["years/2021/", "years/2021/", "years/2021/"]
    newer = write(
        taxonomy, *((f"event_date: {day}", MEET) for day in (*days, *(f"2021-04-{d:02}" for d in range(1, 9))))
    )
    moved = draw_view(newer, view_of(newer, Kind.YEAR, "2021"))
    assert moved is not None
    january = moved.rows[0].briefing.url
    assert january == "years/2021/page/1/"
    held = view_of(newer, Kind.YEAR, "2021").page(1)
    assert any(b.event_period and b.event_period.first == date(2021, 1, 24) for b in held)


# --------------------------------------------------------------------------------------------------- the country


def test_a_country_page_tells_in_which_part_it_is_named(taxonomy: Taxonomy) -> None:
    desk = write(
        taxonomy,
        ("", "The leaders of Japan and France met in Paris."),
        ("", "The leaders of Chile and Peru met in Tokyo."),
        ("", "The leaders of Chile and Peru met in Lima and spoke about Japan."),
    )
    facts = {fact.label: fact.text for fact in list_facts(desk, view_of(desk, Kind.COUNTRY, "JP"))}
    assert facts["Takes part"] == "1 briefing"
    assert facts["Only named"] == "1 briefing"


def test_other_views_have_no_dossier(taxonomy: Taxonomy) -> None:
    desk = write(taxonomy, ("event_date: 2021-03-01\nphase: held", MEET))
    found = build_dossier(desk, view_of(desk, Kind.YEAR, "2021"))
    assert (found.membership, found.ladder, found.over_time, found.others) == (None, (), None, ())
    assert desk.library.listed[0].phase is not None
    assert desk.library.listed[0].phase.value == Phase.HELD
