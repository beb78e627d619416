"""The verbs of a sentence with what goes before them ("are set to hold", "has urged"), and the one of an event."""

from __future__ import annotations

from dataclasses import dataclass

from generator.inference.text import Document, Token
from generator.inference.verb_words import (
    AUXILIARIES,
    BE,
    MODALS,
    NOUNS_TOO,
    PRESENT,
    THIRD,
    find_stem,
    may_be_verb,
)
from generator.inference.verbs import find_past_form, is_verb

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


def _is_joined(tokens: tuple[Token, ...], index: int, found: list[Predicate]) -> bool:
    """Whether a base form shares the auxiliary of the verb before it: "will visit Oslo and meet the king"."""
    if not found or tokens[index - 1].lower not in ("and", "or") or tokens[index].lower not in PRESENT:
        return False
    return bool(set(found[-1].words) & (MODALS | {"to", "would"}))


def _is_verb_at(tokens: tuple[Token, ...], index: int, first: int, last: int) -> bool:
    word = tokens[index].lower
    previous = tokens[index - 1].lower if index > first else ""
    following = tokens[index + 1].lower if index + 1 < last else ""
    if word in AUXILIARIES:
        return word != "may" or tokens[index].word != "May"
    if word in _NOT_VERBS or (tokens[index].word[0].isupper() and index > first) or previous == "-" or following == "-":
        return False
    if previous == "to":
        return word in PRESENT or is_verb(word) or word in NOUNS_TOO
    if word.endswith("ing"):
        return len(word) > 5 and find_stem(word) is not None
    if previous in _NOT_AFTER:
        return False
    if word in NOUNS_TOO or (word not in THIRD and word.endswith("s") and is_verb(word) and word not in AUXILIARIES):
        return (word in _PASSING and previous in _EVENTS) or _calls_for_more(tokens, index, first, last)
    if word in PRESENT or word in THIRD or find_past_form(word) is not None:
        return True
    return word.endswith("ed") and len(word) > 4


def _calls_for_more(tokens: tuple[Token, ...], index: int, first: int, last: int) -> bool:
    """Whether "plans", "calls", "visits" is a verb: "plans to", "calls for", "Xi visits Lima"."""
    word = tokens[index].lower
    following = tokens[index + 1].lower if index + 1 < last else ""
    if following in ("down", "off", "out", "up"):
        return True
    if word == "end":
        return index > first and following in ("with", "in", "without", ".", "after", "their", "the")
    if word.startswith(("plan", "aim", "hope")):
        return following in ("to", "for") if word.startswith("hope") else following == "to"
    if word in ("states", "notes", "claims", "fears"):
        return following in ("that", "it", "its", "the", "his", "her", "their")
    if word.startswith("call"):
        return following in ("for", "on", "off")
    if word in ("state", "note", "claim", "fear"):
        return following in ("that", "it", "its")
    if index == first:
        return False
    before = tokens[index - 1]
    if following in _ONLY_VERBS or following in ("by", "with", "between", "on", ".", ",") or before.lower == "state":
        return False
    if following == "to" and word.startswith(("visit", "tour", "strike", "talk", "attack")):
        return False
    return before.word[0].isupper() or before.lower.endswith("s") or before.lower in _WHO


_ONLY_VERBS = PRESENT - NOUNS_TOO
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
        elif word in _BETWEEN or _is_quoted(tokens, probe, last) or (word.endswith("ly") and len(word) > 4):
            probe += 1
        else:
            break
    return end


def _is_quoted(tokens: tuple[Token, ...], probe: int, last: int) -> bool:
    """Whether a quotation mark stands within a chain: 'is "ready to meet"', 'agree to "seek peace"'."""
    if tokens[probe].lower not in _QUOTES or probe + 1 >= last:
        return False
    return tokens[probe + 1].lower in _LINKS or tokens[probe - 1].lower == "to"


def _continues(tokens: tuple[Token, ...], probe: int, end: int) -> bool:
    word, previous = tokens[probe].lower, tokens[probe - 1].lower
    previous = tokens[probe - 2].lower if previous in _QUOTES else previous
    if tokens[probe].word[0].isupper():
        return False
    if word in AUXILIARIES:
        return True
    if word in _LINKS:
        return any(token.lower in BE for token in tokens[max(0, end - 3) : probe])
    if word in _NOT_VERBS and word not in ("set", "cut", "put", "hit"):
        return word == "meeting" and previous in BE
    if previous == "to" and tokens[end - 1].lower in _LINKS | BE:
        return word.isalpha()
    if word.endswith("ing") and tokens[end - 1].lower not in BE | _TAKES_ING:
        return False
    is_after_be = any(token.lower in AUXILIARIES for token in tokens[max(0, end - 2) : probe])
    if previous == "to" or is_after_be:
        return (
            word in PRESENT
            or word in NOUNS_TOO
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


def _is_finite(tokens: tuple[Token, ...], index: int, end: int, first: int, last: int) -> bool:
    word = tokens[index].lower
    before = index - 2 if tokens[index - 1].lower in _QUOTES else index - 1
    previous = tokens[before].lower if before >= first else ""
    following = tokens[end].lower if end < last else ""
    if previous == "to" or word.endswith("ing"):
        return False
    if word in AUXILIARIES:
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


_QUOTES = frozenset('"“')
_PASSING = frozenset("opens ends".split())
"""What an event does, though the words are as often nouns: "the summit opens"."""
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
