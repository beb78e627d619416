"""Sentences with their actors, the words that name an event in them, and the signs of an event that is shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from generator.inference.actors import find_units, is_group
from generator.inference.event_words import (
    ADVERBS,
    AGREES,
    BLOWS,
    DEALS,
    EVENT_NOUNS,
    EXERCISES,
    HAPPENS,
    HOSTILE,
    JOINT_STATEMENTS,
    MEETING_NOUNS,
    MEETS,
    OPENERS,
    OWN_ACTS,
    REFUSES,
    SAYS,
    SCOLDS,
    STRONG_AGREES,
    STRONG_NOUNS,
    VISITS,
)
from generator.inference.finite_verbs import is_finite
from generator.inference.parts import Placed
from generator.inference.predicates import find_verb_after
from generator.inference.rows import find_rows
from generator.inference.slots import place_row
from generator.inference.words import Words, place_mentions
from generator.model import Mention

_JOINT = frozenset("joint jointly together mutual mutually bilateral both each reciprocal common combined".split())

_LONGEST = 240
"""Words of a sentence that are looked at; what is longer is a list, or a text without stops."""
_MOST_ROWS = 16
"""Rows of actors looked at in a sentence; keeps the work for one sentence within bounds."""
BEING = frozenset("is are was were be been being".split())
_BECOMES = frozenset("become becomes became becoming".split())
_FIRST_TO = 14
"""Tokens among which the verb is that tells what one is the first to do: "becomes the first leader to meet"."""
_ITSELF = frozenset("it he she they".split())
_OWN_STATE = frozenset("country government nation".split())
"""What the subject is told of as: "says that the country has agreed"."""
_TO_TOLD = 10
"""Tokens after a verb of saying among which what is said begins: "told reporters in Lima that his country"."""
_BEYOND = frozenset("; :".split())

_WEAK_OPENERS = frozenset("that as while when where which who whom whose".split())

_VERB_CLASSES = (
    ("refuse", REFUSES),
    ("say", SAYS),
    ("sign", STRONG_AGREES - MEETS),
    ("meet", MEETS),
    ("visit", VISITS),
    ("agree", AGREES),
    ("hostile", HOSTILE),
    ("scold", SCOLDS),
    ("happen", HAPPENS),
)
_CLASSES = (
    ("exercise", EXERCISES),
    ("deal", DEALS),
    ("meeting", MEETING_NOUNS - MEETS),
    ("statement", JOINT_STATEMENTS),
    ("sign", STRONG_AGREES - MEETS),
    ("meet", MEETS),
    ("visit", VISITS),
    ("agree", AGREES),
    ("noun", EVENT_NOUNS),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its rows placed."""

    number: int
    first: int
    last: int
    rows: tuple[Placed, ...]


def read_scenes(words: Words, mentions: Sequence[Mention]) -> tuple[Scene, ...]:
    """Every sentence with its rows of actors."""
    placed = place_mentions(words, mentions)
    scenes = []
    place = 0
    for number, (first, end) in enumerate(words.document.sentences):
        last = min(end, first + _LONGEST)
        own = []
        while place < len(placed) and placed[place][1] < end:
            if placed[place][1] < last:
                own.append(placed[place])
            place += 1
        rows = islice(find_rows(words, list(find_units(words, own, last))), _MOST_ROWS)
        scenes.append(Scene(number, first, last, tuple(place_row(words, row, first, last) for row in rows)))
    return tuple(scenes)


def end_of_clause(words: Words, scene: Scene, start: int) -> int:
    """The index past the clause that the word at `start` stands in."""
    for index in range(start + 1, scene.last):
        word = words.lower[index]
        if word in _BEYOND or (word in OPENERS and not (word == "as" and "well" in words.lower[index - 1 : index + 2])):
            return index
    return scene.last


def is_cue(word: str) -> bool:
    return word in EVENT_NOUNS or word in MEETS or word in AGREES or word in VISITS


