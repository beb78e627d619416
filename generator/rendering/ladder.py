"""The format ladder: how often the parties of a bloc met at each level, and when last, of known dates only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Briefing, Level
from generator.rendering import shown
from generator.rendering.language import Language
from generator.rendering.meetings import list_held
from generator.rendering.words import LEVELS

_RUNGS = (Level.LEADERS, Level.MINISTERS, Level.OFFICIALS)
"""The rungs that every ladder has, the highest first: one that nobody has stood on tells something too."""
_BESIDE = (Level.MILITARY, Level.MIXED)


def build_ladder(language: Language, briefings: Sequence[Briefing]) -> tuple[shown.Rung, ...]:
    """The rungs of a bloc, leaders first; none where no briefing says who met."""
    by_level = {level: [b for b in briefings if b.level and b.level.value == level] for level in Level}
    if not any(by_level.values()):
        return ()
    levels = (*_RUNGS, *(level for level in _BESIDE if by_level[level]))
    return tuple(_build_rung(language, level, by_level[level]) for level in levels)


def _build_rung(language: Language, level: Level, briefings: Iterable[Briefing]) -> shown.Rung:
    held = list_held(briefings := tuple(briefings))
    last = language.period(held[-1]) if held else ""
    return shown.Rung(str(level), language.say(LEVELS[level]), len(held), last, len(briefings))
