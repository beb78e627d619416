"""A social card drawn: 1200 × 630 pixels in the site's letters and colours, as a PNG of few colours."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from generator.rendering.typesetting import Typeface, break_lines

WIDTH, HEIGHT = 1200, 630
COLOURS = {"paper": "#fcfbf8", "ink": "#1c1a17", "soft": "#5d5850", "accent": "#8c2b1d", "line": "#ddd8ce"}
"""Those of the light scheme in site.css."""
_LEFT, _RIGHT = 80, WIDTH - 80
_SIZES = ((84, 2), (74, 3), (66, 4), (58, 5), (50, 6), (43, 7))
"""Size of a headline, and how many lines of it there is room for."""
_LEADING = 1.15
_SHADES = 16
"""Steps from paper to ink, enough for the edge of a letter; few make the file small."""


class Ink(IntEnum):
    """The colours that are drawn with; each has its own part of the palette."""

    INK = 0
    SOFT = 1
    ACCENT = 2
    LINE = 3


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says."""

    headline: str
    kicker: str = ""
    phase: str = ""
    """Id of the phase, drawn as its shape before its name."""
    phase_name: str = ""
    lead: str = ""
    """A sentence below a short headline."""
    foot: str = ""
    site: str = ""

    @property
    def text(self) -> str:
        """All that is to be set."""
        return "".join((self.headline, self.kicker, self.phase_name, self.lead, self.foot, self.site))


