"""The site of the repository, built strictly by MkDocs: every page is there, every link leads somewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.built_pages import Page, find_dead_links, read_pages

pytestmark = pytest.mark.xdist_group("site")  # one worker reads the pages

ADDRESSES = [
    "", "data/", "about/", "methodology/", "matrix/", "meetings/", "briefings/", "blocs/", "topics/", "countries/", "people/", "venues/", "years/",
    "briefings/camp-david-summit/", "blocs/china-japan-south-korea/", "blocs/japan-south-korea-united-states/",
    "blocs/russia-ukraine-united-states/", "topics/korean-peninsula/", "blocs/china-japan-south-korea/trade-and-economy/",
    "countries/kr/", "people/fumio-kishida/", "venues/camp-david/", "venues/busan/", "years/2023/", "years/2024/", "years/2025/",
]  # fmt: skip


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, Page]:
    return read_pages(built)


def test_every_address_is_there(built: Path) -> None:
    missing = [address for address in ADDRESSES if not (built / address / "index.html").is_file()]
    assert missing == []
    assert len(list((built / "briefings").glob("*/index.html"))) == 9


def test_every_internal_link_and_anchor_resolves(built: Path) -> None:
    assert find_dead_links(built) == []


def test_nothing_is_loaded_from_outside(built: Path, pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        outside = [url for url in page.loads if urlsplit(url).netloc]
        assert outside == [], name
    for path in built.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", path.read_text(encoding="utf-8")), path.name


def test_a_briefing_says_what_is_known_of_it(pages: dict[str, Page]) -> None:
    text = pages["briefings/camp-david-summit/index.html"].text
    for words in (
        "18 August 2023",
        "Japan",
        "South Korea",
        "United States",
        "Camp David",
        "Leaders",
        "Upcoming",
        "Why is this here?",
    ):
        assert words in text
    assert "Set by the editor" in text
    assert "Read from the text" in text


def test_a_date_is_printed_as_precisely_as_it_is_known(pages: dict[str, Page]) -> None:
    assert "21 May 2023" in pages["briefings/biden-invites-kishida-and-yoon/index.html"].text
    month = pages["briefings/trump-putin-zelenskyy-meeting/index.html"].text
    assert "August 2025" in month
    assert not re.search(r"\d August 2025", month)


def test_near_duplicates_point_to_each_other(pages: dict[str, Page]) -> None:
    first, second = "south-korea-hosts-senior-diplomats", "path-back-to-three-way-summits"
    assert f"../{second}/" in pages[f"briefings/{first}/index.html"].links
    assert f"../{first}/" in pages[f"briefings/{second}/index.html"].links


def test_the_summit_of_august_is_linked(pages: dict[str, Page]) -> None:
    links = pages["briefings/south-korea-hosts-senior-diplomats/index.html"].links
    assert {"../camp-david-summit/", "../camp-david-visit-announced/"} & set(links)


def test_a_blocs_ladder_tells_when_it_met_at_each_level(pages: dict[str, Page]) -> None:
    text = pages["blocs/china-japan-south-korea/index.html"].text
    leaders, ministers = "Leaders Met once, 26–27 May 2024", "Ministers No dated meeting held; one briefing"
    assert f"{leaders} {ministers} Officials Met once, 26 September 2023" in text


def test_another_address_of_a_thread_goes_on_to_it_and_is_in_no_list(built: Path) -> None:
    html = (built / "threads" / "foreign-ministers-in-busan" / "index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../path-back-to-three-way-summits/">' in html
    assert 'rel="canonical"' not in html
    listed = (built / "sitemap.xml").read_text(encoding="utf-8")
    assert "threads/path-back-to-three-way-summits/" in listed
    assert "threads/foreign-ministers-in-busan/" not in listed


def test_matrix_totals_add_up(built: Path) -> None:
    html = (built / "matrix" / "index.html").read_text(encoding="utf-8")
    table = re.search(r"<table.*?</table>", html, re.DOTALL)
    assert table
    rows = re.findall(r"<tr.*?</tr>", table.group(), re.DOTALL)
    numbers = [
        [int("".join(re.findall(r" (\d+)<", cell)) or 0) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)]
        for row in rows
    ]
    body, totals = [row for row in numbers[1:-1] if row], numbers[-1]
    assert all(sum(row[:-1]) == row[-1] for row in body)
    assert [sum(column) for column in zip(*body, strict=True)] == totals
    named = re.findall(r'<td>(?:<a href="[^"]+">)?<i>([^<]+)</i> \d+', rows[-1])
    assert named == [*re.findall(r'<th scope="col"><span><a href="[^"]+">([^<]+)<', rows[0]), "All"]


def test_search_index_holds_briefings_with_tags_and_no_long_lists(built: Path) -> None:
    docs = json.loads((built / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    briefings = [doc for doc in docs if re.fullmatch(r"briefings/[^/]+/", doc["location"])]
    assert len(briefings) == 9
    kishida = [doc["location"] for doc in docs if "Kishida" in doc["text"] + doc["title"]]
    assert {"briefings/camp-david-visit-announced/", "briefings/biden-invites-kishida-and-yoon/"} <= set(kishida)
    busan = next(doc for doc in briefings if doc["location"] == "briefings/foreign-ministers-in-busan/")
    assert {"China–Japan–South Korea", "Trade and economy", "South Korea"} <= set(busan["tags"])
    lists = [
        doc
        for doc in docs
        if not doc["location"].startswith("briefings/")
        and "about" not in doc["location"]
        and "methodology" not in doc["location"]
    ]
    assert all(len(doc["text"]) < 400 and "#" not in doc["location"] for doc in lists)
    assert not any(
        doc["location"].startswith(("matrix", "years", "blocs/china-japan-south-korea/"))
        and doc["location"].count("/") > 2
        for doc in docs
    )


def test_the_edit_link_leads_to_the_source_file(built: Path) -> None:
    html = (built / "briefings" / "camp-david-summit" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'href="[^"]*/edit/main/content/summaries/camp-david-summit\.md"', html)
