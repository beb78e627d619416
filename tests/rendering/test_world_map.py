"""The map stands places where they are, covers none with another, and says the same as its table."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from math import dist

import pytest

from generator.library.views import Kind
from generator.rendering.atlas import Atlas
from generator.rendering.circles import Scale, Spot, gather_spots, place_labels
from generator.rendering.outlines import read_outlines
from generator.rendering.pages import render_pages
from generator.rendering.pictures import Layer, WorldMap
from generator.rendering.projection import HEIGHT, WIDTH, project
from generator.rendering.publication import Desk
from generator.rendering.world_map import WHOLE, draw_crowded, draw_region, draw_world
from generator.terms import Position, Taxonomy
from tests.conftest import ROOT
from tests.desks import open_desk, read_all

OUTLINES = ROOT / "templates" / "theme" / "assets" / "world.svg"
CITIES = ("Geneva", "Geneva", "Geneva", "Vienna", "Paris", "Tokyo", "Busan", "Nairobi")
SCALE = Scale(1.2, largest=18, apart=9, letters=12, names=30)


def meet(taxonomy: Taxonomy, *places: str, phase: str = "held") -> Desk:
    """A desk with a meeting of Japan and France in each of the places, a year after the one before."""
    text = "---\nvenue: {}\nphase: {}\nevent_date: {}-05-02\n---\nThe leaders of Japan and France met, round {}.\n"
    files = [(f"m{n}", text.format(place, phase, 2000 + n, n)) for n, place in enumerate(places)]
    return open_desk(read_all(files, taxonomy), taxonomy)


def draw(desk: Desk, limit: int = 50) -> WorldMap:
    found = draw_world(desk, desk.library.listed, limit=limit)
    assert found is not None
    return found


def shift(position: Position | None, box: tuple[float, float, float, float]) -> float:
    """How far, in units of the picture, a position lies outside of a box."""
    assert position is not None
    x, y = project(position)
    return max(box[0] - x, x - box[2], box[1] - y, y - box[3])


def test_picture_and_table_add_up_to_the_same(taxonomy: Taxonomy) -> None:
    found = draw(meet(taxonomy, *CITIES))
    assert found.total == len(CITIES) == sum(row.count for row in found.rows)
    assert [(row.place.name, row.count) for row in found.rows][:2] == [("Geneva", 3), ("Busan", 1)]
    for layer in (found.wide, found.narrow):
        assert sum(circle.count for circle in layer.circles) == found.total
        named = [name for circle in layer.circles for name in circle.names]
        assert sorted(named) == sorted(row.place.name for row in found.rows)


def test_two_reports_of_one_meeting_count_once_at_the_place_that_either_names(taxonomy: Taxonomy) -> None:
    told = "---\nvenue: {}\n---\nThe leaders of Japan and France met on 3 May 2020 to discuss trade and tariffs{}.\n"
    for venues, briefings in ((("Lyon", "Lyon"), 2), (("none", "Lyon"), 1), (("France", "Lyon"), 1)):
        files = [("a", told.format(venues[0], "")), ("b", told.format(venues[1], " on wine"))]
        desk = open_desk(read_all(files, taxonomy), taxonomy)
        assert len(desk.stories.by_slug) == 2, "they are one story"
        found = draw(desk)
        assert [(row.place.name, row.count, row.briefings) for row in found.rows] == [("Lyon", 1, briefings)]
        assert [(circle.count, circle.briefings) for circle in found.wide.circles] == [(1, briefings)]
        assert (found.total, found.briefings, found.placeless) == (1, briefings, 0)


def test_places_beyond_the_limit_are_counted(taxonomy: Taxonomy) -> None:
    found = draw(meet(taxonomy, *CITIES), limit=2)
    assert len(found.rows) == 2
    assert (found.further, found.further_count) == (4, 4)
    assert sum(row.count for row in found.rows) + found.further_count == found.total
    assert sum(circle.count for circle in found.wide.circles) == sum(row.count for row in found.rows)


def test_a_place_on_no_list_stands_in_the_table_only(taxonomy: Taxonomy) -> None:
    found = draw(meet(taxonomy, "Geneva", "Villa Nowhere"))
    assert [(row.place.name, row.is_on_map) for row in found.rows] == [("Geneva", True), ("Villa Nowhere", False)]
    assert found.off_map == 1
    assert [circle.names for circle in found.wide.circles] == [("Geneva",)]


def test_what_is_only_proposed_or_nowhere_is_no_circle(taxonomy: Taxonomy) -> None:
    proposed = meet(taxonomy, "Geneva", "Paris", phase="proposed")
    assert draw_world(proposed, proposed.library.listed, limit=9) is None
    nowhere = meet(taxonomy, "none", "none", "Geneva")
    assert (draw(nowhere).total, draw(nowhere).placeless) == (1, 2)


def test_a_circle_leads_to_its_place_or_to_all_of_its_places(taxonomy: Taxonomy) -> None:
    found = draw(meet(taxonomy, "White House", "Washington", "Washington", "Tokyo"))
    washington, tokyo = found.wide.circles
    assert (washington.names, washington.count) == (("Washington", "White House"), 3)
    assert washington.url == "find/?venue=washington&venue=white-house"
    assert (tokyo.names, tokyo.url) == (("Tokyo",), "venues/tokyo/")


def test_a_building_leaves_the_name_to_its_city() -> None:
    palace = Spot("palace", "Palace", 5, 100, 100, is_site=True)
    clusters = gather_spots([palace, Spot("city", "City", 1, 100.2, 100), Spot("far", "Far", 9, 400, 100)], SCALE)
    assert [cluster.head.name for cluster in clusters] == ["Far", "City"]
    assert place_labels(clusters, SCALE, WHOLE)[1].text == "City +1"


def crowd() -> list[Spot]:
    """A hundred places close to each other, with all sorts of numbers."""
    return [Spot(f"p{n}", f"Place {n}", 1 + n * n % 37, 600 + n * 7 % 90, 80 + n * 11 % 60) for n in range(100)]


@pytest.mark.parametrize("apart", [9, 24])
def test_circles_and_names_do_not_pile_up(apart: float) -> None:
    scale = Scale(1.2, largest=18, apart=apart, letters=12, names=30)
    clusters = gather_spots(crowd(), scale)
    assert sorted(spot.term for cluster in clusters for spot in cluster.spots) == sorted(s.term for s in crowd())
    for one, other in combinations(clusters, 2):
        away = dist((one.head.x, one.head.y), (other.head.x, other.head.y))
        assert away >= max(apart * scale.unit, 0.85 * (one.radius + other.radius))
    size = scale.letters * scale.unit
    labels = place_labels(clusters, scale, WHOLE)
    for label in labels:
        width = len(label.text) * size * 0.5
        left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
        for cluster in clusters:
            x, y = cluster.head.x, cluster.head.y
            near = (min(max(x, left), left + width), min(max(y, label.y - size * 0.6), label.y))
            assert dist((x, y), near) >= cluster.radius * 0.7, f"{label.text} covers {cluster.head.name}"
    assert len({(label.x, label.y) for label in labels}) == len(labels) > 1


def test_names_in_another_language_change_no_circle() -> None:
    renamed = [replace(spot, name=spot.name[::-1]) for spot in crowd()]
    same, other = (gather_spots(spots, SCALE) for spots in (crowd(), renamed))
    assert [[s.term for s in c.spots] for c in other] == [[s.term for s in c.spots] for c in same]


def test_areas_are_as_the_numbers() -> None:
    one, four = (c.radius for c in reversed(gather_spots([Spot("a", "A", 1, 0, 0), Spot("b", "B", 4, 500, 0)], SCALE)))
    assert four == pytest.approx(2 * one)


def test_the_order_of_briefings_changes_nothing(taxonomy: Taxonomy) -> None:
    desk = meet(taxonomy, *CITIES)
    assert draw_world(desk, reversed(desk.library.listed), limit=50) == draw(desk)
    assert gather_spots(reversed(crowd()), SCALE) == gather_spots(crowd(), SCALE)


def test_a_blocs_map_marks_its_members_and_shows_them_whole(taxonomy: Taxonomy) -> None:
    desk = meet(taxonomy, "Busan", "Tokyo")
    found = draw_region(desk, desk.library.listed, ["JP", "KR", "CN"], limit=9)
    assert found is not None
    assert found.members == ("cn", "jp", "kr")
    left, top, width, height = (float(number) for number in found.window.split())
    assert width < WIDTH / 2
    assert width / height == pytest.approx(WIDTH / HEIGHT, abs=0.02)
    for code in found.members:
        box = desk.outlines[code]
        assert left <= box[0]
        assert top <= box[1]
        assert box[2] <= left + width
        assert box[3] <= top + height
    assert all(left <= circle.x <= left + width for circle in found.wide.circles)


def test_neighbours_who_meet_at_home_are_seen_near_enough_to_part_their_places(taxonomy: Taxonomy) -> None:
    desk = meet(taxonomy, "Dublin", "Belfast", "London")
    found = draw_region(desk, desk.library.listed, ["IE", "GB"], limit=9)
    assert found is not None
    assert [circle.names for circle in found.wide.circles] == [("Belfast",), ("Dublin",), ("London",)]


def test_a_page_links_to_what_the_theme_has(taxonomy: Taxonomy) -> None:
    """Each outline that a page uses is in the theme's picture: an id that is not there would draw nothing."""
    desk = meet(taxonomy, "Busan", "Tokyo")
    ids = set(re.findall(r'id="([a-z]+)"', OUTLINES.read_text(encoding="utf-8")))
    used = [u for page in render_pages(desk) for u in re.findall(r'<use [^>]*href="([^"]+)"', page.markdown)]
    assert {url.rpartition("#")[2] for url in used} == {"land", "jp", "fr"}
    assert {url.rpartition("#")[2] for url in used} <= ids
    assert all(url.rpartition("#")[0].endswith("assets/world.svg") for url in used)


