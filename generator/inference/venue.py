"""Where the main event is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.inference.events import EventFound
from generator.inference.occasions import find_occasions
from generator.inference.places import Spot, find_spots
from generator.inference.text import Document
from generator.inference.ties import find_ties
from generator.model import Evidence, Fact, Mention, Origin
from generator.terms import Taxonomy
from generator.urls import to_slug

_DISTANT = frozenset("virtual virtually online videoconference telephone phone teleconference".split())
_LINKS = frozenset("conference call link".split())
_BY = frozenset("by via over".split())
_ENOUGH = 1.0
_BEFORE, _BEHIND = 8, 20
"""Tokens between an occasion and its place, before and after it."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    spot: Spot
    score: float
    rule: str


def infer_venue(
    document: Document,
    mentions: Sequence[Mention],
    taxonomy: Taxonomy,
    event: EventFound | None,
    opening: EventFound | None,
) -> Fact | None:
    """The place that the event is tied to by "in", "at", "to" or its own name; a city before its country.

    Without a main event it is that of the meeting or deal that the first sentence opens with, or of another occasion.
    """
    if event is None:
        found = _find_at_occasions(document, mentions, taxonomy, opening)
    else:
        found = _find_tied(document, find_spots(document, mentions, taxonomy), event)
    if not found:
        return None
    best = max(found, key=lambda c: (c.score, -c.spot.first))
    best = _prefer_city(best, found, taxonomy)
    spans = sorted({c.spot.span for c in found if c.spot.value == best.spot.value})
    return Fact(best.spot.value, Origin.TEXT, (Evidence(best.rule, tuple(spans)),))


def _find_at_occasions(
    document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy, opening: EventFound | None
) -> list[_Candidate]:
    """The places of the first meeting, visit or speech that is told in passing and has any; far ones are the news'."""
    spots: Sequence[Spot] | None = None
    for occasion in find_occasions(document, opening):
        spots = tuple(find_spots(document, mentions, taxonomy)) if spots is None else spots
        near = [
            spot
            for spot in spots
            if document.sentence_of(spot.first) == occasion.sentence
            and -_BEFORE < spot.first - occasion.token < _BEHIND
        ]
        if found := _find_tied(document, near, occasion):
            return found
    return []


def _find_tied(document: Document, spots: Iterable[Spot], event: EventFound) -> list[_Candidate]:
    """The places that are tied to the event closely enough."""
    if _is_distant(document, event):
        return []
    return [candidate for spot in spots if (candidate := _weigh(document, spot, event)).score >= _ENOUGH]


def _is_distant(document: Document, event: EventFound) -> bool:
    """Whether they speak from afar: a virtual summit is nowhere."""
    first, last = document.sentences[event.sentence]
    words = [token.lower for token in document.tokens[first:last]]
    by_video = any(
        (one == "video" and two in _LINKS) or (one in _BY and two == "video") for one, two in pairwise(words)
    )
    return by_video or not _DISTANT.isdisjoint(words)


def _prefer_city(best: _Candidate, found: Sequence[_Candidate], taxonomy: Taxonomy) -> _Candidate:
    """A city of the country found, where the text ties one to an event as well; the city after a building."""
    if best.spot.is_unlisted:
        near = [c for c in found if not c.spot.is_unlisted and 0 < c.spot.first - best.spot.last < 3]
        return next((c for c in near if c.spot.value not in taxonomy.countries), best)
    if best.spot.value not in taxonomy.countries:
        return best
    cities = [c for c in found if c.spot.value not in taxonomy.countries and c.spot.country == best.spot.value]
    return max(cities, key=lambda c: (c.score, -c.spot.first), default=best)


def _weigh(document: Document, spot: Spot, event: EventFound) -> _Candidate:
    """How closely a place is tied to the event, and by what."""
    number = document.sentence_of(spot.first)
    first, last = document.sentences[number]
    score, rule = max(find_ties(document, spot, event.token, first, last), default=(0.0, ""))
    if number != event.sentence:
        score -= 0.8 + 0.1 * (abs(number - event.sentence) if number else 1)
    return _Candidate(spot, score, rule)


def venue_name(value: str, taxonomy: Taxonomy) -> str:
    """The name of a venue as printed."""
    if value in taxonomy.places:
        return taxonomy.places[value].name
    if value in taxonomy.countries:
        return taxonomy.countries[value].name
    return next((c.capital for c in taxonomy.countries.values() if to_slug(c.capital) == value), value)
