"""The finder in a real browser: choices, words, address, back button, keyboard, phone, and without JavaScript."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched, serve
from tests.conftest import ROOT, run


@pytest.fixture
def finder(browser: Browser, address: str) -> Iterator[Page]:
    """The finder on a desk; fails where the page complained or asked for anything outside of the site."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context, address)
    watched.page.goto(f"{address}find/")
    expect(watched.page.get_by_role("status")).to_have_text("9 briefings")
    yield watched.page
    assert watched.complaints == []
    assert watched.outside == []
    context.close()


def choose(page: Page, group: str, name: str) -> None:
    page.get_by_role("group", name=group, exact=True).get_by_role("checkbox", name=name).click()


def count_of(page: Page, group: str, name: str) -> str:
    row = page.get_by_role("group", name=group, exact=True).locator("label").filter(has_text=name)
    return row.locator(".bs-count").inner_text()


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def test_all_briefings_stand_there_at_first(finder: Page) -> None:
    assert status(finder) == "9 briefings"
    expect(finder.locator(".bs-item")).to_have_count(9)


def test_one_heading_widens_and_another_narrows(finder: Page) -> None:
    choose(finder, "Phase", "Held")
    assert status(finder) == "3 briefings"
    choose(finder, "Phase", "Upcoming")
    assert status(finder) == "6 briefings"
    choose(finder, "Bloc", "China–Japan–South Korea")
    assert status(finder) == "4 briefings"


def test_all_that_is_ticked_under_who_meets_has_to_take_part(finder: Page) -> None:
    choose(finder, "Who meets", "Japan")
    assert status(finder) == "7 briefings"
    assert count_of(finder, "Who meets", "China") == "5"
    choose(finder, "Who meets", "China")
    assert status(finder) == "5 briefings"
    finder.wait_for_url("**/find/?meets=*&meets=*")
    left = finder.get_by_role("group", name="Who meets", exact=True).get_by_role("checkbox")
    expect(left).to_have_count(3)  # these two, and South Korea, which meets both


def test_a_count_says_how_many_results_a_choice_has_or_adds(finder: Page) -> None:
    choose(finder, "Bloc", "China–Japan–South Korea")
    assert count_of(finder, "Phase", "Held") == "3"
    assert count_of(finder, "Bloc", "Japan–South Korea–United States") == "3"
    choose(finder, "Phase", "Held")
    assert count_of(finder, "Phase", "Upcoming") == "1"
    assert status(finder) == "3 briefings"


def test_words_are_looked_for_within_the_choices(finder: Page) -> None:
    finder.get_by_label("Words in the text").fill("camp dav")
    expect(finder.get_by_role("status")).to_have_text("2 briefings")
    finder.get_by_label("Words in the text").fill("Kishída")
    expect(finder.get_by_role("status")).to_have_text("2 briefings")
    choose(finder, "Bloc", "Japan–South Korea–United States")
    expect(finder.get_by_role("status")).to_have_text("2 briefings")
    finder.get_by_label("Words in the text").fill("Kishida unicorn")
    expect(finder.get_by_role("status")).to_have_text("0 briefings")
    expect(finder.get_by_text("No briefing fits all of this.")).to_be_visible()


def test_the_address_can_be_passed_on(finder: Page, browser: Browser) -> None:
    choose(finder, "Phase", "Held")
    choose(finder, "Topic", "Korean Peninsula")
    finder.get_by_label("Words in the text").fill("diplomats")
    finder.get_by_label("Order").select_option("Oldest first")
    expect(finder.get_by_role("status")).to_have_text("1 briefing")
    finder.wait_for_url("**/find/?q=diplomats&topic=korean-peninsula&phase=held&sort=oldest")
    other = browser.new_page()
    other.goto(finder.url)
    expect(other.get_by_role("status")).to_have_text("1 briefing")
    assert other.locator(".bs-item h2").all_inner_texts() == finder.locator(".bs-item h2").all_inner_texts()
    assert other.get_by_label("Words in the text").input_value() == "diplomats"
    other.close()


def test_the_back_button_takes_the_last_choice_back(finder: Page) -> None:
    choose(finder, "Phase", "Held")
    choose(finder, "Topic", "Taiwan")
    assert status(finder) == "1 briefing"
    finder.go_back()
    expect(finder.get_by_role("status")).to_have_text("3 briefings")
    finder.go_back()
    expect(finder.get_by_role("status")).to_have_text("9 briefings")
    assert not finder.get_by_role("group", name="Phase").get_by_role("checkbox", name="Held").is_checked()


