"""Numbers by year or month as columns, drawn in the frame of a timeline; the same stands beside them as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.rendering import shown
from generator.rendering.language import Language
from generator.rendering.words import BRIEFINGS, LABEL

WIDTH, MARGIN = 640, 14
"""Units of the picture, and its room at the left and right."""
AXIS = 22
"""Room below the line for years and months."""
_HIGHEST = 100
_ONE = 12
"""Height of one briefing at most: few briefings fill no picture."""
_WIDEST = (WIDTH - 2 * MARGIN) / 12
"""Room of a column at most: few years fill no picture, the months of a year do."""
_SHARE = 0.8
"""Of the room of a column, what it fills."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A year or month with its number of briefings."""

    label: str
    number: int
    url: str = ""
    """Inside the site, where these briefings are listed."""
    tick: str = ""
    """What stands below the line, where there is room for it."""


def draw_columns(language: Language, counted: Sequence[Counted], title: str, sentence: str) -> shown.Timeline:
    """A column for each entry, as high as its number; empty ones leave a gap and no line of the table."""
    highest = max(entry.number for entry in counted)
    tallest = min(_HIGHEST, highest * _ONE)
    width = min(_WIDEST, (WIDTH - 2 * MARGIN) / len(counted))
    columns, ticks, rows = [], [], []
    for place, entry in enumerate(counted):
        x = MARGIN + place * width
        if entry.number:
            briefings = language.count(entry.number, BRIEFINGS)
            label = language.say(LABEL, when=entry.label, what=briefings)
            height = round(entry.number / highest * tallest, 1)
            columns.append(shown.Column(round(x, 1), round(width * _SHARE, 1), height, label))
            rows.append(shown.TimelineRow(entry.label, "", shown.Link(briefings, entry.url)))
        if entry.tick:
            ticks.append(shown.Tick(round(x + width * _SHARE / 2, 1), entry.tick))
    line = tallest + 4
    return shown.Timeline(title, sentence, line + AXIS, line, tuple(ticks), (), tuple(columns), tuple(rows))
