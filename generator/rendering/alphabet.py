"""The order of names and the letters that part a long list of them, in each language."""

from __future__ import annotations

import unicodedata
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.urls import to_slug

_JAMO = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
"""The first consonants of Hangul in the order of Unicode, doubled ones under the single."""
_FIRST_SYLLABLE, _LAST_SYLLABLE, _PER_CONSONANT = 0xAC00, 0xD7A3, 588
_KANA_ROWS = (("あ", "ぁ"), ("か", "か"), ("さ", "さ"), ("た", "た"), ("な", "な"), ("は", "は"), ("ま", "ま"),
              ("や", "ゃ"), ("ら", "ら"), ("わ", "ゎ"))  # fmt: skip
"""Each row of the kana and the first sign of it in Unicode."""
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
# Where in GB 2312 the characters begin whose pinyin begins with each letter; its level 1 is in that order, level 2
# (from 0xD8A1) by radicals.
_PINYIN = {0xB0A1: "A", 0xB0C5: "B", 0xB2C1: "C", 0xB4EE: "D", 0xB6EA: "E", 0xB7A2: "F", 0xB8C1: "G", 0xB9FE: "H",
           0xBBF7: "J", 0xBFA6: "K", 0xC0AC: "L", 0xC2E8: "M", 0xC4C3: "N", 0xC5B6: "O", 0xC5BE: "P", 0xC6DA: "Q",
           0xC8BB: "R", 0xC8F6: "S", 0xCBFA: "T", 0xCDDA: "W", 0xCEF4: "X", 0xD1B9: "Y", 0xD4D1: "Z",
           0xD8A1: ""}  # fmt: skip
_RARE = {"梵": "F", "瑙": "N"}
"""Characters of level 2 that names of countries begin with."""
_OTHERS = "…"


@dataclass(frozen=True, slots=True)
class Alphabet:
    """How names of a language are ordered and parted."""

    order: Callable[[str], tuple[Any, ...]]
    """A key to sort names by."""
    letter: Callable[[str], str]
    """The letter under which a name stands."""


def choose_alphabet(code: str) -> Alphabet:
    """The alphabet of a language; that of Latin letters where it is none of those that need their own."""
    return _ALPHABETS.get(code, _LATIN)


def _fold(name: str) -> str:
    return to_slug(name) or name


def _is_latin(name: str) -> bool:
    return name[:1].isascii()


def _first(name: str) -> str:
    return _fold(name)[:1].upper()


def _order_hangul(name: str) -> tuple[Any, ...]:
    """Unicode has Hangul in the order of the dictionary; names in Latin letters go before, as numbers do."""
    return (not _is_latin(name), _fold(name) if _is_latin(name) else name)


def _find_consonant(name: str) -> str:
    code = ord(name[0]) if name else 0
    if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return _JAMO[(code - _FIRST_SYLLABLE) // _PER_CONSONANT]
    return _first(name)


def _order_japanese(name: str) -> tuple[Any, ...]:
    """Kana by their sounds, then kanji: JIS X 0208 has the common ones by their usual reading."""
    if _is_latin(name):
        return (0, _fold(name).encode(), name)
    return (1, _strip_kana(name).encode("euc_jp", "backslashreplace"), name)


def _strip_kana(name: str) -> str:
    """Kana as dictionaries order them: hiragana, without the marks of voice and length."""
    bare = (sign for sign in unicodedata.normalize("NFD", name) if sign not in "\u3099\u309aー")
    return "".join(bare).translate(_TO_HIRAGANA)


def _find_kana_row(name: str) -> str:
    if _is_latin(name):
        return _first(name)
    kana = _strip_kana(name)[:1]
    if not "ぁ" <= kana <= "ん":
        return "漢字"
    return _KANA_ROWS[bisect([first for _, first in _KANA_ROWS], kana) - 1][0]


def _order_chinese(name: str) -> tuple[Any, ...]:
    """By pinyin, as far as GB 2312 has it."""
    if _is_latin(name):
        return (_fold(name)[:1], b"", name)
    letter = _find_pinyin(name)
    return (letter.lower() if letter != _OTHERS else "~", name.encode("gb18030"), name)


def _find_pinyin(name: str) -> str:
    if _is_latin(name):
        return _first(name)
    code = int.from_bytes(name[0].encode("gb18030")[:2], "big")
    starts = list(_PINYIN)
    found = _PINYIN[starts[bisect(starts, code) - 1]] if code >= starts[0] else ""
    return _RARE.get(name[0]) or found or _OTHERS


_LATIN = Alphabet(lambda name: (_fold(name),), _first)
_ALPHABETS = {
    "ko": Alphabet(_order_hangul, _find_consonant),
    "ja": Alphabet(_order_japanese, _find_kana_row),
    "zh": Alphabet(_order_chinese, _find_pinyin),
}
