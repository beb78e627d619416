"""A real browser reads the built site: phone and desk, light and dark, search, keyboard, without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched, find_barriers

PAGES = {
    "home": "",
    "bloc": "blocs/china-japan-south-korea/",
    "topic": "topics/trade-and-economy/",
    "cell": "blocs/china-japan-south-korea/trade-and-economy/",
    "briefing": "briefings/camp-david-summit/",
    "thread": "threads/path-back-to-three-way-summits/",
    "threads": "threads/",
    "matrix": "matrix/",
    "meetings": "meetings/",
    "data": "data/",
    "find": "find/",
    "corrections": "corrections/",
    "country": "countries/kr/",
    "index": "blocs/",
    "missing": "404.html",
    "about": "about/",
}


@pytest.mark.parametrize(("scheme", "widths"), [("light", (390, 1280)), ("dark", (1280, 390))], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_page_is_sound_at_any_width_and_shuts_nobody_out(
    browser: Browser, address: str, name: str, widths: tuple[int, int], scheme: str
) -> None:
    """On a phone and on a desk, each for once the width that the page is loaded at."""
    context = browser.new_context(viewport={"width": widths[0], "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = Watched(context, address)
    page = watched.page
    page.goto(address + PAGES[name], wait_until="networkidle")
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
        expect(page.locator("h1")).to_have_count(1)
        if width == 1280:
            assert find_barriers(page) == []
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(int(n) for n in background[4:-1].split(",")[:3]) < 200) == (scheme == "dark")
    assert context.cookies() == []
    assert watched.complaints == []
    assert watched.outside == []
    context.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Camp David", "briefings/camp-david"),
        ("trilateral North Korea", "briefings/camp-david-summit"),
        ("Kishida", "briefings/biden-invites-kishida-and-yoon"),
    ],
)
@pytest.mark.parametrize("width", [390, 1280])
def test_search_finds_and_leads_to_a_briefing(
    browser: Browser, address: str, words: str, found: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    watched = Watched(context, address)
    page = watched.page
    page.goto(address)
    if width < 1220:
        page.get_by_role("button", name="Search", exact=True).click()
    page.locator(".md-search__input").press_sequentially(words, delay=20)
    result = page.locator(f".md-search-result__link[href*='{found}']").first
    result.wait_for(timeout=15000)
    assert words.split()[-1].lower() in page.locator(".md-search-result__list").inner_text().lower()
    result.click()
    page.wait_for_url(f"**/{found}**")
    expect(page.locator("h1")).to_be_visible()
    assert watched.complaints == []
    assert watched.outside == []
    context.close()


def test_the_readers_clock_tells_how_long_ago_they_met(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.clock.set_fixed_time("2024-06-10T12:00:00Z")
    page.goto(address + PAGES["bloc"])
    expect(page.locator(".bs-facts")).to_contain_text("26–27 May 2024 (14 days ago)")
    page.clock.set_fixed_time("2024-05-01T12:00:00Z")
    page.goto(address + PAGES["bloc"])
    expect(page.locator(".bs-facts")).not_to_contain_text("ago")
    context.close()


def test_the_matrix_can_be_put_in_the_order_of_names_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + PAGES["matrix"])

    def read_names() -> list[str]:
        return page.locator("thead th:visible a").all_inner_texts()

    by_activity = read_names()
    page.get_by_role("link", name="By name").click()
    expect(page.get_by_role("heading", name="Blocs and topics, by name")).to_be_visible()
    assert read_names() == sorted(by_activity)
    assert read_names() != by_activity
    context.close()


def test_evidence_marks_its_words(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + PAGES["briefing"])
    page.get_by_text("Why is this here?").first.click()
    link = page.locator("details a[href^='#w']").first
    words, target = link.inner_text(), link.get_attribute("href") or ""
    link.click()
    marked = page.locator(target)
    expect(marked).to_be_in_viewport()
    assert marked.inner_text().strip("“” ").startswith(words.strip("“” ").split()[0])
    context.close()


def test_everything_can_be_read_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    for path in PAGES.values():
        page.goto(address + path)
        assert page.locator("h1").is_visible()
    page.goto(address + PAGES["briefing"])
    page.get_by_text("Why is this here?").first.click()
    assert page.locator("details a[href^='#w']").first.is_visible()
    page.goto(address)
    page.locator("article a[href*='blocs/']").first.click()
    page.wait_for_url("**/blocs/**")
    context.close()


def test_the_keyboard_reaches_the_first_briefing(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.closest('h2, h3') && document.activeElement.href || ''")
        if "/briefings/" in focused:
            break
    assert "/briefings/" in focused
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none", "focus cannot be seen"
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/**")
    context.close()


def test_print_leaves_out_the_chrome(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + PAGES["briefing"])
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert not page.locator(".md-search").first.is_visible()
    context.close()
