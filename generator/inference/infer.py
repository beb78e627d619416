"""The chain from a summary to a briefing: every step in its order, the editor's word before ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from generator.inference.blocs import find_bloc, make_named_bloc
from generator.inference.dates import DatedSpan, find_dates, infer_event_date
from generator.inference.events import EventFound, find_opening_event
from generator.inference.gazetteer import Gazetteer
from generator.inference.given import Given
from generator.inference.headline import infer_title, write_lead
from generator.inference.level import infer_level
from generator.inference.mentions import find_mentions
from generator.inference.parties import PartiesFound, infer_countries, infer_parties
from generator.inference.phase import infer_phase
from generator.inference.text import Document, read_document
from generator.inference.topics import TopicIndex
from generator.inference.venue import infer_venue
from generator.messages import word
from generator.model import (
    BackgroundEvent,
    Bloc,
    Briefing,
    Doubt,
    Evidence,
    Fact,
    Mention,
    MentionKind,
    Origin,
    Period,
    Span,
    Summary,
)
from generator.periods import read_period
from generator.resting import rest_collector
from generator.terms import Taxonomy

_BATCH = 512
"""Summaries that take each step together. Fewer leave less of the gain, many more would fill the memory."""


class _About(NamedTuple):
    """What the words say of the main event, and of others."""

    date: Fact | None
    venue: Fact | None
    phase: Fact | None
    level: Fact | None
    background: tuple[BackgroundEvent, ...]


class _Reading(NamedTuple):
    """What was found in one summary."""

    mentions: tuple[Mention, ...]
    found: PartiesFound
    title: Fact
    lead: str
    topics: tuple[Fact, ...]
    about: _About


class Inference:
    """Reads facts from summaries with one taxonomy; its indices are made once."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._gazetteer = Gazetteer(taxonomy)
        self._topics = TopicIndex(taxonomy)

    def infer(self, summary: Summary, slug: str) -> Briefing:
        """The briefing of one summary: what the editor gave, and from the words whatever he did not give."""
        return self.infer_all([(summary, slug)])[0]

    def infer_all(self, summaries: Iterable[tuple[Summary, str]]) -> list[Briefing]:
        """The briefings of many summaries, each given with its slug."""
        rest, briefings = iter(summaries), list[Briefing]()
        with rest_collector():
            while batch := list(islice(rest, _BATCH)):
                briefings += self._infer_batch(*zip(*batch, strict=True))
        return briefings

    def _infer_batch(self, summaries: Sequence[Summary], slugs: Sequence[str]) -> Iterable[Briefing]:
        """The chain. Each step is taken for all summaries before the next one begins.

        So a processor's caches hold the code of one step at a time: the batch is read in five sixths of the time.
        """
        given = [Given(summary) for summary in summaries]
        documents = [read_document(summary.text) for summary in summaries]
        mentions = list(map(self._find_mentions, documents, given))
        found = list(map(self._infer_parties, documents, mentions))
        titles = list(map(self._infer_title, documents, mentions, given))
        leads = list(map(write_lead, documents))
        topics = list(map(self._topics.find_topics, documents, mentions))
        about = list(map(self._read_event, documents, mentions, found, given))
        readings = map(_Reading, mentions, found, titles, leads, topics, about)
        return map(self._compose, summaries, slugs, given, readings)

    def _find_mentions(self, document: Document, given: Given) -> tuple[Mention, ...]:
        return find_mentions(document, self._gazetteer, self.taxonomy, given.anchor)

    def _infer_parties(self, document: Document, mentions: Sequence[Mention]) -> PartiesFound:
        return infer_parties(document, mentions, self.taxonomy)

    def _infer_title(self, document: Document, mentions: Sequence[Mention], given: Given) -> Fact:
        return given.fact("title", None) or infer_title(document, mentions, self.taxonomy.people)

    def _read_event(self, document: Document, mentions: Sequence[Mention], found: PartiesFound, given: Given) -> _About:
        event, published = found.event, given.period("date")
        opening = None if event else find_opening_event(document)
        dates = find_dates(document, published=given.anchor)
        date = infer_event_date(document, dates, event_sentence=event.sentence if event else 0, published=published)
        return _About(
            given.date_fact("event_date") or date,
            given.fact("venue", infer_venue(document, mentions, self.taxonomy, event, opening)),
            given.fact("phase", _infer_phase(document, found, opening)),
            given.fact("level", infer_level(document, mentions, self.taxonomy, event, when=given.anchor)),
            _date_background(document, found, dates),
        )

    def _compose(self, summary: Summary, slug: str, given: Given, reading: _Reading) -> Briefing:
        mentions, found, about = reading.mentions, reading.found, reading.about
        published = given.period("date")
        period = read_period(about.date.value) if about.date else None
        bloc, parties = self._settle_bloc(given, given.facts("parties", found.facts), period or published)
        return Briefing(
            summary=summary,
            slug=slug,
            title=reading.title,
            description=reading.lead,
            bloc=bloc,
            parties=parties,
            countries=_add_parties(given.facts("countries", infer_countries(mentions)), parties),
            topics=given.facts("topics", reading.topics),
            people=given.facts("people", _infer_people(mentions)),
            venue=about.venue,
            phase=about.phase,
            level=about.level,
            published=published,
            event_date=about.date,
            event_period=period,
            mentions=mentions,
            background=about.background,
            doubts=_list_doubts(given, found),
            confidence=1.0 if given.has("parties") or given.has("bloc") else found.confidence,
        )

    def _settle_bloc(
        self, given: Given, parties: tuple[Fact, ...], when: Period | None
    ) -> tuple[Bloc | None, tuple[Fact, ...]]:
        named = given.fact("bloc", None)
        if named is not None:
            parties = parties if given.has("parties") else (named,)
            organisation = self.taxonomy.organisations[named.value]
            return make_named_bloc(organisation, [party.value for party in parties]), parties
        return find_bloc([party.value for party in parties], self.taxonomy, when), parties


