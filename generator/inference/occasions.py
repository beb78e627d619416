"""What brings people to a place in a text without a main event: a meeting in passing, a visit, a speech."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from generator.inference.event_words import SAYS
from generator.inference.events import EventFound, make_event
from generator.inference.text import Document, Token
from generator.inference.verb_words import BE

_MEETINGS = frozenset(
    """meeting meetings summit talks conference negotiations consultations discussions forum dialogue gathering
    mini-summit assembly""".split()
)
_VISITS = frozenset("visit visits visited trip tour tours toured".split())
_ARRIVES = frozenset("arrive arrives arrived land lands landed fly flies flew".split())
_AIMS = frozenset("for meet meeting attend join hold discuss".split())
_BEGINS = frozenset(
    "embarks embarked begins began begin starts started start pays paid pay makes made make concludes ends".split()
)
_MEETS = frozenset("meet meets met convene convenes convened".split())
_HOSTS = frozenset("host hosts hosted hosting".split())
_WORDS = _MEETINGS | _VISITS | _MEETS | _HOSTS | _ARRIVES
_MEETING = frozenset("in at on with for his her their the".split())
"""What follows "met", besides a name."""
_HOSTED = _MEETINGS | {"in", "at"}
_ADJUNCTS = frozenset("at during".split())
_DEFINITE = frozenset("the this that last next his her its their 's previous recent earlier forthcoming".split())
_OF_NOUNS = frozenset("a an the his her its their this that on during for 's of".split())
"""Words before a noun: "a state visit", "an athletics meet"."""
_BESIDE = frozenset("the neighbouring neighboring nearby".split())
_TIMES = frozenset("before when while as if ahead after amid because citing".split())
_CLAUSES = _TIMES | frozenset("that who which".split())
"""What opens a clause of the background, up to the next comma."""
_THEM = frozenset({("The", "two"), ("The", "leaders"), ("The", "ministers"), ("The", "presidents"), ("They", "met")})
"""How a second sentence begins that goes on about those of the first."""
_HEAD = 8
"""Tokens at the beginning of a sentence in which its subject or its opening adjunct stands."""
_NEAR = 9
_LONGEST = 60


def find_occasions(document: Document, opening: EventFound | None) -> Iterator[EventFound]:
    """The meetings and visits at which the news of the first sentences is made, where no event is the news itself."""
    if opening is not None:
        yield opening
    for number, (first, last) in enumerate(document.sentences[:2]):
        tokens = document.tokens[first : min(last, first + _LONGEST)]
        if number and (len(tokens) < _NEAR or (tokens[0].word, tokens[1].lower) not in _THEM):
            continue
        named = (n for n, token in enumerate(tokens) if token.lower in _WORDS)
        yield from (make_event(document, first + n) for n in named if _is_occasion(tokens, n))
    for first, last in document.sentences[:2]:
        following = (token.lower for token in document.tokens[first + 1 : min(last, first + 2 * _NEAR)])
        if document.tokens[first].word == "Speaking" and not _MEETINGS.isdisjoint(following):
            yield make_event(document, first)


def _is_occasion(tokens: Sequence[Token], index: int) -> bool:
    """Whether one of these words names here what people have come together or travelled for."""
    word = tokens[index].lower
    before = [token.lower for token in tokens[:index]]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or _is_background(before, _TIMES if word in _MEETINGS else _CLAUSES):
        return False
    if word in _MEETINGS:
        return _is_meeting(before, word, following.lower)
    if word in _VISITS:
        return _is_visit(before, following)
    if word in _ARRIVES:
        return following.lower in ("in", "to") and not _AIMS.isdisjoint(_list_near(tokens, index))
    if word in _HOSTS:
        return not _list_near(tokens, index).isdisjoint(_MEETINGS if before and before[-1] in BE else _HOSTED)
    is_noun = word == "meet" and not _OF_NOUNS.isdisjoint(before[-3:])
    return (following.lower in _MEETING or following.word[0].isupper()) and not is_noun


def _list_near(tokens: Sequence[Token], index: int) -> set[str]:
    return {token.lower for token in tokens[index : index + _NEAR]}


def _is_background(before: Sequence[str], openers: Container[str]) -> bool:
    """Whether a clause of the background has begun: "tankers that visited", "as envoys meet"; not "said that"."""
    for index in range(len(before) - 1, -1, -1):
        if before[index] == ",":
            return False
        if before[index] not in openers or before[index : index + 3] == ["as", "part", "of"]:
            continue
        if not (before[index] == "that" and index and before[index - 1] in SAYS):
            return True
    return False


def _is_meeting(before: Sequence[str], word: str, following: str) -> bool:
    """A meeting that is the subject, or that is told as something new: "at a summit", "at talks in"."""
    if len(before) < _HEAD or (word == "meeting" and following == "with" and before[-1] not in ("a", "the")):
        return True
    near = before[-5:]
    lead = next((n for n in range(len(near) - 1, -1, -1) if near[n] in _ADJUNCTS), None)
    return lead is not None and _DEFINITE.isdisjoint(near[lead:])


def _is_visit(before: Sequence[str], following: Token) -> bool:
    """A visit that is what one does, or that the sentence opens with."""
    if following.lower in ("to", "of", "in"):
        return len(before) < _HEAD or not _BEGINS.isdisjoint(before[-8:]) or _is_aside(before)
    if before and before[-1] in _OF_NOUNS:
        return False
    return following.word[0].isupper() or following.lower in _BESIDE


def _is_aside(before: Sequence[str]) -> bool:
    """ "The king, on his first visit to": said of the subject before its verb."""
    return any(before[n : n + 2] in ([",", "on"], [",", "during"]) for n in range(max(0, len(before) - 6), len(before)))
