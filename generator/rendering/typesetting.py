"""Text set into lines as a printer does it: every letter at its own width, pairs kerned, lines of even length."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

KERNING = Path(__file__).parent / "kerning.json"
"""Distances of pairs of letters, written by `python -m benchmarks.kerning`."""
_EM = 1000
_Letter = tuple[tuple[int, int], Image.Image]
_NOWHERE = "\U0010fffe"
"""A character that no font has: what is drawn for it is drawn for all that a font lacks."""
_PARTS = 4
"""Places within a pixel at which a letter may begin."""
_MEDIUM = 40
_WIDE = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60"
"""Characters of Chinese and Japanese: a line may end after each, as after a dash."""
_OPENING = "（「『【《〈〔［｛“‘"
"""No line ends with these, …"""
_CLOSING = "、。，．：；？！）」』】》〉〕］｝”’…‥・々ーぁぃぅぇぉっゃゅょゎ"
"""… and none begins with these."""
_ONE_WORD = "[ァ-ヺー]+|[０-９Ａ-Ｚａ-ｚ]+"
"""A foreign word in Japanese, and Latin letters as wide as signs: a line ends behind them only."""
_PIECES = re.compile(
    rf"\s*[{_OPENING}]*(?:{_ONE_WORD}|(?![{_OPENING}{_CLOSING}])[{_WIDE}]|[^\s–{_WIDE}]+–?|–)[{_CLOSING}]*"
    rf"|\s*[{_OPENING}{_CLOSING}]+"
)
_REGIONS = {"ja": "JP", "ko": "KR", "zh": "SC"}
"""How a font for Chinese, Japanese and Korean calls the signs as each writes them."""


@dataclass(frozen=True, slots=True)
class Face:
    """A style of letters: a font, which lies in a file for each part of Latin script, and its weight."""

    font: str
    weight: int

    @property
    def files(self) -> tuple[str, ...]:
        """The files, first the one to look in first."""
        return tuple(f"{self.font}-{part}-wght-normal.woff2" for part in ("latin", "latin-ext", "vietnamese"))


FACES = {"serif": Face("source-serif-4", 700), "sans": Face("source-sans-3", 600)}


class Typeface:
    """The letters of one face in every size. Other fonts given are looked in last, for scripts that ours lack.

    Of these a serif is looked in first for the serif face, and last for the other. Where a file holds the signs as
    several languages write them, those of `language` are taken.
    """

    def __init__(self, name: str, folder: Path, others: Sequence[Path] = (), language: str = "en") -> None:
        face = FACES[name]
        ordered = sorted(others, key=lambda path: ("serif" in path.name.lower()) != (name == "serif"))
        self._files = (*(folder / file for file in face.files), *ordered)
        self._numbers = [choose_in_collection(_list_families(path), language) for path in self._files]
        self._weight = face.weight
        self._kerning = _read_kerning()[name]
        self._fonts: dict[tuple[int, int], ImageFont.FreeTypeFont] = {}
        self._letters: dict[tuple[str, int, int], _Letter] = {}
        self._widths: dict[str, float] = {}
        self._places: dict[str, int | None] = {}

    def has(self, text: str) -> bool:
        """Whether every character of a text can be set."""
        return all(self._find(character) is not None for character in text)

    def measure(self, text: str, size: int) -> float:
        """How long a text is, in pixels."""
        return sum(width for _, width in self._space(text)) * size

    def draw(self, sheet: Image.Image, at: tuple[float, int], text: str, size: int) -> None:
        """Draws a text on a sheet of greys, from a point of its base line on."""
        x, y = at
        for character, width in self._space(text):
            if not character.isspace():
                column, part = divmod(round(x * _PARTS), _PARTS)
                (left, top), letter = self._cut_letter(character, size, part)
                sheet.paste(255, (column + left, y + top), letter)
            x += width * size

    def _cut_letter(self, character: str, size: int, part: int) -> _Letter:
        """A letter, moved right by parts of a pixel, and where it begins, seen from its point of the base line."""
        if (character, size, part) not in self._letters:
            sheet = Image.new("L", (4 * size, 3 * size), 0)
            font = self._font(self._find(character) or 0, size)
            ImageDraw.Draw(sheet).text((size + part / _PARTS, 2 * size), character, fill=255, font=font, anchor="ls")
            box = sheet.getbbox() or (size, size, size + 1, size + 1)
            self._letters[character, size, part] = (box[0] - size, box[1] - 2 * size), sheet.crop(box)
        return self._letters[character, size, part]

    def _space(self, text: str) -> list[tuple[str, float]]:
        """Each character with its way to the next, in ems."""
        text = unicodedata.normalize("NFC", text)
        closer = [self._kerning.get(pair, 0) for pair in zip(map(_bare, text), map(_bare, text[1:]), strict=False)]
        return [(c, self._width(c) + k / _EM) for c, k in zip(text, [*closer, 0], strict=False)]

    def _width(self, character: str) -> float:
        if character not in self._widths:
            font = self._font(self._find(character) or 0, _EM)
            self._widths[character] = font.getlength(character) / _EM
        return self._widths[character]

    def _find(self, character: str) -> int | None:
        """The number of the font that has a character. Pillow does not tell; what a font lacks it draws as a box."""
        if character not in self._places:
            fonts = (number for number in range(len(self._files)) if self._has(number, character))
            self._places[character] = 0 if character.isspace() else next(fonts, None)
        return self._places[character]

    def _has(self, number: int, character: str) -> bool:
        font = self._font(number, _MEDIUM)
        return bytes(font.getmask(character)) != bytes(font.getmask(_NOWHERE))

    def _font(self, number: int, size: int) -> ImageFont.FreeTypeFont:
        if (number, size) not in self._fonts:
            font = ImageFont.truetype(
                self._files[number], size, self._numbers[number], layout_engine=ImageFont.Layout.BASIC
            )
            if self._files[number].suffix == ".woff2" or _is_variable(font):
                font.set_variation_by_axes([self._weight])
            self._fonts[number, size] = font
        return self._fonts[number, size]


def choose_in_collection(families: Sequence[str], language: str) -> int:
    """Which of the fonts in one file has the signs as a language writes them; the first where none says so."""
    region = _REGIONS.get(language, "")
    return next((number for number, family in enumerate(families) if family.split()[-1:] == [region]), 0)


def _list_families(path: Path) -> list[str]:
    """The names of the fonts in a collection (.ttc, .otc); none for a file of one font."""
    families: list[str] = []
    with suppress(OSError):  # that there is no further font
        while path.suffix.lower() in (".ttc", ".otc"):
            families.append(ImageFont.truetype(path, _MEDIUM, len(families)).getname()[0] or "")
    return families


def break_lines(face: Typeface, text: str, size: int, width: float) -> list[str]:
    """The text in as few lines as fit into a width, and these as even as they can be."""
    room = width / size
    words = [piece for word in _PIECES.findall(text.strip()) for piece in _cut(face, word, room)]
    if not words:
        return []
    widths = [face.measure(word, 1) for word in words]
    ends = _fill(widths, room)
    narrow = room / 2
    while len(ends) > 1 and room - narrow > _EVEN:
        middle = (narrow + room) / 2
        tried = _fill(widths, middle)
        if len(tried) == len(ends) and max(widths) <= middle:
            ends, room = tried, middle
        else:
            narrow = middle
    return ["".join(words[start:end]).strip() for start, end in zip([0, *ends], ends, strict=False)]


_EVEN = 0.2
"""Ems by which lines may be longer than they need to be."""


def _fill(widths: Sequence[float], room: float) -> list[int]:
    """Behind which words the lines end: each holds as many as fit."""
    ends: list[int] = []
    line = 0.0
    for number, width in enumerate(widths):
        if number and line + width > room:
            ends.append(number)
            line = 0.0
        line += width
    return [*ends, len(widths)]


def _cut(face: Typeface, word: str, room: float) -> list[str]:
    """A word in pieces that fit, where it does not fit as a whole."""
    if face.measure(word, 1) <= room:
        return [word]
    pieces = [""]
    for character in word:
        if face.measure(pieces[-1] + character, 1) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


@cache
def _read_kerning() -> Mapping[str, Mapping[tuple[str, str], int]]:
    table = json.loads(KERNING.read_text(encoding="utf-8")) if KERNING.exists() else {}
    return {
        name: {
            (left, right): int(distance)
            for left, row in table.get(name, {}).items()
            for distance, rights in row.items()
            for right in rights
        }
        for name in FACES
    }


@cache
def _bare(character: str) -> str:
    """A letter without its accent, which does not change how close others come."""
    return unicodedata.normalize("NFD", character)[0]


def _is_variable(font: ImageFont.FreeTypeFont) -> bool:
    try:
        return bool(font.get_variation_axes())
    except OSError:
        return False
