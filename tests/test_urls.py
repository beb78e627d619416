"""Addresses are plain, stable and relative."""

import pytest

from generator.urls import cut_slug, list_spellings, numbered, relative_url, term_slug, to_slug, to_url


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("US–Japan–ROK", "us-japan-rok"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Lech Wałęsa, Đặng", "lech-walesa-dang"),
        ("OPEC+", "opec-plus"),
        ("Côte d'Ivoire", "cote-divoire"),
        ("  --  ", ""),
    ],
)
def test_a_slug_keeps_words_apart_and_drops_accents(text: str, slug: str) -> None:
    assert to_slug(text) == slug


def test_a_name_without_latin_letters_still_has_an_address() -> None:
    assert term_slug("习近平").startswith("x-")
    assert term_slug("习近平") != term_slug("金正恩")


def test_a_slug_is_cut_between_words() -> None:
    assert cut_slug("south-korea-hosts-talks", 14) == "south-korea"


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("blocs/quad/", "briefings/a/", "../../blocs/quad/"),
        ("blocs/quad/", "", "blocs/quad/"),
        ("", "blocs/quad/", "../../"),
        ("blocs/quad/", "blocs/quad/", "./"),
        ("blocs/quad/trade/", "blocs/quad/", "trade/"),
        ("a/#x", "a/", "#x"),
    ],
)
def test_links_are_relative(target: str, page: str, link: str) -> None:
    assert relative_url(target, page) == link


@pytest.mark.parametrize("src_uri", ["blocs/quad/index.md", "blocs/quad.md"])
def test_a_page_written_by_hand_may_be_spelled_either_way(src_uri: str) -> None:
    assert list_spellings(src_uri) == ("blocs/quad/index.md", "blocs/quad.md")
    assert {to_url(spelling) for spelling in list_spellings(src_uri)} == {"blocs/quad/"}


def test_pages_of_a_list_lie_below_it() -> None:
    assert to_url(numbered("countries/jp/index.md", 2)) == "countries/jp/page/2/"
    assert to_url(numbered("briefings/index.md", 2)) == "briefings/page/2/"
