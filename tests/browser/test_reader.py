"""A real browser reads the built site: phone and desk, light and dark, search, keyboard, without JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched
from tests.conftest import ROOT

PAGES = {
    "home": "",
    "bloc": "blocs/china-japan-south-korea/",
    "topic": "topics/trade-and-economy/",
    "cell": "blocs/china-japan-south-korea/trade-and-economy/",
    "briefing": "briefings/camp-david-summit/",
    "thread": "threads/china-japan-south-korea-2023-09-defence-cooperation/",
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_page_is_sound(browser: Browser, address: str, name: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = Watched(context, address)
    watched.page.goto(address + PAGES[name], wait_until="networkidle")
    assert watched.complaints == []
    assert watched.outside == []
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    expect(watched.page.locator("h1")).to_have_count(1)
    background = watched.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(int(n) for n in background[4:-1].split(",")[:3]) < 200) == (scheme == "dark")
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_shuts_a_reader_out(browser: Browser, address: str, name: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + PAGES[name], wait_until="networkidle")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": tags}).response
    assert len(found["passes"]) > 20
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []
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
    page.goto(address, wait_until="networkidle")
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


def test_the_screenshot_of_the_readme_is_a_real_one() -> None:
    picture = next((ROOT / "docs").glob("*.png"))
    assert Path(picture).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert picture.name in (ROOT / "README.md").read_text(encoding="utf-8")


def test_a_story_says_what_its_other_report_adds_and_leads_along_the_thread(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "briefings/path-back-to-three-way-summits/")
    reported = page.get_by_role("region", name="Also reported")
    expect(reported.get_by_text("The fullest report")).to_be_visible()
    expect(reported.get_by_text("North Korea, Russia")).to_be_visible()
    expect(reported.locator("blockquote")).to_contain_text("weapons tests")
    thread = page.get_by_role("region", name="This format's thread")
    expect(thread.get_by_role("listitem")).to_have_count(4)
    thread.get_by_role("link", name="The whole thread").click()
    expect(page.get_by_role("list", name="In the order of time").get_by_role("listitem")).to_have_count(4)
    reported_first = page.get_by_role("link", name="Foreign ministers of China, South Korea and Japan").first
    reported_first.click()
    expect(page.get_by_role("region", name="This format's thread")).to_be_visible()
    context.close()
