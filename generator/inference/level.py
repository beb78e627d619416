"""Who acts in the main event: leaders, ministers, officials or soldiers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.inference.events import EventFound
from generator.inference.text import Document
from generator.model import Evidence, Fact, Level, Mention, MentionKind, Origin, Span
from generator.terms import Taxonomy

_WORDS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (
        Level.OFFICIALS,
        re.compile(
            r"\b(?:senior |top |high-level )?(?:diplomats?|officials?|envoys?|negotiators|delegations?|ambassadors?|advisers?)\b"
        ),
    ),
    (
        Level.MINISTERS,
        re.compile(
            r"\b(?:foreign|defen[cs]e|finance|trade|economy|interior|energy) (?:ministers?|secretar(?:y|ies)|chiefs?)\b|\b(?:ministers|[Ss]ecretary of [Ss]tate)\b",
            re.I,
        ),
    ),
    (
        Level.LEADERS,
        re.compile(
            r"\b(?:leaders|presidents?|prime ministers?|premiers?|chancellors?|heads of (?:state|government)|kings?|emirs?)\b",
            re.I,
        ),
    ),
    (
        Level.MILITARY,
        re.compile(
            r"\b(?:troops|navies|navy|air forces?|military drills?|joint drills?|military exercises?|soldiers|joint exercises?|chiefs of staff)\b",
            re.I,
        ),
    ),
)
_POSTS = (
    ("minister", Level.MINISTERS),
    ("secretary", Level.MINISTERS),
    ("president", Level.LEADERS),
    ("prime minister", Level.LEADERS),
    ("chancellor", Level.LEADERS),
    ("king", Level.LEADERS),
)


def infer_level(
    document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy, event: EventFound | None
) -> Fact | None:
    """The level of the main event; None where the text does not show who acts."""
    if event is None:
        return None
    first, last = document.sentences[event.sentence]
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    sentence = document.text[start:end]
    for level, pattern in _WORDS:
        spans = [Span(start + m.start(), start + m.end()) for m in pattern.finditer(sentence)]
        if spans:
            if level is Level.LEADERS:
                spans += _people(mentions, taxonomy, start, end)
            return Fact(level.value, Origin.TEXT, (Evidence("says who acts", tuple(spans)),))
    people = _people(mentions, taxonomy, start, end)
    return Fact(Level.LEADERS.value, Origin.TEXT, (Evidence("leaders are named", tuple(people)),)) if people else None


def _people(mentions: Sequence[Mention], taxonomy: Taxonomy, start: int, end: int) -> list[Span]:
    spans = []
    for mention in mentions:
        person = taxonomy.people.get(mention.term)
        if mention.kind is MentionKind.PERSON and person and start <= mention.span.start < end:
            if any(role.role in ("president", "prime minister", "chancellor", "king") for role in person.roles):
                spans.append(mention.span)
    return spans
