"""How far the main event has come, by the verb that speaks of it and the words around the noun that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.inference.events import EventFound
from generator.inference.predicates import (
    BE,
    FUTURE,
    Predicate,
    find_governing,
    find_higher,
    find_own,
    find_predicates,
    find_stem,
)
from generator.inference.text import Document
from generator.model import Evidence, Fact, Origin, Phase, Span

_RULES = {
    Phase.PROPOSED: "shows that it is only proposed",
    Phase.UPCOMING: "tells that it is still to come",
    Phase.UNDER_WAY: "tells that it is going on",
    Phase.HELD: "tells that it took place",
}
_PROPOSING = frozenset(
    """propose proposes proposed proposing suggest suggests suggested suggesting seek seeks sought seeking want wants
    wanted hope hopes hoped hoping offer offers offered offering invite invites invited inviting consider
    considers considered considering mull mulls mulling weigh weighs weighing explore exploring press presses
    pressing push pushes pushed pushing ask asks asked asking urge urges urged urging call calls called calling
    propose request requests requested requesting demand demands demanded may might could likely unlikely ready
    willing eager keen favour favours wanting intend intends intended want plead envisage envisions floated floats
    appeal appeals appealed desire unlikely can encourage encourages encouraged advocates contemplating""".split()
)
"""Verbs and links that make what they govern a mere proposal."""
_STATING = frozenset(
    """urge urges urged urging call calls called calling demand demands demanded ask asks asked appeal appeals
    appealed""".split()
)
"""Of these, the ones that are as often a joint statement: they propose only the meeting that they govern."""
_COMING = frozenset(
    """set due scheduled expected slated poised planned about going planning preparing plan plans prepare prepares
    prepared supposed""".split()
)
"""Links and verbs that tell that what follows is fixed but has yet to come."""
_STARTING = frozenset(
    """begin begins began begun beginning start starts started starting open opens opened opening resume resumes
    resumed resuming commence commences commenced kick kicks kicked restart restarts restarted continue continues
    continued continuing""".split()
)
_ARRIVING = frozenset("arrive arrives arrived arriving lands landed".split())
_REPORTING = frozenset(
    """say says said announce announces announced confirm confirms confirmed report reports reported tell tells told
    warn warns warned state states stated declare declares declared reveal reveals revealed claim claims claimed
    indicate indicates indicated hint hints vow vows stress stresses believe reiterate reiterates""".split()
)
_AGREEING = frozenset(
    "agree agrees agreed agreeing decide decides decided accept accepts accepted commit pledge".split()
)
_CONVENING = frozenset("meet talk talks negotiate convene discuss visit attend negotiations dialogue travel".split())
"""What is yet to come when one agrees to it."""
MEETINGS = frozenset(
    """meeting meetings summit summits talks dialogue dialogues conference negotiations consultations trilateral
    exercise exercises drill drills visit visits trip forum session gathering call round negotiation roundtable
    tour meet negotiate hold holding meeting met visit host hosting discuss""".split()
)
"""Words for what takes place at a time, unlike an agreement, which is reached."""
_UPCOMING_BEFORE = frozenset("upcoming forthcoming planned scheduled coming looming anticipated".split())
_PROPOSED_BEFORE = frozenset("proposed possible potential prospective".split())
_PLANS = frozenset(
    """proposal proposals interest possibility prospect hope hopes bid invitation desire efforts request offer
    willingness readiness""".split()
)
"""Nouns that make the event they govern a mere proposal: "interest in creating a pact"."""
_ALREADY = frozenset("after following during at".split())
_YET = frozenset("before until pending".split())
_HOPING = frozenset("hope hopes hoped may might could want wants wanted seek seeks likely".split())
_OFF = frozenset(
    """cancel cancels cancelled canceled cancelling canceling postpone postpones postponed scrap scraps scrapped
    shelve shelved""".split()
)
_PAST_WORDS = ("yesterday", "last", "ago", "earlier", "previous", "recent")


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a stretch of words says of the event; no phase where they say that it will not be."""

    phase: Phase | None
    first: int
    last: int


