"""Which verb a subject has: what may stand between the two, and where a clause ends."""

from __future__ import annotations

from generator.inference.event_words import ADVERBS, MEMBER_WORDS
from generator.inference.finite_verbs import is_finite
from generator.inference.words import Words

_AUXILIARIES = frozenset("is are was were has have had will would could should may might must".split())
_MORE = (("and", "other"), ("and", "others"), ("and", "several"))
"""What begins more subjects that are not named: "and other international partners"."""
_AFTER_SUBJECT = 30
"""Tokens after a subject among which its verb is looked for."""


def find_verb_after(words: Words, index: int, last: int) -> int:
    """The verb of which the words before `index` are the subject, -1 where none follows.

    Apposition, brackets, relative clauses, short phrases and adverbs may stand between.
    """
    for _ in range(_AFTER_SUBJECT):
        if not 0 <= index < last:
            return -1
        following = _step_over(words, index, last)
        if following == index:
            word = words.lower[index]
            return index if is_finite(word) or (word.endswith("ing") and len(word) > 4) else -1
        index = following
    return -1


def _step_over(words: Words, index: int, last: int) -> int:
    """The index past what may stand between a subject and its verb, `index` where nothing does, -1 for no way on."""
    word = words.lower[index]
    if word == "," and (words.lower[index + 1 : index + 3] in _MORE or words.lower[index + 1 : index + 2] == ("and",)):
        past = _skip_other_subject(words, index + 1, last)
        return past if past > index + 1 else _skip_aside(words, index, last)
    if word in (",", "–", "—", "("):
        return _skip_aside(words, index, last)
    if word in ("the", "a", "an", "and") and words.lower[index - 1] == ",":
        past = _skip_apposition(words, index, last)
        if past:
            return past
    if word == "and":
        return _skip_other_subject(words, index, last)
    if word == ")" or (words.tokens[index].word[0].isupper() and word != "the"):
        return index + 1
    if word in ("re", "co", "to") and index + 1 < last and _begins_verb(words, index):
        return index + 1 if word == "to" else index + 2
    if word in ("of", "from", "to", "for", "in", "at"):
        return _skip_phrase(words, index, last) or index
    if word in ADVERBS or word.endswith("ly"):
        return index if is_finite(word) and not _verb_follows(words, index + 1, last) else index + 1
    return index


def _begins_verb(words: Words, index: int) -> bool:
    """Whether a verb begins with that word: "re-establish", "are expected to meet"."""
    following = words.lower[index + 1]
    if words.lower[index] != "to":
        return following == "-"
    return words.lower[index - 1] in ADVERBS and is_finite(following)


def _skip_other_subject(words: Words, index: int, last: int) -> int:
    """The index past "and other countries", or past "and" before a name on no list."""
    if words.lower[index : index + 2] == ("and", "others"):
        return index + 2
    if words.lower[index : index + 2] in _MORE:
        plural = (n + 1 for n in range(index + 2, min(last, index + 6)) if words.lower[n].endswith("s"))
        return next(plural, index + 3)
    if index + 1 < last and words.tokens[index + 1].word[0].isupper():
        return index + 1
    return _find_end_of_plural(words, index, last) or index


def _find_end_of_plural(words: Words, index: int, last: int) -> int:
    """The index of the verb past "and the Baltic states" or the like; 0 where none comes at once."""
    for number in range(index + 2, min(last - 1, index + 6)):
        if not words.lower[number][0].isalpha():
            return 0
        if words.lower[number].endswith("s") and is_finite(words.lower[number + 1]):
            return number + 1
        if words.lower[number] in MEMBER_WORDS and words.lower[number + 1 : number + 3] == (",", "including"):
            return _find_verb_after_comma(words, number + 3, last)
    return 0


def _skip_apposition(words: Words, index: int, last: int) -> int:
    """The index past a second name or description that ends with a comma: "…, the foreign minister, …"; else 0."""
    for number in range(index + 1, min(last, index + 14)):
        if words.lower[number] == ",":
            return number + 1
        if words.lower[number] in _AUXILIARIES or words.lower[number] in (".", ";", ":"):
            return 0
    return 0


def _skip_phrase(words: Words, index: int, last: int) -> int:
    """The index of the verb past a short phrase that begins with a preposition; 0 where none follows."""
    for number in range(index + 2, min(last, index + 8)):
        if is_finite(words.lower[number]) or words.lower[number] in ADVERBS:
            return number
        if not words.lower[number][0].isalpha() and not (
            words.lower[number] == "." and len(words.lower[number - 1]) < 4
        ):
            return 0
    return 0


def _find_verb_after_comma(words: Words, index: int, last: int) -> int:
    """The index of the first verb right after a comma, past a list of names; 0 where none comes."""
    near = range(index, min(last - 1, index + _AFTER_SUBJECT))
    return next((n + 1 for n in near if words.lower[n] == "," and is_finite(words.lower[n + 1])), 0)


def _verb_follows(words: Words, index: int, last: int) -> bool:
    """Whether, adverbs aside, another verb comes next: "have agreed", "are set to meet"."""
    while index < last and (
        words.lower[index] in ADVERBS or words.lower[index] == "to" or words.lower[index].endswith("ly")
    ):
        index += 1
    return index < last and (is_finite(words.lower[index]) or words.lower[index].endswith("ing"))


def _skip_aside(words: Words, index: int, last: int) -> int:
    """The index past an aside that begins with a comma, dash or bracket; -1 where it does not end in time."""
    following = words.lower[index + 1] if index + 1 < last else ""
    if words.lower[index] in ("–", "—") and (is_finite(following) or following in ADVERBS):
        return index + 1
    closing = {"(": ")", "–": "–", "—": "—", ",": ","}[words.lower[index]]
    nested = words.lower[index + 1] if index + 1 < last else ""
    for number in range(index + 1, min(last, index + 24)):
        if words.lower[number] == closing:
            return number + 1
        if closing == "," and number == index + 1 and (is_finite(nested) or nested in ADVERBS):
            return number
    return -1
