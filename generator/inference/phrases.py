"""Phrases of the taxonomy, ready to be found in the words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.inference.text import Document, Token, read_document

GAP = "…"
_LONGEST_GAP = 4
# "free-trade deal" and "free trade deal" are one phrase to a reader.
_HYPHENS = frozenset("-\u2010\u2011\u2013")
_STOPS = frozenset(".!?;")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One word of a phrase: exact, or only its beginning ("tariff*"), or a gap ("…") of up to four words."""

    word: str
    is_beginning: bool = False
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as patterns, and whom it belongs to."""

    patterns: tuple[Pattern, ...]
    has_case: bool
    """Whether capitals count: they do where the phrase has one."""
    owner: str
    weight: float
    is_exclusion: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: the words from index `first` to before `last`."""

    phrase: Phrase
    first: int
    last: int


def read_phrase(text: str, *, owner: str, weight: float, is_exclusion: bool = False) -> Phrase:
    """The phrase that a line of the taxonomy writes."""
    patterns: list[Pattern] = []
    has_case = any(letter.isupper() for letter in text)
    for token in read_document(text).tokens:
        if token.word == "*" and patterns:
            patterns[-1] = Pattern(patterns[-1].word, is_beginning=True)
        elif token.word == GAP:
            patterns.append(Pattern("", is_gap=True))
        elif token.word not in _HYPHENS:
            patterns.append(Pattern(token.folded if has_case else token.lower))
    return Phrase(tuple(patterns), has_case, owner, weight, is_exclusion)


def list_words(document: Document) -> tuple[Token, ...]:
    """The tokens that phrases are compared with: all but hyphens."""
    return tuple(token for token in document.tokens if token.word not in _HYPHENS)


class PhraseIndex:
    """Phrases by their first word. Invariant: every phrase begins with a word, never with a gap."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._exact: dict[str, list[Phrase]] = {}
        self._beginnings: dict[str, list[Phrase]] = {}
        self._known: dict[str, tuple[Phrase, ...]] = {}
        for phrase in phrases:
            if phrase.patterns and not phrase.patterns[0].is_gap:
                first = phrase.patterns[0]
                index = self._beginnings if first.is_beginning else self._exact
                index.setdefault(first.word.lower(), []).append(phrase)
        self._lengths = sorted({len(word) for word in self._beginnings})

    def find_candidates(self, words: Sequence[Token]) -> list[tuple[int, Phrase]]:
        """Where a phrase may begin, judged by the first word alone."""
        known = self._known
        found: list[tuple[int, Phrase]] = []
        for index, token in enumerate(words):
            lower = token.folded.lower()
            phrases = known.get(lower)
            if phrases is None:
                phrases = known[lower] = self._look_up(lower)
            found.extend((index, phrase) for phrase in phrases)
        return found

    def _look_up(self, lower: str) -> tuple[Phrase, ...]:
        if len(self._known) > 100_000:  # bounds the memory of a long-running `mkdocs serve`
            self._known.clear()
        phrases = list(self._exact.get(lower, ()))
        for length in self._lengths:
            if length > len(lower):
                break
            phrases += self._beginnings.get(lower[:length], ())
        return tuple(phrases)


def match_phrase(phrase: Phrase, words: Sequence[Token], first: int) -> Hit | None:
    """The phrase where it stands at that word, or None."""
    last = _match(phrase, 0, words, first)
    return Hit(phrase, first, last) if last is not None else None


def _match(phrase: Phrase, number: int, words: Sequence[Token], index: int) -> int | None:
    """The index past the last word matched, from pattern `number` on."""
    while number < len(phrase.patterns):
        pattern = phrase.patterns[number]
        if pattern.is_gap:
            return _match_after_gap(phrase, number + 1, words, index)
        if index >= len(words) or not _fits(pattern, words[index], phrase.has_case):
            return None
        number += 1
        index += 1
    return index


def _match_after_gap(phrase: Phrase, number: int, words: Sequence[Token], index: int) -> int | None:
    skipped = 0
    while index < len(words) and skipped <= _LONGEST_GAP:
        found = _match(phrase, number, words, index)
        if found is not None:
            return found
        if words[index].word in _STOPS:
            return None
        skipped += words[index].word != ","
        index += 1
    return None


def _fits(pattern: Pattern, token: Token, has_case: bool) -> bool:
    word = token.folded if has_case else token.folded.lower()
    return word.startswith(pattern.word) if pattern.is_beginning else word == pattern.word
