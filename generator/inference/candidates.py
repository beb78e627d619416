"""Sets of parties that may act together in a text, each with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.inference.actors import Head, is_group
from generator.inference.circumstances import is_circumstance, is_on_sidelines
from generator.inference.event_words import (
    AGREES,
    BLOWS,
    BONDS,
    CLASHES,
    CONFLICTS,
    EVENT_NOUNS,
    MEETING_NOUNS,
    MEETS,
    MEMBER_WORDS,
    OFFICE_HEADS,
    VISITS,
    is_finite,
)
from generator.inference.scenes import Scene, end_of_clause, find_cue, find_verb_told, is_cue, read_signs
from generator.inference.slots import Placed, Slot
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
_LEAD = 2
"""Words that may stand before a noun that opens its sentence: "The new", "A two-day" (without the hyphen)."""
SENTENCES = 6
"""Sentences looked at; the main event of a news summary is told in the first ones."""
_THINKS = frozenset("say says said saying claim claims claimed believe believes hope hopes hoped fear fears".split())


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
    for number, placed in enumerate(scene.rows):
        if placed.slot in (Slot.SUBJECT, Slot.AGENT):
            yield from _from_subject(words, scene, number)
        elif placed.slot in (Slot.BETWEEN, Slot.OF, Slot.MODIFIER) or (
            placed.slot is Slot.BESIDE and len(placed.row.parties) > 1
        ):
            yield from _from_noun(words, scene, number)
    yield from _from_neighbours(words, scene)


def _from_subject(words: Words, scene: Scene, number: int) -> Iterator[Candidate]:
    """The subject of a verb, alone where it is several, and with those whom the verb brings in."""
    subject = scene.rows[number]
    verb = find_verb_told(words, scene, subject.governor)
    end = end_of_clause(words, scene, verb)
    if _do_nothing_together(words, verb, end):
        return
    cue = find_cue(words, verb, end)
    signs = read_signs(words, scene, subject, verb, end, cue)
    many = len(subject.row.parties) > 1
    group = any(is_group(unit.party) for unit in subject.row.units)
    left = {f"{p.slot.value}-left" for p in scene.rows if verb < p.row.first < end and p.slot in _TAKING_PART}
    shared = any(verb < p.row.first < end and _is_made_with(words, verb, p) for p in scene.rows)
    if (many or group) and not shared:
        own = {"subject-many"} if many else {"subject-group", f"subject-group-{_number_of(words, subject)}"}
        what = -1 if words.lower[verb] in _THINKS else cue  # what they say is about others
        alone = signs if what == cue else read_signs(words, scene, subject, verb, end, what)
        yield _make(scene, what if what >= 0 else verb, (subject,), alone | own | left)
    partners = [p for p in scene.rows if p is not subject and not set(p.row.parties) <= set(subject.row.parties)]
    partners = [p for p in partners if not (is_on_sidelines(words, scene, p.row.first) or _is_opposed(words, p))]
    for partner in partners:
        kind = _kind_of(words, partner)
        far = partner.row.first >= end or partner.row.first < subject.row.first
        own = {f"subject-{kind}{'-far' if far else ''}"}
        if not _is_brought_in(words, verb, partner):
            own.add("no-cue-between")
        if _is_purpose(words, verb, partner.row.first):
            own.add("purpose")
        if partner.slot is Slot.BESIDE and words.lower[partner.governor - 1] in BONDS:
            own.add("bond")
        if partner.slot is Slot.MODIFIER and is_circumstance(words, scene, partner.row.first):
            own.add("partner-circumstance")
        if partner.slot is not Slot.MODIFIER and partner.row.units[-1].head is Head.MODIFIER:
            own.add("partner-modifier")
        yield _make(scene, _cue_before(words, verb, partner), (subject, partner), signs | own)
    partners = [p for p in partners if verb < p.row.first < end and p.slot in _PARTNERS]
    partners = [p for p in partners if p.slot is not Slot.MODIFIER or not is_circumstance(words, scene, p.row.first)]
    if len(partners) > 1:
        yield _make(scene, cue if cue >= 0 else verb, (subject, *partners), signs | {"subject-all"})


def _do_nothing_together(words: Words, verb: int, end: int) -> bool:
    """Whether the verb tells of a clash, of blows, or of what is not done: "refuse to sign"."""
    near = words.lower[verb : min(end, verb + 3)]
    is_fight = not CLASHES.isdisjoint(near) or not BLOWS.isdisjoint(near[1:])
    return is_fight or near[:2] in _REFUSALS


def _is_made_with(words: Words, verb: int, partner: Placed) -> bool:
    """Whether what is made or held is with them: "sign a pact with", not "agree to seek talks with"."""
    if partner.slot is Slot.OBJECT:
        return partner.governor == verb and words.lower[verb] in ("meet", "meets", "met")
    before = words.lower[partner.governor - 1] if partner.slot is Slot.BESIDE else ""
    return (before in EVENT_NOUNS or before in MEETS) and "to" not in words.lower[verb : partner.governor]


def _is_opposed(words: Words, partner: Placed) -> bool:
    """Whether a row is the other side of a conflict: "the war with", "a dispute with"."""
    return partner.slot is Slot.BESIDE and words.lower[partner.governor - 1] in CONFLICTS


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


def _kind_of(words: Words, placed: Placed) -> str:
    """The part of a row, and for one that is only talked about, the word that says how."""
    if placed.slot is Slot.VISITED and placed.row.units[0].head is Head.PLACE:
        return "visited-place"
    if placed.slot is not Slot.OTHER:
        return placed.slot.value
    word = words.lower[placed.governor] if placed.governor >= 0 else ""
    if word in ("to", "from", "of", "for", "in", "at", "on", "against", "by"):
        return f"other-{word}"
    return "other-modifier" if all(unit.head is Head.MODIFIER for unit in placed.row.units) else "other"


def _is_purpose(words: Words, verb: int, index: int) -> bool:
    """Whether "to" and a verb that is none of meeting stand between: what the event is for, not who is there."""
    for number in range(verb + 1, index):
        word = words.lower[number]
        if words.lower[number - 1] == "to" and (
            word == "discuss" or (is_finite(word) and word not in MEETS and word not in VISITS)
        ):
            return True
    return False


def _is_brought_in(words: Words, verb: int, partner: Placed) -> bool:
    """Whether a word for an event stands between the verb and the partner, the verb included."""
    if partner.slot in (Slot.OBJECT, Slot.VISITED, Slot.MODIFIER):
        return True
    return any(is_cue(words.lower[n]) for n in range(verb, min(partner.row.first + 1, len(words.lower))))


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
    signs = read_signs(words, scene, placed, noun, end, noun) | {f"noun-{placed.slot.value}"}
    if placed.slot is Slot.MODIFIER and placed.row.is_pair:
        signs |= {"pair"}
    if words.lower[noun] in MEETING_NOUNS and any(is_group(party) for party in placed.row.parties):
        signs |= {"group-meeting"}
        before = words.lower[max(scene.first, placed.row.first - 3) : placed.row.first]
        if _ATTENDING.intersection(before):  # who goes there or stays away does not change that it is held
            signs = (signs - {"refusal", "verb-other"}) | {"attended"}
    if is_circumstance(words, scene, min(noun, placed.row.first)):
        signs |= {"sidelines" if is_on_sidelines(words, scene, noun) else "circumstance"}
    if min(noun, placed.row.first) - scene.first <= _LEAD:
        signs |= {"opens"}
    yield _make(scene, noun, (placed,), signs)
    beside = [p for p in scene.rows if p.slot is Slot.BESIDE and noun < p.row.first < end]
    for partner in beside:
        yield _make(scene, noun, (placed, partner), signs | {"noun-beside"})


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
            yield _make(
                scene,
                cue,
                (first, second),
                signs | {f"near-{_kind_of(words, first)}", f"near2-{_kind_of(words, second)}"},
            )


def _noun_of(words: Words, placed: Placed, scene: Scene) -> int:
    if placed.slot is Slot.MODIFIER:
        return placed.governor
    for index in range(placed.governor - 1, max(scene.first, placed.governor - 7) - 1, -1):
        if words.lower[index] in EVENT_NOUNS or words.lower[index] in MEETS or words.lower[index] in AGREES:
            return index
    return -1


def _is_city(placed: Placed) -> bool:
    return all(m.kind in (MentionKind.CAPITAL, MentionKind.PLACE) for u in placed.row.units for m in u.mentions)


def _make(scene: Scene, token: int, rows: Sequence[Placed], signs: Iterable[str]) -> Candidate:
    signs = {*signs, *({"row-many"} if any(len(placed.row.parties) > 1 for placed in rows) else ())}
    parties = tuple(dict.fromkeys(party for placed in rows for party in placed.row.parties))
    return Candidate(scene.number, token, tuple(rows), parties, frozenset(signs))
