"""The search box: what it finds and in which order, what it asks for and when, and its way to the finder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import find_barriers

pytestmark = pytest.mark.xdist_group("search")  # one worker opens the page

ENTRIES = [
    {
        "location": "b/newer/",
        "title": "Envoys meet in Oslo",
        "text": "<p>Talks on grain, with Erdoğan.</p>",
        "tags": [],
    },
    {
        "location": "b/older/",
        "title": "Envoys meet in Rome",
        "text": "<p>Talks on grain &amp; fish.</p>",
        "tags": ["Norway"],
    },
    {"location": "b/asia/", "title": "外相会談がソウルで開かれる", "text": "한국과 일본이 만난다", "tags": []},
    {"location": "norway/", "title": "Norway", "text": "One briefing names Norway.", "boost": 0.5},
    {"location": "about/", "title": "About", "text": "What this is."},
    {"location": "about/#rights", "title": "Rights", "text": "Grain may be copied. " + "More words follow here. " * 30},
]
ASK = """([entries, query]) => new Promise((resolve) => {
  const worker = new Worker("assets/search.js");
  worker.onmessage = ({ data }) => data.type === 3 ? resolve(data.data.items) : worker.postMessage({ type: 2, data: query });
  worker.postMessage({ type: 0, data: { config: {}, docs: entries, options: {} } });
})"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def ask(page: Page, query: str) -> list[list[dict[str, Any]]]:
    groups: list[list[dict[str, Any]]] = page.evaluate(ASK, [ENTRIES, query])
    return groups


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("envoys", ["b/newer/", "b/older/"]),  # of equals, the one that stands first: the newest
        ("norway", ["norway/", "b/older/"]),  # the page of that name, then the tag
        ("oslo grain", ["b/newer/"]),  # every word
        ("oslo herring", ["b/newer/"]),  # else as many as there are
        ("erdogan", ["b/newer/"]),
        ("ERDOĞAN", ["b/newer/"]),
        ('"grain fish"', ["b/older/"]),
        ('"fish grain"', []),
        ("envoys -rome", ["b/newer/"]),
        ("voys", []),  # words are found from their beginning
        ("会談", ["b/asia/"]),  # where words are not parted by spaces, anywhere
        ("일본", ["b/asia/"]),
        ("p amp", []),  # no markup
        ("rights", ["about/"]),
        ("  ", []),
    ],
)
def test_what_is_found_and_in_which_order(page: Page, query: str, found: list[str]) -> None:
    assert [group[0]["location"].split("#")[0] for group in ask(page, query)] == found


def test_a_result_shows_the_words_and_tells_what_is_missing(page: Page) -> None:
    [[item]] = ask(page, "erdogan oslo herring")
    assert item["title"] == "Envoys meet in <mark>Oslo</mark>"
    assert item["text"] == "Talks on grain, with <mark>Erdoğan</mark>."
    [_, [tagged]] = ask(page, "norway")
    assert tagged["text"].endswith('fish.<span class="bs-search-tags"><span><mark>Norway</mark></span></span>')
    assert item["terms"] == {"erdogan": True, "oslo": True, "herring": False}


def test_a_section_is_listed_under_its_page_with_a_part_of_its_text(page: Page) -> None:
    [[section, whole]] = ask(page, "copied")
    assert (section["location"], whole["location"]) == ("about/#rights", "about/")
    assert section["text"].startswith("Grain may be <mark>copied</mark>. More")
    assert section["text"].endswith(" …")
    assert len(section["text"]) < 300


def test_the_index_is_asked_for_when_somebody_searches(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert not any(url.endswith("search_index.json") for url in asked)
    with page.expect_request("**/search_index.json"):
        page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.goto(f"{address}about/?q=Busan")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    context.close()


def test_open_search_shuts_no_reader_out(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    page = context.new_page()
    page.goto(f"{address}blocs/china-japan-south-korea/")
    page.locator(".md-search__input").press_sequentially("Korea", delay=20)
    page.locator(".md-search-result__link").nth(3).wait_for()
    assert find_barriers(page) == []
    context.close()


def test_the_search_leads_on_to_the_finder_with_the_words(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    page = context.new_page()
    page.goto(f"{address}blocs/")
    page.locator(".md-search__input").fill("Camp David & more")
    page.get_by_role("link", name="search all texts").click()
    page.wait_for_url("**/find/?q=*")
    expect(page.get_by_label("Words in the text")).to_have_value("Camp David & more")
    page.goto(f"{address}blocs/")
    page.locator(".md-search__input").press_sequentially("ministers Busan", delay=20)
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/**")
    context.close()
