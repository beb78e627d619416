"""Every view has five faces: its page, two feeds and two data files, of the same briefings in the same order."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest
from jsonschema import Draft202012Validator

from generator.library.views import Kind, View
from generator.model import Briefing
from generator.rendering.faces import list_faces
from generator.rendering.pages import render_pages
from generator.rendering.publication import Desk
from generator.terms import Taxonomy
from generator.urls import PAGE_SIZE, numbered, to_url
from tests.desks import SITE, brief_all, open_desk, read_all, render

GROUPED = (Kind.BLOC, Kind.TOPIC)


class Headlines(HTMLParser):
    """The addresses of the briefings of a page's lists, in their order."""

    def __init__(self, page: str, html: str) -> None:
        super().__init__()
        self.urls: list[str] = []
        self._page, self._in_heading = page, False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h2", "h3"):
            self._in_heading = True
        url = urljoin(SITE + self._page, dict(attrs).get("href") or "")
        if tag == "a" and self._in_heading and "/briefings/" in url:
            self.urls.append(url)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("h2", "h3"):
            self._in_heading = False


def headlines(pages: Mapping[str, str], src_uri: str) -> list[str]:
    return Headlines(to_url(src_uri), pages[src_uri]).urls


def urls_of_atom(content: bytes) -> list[str]:
    return [entry.link for entry in feedparser.parse(BytesIO(content)).entries]


def whole_list(desk: Desk, pages: Mapping[str, str], view: View) -> list[str]:
    """The briefings of a view as a reader sees them who turns all pages, or looks through all groups."""
    if len(view.briefings) <= PAGE_SIZE:
        return list(dict.fromkeys(headlines(pages, view.src_uri)))
    numbers = range(view.page_count, 0, -1)
    return [url for number in numbers for url in headlines(pages, numbered(view.src_uri, number))]


@pytest.mark.parametrize("site", ["few", "many"])
def test_page_feeds_and_data_hold_the_same_briefings_in_the_same_order(
    site: str, request: pytest.FixtureRequest
) -> None:
    desk: Desk = request.getfixturevalue(site)
    files = render(desk)
    pages = {page.src_uri: page.markdown for page in render_pages(desk)}
    for view in desk.views:
        at = to_url(view.src_uri)
        expected = [SITE + desk.briefing_url(briefing) for briefing in view.briefings]
        assert [r["url"] for r in json.loads(files[f"{at}data.json"])["briefings"]] == expected
        assert [row["url"] for row in read_csv(files[f"{at}data.csv"])] == expected
        assert urls_of_atom(files[f"{at}feed.xml"]) == expected[:PAGE_SIZE]
        assert [item["url"] for item in json.loads(files[f"{at}feed.json"])["items"]] == expected[:PAGE_SIZE]
        shown = whole_list(desk, pages, view)
        if view.kind in GROUPED and len(view.briefings) <= PAGE_SIZE:
            assert set(shown) <= set(expected), view.src_uri
            assert shown[0] in expected
        else:
            assert shown == expected, view.src_uri


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_group_of_a_page_keeps_the_order_of_the_feed(few: Desk) -> None:
    files = render(few)
    pages = {page.src_uri: page.markdown for page in render_pages(few)}
    for view in few.views:
        if view.kind in GROUPED:
            order = urls_of_atom(files[f"{to_url(view.src_uri)}feed.xml"])
            for group in pages[view.src_uri].split('<section class="bs-group"')[1:]:
                places = [order.index(url) for url in Headlines(to_url(view.src_uri), group).urls]
                assert places == sorted(places)


def test_an_archived_feed_leads_through_all_briefings(many: Desk) -> None:
    files, seen, steps = render(many), [], 0
    address = f"{SITE}briefings/feed.xml"
    while address and steps < 9:
        feed = feedparser.parse(BytesIO(files[address.removeprefix(SITE)]))
        assert feed.bozo == 0
        seen += [entry.id for entry in feed.entries]
        address = next((link.href for link in feed.feed.links if link.rel == "prev-archive"), "")
        steps += 1
    assert len(set(seen)) == len(many.library.listed)
    item_pages = json.loads(files["briefings/feed.json"])
    assert item_pages["next_url"] == f"{SITE}briefings/page/2/feed.json"


