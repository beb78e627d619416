"""A very long index has a page for each letter, and every name stands on one of them."""

from __future__ import annotations

import re

from generator.library.views import Kind
from generator.rendering.index_pages import render_index
from generator.rendering.page_templates import PageTemplates
from generator.terms import Taxonomy
from tests.rendering.test_faces import open_desk, read_all

NAMES = [
    f"{first} {last}"
    for first in ("Ana", "Bo", "Kari", "Ivo")
    for last in map("{}berg".format, map(chr, range(65, 91)))
]


def _list_people(number: int) -> list[tuple[str, str]]:
    names = [f"{name}{place}" for place in range(number // len(NAMES) + 1) for name in NAMES][:number]
    text = "---\npeople: [{}]\n---\nThe leaders of Japan and France met in Paris, round {}.\n"
    return [(f"b{place}", text.format(name, place)) for place, name in enumerate(names)]


def test_every_name_of_a_very_long_index_stands_under_its_letter(taxonomy: Taxonomy) -> None:
    desk = open_desk(read_all(_list_people(310), taxonomy), taxonomy)
    pages = {page.src_uri: page.markdown for page in render_index(desk, Kind.PERSON, PageTemplates(desk))}
    assert list(pages) == ["people/index.md", *(f"people/letter/{letter}/index.md" for letter in "abik")]
    listed = [
        name for uri, text in pages.items() if "/letter/" in uri for name in re.findall(r'">([^<]+berg\d)</a>', text)
    ]
    assert sorted(listed) == sorted(view.title for view in desk.views.by_kind[Kind.PERSON].values())
    assert 'href="letter/k/"' in pages["people/index.md"]


def test_a_shorter_index_is_one_page(taxonomy: Taxonomy) -> None:
    desk = open_desk(read_all(_list_people(100), taxonomy), taxonomy)
    assert [page.src_uri for page in render_index(desk, Kind.PERSON, PageTemplates(desk))] == ["people/index.md"]