def _infer_phase(document: Document, found: PartiesFound, opening: EventFound | None) -> Fact | None:
    """The phase of the main event, with the words of other events that have come as far.

    Without them the fact would stay when its own words are taken away: another event would take the main one's place.
    """
    phase = infer_phase(document, found.event or found.possible or opening)
    if phase is None:
        return None
    others = (infer_phase(document, other) for other in found.others)
    spans = tuple(s for o in others if o and o.value == phase.value for e in o.evidence for s in e.spans)
    own = {span for evidence in phase.evidence for span in evidence.spans}
    more = tuple(dict.fromkeys(span for span in spans if span not in own))
    return replace(phase, evidence=(*phase.evidence, Evidence(word("so has another event"), more))) if more else phase


def _list_doubts(given: Given, found: PartiesFound) -> tuple[Doubt, ...]:
    """What the text leaves open and the editor has not settled."""
    return () if given.has("parties") or given.has("bloc") else found.doubts


def _add_parties(countries: tuple[Fact, ...], parties: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The countries named, and the parties that no name in the text gave (the editor's, implied ones)."""
    named = {country.value for country in countries}
    return (*countries, *(party for party in parties if party.value not in named))


def _infer_people(mentions: Sequence[Mention]) -> tuple[Fact, ...]:
    """The people named, once each, in the order in which the text names them; every mention is evidence."""
    spans: dict[str, list[Span]] = {}
    for mention in mentions:
        if mention.kind is MentionKind.PERSON:
            spans.setdefault(mention.term or mention.words, []).append(mention.span)
    return tuple(
        Fact(person, Origin.TEXT, (Evidence(word("named in the text"), tuple(found)),))
        for person, found in spans.items()
    )


def _date_background(
    document: Document, found: PartiesFound, dates: Sequence[DatedSpan]
) -> tuple[BackgroundEvent, ...]:
    """The other events of a text, each with the date that its own words give."""
    dated = []
    for event in found.background:
        start = max(0, min(span.start for span in event.spans))
        end = max(span.end for span in event.spans)
        sentence_end = document.text.find(". ", end)
        limit = sentence_end if sentence_end >= 0 else len(document.text)
        when = [d.period for d in dates if start <= d.span.start < limit]
        dated.append(replace(event, when=when[0]) if when else event)
    return tuple(dated)