def infer_phase(document: Document, event: EventFound | None) -> Fact | None:
    """The phase of the main event; None without an event, without a sign of it, or where it was called off."""
    if event is None:
        return None
    first, last = document.sentences[event.sentence]
    predicates = find_predicates(document, first, last)
    sign = _read_sign(document, predicates, event.token, first, last)
    if sign is None or sign.phase is None:
        return None
    spans = {_span(document, sign.first, sign.last)}
    for predicate in predicates:
        phase = _read_chain(document, predicate, event.token) or Phase.HELD
        if predicate.is_finite and phase is sign.phase:
            spans.add(_span(document, predicate.first, predicate.last))
    spans.update(event.spans)
    return Fact(sign.phase.value, Origin.TEXT, (Evidence(_RULES[sign.phase], _drop_inner(sorted(spans))),))


def _span(document: Document, first: int, last: int) -> Span:
    return Span(document.tokens[first].start, document.tokens[last - 1].end)


def _drop_inner(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Without spans that lie in the one before them."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _read_sign(
    document: Document, predicates: tuple[Predicate, ...], token: int, first: int, last: int
) -> _Sign | None:
    """The first of: words that call it off, words before the noun, the governing verb."""
    off = _find_cancelling(document, predicates, token)
    if off is not None:
        return off
    before = _read_before(document, token, first)
    if before is not None:
        return before
    governing = find_governing(predicates, document, token)
    if governing is None:
        return None
    return _read_governing(document, predicates, governing, token)


def _find_cancelling(document: Document, predicates: tuple[Predicate, ...], token: int) -> _Sign | None:
    for p in predicates:
        if not (p.last <= token <= p.last + 8 or token < p.first <= token + 25):
            continue
        after = document.tokens[p.last].lower if p.last < len(document.tokens) else ""
        is_off = bool(_OFF & set(p.words)) or (p.words[-1].startswith("call") and after == "off")
        denied = "not" in p.words and (
            "place" in (after,) or p.words[-1] in ("go", "happen", "proceed") or after in ("ahead",)
        )
        if is_off or denied:
            return _Sign(None, p.first, p.last)
    return None


def _read_before(document: Document, token: int, first: int) -> _Sign | None:
    """What the words within the noun's phrase and the preposition before it say."""
    if document.tokens[token].lower not in MEETINGS and not document.tokens[token].lower.endswith(("s", "t", "l", "d")):
        return None
    for index in range(token - 1, max(first, token - 9) - 1, -1):
        word = document.tokens[index].lower
        following = document.tokens[index + 1].lower
        if word in _UPCOMING_BEFORE:
            return _Sign(Phase.UPCOMING, index, index + 1)
        if word in _PROPOSED_BEFORE:
            return _Sign(Phase.PROPOSED, index, index + 1)
        if word in ("next", "weekend") or (word == "this" and following == "weekend"):
            return _Sign(Phase.UPCOMING, index, index + 1)
        if word in ("ahead", "eve", "advance", "up") and following in ("of", "to"):
            return _Sign(Phase.UPCOMING, index, index + 2)
        if word in _YET:
            return _Sign(Phase.UPCOMING, index, index + 1)
        if word in ("after", "following", "during"):
            return _Sign(Phase.HELD, index, index + 1)
        if not _is_within_phrase(document, index):
            return None
    return None


def _is_within_phrase(document: Document, index: int) -> bool:
    """Whether a word can belong to the words before a noun: an article, an adjective, a name, "of its first"."""
    token = document.tokens[index]
    word = token.lower
    if word in ("the", "a", "an", "of", "'s", "-", "their", "its", "his", "her", "two", "three", "day", "way"):
        return True
    if word in ("in", "on", "at", "for", "to", "with", "by", "and", ",", "between", "from"):
        return False
    return token.word[0].isupper() or not (word.endswith("ed") or find_stem(word) if word.endswith("ing") else False)


