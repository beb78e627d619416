"""Texts of golden cases with the event that a word of theirs names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from generator.inference.events import EventFound
from generator.inference.text import Document
from generator.model import Span

GOLDEN = Path(__file__).parent.parent / "golden"


def read_cases(name: str) -> list[dict[str, Any]]:
    """The cases of a golden file."""
    cases: list[dict[str, Any]] = yaml.safe_load((GOLDEN / name).read_text(encoding="utf-8"))
    return cases


def event_named(document: Document, word: str) -> EventFound:
    """The event that the last such word of the text names."""
    token = max(n for n, token in enumerate(document.tokens) if token.lower == word)
    span = Span(document.tokens[token].start, document.tokens[token].end)
    return EventFound(document.sentence_of(token), token, (span,))
