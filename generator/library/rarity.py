"""How rare a word is among the briefings: words that few texts share say more than words that all have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

_BEFORE = 2000
"""Texts that count as read before: in a small library no word seems common or rare by chance alone."""
_RARE = 665
"""A word is rare where at most one text in so many has it; at least in two texts of a small library."""


class Rarity:
    """The weight of every word of a library: the logarithm of how few texts have it (Spärck Jones 1972)."""

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        held: Counter[str] = Counter()
        number = _BEFORE
        for words in texts:
            held.update(words)
            number += 1
        self._weights: Mapping[str, float] = {word: math.log(number / (n + 1)) for word, n in held.items()}
        self._held = held
        self._lengths: dict[frozenset[str], float] = {}
        self._unknown = math.log(number)
        self._least = math.log(_RARE)

    def weight(self, word: str) -> float:
        """How much a word says."""
        return self._weights.get(word, self._unknown)

    def is_rare(self, word: str) -> bool:
        """Whether so few texts have the word that it may tell an event from others."""
        return self.weight(word) >= self._least

    def count(self, words: Iterable[str]) -> float:
        """How many texts have the rarest of words; infinitely many where none is rare."""
        return min((self._held[word] for word in words if self.is_rare(word)), default=math.inf)

    def measure(self, words: Iterable[str]) -> float:
        """What words say together: the length of their vector."""
        # The order of a sum of floats changes its last digit; that of a set changes with the hash seed.
        return math.fsum(self.weight(word) ** 2 for word in words)

    def compare(self, first: frozenset[str], second: frozenset[str]) -> float:
        """How alike two sets of words are, from 0 to 1: the cosine of their vectors."""
        lengths = self._measure_whole(first) * self._measure_whole(second)
        return self.measure(first & second) / math.sqrt(lengths) if lengths else 0.0

    def _measure_whole(self, words: frozenset[str]) -> float:
        """What a text's words say; measured once, since a text is compared with several."""
        length = self._lengths.get(words)
        if length is None:
            length = self._lengths[words] = self.measure(words)
        return length