def _read_governing(
    document: Document, predicates: tuple[Predicate, ...], governing: Predicate, token: int
) -> _Sign | None:
    """The phase of the governing verb; one that leans is read with the verbs that it hangs on."""
    chain = list(_climb(document, predicates, governing))
    told = _read_report(document, predicates, governing, token)
    if told is not None:
        return told
    for predicate in chain:
        phase = _read_chain(document, predicate, token)
        if phase not in (None, Phase.HELD):
            return _adjust(document, predicates, _Sign(phase, predicate.first, predicate.last), token)
    sign = _read_plans(document, governing, token) or _read_when(document, predicates, chain[-1], token)
    return sign or _read_leaning(document, chain) or _read_subject(document, predicates, chain[-1], token)


def _read_report(
    document: Document, predicates: tuple[Predicate, ...], governing: Predicate, token: int
) -> _Sign | None:
    """What a verb such as "said" tells, where that speaks of the event."""
    if not _is_reporting(governing):
        return None
    if governing.first <= token < governing.last:
        return _read_told(document, predicates, governing)
    own = find_own(predicates, document, token) if governing.last <= token else None
    return _Sign(_read_chain(document, own, token) or Phase.HELD, own.first, own.last) if own else None


def _read_leaning(document: Document, chain: Sequence[Predicate]) -> _Sign | None:
    """A noun of a wish between a verb and what leans on it: "expressed interest in holding"."""
    for below, above in pairwise(chain):
        between = {token.lower for token in document.tokens[above.last : below.first]}
        if between & _PLANS:
            return _Sign(Phase.PROPOSED, above.first, below.last)
    return None


def _read_subject(document: Document, predicates: tuple[Predicate, ...], top: Predicate, token: int) -> _Sign:
    """The verb of which the event's noun is the subject, where the one before it only leans; else what was done."""
    if not top.is_finite and top.words[0] not in ("held", "led", "signed", "hosted"):
        own = find_own(predicates, document, token)
        if own is not None:
            return _Sign(_read_chain(document, own, token) or Phase.HELD, own.first, own.last)
    return _Sign(Phase.HELD, top.first, top.last)


def _read_told(document: Document, predicates: tuple[Predicate, ...], report: Predicate) -> _Sign | None:
    """What is announced, where that is a meeting to come: "announced that ministers would hold talks"."""
    told = next((p for p in predicates if p.first >= report.last and not p.is_relative), None)
    if told is None or not told.is_finite or told.first - report.last > 12:
        return None
    phase = _read_chain(document, told, told.first)
    words = {token.lower for token in document.tokens[told.first : told.last + 6]}
    if phase is Phase.UPCOMING and words & (MEETINGS | _CONVENING | {"discussions", "host", "meet"}):
        return _Sign(phase, told.first, told.last)
    return None


def _read_plans(document: Document, governing: Predicate, token: int) -> _Sign | None:
    """A noun between the verb and the event that makes it a mere proposal: "work on a proposal for talks"."""
    for index in range(governing.last, token):
        if document.tokens[index].lower in _PLANS and document.tokens[index + 1].lower in ("to", "for", "of", "in"):
            return _Sign(Phase.PROPOSED, index, index + 1)
    return None


def _read_when(document: Document, predicates: tuple[Predicate, ...], verb: Predicate, token: int) -> _Sign | None:
    """A present verb after "when" comes when its main clause comes: "will speak when he meets them"."""
    before = [t.lower for t in document.tokens[max(0, verb.first - 6) : verb.first]]
    if not {"when", "as", "before", "if"} & set(before) or not verb.words[-1].endswith("s"):
        return None
    for p in predicates:
        if p.last <= verb.first and p.is_finite and _read_chain(document, p, token) is Phase.UPCOMING:
            return _Sign(Phase.UPCOMING, p.first, p.last)
    return None


