"""Which word opens the clause that a word stands in: "that", "after", "when", or none in a main clause."""

from __future__ import annotations

from generator.inference.event_words import OPENERS, SAYS
from generator.inference.finite_verbs import is_finite
from generator.inference.words import Words


def find_opener(words: Words, first: int, index: int) -> str:
    """The word that opens the clause in which token `index` stands, "" for the main clause.

    A clause that opens the sentence ends at its first comma that is followed by a subject.
    """
    for number in range(index - 1, first - 1, -1):
        word = words.lower[number]
        if word == "that" and number > first and _is_relative(words, first, number):
            return word
        if word in OPENERS and not _is_linking(words, number) and not _is_closed(words, first, number, index):
            return word
        if word == ";":
            return ""
    return ""


def _is_relative(words: Words, first: int, number: int) -> bool:
    """Whether "that" belongs to the noun before it, and not to a verb such as "said"."""
    before = words.lower[max(first, number - 6) : number]
    return not any(word in SAYS or is_finite(word) for word in before)


def _is_linking(words: Words, number: int) -> bool:
    """Whether "as" belongs to "as well as" or "such as", or "once" and "over" to a number."""
    near = (words.lower[number - 1] if number else "", words.lower[number + 1] if number + 1 < len(words.lower) else "")
    return words.lower[number] == "as" and ("well" in near or near[0] in ("such", "known", "serve", "serves"))


def _is_closed(words: Words, first: int, opener: int, index: int) -> bool:
    """Whether a comma ends the clause that an opener at the beginning of the sentence, or after a comma, began."""
    if opener - first > 2 and words.lower[opener - 1] not in (",", "(", "–", "—"):
        return False
    commas = [n for n in range(opener + 2, index) if words.lower[n] in (",", ")", "–", "—")]
    return bool(commas)
