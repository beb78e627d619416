"""What a reader loses where a sentence is cut: nothing before "after the vote", much before "with Iceland"."""

from __future__ import annotations

from functools import lru_cache

from generator.inference.deeds import is_deed_lost
from generator.inference.endings import (
    AFTER_RANK,
    AMOUNT,
    AT_CLOSE,
    BE,
    BEFORE_BASE,
    BEGINNINGS,
    CHANGES_MEANING,
    DANGLING,
    MARKS,
    OPENS_CLAUSE,
    PARTICLES,
    PREPOSITIONS,
    RESULTS,
    UNITS,
)
from generator.inference.pairs import has_rank, is_amount, parts_adjectives
from generator.inference.phrase_losses import STARTS, find_loss_in_phrase
from generator.inference.relative_dates import NUMBERS
from generator.inference.sentence import Sentence
from generator.inference.verbs import (
    find_participle,
    find_progressive,
    is_third_person,
    is_verb,
)
from generator.inference.wanting import wants_object

_BEFORE_UNIT = frozenset("less more than a an just only about nearly over".split())
_FOR = frozenset(("in", "for"))
"""A time after one of these is whole: "the first visit in 15 months / after the war"."""
_HAVE = frozenset("have has had".split())
_BEGINNINGS = BEGINNINGS | STARTS
_DASHES = frozenset(("–", "—", "-"))


def find_loss(sentence: Sentence, index: int, verb: int) -> int | None:
    """What is lost by cutting after the word at that index; None where a cut would break something."""
    word, following = sentence.words[index], sentence.plain[index + 1]
    mark = word[-1:]
    if mark not in MARKS and not can_begin(following):
        return None
    if following in _DASHES:
        return None if sentence.plain[verb:index].count(following) % 2 else 0
    if mark in (";", ":") or not following:
        return 0
    plain = sentence.plain[index].lower()
    is_adverb = plain[-2:] == "ly" and _is_inside_verb(sentence, index)
    if is_adverb or following in PARTICLES or is_amount(plain, following):
        return None
    if following in AFTER_RANK and mark != "," and has_rank(sentence, index, verb):
        return 50 if following in ("in", "since") else 46
    if following == "in" and AMOUNT.search(" ".join(sentence.words[max(0, index - 1) : index + 1])):
        return 26
    is_unit = plain in UNITS and following in ("after", "before") and sentence.plain[max(0, index - 2)] not in _FOR
    is_open = plain.endswith(("'s", "’s")) or (
        plain in DANGLING
        and not (plain == "other" and sentence.plain[index - 1] == "each")
        and (mark != "," or plain not in AT_CLOSE)
    )
    if is_unit or is_open or is_deed_lost(sentence, index, verb) or wants_object(sentence, index, verb):
        return None
    is_number = plain in NUMBERS or plain[:1].isdigit()
    begins_time = following in _BEFORE_UNIT or following in UNITS or following in NUMBERS or following.isdigit()
    if begins_time and plain not in _BEFORE_UNIT and not is_number and _is_time_after(sentence, index + 1):
        return 4
    after = sentence.plain[index + 2].lower() if index + 2 < len(sentence.plain) else ""
    if mark == "," or word.endswith((',"', ",”")):
        return None if parts_adjectives(sentence.words, index) else find_loss_at_comma(following.lower(), after)
    return find_loss_in_phrase(sentence, index, verb, after)


def _is_inside_verb(sentence: Sentence, index: int) -> bool:
    """Whether the word at that index is an adverb within a verb: "will be exclusively / used"."""
    before = sentence.plain[index - 1]
    return before in BE or before in BEFORE_BASE or before in _HAVE


# The same few words come again and again.
@lru_cache(maxsize=4096)
def can_begin(word: str) -> bool:
    """Whether something that can be left out may begin with that word."""
    return (
        word in _BEGINNINGS
        or word[-3:] == "ing"
        or word[-2:] == "ed"
        or find_participle(word) is not None
        or word[:1].isdigit()
    )


def _is_time_after(sentence: Sentence, index: int) -> bool:
    """Whether "two days after", "less than a week after" or "hours before" begins there."""
    plain, words = sentence.plain, sentence.words
    for number in range(index, min(index + 5, len(plain) - 1)):
        if plain[number] in UNITS and plain[number + 1] in ("after", "before"):
            return words[number][-1:] != ","
        if plain[number] not in _BEFORE_UNIT and plain[number] not in NUMBERS and not plain[number].isdigit():
            return False
    return False


def find_loss_at_comma(following: str, after: str) -> int:
    """What is lost with the words that follow a comma: least with a clause, more with an apposition."""
    if following in CHANGES_MEANING:
        return 60 if following in ("if", "unless") else 12
    if is_third_person(following):
        return 4
    if following in ("and", "or"):
        return 4 if is_verb(after) or after in ("the", "with", "that") else 10
    is_clause = following in OPENS_CLAUSE or following in PREPOSITIONS or following in RESULTS
    return 0 if is_clause or find_progressive(following) else 6
