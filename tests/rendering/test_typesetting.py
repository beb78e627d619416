"""Text set into lines: even, kerned, and broken where a reader expects it."""

from __future__ import annotations

import pytest

from generator.rendering.typesetting import Typeface, break_lines, choose_in_collection
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


@pytest.mark.parametrize(
    "text",
    [
        "日中韓首脳が「未来志向」の協力を確認、自由貿易協定（ＦＴＡ）交渉を再開へ。サプライチェーンでも一致。",
        "中日韩领导人再次会晤，同意重启谈判；就“人文交流”达成一致。",
        "首脳会談（Camp David）で「3か国」の協力を確認……ちょっと待った。",
    ],
)
def test_no_line_begins_with_what_closes_or_ends_with_what_opens(serif: Typeface, text: str) -> None:
    for width in range(300, 1200, 20):
        lines = break_lines(serif, text, 60, width)
        assert "".join(lines) == text.replace(" ", "") or " ".join(lines).replace(" ", "") == text.replace(" ", "")
        assert [line for line in lines if line[0] in "、。，；）」”ーョょ…"] == []
        assert [line for line in lines if line[-1] in "（「“"] == []


def test_a_foreign_word_in_japanese_is_not_broken(serif: Typeface) -> None:
    lines = [line for width in range(500, 1200, 20) for line in break_lines(serif, "協力とサプライチェーン", 60, width)]
    assert any("サプライチェーン" in line for line in lines)
    assert all(("サ" in line) == ("ン" in line) for line in lines)


def test_quotation_marks_in_english_break_no_word(serif: Typeface) -> None:
    text = "Biden’s “three-way” talks (again) with Seoul’s leader"
    for width in range(400, 1200, 20):
        assert " ".join(break_lines(serif, text, 60, width)) == text


def test_a_language_has_its_own_signs_in_a_font_of_several() -> None:
    families = ["Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK SC", "Noto Sans CJK TC"]
    chosen = {language: choose_in_collection(families, language) for language in ("ja", "ko", "zh", "en")}
    assert chosen == {"ja": 0, "ko": 1, "zh": 2, "en": 0}
    assert choose_in_collection([], "ko") == 0


def test_no_text_has_no_line(serif: Typeface) -> None:
    assert break_lines(serif, " ", 60, 500) == []


def test_what_a_font_lacks_is_known(serif: Typeface) -> None:
    assert serif.has("Côte d’Ivoire – Łódź, Nguyễn: “so” …")
    assert not serif.has("東京")
