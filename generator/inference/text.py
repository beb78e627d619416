"""The words and sentences of a text, with their offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from generator.model import Span

# Letters that Unicode does not take apart into a base letter and an accent (Unicode 15, no decomposition).
_LETTERS = str.maketrans("đĐłŁøØıß’", "dDlLoOis'")
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:['’]\w+)*|[^\w\s]")
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


_make_tuple = tuple.__new__
_get_start = itemgetter(0)  # a token's `start`
_get_first = itemgetter(0)  # a sentence's first token


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its tokens and sentences."""

    text: str
    tokens: tuple[Token, ...]
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
    tokens = read_tokens(text)
    return Document(text, tuple(tokens), _find_sentences(text, tokens))


def read_tokens(text: str) -> list[Token]:
    """The words and marks of the text. A possessive "'s" is a token of its own, so that names match."""
    tokens: list[Token] = []
    is_plain = text.isascii()
    has_apostrophe = "'" in text or "’" in text
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        folded = word if is_plain else fold(word)
        lower = folded.lower()
        if has_apostrophe and len(word) > 2 and lower[-2:] == "'s":
            tokens.append(Token(start, end - 2, word[:-2], folded[:-2], lower[:-2]))
            tokens.append(Token(end - 2, end, word[-2:], "'s", "'s"))
        else:
            # `Token(…)` would take twice as long for what is done most often of all.
            tokens.append(_make_tuple(Token, (start, end, word, folded, lower)))
    return tokens


def read_first_word(text: str) -> tuple[str, int]:
    """The first word or mark of the text, accents folded, and the offset past it; "" for a text without any."""
    match = _TOKEN.search(text)
    if match is None:
        return "", 0
    word = fold(match.group())
    return (word[:-2] if len(word) > 2 and word[-2:].lower() == "'s" else word), match.end()


def _find_sentences(text: str, tokens: list[Token]) -> tuple[tuple[int, int], ...]:
    sentences = []
    begin = 0
    has_paragraphs = "\n\n" in text
    for index, token in enumerate(tokens):
        if (token.word in _STOPS and _ends_sentence(text, tokens, index)) or (
            has_paragraphs and _ends_paragraph(text, tokens, index)
        ):
            sentences.append((begin, index + 1))
            begin = index + 1
    if begin < len(tokens):
        sentences.append((begin, len(tokens)))
    return tuple(sentences)


def _ends_paragraph(text: str, tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1].start if index + 1 < len(tokens) else len(text)
    return "\n\n" in text[tokens[index].end : following]


def _ends_sentence(text: str, tokens: list[Token], index: int) -> bool:
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
