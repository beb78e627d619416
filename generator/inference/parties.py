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
    """on about over against amid amidst regarding concerning despite after since following toward towards counter
    counteract counteracting ease deter address confront threat threats tensions concerns pressure pressures
    aggression rivalry because like including before in at near into by than during as under without within
    involving if whether that which where""".split()
)
"""Words after which a country is talked about, or is where or when, but does not take part."""
_JOINING = frozenset("with between among alongside".split())
_HELPED_BY = frozenset("joined hosted mediated brokered led chaired facilitated".split())
"""Participles after which "by" names one more who takes part."""
_COMMUNING = frozenset("of from for".split())
_PEOPLE = frozenset(
    """leaders leader ministers minister diplomats diplomat officials official envoys negotiators presidents
    delegations representatives heads chiefs militaries forces counterpart counterparts navies governments
    president secretaries advisers advisors meeting summit trilateral members""".split()
)
_LINKS = frozenset(", and - – — & the 's ( ) both president prime minister foreign leader along".split())
_HOSTING = frozenset(
    """host hosts hosted hosting invite invites invited meet meets met visit visits visited welcome welcomes
    welcomed join joins joined""".split()
)
"""Verbs whose object takes part."""
_BONDS = frozenset(
    "ties relations relationship rivalry cooperation alliance border war conflict tensions aligned closely".split()
)
"""What one can have "with" a country without meeting it now."""
_UNILATERAL = frozenset(
    """sanction sanctions sanctioned ban bans banned attack attacks attacked kill kills killed killing condemn condemns
    condemned accuse accuses accused warn warns warned refuse refuses refused reject rejects rejected blast
    blasting blasts strike strikes bomb bombs bombed bombing fire fires fired wins win won defeat defeats beat
    beats deny denies denied earthquake withdraw withdraws arrest arrests arrested shot explosion elected
    election resigns dies died suspend suspends suspended impose imposes imposed""".split()
)
"""Words for what one side does by itself, or to another."""
_MEETINGS = frozenset("summit meeting talks dialogue conference".split())
_BREAKS = frozenset(
    """amid amidst while despite although as after before aiming aimed effort bid order because since where which
    who that whether discussions""".split()
)
"""Words that open a clause about something else than the event."""
_SUBJECT = "takes part in the event"
_LATER = 0.45
"""What each sentence after the first costs a candidate."""
_ENOUGH = 1.2
"""Score from which the best candidate is believed. Chosen on development texts between missing and wrong."""


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
    best = max(candidates, key=lambda c: (c.score, -c.sentence, -len(c.members)))
    event = make_event(document, best.sentence, best.cues)
    members = _drop_listed_members(best.members, taxonomy)
    chosen = {p.mention.party for p in members}
    if best.score < _ENOUGH or not _act_together(chosen, taxonomy):
        return PartiesFound(event=event)
    facts = tuple(_make_fact(party, best) for party in dict.fromkeys(p.mention.party for p in members))
    background = tuple(_find_background(document, mentions, event, chosen))
    return PartiesFound(facts, event, background)


def _drop_listed_members(members: tuple[_Placed, ...], taxonomy: Taxonomy) -> tuple[_Placed, ...]:
    """Without those who are there as members of a group that meets: the group is one party."""
    groups = [taxonomy.organisations[p.mention.party] for p in members if p.mention.party in taxonomy.organisations]
    within = {party for group in groups for party in group.members_on(None)}
    return tuple(p for p in members if p.mention.party not in within)


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
    for end in _find_breaks(document, first, last, cues):
        within = tuple(p for p in members if p.first < end)
        if within:
            known = tuple(cue for cue in cues if cue < end)
            yield _Candidate(sentence, known, within, _score(document, first, end, sentence, known, within))


def _find_breaks(document: Document, first: int, last: int, cues: Sequence[int]) -> Iterable[int]:
    """Where the main clause may end: before each word that opens another clause, and at the end of the sentence."""
    for index in range(cues[0] + 1, last):
        if document.tokens[index].lower in _BREAKS:
            yield index
    yield last


def _score(
    document: Document, first: int, end: int, sentence: int, cues: Sequence[int], members: Sequence[_Placed]
) -> float:
    """How well the members of a clause's event make a set that acts together.

    Two parties or a named group, a word that names a meeting or a bond, and a number that fits the format speak
    for it; a later sentence and words for what one side does alone speak against it.
    """
    words = {token.lower for token in document.tokens[first:end]}
    parties = {p.mention.party for p in members}
    lead = min((cue for cue in cues if is_strong(document, cue)), default=end)
    alone = sum(token.lower in _UNILATERAL for token in document.tokens[first:lead])
    score = 1.0 if len(parties) > 1 or any(len(party) > 2 for party in parties) else 0.0
    score += 0.6 * any(is_strong(document, cue) for cue in cues)
    score += 0.5 * (len(parties) == 3 and bool(words & {"trilateral", "trilaterals", "three-way"}))
    score += 0.3 * any(p.role != _SUBJECT for p in members)
    return score - 0.5 * min(2, alone) - _LATER * min(sentence, 5)


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
        if word in _JOINING or (word == "by" and index and tokens[index - 1].lower in _HELPED_BY):
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
    return _SUBJECT if begin < verb else ""


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


def _find_background(
    document: Document, mentions: Sequence[Mention], event: EventFound, chosen: set[str]
) -> Iterable[BackgroundEvent]:
    """Other meetings of other sets: a row of parties before a word for a meeting, in another sentence."""
    for number, (first, last) in enumerate(document.sentences):
        if number == event.sentence:
            continue
        for row in _find_rows(document, mentions, first, last):
            parties = frozenset(p.mention.party for p in row)
            meets = any(t.lower in _MEETINGS for t in document.tokens[row[-1].last + 1 : min(last, row[-1].last + 16)])
            if len(parties) > 1 and parties != chosen and meets:
                yield BackgroundEvent(parties, tuple(p.mention.span for p in row))


def _find_rows(document: Document, mentions: Sequence[Mention], first: int, last: int) -> Iterable[list[_Placed]]:
    """The rows of parties in a sentence: "South Korea, Japan and the US"."""
    row: list[_Placed] = []
    for placed in _place(document, mentions, first, last, (last,)):
        if row and not _are_linked(document, row[-1].last, placed.first):
            yield row
            row = []
        row.append(placed)
    if row:
        yield row
