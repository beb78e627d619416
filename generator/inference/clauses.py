"""Where a sentence can be cut so that what is left is still a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from generator.inference.bonds import find_bonds, starts_name
from generator.inference.cuts import CONDITION, GOOD, SHORTEST, Cut, find_best_cut, find_cuts
from generator.inference.endings import (
    ADJECTIVES,
    BE,
    DANGLING,
    NEEDS_MORE,
    NEWS_NOUNS,
    NOUNS_IN_ING,
    PARTICLES,
    PREPOSITIONS,
)
from generator.inference.lists import find_lists
from generator.inference.pairs import BEFORE_AS, is_adjective
from generator.inference.sentence import Sentence, read_sentence
from generator.inference.verbs import AUXILIARIES, is_base

_ARTICLES = frozenset(("a", "an", "the"))
_BEFORE_ARTICLE = ("than", "half", "such", "what", "many", ",", '"', "“")
_AFTER_ARTICLE = frozenset(
    """few lot number total same following most last only rest other Philippines Netherlands Bahamas Maldives Seychelles
    Gambia Hague Vatican dozen hundred thousand million billion third quarter half""".split()
)
"""Before these an article is part of what is said."""
_BEFORE_BASE = AUXILIARIES | {"to"}
_QUOTED = re.compile(r"(\"[^\"]*\"|“[^”]*”)")
_BOUNDARIES = PREPOSITIONS - {"about", "by", "than", "like"} | frozenset(("to", "and", "that", "whether"))
_COUNTED = 1900
"""A lower number at the end counts something that was cut away; a higher one is a year."""
_FINAL = frozenset("talks members use one part ten two three four five six".split())
"""Words no cut is made after, though a whole sentence may end with them."""
_MARKS = " ,;:–—-"
_REACH = 12
_BEARABLE = 30
_LAST_BEARABLE = 44
GAIN = 8
"""What a headline must tell more by going without its articles, or by other words."""
_TOO_LONG = 50
"""What a title loses by being too long."""
_get_worth = attrgetter("worth")


class Told(NamedTuple):
    """What is left of a sentence, how much it tells less what is lost, and how much is lost."""

    text: str
    worth: int
    loss: int

    @property
    def is_whole(self) -> bool:
        """Whether it can stand for the sentence."""
        return self.loss < _BEARABLE and self.worth > 0


def cut_best(text: str, limit: int) -> Told | None:
    """The beginning of the sentence, or all of it, that tells most; None where there is no place to cut.

    A headline without articles holds more: it is taken where that saves a good part of what is told.
    """
    if len(text) <= limit:
        return Told(text.rstrip(_MARKS), min(len(text), GOOD), 0)
    plain = drop_articles(text)
    if len(plain) <= limit:
        return Told(plain, min(len(plain), GOOD), 0)
    cut_text, best = _choose_cut(text, plain, limit)
    return Told(cut_text[: best.end].rstrip(_MARKS), best.worth, best.loss) if best else None


def cut_well(text: str, limit: int) -> str:
    """The beginning of the sentence that reads as a whole and tells most; "" where every cut would lose much."""
    told = cut_best(text, limit)
    return told.text if told and told.is_whole else ""


def settle(text: str, limit: int, most: int) -> str:
    """What is left of a sentence that has no good place to cut: rather a little too long, up to `most`, than broken."""
    plain = drop_articles(text)
    best = cut_best(text, limit)
    is_bearable = best is not None and best.loss <= _LAST_BEARABLE and len(best.text) >= SHORTEST
    later = [cut for cut in find_cuts(plain, most) if cut.end > limit and cut.loss <= _LAST_BEARABLE]
    longer = [Told(plain[: cut.end].rstrip(_MARKS), cut.worth - _TOO_LONG, cut.loss) for cut in later]
    if len(plain) <= most:
        longer.append(Told(plain.rstrip(_MARKS), GOOD - _TOO_LONG, 0))
    told = max([best, *longer] if best and is_bearable else longer, key=_get_worth, default=None)
    if told is None and best and best.worth > 0 and best.loss < CONDITION:
        told = best
    if told:
        return told.text
    phrase = _cut_before_phrase(plain, limit)
    return phrase or _cut_before_capitals(plain, limit)


def _is_open(phrase: str, whole: str) -> bool:
    """Whether the words end at the main verb, before it, or at a word that calls for more."""
    sentence = read_sentence(whole)
    last = len(phrase.split()) - 1
    word = sentence.plain[last]
    if last <= (sentence.verb or 1) or is_adjective(word) or word in PARTICLES:
        return True
    return word in NEEDS_MORE and word not in NEWS_NOUNS


# A sentence without a good place to cut is asked for twice.
@lru_cache(maxsize=8)
def _choose_cut(text: str, plain: str, limit: int) -> tuple[str, Cut | None]:
    """The best place to cut, and in which of the two: the sentence as it stands, or without articles."""
    best = find_best_cut(text, limit)
    least = best.worth + GAIN if best else 0
    if least >= GOOD or plain == text:
        return text, best
    without = find_best_cut(plain, limit, least=least) if least >= SHORTEST else find_best_cut(plain, limit)
    if without and (best is None or without.worth > least):
        return plain, without
    return text, best


def drop_articles(text: str) -> str:
    """The sentence without articles, what is quoted as it stands."""
    if '"' not in text and "“" not in text:
        return _drop_plain_articles(text)
    parts = _QUOTED.split(text)
    return "".join(part if number % 2 else _drop_plain_articles(part) for number, part in enumerate(parts))


def _drop_plain_articles(text: str) -> str:
    words = text.split(" ")
    last = len(words) - 1
    kept = [
        word
        for index, word in enumerate(words)
        if word not in _ARTICLES or index in (0, last) or not _is_article(words, index, last)
    ]
    return " ".join(kept) if len(kept) <= last else text


def _is_article(words: Sequence[str], index: int, last: int) -> bool:
    """Whether the article at that index can go: not "more than a third", not the first word after a comma."""
    following = words[index + 1]
    is_fixed = following in _AFTER_ARTICLE and index + 1 < last
    begins_word = following[:1].isascii() and following[:1].isalnum()
    return begins_word and not is_fixed and not words[index - 1].endswith(_BEFORE_ARTICLE)


def _cut_before_phrase(text: str, limit: int) -> str:
    """The words within the limit up to where a phrase or a clause begins; "" where none does."""
    head = cut_at_word(text, limit).split()
    sentence = read_sentence(text)
    verb = sentence.verb or 1
    bonds = find_bonds(sentence, verb, find_lists(sentence))
    passes = ((_BOUNDARIES, bonds), (_BOUNDARIES | {"of", "by", "about"}, bonds))
    for boundaries, closed in passes:
        for index in range(len(head) - 1, verb + 1, -1):
            if index - 1 not in closed and _is_boundary(sentence, index, boundaries):
                phrase = drop_dangling(" ".join(_drop_description(head[:index])))
                if not _is_open(phrase, text):
                    return phrase
    return _cut_at_comma(head, verb, bonds)


def _drop_description(words: Sequence[str]) -> Sequence[str]:
    """The words without an adjective at their end that describes a noun before it: "a deal effective / as of May"."""
    is_told = len(words) > 1 and is_adjective(words[-1]) and not is_adjective(words[-2]) and words[-2] not in BE
    return words[:-1] if is_told else words


def _cut_at_comma(head: Sequence[str], verb: int, bonds: set[int]) -> str:
    """The words to the first comma after the verb that parts no list; "" where there is none."""
    for index in range(verb + 1, len(head)):
        if head[index][-1:] == "," and index not in bonds and len(" ".join(head[: index + 1])) > SHORTEST:
            return drop_dangling(" ".join(head[: index + 1]))
    return ""


def _cut_before_capitals(text: str, limit: int) -> str:
    """The words within the limit without the beginning of a name that goes on after them."""
    head = cut_at_word(text, limit).split()
    following = text.split()[len(head) :]
    if following and following[0][:1].isupper():
        while len(head) > limit // 20 and head[-1][:1].isupper():
            head.pop()
    while len(head) > limit // 20 and is_adjective(head[-1]):
        head.pop()
    return drop_dangling(" ".join(head))


def _is_boundary(sentence: Sentence, index: int, boundaries: frozenset[str]) -> bool:
    """Whether a phrase begins at that index, and what stands before it may be an end."""
    return (
        sentence.plain[index].lower() in boundaries
        and sentence.plain[index - 1].lower() not in DANGLING
        and not _lacks_object(sentence.words[:index])
        and (sentence.plain[index - 1] not in NEEDS_MORE or sentence.plain[index - 1] in NEWS_NOUNS)
        and not (sentence.words[index] in ("and", "for", "of") and starts_name(sentence.words, index))
        and not (sentence.plain[index] == "as" and sentence.plain[index - 1] in BEFORE_AS)
        and not _parts_two(sentence.words, index)
        and len(" ".join(sentence.words[:index])) >= SHORTEST
    )


def _parts_two(words: Sequence[str], index: int) -> bool:
    """Whether one of the two that "between" stands before would be cut away."""
    before = words[max(0, index - _REACH) : index]
    return "between" in before and "and" not in before[len(before) - before[::-1].index("between") :]


def cut_at_word(text: str, limit: int) -> str:
    """As many whole words of the text as fit; one word that is too long is cut."""
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    return head.rsplit(None, 1)[0] if re.search(r"\s", head.strip()) else text[:limit]


def drop_dangling(text: str) -> str:
    """The text without an end that calls for more: "the talks with the" gives "the talks"."""
    words = text.split()
    while len(words) > 1 and (_dangles(words[-1]) or _counts(words) or _lacks_object(words)):
        words.pop()
    return " ".join(words).rstrip(" ,;:–—-")


def _counts(words: Sequence[str]) -> bool:
    """Whether the text ends in a number that counts what was cut away: "after 15", not "Flight 15"."""
    return words[-1].isdecimal() and int(words[-1]) < _COUNTED and words[-2].islower()


def _lacks_object(words: Sequence[str]) -> bool:
    """Whether the text ends in a verb that has just begun: "would sell", ", saying"."""
    if words[-1].endswith("ing") and words[-1].islower() and words[-1] not in NOUNS_IN_ING:
        return len(words) > 4 or words[-2].endswith(",")
    return words[-2] in _BEFORE_BASE and is_base(words[-1])


def _dangles(word: str) -> bool:
    plain = word.strip(",;:–—-")
    if plain[1:].islower() and plain[:1].isupper() and plain.lower() in ADJECTIVES:
        return False  # the last word of a name: "World Series"
    plain = plain.lower()
    return not plain or (plain not in _FINAL and (plain in DANGLING or plain in ADJECTIVES))
