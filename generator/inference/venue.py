"""Where the main event is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.events import EventFound
from generator.inference.text import Document
from generator.model import Evidence, Fact, Mention, MentionKind, Origin
from generator.terms import Taxonomy
from generator.urls import to_slug

_PLACES = (MentionKind.PLACE, MentionKind.CAPITAL, MentionKind.SEAT)


def infer_venue(
    document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy, event: EventFound | None
) -> Fact | None:
    """The place named with "in" or "at" in the sentence of the event; a city before a country."""
    if event is None:
        return None
    first, last = document.sentences[event.sentence]
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    for mention in mentions:
        if start <= mention.span.start < end and mention.kind in _PLACES:
            before = document.text[: mention.span.start].split()
            if before and before[-1] in ("in", "at"):
                return Fact(_value(mention, taxonomy), Origin.TEXT, (Evidence("named as the place", (mention.span,)),))
    return None


def _value(mention: Mention, taxonomy: Taxonomy) -> str:
    if mention.kind is MentionKind.CAPITAL and mention.party in taxonomy.countries:
        return to_slug(taxonomy.countries[mention.party].capital)
    return mention.term if mention.kind is MentionKind.PLACE else to_slug(mention.words)


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
    return next((c.id for c in taxonomy.countries.values() if to_slug(c.capital) == value), "")