def test_every_country_has_an_outline_or_a_dot_where_it_lies(taxonomy: Taxonomy) -> None:
    outlines = read_outlines(OUTLINES)
    assert {code.lower() for code in taxonomy.countries} <= outlines.keys()
    astray = [c.id for c in taxonomy.countries.values() if shift(c.position, outlines[c.id.lower()]) > 2]
    assert astray == []


def test_places_lie_in_their_countries(taxonomy: Taxonomy) -> None:
    outlines = read_outlines(OUTLINES)
    away = {p.id: shift(p.position, outlines[p.country.lower()]) for p in taxonomy.places.values()}
    assert sum(distance > 4 for distance in away.values()) < 20, "islands and Alaska only"
    assert {place for place, distance in away.items() if distance > 60} == {"hawaii", "honolulu"}
    capitals = [c for c in taxonomy.countries.values() if c.capital]
    assert [c.id for c in capitals if shift(c.capital_position, outlines[c.id.lower()]) > 15] == []


def test_areas_stay_true_wherever_they_lie() -> None:
    def measure(latitude: float) -> float:
        """Units squared of a square degree there."""
        (x, top), (right, _) = project(Position(latitude + 0.5, 0)), project(Position(latitude, 1))
        left, bottom = project(Position(latitude - 0.5, 0))
        return (right - (x + left) / 2) * (bottom - top)

    # A square degree shrinks with the cosine of the latitude: 0.5 at 60 degrees.
    assert measure(60) / measure(0) == pytest.approx(0.5, rel=0.02)
    assert project(Position(0, 11)) == pytest.approx((WIDTH / 2, 312))


