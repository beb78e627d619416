"""Who acts together in the main event: the best of the sets that may, and why each party is in it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.inference.actors import is_group
from generator.inference.candidates import ROLES, Candidate, make_candidates
from generator.inference.completing import complete
from generator.inference.event_words import EVENT_NOUNS, MEETING_NOUNS, MEETS, OFFICE_HEADS
from generator.inference.events import EventFound, make_event
from generator.inference.scenes import Scene, read_scenes
from generator.inference.standing import read_cast
from generator.inference.text import Document
from generator.inference.weights import BASE, WEIGHTS
from generator.inference.words import Words, read_words
from generator.messages import word
from generator.model import BackgroundEvent, Doubt, Evidence, Fact, Mention, Origin, Span
from generator.terms import Taxonomy

_LEADING_SIGNS = frozenset(
    """subject-many subject-group subject-beside subject-object subject-visited noun-between noun-of noun-modifier
    noun-beside subject-modifier subject-all pair""".split()
)
"""Signs that say most together with the class of the word for the event."""


_SEVERAL = 3
_WORTH_A_LOOK = 0.2
"""Likelihood from which a set that is not told is shown to an editor."""


@dataclass(frozen=True, slots=True)
class PartiesFound:
    """Who acts together, in which event, and what other events the text speaks of."""

    facts: tuple[Fact, ...] = ()
    event: EventFound | None = None
    others: tuple[EventFound, ...] = ()
    """The best event of each other sentence, which would take the main one's place if that were not there."""
    possible: EventFound | None = None
    """Where no set is sure enough to be told: the event of the one that may act together."""
    background: tuple[BackgroundEvent, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    """A set that may act together, but is not sure enough to be told."""
    confidence: float = 1.0
    """How likely the set is that is told, from 0 to 1; 1 where nothing speaks for any."""


def infer_countries(mentions: Sequence[Mention]) -> tuple[Fact, ...]:
    """Every country and organisation referred to, in the order of the first mention."""
    spans: dict[str, list[Span]] = {}
    for mention in mentions:
        if mention.party:
            spans.setdefault(mention.party, []).append(mention.span)
    return tuple(Fact(p, Origin.TEXT, (Evidence(word("named in the text"), tuple(s)),)) for p, s in spans.items())


def infer_parties(document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy) -> PartiesFound:
    """The parties of the main event, each with the words that put it there.

    Every set that may act together is scored by its signs; the likeliest is taken where it is likelier than there
    being none.
    """
    named = {mention.party for mention in mentions if mention.party}
    if len(named) < 2 and not any(is_group(party) for party in named):
        return PartiesFound()
    words = read_words(document)
    scenes = read_scenes(words, mentions)
    prior = BASE + weigh(read_text_signs(words))
    scored = [(prior + weigh(combine(c.signs)), c) for c in list_candidates(words, scenes, mentions, taxonomy)]
    if not scored:
        return PartiesFound()
    best, odds, confidence = _choose(scored)
    if odds <= 1 and confidence < _WORTH_A_LOOK:
        return PartiesFound(confidence=1 - confidence)
    event = make_event(document, best.token)
    ranked = [candidate for _, candidate in sorted(scored, key=_rank, reverse=True)]
    others = tuple(_find_others(document, ranked, best))
    if odds <= 1:
        doubt = _make_doubt(best, confidence)
        return PartiesFound(others=others, possible=event, doubts=(doubt,), confidence=1 - confidence)
    facts = tuple(_make_fact(party, best, mentions) for party in best.parties)
    background = tuple(_find_background(words, scenes, ranked, best))
    return PartiesFound(facts, event, others, background=background, confidence=confidence)


def list_candidates(
    words: Words, scenes: Sequence[Scene], mentions: Sequence[Mention], taxonomy: Taxonomy
) -> list[Candidate]:
    """Every set of parties that may act together in a text, complete; one set may come with several signs."""
    raw = list(make_candidates(words, scenes))
    if not raw:
        return []
    cast = read_cast(words, scenes, mentions)
    return [full for candidate in raw for full in complete(words, scenes, cast, candidate, taxonomy)]


def _make_doubt(candidate: Candidate, confidence: float) -> Doubt:
    spans = sorted(m.span for placed in candidate.rows for unit in placed.row.units for m in unit.mentions)
    return Doubt("parties", candidate.parties, confidence, tuple(spans))


def weigh(signs: Iterable[str]) -> float:
    """How much signs say together. A candidate is more likely than no event where the base, the signs of the text
    and its own come to more than 0."""
    return math.fsum(WEIGHTS.get(sign, 0.0) for sign in signs)


def read_text_signs(words: Words) -> frozenset[str]:
    """What kind of text it is, whoever acts in it: how often it speaks of events and of holders of an office."""
    events = sum(word in EVENT_NOUNS or word in MEETS for word in words.lower)
    offices = sum(word in OFFICE_HEADS for word in words.lower)
    signs = {f"text-events-{min(events, _SEVERAL)}", f"text-offices-{min(offices, _SEVERAL)}"}
    if any(word in MEETING_NOUNS for word in words.lower):
        signs.add("text-meeting")
    if words.lower[:1] == ("we",):  # a joint statement
        signs.add("text-we")
    return frozenset(signs)


def combine(signs: frozenset[str]) -> Iterable[str]:
    """The signs, and those that say more together: a part with the class of the word for the event."""
    cue = next((sign[4:] for sign in signs if sign.startswith("cue-")), "none")
    yield from signs
    yield from (f"{sign}*{cue}" for sign in signs & _LEADING_SIGNS)


def _rank(entry: tuple[float, Candidate]) -> tuple[float, int, int, tuple[str, ...]]:
    value, candidate = entry
    return (value, -candidate.sentence, -candidate.token, candidate.parties)


def _choose(scored: Sequence[tuple[float, Candidate]]) -> tuple[Candidate, float, float]:
    """The best candidate of the likeliest set, the odds of that set against there being none, and its share of all.

    The likelihood of a set is that of all its candidates: it may show itself in several clauses.
    """
    odds: dict[frozenset[str], float] = {}
    for value, candidate in scored:
        parties = frozenset(candidate.parties)
        odds[parties] = odds.get(parties, 0.0) + math.exp(value)
    likeliest = max(odds, key=lambda parties: (odds[parties], sorted(parties)))
    best = max((entry for entry in scored if frozenset(entry[1].parties) == likeliest), key=_rank)[1]
    return best, odds[likeliest], odds[likeliest] / (1.0 + sum(odds.values()))


def _find_others(document: Document, ranked: Iterable[Candidate], best: Candidate) -> Iterable[EventFound]:
    """The event of the best candidate of each sentence but that of the main event."""
    seen = {best.sentence}
    for candidate in ranked:
        if candidate.sentence not in seen:
            seen.add(candidate.sentence)
            yield make_event(document, candidate.token)


def _make_fact(party: str, candidate: Candidate, mentions: Sequence[Mention]) -> Fact:
    """The party with the words that make it take part, and those that name it again."""
    evidence: list[Evidence] = []
    used: set[Span] = set()
    for placed in candidate.rows:
        spans = tuple(m.span for u in placed.row.units if u.party == party for m in u.mentions if m.span not in used)
        if spans:
            evidence.append(Evidence(ROLES[placed.slot], spans))
            used.update(spans)
    again = tuple(m.span for m in mentions if m.party == party and m.span not in used)
    if again:
        evidence.append(Evidence(word("is named again"), again))
    return Fact(party, Origin.TEXT, tuple(evidence))


def _find_background(
    words: Words, scenes: Sequence[Scene], ranked: Iterable[Candidate], best: Candidate
) -> Iterable[BackgroundEvent]:
    """Meetings of other sets in other sentences, the most likely first, each set once."""
    seen = {frozenset(best.parties)}
    for candidate in ranked:
        parties = frozenset(candidate.parties)
        if candidate.sentence == best.sentence or parties in seen or len(parties) < 2:
            continue
        if not candidate.signs & {"subject-many", "noun-between", "subject-beside"} or not _tells_meeting(
            words, scenes, candidate
        ):
            continue
        seen.add(parties)
        spans = sorted(m.span for placed in candidate.rows for unit in placed.row.units for m in unit.mentions)
        yield BackgroundEvent(parties, tuple(spans))


def _tells_meeting(words: Words, scenes: Sequence[Scene], candidate: Candidate) -> bool:
    """Whether the clause of a candidate names a meeting."""
    start = candidate.rows[0].row.last
    return any(word in MEETING_NOUNS for word in words.lower[start : min(scenes[candidate.sentence].last, start + 16)])
