"""What the verb that governs an event tells of it, with the verbs that it hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.inference.aspect import (
    CONVENING,
    MEETINGS,
    is_agreeing,
    is_announcing,
    is_arriving,
    is_leaving,
    is_reporting,
    is_starting,
    read_aspect,
)
from generator.inference.event_words import DEALS, MEETS
from generator.inference.governing import find_governing, find_higher, find_own
from generator.inference.signs import PLANS, Sign, is_object_of, is_site
from generator.inference.text import Document
from generator.inference.verb_chains import Predicate
from generator.model import Phase

_DEEPEST = 6
"""Verbs that may hang on each other; more are no sentence of a person."""
_PEOPLE = frozenset("leaders ministers presidents envoys officials chiefs diplomats states countries nations".split())
_TRAVELLING = frozenset("touched touches flew flies travelled traveled travels landed left leaves".split())
_HOPING = frozenset("hope hopes hoped may might could want wants wanted seek seeks likely".split())


def read_governing(
    document: Document, predicates: tuple[Predicate, ...], governing: Predicate, token: int
) -> Sign | None:
    """The phase of the governing verb; one that leans is read with the verbs that it hangs on."""
    chain = list(_climb(document, predicates, governing))
    told = _read_report(document, predicates, governing, token)
    if told is not None:
        return told
    for predicate in chain:
        phase = read_aspect(document, predicate, token)
        if phase is Phase.UNDER_WAY and _is_wish(document, chain, predicate, token):
            continue
        if phase not in (None, Phase.HELD):
            return _adjust(document, predicates, Sign(phase, predicate.first, predicate.last), token)
    if _is_headline(document, chain[-1]):
        return Sign(Phase.UPCOMING, chain[-1].first - 1, chain[-1].last)
    sign = _read_plans(document, governing, token) or _read_when(document, predicates, chain[-1], token)
    return sign or _read_leaning(document, chain) or _read_subject(document, predicates, chain[-1], token)


def _is_headline(document: Document, predicate: Predicate) -> bool:
    """Whether "to" takes the place of "will": "King to meet president"."""
    if predicate.is_finite or predicate.first < 2 or document.tokens[predicate.first - 1].lower != "to":
        return False
    subject = document.tokens[predicate.first - 2]
    if any(
        token.lower in ("first", "last", "only")
        for token in document.tokens[max(0, predicate.first - 8) : predicate.first]
    ):
        return False
    return subject.word[0].isupper() or subject.lower in _PEOPLE


def _read_report(
    document: Document, predicates: tuple[Predicate, ...], governing: Predicate, token: int
) -> Sign | None:
    """What a verb such as "said" tells, where that speaks of the event."""
    if not is_reporting(governing):
        return None
    if governing.first <= token < governing.last:
        return _read_told(document, predicates, governing)
    own = find_own(predicates, document, token) if governing.last <= token else None
    if own is not None:
        return Sign(read_aspect(document, own, token) or Phase.HELD, own.first, own.last)
    is_object = is_announcing(governing) and is_object_of(document, governing.last, token)
    return Sign(Phase.UPCOMING, governing.first, governing.last) if is_object else None


def _is_wish(document: Document, chain: Sequence[Predicate], begin: Predicate, token: int) -> bool:
    """Whether what is to begin hangs on a wish or a plan: "asks Chile to begin talks"."""
    above = chain[chain.index(begin) + 1 :]
    phases = {read_aspect(document, p, token) for p in above if not is_leaving(p)}
    return not begin.is_finite and bool({Phase.PROPOSED, Phase.UPCOMING} & phases)


def _read_leaning(document: Document, chain: Sequence[Predicate]) -> Sign | None:
    """A noun of a wish between a verb and what leans on it: "expressed interest in holding"."""
    for below, above in pairwise(chain):
        between = {token.lower for token in document.tokens[above.last : below.first]}
        if below.words[0] == "attend" and set(above.words) & _TRAVELLING:
            return Sign(Phase.UPCOMING, above.first, below.last)
        if between & PLANS:
            return Sign(Phase.PROPOSED, above.first, below.last)
    return None


def _read_subject(document: Document, predicates: tuple[Predicate, ...], top: Predicate, token: int) -> Sign:
    """The verb of which the event's noun is the subject, where the one before it only leans; else what was done."""
    if not top.is_finite and top.words[0] not in ("held", "led", "signed", "hosted"):
        own = find_own(predicates, document, token)
        if own is not None:
            return Sign(read_aspect(document, own, token) or Phase.HELD, own.first, own.last)
    return Sign(Phase.HELD, top.first, top.last)


def _read_told(document: Document, predicates: tuple[Predicate, ...], report: Predicate) -> Sign | None:
    """What is announced, where that is a meeting to come: "announced that ministers would hold talks"."""
    told = next((p for p in predicates if p.first >= report.last and not p.is_relative), None)
    if told is None or not told.is_finite or told.first - report.last > 12:
        return None
    phase = read_aspect(document, told, told.first)
    words = {token.lower for token in document.tokens[told.first : told.last + 6]}
    if phase is Phase.UPCOMING and words & (MEETINGS | CONVENING | {"discussions", "host", "meet"}):
        return Sign(phase, told.first, told.last)
    return None