def test_layers_fit_the_window(taxonomy: Taxonomy) -> None:
    found = draw(meet(taxonomy, *CITIES, "Wellington", "Honolulu", "Ushuaia"))
    layers: tuple[Layer, ...] = (found.wide, found.narrow)
    for layer in layers:
        assert all(0 <= c.x <= WIDTH and 0 <= c.y <= HEIGHT for c in layer.circles)
        assert all(0 <= label.x <= WIDTH and 0 <= label.y <= HEIGHT for label in layer.labels)


def test_a_country_page_shows_where_it_meets_itself(taxonomy: Taxonomy) -> None:
    texts = [
        ("a", "---\nvenue: Paris\nphase: held\n---\nThe leaders of Japan and France met.\n"),
        ("b", "---\nvenue: Tokyo\nphase: held\n---\nThe leaders of Japan and France met again.\n"),
        (
            "c",
            "---\nvenue: Cairo\nphase: held\nparties: [EG, FR]\ncountries: [EG, FR, JP]\n---\nEgypt and France met.\n",
        ),
    ]
    desk = open_desk(read_all(texts, taxonomy), taxonomy)
    pages = {page.src_uri: page.markdown for page in render_pages(desk)}
    assert desk.views.find(Kind.COUNTRY, "JP") is not None
    for place, stands in (("paris", True), ("tokyo", True), ("cairo", False)):
        assert (f'href="../../venues/{place}/"' in pages["countries/jp/index.md"].split("</figure>")[0]) == stands


