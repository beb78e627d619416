"""Sets of parties that may act together in a text, each with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.inference.actors import Head, is_group
from generator.inference.circumstances import is_circumstance, is_on_sidelines
from generator.inference.event_words import (
    AGREES,
    ANNOUNCES,
    BLOWS,
    CLASHES,
    EVENT_NOUNS,
    MEETING_NOUNS,
    MEETS,
    MEMBER_WORDS,
    OFFICE_HEADS,
    THINKS,
)
from generator.inference.partners import find_opening, is_made_with, is_opposed, read_partner, tell_kind
from generator.inference.parts import Placed, Slot
from generator.inference.predicates import find_verb_after
from generator.inference.prepositions import PARTICLES
from generator.inference.scenes import BEING, Scene, end_of_clause, find_cue, find_verb_told, is_cue, read_signs
from generator.inference.words import Words
from generator.messages import word
from generator.model import Mention, MentionKind

ROLES = {
    Slot.SUBJECT: word("takes part in the event"),
    Slot.AGENT: word("takes part in the event"),
    Slot.OBJECT: word("is met or hosted"),
    Slot.BESIDE: word("takes part beside the others"),
    Slot.BETWEEN: word("is one of those between whom it is"),
    Slot.OF: word("sends those who meet"),
    Slot.MODIFIER: word("gives the event its name"),
    Slot.VISITED: word("is visited"),
    Slot.HELPER: word("hosts or mediates"),
    Slot.OTHER: word("is at the table too"),
}

_ATTENDING = frozenset("attend attends attended attending skip skips skipped skipping miss misses missed".split())
_OPENING = 5
"""Words before the name of a meeting that is the subject of its sentence: "The second day of the"."""
_LEAD = 2
"""Words that may stand before a noun that opens its sentence: "The new", "A two-day" (without the hyphen)."""
SENTENCES = 6
"""Sentences looked at; the main event of a news summary is told in the first ones."""
_BEFORE_PASSIVE = 8
"""Words before a participle among which that is of which it tells: "an accord on fishing is signed by"."""
_CROWDS = frozenset("protest protests rally rallies vigil vigils demonstration demonstrations".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A set of parties that may act together: the rows that make it up, the word for the event, the signs."""

    sentence: int
    token: int
    rows: tuple[Placed, ...]
    parties: tuple[str, ...]
    signs: frozenset[str]


def make_candidates(words: Words, scenes: Sequence[Scene]) -> Iterator[Candidate]:
    """All candidate sets of a text; the same set may come more than once, with other signs."""
    for scene in scenes[:SENTENCES]:
        yield from _of_scene(words, scene)


def _of_scene(words: Words, scene: Scene) -> Iterator[Candidate]:
    rows = tuple(placed for placed in scene.rows if not _is_mere_place(words, scene, placed))
    scene = scene if len(rows) == len(scene.rows) else replace(scene, rows=rows)
    for number, placed in enumerate(scene.rows):
        if placed.slot in (Slot.SUBJECT, Slot.AGENT):
            yield from _from_subject(words, scene, number)
        elif placed.slot in (Slot.BETWEEN, Slot.OF, Slot.MODIFIER) or (
            placed.slot in (Slot.BESIDE, Slot.HELPER) and len(placed.row.parties) > 1
        ):
            yield from _from_noun(words, scene, number)
    yield from _from_neighbours(words, scene)


def _from_subject(words: Words, scene: Scene, number: int) -> Iterator[Candidate]:
    """The subject of a verb, alone where it is several, and with those whom the verb brings in."""
    subject = scene.rows[number]
    is_agent = subject.slot is Slot.AGENT  # "an accord signed by": the verb and what is signed come first
    verb = _find_participle(words, subject.governor) if is_agent else find_verb_told(words, scene, subject.governor)
    end = end_of_clause(words, scene, verb)
    if _do_nothing_together(words, verb, end):
        return
    cue = find_cue(words, max(scene.first, verb - _BEFORE_PASSIVE) if is_agent else verb, end)
    signs = read_signs(words, scene, subject, verb, end, cue)
    if is_agent and BEING.isdisjoint(words.lower[max(scene.first, verb - 3) : verb]):
        signs.add("background-as")  # "under the accord signed by"
    many = len(subject.row.parties) > 1
    group = any(is_group(unit.party) for unit in subject.row.units)
    left = {f"{p.slot.value}-left" for p in scene.rows if verb < p.row.first < end and p.slot in _TAKING_PART}
    shared = any(verb < p.row.first < end and is_made_with(words, verb, p) for p in scene.rows)
    if (many or group) and not shared:
        own = {"subject-many"} if many else {"subject-group", f"subject-group-{_number_of(words, subject)}"}
        what = -1 if _tells_of_others(words, scene, verb, end) else cue
        alone = signs if what == cue else read_signs(words, scene, subject, verb, end, what)
        yield _make(scene, what if what >= 0 else verb, (subject,), alone | own | left)
    partners = [p for p in scene.rows if p is not subject and not set(p.row.parties) <= set(subject.row.parties)]
    partners = [p for p in partners if not (is_on_sidelines(words, scene, p.row.first) or is_opposed(words, verb, p))]
    for partner in partners:
        own = read_partner(words, scene, subject, partner, verb, end)
        opening = find_opening(words, scene, subject, partner, end)
        if opening >= 0:
            yield _make(scene, opening, (subject, partner), own | read_signs(words, scene, subject, verb, end, opening))
        else:
            yield _make(scene, _cue_before(words, verb, partner), (subject, partner), signs | own)
    partners = [p for p in partners if verb < p.row.first < end and p.slot in _PARTNERS]
    partners = [p for p in partners if p.slot is not Slot.MODIFIER or not is_circumstance(words, scene, p.row.first)]
    if len(partners) > 1:
        yield _make(scene, cue if cue >= 0 else verb, (subject, *partners), signs | {"subject-all"})


