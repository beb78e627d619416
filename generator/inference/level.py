"""Who acts in the main event: leaders, ministers, officials or soldiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from generator.inference.events import EventFound
from generator.inference.people import get_role
from generator.inference.posts import find_level, find_posts
from generator.inference.text import Document, Token
from generator.messages import word
from generator.model import Evidence, Fact, Level, Mention, MentionKind, Origin, Period, Span
from generator.terms import Taxonomy

_MEETINGS = frozenset(
    """meeting meetings summit talks meet meets met negotiations visit visits visited sign signs signed signing
    attend attends attended attending host hosts hosted visiting held hold discussed conference retreat welcome
    welcomed clinched deal shook hands""".split()
)
"""Words by which another sentence shows that it goes on about the event."""
_TOLD = frozenset(
    """said says say told tells announced announces announce confirmed confirms added reported stated states claimed
    describes described""".split()
)
_HELPING = frozenset(
    """mediated brokered facilitated mediation witnessed overseen condemned criticised criticized slammed opposed
    welcomed denounced moderated""".split()
)
_ASIDE = frozenset("though although while despite amid amidst because as if whereas ahead before".split())
"""Words after which a sentence speaks of what goes on beside the event."""
_OF_NO_ONE = frozenset("regime administration era government loyalists supporters family".split())
"""Words before which a name stands for more than its bearer."""
_TITLES = frozenset(
    """president minister ministers secretary state leader king foreign prime defence defense general chief of
    the""".split()
)
_ENDING = frozenset(
    """. , ; on in at late early after following earlier yesterday today monday tuesday wednesday thursday friday
    saturday sunday""".split()
)
"""What follows "said" where it ends a sentence."""
_FIRST, _TELLING = 1, 2
_SPEAKING_FOR_TALKS = frozenset("negotiator negotiators envoy envoys".split())


@dataclass(frozen=True, slots=True)
class _Actor:
    """A word or person of a level, with its tokens."""

    level: Level
    span: Span
    first: int
    last: int
    is_person: bool = False


def infer_level(
    document: Document,
    mentions: Sequence[Mention],
    taxonomy: Taxonomy,
    event: EventFound | None,
    *,
    when: Period | None = None,
) -> Fact | None:
    """The level of the main event, by the words and people of its sentence, else of others that speak of a meeting.

    None where the text does not show who acts. Its evidence is every word of that level in the text.
    """
    if event is None:
        return None
    actors = _find_actors(document, mentions, taxonomy, when)
    level = _choose(document, actors, event)
    if level is None:
        return None
    spans = tuple(sorted({actor.span for actor in actors if actor.level is level or level is Level.MIXED}))
    return Fact(level.value, Origin.TEXT, (Evidence(word("says who acts"), _drop_inner(spans)),))


def _drop_inner(spans: Sequence[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _find_actors(
    document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy, when: Period | None
) -> list[_Actor]:
    """Every word and person of a level in the text, in order."""
    found: list[_Actor] = []
    for post in find_posts(document):
        span = Span(document.tokens[post.first].start, document.tokens[post.last - 1].end)
        found.append(_Actor(post.level, span, post.first, post.last))
    titles = {post.last: post.level for post in found}
    after = {post.first - gap: post.level for post in found for gap in (1, 2) if _follows(document, post.first, gap)}
    for mention in mentions:
        named = _read_person(mention, taxonomy, when)
        if named is not None:
            actor = _Actor(named, mention.span, *document.find_tokens(mention.span), is_person=True)
            found.append(replace(actor, level=titles.get(actor.first) or after.get(actor.last) or named))
    return sorted(found, key=lambda actor: actor.span)


def _follows(document: Document, first: int, gap: int) -> bool:
    """Whether a post stands in apposition after a comma: "Cameron, the prime minister"."""
    between = [token.lower for token in document.tokens[max(0, first - gap) : first]]
    return between in ([",", "the"], [",", "a"]) or (between == [","] and document.tokens[first].word.islower())


def _read_person(mention: Mention, taxonomy: Taxonomy, when: Period | None) -> Level | None:
    person = taxonomy.people.get(mention.term) if mention.kind is MentionKind.PERSON else None
    role = get_role(person, None, when) if person else None
    return find_level(role.role) if role else None


def _choose(document: Document, actors: Sequence[_Actor], event: EventFound) -> Level | None:
    """The level of who acts in the sentence of the event, else in others; those who only tell of it come last."""
    first, last = document.sentences[event.sentence]
    if _is_exercise(document, event, first, last):
        return Level.MILITARY
    within = [actor for actor in actors if first <= actor.first < last]
    ranks = [_rank(document, actor, first, event.token) for actor in within]
    acting = [actor for actor, rank in zip(within, ranks, strict=True) if rank == _FIRST]
    telling = next((a.level for a, rank in zip(within, ranks, strict=True) if rank == _TELLING), None)
    level = _choose_among(document, acting)
    if level is not None:
        return telling if telling and all(_is_generic(document, actor) for actor in acting) else level
    return _choose_elsewhere(document, actors, event) or telling


def _choose_elsewhere(document: Document, actors: Sequence[_Actor], event: EventFound) -> Level | None:
    """The level of who acts in another sentence that speaks of a meeting."""
    for number, group in groupby(actors, key=lambda actor: document.sentence_of(actor.first)):
        start, end = document.sentences[number]
        if number == event.sentence or _MEETINGS.isdisjoint(t.lower for t in document.tokens[start:end]):
            continue
        named = [a for a in group if _rank(document, a, start, end) == _FIRST and not _is_generic(document, a)]
        level = _choose_among(document, named)
        if level is not None:
            return level
    return None


def _is_exercise(document: Document, event: EventFound, first: int, last: int) -> bool:
    """Whether the event is an exercise of armed forces."""
    near = {token.lower for token in document.tokens[max(first, event.token - 4) : min(last, event.token + 4)]}
    return bool(near & {"exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers", "patrols", "wargames"})


def _choose_among(document: Document, actors: Sequence[_Actor]) -> Level | None:
    """The level named first, or both where two sit at one table; "summit" and "drills" only where nobody is named."""
    named = [actor for actor in actors if not _is_generic(document, actor)]
    if not named:
        return actors[0].level if actors else None
    if any(_sit_together(document, one, two) for one, two in pairwise(named)):
        return Level.MIXED
    return named[0].level


def _is_generic(document: Document, actor: _Actor) -> bool:
    """Whether the word names the meeting rather than who meets."""
    return actor.level is Level.MILITARY or document.tokens[actor.last - 1].lower in ("summit", "summits")


def _sit_together(document: Document, one: _Actor, two: _Actor) -> bool:
    """Whether a leader and someone of another level meet each other, or are named in one row."""
    if one.level is two.level or Level.LEADERS not in (one.level, two.level) or two.first - one.last > 14:
        return False
    between = [token.lower for token in document.tokens[one.last : two.first]]
    if set(between) & _ASIDE or "to" in between or "for" in between or "'s" in between[-3:]:
        return False
    return any(word in ("meets", "met", "meet", "meeting", "with") for word in between) or between[-1:] == ["and"]


def _rank(document: Document, actor: _Actor, first: int, token: int) -> int:
    """1 for who takes part, 2 for who tells of the event, 0 for who helps it along or is talked about."""
    tokens = document.tokens
    after = [t.lower for t in tokens[actor.last : actor.last + 6]]
    if actor.is_person and set(after[:2]) & _OF_NO_ONE:
        return 0
    before = _find_word_before(document, actor.first, first)
    earlier = {t.lower for t in tokens[max(first, before - 3) : before + 1]}
    if tokens[before].lower == "by" and earlier & _HELPING:
        return 0
    if {"according", "sidelines", "since"} & _words(tokens, actor.first - 7, first, actor.first):
        return 0
    if token < actor.first and _ASIDE & _words(tokens, actor.first - 60, token, actor.first):
        return 0
    verb = _find_telling(document, actor)
    if verb is None:
        return _FIRST
    told = tokens[verb].lower
    if {"he", "she", "they"} & _words(tokens, verb + 1, first, verb + 4):
        return _FIRST
    if tokens[actor.last - 1].lower in _SPEAKING_FOR_TALKS:
        return _TELLING
    is_tail = actor.first > token and tokens[min(verb + 1, len(tokens) - 1)].lower in _ENDING
    is_source = actor.level is Level.OFFICIALS and not actor.is_person and not told.startswith("announce")
    return 0 if is_tail or is_source else _TELLING


def _words(tokens: Sequence[Token], start: int, first: int, end: int) -> set[str]:
    return {token.lower for token in tokens[max(first, start) : end]}


def _find_word_before(document: Document, index: int, first: int) -> int:
    """The token before an actor's titles and the names that go with them."""
    index -= 1
    while index > first and (
        document.tokens[index].word[0].isupper()
        or document.tokens[index].lower in _TITLES
        or document.tokens[index].word in (".", "-")
    ):
        index -= 1
    return max(index, first)


def _find_telling(document: Document, actor: _Actor) -> int | None:
    """The token such as "said" whose subject the actor is, None where there is none."""
    for index in range(actor.last, min(actor.last + 9, len(document.tokens))):
        token = document.tokens[index]
        if token.lower in _TOLD:
            return index
        if not (
            token.word[0].isupper()
            or token.word in (",", "-", "'s", "of", "the", "al", "bin", "ibn", "el", "van", "von", "de")
        ):
            return None
    return None
