"""Who acts together in the main event: candidate sets around it, ranked by a small score."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.inference.events import EventFound, find_cues, is_strong, make_event
from generator.inference.text import Document
from generator.model import BackgroundEvent, Evidence, Fact, Mention, MentionKind, Origin, Span
from generator.terms import Taxonomy

_TOPICAL = frozenset(
    """on about over against amid regarding concerning despite after since following toward towards counter
    counteract counteracting ease deter address confront threat threats tensions concerns pressure pressures aggression rivalry
    because like including from amidst before in at near to into by than during as under without within""".split()
)
"""Words after which a country is talked about, or is where or when, but does not take part."""
_JOINING = frozenset("with between among alongside joined hosted mediated brokered counterpart counterparts".split())
_COMMUNING = frozenset("of from for".split())
_PEOPLE = frozenset(
    """leaders leader ministers minister diplomats diplomat officials official envoys negotiators presidents
    delegations representatives heads chiefs militaries forces counterpart counterparts navies governments
    president secretaries""".split()
)
_LINKS = frozenset(", and - – — & the 's ( ) both".split())
_BONDS = frozenset(
    "ties relations relationship rivalry cooperation alliance border war conflict tensions aligned closely".split()
)
_HOSTING = frozenset(
    "host hosts hosted hosting invite invites invited meet meets met visit visits visited welcome welcomes welcomed join joins joined".split()
)


@dataclass(frozen=True, slots=True)
class PartiesFound:
    """Who acts together, in which event, and what other events the text speaks of."""

    facts: tuple[Fact, ...] = ()
    event: EventFound | None = None
    background: tuple[BackgroundEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mention with its place among the tokens, and why it takes part ("" where it does not)."""

    mention: Mention
    first: int
    last: int
    role: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    sentence: int
    cues: tuple[int, ...]
    members: tuple[_Placed, ...]
    score: float


def infer_countries(mentions: Sequence[Mention]) -> tuple[Fact, ...]:
    """Every country and organisation referred to, in the order of the first mention."""
    spans: dict[str, list[Span]] = {}
    for mention in mentions:
        if mention.party:
            spans.setdefault(mention.party, []).append(mention.span)
    return tuple(Fact(p, Origin.TEXT, (Evidence("named in the text", tuple(s)),)) for p, s in spans.items())


def infer_parties(document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy) -> PartiesFound:
    """The parties of the main event, each with the words that put it there."""
    candidates = [c for n in range(len(document.sentences)) for c in _make_candidates(document, mentions, n)]
    if not candidates:
        return PartiesFound(event=_find_lone_event(document))
    best = max(candidates, key=lambda c: (c.score, -c.sentence))
    event = make_event(document, best.sentence, best.cues)
    chosen = {p.mention.party for p in best.members}
    if best.score < 1.0 or not _act_together(chosen, taxonomy):
        return PartiesFound(event=event)
    facts = tuple(_make_fact(party, best) for party in dict.fromkeys(p.mention.party for p in best.members))
    background = tuple(_find_background(candidates, best, chosen))
    return PartiesFound(facts, event, background)


def _act_together(parties: set[str], taxonomy: Taxonomy) -> bool:
    return len(parties) > 1 or any(party in taxonomy.organisations for party in parties)


def _find_lone_event(document: Document) -> EventFound | None:
    for number in range(len(document.sentences)):
        cues = find_cues(document, number)
        if cues:
            return make_event(document, number, cues)
    return None


def _make_candidates(document: Document, mentions: Sequence[Mention], sentence: int) -> Iterable[_Candidate]:
    cues = find_cues(document, sentence)
    if not cues:
        return
    first, last = document.sentences[sentence]
    placed = list(_place(document, mentions, first, last, cues))
    members = tuple(p for p in placed if p.role)
    if not members:
        return
    parties = {p.mention.party for p in members}
    score = 1.0 * (len(parties) > 1) + 0.6 * any(is_strong(document, c) for c in cues) - 0.25 * min(sentence, 4)
    score += 0.4 * any(document.tokens[c].lower.startswith("trilateral") for c in cues) * (len(parties) == 3)
    yield _Candidate(sentence, cues, members, score)


def _place(
    document: Document, mentions: Sequence[Mention], first: int, last: int, cues: Sequence[int]
) -> Iterable[_Placed]:
    starts = [token.start for token in document.tokens]
    previous: _Placed | None = None
    verb = next((c for c in cues), cues[0])
    for mention in mentions:
        if not mention.party or mention.kind in (MentionKind.PLACE, MentionKind.WEAK):
            continue
        begin = bisect_right(starts, mention.span.start) - 1
        end = bisect_right(starts, mention.span.end - 1)
        if not first <= begin < last:
            continue
        role = _read_role(document, begin, first, verb, previous)
        previous = _Placed(mention, begin, end, role)
        yield previous


def _read_role(document: Document, begin: int, first: int, verb: int, previous: _Placed | None) -> str:
    tokens = document.tokens
    if previous is not None and _are_linked(document, previous.last, begin):
        return previous.role
    if any(t.lower in ("agenda", "concerns", "ties") for t in tokens[begin + 1 : begin + 6]):
        return ""
    for index in range(begin - 1, first - 1, -1):
        word = tokens[index].lower
        if word == "with" and index and tokens[index - 1].lower in _BONDS:
            return ""
        if word in _JOINING or (word == "by" and index and tokens[index - 1].lower in _JOINING):
            return "takes part beside the others"
        if (
            word in _COMMUNING
            and index
            and (tokens[index - 1].lower in _PEOPLE or tokens[index - 1].lower in ("meeting", "summit", "trilateral"))
        ):
            return "sends those who meet"
        if word in _HOSTING:
            return "is met or hosted"
        if word in _TOPICAL or word in _COMMUNING or index == verb:
            return ""
        if previous is not None and index < previous.last:
            return ""
    return "takes part in the event" if begin < verb else ""


def _are_linked(document: Document, last: int, begin: int) -> bool:
    """Whether two mentions stand in one row: "Japan, South Korea and", "Japanese Prime Minister Kishida"."""
    between = document.tokens[last:begin]
    return len(between) <= 6 and all(
        t.lower in _LINKS or t.lower in _PEOPLE or (t.word[0].isupper() and t.word.isalpha()) for t in between
    )


def _make_fact(party: str, candidate: _Candidate) -> Fact:
    own = [p for p in candidate.members if p.mention.party == party]
    spans = tuple(p.mention.span for p in own)
    return Fact(party, Origin.TEXT, (Evidence(own[0].role, spans),))


def _find_background(candidates: Sequence[_Candidate], best: _Candidate, chosen: set[str]) -> Iterable[BackgroundEvent]:
    for candidate in candidates:
        parties = frozenset(p.mention.party for p in candidate.members)
        if candidate.sentence != best.sentence and len(parties) > 1 and parties != chosen:
            yield BackgroundEvent(parties, tuple(p.mention.span for p in candidate.members))