def _find_participle(words: Words, governor: int) -> int:
    """The participle before "by": "signed by", "agreed upon by"."""
    return governor - 2 if words.lower[governor - 1] in PARTICLES else governor - 1


def _tells_of_others(words: Words, scene: Scene, verb: int, end: int) -> bool:
    """Whether the clause of a verb of saying is about others: "announce that", with another subject."""
    if words.lower[verb] in THINKS:
        return True
    if words.lower[verb] not in ANNOUNCES or "that" not in words.lower[verb + 1 : verb + 4]:
        return False
    return any(placed.slot is Slot.SUBJECT and verb < placed.row.first < end for placed in scene.rows)


def _do_nothing_together(words: Words, verb: int, end: int) -> bool:
    """Whether the verb tells of a clash, blows, a crowd, "hold a rally", or of what is not done: "refuse to sign"."""
    near = words.lower[verb : min(end, verb + 3)]
    is_fight = not CLASHES.isdisjoint(near) or not BLOWS.isdisjoint(near[1:])
    is_crowd = not _CROWDS.isdisjoint(words.lower[verb + 1 : min(end, verb + 8)])
    return is_fight or is_crowd or near[:2] in _REFUSALS


def _number_of(words: Words, placed: Placed) -> str:
    """Whether a group acts as a whole, through several office-holders, or through one: "NATO", "its ministers"."""
    unit = placed.row.units[0]
    if unit.head is Head.GROUP and not placed.row.has_office:
        return "whole"
    name = [n for n in range(unit.first, unit.last) if any(_lies_in(words, n, m) for m in unit.mentions)]
    near = [words.lower[n] for n in range(placed.row.first, placed.row.last) if n not in name]
    return "several" if any(word in OFFICE_HEADS | MEMBER_WORDS and word.endswith("s") for word in near) else "one"


def _lies_in(words: Words, index: int, mention: Mention) -> bool:
    return mention.span.start <= words.tokens[index].start < mention.span.end


_REFUSALS = tuple((word, "to") for word in ("refuse", "refuses", "refused", "decline", "declines", "declined"))
"""Who does this does nothing with others."""
_TAKING_PART = (Slot.OBJECT, Slot.BESIDE, Slot.VISITED)

_PARTNERS = (Slot.OBJECT, Slot.BESIDE, Slot.VISITED, Slot.BETWEEN, Slot.OF, Slot.MODIFIER)


def _cue_before(words: Words, verb: int, partner: Placed) -> int:
    """The word for the event that is nearest before the partner."""
    if partner.slot is Slot.MODIFIER:
        return partner.governor
    return next((n for n in range(partner.row.first - 1, verb, -1) if is_cue(words.lower[n])), verb)


