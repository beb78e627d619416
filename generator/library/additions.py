"""What a report adds to another one of the same event: facts, numbers and sentences that the other lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.library.marks import read_numbers, read_words
from generator.model import Briefing, Fact
from generator.periods import MONTHS
from generator.urls import term_slug

_SENTENCE = re.compile(r"\S.*?(?:(?<=[.!?])[\"”’']?(?=\s+[\"“A-Z0-9])|\Z)", re.DOTALL)
_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|St|No|Jr|Sr|vs|Inc|Co)|\b[A-Z])\.$")
_NEW = 0.5
"""Share of a sentence's words that the other text lacks, from which the sentence is new."""
_NEW_WORDS = 4
_SENTENCES = 2
"""New sentences quoted at most: those that say the most that is new."""
_LONGEST = 240
_NUMBER_PHRASE = re.compile(
    r"(?<![\w.,])(?:[$€£]\s?)?\d[\d,.]*\d?(?:[- ](?:million|billion|trillion|percent|per cent))?%?(?: [a-z]{3,})?"
)
_MONTH = f"(?:{'|'.join(MONTHS)})"
_DATE = re.compile(rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})?\b|\b\d{{1,2}} {_MONTH}(?: \d{{4}})?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LINKING = frozenset("and the for with from that this than were was are has had will but out per into".split())


@dataclass(frozen=True, slots=True)
class Addition:
    """What one report has and the other lacks, in the order in which it is told."""

    event_date: Fact | None = None
    venue: Fact | None = None
    level: Fact | None = None
    phase: Fact | None = None
    countries: tuple[Fact, ...] = ()
    people: tuple[Fact, ...] = ()
    topics: tuple[Fact, ...] = ()
    numbers: tuple[str, ...] = ()
    """Numbers with the word that follows them, as the text has them."""
    sentences: tuple[str, ...] = ()
    """Sentences most of whose words are new, in the order of the text."""

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__slots__)


def find_addition(known: Briefing, other: Briefing) -> Addition:
    """What `other` says that `known` does not."""
    sentences = _find_sentences(known.summary.text, other.summary.text)
    quoted = " ".join(sentences)
    return Addition(
        event_date=None if known.event_date else other.event_date,
        venue=None if known.venue else other.venue,
        level=None if known.level else other.level,
        phase=other.phase if other.phase and (not known.phase or known.phase.value != other.phase.value) else None,
        countries=tuple(_list_new(known.countries, other.countries)),
        people=tuple(_list_new(known.people, other.people)),
        topics=tuple(_list_new(known.topics, other.topics)),
        numbers=tuple(n for n in _find_numbers(known.summary.text, other.summary.text) if n not in quoted),
        sentences=sentences,
    )


def _list_new(known: Iterable[Fact], others: Iterable[Fact]) -> Iterable[Fact]:
    values = {term_slug(fact.value) for fact in known}
    return (fact for fact in others if term_slug(fact.value) not in values)


def _find_numbers(known: str, other: str) -> Iterable[str]:
    """The numbers that only the other text has, each with its noun; dates and years say little alone."""
    have = set(read_numbers(known))
    found: dict[str, None] = {}
    for match in _NUMBER_PHRASE.finditer(_DATE.sub("", other)):
        numbers = read_numbers(match[0])
        if numbers and not have & set(numbers) and not _YEAR.fullmatch(numbers[0]):
            number, _, word = match[0].rpartition(" ")
            found[(number if word in _LINKING else match[0]).rstrip(".,")] = None
    return found


def _find_sentences(known: str, other: str) -> tuple[str, ...]:
    have = frozenset(read_words(known))
    measured = []
    for place, sentence in enumerate(split_sentences(other)):
        words = frozenset(read_words(sentence))
        new = words - have
        if len(new) >= _NEW_WORDS and len(new) >= _NEW * len(words):
            measured.append((-len(new), place, _shorten(sentence)))
    chosen = sorted((place, sentence) for _, place, sentence in sorted(measured)[:_SENTENCES])
    return tuple(sentence for _, sentence in chosen)


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, those that an abbreviation seems to end put together again."""
    sentences: list[str] = []
    for match in _SENTENCE.finditer(" ".join(text.split())):
        if sentences and _ABBREVIATED.search(sentences[-1]):
            sentences[-1] += f" {match[0]}"
        else:
            sentences.append(match[0])
    return sentences


def _shorten(sentence: str) -> str:
    """As many whole words as fit into what is quoted."""
    if len(sentence) <= _LONGEST:
        return sentence
    return sentence[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:–-") + " …"
