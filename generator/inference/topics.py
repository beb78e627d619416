"""The topics of a summary, told by words, by countries, and by the relation between two of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from operator import itemgetter
from typing import NamedTuple

from generator.inference.phrases import Hit, Known, Phrase, PhraseIndex, PhraseWords, list_phrase_words, list_phrases
from generator.inference.text import Document
from generator.messages import word
from generator.model import Evidence, Fact, Mention, Origin, Span
from generator.terms import Taxonomy, Topic

MOST_TOPICS = 12
_ENOUGH = 1.0
_LIGHTEST = 0.4
"""Lighter cues of a topic with pairs ("tensions", "rival") mean nothing without the two countries."""
# "Iran, Iraq, Oman and Qatar": what may stand between the members of a list.
_BETWEEN = re.compile(r"[\s,;]*(?:and|or|&|plus|as well as)?\s*(?:the)?\s*", re.IGNORECASE)
_BACKGROUND = 1.3
"""What a topic needs that only later sentences name, in a text about no relation: a cue and some more."""
# What makes a first sentence one about relations even where it names a single party.
_DIPLOMACY = re.compile(
    r"\b(?:talks|summit|meeting|conference|counterpart|bilateral|trilateral|delegation|resolution|conclusions|ambassador"
    r"|diplomats?|foreign (?:ministers?|ministry|affairs)|secretary of state|met with|spoke with|courtesy call"
    r"|(?:state|official) visit)\b",
    re.IGNORECASE,
)
_NOTHING: frozenset[Span] = frozenset()
_LONG_LIST = 4
"""A country in a list of so many is merely named: guests, signatories, members."""


def infer_topics(document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy) -> tuple[Fact, ...]:
    """The topics of one text, the strongest first. For many texts, build one `TopicIndex`."""
    return TopicIndex(taxonomy).find_topics(document, mentions)


@dataclass(frozen=True, slots=True)
class _Text:
    """What is looked at: the words, where phrases may begin, and the mentions with their sentences."""

    document: Document
    words: PhraseWords
    index: PhraseIndex
    starts: Sequence[tuple[int, Known]]
    """Where phrases may begin."""
    hits: dict[str, list[Hit]]
    """For each topic, its phrases that stand in the text, overlaps included."""
    mentions: tuple[tuple[Mention, int], ...]
    """Each mention of a country or organisation and the number of its sentence."""
    listed: frozenset[Span]
    """Mentions that are members of a long list."""
    sentences: tuple[int, ...]
    """The offset at which each begins."""

    def sentence_at(self, offset: int) -> int:
        return bisect_right(self.sentences, offset) - 1

    def is_relation(self) -> bool:
        """Whether the first sentence is about a relation: it names two parties, or a form of diplomacy."""
        if len({mention.party for mention, sentence in self.mentions if sentence <= 0}) > 1:
            return True
        end = self.sentences[1] if len(self.sentences) > 1 else len(self.document.text)
        return _DIPLOMACY.search(self.document.text, 0, end) is not None


class _Cue(NamedTuple):
    """Words that speak for a topic, and how strongly; without a phrase, a country's name."""

    span: Span
    weight: float
    phrase: Phrase | None = None


_get_span = itemgetter(0)


