"""The words of a text for people in a post, each with the level that the post has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.inference.text import Document, Token
from generator.model import Level

_LEADERS = frozenset(
    """president presidents premier premiers leader leaders chancellor chancellors king emir sultan taoiseach pope pm
    pms monarch summit summits""".split()
)
_OFFICIALS = frozenset(
    """official officials negotiator negotiators delegate delegates delegation delegations envoy envoys ambassador
    ambassadors adviser advisers advisor advisors representatives experts sherpas lawmakers parliamentarians
    diplomats""".split()
)
_MILITARY = frozenset("generals navies wargames".split())
_EXERCISES = frozenset("exercise exercises drill drills manoeuvres maneuvers patrols games".split())
_ARMED = frozenset("military joint naval navy live fire maritime air army combined war drills".split())
_OF_MINISTERS = frozenset(
    """foreign defence defense finance trade home treasury commerce energy interior policy economy health labor
    labour transport agriculture""".split()
)
_OF_OFFICIALS = frozenset("security intelligence spy".split())
_OF_SOLDIERS = frozenset("military army navy defence-staff".split())
_BELOW = frozenset("deputy vice assistant junior under".split())
"""Words before a post that make it the one below."""
_NOBODY = frozenset(
    """former ex ousted late opposition rebel congressional community religious church business industry union party
    tribal protest militia separatist deposed democratic republican student gang cult faction jailed exiled""".split()
)
"""Words before a post that nobody of a government holds."""
_OF_NAMES = frozenset("union party democratic republican church".split())
_AFTER_SOMEBODY = frozenset(", . said says told of from in who at".split())
"""What can follow "official" where it is a person."""
_LEADING = frozenset(
    (
        "president",
        "prime minister",
        "chancellor",
        "king",
        "queen",
        "emir",
        "sultan",
        "crown prince",
        "supreme leader",
        "vice president",
        "junta leader",
        "pope",
        "council president",
        "commission president",
        "first minister",
    )
)
_MINISTERIAL = frozenset(
    (
        "foreign minister",
        "defence minister",
        "finance minister",
        "trade minister",
        "secretary",
        "foreign secretary",
        "secretary of state",
        "defense secretary",
        "treasury secretary",
        "deputy prime minister",
        "high representative",
        "trade representative",
    )
)
_OFFICIAL = frozenset(("envoy", "ambassador", "national security adviser", "deputy foreign minister", "director"))


@dataclass(frozen=True, slots=True)
class Post:
    """A word for somebody in a post: the tokens from `first` to before `last`."""

    level: Level
    first: int
    last: int


def find_level(role: str) -> Level | None:
    """The level of a role of people.yml, None where it has none."""
    levels = ((_LEADING, Level.LEADERS), (_MINISTERIAL, Level.MINISTERS), (_OFFICIAL, Level.OFFICIALS))
    return next((level for roles, level in levels if role in roles), None)


def find_posts(document: Document) -> Iterator[Post]:
    """The words for people in a post, from left to right."""
    tokens = document.tokens
    for index, token in enumerate(tokens):
        word = token.lower
        if word not in _HEADS:
            continue
        level, last = _read_head(tokens, index, word)
        first = _find_beginning(tokens, index)
        if level is not None and not any(_is_nobody(t) for t in tokens[max(0, first - 2) : index]):
            yield Post(level, first, min(last, len(tokens)))


def _is_nobody(token: Token) -> bool:
    """Whether the word before a post takes it away; "Union" and "Party" with a capital belong to a name."""
    return token.lower in _NOBODY and (token.word.islower() or token.lower not in _OF_NAMES)


def _read_head(tokens: Sequence[Token], index: int, word: str) -> tuple[Level | None, int]:
    """The level of a post by its last word and what stands around it, and where the post ends."""
    before = tokens[index - 1].lower if index else ""
    below = bool(_BELOW & {t.lower for t in tokens[max(0, index - 2) : index]})
    after = [t.lower for t in tokens[index + 1 : index + 4]]
    if word in ("minister", "ministers"):
        return _read_minister(tokens, index, below=below), index + 1
    if word in ("secretary", "secretaries"):
        longer = {"of": 3, "-": 3, "general": 2}
        return _read_secretary(before, after, below=below), index + longer.get(" ".join(after[:1]), 1)
    if word in ("chief", "chiefs"):
        return _read_chief(before, after), index + 1
    if word in _EXERCISES:
        return (Level.MILITARY if _ARMED & {t.lower for t in tokens[max(0, index - 3) : index]} else None), index + 1
    if word in ("head", "heads"):
        is_state = after[:1] == ["of"] and after[1:2] in (["state"], ["government"], ["states"])
        return (Level.LEADERS if is_state else None), index + 3
    return _read_plain(before, word, after, below=below), index + 1


def _read_plain(before: str, word: str, after: Sequence[str], *, below: bool) -> Level | None:
    """The level of a word that mostly needs no other: "president", "envoys"."""
    if word in ("prince", "representative", "diplomat", "diplomats", "official", "ministerial"):
        return _read_by_neighbour(before, word, after)
    if (word.startswith("premier") and below) or (word.startswith("chancellor") and after[:2] == ["of", "the"]):
        return Level.MINISTERS
    if word.startswith("summit") and before in ("business", "investment", "investors", "tech"):
        return None
    if word in _LEADERS:
        return Level.LEADERS
    return Level.MILITARY if word in _MILITARY else Level.OFFICIALS


def _read_by_neighbour(before: str, word: str, after: Sequence[str]) -> Level | None:
    """The level of a word that is a post only beside others: "crown prince", "top diplomat", "a senior official"."""
    if word == "ministerial" or (word == "representative" and before == "high"):
        return Level.MINISTERS
    if word.startswith("diplomat") and before in ("top", "chief"):
        return Level.MINISTERS
    if word == "prince":
        return Level.LEADERS if before == "crown" else None
    is_somebody = word == "official" and after[:1] and after[0] in _AFTER_SOMEBODY
    is_ranked = word != "representative" and before in ("senior", "top", "high", "ranking")
    return Level.OFFICIALS if word == "diplomats" or is_somebody or is_ranked else None


def _read_minister(tokens: Sequence[Token], index: int, *, below: bool) -> Level:
    before = [t.lower for t in tokens[max(0, index - 3) : index]]
    if before[-1:] == ["prime"]:
        return Level.MINISTERS if set(before) & {"deputy", "vice"} else Level.LEADERS
    return Level.OFFICIALS if below or "deputy" in before else Level.MINISTERS


def _read_secretary(before: str, after: Sequence[str], *, below: bool) -> Level | None:
    if after[:1] == ["general"] or after[:2] == ["-", "general"]:
        return None if below else Level.LEADERS
    if after[:1] == ["of"] or before in _OF_MINISTERS:
        return Level.OFFICIALS if below else Level.MINISTERS
    return None


def _read_chief(before: str, after: Sequence[str]) -> Level | None:
    if before in _OF_SOLDIERS or (after[:1] == ["of"] and "staff" in after):
        return Level.MILITARY
    if before in _OF_OFFICIALS:
        return Level.OFFICIALS
    return Level.MINISTERS if before in _OF_MINISTERS else None


def _find_beginning(tokens: Sequence[Token], index: int) -> int:
    """The first of the words that belong to the post: "deputy foreign", "top", "prime"."""
    first = index
    while first and index - first < 3 and tokens[first - 1].lower in _BEFORE:
        first -= 1
    return first


_QUALIFYING = frozenset("prime top senior chief high crown national nuclear".split())
_BEFORE = _BELOW | _OF_MINISTERS | _OF_OFFICIALS | _ARMED | _QUALIFYING
_HEADS = (
    _LEADERS
    | _OFFICIALS
    | _MILITARY
    | _EXERCISES
    | frozenset(
        """minister ministers secretary secretaries chief chiefs head heads prince representative
        diplomat ministerial""".split()
    )
)