class CardPainter:
    """Draws cards with the fonts of a folder; `others` are fonts for scripts that these lack, in which signs stand as
    `language` writes them."""

    def __init__(self, fonts: Path, others: Sequence[Path] = (), language: str = "en") -> None:
        self._serif, self._sans = (Typeface(name, fonts, others, language) for name in ("serif", "sans"))

    def can_draw(self, card: Card) -> bool:
        """Whether the fonts have every letter of a card."""
        return self._serif.has(card.text) and self._sans.has(card.text)

    def draw(self, card: Card) -> bytes:
        """The card as a PNG."""
        sheet = _Sheet()
        sheet.fill((_LEFT, 64, _RIGHT, 70), Ink.INK)
        self._draw_kicker(sheet, card)
        bottom = self._draw_headline(sheet, card.headline)
        self._draw_lead(sheet, card.lead, bottom)
        sheet.fill((_LEFT, 536, _RIGHT, 538), Ink.LINE)
        room = _RIGHT - _LEFT - self._serif.measure(card.site, 32) - 40
        sheet.write(self._sans, (_LEFT, 582), self._shorten(self._sans, card.foot, 30, room), 30, Ink.SOFT)
        sheet.write(self._serif, (_RIGHT - self._serif.measure(card.site, 32), 582), card.site, 32, Ink.INK)
        return sheet.save()

    def _draw_kicker(self, sheet: _Sheet, card: Card) -> None:
        x, size = float(_LEFT), 32
        room = _RIGHT - _LEFT - (self._sans.measure(f"  ·  {card.phase_name}", size) + 40 if card.phase_name else 0)
        kicker = self._shorten(self._sans, card.kicker, size, room)
        x = sheet.write(self._sans, (x, 122), kicker, size, Ink.ACCENT)
        if card.phase_name:
            x = sheet.write(self._sans, (x, 122), "  ·  " if kicker else "", size, Ink.SOFT)
            sheet.stamp(_draw_phase(card.phase), (round(x), 100), Ink.SOFT)
            sheet.write(self._sans, (x + 34, 122), card.phase_name, size, Ink.SOFT)

    def _draw_headline(self, sheet: _Sheet, headline: str) -> float:
        """Where the headline ends; it is as large as there is room for, and cut where there is none."""
        size, lines = self._fit(headline)
        y = 150.0
        for line in lines:
            y += size * _LEADING
            sheet.write(self._serif, (_LEFT, y), line, size, Ink.INK)
        return y

    def _fit(self, headline: str) -> tuple[int, list[str]]:
        for size, room in _SIZES:
            lines = break_lines(self._serif, headline, size, _RIGHT - _LEFT)
            if len(lines) <= room:
                return size, lines
        size, room = _SIZES[-1]
        last = self._shorten(self._serif, " ".join(lines[room - 1 :]), size, _RIGHT - _LEFT)
        return size, [*lines[: room - 1], last]

    def _draw_lead(self, sheet: _Sheet, lead: str, bottom: float) -> None:
        size, leading = 34, 46
        room = int((516 - bottom - 20) // leading)
        lines = break_lines(self._sans, lead, size, _RIGHT - _LEFT)
        if len(lines) > room:
            lines = lines[:0]
        for number, line in enumerate(lines, 1):
            sheet.write(self._sans, (_LEFT, bottom + 20 + number * leading), line, size, Ink.SOFT)

    @staticmethod
    def _shorten(face: Typeface, text: str, size: int, room: float) -> str:
        """As many whole words of a text as fit, with … where some do not."""
        if face.measure(text, size) <= room:
            return text
        while " " in text and face.measure(text + "…", size) > room:
            text = text.rpartition(" ")[0]
        while text and face.measure(text + "…", size) > room:
            text = text[:-1]
        return text.rstrip(" ,;:–、。，；：・") + "…"


class _Sheet:
    """A sheet of paper on which letters stand in shades of grey until it is saved in colour."""

    def __init__(self) -> None:
        self._grey = Image.new("L", (WIDTH, HEIGHT), 0)
        self._canvas = ImageDraw.Draw(self._grey)
        self._parts: list[tuple[tuple[int, int, int, int], Ink]] = []

    def fill(self, box: tuple[int, int, int, int], ink: Ink) -> None:
        """Fills a rectangle."""
        self._canvas.rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill=255)
        self._parts.append((box, ink))

    def write(self, face: Typeface, at: tuple[float, float], text: str, size: int, ink: Ink) -> float:
        """Writes a line of text; gives where it ends."""
        x, y = at
        end = x + face.measure(text, size)
        if text:
            face.draw(self._grey, (x, round(y)), text, size)
            box = (int(x) - size // 8, int(y - size), int(end) + size // 8, int(y + size // 3))
            self._parts.append(((max(0, box[0]), box[1], min(WIDTH, box[2]), box[3]), ink))
        return end

    def stamp(self, picture: Image.Image, at: tuple[int, int], ink: Ink) -> None:
        """Puts a small picture in shades of grey down."""
        self._grey.paste(picture, at)
        self._parts.append(((*at, at[0] + picture.width, at[1] + picture.height), ink))

    def save(self) -> bytes:
        """The sheet as a PNG with a palette: each part in the shades of its ink."""
        picture = Image.new("P", (WIDTH, HEIGHT), 0)
        picture.putpalette(_make_palette())
        for box, ink in self._parts:
            shades = self._grey.crop(box).point(_SHADES_OF[ink])
            picture.paste(shades, box[:2], shades.point(_SEEN))
        file = io.BytesIO()
        picture.save(file, "PNG", compress_level=6)
        return file.getvalue()


_SHADES_OF = {
    ink: [0 if grey < 8 else ink * _SHADES + round(grey * (_SHADES - 1) / 255) for grey in range(256)] for ink in Ink
}
_SEEN = [0, *[255] * 255]


@cache
def _make_palette() -> bytes:
    """Sixteen steps from paper to each ink."""
    paper = _read_colour(COLOURS["paper"])
    steps: list[int] = []
    for ink in Ink:
        colour = _read_colour(COLOURS[ink.name.lower()])
        for step in range(_SHADES):
            part = step / (_SHADES - 1)
            steps += [round(p + (c - p) * part) for p, c in zip(paper, colour, strict=True)]
    return bytes(steps)


def _read_colour(code: str) -> Iterable[int]:
    return tuple(bytes.fromhex(code.removeprefix("#")))


@cache
def _draw_phase(phase: str) -> Image.Image:
    """The shape of a phase, as on the site: ○ proposed, ◔ upcoming, ◑ under way, ● held."""
    times, size = 4, 24
    large = Image.new("L", (size * times, size * times), 0)
    canvas = ImageDraw.Draw(large)
    edge = (times, times, (size - 1) * times - 1, (size - 1) * times - 1)
    canvas.ellipse(edge, outline=255, width=3 * times)
    end = {"upcoming": 0, "under-way": 90, "held": 270}.get(phase)
    if end is not None:
        canvas.pieslice(edge, -90, end, fill=255)
    return large.reduce(times)
