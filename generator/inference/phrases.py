"""Phrases of the taxonomy, ready to be found in the words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.inference.text import Token, read_first_word, read_tokens
from generator.model import Span
from generator.terms import Topic

GAP = "…"
_LONGEST_GAP = 4
_LETTERS = 3
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


class Written(NamedTuple):
    """A phrase as the taxonomy writes it, and whom it belongs to."""

    text: str
    owner: str
    weight: float
    is_exclusion: bool = False


def read_phrase(written: Written) -> Phrase:
    """The phrase that a line of the taxonomy writes."""
    patterns: list[Pattern] = []
    has_case = any(letter.isupper() for letter in written.text)
    for token in read_tokens(written.text):
        if token.word == "*" and patterns:
            patterns[-1] = Pattern(patterns[-1].word, is_beginning=True)
        elif token.word == GAP:
            patterns.append(Pattern("", is_gap=True))
        elif token.word not in _HYPHENS:
            patterns.append(Pattern(token.folded if has_case else token.lower))
    while patterns and patterns[-1].is_gap:
        patterns.pop()  # nothing follows: the phrase ends before
    return Phrase(tuple(patterns), has_case, written.owner, written.weight, written.is_exclusion)


def list_phrases(topic: Topic) -> Iterator[Written]:
    """Every phrase of a topic as it is written: its cues and its exclusions."""
    for cue in topic.cues:
        yield Written(cue.phrase, topic.id, cue.weight)
    for phrase in topic.exclude:
        yield Written(phrase, topic.id, 0.0, is_exclusion=True)


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """The words that phrases are compared with, once with and once without their capitals."""

    tokens: tuple[Token, ...]
    folded: tuple[str, ...]
    lower: tuple[str, ...]

    def span_of(self, hit: Hit) -> Span:
        """Where in the text the words of the hit stand."""
        return Span(self.tokens[hit.first].start, self.tokens[hit.last - 1].end)

    def leave_out(self, spans: Sequence[Span]) -> PhraseWords:
        """The words that no span touches."""
        ordered = sorted(set(spans))
        kept: list[Token] = []
        place = 0
        for token in self.tokens:
            while place < len(ordered) and ordered[place].end <= token.start:
                place += 1
            if place == len(ordered) or token.end <= ordered[place].start:
                kept.append(token)
        return list_phrase_words(kept)


def list_phrase_words(tokens: Sequence[Token]) -> PhraseWords:
    """The tokens that phrases are compared with: all but hyphens."""
    lower = [token.lower for token in tokens]
    if not _HYPHENS.isdisjoint(lower):
        tokens = [token for token in tokens if token.word not in _HYPHENS]
        lower = [token.lower for token in tokens]
    return PhraseWords(tuple(tokens), tuple([token.folded for token in tokens]), tuple(lower))


class PhraseIndex:
    """Phrases by their first word and the beginning of their second, taken apart only when a text holds the first.

    Invariant: every phrase begins with a word, never with a gap.
    """

    def __init__(self, phrases: Iterable[Written]) -> None:
        self._exact: dict[str, list[Written]] = {}
        self._beginnings: dict[str, list[Written]] = {}
        self._known: dict[str, dict[str, tuple[Phrase, ...]]] = {}
        """First word → the three letters that follow it, or "" → the phrases that may stand there."""
        for phrase in phrases:
            word, end = read_first_word(phrase.text)
            if word and word != GAP:
                index = self._beginnings if phrase.text.startswith("*", end) else self._exact
                index.setdefault(word.lower(), []).append(phrase)
        self._lengths = sorted({len(word) for word in self._beginnings})

    def find_hits(self, words: PhraseWords, owner: str = "") -> list[Hit]:
        """The phrases that stand in the words, overlaps included, from left to right; of one owner, if given."""
        hits: list[Hit] = []
        known, lower = self._known, words.lower
        for index, word in enumerate(lower):
            phrases = known.get(word)
            if phrases is None:
                phrases = known[word] = self._look_up(word)
            if phrases:
                following = lower[index + 1][:_LETTERS] if index + 1 < len(lower) else ""
                for phrase in phrases.get(following) or phrases[""]:
                    if owner in ("", phrase.owner) and (last := _find_end(phrase, words, index)) is not None:
                        hits.append(Hit(phrase, index, last))
        return hits

    def _look_up(self, lower: str) -> dict[str, tuple[Phrase, ...]]:
        if len(self._known) > 100_000:  # bounds the memory of a long-running `mkdocs serve`
            self._known.clear()
        written = list(self._exact.get(lower, ()))
        for length in self._lengths:
            if length > len(lower):
                break
            written += self._beginnings.get(lower[:length], ())
        return _sort_by_second([read_phrase(phrase) for phrase in written]) if written else {}


def _sort_by_second(phrases: Sequence[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    """The phrases by the letters that their second word begins with; those that anything may follow are in each."""
    keys = {phrase: _letters_of_second(phrase) for phrase in phrases}
    anywhere = tuple(phrase for phrase in phrases if not keys[phrase])
    sorted_out = {"": anywhere}
    for key in set(keys.values()) - {""}:
        sorted_out[key] = (*anywhere, *(phrase for phrase in phrases if keys[phrase] == key))
    return sorted_out


def _letters_of_second(phrase: Phrase) -> str:
    """The first letters of the second word; "" where any word may follow the first."""
    second = phrase.patterns[1] if len(phrase.patterns) > 1 else None
    if second is None or second.is_gap or (second.is_beginning and len(second.word) < _LETTERS):
        return ""
    return second.word.lower()[:_LETTERS]


def _find_end(phrase: Phrase, words: PhraseWords, first: int) -> int | None:
    """The index past the phrase where it stands at that word, one of its candidates; else None."""
    if phrase.has_case:
        return _match(phrase.patterns, 0, words.folded, first)
    if len(phrase.patterns) == 1:  # a candidate: the first word is known to fit
        return first + 1
    return _match(phrase.patterns, 1, words.lower, first + 1)


def _match(patterns: Sequence[Pattern], number: int, words: Sequence[str], index: int) -> int | None:
    """The index past the last word matched, from pattern `number` on."""
    for position in range(number, len(patterns)):
        pattern = patterns[position]
        if pattern.is_gap:
            return _match_after_gap(patterns, position + 1, words, index)
        if index >= len(words):
            return None
        word = words[index]
        if word != pattern.word and not (pattern.is_beginning and word.startswith(pattern.word)):
            return None
        index += 1
    return index


def _match_after_gap(patterns: Sequence[Pattern], number: int, words: Sequence[str], index: int) -> int | None:
    skipped = 0
    pattern = patterns[number]
    while index < len(words) and skipped <= _LONGEST_GAP:
        word = words[index]
        if word == pattern.word or pattern.is_beginning or pattern.is_gap:
            found = _match(patterns, number, words, index)
            if found is not None:
                return found
        if word in _STOPS:
            return None
        skipped += word != ","
        index += 1
    return None
