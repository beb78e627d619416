"""The part that the word before a row of actors gives it: "with", "between", "by", "to"."""

from __future__ import annotations

from generator.inference.event_words import EVENT_NOUNS, HELPED_BY, VISITS
from generator.inference.parts import Slot
from generator.inference.words import Words

_PRIVATE = frozenset("citizens nationals tourists travellers travelers residents passengers migrants refugees".split())
"""Where these travel no state goes."""
PARTICLES = frozenset("to on upon".split())
"""What may stand between a participle and "by": "agreed to by"."""
_BESIDE = frozenset("with alongside".split())
_BETWEEN = frozenset("between among amongst".split())
_INCLUDING = frozenset("including involving involve involves involved".split())
_TO_SPEAK = frozenset("talks spoke speaks speak talk talked appeal letter spoken speaking".split())
_TOWARDS = frozenset("to in into at on".split())
_ABOUT = frozenset(
    """about against over concerning regarding near toward towards upon than like under through within outside behind
    beyond despite amid versus without 's""".split()
)
_LETS = frozenset("help helps helped helping let lets letting".split())
"""Whom these bring to do something does it no more than may be: "offers to help Chile and Peru reach a deal"."""


def read_preposition(words: Words, before: int, first: int, word: str) -> Slot | None:
    """The part that the word before a row gives it; None where that word decides nothing."""
    earlier = words.lower[before - 1] if before - 1 >= first else ""
    if word in _BESIDE:
        return Slot.BESIDE
    if word in _BETWEEN:
        return Slot.BETWEEN
    if word == "by":
        return _read_agent(words.lower[before - 2] if earlier in PARTICLES else earlier)
    if word in ("of", "from", "for"):
        return _read_source(word, earlier)
    if word in _TOWARDS:
        return _read_goal(words, before, first, word, earlier)
    if word in VISITS and word.startswith(("visit", "tour")):
        return Slot.OTHER if earlier in _PRIVATE else Slot.VISITED
    if word in _ABOUT or word in _LETS:
        return Slot.OTHER
    if word in _INCLUDING:
        return Slot.BESIDE
    return None


def _read_source(word: str, earlier: str) -> Slot:
    """The part of whom "of", "from" or "for" names, by the word before it."""
    if word == "from" and earlier == "invitation":
        return Slot.BESIDE
    if word != "for" and earlier == "mediation":
        return Slot.HELPER
    return Slot.OF if earlier in EVENT_NOUNS else Slot.OTHER


def _read_agent(earlier: str) -> Slot:
    """The part of whom "by" names, by the word before it."""
    if earlier in HELPED_BY or earlier == "mediation":
        return Slot.HELPER
    if earlier in EVENT_NOUNS:  # "a drill by Japan and Australia"
        return Slot.OF
    return Slot.AGENT if earlier.endswith(("ed", "n", "ld", "ck")) else Slot.OTHER


def _read_goal(words: Words, before: int, first: int, word: str, earlier: str) -> Slot:
    """Whether "to" or "in" names whom somebody travels to or speaks to."""
    window = words.lower[max(first, before - 6) : before]
    if word == "to" and earlier in _TO_SPEAK:
        return Slot.BESIDE
    if not _PRIVATE.isdisjoint(window):
        return Slot.OTHER
    if word == "to" and "accession" in window:
        return Slot.BESIDE
    if any(w in VISITS for w in window) and word in ("to", "in", "into", "for"):
        return Slot.VISITED
    if word in ("to", "in") and any(w in ("visit", "trip", "visits") for w in window[-3:]):
        return Slot.VISITED
    return Slot.OTHER