def _from_noun(words: Words, scene: Scene, number: int) -> Iterator[Candidate]:
    """Those named with an event noun: "talks between A and B", "A–B summit", "a meeting of NATO ministers"."""
    placed = scene.rows[number]
    noun = _noun_of(words, placed, scene)
    if noun < 0:
        return
    if placed.slot is Slot.MODIFIER and len(placed.row.parties) == 1 and _is_city(placed):
        return
    end = end_of_clause(words, scene, noun)
    verb = _find_verb_of(words, scene, placed, noun, end)
    signs = read_signs(words, scene, placed, verb, end, noun) | {f"noun-{placed.slot.value}"}
    if placed.slot is Slot.MODIFIER and placed.row.is_pair:
        signs |= {"pair"}
    if words.lower[noun] in MEETING_NOUNS and any(is_group(party) for party in placed.row.parties):
        signs |= {"group-meeting"}
        before = words.lower[max(scene.first, placed.row.first - 3) : placed.row.first]
        if _ATTENDING.intersection(before):  # who goes there or stays away does not change that it is held
            signs = (signs - {"refusal", "verb-other"}) | {"attended", "verb-meet"}
    if is_circumstance(words, scene, min(noun, placed.row.first)):
        signs |= {"sidelines" if is_on_sidelines(words, scene, noun) else "circumstance"}
    if min(noun, placed.row.first) - scene.first <= _LEAD:
        signs |= {"opens"}
    yield _make(scene, noun, (placed,), signs)
    other = next((p.row.first for p in scene.rows if p.slot is Slot.SUBJECT and p.row.first > noun), end)
    beside = [p for p in scene.rows if p.slot is Slot.BESIDE and noun < p.row.first < min(end, other)]
    for partner in beside:
        yield _make(scene, noun, (placed, partner), signs | {"noun-beside"})


def _is_mere_place(words: Words, scene: Scene, placed: Placed) -> bool:
    """Whether a group names a meeting that is only where others meet: "on the sidelines of the G20 summit"."""
    if placed.slot not in (Slot.MODIFIER, Slot.OF) or not any(is_group(party) for party in placed.row.parties):
        return False
    first = placed.row.first
    return is_on_sidelines(words, scene, first) or _is_where_two_meet(words, scene, first)


def _is_where_two_meet(words: Words, scene: Scene, noun: int) -> bool:
    """Whether a meeting is only where one meets another: "At the summit in Lima, the president meets the king"."""
    for subject, partner in zip(scene.rows, scene.rows[1:], strict=False):
        verb = subject.governor
        if subject.slot is Slot.SUBJECT and noun < subject.row.first and words.lower[verb] in ("meet", "meets", "met"):
            alone = len(subject.row.parties) == 1 and len(partner.row.parties) == 1
            return alone and partner.slot in (Slot.OBJECT, Slot.BESIDE) and partner.governor <= verb + 1
    return False


def _find_verb_of(words: Words, scene: Scene, placed: Placed, noun: int, end: int) -> int:
    """The verb of a meeting that is the subject of its sentence, "The annual summit opens"; else the noun itself."""
    if placed.opener or min(noun, placed.row.first) - scene.first > _OPENING:
        return noun
    verb = find_verb_after(words, max(noun + 1, placed.row.last), end)
    return verb if verb >= 0 else noun


def _from_neighbours(words: Words, scene: Scene) -> Iterator[Candidate]:
    """The parties of neighbouring rows of which none is a subject."""
    cue = find_cue(words, scene.first, scene.last)
    if cue < 0 or len(scene.rows) < 2:
        return
    for first, second in zip(scene.rows, scene.rows[1:], strict=False):
        if Slot.SUBJECT not in (first.slot, second.slot) and not set(second.row.parties) <= set(first.row.parties):
            signs = read_signs(words, scene, first, scene.first, scene.last, cue)
            if any(placed.slot is Slot.SUBJECT for placed in scene.rows):
                signs.add("near-beside-subject")
            kinds = (tell_kind(words, first), tell_kind(words, second))
            for number, placed in enumerate((first, second)):
                if len(placed.row.parties) > 1:
                    signs.add(f"near{number or ''}-many-{kinds[1 - number]}")
            yield _make(scene, cue, (first, second), signs | {f"near-{kinds[0]}", f"near2-{kinds[1]}"})


def _noun_of(words: Words, placed: Placed, scene: Scene) -> int:
    if placed.slot is Slot.MODIFIER:
        return placed.governor
    near = range(placed.governor - 1, max(scene.first, placed.governor - 7) - 1, -1)
    if words.lower[placed.governor - 1] in MEETS:  # "a visit to mediate between"
        return placed.governor - 1
    noun = next((index for index in near if words.lower[index] in EVENT_NOUNS), -1)
    if noun >= 0:  # "a ceasefire has been reached between"
        return noun
    return next((index for index in near if words.lower[index] in MEETS or words.lower[index] in AGREES), -1)


def _is_city(placed: Placed) -> bool:
    return all(m.kind in (MentionKind.CAPITAL, MentionKind.PLACE) for u in placed.row.units for m in u.mentions)


def _make(scene: Scene, token: int, rows: Sequence[Placed], signs: Iterable[str]) -> Candidate:
    signs = {*signs, *({"row-many"} if any(len(placed.row.parties) > 1 for placed in rows) else ())}
    parties = tuple(dict.fromkeys(party for placed in rows for party in placed.row.parties))
    return Candidate(scene.number, token, tuple(rows), parties, frozenset(signs))
