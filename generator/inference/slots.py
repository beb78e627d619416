"""Where a row of actors stands in its clause: subject, object, beside others, or only talked about."""

from __future__ import annotations

from dataclasses import replace

from generator.inference.actors import Head
from generator.inference.event_words import EVENT_NOUNS, FUNCTION_WORDS, HELPED_BY, OFFICE_HEADS, SAYS, TRANSITIVE
from generator.inference.finite_verbs import is_finite
from generator.inference.openers import find_opener
from generator.inference.parts import Placed, Slot
from generator.inference.predicates import find_verb_after
from generator.inference.prepositions import read_preposition
from generator.inference.rows import Row
from generator.inference.verbs import is_base
from generator.inference.words import Words
from generator.model import MentionKind

_BREAKS = frozenset(', ; : – — ( ) " “ ”'.split())
_OF_SUBJECT = frozenset("of from including".split())
"""Before these the subject of a sentence may begin: "ministers from Chile", "twelve states, including Chile,"."""
_BEFORE_SUBJECT = (
    frozenset(", ; : – — that and but as while when after before because if whether \" “ '".split()) | SAYS
)
_NOT_IN_SUBJECT = frozenset(
    "near in at on with by after before during while as for to between against under is are was were has".split()
)
_HELPING = frozenset("mediator mediators intermediary mediating brokering hosting facilitating".split())
"""Words of the helper's part, after "with" and a name: "with Oman acting as mediator"."""
_BROKERS = frozenset(
    """broker brokers brokered brokering mediate mediates mediated mediating facilitate facilitates facilitated
    facilitating host hosts hosted hosting""".split()
)
"""Verbs of which a third one is the subject, that helps others to come together: "hosts talks between"."""
_CLAUSE = 10
_SIDING = ("backed", "led", "supported")
"""These tell of an event who helps it, and of people whose they are: "UN-backed talks", "Chad-backed rebels"."""
_NOUNS_TOO = frozenset(
    """sanctions calls demands strikes attacks bans warnings reports claims protests plans orders threats concerns
    hits raids fires efforts doubts questions hopes fears pledges offers""".split()
)
"""Forms of verbs that are as often nouns: "ignoring NATO calls"."""


def place_row(words: Words, row: Row, first: int, last: int) -> Placed:
    """The part of a row in the sentence of tokens `first` to `last`."""
    opener = find_opener(words, first, row.first)
    named = _place_in_name(words, row, last, opener)
    if named is not None:
        return named
    before = row.first - 1
    word = words.lower[before] if before >= first else ""
    if word == "with" and before > first and words.lower[before - 1] == ",":
        return _place_absolute(words, row, before, last)
    slot = read_preposition(words, before, first, word)
    if slot is None and word not in SAYS and is_finite(word):
        slot = Slot.OBJECT if word in TRANSITIVE else Slot.OTHER
    if slot is Slot.OF and words.lower[before - 1] in ("visit", "tour") and not row.has_office:
        slot = Slot.VISITED
    if slot in (Slot.OTHER, Slot.BESIDE) and word in _OF_SUBJECT and _heads_sentence(words, row, first, last):
        slot = None
    if slot is not None:
        return Placed(row, slot, before, opener)
    return _place_before_verb(words, row, first, last, opener)


def _place_in_name(words: Words, row: Row, last: int, opener: str) -> Placed | None:
    """The part of a row that only says which: before a noun, or before "-brokered"; None for any other."""
    following = words.lower[row.last : min(last, row.last + 2)]
    if len(following) == 2 and following[0] in ("-", "‑") and following[1] in HELPED_BY:
        is_side = following[1] in _SIDING and EVENT_NOUNS.isdisjoint(words.lower[row.last + 2 : row.last + 5])
        return Placed(row, Slot.OTHER if is_side else Slot.HELPER, row.last + 1, opener)
    if len(following) == 2 and following[0] in HELPED_BY and (following[1] in EVENT_NOUNS or following[1] == "peace"):
        return Placed(row, Slot.HELPER, row.last, opener)
    final = row.units[-1]
    if final.noun == row.last and _is_verb_here(words, row):
        return Placed(row, Slot.SUBJECT, final.noun, opener)
    if all(unit.head is Head.MODIFIER for unit in row.units):
        noun = max(unit.noun for unit in row.units)
        members = _find_members(words, row) if noun >= 0 else -1
        verb = find_verb_after(words, noun + 1, last) if members >= 0 else -1
        if verb >= 0:
            units = tuple(replace(unit, head=Head.OFFICE) for unit in row.units)
            row = replace(row, units=units, first=members, has_office=True)
            return Placed(row, Slot.SUBJECT, verb, opener)
        if noun >= 0:
            return Placed(row, Slot.MODIFIER, noun, opener)
        if not row.has_office:
            return Placed(row, Slot.OTHER, row.first, opener)
    elif final.head is Head.MODIFIER and final.noun >= 0 and row.is_pair:
        return Placed(row, Slot.MODIFIER, final.noun, opener)
    return None