def test_a_new_briefing_changes_no_older_archive(many: Desk, taxonomy: Taxonomy) -> None:
    newest = read_all([("new", "---\ndate: 2030-01\n---\nJapan and France met in Paris.\n")], taxonomy)
    grown = render(open_desk((*many.library.briefings, *newest), taxonomy))
    before = render(many)
    for number in (1, 2):
        path = f"briefings/page/{number}/feed.xml"
        assert urls_of_atom(before[path]) == urls_of_atom(grown[path])


def test_an_entry_keeps_its_id_when_its_address_moves(taxonomy: Taxonomy) -> None:
    text = "---\ndate: 2024-05-01\n---\nThe leaders of Japan and France met in Paris.\n"
    ids = []
    for name in ("one", "another"):
        feed = feedparser.parse(
            BytesIO(render(open_desk(read_all([(name, text)], taxonomy), taxonomy))["briefings/feed.xml"])
        )
        ids.append(feed.entries[0].id)
        assert name in feed.entries[0].link
    assert ids[0] == ids[1]
    assert ids[0].startswith("urn:uuid:")


def test_two_files_with_one_text_have_two_ids(taxonomy: Taxonomy) -> None:
    text = "The leaders of Japan and France met in Paris.\n"
    desk = open_desk(read_all([("one", text), ("two", text)], taxonomy), taxonomy)
    items = json.loads(render(desk)["briefings/feed.json"])["items"]
    assert len({item["id"] for item in items}) == len(items) == 2


def test_no_date_is_made_up(taxonomy: Taxonomy) -> None:
    desk = open_desk(read_all([("undated", "The leaders of Japan and France met in Paris.\n")], taxonomy), taxonomy)
    files = render(desk)
    entry = ElementTree.fromstring(files["briefings/feed.xml"]).find("{*}entry")
    assert entry is not None
    assert entry.findtext("{*}updated") == "1970-01-01T00:00:00Z"
    assert entry.find("{*}published") is None
    assert {"date_published", "date_modified"}.isdisjoint(json.loads(files["briefings/feed.json"])["items"][0])
    record = json.loads(files["data/briefings.json"])["briefings"][0]
    assert (record["date"], record["date_is"], record["published"]) == (None, None, None)


def test_a_correction_is_the_day_of_change(taxonomy: Taxonomy) -> None:
    text = "---\ndate: 2024-05-01\ncorrections:\n  - {date: 2024-06-07, text: The place.}\n---\nJapan and France met in Paris.\n"
    files = render(open_desk(read_all([("a", text)], taxonomy), taxonomy))
    entry = feedparser.parse(BytesIO(files["briefings/feed.xml"])).entries[0]
    assert (entry.published, entry.updated) == ("2024-05-01T00:00:00Z", "2024-06-07T00:00:00Z")
    assert json.loads(files["briefings/feed.json"])["items"][0]["date_modified"] == "2024-06-07T00:00:00Z"


def test_what_is_retracted_is_in_no_feed_and_no_file(taxonomy: Taxonomy) -> None:
    texts = [
        ("a", "---\nstatus: retracted\n---\nJapan and France met in Paris.\n"),
        ("b", "Japan and Chile met in Rome.\n"),
    ]
    for path, content in render(open_desk(read_all(texts, taxonomy), taxonomy)).items():
        assert b"France" not in content, path


@pytest.mark.parametrize("site", ["few", "many"])
def test_every_json_list_passes_the_published_schema(site: str, request: pytest.FixtureRequest) -> None:
    files = render(request.getfixturevalue(site))
    schema = json.loads(files["data/briefings.schema.json"])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    lists = [path for path in files if path.endswith(("/data.json", "data/briefings.json"))]
    assert len(lists) > 9
    for path in lists:
        assert [error.message for error in validator.iter_errors(json.loads(files[path]))] == [], path


