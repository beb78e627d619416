"""The names of people in a text, known from the words they are made of and the words around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.inference.gazetteer import Match
from generator.inference.lexicon import Lexicon
from generator.inference.name_runs import CLOSING, HYPHENS, LONGEST_NAME, OPENING, SUFFIXES, Runs
from generator.inference.text import Document, Token
from generator.model import MentionKind

_PLACING = frozenset("in near at outside around".split())
"""After these a name is a place's more often than a person's."""
_BACK = frozenset("of for the and to in".split())
"""Words within a title: "Secretary of State for Trade and Industry"."""
_TRADES = ("er", "or", "ist", "ian", "ies", "man", "ant")
_FARTHEST_TITLE = 9
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class NameFound:
    """The tokens `first` to `last` (past the end) of a person's name, and the ids of listed people it can mean."""

    first: int
    last: int
    listed: frozenset[str] = frozenset()


class NameFinder:
    """Looks for names in one document; `matches` are the names that the taxonomy knows in it."""

    def __init__(self, document: Document, matches: Sequence[Match], lexicon: Lexicon) -> None:
        self._runs = Runs(document, matches, lexicon)
        self._tokens = document.tokens
        self._lexicon = lexicon
        self._previous_end = -1

    def find(self) -> Iterator[NameFound]:
        """The names from left to right. A name that the taxonomy knows is widened to all its words."""
        index = 0
        while index < len(self._tokens):
            if not self._tokens[index].word[0].isupper() or not self._runs.may_begin(index):
                index += 1
                continue
            last = self._runs.end_of_run(index)
            found = self._judge(index, last)
            if found is not None:
                self._previous_end = found.last
                yield found
            index = max(last, index + 1, found.last if found else 0)

    def _judge(self, first: int, last: int) -> NameFound | None:
        """The name, or None where the words or those around them speak against a person."""
        known = [self._runs.people[i] for i in range(first, last) if i in self._runs.people]
        if known and not (known[0].first > first and self._tokens[known[0].first].lower in self._lexicon.particles):
            return self._widen(known[0], first, last)
        first = self._trim(first, last)
        words = [t for t in self._tokens[first:last] if t.word[0].isalnum()]
        if self._is_thing(first, last) or len(words) > LONGEST_NAME:
            return None
        if not any(self._runs.goes_on(index) for index in range(first + 1, last)):
            return NameFound(first, last) if self._is_single_name(first) else None
        if self._weigh_words(words, first, last) + self._weigh_context(first, last) < _ENOUGH:
            return None
        return NameFound(self._after_bracket(first, last), last, self._link(words, first))

    def _after_bracket(self, first: int, last: int) -> int:
        """Where the text's own words of the name begin: "[Jane] Doe" has the given name from an editor."""
        return max((index + 1 for index in range(first, last) if self._tokens[index].word == "]"), default=first)

    def _widen(self, match: Match, first: int, last: int) -> NameFound | None:
        """A listed name with the further words that the text gives it."""
        begin = match.first
        while (
            begin > first and begin - 1 not in self._runs.things and self._is_given_or_initial(self._tokens[begin - 1])
        ):
            begin -= 1
        end = max(last, match.last)
        if self._is_thing(begin, end, is_listed=True):
            return None
        if self._tokens[end - 1].word in SUFFIXES and end > match.last:
            return NameFound(begin, end)
        people = frozenset(r.term for r in match.readings if r.kind is MentionKind.PERSON)
        return NameFound(begin, end, people)

    def _is_given_or_initial(self, token: Token) -> bool:
        return token.folded in self._lexicon.given or len(token.word) == 1 or token.word == "."

    def _trim(self, first: int, last: int) -> int:
        """Where the name begins: before the first given name, words for a trade go ("Comptroller Alan Doe"), and all
        at a sentence's start or after "of"."""
        if self._knows_as_first(self._tokens[first]) or last - first < 3:
            return first
        before = self._tokens[first - 1].lower if first else ""
        names_a_trade = self._tokens[first].lower.endswith(_TRADES)
        if first in self._runs.starts or before in _BACK or before in _PLACING or names_a_trade:
            for index in range(first + 1, last - 1):
                if self._tokens[index].folded in self._lexicon.given and self._tokens[index - 1].word not in HYPHENS:
                    return index
        return first

    def _knows_as_first(self, token: Token) -> bool:
        word = token.folded
        return word in self._lexicon.given or word in self._lexicon.family_first or len(word) == 1

    def _is_thing(self, first: int, last: int, *, is_listed: bool = False) -> bool:
        """Whether the words around say that something is named so, or named after somebody."""
        if self._precedes_thing(last) or self._follows_thing(first):
            return True
        return not is_listed and (self._is_no_person(first, last) or self._stands_as_thing(first, last))

    def _precedes_thing(self, last: int) -> bool:
        """Whether a word such as "airport" or "prize" goes on from the name."""
        if last >= len(self._tokens) or not self._runs.goes_on(last):
            return False
        word = self._tokens[last].word
        return word in self._lexicon.things_after or word in self._lexicon.things_of

    def _follows_thing(self, first: int) -> bool:
        """Whether a word such as "hurricane" or "the University of" leads to the name."""
        tokens, lexicon = self._tokens, self._lexicon
        if not first:
            return False
        before, earlier = tokens[first - 1], tokens[first - 2] if first > 1 else None
        if before.word in lexicon.things_before:
            return self._runs.goes_on(first)
        if earlier is None:
            return False
        return (before.word == "." and earlier.word in lexicon.things_before) or (
            before.word == "of" and earlier.lower in lexicon.things_of
        )

    def _is_no_person(self, first: int, last: int) -> bool:
        """Whether the words themselves are known to name no person."""
        words = [token.folded for token in self._tokens[first:last]]
        return self._tokens[first].word in self._lexicon.things_before or self._lexicon.is_no_person(words)

    def _stands_as_thing(self, first: int, last: int) -> bool:
        """Whether a name on no list stands as things do: after "the", in quotes, tied by "&"."""
        tokens, lexicon = self._tokens, self._lexicon
        if not first:
            return False
        before, after = tokens[first - 1], tokens[last] if last < len(tokens) else None
        if before.word in lexicon.particles and first > 1 and tokens[first - 2].word[0].isupper():
            return True
        if after is None:
            return before.word in ("the", "&")
        if before.lower == "the":
            return not (after.lower in lexicon.affairs and self._runs.is_given(first))
        return (before.word in OPENING and after.word in CLOSING) or "&" in (before.word, after.word)

    def _is_single_name(self, first: int) -> bool:
        """Whether a lone word is a name by the title right before it: Pope Francis, the singer Adele."""
        token = self._tokens[first]
        before = first - 1
        if before > 0 and self._tokens[before].word == ".":
            before -= 1
        is_taken = first in self._runs.starts or first in self._runs.things or first in self._runs.shorts
        if before < 0 or is_taken or len(token.word) < 3 or token.word.isupper():
            return False
        return self._tokens[before].lower in self._lexicon.announcing_single

    def _weigh_words(self, words: Sequence[Token], first: int, last: int) -> int:
        """How far the words by themselves look like a person's name."""
        lexicon, head = self._lexicon, words[0].folded
        hyphenated = any(t.word in HYPHENS for t in self._tokens[first:last])
        has_low_part = hyphenated and any(t.word[0].islower() for t in self._tokens[first:last])
        if head in lexicon.given or (head in lexicon.family_first and len(words) <= 4):
            return 3
        if head in lexicon.doubtful:
            return 3 if has_low_part else 1
        rest = [t.folded for t in words[1:]]
        if any(word in lexicon.given for word in rest[:-1]):
            return 3
        score = 2 if lexicon.is_family(rest[-1]) or any(word in lexicon.given for word in rest) else 0
        score += any(t.lower in lexicon.particles for t in words[1:])
        return score + (len(head) == 1 or "." in words[0].word)

    def _weigh_context(self, first: int, last: int) -> int:
        """How far the words around speak of a person; a place's preposition speaks against it."""
        tokens = self._tokens
        follows = self._previous_end == first - 1 and tokens[first - 1].word == "and"
        score = 3 if follows or self._is_announced(first) else 0
        if last < len(tokens):
            score += tokens[last].lower in self._lexicon.verbs
            if tokens[last].word in ("is", "was", "has"):
                score += 3 * any(token.lower in self._lexicon.fates for token in tokens[last + 1 : last + 4])
            if tokens[last].word == ",":
                score += self._weigh_apposition(last + 1)
        if not score and first and tokens[first - 1].lower in _PLACING:
            return -1
        return score

    def _is_announced(self, first: int) -> bool:
        """Whether a title goes before: "Foreign Minister X", "minister, X", "Minister of Health of Peru X"."""
        tokens, announcing = self._tokens, self._lexicon.announcing
        index = first - 1
        if index > 0 and tokens[index].word in (".", ",") and first not in self._runs.starts:
            index -= 1
        if index >= 0 and tokens[index].lower in announcing:
            return True
        if index != first - 1 or index < 0 or not (tokens[index].word[0].isupper() or index in self._runs.things):
            return False
        for back in range(index, max(-1, index - _FARTHEST_TITLE), -1):
            token = tokens[back]
            if token.lower in self._lexicon.posts:
                return any(t.lower in _BACK for t in tokens[back + 1 : first])
            if not (token.lower in _BACK or back in self._runs.things or token.word[0].isupper()):
                return False
        return False

    def _weigh_apposition(self, index: int) -> int:
        """What follows a comma: an age, or who the person is."""
        tokens = self._tokens
        if index >= len(tokens):
            return 0
        if tokens[index].word.isdigit() and len(tokens[index].word) <= 3:
            return 3 if index + 1 < len(tokens) and tokens[index + 1].word in ",." else 0
        for token in tokens[index : index + 7]:
            if token.word in ",.;":
                return 0
            if token.lower in self._lexicon.describing:
                return 2 if token.lower in self._lexicon.weakly_describing else 3
        return 0

    def _link(self, words: Sequence[Token], first: int) -> frozenset[str]:
        """The listed people whom a longer form of the name can mean."""
        listed = self._lexicon.find_listed(words[0].folded, words[-1].folded)
        names = sum(word.lower not in self._lexicon.particles for word in words)
        return listed if names == 3 or (listed and self._is_announced(first)) else frozenset()


def find_names(document: Document, matches: Sequence[Match], lexicon: Lexicon) -> tuple[NameFound, ...]:
    """The full names of people in the document, and single names that a title announces."""
    found = tuple(NameFinder(document, matches, lexicon).find())
    full = [name for name in found if _count_words(document, name) > 1]
    words = {token.folded for name in full for token in document.tokens[name.first : name.last]}
    return tuple(
        name for name in found if _count_words(document, name) > 1 or document.tokens[name.first].folded not in words
    )


def _count_words(document: Document, name: NameFound) -> int:
    return sum(token.word[0].isalnum() for token in document.tokens[name.first : name.last])


def family_names(document: Document, names: Sequence[NameFound]) -> Mapping[str, frozenset[str]]:
    """The last word of each full name, with the listed people that it can mean."""
    owners: dict[str, frozenset[str]] = {}
    for name in names:
        if _count_words(document, name) > 1:
            last = document.tokens[name.last - 1].folded
            owners[last] = owners.get(last, frozenset()) | name.listed
    return owners