@dataclass(frozen=True, slots=True)
class _Finding:
    """What speaks for a topic: how strongly, and each kind of evidence with its words."""

    strength: float
    cues: tuple[Span, ...]
    parties: tuple[Span, ...]
    pairs: tuple[Span, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (*self.cues, *self.parties, *self.pairs)


_NO_FINDING = _Finding(0.0, (), (), ())


class TopicIndex:
    """The topics of a taxonomy, ready to be found in texts.

    A topic is there when in one sentence its weights add up to 1: those of its cues, 1 for a country that is
    the topic wherever it is spoken of, and 1 where any cue stands with both countries of a pair.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._topics = taxonomy.topics
        self._index = PhraseIndex(phrase for topic in taxonomy.topics.values() for phrase in list_phrases(topic))
        self._by_party: dict[str, set[str]] = {}
        self._by_pair: dict[tuple[str, ...], set[str]] = {}
        """A pair of one country with itself is that country beside any cue."""
        for topic in taxonomy.topics.values():
            for party in topic.parties:
                self._by_party.setdefault(party, set()).add(topic.id)
            for pair in topic.pairs:
                self._by_pair.setdefault(tuple(sorted(set(pair))), set()).add(topic.id)

    def find_topics(self, document: Document, mentions: Sequence[Mention]) -> tuple[Fact, ...]:
        """The topics of the text, the strongest first, each with every word that speaks for it."""
        text = self._read(document, mentions)
        ids = {id_ for id_, hits in text.hits.items() if sum([hit.phrase.weight for hit in hits]) >= _ENOUGH}
        named = {mention.party for mention, _ in text.mentions}
        for party in named & self._by_party.keys():
            ids |= self._by_party[party]
        ordered = sorted(named)
        for pair in chain(combinations(ordered, 1), combinations(ordered, 2)):
            if pair in self._by_pair:
                ids |= self._by_pair[pair] & text.hits.keys()
        found = [
            (t, _find(t, text, text.words, text.hits.get(t.id, ()), ()))
            for t in map(self._topics.__getitem__, sorted(ids))
        ]
        kept = [(topic, finding) for topic, finding in found if finding.strength >= _ENOUGH]
        kept.sort(key=lambda pair: (-pair[1].strength, pair[0].id))
        return tuple(_to_fact(topic, _close(topic, text, finding)) for topic, finding in kept[:MOST_TOPICS])

    def _read(self, document: Document, mentions: Sequence[Mention]) -> _Text:
        words = list_phrase_words(document)
        hits: dict[str, list[Hit]] = {}
        starts = self._index.find_starts(words)
        for hit in self._index.find_hits(words, starts):
            hits.setdefault(hit.phrase.owner, []).append(hit)
        begins = tuple([document.tokens[first].start for first, _ in document.sentences])
        placed = tuple((m, bisect_right(begins, m.span.start) - 1) for m in mentions if m.party)
        return _Text(document, words, self._index, starts, hits, placed, _find_listed(document, placed), begins)


def _find_listed(document: Document, mentions: Sequence[tuple[Mention, int]]) -> frozenset[Span]:
    """The mentions that stand in a list of four or more countries and organisations."""
    listed: set[Span] = set()
    run: list[Span] = []
    if len(mentions) < _LONG_LIST:
        return _NOTHING
    for mention, _ in mentions:
        if run and not _BETWEEN.fullmatch(document.text, run[-1].end, mention.span.start):
            run = []
        run.append(mention.span)
        if len(run) >= _LONG_LIST:
            listed.update(run[-_LONG_LIST:])
    return frozenset(listed)


def _find(topic: Topic, text: _Text, words: PhraseWords, hits: Sequence[Hit], without: Sequence[Span]) -> _Finding:
    """What speaks for the topic in the words that are left `without` some of the text's; `hits` are its phrases."""
    if topic.parties or topic.pairs:
        return _find_with_countries(topic, text, _find_cues(words, hits), without)
    if sum([hit.phrase.weight for hit in hits]) < _ENOUGH:
        return _NO_FINDING
    cues = _find_cues(words, hits)
    return _Finding(_weigh(text, cues, _NOTHING), tuple([cue.span for cue in cues]), (), ())


def _find_with_countries(topic: Topic, text: _Text, cues: Sequence[_Cue], without: Sequence[Span]) -> _Finding:
    """The same for a topic that countries speak for too, or the relation of two."""
    near, listed = text.mentions, text.listed
    if without:
        near = tuple(pair for pair in near if not _touches(pair[0].span, without))
        listed = _find_listed(text.document, near)
    parties = tuple([mention.span for mention, _ in near if mention.party in topic.parties])
    in_relation = _find_relations(topic, text, cues, [pair for pair in near if pair[0].span not in listed])
    pairs = tuple(m.span for m, _ in near if any(m.party in pair for pair in topic.pairs)) if in_relation else ()
    if topic.pairs:
        cues = [cue for cue in cues if cue.span in in_relation or cue.weight >= _LIGHTEST]
    weighed = [*cues, *(_Cue(span, _ENOUGH) for span in parties if span not in listed)]
    return _Finding(_weigh(text, weighed, in_relation), tuple(cue.span for cue in cues), parties, pairs)


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _weigh(text: _Text, cues: Iterable[_Cue], in_relation: Container[Span]) -> float:
    """How strongly the cues speak for their topic: the sum of their weights, or 0 where that is not enough.

    Enough is asked of one sentence: light cues scattered over a text are the words of any news. The first
    sentence tells the subject; what only later ones name is background and needs more, except where the
    first is about a relation between parties, whose agenda the later ones tell.
    """
    sums: dict[int, float] = {}
    enough: set[int] = set()
    seen: set[tuple[int, Phrase | None]] = set()
    for span, weight, phrase in cues:
        sentence = text.sentence_at(span.start)
        if weight >= _ENOUGH:
            sums[sentence] = sums.get(sentence, 0.0) + weight
        elif (sentence, phrase) not in seen:
            seen.add((sentence, phrase))
            sums[sentence] = sums.get(sentence, 0.0) + weight
        if sums[sentence] >= _ENOUGH or span in in_relation:
            enough.add(sentence)
    strength = sum(sums.values())
    if 0 in enough or (enough and (strength >= _BACKGROUND or text.is_relation())):
        return max(strength, _ENOUGH)
    return 0.0


def _find_relations(
    topic: Topic, text: _Text, cues: Iterable[_Cue], mentions: Sequence[tuple[Mention, int]]
) -> frozenset[Span]:
    """The cues in sentences that name both countries of a pair; the two names themselves are no relation."""
    if not topic.pairs:
        return frozenset()
    named: dict[int, set[str]] = {}
    for mention, sentence in mentions:
        named.setdefault(sentence, set()).add(mention.party)
    both = {number for number, parties in named.items() if any(parties.issuperset(pair) for pair in topic.pairs)}
    names = [mention.span for mention, sentence in mentions if sentence in both]
    return frozenset(
        cue.span
        for cue in cues
        if text.sentence_at(cue.span.start) in both
        and not any(name.start <= cue.span.start and cue.span.end <= name.end for name in names)
    )


def _find_cues(words: PhraseWords, hits: Sequence[Hit]) -> list[_Cue]:
    """The cues among phrases, from left to right, none overlapping: exclusions go first, then the longer phrase."""
    taken: set[int] = set()
    found: list[_Cue] = []
    for hit in sorted(hits, key=_rank) if len(hits) > 1 else hits:
        phrase, first, last = hit
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            if not phrase.is_exclusion:
                found.append(_Cue(words.span_of(hit), phrase.weight, phrase))
    found.sort(key=_get_span)
    return found


def _rank(hit: Hit) -> tuple[bool, bool, int, int, float]:
    """What takes its words first: exclusions, then what decides alone, then the longer phrase."""
    phrase, first, last = hit
    return not phrase.is_exclusion, phrase.weight < _ENOUGH, first - last, first, -phrase.weight


def _close(topic: Topic, text: _Text, finding: _Finding) -> _Finding:
    """The finding with the words added that would speak for the topic once the others are gone.

    Taking words away brings their neighbours together: "trade security deal" without "security" is another.
    """
    more = finding
    while (more := _find_without(topic, text, finding.spans)).strength >= _ENOUGH:
        finding = _Finding(
            finding.strength,
            (*finding.cues, *more.cues),
            (*finding.parties, *more.parties),
            (*finding.pairs, *more.pairs),
        )
    return finding


def _find_without(topic: Topic, text: _Text, without: Sequence[Span]) -> _Finding:
    """What speaks for the topic in the text without the words of some spans."""
    known = {text.words.lower[index]: phrases for index, phrases in text.starts if topic.id in phrases.owners}
    begins = [token.start for token, word in zip(text.words.tokens, text.words.lower, strict=True) if word in known]
    if all(any(span.start <= begin < span.end for span in without) for begin in begins):
        return _find(topic, text, text.words, (), without)
    words = text.words.leave_out(without)
    starts = [(index, known[word]) for index, word in enumerate(words.lower) if word in known]
    hits = [hit for hit in text.index.find_hits(words, starts) if hit.phrase.owner == topic.id]
    return _find(topic, text, words, hits, without)


def _to_fact(topic: Topic, finding: _Finding) -> Fact:
    rules = (
        (word("These words point to the topic"), finding.cues),
        (word("A country that is the topic wherever it is spoken of"), finding.parties),
        (word("Both sides of the relation are named in the sentence"), finding.pairs),
    )
    evidence = tuple(Evidence(rule, tuple(sorted(spans))) for rule, spans in rules if spans)
    return Fact(topic.id, Origin.TEXT, evidence)
