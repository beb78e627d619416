"""What a word says about a name: whether people are called so, or things, or whether it announces a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.inference.text import Token, fold, read_tokens
from generator.terms import Taxonomy

_NUMERALS = frozenset("II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII".split())
_SHORTEST_ENDING = 3
"""Letters before an ending that tells a family name: "Markov" does, "Kov" does not."""


class Lexicon:
    """The name words of a taxonomy, accents folded, with the names of its people added."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        words = taxonomy.names
        self.posts = words.posts
        announcing = words.announcing | words.posts.keys()
        self.announcing = announcing | {f"{word}s" for word in announcing}
        self.announcing_single = words.announcing_single
        self.describing = self.announcing | words.describing
        self.weakly_describing = words.weakly_describing
        self.verbs = words.personal_verbs
        self.fates = words.personal_fates
        self.affairs = words.affairs
        self.particles = words.particles
        self.common = words.common
        self.things_after = words.things_after
        self.things_before = words.things_before
        self.things_of = words.things_of
        self.governments = words.governments
        self.family_first = _fold_all(words.family_first)
        self.doubtful = _fold_all(words.family_first_doubtful)
        self.openers = self.family_first | self.doubtful
        self.family = self.frequent = _fold_all(words.family)
        """`frequent` holds names that so many people bear that they mean nobody by themselves."""
        self.given = _fold_all(words.given)
        self._endings = words.family_endings
        self._not_people = frozenset(tuple(t.folded for t in read_tokens(p)) for p in words.not_people)
        self._add_listed(taxonomy)

    def _add_listed(self, taxonomy: Taxonomy) -> None:
        """Takes the names of listed people apart, and indexes them by their first and last word."""
        self._ends: dict[tuple[str, str], set[str]] = {}
        given, family = set(self.given), set(self.family)
        for person in taxonomy.people.values():
            for name in (person.name, *person.aliases):
                words = fold(name).replace("-", " ").split()
                if len(words) > 1 and words[0] not in self.common and len(words[0]) > 1:
                    self._ends.setdefault((words[0], words[-1]), set()).add(person.id)
                    if len(words[0]) > 2 and words[0] not in self.openers and words[0][0].isupper():
                        given.add(words[0])
                        family.add(words[-1])
        self.given, self.family = frozenset(given), frozenset(family - self.common)

    def find_listed(self, first: str, last: str) -> frozenset[str]:
        """The listed people whose name begins and ends with these words."""
        return frozenset(self._ends.get((first, last), ()))

    def is_capitalised(self, token: Token) -> bool:
        """Whether the word is written as a part of a name is: "Anna", "McKay", "J"; not "NATO"."""
        word = token.word
        if not word[0].isupper():
            return False
        return len(word) == 1 or not word.isupper() or "." in word or word in self.given or len(word) > 5

    def is_numeral(self, word: str) -> bool:
        """Whether the word counts rulers of one name: the "III" of Charles III."""
        return word in _NUMERALS

    def is_ordinary(self, token: Token) -> bool:
        """Whether the word, capitalised or not, belongs to no person's name."""
        return token.folded in self.common or (token.lower in self.announcing and token.folded not in self.given)

    def is_no_person(self, words: Sequence[str]) -> bool:
        """Whether the words begin with a phrase that looks like a person's name and is none: Aston Martin."""
        return any(tuple(words[:length]) in self._not_people for length in range(2, min(len(words), 4) + 1))

    def is_family(self, word: str) -> bool:
        """Whether the word is known as a family name or looks as they do: McCain, O'Neill, Petrovich."""
        if word in self.family or (word[:2] in ("Mc", "O'") and word[2:3].isupper()):
            return True
        return any(word.endswith(end) and len(word) >= len(end) + _SHORTEST_ENDING for end in self._endings)


def _fold_all(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
