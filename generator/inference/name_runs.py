"""Where in a text a person's name may stand: words written as names are, with particles, hyphens and initials."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.gazetteer import Match
from generator.inference.lexicon import Lexicon
from generator.inference.text import Document
from generator.model import MentionKind

HYPHENS = frozenset("-\u2010\u2011")
SUFFIXES = frozenset(("Jr", "Sr"))
OPENING = frozenset("\"“'‘«")
CLOSING = frozenset("\"”'’»")
LONGEST_NAME = 7
_JOINED = frozenset("era born based style like made class type wide turned only long free elect".split())
"""Words that a hyphen ties to a name without being part of it: "Obama-era"."""
_OF_A_COUNTRY = frozenset("of to in from for against near at".split())
"""Words after which a place's name that is also a given name is the place's if a name follows by itself."""


class Runs:
    """The runs of one document; `matches` are the names that the taxonomy knows in it.

    `things` are the tokens of names of countries, organisations and places, `people` those of full names of listed
    people, `shorts` those of family names alone.
    """

    def __init__(self, document: Document, matches: Sequence[Match], lexicon: Lexicon) -> None:
        self.tokens = document.tokens
        self.starts = {first for first, _ in document.sentences}
        self._lexicon = lexicon
        self.things: dict[int, Match] = {}
        self.people: dict[int, Match] = {}
        self.shorts: set[int] = set()
        for match in matches:
            is_person = any(reading.kind is MentionKind.PERSON for reading in match.readings)
            if is_person and match.last - match.first == 1:
                self.shorts.add(match.first)
            if is_person and match.last - match.first > 1:
                self.people.update(dict.fromkeys(range(match.first, match.last), match))
            elif not match.readings or any(r.kind is not MentionKind.PERSON for r in match.readings):
                self.things.update(dict.fromkeys(range(match.first, match.last), match))

    def may_begin(self, index: int) -> bool:
        """Whether the word at the index can be the first of a name."""
        token = self.tokens[index]
        if not self._lexicon.is_capitalised(token):
            return False
        if index in self.people:
            return True
        if index in self.things:
            return self._is_given_here(index)
        if len(token.word) == 1:
            return self._is_initial(index)
        return not self._lexicon.is_ordinary(token)

    def _is_initial(self, index: int) -> bool:
        """Whether the letter at the index is an initial: a full stop touches it."""
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return following is not None and following.word == "." and following.start == self.tokens[index].end

    def _is_given_here(self, index: int) -> bool:
        """Whether a lone word that is a place's name too is a given name: an unknown word goes on with it."""
        match = self.things[index]
        following = index + 1
        if index and self.tokens[index - 1].word in _OF_A_COUNTRY and self._opens_name(following):
            return False
        return (
            bool(match.readings)
            and match.last - match.first == 1
            and self.tokens[index].folded in self._lexicon.given
            and self.goes_on(following)
            and following not in self.things
            and self._lexicon.is_capitalised(self.tokens[following])
            and (len(self.tokens[following].word) == 1 or not self._lexicon.is_ordinary(self.tokens[following]))
        )

    def _opens_name(self, index: int) -> bool:
        """Whether the word at the index by itself begins a name: "the envoy to Israel Du Wei"."""
        lexicon = self._lexicon
        return self.is_given(index) or (index < len(self.tokens) and self.tokens[index].folded in lexicon.openers)

    def is_given(self, index: int) -> bool:
        """Whether the word at the index is a given name."""
        return index < len(self.tokens) and self.tokens[index].folded in self._lexicon.given

    def goes_on(self, index: int) -> bool:
        """Whether only one space parts the word from the one before."""
        tokens = self.tokens
        return index < len(tokens) and tokens[index].start - tokens[index - 1].end == 1

    def end_of_run(self, first: int) -> int:
        """Past the last word of the name that may begin here."""
        last = first + 1
        while last < len(self.tokens) and last - first < 2 * LONGEST_NAME:
            step = self._step(first, last)
            if not step:
                break
            last += step
        return last

    def _step(self, first: int, index: int) -> int:
        """How many more tokens at the index belong to the name: 0 where it ends."""
        tokens, token, particles = self.tokens, self.tokens[index], self._lexicon.particles
        touches = token.start == tokens[index - 1].end
        if touches and token.word == ".":
            before = tokens[index - 1].word
            is_short = before in SUFFIXES or (len(before) == 1 and before.isupper())
            if not is_short or not self.goes_on(index + 1):
                return 0
            return int(tokens[index + 1].word[0].isupper() or tokens[index + 1].word in particles)
        if touches and token.word in HYPHENS:
            return 2 if self._is_hyphenated(first, index) else 0
        if touches and token.word == "]":
            return int(first > 0 and tokens[first - 1].word == "[" and self.goes_on(index + 1))
        if not self.goes_on(index):
            return 0
        if token.word in OPENING:
            return self._count_nickname(index)
        if token.word in particles:
            return self._count_particles(first, index)
        return int(self._is_name_word(first, index))

    def _count_nickname(self, index: int) -> int:
        """The tokens of a nickname in quotation marks and of the word after it; 0 where it is none."""
        tokens = self.tokens
        for end in range(index + 2, min(index + 5, len(tokens) - 1)):
            if tokens[end].word in CLOSING:
                is_name = tokens[end].start == tokens[end - 1].end and tokens[end + 1].word[0].isupper()
                return end + 2 - index if is_name and self.goes_on(end + 1) and end + 1 not in self.things else 0
        return 0

    def _is_hyphenated(self, first: int, index: int) -> bool:
        tokens = self.tokens
        if index + 1 >= len(tokens) or tokens[index + 1].start != tokens[index].end:
            return False
        word = tokens[index + 1].word
        if not word[0].isalpha() or (index + 1 in self.things and tokens[index - 1].lower not in ("al", "el")):
            return False
        return word[0].isupper() or (len(word) <= 6 and not word.endswith("ed") and word not in _JOINED)

    def _count_particles(self, first: int, index: int) -> int:
        """The particles at the index, where a capitalised word follows them; else 0."""
        tokens, count = self.tokens, 0
        while index + count < len(tokens) and tokens[index + count].lower in self._lexicon.particles and count < 3:
            count += 1
            following = index + count
            if following < len(tokens) and tokens[following].word in HYPHENS:
                following += 1
            if following < len(tokens) and tokens[following].word[0].isupper():
                is_name = following not in self.things or self.is_given(first)
                return following - index + 1 if is_name else 0
        return 0

    def _is_name_word(self, first: int, index: int) -> bool:
        token, lexicon = self.tokens[index], self._lexicon
        if lexicon.is_numeral(token.word) or index in self.people:
            return True
        if not lexicon.is_capitalised(token):
            return False
        if len(token.word) == 1:
            return True
        ends_name = self.tokens[index - 1].folded in lexicon.given and not self._is_capital(index + 1)
        if index in self.things:
            match = self.things[index]
            return ends_name and index == first + 1 and match.last - match.first == 1 and bool(match.readings)
        if token.folded in lexicon.common or token.lower in lexicon.announcing:
            can_end = token.lower in lexicon.announcing or token.folded in lexicon.frequent
            return ends_name and can_end and token.folded not in lexicon.things_after
        return True

    def _is_capital(self, index: int) -> bool:
        return self.goes_on(index) and self.tokens[index].word[0].isupper()