def _find_members(words: Words, row: Row) -> int:
    """The token of those who act at the meeting that a row names: "Leaders at the G7 summit agree"; else -1."""
    index = row.first - 1 if row.first and words.lower[row.first - 1] == "the" else row.first
    if index < 2 or words.lower[index - 1] not in ("at", "attending", "in"):
        return -1
    word = words.lower[index - 2]
    return index - 2 if word in OFFICE_HEADS and word.endswith("s") else -1


def _is_verb_here(words: Words, row: Row) -> bool:
    """Whether the event noun right after a row is a verb: "Russia and Ukraine exchange", "Japan plans"."""
    word = words.lower[row.last]
    starts = row.first == 0 or words.lower[row.first - 1] in _BEFORE_SUBJECT or words.lower[row.first - 1] == "."
    if not starts or not is_finite(word) or row.is_pair or row.units[-1].mentions[-1].kind is MentionKind.DEMONYM:
        return False
    return len(row.parties) > 1 or (
        word.endswith("s") and words.lower[row.last + 1 : row.last + 2] not in (("in",), ("on",))
    )


def _heads_sentence(words: Words, row: Row, first: int, last: int) -> bool:
    """Whether a row ends the subject that begins a sentence: "Elements of the navies of India and Japan train"."""
    lead = words.lower[first : row.first]
    if lead[-1:] == ("including",):
        lead = lead[: -2 if lead[-2:-1] == (",",) else -1]
    if (
        not lead
        or len(lead) > 8
        or any(word in EVENT_NOUNS or not word[0].isalnum() or word in _NOT_IN_SUBJECT for word in lead)
        or not TRANSITIVE.isdisjoint(lead)
    ):
        return False
    verb = find_verb_after(words, row.last, last)
    return 0 <= verb <= row.last + 6


def _place_before_verb(words: Words, row: Row, first: int, last: int, opener: str) -> Placed:
    """The part of a row that nothing before it decides: subject where a verb follows, else only talked about."""
    verb = find_verb_after(words, row.last, last)
    if verb == row.last and _is_noun_here(words, row, first):
        return Placed(row, Slot.OTHER, row.first - 1, opener)
    if verb < 0 and _looks_like_verb(words, row, first, last):
        verb = row.last
    if verb < 0:
        verb = _find_base_after(words, row, last)
    if verb < 0 and words.lower[first] == "we":
        verb = next((n for n in range(row.last, last) if is_finite(words.lower[n])), -1)
    if verb >= 0 and row.units[-1].head is not Head.MODIFIER:
        is_broker = words.lower[verb] in _BROKERS and "between" in words.lower[verb + 1 : min(last, verb + _CLAUSE)]
        return Placed(row, Slot.HELPER if is_broker else Slot.SUBJECT, verb, opener)
    return Placed(row, Slot.OTHER, row.first - 1, opener)


def _is_noun_here(words: Words, row: Row, first: int) -> bool:
    """Whether the word right after a row that begins no clause is a noun: "may face further EU sanctions"."""
    start = row.first - 1 if row.first > first and words.lower[row.first - 1] == "the" else row.first
    begins = start == first or words.lower[start - 1] in _BEFORE_SUBJECT or words.lower[row.first] == "the"
    return words.lower[row.last] in _NOUNS_TOO and not begins


def _looks_like_verb(words: Words, row: Row, first: int, last: int) -> bool:
    """Whether the word after a row that begins a clause has the form of a verb: "Ukraine triggers"."""
    if row.last >= last or (row.first > first and words.lower[row.first - 1] not in _BEFORE_SUBJECT):
        return False
    word = words.lower[row.last]
    is_plain = words.tokens[row.last].word[0].islower() and word not in FUNCTION_WORDS
    return is_plain and (word.endswith(("s", "ed")) or len(row.parties) > 1)


def _find_base_after(words: Words, row: Row, last: int) -> int:
    """The verb in its base form that follows several subjects after a comma: "…, Joachim Gauck, commemorate"."""
    index = row.last
    if len(row.parties) < 2 or words.lower[index : index + 1] != (",",) or index + 1 >= last:
        return -1
    return index + 1 if is_base(words.lower[index + 1]) else -1


def _place_absolute(words: Words, row: Row, before: int, last: int) -> Placed:
    """The part of a row after a comma and "with": a subject of its own, a topic, or one more beside the others."""
    verb = find_verb_after(words, row.last, min(last, row.last + 5))
    if verb >= 0 and _HELPING.intersection(words.lower[verb : min(last, verb + 5)]):
        return Placed(row, Slot.HELPER, verb, "")
    if verb >= 0:
        return Placed(row, Slot.SUBJECT, verb, "with")
    following = words.lower[row.last] if row.last < last else "."
    is_topic = following[0].isalpha() and following not in ("in", "at", "on", "to", "and", "for", "as", "during")
    return Placed(row, Slot.OTHER if is_topic else Slot.BESIDE, before, "")
