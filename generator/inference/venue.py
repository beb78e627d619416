"""Where the main event is."""

from __future__ import annotations

from collections.abc import Sequence
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
) -> Fact | None:
    """The place that the event is tied to by "in", "at", "to" or its own name; a city before its country."""
    found: list[_Candidate] = []
    for occasion in find_occasions(document) if event is None else (event,):
        if _is_distant(document, occasion):
            return None
        spots = find_spots(document, mentions, taxonomy)
        near = [spot for spot in spots if event is not None or _is_beside(document, spot, occasion)]
        found = [c for spot in near if (c := _weigh(document, spot, occasion)).score >= _ENOUGH]
        if found:
            break
    if not found:
        return None
    best = max(found, key=lambda c: (c.score, -c.spot.first))
    best = _prefer_city(best, found, taxonomy)
    spans = sorted({c.spot.span for c in found if c.spot.value == best.spot.value})
    return Fact(best.spot.value, Origin.TEXT, (Evidence(best.rule, tuple(spans)),))


def _is_beside(document: Document, spot: Spot, occasion: EventFound) -> bool:
    """Whether a place stands close to what is no more than an occasion; farther off are the places of the news."""
    if document.sentence_of(spot.first) != occasion.sentence:
        return False
    return -_BEFORE < spot.first - occasion.token < _BEHIND


def _is_distant(document: Document, event: EventFound) -> bool:
    """Whether they speak from afar: a virtual summit is nowhere."""
    first, last = document.sentences[event.sentence]
    words = [token.lower for token in document.tokens[first:last]]
    by_video = any(one == "video" and two in ("conference", "call", "link") for one, two in pairwise(words))
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


def venue_country(value: str, taxonomy: Taxonomy) -> str:
    """The country that a venue lies in, "" where it is not known."""
    if value in taxonomy.places:
        return taxonomy.places[value].country
    if value in taxonomy.countries:
        return value
    return next((c.id for c in taxonomy.countries.values() if to_slug(c.capital) == value), "")
