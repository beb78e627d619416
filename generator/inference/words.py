"""The words of a text as the rules for actors and events look at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.inference.text import Document, Token
from generator.model import Mention


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as rules look at them."""

    document: Document
    lower: tuple[str, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the text."""
        return self.document.tokens


def read_words(document: Document) -> Words:
    """The words of the document, in small letters beside the tokens."""
    return Words(document, tuple(token.lower for token in document.tokens))


def place_mentions(words: Words, mentions: Sequence[Mention]) -> tuple[tuple[Mention, int, int], ...]:
    """Each mention with the index of its first token and the index past its last."""
    return tuple((mention, *words.document.find_tokens(mention.span)) for mention in mentions)
