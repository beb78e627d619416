"""Phrases of the taxonomy, ready to be found in the words of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from operator import itemgetter
from typing import NamedTuple, TypeVar

from generator.inference.text import Document, Token, read_first_word, read_tokens
from generator.model import Span
from generator.terms import Topic

_T = TypeVar("_T")
GAP = "…"
_LONGEST_GAP = 4
# "free-trade deal" and "free trade deal" are one phrase to a reader.
_HYPHENS = frozenset("-\u2010\u2011\u2013")
_STOPS = frozenset(".!?;")
_get_start, _get_end = itemgetter(0), itemgetter(1)  # of a token


class Pattern(NamedTuple):
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


class Hit(NamedTuple):
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
    has_case = written.text != written.text.lower()
    for part in written.text.split():
        word = part.removesuffix("*")
        if word.isalpha() and word.isascii():  # nearly all are; the other way takes three times as long
            patterns.append(Pattern(word if has_case else word.lower(), is_beginning=word != part))
        elif part == GAP:
            patterns.append(Pattern("", is_gap=True))
        else:
            _read_part(part, patterns, has_case)
    while patterns and patterns[-1].is_gap:
        patterns.pop()  # nothing follows: the phrase ends before
    return Phrase(tuple(patterns), has_case, written.owner, written.weight, written.is_exclusion)


def _read_part(part: str, patterns: list[Pattern], has_case: bool) -> None:
    """Adds the words of a part that holds more than letters: "U.S.", "free-trade*"."""
    for token in read_tokens(part):
        if token.word == "*" and patterns:
            patterns[-1] = Pattern(patterns[-1].word, is_beginning=True)
        elif token.word == GAP:
            patterns.append(Pattern("", is_gap=True))
        elif token.word not in _HYPHENS:
            patterns.append(Pattern(token.folded if has_case else token.lower))


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
        kept: list[slice] = []
        first = 0
        for span in sorted(set(spans)):
            last = bisect_right(self.tokens, span.start, key=_get_end)
            if last > first:
                kept.append(slice(first, last))
            first = max(first, bisect_left(self.tokens, span.end, key=_get_start))
        kept.append(slice(first, None))
        return PhraseWords(_join(self.tokens, kept), _join(self.folded, kept), _join(self.lower, kept))


def _join(words: tuple[_T, ...], parts: Sequence[slice]) -> tuple[_T, ...]:
    return tuple(chain.from_iterable(words[part] for part in parts))


def list_phrase_words(document: Document) -> PhraseWords:
    """The words of the document that phrases are compared with: all but hyphens."""
    if _HYPHENS.isdisjoint(document.lower):
        return PhraseWords(document.tokens, document.folded, document.lower)
    is_word = [word not in _HYPHENS for word in document.lower]
    return PhraseWords(
        tuple(compress(document.tokens, is_word)),
        tuple(compress(document.folded, is_word)),
        tuple(compress(document.lower, is_word)),
    )


class Loose(NamedTuple):
    """A phrase with a gap, an open end or a capital, and what tells quickly that a text does not hold it."""

    beginning: str
    """What the second word begins with; "" where it may be any."""
    needed: str
    """A word that the text must have; "" where none is certain."""
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Known:
    """The phrases that begin with one word, by what must follow it."""

    alone: tuple[Phrase, ...]
    """Those of this one word, in whatever case."""
    by_second: Mapping[str, tuple[Phrase, ...]]
    """Second word → those that go on with it."""
    loose: tuple[Loose, ...]
    owners: frozenset[str]


class PhraseIndex:
    """Phrases by their first word and their second, taken apart only when a text holds the first.

    Invariant: every phrase begins with a word, never with a gap.
    """

    def __init__(self, phrases: Iterable[Written]) -> None:
        self._exact: dict[str, list[Written]] = {}
        self._beginnings: dict[str, list[Written]] = {}
        self._known: dict[str, Known | None] = {}
        """Word → the phrases that begin with it; None where there are none."""
        for phrase in phrases:
            word, end = read_first_word(phrase.text)
            if word and word != GAP:
                index = self._beginnings if phrase.text.startswith("*", end) else self._exact
                index.setdefault(word.lower(), []).append(phrase)
        self._lengths = sorted({len(word) for word in self._beginnings})

    def find_starts(self, words: PhraseWords) -> list[tuple[int, Known]]:
        """The places at which phrases may begin, from left to right, each with the phrases that do."""
        known = self._known
        for word in words.lower:
            if word not in known:
                known[word] = self._look_up(word)
        return [(index, phrases) for index, phrases in enumerate(map(known.get, words.lower)) if phrases]

    def find_hits(self, words: PhraseWords, starts: Iterable[tuple[int, Known]]) -> list[Hit]:
        """The phrases that stand in the words, overlaps included, from left to right."""
        hits: list[Hit] = []
        lower = words.lower
        present = {"", *lower}
        for index, phrases in starts:
            following = lower[index + 1] if index + 1 < len(lower) else ""
            for phrase in phrases.alone:
                hits.append(Hit(phrase, index, index + 1))
            for phrase in phrases.by_second.get(following, ()):
                if (last := _find_end(phrase, words, index)) is not None:
                    hits.append(Hit(phrase, index, last))
            for beginning, needed, phrase in phrases.loose:
                if needed not in present or not following.startswith(beginning):
                    continue
                if (last := _find_end(phrase, words, index)) is not None:
                    hits.append(Hit(phrase, index, last))
        return hits

    def _look_up(self, lower: str) -> Known | None:
        if len(self._known) > 100_000:  # bounds the memory of a long-running `mkdocs serve`
            self._known.clear()
        written = list(self._exact.get(lower, ()))
        for length in self._lengths:
            if length > len(lower):
                break
            written += self._beginnings.get(lower[:length], ())
        return _sort_by_second([read_phrase(phrase) for phrase in written]) if written else None


def _sort_by_second(phrases: Sequence[Phrase]) -> Known:
    alone: list[Phrase] = []
    loose: list[Loose] = []
    by_second: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if len(phrase.patterns) == 1 and not phrase.has_case:
            alone.append(phrase)
        elif len(phrase.patterns) == 1 or phrase.patterns[1].is_gap or phrase.patterns[1].is_beginning:
            loose.append(_loosen(phrase))
        else:
            by_second.setdefault(phrase.patterns[1].word.lower(), []).append(phrase)
    owners = frozenset(phrase.owner for phrase in phrases)
    return Known(tuple(alone), {word: tuple(found) for word, found in by_second.items()}, tuple(loose), owners)


def _loosen(phrase: Phrase) -> Loose:
    beginning = phrase.patterns[1].word.lower() if len(phrase.patterns) > 1 else ""
    words = (p.word.lower() for p in phrase.patterns[1:] if not p.is_gap and not p.is_beginning)
    return Loose(beginning, next(words, ""), phrase)


def _find_end(phrase: Phrase, words: PhraseWords, first: int) -> int | None:
    """The index past the phrase where it stands at that word, one of its candidates; else None."""
    if phrase.has_case:
        return _match(phrase.patterns, 0, words.folded, first)
    return _match(phrase.patterns, 1, words.lower, first + 1)


def _match(patterns: Sequence[Pattern], number: int, words: Sequence[str], index: int) -> int | None:
    """The index past the last word matched, from pattern `number` on."""
    for position in range(number, len(patterns)):
        expected, is_beginning, is_gap = patterns[position]
        if is_gap:
            return _match_after_gap(patterns, position + 1, words, index)
        if index >= len(words):
            return None
        word = words[index]
        if word != expected and not (is_beginning and word.startswith(expected)):
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
