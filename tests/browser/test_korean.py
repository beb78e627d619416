"""A Korean site in a real browser: the finder, the search, and a phone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched, serve
from tests.conftest import ROOT, run


@pytest.fixture
def reader(browser: Browser, korean: Path) -> Iterator[tuple[Page, str]]:
    """A page on a phone and the address of the site; fails where the page complained or asked for anything outside."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    with serve(korean) as address:
        watched = Watched(context, address)
        yield watched.page, address
    assert watched.complaints == []
    assert watched.outside == []
    context.close()


def test_the_finder_speaks_korean_and_finds_by_korean_names(reader: tuple[Page, str]) -> None:
    page, address = reader
    page.goto(f"{address}find/?bloc=china-japan-south-korea")
    expect(page.get_by_role("status")).to_have_text("브리핑 2건")
    expect(page.locator(".bs-find-extra")).to_have_text(
        "한중일 목록의 브리핑입니다. 이 목록에는 별도의 피드가 있습니다."
    )
    expect(page.get_by_role("button", name="빼기: 한중일")).to_be_visible()
    page.get_by_label("본문 검색어").fill("한반도 대만")
    expect(page.get_by_role("status")).to_have_text("브리핑 1건")
    expect(page.locator(".bs-item h2 a")).to_have_attribute("lang", "en")


def test_with_an_index_korean_names_are_found_beside_the_english_texts(
    browser: Browser, korean: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(korean, site)
    done = run("generator", "search-index", "--least", "1", str(site), folder=ROOT)
    assert done.returncode == 0, done.stderr
    (site / "find" / "texts.json").unlink()
    page = browser.new_page()
    with serve(site) as address:
        page.goto(f"{address}find/")
        for words, number in (("대만", 2), ("foreign ministers 부산", 1), ("Busan", 1), ("부산 unicorn", 0)):
            page.get_by_label("본문 검색어").fill(words)
            expect(page.get_by_role("status")).to_have_text(f"브리핑 {number}건")
    page.close()


def test_the_search_finds_korean_names(reader: tuple[Page, str]) -> None:
    page, address = reader
    page.goto(address)
    page.get_by_role("button", name="검색", exact=True).click()
    field = page.get_by_role("textbox", name="브리핑 검색")
    expect(field).to_be_focused()
    field.fill("한중일")
    page.keyboard.press("End")
    expect(page.locator(".md-search-result__article h1").get_by_text("한중일", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    "path", ["", "blocs/china-japan-south-korea/", "briefings/foreign-ministers-in-busan/", "matrix/"]
)
def test_nothing_is_wider_than_a_phone(reader: tuple[Page, str], path: str) -> None:
    page, address = reader
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
