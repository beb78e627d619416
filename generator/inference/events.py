"""The main event of a text: the sentence that it stands in, and the word that names it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.inference.aspect import is_reporting
from generator.inference.event_words import OPENERS
from generator.inference.signs import is_within_phrase
from generator.inference.text import Document
from generator.inference.verb_chains import Predicate, find_predicates
from generator.inference.verb_words import BE
from generator.model import Span

_JOINT_NOUNS = frozenset(
    """meeting meetings summit talks dialogue conference negotiations consultations discussions agreement agreements
    deal pact pacts treaty treaties accord accords ceasefire truce armistice""".split()
)
_JOINT_VERBS = frozenset(
    """meet meets met meeting convene convenes convened confer confers conferred agree agrees agreed negotiate
    negotiates negotiated""".split()
)
"""Verbs that tell of something shared, whoever their subject is."""
_ALONE = frozenset("agrees agreed".split())
_BESIDE = frozenset("with on".split())
"""What follows "agreed" where it is not what one did alone, as in "agreed to buy"."""
_JOINT_WORDS = _JOINT_NOUNS | _JOINT_VERBS
_ADJUNCTS = frozenset("after following during at".split())
"""Words before what took place, at the head of a sentence about what came of it."""
_ARTICLES = frozenset("a an the".split())
"""After a word in -ing they begin its object: "fishermen organising the summit"."""
_REACH = 9
"""Tokens between a verb and the noun of its object."""


@dataclass(frozen=True, slots=True)
class EventFound:
    """The main event: its sentence, the token that names it, and the words that speak of it."""

    sentence: int
    token: int
    spans: tuple[Span, ...]


def make_event(document: Document, token: int) -> EventFound:
    """The event that a token names."""
    word = document.tokens[token]
    return EventFound(document.sentence_of(token), token, (Span(word.start, word.end),))


def find_opening_event(document: Document) -> EventFound | None:
    """The meeting or deal that the main clause of the first sentence tells of, whoever takes part."""
    if not document.sentences:
        return None
    first, last = document.sentences[0]
    words = [token.lower for token in document.tokens[first:last]]
    if _JOINT_WORDS.isdisjoint(words):
        return None
    start = first + words.index(",") if words[0] in OPENERS | _ADJUNCTS and "," in words else first
    for predicate in find_predicates(document, first, last):
        if predicate.first < start or not predicate.is_finite:
            continue
        token = _find_joint_word(document, predicate, start)
        if token is not None or not is_reporting(predicate):
            token = token if token is not None else _find_in_adjunct(document, first, start)
            return None if token is None else make_event(document, token)
    return None


def _find_in_adjunct(document: Document, first: int, end: int) -> int | None:
    """The meeting within the phrase that a sentence opens with: "After talks in Lima, the envoy"."""
    if document.tokens[first].lower not in _ADJUNCTS:
        return None
    return next(
        (n for n in range(first + 1, min(end, first + _REACH)) if document.tokens[n].word in _JOINT_NOUNS), None
    )


def _is_joint_verb(document: Document, verb: Predicate) -> bool:
    """Whether the verb itself tells of something shared: "agreed with", unlike "agreed to buy" or "is met"."""
    word = verb.words[-1]
    after = document.tokens[min(verb.last, len(document.tokens) - 1)].lower
    if word in _ALONE:
        return after in _BESIDE
    return word in _JOINT_VERBS and not (word == "met" and BE & set(verb.words))


def _find_joint_word(document: Document, verb: Predicate, start: int) -> int | None:
    """The word of a clause that names a meeting or a deal: its verb, its object, or its subject."""
    if _is_joint_verb(document, verb):
        return verb.last - 1
    after = _find_joint_noun(document, verb.last, min(verb.last + _REACH, len(document.tokens)))
    return after if after is not None else _find_joint_noun(document, start, min(start + _REACH, verb.first))


def _find_joint_noun(document: Document, start: int, end: int) -> int | None:
    """The first noun there if it names a meeting or a deal, or where the first one is: "leaders at a summit"."""
    for index in range(start, end):
        token = document.tokens[index]
        if index > start and token.lower in _ARTICLES and document.tokens[index - 1].lower.endswith("ing"):
            return None
        if token.word in _JOINT_NOUNS:
            return index
        if token.lower != "at" and (not is_within_phrase(document, index) or token.lower in OPENERS):
            return None
    return None
