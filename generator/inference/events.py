"""The main event of a text: the sentence that it stands in, and the word that names it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Span


@dataclass(frozen=True, slots=True)
class EventFound:
    """The main event: its sentence, the token that names it, and the words that speak of it."""

    sentence: int
    token: int
    spans: tuple[Span, ...]