def find_cue(words: Words, first: int, end: int) -> int:
    """The word that names the event: the first strong one, else the first; -1 where none does."""
    weak = -1
    for index in range(first, end):
        word = words.lower[index]
        if (word in STRONG_NOUNS or word in STRONG_AGREES) and not _is_no_event(words, index):
            return index
        if weak < 0 and is_cue(word) and not _is_no_event(words, index):
            weak = index
    return weak


def _is_no_event(words: Words, index: int) -> bool:
    """Whether a word means something else than the event: "the head of", "to exercise restraint"."""
    if words.lower[index] == "exercise":
        return words.lower[index - 1] == "to"
    return words.lower[index] in ("head", "heads") and words.lower[index + 1 : index + 2] == ("of",)


def read_signs(words: Words, scene: Scene, placed: Placed, verb: int, end: int, cue: int) -> set[str]:
    """What speaks for or against the event of a clause."""
    clause = set(words.lower[verb:end])
    signs = {f"sentence-{min(scene.number, 3)}"}
    if placed.opener:
        signs.add("background-as" if placed.opener in _WEAK_OPENERS else "background-after")
    if cue >= 0:
        signs.add(f"cue-{_class_of(words.lower[cue])}")
    main = find_main_verb(words, verb, end)
    signs.add(f"verb-{_class_of_verb(words.lower[main])}")
    if main > verb and words.lower[main - 1] in BEING and words.lower[main].endswith(("ed", "en")):
        signs.add("passive")
    if any(word in HOSTILE for word in words.lower[verb : verb + 4]) and words.lower[main] not in SCOLDS:
        signs.add("hostile-group" if any(is_group(party) for party in placed.row.parties) else "hostile")
    if any(word in OWN_ACTS for word in words.lower[verb : min(end, verb + 7)]):
        signs.add("own-act")
    if any(word in BLOWS for word in words.lower[verb + 1 : min(end, verb + 3)]):
        signs.add("hostile")
    if any(word in REFUSES for word in words.lower[max(placed.row.last, verb - 4) : (cue if cue > verb else verb) + 1]):
        signs.add("refusal")
    if clause & _JOINT or _JOINT & set(words.lower[placed.row.first : verb]):
        signs.add("joint")
    if placed.row.has_office:
        signs.add("office")
    return signs


def find_main_verb(words: Words, verb: int, end: int) -> int:
    """The token of the verb that a clause turns on, past "has", "will", "is set to"."""
    index = verb
    while index + 1 < end and (words.lower[index] in ADVERBS or words.lower[index] == "to"):
        index += 1
    if words.lower[index] in _BECOMES and "first" in words.lower[index + 1 : min(end, index + 4)]:
        for number in range(index + 2, min(end, index + _FIRST_TO)):
            if words.lower[number - 1] == "to" and is_finite(words.lower[number]):
                return number
    return index


def find_verb_told(words: Words, scene: Scene, verb: int) -> int:
    """The verb of what a subject says of itself, "says that it has reached a deal"; else the verb itself."""
    if words.lower[verb] not in SAYS:
        return verb
    for index in range(verb + 1, min(scene.last - 1, verb + _TO_TOLD)):
        if index > verb + 3 and "that" not in words.lower[index - 2 : index]:
            continue
        is_country = words.lower[index] in _OWN_STATE and words.lower[index - 1] in ("the", "his", "her", "its")
        if words.lower[index] in _ITSELF or is_country:
            told = find_verb_after(words, index + 1, scene.last)
            told = find_main_verb(words, told, scene.last) if told >= 0 else verb
            is_shared = words.lower[told] in MEETS or words.lower[told] in STRONG_AGREES or words.lower[told] in AGREES
            return told if is_shared and REFUSES.isdisjoint(words.lower[index + 1 : told + 1]) else verb
    return verb


def find_class_of_verb(words: Words, verb: int, end: int) -> str:
    """The class of the verb that the clause of a verb turns on."""
    return _class_of_verb(words.lower[find_main_verb(words, verb, end)])


def _class_of_verb(word: str) -> str:
    for name, group in _VERB_CLASSES:
        if word in group:
            return name
    return "other"


def _class_of(word: str) -> str:
    """The class of a word for an event."""
    for name, words in _CLASSES:
        if word in words:
            return name
    return "weak"