def _read_plans(document: Document, governing: Predicate, token: int) -> Sign | None:
    """A noun between the verb and the event that makes it a mere proposal: "work on a proposal for talks"."""
    if governing.first <= token < governing.last:
        return _read_wish(document, governing)
    for index in range(governing.last, min(token, governing.last + 30)):
        if document.tokens[index].lower in ("plans", "plan") and document.tokens[index + 1].lower in ("to", "for"):
            return Sign(Phase.UPCOMING, index, index + 1)
        if _is_plan(document, index):
            return Sign(Phase.PROPOSED, index, index + 1)
    return None


def _read_wish(document: Document, governing: Predicate) -> Sign | None:
    """The noun of a wish as the object of the verb that names the event: "states his intention to invite"."""
    for index in range(governing.last, min(governing.last + 2, len(document.tokens) - 1)):
        if _is_plan(document, index) and governing.words[-1] not in MEETS:
            return Sign(Phase.PROPOSED, governing.first, index + 1)
    return None


def _is_plan(document: Document, index: int) -> bool:
    return document.tokens[index].lower in PLANS and document.tokens[index + 1].lower in ("to", "for", "of", "in")


def _read_when(document: Document, predicates: tuple[Predicate, ...], verb: Predicate, token: int) -> Sign | None:
    """A present verb after "when" comes when its main clause comes: "will speak when he meets them"."""
    before = [t.lower for t in document.tokens[max(0, verb.first - 6) : verb.first]]
    if not {"when", "as", "before", "if"} & set(before) or not verb.words[-1].endswith("s"):
        return None
    for p in predicates:
        if p.last <= verb.first and p.is_finite and read_aspect(document, p, token) is Phase.UPCOMING:
            return Sign(Phase.UPCOMING, p.first, p.last)
    return None


def _adjust(document: Document, predicates: tuple[Predicate, ...], sign: Sign, token: int) -> Sign:
    """What else the sentence says: one who has arrived for a meeting has begun it, hopes for talks do not make them."""
    if sign.phase is Phase.UPCOMING:
        for p in predicates:
            if p.last <= sign.first and p.is_finite and is_arriving(p):
                return Sign(Phase.UNDER_WAY, p.first, p.last)
            if p.first >= sign.last and is_starting(p) and _opens_clause(document, p):
                return Sign(Phase.UNDER_WAY, p.first, p.last)
    words = {t.lower for t in document.tokens[sign.first : sign.last]}
    if _is_done_at(document, predicates, sign, token) or _is_of_deal(document, sign, token):
        return Sign(Phase.HELD, sign.first, sign.last)
    if sign.phase is Phase.PROPOSED and words & _HOPING and document.tokens[token - 1].lower == "at":
        return Sign(Phase.UPCOMING, sign.first, token)
    if sign.phase is Phase.UNDER_WAY and sign.last <= token:
        return _read_plans(document, Predicate(sign.first, sign.last, (), True, False), token) or sign
    return sign


def _is_done_at(document: Document, predicates: tuple[Predicate, ...], sign: Sign, token: int) -> bool:
    """Whether something is proposed or agreed at the event: "called for calm at talks in Lima"."""
    verb = next((p for p in predicates if p.first == sign.first and p.last <= token), None)
    if verb is None or verb is not find_governing(predicates, document, token) or not verb.is_finite:
        return False
    if _HOPING & set(verb.words) or not is_site(document, token, verb.last):
        return False
    return sign.phase is Phase.PROPOSED or (sign.phase is Phase.UPCOMING and is_agreeing(verb))


def _is_of_deal(document: Document, sign: Sign, token: int) -> bool:
    """Whether "will" tells what a deal brings: "the deal will open the ports", unlike "will be signed"."""
    words = {t.lower for t in document.tokens[sign.first : sign.last]}
    is_known = document.tokens[token].lower in DEALS and document.tokens[token - 1].lower in ("the", "this")
    return is_known and sign.first > token and "will" in words and not {"be", "follow"} & words


def _opens_clause(document: Document, predicate: Predicate) -> bool:
    """Whether the verb is that of "as they …": what goes on at the same time."""
    before = [token.lower for token in document.tokens[max(0, predicate.first - 3) : predicate.first]]
    return "as" in before and before[-1] in ("they", "he", "she", "both", *_PEOPLE)


def _climb(document: Document, predicates: tuple[Predicate, ...], start: Predicate) -> Iterator[Predicate]:
    current: Predicate | None = start
    for _ in range(_DEEPEST):
        if current is None:
            return
        yield current
        current = None if current.is_finite else find_higher(predicates, document, current)
