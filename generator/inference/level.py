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
            r"\b(?:senior |top |high-level )?(?:diplomats?|officials?|envoys?|negotiators|delegations?|ambassadors?"
            r"|(?:national security |security )?advis[eo]rs?|deputy (?:foreign |defen[cs]e )?ministers?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Level.MINISTERS,
        re.compile(
            r"\b(?:foreign|defen[cs]e|finance|trade|economy|interior|energy) (?:ministers?|secretar(?:y|ies)|chiefs?)\b"
            r"|\bministers\b|\bsecretary of (?:state|defense)\b|\btop diplomats?\b",
            re.IGNORECASE,
        ),
    ),
    (
        Level.LEADERS,
        re.compile(
            r"\b(?:leaders|presidents?|prime ministers?|premiers?|chancellors?|heads of (?:state|government)|kings?"
            r"|emirs?|summits?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Level.MILITARY,
        re.compile(
            r"\b(?:troops|navies|navy|air forces?|(?:military|joint|naval|live-fire) (?:drills?|exercises?)|war games"
            r"|soldiers|chiefs of staff|drills)\b",
            re.IGNORECASE,
        ),
    ),
)
_LEADING = frozenset(("president", "prime minister", "chancellor", "king", "emir", "crown prince", "supreme leader"))


def infer_level(
    document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy, event: EventFound | None
) -> Fact | None:
    """The level of the main event, by the word for who acts that its sentence names first.

    None where the text does not show who acts. Its evidence is every word of that level in the text.
    """
    if event is None:
        return None
    first, last = document.sentences[event.sentence]
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    found = _find_words(document, mentions, taxonomy)
    within = [(span, level) for level, spans in found.items() for span in spans if start <= span.start < end]
    if not within:
        return None
    level = min(within, key=lambda entry: (entry[0].start, -entry[0].end))[1]
    return Fact(level.value, Origin.TEXT, (Evidence("says who acts", tuple(sorted(found[level]))),))


def _find_words(document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy) -> dict[Level, list[Span]]:
    """Every word and person of a level in the text."""
    found = {level: [Span(*m.span()) for m in pattern.finditer(document.text)] for level, pattern in _WORDS}
    for mention in mentions:
        person = taxonomy.people.get(mention.term)
        if mention.kind is MentionKind.PERSON and person and any(role.role in _LEADING for role in person.roles):
            found[Level.LEADERS].append(mention.span)
    return found
