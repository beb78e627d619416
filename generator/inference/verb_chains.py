"""The verbs of a sentence with what goes before them ("are set to hold", "has urged"), and the one of an event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.inference.tense import find_base, is_verb, to_third_person
from generator.inference.text import Document, Token

BE = frozenset("is are was were be been being 're".split())
FUTURE = frozenset("will shall won't 'll".split())
MODALS = FUTURE | frozenset("may might could would should must can cannot".split())
_HAVE = frozenset("has have had having".split())
_AUXILIARIES = BE | MODALS | _HAVE | frozenset("do does did".split())
_BETWEEN = frozenset(
    """not never also now currently still already jointly formally officially tentatively reportedly both all
    each again finally recently quietly secretly yet further to""".split()
)
"""Words that may stand within a chain of verbs."""
_LINKS = frozenset(
    """close closer near set due scheduled expected slated poised planned about likely unlikely ready willing
    prepared going able open supposed keen eager""".split()
)
"""Words that lead from "is" to a verb: "is set to hold"."""
_PRESENT = frozenset(
    """accept accuse acknowledge acquire admit adopt advise agree aim allocate amend announce appear applaud
    approve argue arrive assemble attack attend back become begin believe blame bomb boost break bring
    broker build cancel carry celebrate clash clinch collaborate collapse come commemorate commence commend
    complete concede conclude condemn conduct confirm congratulate consider consult continue contribute
    convene converge convey cooperate coordinate cover create criticise criticize decide declare deepen
    defend deliver demand denounce deny depart deplore deploy detain develop disagree discuss dispatch
    donate ease elevate emphasise emphasize end endorse enhance ensure establish examine exclude expand
    expel express extend extradite eye face fail feel finalise finalize finish fly focus form freeze gather
    get give go greet guarantee hail head highlight hint hold honour hope host huddle impose improve
    inaugurate include inform ink insist install intend invade invite involve issue join kick know laud
    launch lead leave lift lobby make mediate meet mend move mull narrow negotiate normalise normalize
    notify observe occur open oppose overcome patrol pay pledge postpone praise prepare preside press
    prevent propose protect provide pursue push raise ratify reach react reaffirm rebuild rebuke recall
    receive recognise recognize recommend redeploy refuse regret reiterate reject relaunch release remain
    renew renounce reopen repair resolve respond restart restore resume return reveal revive revoke
    safeguard salute say score scrap seal secure see seek settle sever shake shell shelve sign sit speak
    sponsor stage stall start strengthen stress strike submit suggest supply support suspend tackle take
    talk tell test thank think threaten tour travel underscore unite unveil upgrade urge voice vote vow want
    warn weigh welcome widen withdraw work wrap""".split()
)
"""Base forms that are verbs after a plural subject."""
_NOUNS_TOO_BASES = frozenset(
    """aim attack back bomb boost break call claim cover ease end eye face fear focus form head honour hope
    host ink issue lift move note open pay plan press push raise release return score seal shell stage state
    strike support talk test tour visit voice vote work""".split()
)
_THIRD = frozenset(to_third_person(base) for base in _PRESENT - _NOUNS_TOO_BASES)
_NOUNS_TOO = _NOUNS_TOO_BASES | frozenset(to_third_person(base) for base in _NOUNS_TOO_BASES)
"""Forms that are as often nouns: verbs only after a name, a plural or a verb that calls for one."""
_NOT_AFTER = frozenset(
    """the a an this that these those its their his her our my 's of in on at for by with from into about
    between first second new joint no any some and/or more most two three four five""".split()
)
"""Words after which a participle or base form is no finite verb: "the planned visit", "of disputed islands"."""
_NOT_VERBS = frozenset(
    """united need hundred indeed speed feed bed red seed led-up so-called unprecedented armed advanced limited
    related combined including during ceasing following morning evening meeting trading building housing
    banking string king beijing nothing something anything everything regarding concerning according amid
    cut put set hit""".split()
)
RELATIVES = frozenset("that which who whom where whose".split())
BREAKS = frozenset(
    """as while after before when because although though if whether since until despite amid amidst which who
    whom where whose that ; but""".split()
)
"""Words that open another clause."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A chain of verbs: the tokens from `first` to before `last`, its words, and whether it stands by itself."""

    first: int
    last: int
    words: tuple[str, ...]
    is_finite: bool
    """False for "to meet", "of holding", "hosted by": these lean on another verb."""
    is_relative: bool
    """Whether it belongs to a clause with "which", "who" or "that" about a noun."""