def _adjust(document: Document, predicates: tuple[Predicate, ...], sign: _Sign, token: int) -> _Sign:
    """What else the sentence says: one who has arrived for a meeting has begun it, hopes for talks do not make them."""
    if sign.phase is Phase.UPCOMING:
        for p in predicates:
            if p.last <= sign.first and p.is_finite and set(p.words) & _ARRIVING:
                return _Sign(Phase.UNDER_WAY, p.first, p.last)
    words = {t.lower for t in document.tokens[sign.first : sign.last]}
    if sign.phase is Phase.PROPOSED and words & _HOPING and document.tokens[token - 1].lower == "at":
        return _Sign(Phase.UPCOMING, sign.first, token)
    if sign.phase is Phase.UNDER_WAY and sign.last <= token:
        return _read_plans(document, Predicate(sign.first, sign.last, (), True, False), token) or sign
    return sign


def _climb(document: Document, predicates: tuple[Predicate, ...], start: Predicate) -> Iterator[Predicate]:
    current: Predicate | None = start
    while current is not None:
        yield current
        current = None if current.is_finite else find_higher(predicates, document, current)


def _is_reporting(predicate: Predicate) -> bool:
    return any(word in _REPORTING for word in predicate.words)


def _read_chain(document: Document, predicate: Predicate, token: int) -> Phase | None:
    """What the words of a chain say by themselves; None where they only report."""
    words = predicate.words
    for number, word in enumerate(words):
        rest = words[number + 1 :]
        if word in FUTURE:
            return Phase.UPCOMING
        if word == "would":
            return _read_would(document, predicate)
        if word in _AGREEING:
            return Phase.UPCOMING if _is_yet_to_come(document, predicate) else Phase.HELD
        if word in _PROPOSING and not (word in _STATING and not _governs_meeting(document, predicate, token)):
            return Phase.PROPOSED
        if (word in _COMING and words[number - 1 : number] != ("to",)) or (word in BE and rest[:1] == ("to",)):
            return Phase.UPCOMING
        if word in _STARTING or word in _ARRIVING or _is_going_on(document, predicate):
            return Phase.UNDER_WAY
        if word in ("is", "are") and any(w.endswith("ing") and find_stem(w) for w in rest):
            is_going_on = not (_COMING | _PROPOSING) & set(rest)
            if is_going_on:
                return Phase.UNDER_WAY
    return None if _is_reporting(predicate) else Phase.HELD


def _is_going_on(document: Document, predicate: Predicate) -> bool:
    """ "Gets under way", "is ongoing"."""
    after = [token.lower for token in document.tokens[predicate.last : predicate.last + 3]]
    return bool({"underway", "ongoing"} & set(after[:2])) or ["under", "way"] in (after[:2], after[1:3])


def _read_would(document: Document, predicate: Predicate) -> Phase:
    """ "Oslo confirmed that ministers would meet" tells of what is to come; by itself "would" only supposes."""
    before = [token.lower for token in document.tokens[max(0, predicate.first - 25) : predicate.first]]
    return Phase.UPCOMING if any(word in _REPORTING for word in before) else Phase.PROPOSED


def _is_yet_to_come(document: Document, predicate: Predicate) -> bool:
    """Whether they agreed to meet rather than on a matter."""
    words = [t.lower for t in document.tokens[predicate.first : predicate.last + 8]]
    verb = next((n for n, word in enumerate(words) if word in _AGREEING), 0)
    if words[verb + 1 : verb + 2] != ["to"]:
        return False
    if words[verb + 2 : verb + 3] and words[verb + 2] in _CONVENING:
        return True
    if set(words[verb + 2 : verb + 6]) & _ASSEMBLIES and not set(words[verb + 2 : verb + 4]) & _ARTICLES_AND_VERBS:
        return True
    is_started = any(word in _STARTING or word in ("hold", "continue", "host") for word in words[verb + 2 : verb + 4])
    return is_started and any(word in MEETINGS for word in words[verb + 3 : verb + 9])


_ASSEMBLIES = frozenset("talks negotiations summit meeting meetings dialogue".split())
_ARTICLES_AND_VERBS = frozenset("resolve extend end suspend continue keep stop use restore settle halt".split())


def _governs_meeting(document: Document, predicate: Predicate, token: int) -> bool:
    """Whether what is urged or called for is the event itself."""
    return predicate.last <= token <= predicate.last + 10 and document.tokens[token].lower in MEETINGS
