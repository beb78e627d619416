"""What is odd in a summary, from no date to markup that would do harm, as the built site shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.built_pages import Page, find_dead_links
from tests.conftest import SEED, SITE, MakeOnce, build, write_site
from tests.odd_site import TYPED


def read_page(site: Path, address: str) -> Page:
    return Page((site / address / "index.html").read_text(encoding="utf-8"))


def test_an_undated_briefing_says_so(odd: Path) -> None:
    page = read_page(odd, "briefings/undated")
    assert "Date not stated" in page.text
    assert not re.search(r"\b(?:19|20)\d\d\b", page.text), "a year that nobody gave"


def test_text_is_shown_as_typed(odd: Path) -> None:
    (path,) = (path for path in odd.glob("briefings/*/index.html") if "$5" in path.read_text(encoding="utf-8"))
    assert TYPED in " ".join("".join(Page(path.read_text(encoding="utf-8")).words).split())


def test_nothing_that_is_written_becomes_markup(odd: Path) -> None:
    for path in odd.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "<script>alert" not in html, path
        assert "<img src=x" not in html, path


def test_an_address_given_up_leads_to_the_new_one(odd: Path) -> None:
    assert "../new-name/" in read_page(odd, "briefings/old-name").links


def test_a_file_added_by_hand_wins(odd: Path) -> None:
    assert (odd / "data" / "briefings.csv").read_text(encoding="utf-8") == "own"


def test_the_raw_file_alone_builds_the_site(make_site: Callable[..., Path]) -> None:
    site = build(
        make_site({"summaries/seed.txt": SEED.read_text(encoding="utf-8"), "pages/about.md": "# About\n\nA test.\n"})
    )
    assert len(list((site / "briefings").glob("*/index.html"))) == 9
    assert find_dead_links(site) == []
    assert "Date not stated" in (site / "index.html").read_text(encoding="utf-8")
    assert list((site / "years").glob("*/index.html")) == []
    assert "No briefing has been corrected yet. When one is" in (site / "corrections" / "index.html").read_text(
        encoding="utf-8"
    )


@pytest.fixture(scope="module")
def long(make_once: MakeOnce) -> Path:
    """The site of a hundred briefings of one bloc, without cards."""
    lines = (f"The leaders of Japan and France met in Paris for talks number {n} on trade." for n in range(101))
    files = {"summaries/a.txt": "\n".join(lines)}
    return make_once("long", lambda folder: build(write_site(folder, files, f"{SITE}      cards: false\n"))) / "site"


def test_long_lists_are_paged(long: Path) -> None:
    assert find_dead_links(long) == []
    assert sorted(path.name for path in (long / "countries" / "jp" / "page").iterdir()) == ["1", "2", "3"]


def test_without_cards_no_page_names_one(long: Path) -> None:
    assert list(long.rglob("card.png")) == []
    assert "og:image" not in (long / "index.html").read_text(encoding="utf-8")
