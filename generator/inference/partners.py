"""How one whom a verb brings in stands to its subject: met, beside, spoken to, or only talked about."""

from __future__ import annotations

from generator.inference.actors import Head, is_group
from generator.inference.circumstances import is_circumstance
from generator.inference.event_words import (
    BONDS,
    CONFLICTS,
    EVENT_NOUNS,
    MEETING_NOUNS,
    MEETS,
    SCOLDS,
    STRONG_AGREES,
    VISITS,
)
from generator.inference.finite_verbs import is_finite
from generator.inference.parts import Placed, Slot
from generator.inference.scenes import Scene, find_class_of_verb, is_cue
from generator.inference.words import Words

_PRONOUNS = frozenset("he she they who".split())
_COUNTERPARTS = frozenset("counterpart counterparts".split())
_MEETS_WHOM = frozenset("meet meets met".split())
_IN_OTHERS = (Slot.OF, Slot.BETWEEN, Slot.AGENT)
"""The parts of those who do something with each other: "talks between", "an exercise by"."""
_JOINS = frozenset("join joins joined joining".split())
_AT = frozenset("during at in after following".split())
_OPENING = 6
"""Words of a sentence among which the meeting stands where something is said: "During a meeting in Lima"."""


def read_partner(words: Words, scene: Scene, subject: Placed, partner: Placed, verb: int, end: int) -> set[str]:
    """The signs of a partner beside the subject of the verb, whose clause ends before token `end`."""
    is_met = find_opening(words, scene, subject, partner, end) >= 0
    is_beside = is_met or _joins(words, verb, partner)
    kind = Slot.BESIDE.value if is_beside else tell_kind(words, partner)
    far = partner.row.first >= end or partner.row.first < subject.row.first
    far = far and not is_beside and words.lower[partner.governor - 1] not in _PRONOUNS
    if partner.slot is Slot.SUBJECT and partner.governor == subject.governor:
        return {"subject-beside", f"beside~{find_class_of_verb(words, verb, end)}"}
    if partner.slot is Slot.SUBJECT and _agrees_to_it(words, partner):
        return {"subject-beside", "beside~sign", "agrees-to-it"}
    signs = {f"subject-{kind}{'-far' if far else ''}", f"{kind}~{find_class_of_verb(words, verb, end)}"}
    if not is_met and not _is_brought_in(words, verb, partner):
        signs.add("no-cue-between")
    if _is_purpose(words, verb, partner.row.first):
        signs.add("purpose")
    if partner.slot is Slot.BESIDE and words.lower[partner.governor - 1] in BONDS:
        signs.add("bond")
    if partner.slot is Slot.MODIFIER and is_circumstance(words, scene, partner.row.first):
        signs.add("partner-circumstance")
    if partner.slot is not Slot.MODIFIER and partner.row.units[-1].head is Head.MODIFIER:
        signs.add("partner-modifier")
    if not _COUNTERPARTS.isdisjoint(words.lower[partner.row.first : partner.row.last]):
        signs.add("counterpart")
    return signs


def _agrees_to_it(words: Words, partner: Placed) -> bool:
    """Whether the partner accepts what the subject makes: "proposes a truce, to which Sudan agrees"."""
    before = words.lower[max(0, partner.row.first - 2) : partner.row.first]
    return before == ("to", "which") and words.lower[partner.governor] in STRONG_AGREES


def find_opening(words: Words, scene: Scene, subject: Placed, partner: Placed, end: int) -> int:
    """The word of the meeting that opens the sentence, where subject and partner speak at it; else -1.

    "After talks with the king, the minister says", "During a meeting in Lima, the minister tells the king".
    """
    if partner.row.first < subject.row.first:
        noun = partner.governor - 1
        return noun if partner.slot is Slot.BESIDE and words.lower[noun] in MEETING_NOUNS else -1
    if subject.row.first == scene.first or words.lower[scene.first] not in _AT or partner.row.first >= end:
        return -1
    is_spoken_to = partner.slot in (Slot.OBJECT, Slot.OTHER) and partner.governor == partner.row.first - 1
    if not is_spoken_to or not any(unit.head in (Head.PERSON, Head.OFFICE) for unit in partner.row.units):
        return -1
    opening = range(scene.first, min(subject.row.first, scene.first + _OPENING))
    return next((number for number in opening if words.lower[number] in MEETING_NOUNS), -1)


def _joins(words: Words, verb: int, partner: Placed) -> bool:
    """Whether the verb makes its subject a member of the partner."""
    is_joined = partner.slot is Slot.OBJECT and partner.governor == verb and words.lower[verb] in _JOINS
    return is_joined and any(is_group(unit.party) for unit in partner.row.units)


def is_made_with(words: Words, verb: int, partner: Placed) -> bool:
    """Whether what is made or held is with them: "sign a pact with", not "agree to seek talks with"."""
    if partner.slot is Slot.OBJECT:
        is_met = partner.governor == verb and words.lower[verb] in _MEETS_WHOM
        return is_met or _joins(words, verb, partner)
    before = words.lower[partner.governor - 1] if partner.slot is Slot.BESIDE else ""
    return (before in EVENT_NOUNS or before in MEETS) and "to" not in words.lower[verb : partner.governor]


def is_opposed(words: Words, verb: int, partner: Placed) -> bool:
    """Whether a row is a side of a conflict, "the war with", or in what the verb blames, "condemns talks by"."""
    if partner.slot in _IN_OTHERS and (words.lower[verb] in SCOLDS or partner.row.first < verb):
        return True
    if partner.slot in _IN_OTHERS and "response" in words.lower[verb : partner.row.first]:
        return True  # "conducts drills in response to an exercise by"
    return partner.slot in (Slot.BESIDE, Slot.BETWEEN) and (
        words.lower[partner.governor - 1] in CONFLICTS
        or words.lower[partner.governor - 2 : partner.governor] == ("a", "border")  # "which share a border with"
    )


def tell_kind(words: Words, placed: Placed) -> str:
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
        before = number - 2 if words.lower[number - 1].endswith("ly") else number - 1
        if words.lower[before] == "to" and (
            word == "discuss" or (is_finite(word) and word not in MEETS and word not in VISITS)
        ):
            return True
    return False


def _is_brought_in(words: Words, verb: int, partner: Placed) -> bool:
    """Whether a word for an event stands between the verb and the partner, the verb included."""
    if partner.slot in (Slot.OBJECT, Slot.VISITED, Slot.MODIFIER):
        return True
    return any(is_cue(words.lower[n]) for n in range(verb, min(partner.row.first + 1, len(words.lower))))
