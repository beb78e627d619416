"""Where a text first named the event that it comes back to: "Talks are to begin … The talks will …"."""

from __future__ import annotations

from generator.inference.events import EventFound, make_event
from generator.inference.signs import is_within_phrase
from generator.inference.text import Document

_KINDS = tuple(
    frozenset(words.split())
    for words in (
        """meeting meetings meet meets met summit summits talks negotiations dialogue dialogues conference consultations
        discussions gather gathers forum""",
        "visit visits visited trip tour",
        "exercise exercises drill drills wargames maneuvers manoeuvres",
        "agreement deal pact treaty accord truce ceasefire armistice",
    )
)
"""Words that can name the same event, be they nouns or verbs."""
_DEFINITE = frozenset("the this these".split())
_FAR = 5
"""Tokens between an article and the noun it belongs to."""


def find_named_before(document: Document, event: EventFound) -> EventFound | None:
    """The first naming, in a sentence before, of an event that "the" says is known."""
    kind = next((words for words in _KINDS if document.tokens[event.token].lower in words), None)
    start = document.sentences[event.sentence][0]
    if kind is None or not start or not _is_definite(document, event.token, start):
        return None
    earlier = next((n for n in range(start) if document.tokens[n].lower in kind), None)
    return None if earlier is None else make_event(document, earlier)


def _is_definite(document: Document, token: int, start: int) -> bool:
    for index in range(token - 1, max(start, token - _FAR) - 1, -1):
        if document.tokens[index].lower in _DEFINITE:
            return True
        if not is_within_phrase(document, index):
            return False
    return False
