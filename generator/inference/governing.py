"""Which verb of a sentence speaks of an event: the one that holds it, has it as object, or as subject."""

from __future__ import annotations

from generator.inference.text import Document
from generator.inference.verb_chains import RELATIVES, Predicate

BREAKS = frozenset(
    """as while after before when because although though if whether since until despite amid amidst which who
    whom where whose that ; but""".split()
)
"""Words that open another clause."""

_STOPS = frozenset(". ! ?".split())


def find_governing(predicates: tuple[Predicate, ...], document: Document, token: int) -> Predicate | None:
    """The predicate that speaks of an event: the one that holds its word, whose object it is, or its own.

    A verb that leans on another is taken with it only where no clause begins between them; see `find_higher`.
    """
    inside = next((p for p in predicates if p.first <= token < p.last), None)
    if inside is not None:
        return inside
    left = next((p for p in reversed(predicates) if p.last <= token), None)
    if left is not None and is_open(document, left.last, token) and not _is_opening(document, left, token):
        return left
    return find_own(predicates, document, token) or left


def _is_opening(document: Document, verb: Predicate, token: int) -> bool:
    """Whether the verb opens the sentence and a comma ends its clause: "Held in Lima, the summit will"."""
    begins = verb.first == 0 or document.tokens[verb.first - 1].lower in _STOPS
    before = [one.lower for one in document.tokens[max(verb.last, token - 4) : token]]
    return begins and "," in before and bool({"the", "this", "these"} & set(before))


def find_own(predicates: tuple[Predicate, ...], document: Document, token: int) -> Predicate | None:
    """The first predicate after a noun that can have the noun as its subject."""
    own: Predicate | None = None
    for predicate in predicates:
        if predicate.first <= token or not predicate.is_finite or predicate.is_relative:
            continue
        if own is None:
            if not is_open(document, token + 1, predicate.first, relatives=True):
                return None
            own = predicate
            if not _is_participle(own):
                return own
        else:
            return predicate if _is_plain(document, own, predicate) else own
    return own


def _is_participle(predicate: Predicate) -> bool:
    return len(predicate.words) == 1 and predicate.words[0].endswith("ed")


def _is_plain(document: Document, one: Predicate, two: Predicate) -> bool:
    """Whether a participle and a verb follow each other in one clause: "talks focused on trade resume"."""
    words = {token.lower for token in document.tokens[one.last : two.first]}
    return not words & (BREAKS | {",", "and", "or", "to"})


def find_higher(predicates: tuple[Predicate, ...], document: Document, below: Predicate) -> Predicate | None:
    """The verb that a leaning one hangs on: "calls on Oslo to hold talks" gives "calls"."""
    for predicate in reversed(predicates):
        if predicate.last <= below.first:
            return predicate if is_open(document, predicate.last, below.first) else None
    return None


def is_open(document: Document, start: int, end: int, *, relatives: bool = False) -> bool:
    """Whether no clause begins between two tokens; clauses about a noun can be passed over."""
    words = [token.lower for token in document.tokens[start:end]]
    return not any(word in BREAKS and not (relatives and word in RELATIVES) for word in words)
