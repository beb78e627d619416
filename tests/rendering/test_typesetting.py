"""Text set into lines: even, kerned, and broken where a reader expects it."""

from __future__ import annotations

import pytest

from generator.rendering.typesetting import Typeface, break_lines
from tests.conftest import ROOT

FONTS = ROOT / "templates" / "theme" / "assets" / "fonts"
LONG = "Foreign ministers of four countries agree to meet again before the end of the year"


@pytest.fixture(scope="module")
def serif() -> Typeface:
    return Typeface("serif", FONTS)


@pytest.mark.parametrize("pair", ["To", "AV", "Yo", "Wa", "Šá", "Ťo"])
def test_pairs_are_kerned_with_accents_as_without(serif: Typeface, pair: str) -> None:
    apart = sum(serif.measure(letter, 100) for letter in pair)
    assert (serif.measure(pair, 100) < apart - 1) == (pair != "Šá")


def test_lines_fit_and_are_even(serif: Typeface) -> None:
    lines = break_lines(serif, LONG, 60, 1000)
    lengths = [serif.measure(line, 60) for line in lines]
    assert " ".join(lines) == LONG
    assert max(lengths) <= 1000
    assert min(lengths) > 0.6 * max(lengths)


def test_a_chain_of_countries_breaks_behind_a_dash(serif: Typeface) -> None:
    assert break_lines(serif, "China–Japan–South Korea", 84, 900) == ["China–Japan–", "South Korea"]


def test_a_word_that_does_not_fit_is_broken(serif: Typeface) -> None:
    lines = break_lines(serif, "x" * 100, 60, 500)
    assert "".join(lines) == "x" * 100
    assert all(serif.measure(line, 60) <= 500 for line in lines)


def test_chinese_breaks_between_characters(serif: Typeface) -> None:
    assert len(break_lines(serif, "中日韩三国领导人在首尔举行会谈", 60, 400)) > 1


def test_no_text_has_no_line(serif: Typeface) -> None:
    assert break_lines(serif, " ", 60, 500) == []


def test_what_a_font_lacks_is_known(serif: Typeface) -> None:
    assert serif.has("Côte d’Ivoire – Łódź, Nguyễn: “so” …")
    assert not serif.has("東京")
