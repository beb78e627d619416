"""The HTML of every page keeps to the standard; `make audit` has the W3C's own checker say the same, and more."""

from __future__ import annotations

from pathlib import Path

import pytest
from justhtml import JustHTML

pytestmark = pytest.mark.xdist_group("markup")  # one worker reads the pages

KINDS = [
    "", "404.html", "about/", "blocs/", "blocs/china-japan-south-korea/", "blocs/china-japan-south-korea/trade-and-economy/",
    "briefings/", "briefings/camp-david-summit/", "corrections/", "countries/kr/", "data/", "find/", "matrix/", "meetings/",
    "people/joe-biden/", "topics/taiwan/", "venues/camp-david/", "years/2023/",
]  # fmt: skip
"""A page of every kind."""


@pytest.fixture(scope="module")
def parsed(built: Path) -> dict[str, JustHTML]:
    def parse(address: str) -> JustHTML:
        path = built / address if address.endswith(".html") else built / address / "index.html"
        return JustHTML(path.read_text(encoding="utf-8"), collect_errors=True, sanitize=False)

    return {address: parse(address) for address in KINDS}


@pytest.mark.parametrize("address", KINDS)
def test_no_page_needs_the_browser_to_mend_it(parsed: dict[str, JustHTML], address: str) -> None:
    assert [f"{error.line}: {error.message}" for error in parsed[address].errors] == []


@pytest.mark.parametrize("address", KINDS)
def test_what_stands_in_what_is_allowed(parsed: dict[str, JustHTML], address: str) -> None:
    page = parsed[address]
    assert page.query("main, article"), "a page that was not read"
    for figure in page.query("figure"):
        captions = [child.name for child in figure.children if not child.name.startswith("#")]
        assert "figcaption" not in captions[1:-1], "a caption is the first or the last of its figure"
    for name, allowed in (("ul", {"li"}), ("ol", {"li"}), ("dl", {"dt", "dd", "div"}), ("tr", {"th", "td"})):
        for node in page.query(name):
            assert {child.name for child in node.children if not child.name.startswith("#")} <= allowed, name
    for section in page.query("section"):
        assert "aria-label" in section.attrs or section.query("h1, h2, h3, h4"), "a section has a name"
    for inner in page.query("a a, a button, button a, label label, p div, p ul"):
        raise AssertionError(f"{inner.name} stands where it must not")


@pytest.mark.parametrize("address", KINDS)
def test_the_head_tells_what_the_page_is(parsed: dict[str, JustHTML], address: str) -> None:
    page = parsed[address]
    (title,) = page.query("head > title")
    assert 5 < len(title.to_text()) < 160
    (description,) = page.query("head > meta[name=description]")
    assert 20 < len(str(description.attrs["content"])) < 320
    assert page.query("html[lang]")
    assert page.query("head > meta[name=viewport]")
    canonical = [str(link.attrs["href"]) for link in page.query("head > link[rel=canonical]")]
    assert canonical == ([] if address == "404.html" else [f"https://example.org/{address}"])
    for image in page.query("img"):
        assert {"alt", "width", "height"} <= set(image.attrs)
