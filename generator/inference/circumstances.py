"""Whether an event is the matter, or only the occasion where or when something else happens."""

from __future__ import annotations

from generator.inference.event_words import FUNCTION_WORDS
from generator.inference.finite_verbs import is_finite
from generator.inference.scenes import Scene
from generator.inference.words import Words

_CIRCUMSTANCE = frozenset("at during after before following ahead of on since despite amid from until".split())


def is_circumstance(words: Words, scene: Scene, index: int) -> bool:
    """Whether the event is only where or when something else happens: "at the G7 summit", "ahead of"."""
    start = index
    while start > max(scene.first, index - 5) and _is_within_phrase(words.lower[start - 1]):
        start -= 1
    return any(word in _CIRCUMSTANCE for word in words.lower[max(scene.first, start - 2) : start])


def _is_within_phrase(word: str) -> bool:
    """Whether a word may stand between a preposition and its noun: "the", "47th", "upcoming"."""
    return word in ("the", "a", "an", "this", "its", "their", "next", "last") or (
        word not in FUNCTION_WORDS and word[0].isalnum() and not is_finite(word)
    )


def is_on_sidelines(words: Words, scene: Scene, index: int) -> bool:
    """Whether the event before which a word stands is only the occasion: "on the sidelines of the G20 summit"."""
    return "sidelines" in words.lower[max(scene.first, index - 5) : index + 1]