def find_predicates(document: Document, first: int, last: int) -> tuple[Predicate, ...]:
    """The chains of verbs of a sentence from left to right."""
    tokens = document.tokens
    found: list[Predicate] = []
    index = first
    while index < last:
        if may_be_verb(tokens[index].folded) and _is_verb_at(tokens, index, first, last):
            end = _end_of_chain(tokens, index, last)
            words = tuple(token.lower for token in tokens[index:end])
            is_finite = _is_finite(tokens, index, end, first, last) and not _is_joined(tokens, index, found)
            found.append(Predicate(index, end, words, is_finite, _is_relative(tokens, index, first)))
            index = end
        else:
            index += 1
    return tuple(found)


@lru_cache(maxsize=20_000)
def may_be_verb(word: str) -> bool:
    """Whether a word can be a verb anywhere; asked first because most words cannot."""
    lower = word.lower()
    return (
        lower in _AUXILIARIES
        or lower in _PRESENT
        or lower in _THIRD
        or lower in _NOUNS_TOO
        or lower.endswith(("ed", "ing"))
        or find_base(lower) is not None
        or is_verb(lower)
    )


def _is_joined(tokens: tuple[Token, ...], index: int, found: list[Predicate]) -> bool:
    """Whether a base form shares the auxiliary of the verb before it: "will visit Oslo and meet the king"."""
    if not found or tokens[index - 1].lower not in ("and", "or") or tokens[index].lower not in _PRESENT:
        return False
    return bool(set(found[-1].words) & (MODALS | {"to", "would"}))


def _is_verb_at(tokens: tuple[Token, ...], index: int, first: int, last: int) -> bool:
    word = tokens[index].lower
    previous = tokens[index - 1].lower if index > first else ""
    following = tokens[index + 1].lower if index + 1 < last else ""
    if word in _AUXILIARIES:
        return word != "may" or tokens[index].word != "May"
    if word in _NOT_VERBS or (tokens[index].word[0].isupper() and index > first) or previous == "-" or following == "-":
        return False
    if previous == "to":
        return word in _PRESENT or is_verb(word) or word in _NOUNS_TOO
    if word.endswith("ing"):
        return len(word) > 5 and find_stem(word) is not None
    if previous in _NOT_AFTER:
        return False
    if word in _NOUNS_TOO or (word not in _THIRD and word.endswith("s") and is_verb(word) and word not in _AUXILIARIES):
        return _calls_for_more(tokens, index, first, last)
    if word in _PRESENT or word in _THIRD or find_base(word) is not None:
        return True
    return word.endswith("ed") and len(word) > 4


def _calls_for_more(tokens: tuple[Token, ...], index: int, first: int, last: int) -> bool:
    """Whether "plans", "calls", "visits" is a verb: "plans to", "calls for", "Xi visits Lima"."""
    word = tokens[index].lower
    following = tokens[index + 1].lower if index + 1 < last else ""
    if word == "end":
        return index > first and following in ("with", "in", "without", ".", "after", "their", "the")
    if word.startswith(("plan", "aim", "hope")):
        return following in ("to", "for") if word.startswith("hope") else following == "to"
    if word in ("states", "notes", "claims", "fears"):
        return following in ("that", "it", "its", "the")
    if word.startswith("call"):
        return following in ("for", "on", "off")
    if word in ("state", "note", "claim", "fear"):
        return following in ("that", "it", "its")
    if index == first:
        return False
    before = tokens[index - 1]
    if following in ("by", "with", "between", "on", ".", ",") or before.lower == "state":
        return False
    if following == "to" and word.startswith(("visit", "tour", "strike", "talk", "attack")):
        return False
    return before.word[0].isupper() or before.lower.endswith("s") or before.lower in _WHO


_WHO = frozenset(") , minister president king premier chancellor envoy delegation leader secretary diplomat".split())


def _end_of_chain(tokens: tuple[Token, ...], index: int, last: int) -> int:
    """Past the last verb of the chain that begins here: "has been invited to visit" is one chain."""
    end = index + 1
    probe = end
    while probe < last and probe - end < 4:
        word = tokens[probe].lower
        if _continues(tokens, probe, end):
            probe += 1
            end = probe
        elif word in _BETWEEN or (word.endswith("ly") and len(word) > 4):
            probe += 1
        else:
            break
    return end


