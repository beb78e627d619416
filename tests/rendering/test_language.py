"""Dates, numbers, lists and the order of names in the languages of the interface."""

from __future__ import annotations

import pytest

from generator.errors import SettingsError
from generator.periods import read_period
from generator.rendering.language import open_language
from generator.rendering.words import BRIEFINGS


@pytest.mark.parametrize(
    ("text", "en", "ko", "ja", "zh"),
    [
        ("2024-05-26", "26 May 2024", "2024년 5월 26일", "2024年5月26日", "2024年5月26日"),
        ("2024-05-26/2024-05-27", "26–27 May 2024", "2024년 5월 26~27일", "2024年5月26〜27日", "2024年5月26日至27日"),
        ("2024-05-30/2024-06-02", "30 May–2 June 2024", "2024년 5월 30일~6월 2일", "2024年5月30日〜6月2日", "2024年5月30日至6月2日"),
        ("2024-05-26/2024-06-26", "26 May–26 June 2024", "2024년 5월 26일~6월 26일", "2024年5月26日〜6月26日", "2024年5月26日至6月26日"),
        ("2023-12-30/2024-01-02", "30 December 2023–2 January 2024", "2023년 12월 30일~2024년 1월 2일", "2023年12月30日〜2024年1月2日", "2023年12月30日至2024年1月2日"),
        ("2023-05-26/2024-05-26", "26 May 2023–26 May 2024", "2023년 5월 26일~2024년 5월 26일", "2023年5月26日〜2024年5月26日", "2023年5月26日至2024年5月26日"),
        ("2024-05", "May 2024", "2024년 5월", "2024年5月", "2024年5月"),
        ("2024-05/2024-06", "May–June 2024", "2024년 5~6월", "2024年5〜6月", "2024年5月至6月"),
        ("2023-05/2024-05", "May 2023–May 2024", "2023년 5월~2024년 5월", "2023年5月〜2024年5月", "2023年5月至2024年5月"),
        ("2023", "2023", "2023년", "2023年", "2023年"),
        ("2023/2024", "2023–2024", "2023~2024년", "2023〜2024年", "2023年至2024年"),
        ("0900", "900", "900년", "900年", "900年"),
    ],
)  # fmt: skip
def test_periods_are_printed_as_newspapers_do(text: str, en: str, ko: str, ja: str, zh: str) -> None:
    period = read_period(text)
    assert period is not None
    printed = [open_language(code).period(period) for code in ("en", "ko", "ja", "zh")]
    assert printed == [en, ko, ja, zh]


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [
        ("en", "1 briefing", "1,200 briefings"),
        ("ko", "브리핑 1건", "브리핑 1,200건"),
        ("ja", "記事1件", "記事1,200件"),
        ("zh", "1篇简报", "1,200篇简报"),
    ],
)
def test_a_number_stands_with_its_noun(code: str, one: str, many: str) -> None:
    language = open_language(code)
    assert [language.count(number, BRIEFINGS) for number in (1, 1200)] == [one, many]


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        ([], ""),
        (["China"], "China"),
        (["China", "Japan"], "China and Japan"),
        (["China", "Japan", "South Korea"], "China, Japan and South Korea"),
    ],
)
def test_names_are_listed_as_in_british_english(names: list[str], listed: str) -> None:
    assert open_language("en").enumerate(names) == listed


@pytest.mark.parametrize(
    ("code", "names", "letters"),
    [
        ("en", ["AUKUS", "Åland", "ASEAN"], ["Åland A", "ASEAN A", "AUKUS A"]),
        ("ko", ["한국", "미국", "G7", "까보베르데", "가나", "일본"],
         ["G7 G", "가나 ㄱ", "까보베르데 ㄱ", "미국 ㅁ", "일본 ㅇ", "한국 ㅎ"]),
        ("ja", ["日本", "フランス", "ガーナ", "米国", "G7", "韓国", "カナダ"],
         ["G7 G", "ガーナ か", "カナダ か", "フランス は", "韓国 漢字", "日本 漢字", "米国 漢字"]),
        ("zh", ["中国", "G7", "梵蒂冈", "阿富汗", "法国", "韩国", "朝鲜"],
         ["阿富汗 A", "朝鲜 C", "法国 F", "梵蒂冈 F", "G7 G", "韩国 H", "中国 Z"]),
    ],
)  # fmt: skip
def test_names_stand_in_the_order_and_under_the_letters_of_the_language(
    code: str, names: list[str], letters: list[str]
) -> None:
    language = open_language(code)
    ordered = sorted(names, key=language.order)
    assert [f"{name} {language.letter(name)}" for name in ordered] == letters


def test_a_language_without_a_catalogue_is_told() -> None:
    with pytest.raises(SettingsError, match=r"de\.po: expected the catalogue of the language 'de'"):
        open_language("de")