def test_a_record_that_lacks_a_key_fails_the_schema(few: Desk) -> None:
    files = render(few)
    value: dict[str, Any] = json.loads(files["data/briefings.json"])
    del value["briefings"][0]["parties"]
    assert not Draft202012Validator(json.loads(files["data/briefings.schema.json"])).is_valid(value)


def test_markup_and_control_characters_stay_text_in_every_format(taxonomy: Taxonomy) -> None:
    text = 'Japan & France <b>met</b> in Paris; ]]> \u2028 </content> said "yes".'
    briefings = brief_all(text, taxonomy)
    files = render(open_desk(briefings, taxonomy))
    feed = feedparser.parse(BytesIO(files["briefings/feed.xml"]), sanitize_html=False)
    assert feed.bozo == 0
    assert "&lt;b&gt;met&lt;/b&gt;" in feed.entries[0].content[0].value
    assert "&lt;b&gt;met" in json.loads(files["briefings/feed.json"])["items"][0]["content_html"]
    assert json.loads(files["data/briefings.json"])["briefings"][0]["text"] == briefings[0].summary.text


def test_no_cell_of_a_table_is_a_formula(taxonomy: Taxonomy) -> None:
    text = '---\ntitle: "=HYPERLINK(1)"\nsource: "@sum"\n---\nJapan and France met in Paris.\n'
    row = read_csv(render(open_desk(read_all([("a", text)], taxonomy), taxonomy))["data/briefings.csv"])[0]
    assert (row["title"], row["source"]) == ("'=HYPERLINK(1)", "'@sum")


def test_the_database_answers_who_met_on_what(few: Desk, tmp_path: Path) -> None:
    path = tmp_path / "briefings.sqlite"
    path.write_bytes(render(few)["data/briefings.sqlite"])
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        found = database.execute(
            "SELECT title FROM briefings JOIN parties ON parties.briefing = url JOIN topics ON topics.briefing = url"
            " WHERE party = 'RU' AND bloc LIKE 'russia%' GROUP BY url"
        ).fetchall()
        count = database.execute("SELECT count(*) FROM briefings").fetchone()
    assert len(found) == 1
    assert count == (len(few.library.listed),)


def test_the_opml_lists_every_feed_once(few: Desk) -> None:
    outlines = ElementTree.fromstring(render(few)["data/feeds.opml"]).iter("outline")
    listed = [outline.get("xmlUrl") for outline in outlines if outline.get("xmlUrl")]
    assert sorted(listed) == sorted(f"{SITE}{to_url(view.src_uri)}feed.xml" for view in few.views)


def test_a_page_names_its_other_faces(few: Desk) -> None:
    files = render(few)
    pages = {page.src_uri: page for page in render_pages(few)}
    for view in few.views:
        page = pages[view.src_uri]
        named = [face["url"] for face in page.meta["faces"]]  # type: ignore[attr-defined]
        assert named == [face.url for face in list_faces(few, view)]
        assert set(named) <= files.keys()
        for name in ("feed.xml", "feed.json", "data.json", "data.csv"):
            assert f'href="{name}"' in page.markdown


def test_the_same_input_gives_the_same_bytes(few: Desk, shipped: tuple[Briefing, ...], taxonomy: Taxonomy) -> None:
    assert render(few) == render(open_desk(reversed(shipped), taxonomy))


def test_a_build_publishes_the_files_and_links_them(odd: Path) -> None:
    html = (odd / "countries" / "jp" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="alternate" type="application/atom+xml" title="Japan: Atom feed" href="feed.xml">' in html
    assert (odd / "countries" / "jp" / "feed.xml").is_file()
    home = (odd / "index.html").read_text(encoding="utf-8")
    assert 'type="application/atom+xml" title="All briefings" href="briefings/feed.xml"' in home