def _continues(tokens: tuple[Token, ...], probe: int, end: int) -> bool:
    word, previous = tokens[probe].lower, tokens[probe - 1].lower
    if tokens[probe].word[0].isupper():
        return False
    if word in _AUXILIARIES:
        return True
    if word in _LINKS:
        return any(token.lower in BE for token in tokens[max(0, end - 3) : probe])
    if word in _NOT_VERBS and word not in ("set", "cut", "put", "hit"):
        return word == "meeting" and previous in BE
    if previous == "to" and tokens[end - 1].lower in _LINKS | BE:
        return word.isalpha()
    if word.endswith("ing") and tokens[end - 1].lower not in BE | _TAKES_ING:
        return False
    is_after_be = any(token.lower in BE | _HAVE | MODALS for token in tokens[max(0, end - 2) : probe])
    if previous == "to" or is_after_be:
        return (
            word in _PRESENT
            or word in _NOUNS_TOO
            or is_verb(word)
            or word.endswith(("ed", "ing"))
            or word in ("given", "taken", "seen", "begun", "go", "visit")
        )
    return word.endswith("ing") and find_stem(word) is not None and previous in _TAKES_ING


_TAKES_ING = frozenset(
    """considering consider considers considered begin begins began start starts started propose proposes
    proposed suggest suggests suggested discuss discusses discussed resume resumes resumed continue
    continues finished""".split()
)


@lru_cache(maxsize=10_000)
def find_stem(word: str) -> str | None:
    """The base form of a word in -ing that news uses as a verb: "holding" gives "hold"."""
    for base in (word[:-3], word[:-3] + "e", word[:-4]):
        if base in _PRESENT or base in _NOUNS_TOO or is_verb(base):
            return base
    return None


def _is_finite(tokens: tuple[Token, ...], index: int, end: int, first: int, last: int) -> bool:
    word = tokens[index].lower
    previous = tokens[index - 1].lower if index > first else ""
    following = tokens[end].lower if end < last else ""
    if previous == "to" or word.endswith("ing"):
        return False
    if word in _AUXILIARIES:
        return word not in ("be", "been", "being", "having")
    is_participle = word.endswith("ed") or word in ("held", "led", "given", "taken", "seen", "struck", "made")
    if (
        word in _PURPOSES
        and tokens[min(index + 1, last - 1)].lower in ("to", "at", "for", "on", "in")
        and previous not in _SUBJECTS
    ):
        return False
    if end - index == 1 and is_participle:
        if following in ("by", "between") or (following in ("in", "at", "on", "for", "last") and previous in _EVENTS):
            return False
        if previous == "," and following in ("in", "at", "on", "by"):
            return False
    return True


_PURPOSES = frozenset("designed aimed intended scheduled meant based slated planned".split())
_SUBJECTS = frozenset("he she they it who which that".split())


_EVENTS = frozenset(
    """summit meeting talks negotiations conference deal agreement exercises drills session forum ceremony
    treaty truce ceasefire pact visit meetings summits dialogue accord""".split()
)


def _is_relative(tokens: tuple[Token, ...], index: int, first: int) -> bool:
    before = index - 1
    while before >= first and (tokens[before].lower in _BETWEEN or tokens[before].lower.endswith("ly")):
        before -= 1
    if before < first or tokens[before].lower not in RELATIVES:
        return False
    return not (before > first and tokens[before].lower == "that" and is_verb(tokens[before - 1].lower))


def find_governing(predicates: tuple[Predicate, ...], document: Document, token: int) -> Predicate | None:
    """The predicate that speaks of an event: the one that holds its word, whose object it is, or its own.

    A verb that leans on another is taken with it only where no clause begins between them; see `find_higher`.
    """
    inside = next((p for p in predicates if p.first <= token < p.last), None)
    if inside is not None:
        return inside
    left = next((p for p in reversed(predicates) if p.last <= token), None)
    if left is not None and is_open(document, left.last, token):
        return left
    return find_own(predicates, document, token) or left


def find_own(predicates: tuple[Predicate, ...], document: Document, token: int) -> Predicate | None:
    """The first predicate after a noun that can have the noun as its subject."""
    own = [
        p
        for p in predicates
        if p.first > token
        and p.is_finite
        and not p.is_relative
        and is_open(document, token + 1, p.first, relatives=True)
    ]
    if len(own) > 1 and _is_participle(own[0]) and _is_plain(document, own[0], own[1]):
        return own[1]
    return own[0] if own else None


def _is_participle(predicate: Predicate) -> bool:
    return len(predicate.words) == 1 and predicate.words[0].endswith("ed")


def _is_plain(document: Document, one: Predicate, two: Predicate) -> bool:
    """Whether a participle and a verb follow each other in one clause: "talks focused on trade resume"."""
    words = {token.lower for token in document.tokens[one.last : two.first]}
    return not words & {",", "and", "or", "to"}


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
