"""What the words around the noun of an event say of how far it has come: "an upcoming summit", "ahead of talks"."""

from __future__ import annotations

from dataclasses import dataclass

from generator.inference.aspect import MEETINGS
from generator.inference.text import Document
from generator.inference.verb_words import find_stem
from generator.model import Phase

_BEFORE = {
    **dict.fromkeys("upcoming forthcoming planned scheduled coming looming next weekend".split(), Phase.UPCOMING),
    **dict.fromkeys("before until pending".split(), Phase.UPCOMING),
    **dict.fromkeys("proposed possible potential prospective future".split(), Phase.PROPOSED),
    **dict.fromkeys("after following during".split(), Phase.HELD),
}
"""What words before the noun of an event say of it."""
PLANS = frozenset(
    """proposal proposals interest possibility prospect hope hopes bid invitation desire efforts request offer
    willingness readiness push drive plea appeal calls intention intentions intent openness""".split()
)
"""Nouns that make the event they govern a mere proposal: "interest in creating a pact"."""
_FIXED = frozenset("scheduled slated due planned set".split())


@dataclass(frozen=True, slots=True)
class Sign:
    """What a stretch of words says of the event; no phase where they say that it will not be."""

    phase: Phase | None
    first: int
    last: int


def read_around(document: Document, token: int, first: int) -> Sign | None:
    """What the words just before and after the noun of a meeting say: "is in talks", "a summit scheduled for"."""
    if document.tokens[token].lower not in MEETINGS:
        return None
    before = [t.lower for t in document.tokens[max(first, token - 3) : token] if not _is_adverb(t.lower)]
    after = [t.lower for t in document.tokens[token + 1 : token + 3]]
    if before[-2:] in (["is", "in"], ["are", "in"]):
        return Sign(Phase.UNDER_WAY, token - len(before), token)
    if len(after) == 2 and after[0] in _FIXED and after[1] in ("for", "on", "in", "to", "next", "this"):
        return Sign(Phase.UPCOMING, token + 1, token + 2)
    return _read_time_after(document, token)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word in ("now", "still", "already", "again")


def is_site(document: Document, token: int, first: int) -> bool:
    """Whether a meeting is where something else is done: "at a summit in Lima", "in their first meeting"."""
    if document.tokens[token].lower not in MEETINGS:
        return False
    for index in range(token - 1, max(first, token - 9) - 1, -1):
        if document.tokens[index].lower in ("at", "in"):
            return True
        if not is_within_phrase(document, index):
            return False
    return False


def is_object_of(document: Document, start: int, token: int) -> bool:
    """Whether only words of the noun's own phrase stand between a verb and the noun of a meeting."""
    if document.tokens[token].lower not in MEETINGS or not start <= token <= start + 8:
        return False
    return all(is_within_phrase(document, index) for index in range(start, token))


def _read_time_after(document: Document, token: int) -> Sign | None:
    """A time to come within the noun's own phrase: "the visit to Lima next week may help"."""
    tokens = document.tokens
    for index in range(token + 1, min(token + 6, len(tokens) - 1)):
        word, following = tokens[index].lower, tokens[index + 1].lower
        if (word == "next" and following in ("week", "month", "year")) or (word == "this" and following == "weekend"):
            return Sign(Phase.UPCOMING, index, index + 2)
        if word in ("to", "of", "in", "with", "the", "between", "and") or tokens[index].word[0].isupper():
            continue
        return None
    return None


def read_before(document: Document, token: int, first: int) -> Sign | None:
    """What the words within the noun's phrase and the preposition before it say."""
    for index in range(token - 1, max(first, token - 9) - 1, -1):
        word, following = document.tokens[index].lower, document.tokens[index + 1].lower
        if word in ("ahead", "eve", "advance", "up") and following in ("of", "to"):
            return Sign(Phase.UPCOMING, index, index + 2)
        phase = _BEFORE.get(word) or (Phase.UPCOMING if word == "this" and following == "weekend" else None)
        if phase is not None:
            return Sign(phase, index, index + 1)
        if not is_within_phrase(document, index):
            return None
    return None


def is_within_phrase(document: Document, index: int) -> bool:
    """Whether a word can belong to the words before a noun: an article, an adjective, a name, "of its first"."""
    token = document.tokens[index]
    word = token.lower
    if word in ("the", "a", "an", "of", "'s", "-", "their", "its", "his", "her", "two", "three", "day", "way"):
        return True
    if word in ("in", "on", "at", "for", "to", "with", "by", "and", ",", "between", "from"):
        return False
    return token.word[0].isupper() or not (word.endswith("ed") or find_stem(word) if word.endswith("ing") else False)
