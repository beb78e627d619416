"""The places where a sentence can be cut so that what is left is still a sentence, and which of them is best."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from generator.inference.bonds import find_bonds
from generator.inference.conditions import find_condition
from generator.inference.endings import MARKS
from generator.inference.lists import find_lists, is_list_of_names
from generator.inference.losses import can_begin, find_loss, find_loss_at_comma
from generator.inference.quoting import has_hardly_begun, is_quoted
from generator.inference.sentence import Sentence, read_sentence

SHORTEST = 28
"""A shorter cut is taken only where there is no longer one."""
CONDITION = 60
"""What is lost with a condition: more than by a title that is too long."""
GOOD = 80
"""A title of this length tells enough: what is longer is not better for it."""
_RELATIVES = frozenset("which who where".split())
_SHORT_CLAUSE = 5
"""A relative clause cut sooner says nothing: "inspections which were suspended / after"."""
NOTHING = 1000
"""More than is ever lost."""
_INSERTED = 6
"""What is lost at a comma after which something is only inserted."""


class Cut(NamedTuple):
    """A place to cut: the text up to `end`, and how much a reader loses by it."""

    end: int
    loss: int

    @property
    def worth(self) -> int:
        """How much is told, less what is lost."""
        return min(self.end, GOOD) - self.loss


class _Ground(NamedTuple):
    """What the words of a sentence forbid or make dearer beside the words that a cut parts."""

    sentence: Sentence
    verb: int
    bonds: set[int]
    """The words after which no cut lies."""
    starts: set[int]
    """The first words of lists."""
    condition: int
    """The word before the condition that all is told under, -1 where there is none."""
    relative: int
    """The first relative pronoun after the verb, past the end where there is none."""
    has_marks: bool
    """Whether something is quoted or bracketed."""


def find_cuts(text: str, limit: int) -> list[Cut]:
    """The places to cut within the limit, from left to right: none before the main verb, none in a list."""
    sentence = read_sentence(text)
    verb = sentence.verb or 1
    ground = _survey(text)
    cuts: list[Cut] = []
    for index, end in enumerate(_find_ends(sentence, verb, limit), verb):
        loss = find_loss(sentence, index, verb)
        loss = _add_loss(loss, ground, index) if loss is not None else None
        if loss is not None:
            cuts.append(Cut(end, loss))
    return cuts


def find_last_cut(text: str, limit: int, *, least_end: int, most_loss: int) -> Cut | None:
    """The cut within the limit that lies last, past `least_end` and with a loss of at most `most_loss`."""
    sentence = read_sentence(text)
    verb = sentence.verb or 1
    ends = _find_ends(sentence, verb, limit)
    for index in range(verb + len(ends) - 1, verb - 1, -1):
        end = ends[index - verb]
        if end <= least_end:
            break
        loss = find_loss(sentence, index, verb)
        if loss is not None and loss <= most_loss:
            loss = _add_loss(loss, _survey(text), index)
            if loss is not None and loss <= most_loss:
                return Cut(end, loss)
    return None


def find_best_cut(
    text: str, limit: int, *, least: int = -NOTHING, left_out: frozenset[int] = frozenset()
) -> Cut | None:
    """The cut that tells most for what is lost by it, the later of two that are as good; None where there is none.

    Only one that is worth more than `least` is asked for. Looked for from the right: a cut is worth no more than
    its length, so that most of those on the left need not be weighed. Where words are left out, its end is that in
    the text without them.
    """
    sentence = read_sentence(text)
    verb = sentence.verb or 1
    ends = _find_ends(sentence, verb, limit, left_out)
    weighed = _keep_losses(text)
    best: Cut | None = None
    index = verb + len(ends)
    for end in reversed(ends):
        index -= 1
        most = end if end < GOOD else GOOD
        if most <= least or (best and end < SHORTEST <= best.end):
            break
        loss = weighed[index] if index in weighed else _weigh(text, sentence, index, most - least)
        if loss is not None and most - loss > least:
            best, least = Cut(end, loss), most - loss
    return best


# What is lost by a cut is the same with articles and without them.
@lru_cache(maxsize=4)
def _keep_losses(text: str) -> dict[int, int | None]:
    """The losses of the cuts of a text that have been weighed, by the index of the word before each."""
    return {}


def _weigh(text: str, sentence: Sentence, index: int, most: int) -> int | None:
    """What is lost by a cut, kept for the next time; a loss of `most` or more is too much to go on."""
    loss = None
    if sentence.words[index][-1:] in MARKS or can_begin(sentence.plain[index + 1]):
        loss = find_loss(sentence, index, sentence.verb or 1)
    if loss is not None:
        if loss >= most:
            return None
        loss = _add_loss(loss, _survey(text), index)
    _keep_losses(text)[index] = loss
    return loss


def _find_ends(sentence: Sentence, verb: int, limit: int, left_out: frozenset[int] = frozenset()) -> list[int]:
    """Where the text ends up to each word from the verb on, within the limit; the last word is no place to cut."""
    ends: list[int] = []
    lengths = [len(word) + 1 for word in sentence.words[: verb + limit // 3]]
    for index in left_out:
        if index < len(lengths):
            lengths[index] = 0
    end = sum(lengths[:verb]) - 1
    for length in lengths[verb : len(sentence.words) - 1]:
        end += length
        if end > limit:
            break
        ends.append(end)
    return ends


# A sentence is cut to more than one length where the first leaves nothing whole.
@lru_cache(maxsize=8)
def _survey(text: str) -> _Ground:
    sentence = read_sentence(text)
    verb, plain = sentence.verb or 1, sentence.plain
    lists = find_lists(sentence)
    bonds = find_bonds(sentence, verb, lists)
    bonds.update(first for first, last in lists if is_list_of_names(sentence, first, last))
    relative = len(plain)
    if not _RELATIVES.isdisjoint(plain):
        relative = next((n for n in range(verb, len(plain)) if plain[n] in _RELATIVES), relative)
    has_marks = '"' in text or "“" in text or "(" in text or " '" in text
    starts = {first for first, _ in lists}
    return _Ground(sentence, verb, bonds, starts, find_condition(sentence, verb), relative, has_marks)


def _add_loss(loss: int, ground: _Ground, index: int) -> int | None:
    """The loss with what a cut costs by where it lies, in a list or a quotation; None where none can lie there."""
    sentence, _, bonds, starts, condition, relative, has_marks = ground
    told = _count_told(ground, index) if index >= relative else 0
    if index in bonds or 0 < told < _SHORT_CLAUSE:
        return None
    if told:
        loss += 10
    if index in starts:
        loss += 26
    if index <= condition:
        loss += CONDITION
    told_so_far = " ".join(sentence.words[: index + 1]) if has_marks else ""
    if has_marks and is_quoted(told_so_far):
        if has_hardly_begun(told_so_far):
            return None
        loss += 16
    return loss + (_find_loss_of_inserted(ground, index) if sentence.commas else 0)


def _count_told(ground: _Ground, index: int) -> int:
    """How many words of a relative clause stand up to that index, 0 where it is closed or none has begun."""
    told = 0
    for number in range(ground.relative, index + 1):
        is_relative = told > 0 or ground.sentence.plain[number] in _RELATIVES
        told = told + 1 if is_relative and ground.sentence.words[number][-1:] != "," else 0
    return told


def _find_loss_of_inserted(ground: _Ground, index: int) -> int:
    """What more is lost where the last comma before that index only begins an insertion, which the cut would part."""
    commas = ground.sentence.commas
    number = bisect_left(commas, index) - 1
    if number < 0 or commas[number] < ground.verb - 1:
        return 0
    if commas[number] in ground.starts or commas[number] in ground.bonds:
        return 0  # the comma parts the members of a list
    word = ground.sentence.plain[commas[number] + 1].lower()
    if index in commas and word != "with":
        return _INSERTED  # the insertion is closed
    if word == "including":
        return 10
    return 20 if word == "with" or find_loss_at_comma(word, "") == _INSERTED else 0
