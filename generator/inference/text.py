"""The words and sentences of a text, with their offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import NamedTuple

from generator.model import Span

# Letters that Unicode does not take apart into a base letter and an accent (Unicode 15, no decomposition).
_LETTERS = str.maketrans("đĐłŁøØıß’", "dDlLoOis'")
_POSSESSIVE = r"['’][sS](?!\w)(?!['’]\w)"
"""The end of "Norway's": a token of its own, so that names match."""
_TOKEN = re.compile(rf"((?:[A-Z]\.){{2,}}|\w+(?:(?!{_POSSESSIVE})['’]\w+)*|(?<=\w){_POSSESSIVE}|[^\w\s])")
_STOPS = frozenset(".!?;")
_ABBREVIATION = frozenset(
    """mr mrs ms dr prof gen lt col sgt maj adm rep sen gov st no vs etc jr sr inc co corp
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)


class Token(NamedTuple):
    """A word or mark: `text[start:end]`. A tuple rather than a dataclass: a text makes a hundred of them."""

    start: int
    end: int
    word: str
    folded: str
    """Without accents, case kept."""
    lower: str
    """Without accents and case."""


_make_token = partial(tuple.__new__, Token)
_get_start = itemgetter(0)  # a token's `start`
_get_first = itemgetter(0)  # a sentence's first token


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its tokens and sentences."""

    text: str
    tokens: tuple[Token, ...]
    folded: tuple[str, ...]
    """The words of the tokens without accents."""
    lower: tuple[str, ...]
    """The words of the tokens without accents and case."""
    sentences: tuple[tuple[int, int], ...]
    """First and past-the-last token index of each sentence."""

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that a token index lies in."""
        return bisect_right(self.sentences, token, key=_get_first) - 1

    def find_tokens(self, span: Span) -> tuple[int, int]:
        """The index of the first token of a span, and the index past its last."""
        first = bisect_right(self.tokens, span.start, key=_get_start) - 1
        return first, bisect_right(self.tokens, span.end - 1, lo=first, key=_get_start)


def fold(text: str) -> str:
    """The text without accents, case kept; "Erdoğan" gives "Erdogan"."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def read_document(text: str) -> Document:
    """The tokens and sentences of the text."""
    tokens, folded, lower = _take_apart(text)
    return Document(text, tokens, folded, lower, _find_sentences(text, tokens))


def read_tokens(text: str) -> tuple[Token, ...]:
    """The words and marks of the text. A possessive "'s" is a token of its own, so that names match."""
    return _take_apart(text)[0]


def _take_apart(text: str) -> tuple[tuple[Token, ...], tuple[str, ...], tuple[str, ...]]:
    """The tokens, their words without accents, and those without case."""
    parts = _TOKEN.split(text)  # a gap, a token, a gap, a token …, a gap
    offsets = list(accumulate(map(len, parts)))
    words = parts[1::2]
    # An accent that stands alone is kept: no word is empty.
    folded = words if text.isascii() else [word if word.isascii() else fold(word) or word for word in words]
    lower = tuple(map(str.lower, folded))
    # `Token(…)` for each would take twice as long for what is done most often of all.
    tokens = tuple(map(_make_token, zip(offsets[:-1:2], offsets[1::2], words, folded, lower, strict=True)))
    return tokens, tuple(folded), lower


def read_first_word(text: str) -> tuple[str, int]:
    """The first word or mark of the text, accents folded, and the offset past it; "" for a text without any."""
    match = _TOKEN.search(text)
    return (fold(match.group()), match.end()) if match else ("", 0)


def _find_sentences(text: str, tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    has_paragraphs = "\n\n" in text
    ends = [
        index + 1
        for index, token in enumerate(tokens)
        if (token.word in _STOPS and _ends_sentence(text, tokens, index))
        or (has_paragraphs and _ends_paragraph(text, tokens, index))
    ]
    if tokens and (not ends or ends[-1] < len(tokens)):
        ends.append(len(tokens))
    return tuple(pairwise((0, *ends)))


def _ends_paragraph(text: str, tokens: Sequence[Token], index: int) -> bool:
    following = tokens[index + 1].start if index + 1 < len(tokens) else len(text)
    return "\n\n" in text[tokens[index].end : following]


def _ends_sentence(text: str, tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.word == ";" or index + 1 == len(tokens):
        return True
    following = tokens[index + 1]
    if text[token.end : following.start].strip(" \t\n\u00a0") or following.start == token.end:
        return following.word in "\"'”’)" and len(following.word) == 1
    if token.word != ".":
        return True
    previous = tokens[index - 1] if index else token
    if previous.end == token.start and (
        previous.lower in _ABBREVIATION or (len(previous.word) == 1 and previous.word.isupper())
    ):
        return False
    return not following.word[0].islower()