def test_what_is_chosen_can_be_removed(finder: Page) -> None:
    choose(finder, "Phase", "Held")
    choose(finder, "Topic", "Taiwan")
    finder.get_by_role("button", name="Remove: Taiwan").click()
    assert status(finder) == "3 briefings"
    choose(finder, "Topic", "Taiwan")
    finder.get_by_role("button", name="Clear all choices").click()
    assert status(finder) == "9 briefings"


def test_a_list_of_one_term_names_its_feed(finder: Page) -> None:
    finder.get_by_role("button", name="All 15: Topic").click()
    choose(finder, "Topic", "Taiwan")
    link = finder.get_by_role("link", name="feed", exact=True)
    assert (link.get_attribute("href") or "").endswith("topics/taiwan/feed.xml")
    choose(finder, "Phase", "Held")
    expect(link).to_have_count(0)


def test_oldest_first_turns_the_order(finder: Page) -> None:
    newest = finder.locator(".bs-item h2").all_inner_texts()
    finder.get_by_label("Order").select_option("Oldest first")
    assert finder.locator(".bs-item h2").all_inner_texts() == newest[::-1]


def test_the_keyboard_alone_chooses_and_keeps_its_place(finder: Page) -> None:
    box = finder.get_by_role("group", name="Phase", exact=True).get_by_role("checkbox", name="Held")
    box.focus()
    finder.keyboard.press("Space")
    expect(finder.get_by_role("status")).to_have_text("3 briefings")
    expect(box).to_be_focused()
    finder.get_by_label("Words in the text").focus()
    finder.keyboard.press("Tab")
    expect(finder.get_by_label("Order")).to_be_focused()


def test_on_a_phone_the_choices_open_on_request(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}find/")
    expect(page.get_by_role("status")).to_have_text("9 briefings")
    expect(page.get_by_role("checkbox", name="Held")).to_be_hidden()
    page.get_by_text("Choices", exact=True).click()
    choose(page, "Phase", "Held")
    assert status(page) == "3 briefings"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_without_javascript_the_page_leads_to_the_indexes(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}find/")
    links = page.locator("#finder a")
    assert [link.get_attribute("href") for link in links.all()] == [
        f"../{kind}/" for kind in ("blocs", "topics", "countries", "people", "venues", "years", "threads")
    ]
    context.close()


def test_a_list_that_cannot_be_loaded_is_told(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/find/list.json", lambda route: route.abort())
    page.goto(f"{address}find/")
    expect(page.get_by_text("The list of briefings could not be loaded.")).to_be_visible()
    expect(page.locator("#finder a").first).to_be_visible()
    page.close()


@pytest.fixture(scope="module")
def indexed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site as if it had too many texts to load: Pagefind has made an index of them."""
    site = tmp_path_factory.mktemp("indexed") / "site"
    shutil.copytree(built, site)
    done = run("generator", "search-index", "--least", "9", str(site), folder=ROOT)
    assert done.stdout == "9 briefings, indexed for the finder\n", done.stderr
    (site / "find" / "texts.json").unlink()
    with serve(site) as address:
        yield address


def test_with_an_index_words_are_found_without_the_texts(browser: Browser, indexed: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context, indexed)
    page = watched.page
    page.goto(f"{indexed}find/")
    expect(page.get_by_role("status")).to_have_text("9 briefings")
    for words, number in (("camp dav", 2), ("Kishída", 2), ("Kishida unicorn", 0), ("Beijing", 3)):
        page.get_by_label("Words in the text").fill(words)
        expect(page.get_by_role("status")).to_have_text(f"{number} briefings")
    choose(page, "Topic", "Korean Peninsula")
    expect(page.get_by_role("status")).to_have_text("2 briefings")
    expect(page.locator(".bs-lead").first).to_contain_text("Beijing")
    page.reload()
    expect(page.get_by_role("status")).to_have_text("2 briefings")
    assert watched.complaints == []
    assert watched.outside == []
    context.close()


def test_a_small_site_needs_no_index(built: Path) -> None:
    done = run("generator", "search-index", str(built), folder=ROOT)
    assert done.stdout == "9 briefings, few enough for the finder to look through by itself\n"
    assert not (built / "pagefind").exists()


def test_what_is_no_built_site_is_told(tmp_path: Path) -> None:
    done = run("generator", "search-index", str(tmp_path), folder=ROOT)
    assert done.returncode == 1
    assert "list.json: cannot be read; build the site first: mkdocs build" in done.stderr
