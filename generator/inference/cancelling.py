"""Words that call an event off, or say that there is none: "cancelled", "will not meet", "no need for talks"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.inference.aspect import MEETINGS
from generator.inference.event_words import AGREES, EVENT_NOUNS, MEETS
from generator.inference.governing import find_own, is_open
from generator.inference.signs import PLANS, Sign
from generator.inference.text import Document, Token
from generator.inference.verb_chains import Predicate
from generator.model import Phase

_CALLS_OFF = frozenset(
    """cancel cancels cancelled canceled cancelling canceling postpone postpones postponed scrap scraps scrapped
    shelve shelved suspend suspends suspended suspending terminate terminates terminated terminating""".split()
)
_CALLING_OFF = frozenset("cancellation postponement boycott suspension".split())
_MAKING = frozenset("hold host sign extend renew reach start begin resume enter make agree negotiate".split())
"""Verbs without which there is no event: "did not sign the treaty", unlike "did not attend the summit"."""
_NEGATIONS = frozenset("not never cannot".split())
_SOON = 30
"""Tokens after a refusal within which the talks that it came of are looked for."""
_TURNING_DOWN = ("refus", "reject", "dismiss", "declin", "rebuff", "spurn")
_REFUSED = EVENT_NOUNS | MEETS | AGREES
"""Words of what does not come about when it is turned down, unlike a request or a claim."""
_NEEDS = frozenset("need plan plans reason point chance".split())
"""What there is none of where an event is denied; see PLANS."""


def find_cancelling(document: Document, predicates: tuple[Predicate, ...], token: int) -> Sign | None:
    """A verb that calls off the event that is its object or its subject."""
    own = find_own(predicates, document, token)
    for predicate in predicates:
        is_object = predicate.last <= token <= predicate.last + 8 and is_open(document, predicate.last, token)
        is_off = (is_object or predicate is own) and _is_calling_off(document, predicate)
        if is_object and _CALLING_OFF & {word.lower for word in document.tokens[predicate.last : token]}:
            is_off = True
        if is_object and _is_negative(predicate) and predicate.words[-1] in _MAKING:
            is_off = True
        if is_object and _is_denied(document.tokens[predicate.last : token]):
            is_off = True
        is_refused = is_object and document.tokens[token].lower in _REFUSED and _is_refusing(document, predicate)
        if _is_negated(predicate, token) or is_off or is_refused:
            return _find_talks_before(document, predicate) or Sign(None, predicate.first, predicate.last)
    return None


def _find_talks_before(document: Document, predicate: Predicate) -> Sign | None:
    """The talks after which something was turned down: they took place: "refuses to sign a pact after talks"."""
    if not _is_negative(predicate) and not predicate.words[-1].startswith(_TURNING_DOWN):
        return None
    _, end = document.sentences[document.sentence_of(predicate.first)]
    for index in range(predicate.last, min(end, predicate.last + _SOON)):
        if document.tokens[index].lower not in ("after", "following") or document.tokens[index - 1].lower == "until":
            continue
        noun = next((n for n in range(index + 1, min(end, index + 4)) if document.tokens[n].lower in MEETINGS), None)
        if noun is not None:
            return Sign(Phase.HELD, index, noun + 1)
    return None


def _is_negated(predicate: Predicate, token: int) -> bool:
    """Whether the verb that names the event has "not" beside it: "will not meet"."""
    return predicate.first <= token < predicate.last and _is_negative(predicate)


def _is_negative(predicate: Predicate) -> bool:
    """ "Did not", "refuses to", "has declined to"."""
    return any(word in _NEGATIONS or word.startswith(_TURNING_DOWN) for word in predicate.words[:-1])


def _is_denied(between: Sequence[Token]) -> bool:
    """ "There is no need for", "has no plans for"."""
    return any(one.lower == "no" and two.lower in PLANS | _NEEDS for one, two in pairwise(between))


def _is_calling_off(document: Document, predicate: Predicate) -> bool:
    """Whether the verb tells that something will not be: "cancelled", "called off", "will not go ahead"."""
    words = predicate.words
    if {"may", "might", "could"} & set(words):
        return False
    after = document.tokens[predicate.last].lower if predicate.last < len(document.tokens) else ""
    if _CALLS_OFF & set(words) or (words[-1].startswith("call") and after == "off"):
        return True
    return "not" in words and (words[-1] in ("go", "happen", "proceed") or after == "place")


def _is_refusing(document: Document, predicate: Predicate) -> bool:
    """Whether the verb turns down its object: "refuses talks", "ruled out a meeting"."""
    after = document.tokens[predicate.last].lower if predicate.last < len(document.tokens) else ""
    verb = predicate.words[-1]
    return verb.startswith(_TURNING_DOWN) or (verb in ("rule", "rules", "ruled") and after == "out")