def test_the_country_of_a_venue_is_known_by_its_place_capital_or_building(taxonomy: Taxonomy) -> None:
    atlas = Atlas(taxonomy)
    venues = ("busan", "lima", "NO", "White House", "Villa Solheim")
    assert [atlas.find_country(venue) for venue in venues] == ["KR", "PE", "NO", "US", ""]


def test_a_crowded_part_is_drawn_once_more_with_a_circle_for_each_place(taxonomy: Taxonomy) -> None:
    cities = ("Paris", "London", "Brussels", "Amsterdam", "Geneva", "Berlin", "Rome", "Tokyo")
    files = [(f"b{n}", f"The leaders of Japan and France met in {city}, round {n}.\n") for n, city in enumerate(cities)]
    desk = open_desk(read_all(files, taxonomy), taxonomy)
    whole = draw_world(desk, desk.library.listed, limit=50)
    nearer = draw_crowded(desk, desk.library.listed, limit=50)
    assert whole is not None
    assert nearer is not None
    assert len(whole.wide.circles) < len(cities)
    assert len(nearer.wide.circles) == len(cities) - 1 == nearer.total
    assert {row.place.name for row in nearer.rows} == set(cities) - {"Tokyo"}


def test_no_circle_of_the_enlarged_part_is_cut_by_its_edge(taxonomy: Taxonomy) -> None:
    near = ("Paris", "London", "Brussels", "Amsterdam", "The Hague", "Luxembourg", "Geneva", "Berlin")
    desk = meet(taxonomy, *near, *["Lisbon"] * 40)
    nearer = draw_crowded(desk, desk.library.listed, limit=50)
    assert nearer is not None
    left, top, width, height = map(float, nearer.window.split())
    for circle in (*nearer.wide.circles, *nearer.narrow.circles):
        assert left <= circle.x - circle.radius < circle.x + circle.radius <= left + width, circle.names
        assert top <= circle.y - circle.radius < circle.y + circle.radius <= top + height, circle.names
    assert nearer.total == len(near)


def test_no_part_is_drawn_once_more_where_no_circle_has_many_places(taxonomy: Taxonomy) -> None:
    files = [
        (f"b{n}", f"The leaders of Japan and France met in {city}.\n") for n, city in enumerate(("Paris", "Tokyo"))
    ]
    desk = open_desk(read_all(files, taxonomy), taxonomy)
    assert draw_crowded(desk, desk.library.listed, limit=50) is None
