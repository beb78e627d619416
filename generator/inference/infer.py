"""The chain from a summary to a briefing: every step in its order, the editor's word before ours."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.inference.blocs import find_bloc, make_named_bloc
from generator.inference.dates import DatedSpan, find_dates, infer_event_date
from generator.inference.events import EventFound, find_opening_event
from generator.inference.gazetteer import Gazetteer
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
from generator.periods import read_period, write_period
from generator.terms import Taxonomy

_EDITOR = (Evidence("given in the front matter"),)


class Inference:
    """Reads facts from summaries with one taxonomy; its indices are made once."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._gazetteer = Gazetteer(taxonomy)
        self._topics = TopicIndex(taxonomy)

    def infer(self, summary: Summary, slug: str) -> Briefing:
        """The briefing of a summary: what the editor gave, and from the words whatever he did not give."""
        given = _Given(summary)
        document = read_document(summary.text)
        published, event_given = given.period("date"), given.period("event_date")
        anchor = event_given or published
        mentions = find_mentions(document, self._gazetteer, self.taxonomy, anchor)
        found = infer_parties(document, mentions, self.taxonomy)
        dates = find_dates(document, published=anchor)
        event = found.event
        opening = None if event else find_opening_event(document)
        parties = given.facts("parties", found.facts)
        event_date = given.date_fact("event_date") or infer_event_date(
            document, dates, event_sentence=event.sentence if event else 0, published=published
        )
        period = read_period(event_date.value) if event_date else None
        bloc, parties = self._settle_bloc(given, parties, period or published)
        return Briefing(
            summary=summary,
            slug=slug,
            title=given.fact("title", None) or infer_title(document, mentions, self.taxonomy.people),
            description=write_lead(document),
            bloc=bloc,
            parties=parties,
            countries=_add_parties(given.facts("countries", infer_countries(mentions)), parties),
            topics=given.facts("topics", self._topics.find_topics(document, mentions)),
            people=given.facts("people", _infer_people(mentions)),
            venue=given.fact("venue", infer_venue(document, mentions, self.taxonomy, event, opening)),
            phase=given.fact("phase", _infer_phase(document, found, opening)),
            level=given.fact("level", infer_level(document, mentions, self.taxonomy, event, when=anchor)),
            published=published,
            event_date=event_date,
            event_period=period,
            mentions=mentions,
            background=_date_background(document, found, dates),
            doubts=_list_doubts(given, found),
            confidence=1.0 if given.has("parties") or given.has("bloc") else found.confidence,
        )

    def infer_all(self, summaries: Iterable[tuple[Summary, str]]) -> list[Briefing]:
        """The briefings of many summaries, each given with its slug.

        The garbage collector rests meanwhile: reading leaves no cycles, and each of its rounds would look through the
        taxonomy again (a twentieth of the time).
        """
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return [self.infer(summary, slug) for summary, slug in summaries]
        finally:
            if was_enabled:
                gc.enable()

    def _settle_bloc(
        self, given: _Given, parties: tuple[Fact, ...], when: Period | None
    ) -> tuple[Bloc | None, tuple[Fact, ...]]:
        named = given.fact("bloc", None)
        if named is not None:
            parties = parties if given.has("parties") else (named,)
            organisation = self.taxonomy.organisations[named.value]
            return make_named_bloc(organisation, [party.value for party in parties]), parties
        return find_bloc([party.value for party in parties], self.taxonomy, when), parties


class _Given:
    """The editor's facts of one summary."""

    def __init__(self, summary: Summary) -> None:
        self._given = summary.given

    def has(self, key: str) -> bool:
        """Whether the editor settled the key, be it to "none"."""
        return self._given.get(key) is not None

    def fact(self, key: str, read: Fact | None) -> Fact | None:
        """The editor's fact; None where he says that there is none; what was read where he says nothing."""
        if not self.has(key):
            return read
        value = str(self._given[key])
        return Fact(value, Origin.EDITOR, _EDITOR) if value else None

    def facts(self, key: str, read: tuple[Fact, ...]) -> tuple[Fact, ...]:
        """The editor's facts, be they none; what was read where he says nothing."""
        values = self._given.get(key)
        return tuple(Fact(str(v), Origin.EDITOR, _EDITOR) for v in values) if isinstance(values, tuple) else read

    def period(self, key: str) -> Period | None:
        value = self._given.get(key)
        return value if isinstance(value, Period) else None

    def date_fact(self, key: str) -> Fact | None:
        period = self.period(key)
        return Fact(write_period(period), Origin.EDITOR, _EDITOR) if period else None


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


def _list_doubts(given: _Given, found: PartiesFound) -> tuple[Doubt, ...]:
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
