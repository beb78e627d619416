"""The map and the square of who meets whom in a real browser: drawn, coloured, reached by keyboard, right on a phone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched

DRAWN = "document.querySelector('.bs-land').getBoundingClientRect().width"
LAND = "getComputedStyle(document.querySelector('.bs-land')).fill"


def open_page(browser: Browser, address: str, **options: Any) -> Page:
    page = Watched(browser.new_context(**options), address).page
    page.goto(address)
    return page


@pytest.mark.parametrize(("path", "members"), [("", 0), ("meetings/", 0), ("blocs/china-japan-south-korea/", 3)])
def test_the_outlines_are_drawn_and_follow_the_scheme(browser: Browser, address: str, path: str, members: int) -> None:
    light, dark = (open_page(browser, address + path, color_scheme=scheme) for scheme in ("light", "dark"))
    for page in (light, dark):
        page.wait_for_function(f"{DRAWN} > 100")
    assert light.evaluate(LAND) != dark.evaluate(LAND)
    drawn = light.locator(".bs-member").evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    assert len(drawn) == members
    assert all(width > 5 for width in drawn)
    light.context.close()
    dark.context.close()


def test_borders_are_as_fine_on_a_part_of_the_world_as_on_the_whole(browser: Browser, address: str) -> None:
    drawn = """() => { const land = document.querySelector('.bs-land'), svg = land.ownerSVGElement;
      return parseFloat(getComputedStyle(land).strokeWidth) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width; }"""
    for path in ("meetings/", "blocs/china-japan-south-korea/"):
        page = open_page(browser, address + path, viewport={"width": 1280, "height": 900})
        assert page.evaluate(drawn) == pytest.approx(0.7, abs=0.1)
        page.context.close()


def test_the_outlines_need_no_javascript(browser: Browser, address: str) -> None:
    page = open_page(browser, address + "meetings/", java_script_enabled=False)
    expect(page.get_by_role("link", name="Camp David: 1 meeting, 2 briefings")).to_be_visible()
    page.get_by_text("The same as a table").click()
    expect(page.get_by_role("row", name="Camp David United States 1 2")).to_be_visible()
    page.context.close()


def test_the_keyboard_reaches_a_place(browser: Browser, address: str) -> None:
    page = open_page(browser, address + "meetings/", viewport={"width": 1280, "height": 900})
    place = page.get_by_role("link", name="Camp David: 1 meeting, 2 briefings")
    for _ in range(60):
        page.keyboard.press("Tab")
        if place.evaluate("link => link === document.activeElement"):
            break
    expect(place).to_be_focused()
    assert place.evaluate("link => getComputedStyle(link).outlineStyle") != "none", "focus cannot be seen"
    page.keyboard.press("Enter")
    page.wait_for_url("**/venues/camp-david/")
    page.context.close()


def test_a_circle_of_several_places_opens_them_in_the_finder(browser: Browser, address: str) -> None:
    page = open_page(browser, address + "meetings/", viewport={"width": 390, "height": 844})
    circle = page.get_by_role("link", name=re.compile("South Korea, .*briefings"))
    told = re.search(r"(\d+) briefings", circle.locator("title").text_content() or "")
    circle.click()
    assert told
    expect(page.get_by_role("status")).to_have_text(f"{told[1]} briefings")
    page.context.close()


def test_a_phone_shows_fewer_circles_that_a_finger_can_part(browser: Browser, address: str) -> None:
    page = open_page(browser, address + "meetings/", viewport={"width": 390, "height": 844})
    circles = page.locator(".bs-map circle:visible")
    boxes = [box for circle in circles.all() if (box := circle.bounding_box())]
    middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
    assert middles
    for n, (x, y) in enumerate(middles):
        assert all(((x - a) ** 2 + (y - b) ** 2) ** 0.5 > 23 for a, b in middles[n + 1 :]), "too near each other"
    expect(page.locator(".bs-pairs")).to_be_hidden()
    expect(page.get_by_role("row", name="Japan and South Korea")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.context.close()


def test_a_number_of_the_square_leads_to_the_briefings_that_the_table_counts(browser: Browser, address: str) -> None:
    page = open_page(browser, address + "meetings/", viewport={"width": 1280, "height": 900})
    listed = dict(page.locator(".bs-pair-table td a").evaluate_all("all => all.map(a => [a.href, a.textContent])"))
    numbers = page.locator(".bs-pairs td a")
    assert numbers.count() > 3
    for n in range(numbers.count()):
        told = listed[numbers.nth(n).evaluate("link => link.href")]
        numbers.nth(n).click()
        expect(page.get_by_role("status")).to_have_text("1 briefing" if told == "1" else f"{told} briefings")
        page.go_back()
    page.context.close()


def test_colours_of_the_readers_own_are_kept(browser: Browser, address: str) -> None:
    page = open_page(browser, address + "meetings/", forced_colors="active")
    mark, land = (
        page.evaluate(f"getComputedStyle(document.querySelector('{css}')).fill")
        for css in (".bs-map circle", ".bs-land")
    )
    assert mark != land
    page.context.close()
