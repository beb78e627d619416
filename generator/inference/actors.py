"""Who can act in a sentence: countries, groups and people, each with the office that it acts through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.inference.event_words import (
    CERTAIN_NOUNS,
    EVENT_NOUNS,
    FUNCTION_WORDS,
    MEMBER_WORDS,
    OFFICE_HEADS,
    OFFICES,
)
from generator.inference.finite_verbs import is_finite
from generator.inference.words import Words
from generator.model import Mention, MentionKind

_NO_NOUNS = frozenset(
    """capital city close early alone aimed worth instead overnight due likely unlikely able unable ready apart abroad
    online willing keen eager set open free part whose""".split()
)
"""Words after the name of a country that it does not stand before as a noun: "with France close to"."""
_STATES = (("republic", "of"), ("kingdom", "of"))
_COUNTS = frozenset("a an one two three four five six seven eight nine ten dozens hundreds thousands several".split())
"""Before the name of people these mean some of them, who act for no state: "two Norwegians"."""
_ONLY_SAID_OF = frozenset("state defense defence foreign finance trade interior energy economic european".split())
"""What an office is for: "the minister for foreign affairs", "the secretary of state"."""
_ONE_MEMBER = frozenset("member ally partner country nation state".split())


class Head(StrEnum):
    """As what a unit stands in its sentence."""

    COUNTRY = "country"
    GROUP = "group"
    PERSON = "person"
    OFFICE = "office"
    """Those who hold office or speak for it: ministers, officials, the government."""
    MODIFIER = "modifier"
    """Only says which: "US troops", "Japan's occupation"."""
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Unit:
    """One actor: the mentions that name it, and the tokens `first` to `last` (past the end) around them."""

    party: str
    mentions: tuple[Mention, ...]
    first: int
    last: int
    head: Head
    is_added: bool = False
    """Whether "along with" or "as well as" stands before it."""
    noun: int = -1
    """The token of the event noun that a modifier stands before: "US talks"."""


def find_units(words: Words, placed: Sequence[tuple[Mention, int, int]], end: int) -> Iterator[Unit]:
    """The actors of one sentence, which ends before token `end`, from left to right."""
    taken = 0
    for number, (mention, first, last) in enumerate(placed):
        if first < taken or (not mention.party and mention.kind is not MentionKind.PERSON):
            continue
        unit = _extend(words, placed, number, end)
        taken = max(last, unit.last)
        if unit.party:
            yield unit


def _extend(words: Words, placed: Sequence[tuple[Mention, int, int]], number: int, end: int) -> Unit:
    """The unit that begins with a mention, with its office and the person who holds it."""
    mention, first, last = placed[number]
    own = [mention]
    first = _extend_left(words, first)
    head = _head_of(mention)
    noun = -1
    if mention.kind not in (MentionKind.PERSON, MentionKind.PLACE):
        office = _find_office(words, last, _next_first(placed, number, end), end, mention)
        person = placed[number + 1] if number + 1 < len(placed) else None
        if person and person[0].kind is MentionKind.PERSON and _is_named_next(words, office, last, person[1]):
            own.append(person[0])
            head, last = Head.PERSON, person[2]
        elif office:
            head, last = Head.OFFICE, _end_of_name(words, office, _next_first(placed, number, end))
        elif mention.kind is not MentionKind.WEAK:
            head, noun = _read_head(words, mention, last, end)
    if noun < 0 and last < end and words.lower[last] in ("'s", "'"):
        noun = _find_event_noun(words, last + 1, end)
        head = Head.MODIFIER if noun >= 0 or head in (Head.COUNTRY, Head.GROUP, Head.PERSON) else head
    return Unit(mention.party, tuple(own), first, last, head, _is_added(words, first), noun)


def _is_added(words: Words, first: int) -> bool:
    """Whether "along with" or the like stands before an actor and its office: "as well as the head of the IAEA"."""
    while first and (words.lower[first - 1] in OFFICES or words.lower[first - 1] in ("the", "of")):
        first -= 1
    return words.lower[max(0, first - 2) : first] in (("along", "with"), ("together", "with"), ("well", "as"))


def _next_first(placed: Sequence[tuple[Mention, int, int]], number: int, end: int) -> int:
    return placed[number + 1][1] if number + 1 < len(placed) else end


def _head_of(mention: Mention) -> Head:
    if mention.kind is MentionKind.PERSON:
        return Head.PERSON
    if mention.kind in (MentionKind.PLACE, MentionKind.WEAK):
        return Head.PLACE
    return Head.GROUP if is_group(mention.party) else Head.COUNTRY


def is_group(party: str) -> bool:
    """Whether an id is that of an organisation or group: countries have two letters (ISO 3166-1)."""
    return len(party) != 2 or not party.isalpha() or party in ("EU", "UN")


def _extend_left(words: Words, first: int) -> int:
    """The first token with the titles and the office before a name: "then-Prime Minister Tony Blair"."""
    index = first - 2 if words.lower[max(0, first - 2) : first] in _STATES else first
    while index and words.lower[index - 1] in OFFICES:
        index -= 1
    return index


def _find_office(words: Words, last: int, limit: int, end: int, mention: Mention) -> int:
    """The index past the office that follows a country's name, 0 where none does: "Japan's new prime minister"."""
    index, found = last, 0
    if index < end and words.lower[index] in ("'s", "'"):
        index += 1
    group = _head_of(mention) is Head.GROUP
    steps = 0
    while index < min(end, limit) and steps < 7:
        word = words.lower[index]
        if word in OFFICE_HEADS or (group and _names_members(words, index)):
            found = index + 1
        elif word not in OFFICES and not found and _is_titled(words, index, end):
            pass
        elif word not in OFFICES and (found or word in FUNCTION_WORDS or not word[0].isalpha()):
            if not found or not _goes_on(words, index):
                break
            found = index + 2
            index += 1
        elif word == "affairs" and found == index:
            found = index + 1
        elif word in CERTAIN_NOUNS and index > last:
            return 0
        elif word in EVENT_NOUNS or (not found and is_finite(word)):
            break
        index += 1
        steps += 1
    return found


def _goes_on(words: Words, index: int) -> bool:
    """Whether an office is told in more words: "minister / for foreign affairs", "secretary / of state"."""
    following = words.lower[index + 1 : index + 2]
    return words.lower[index] in ("of", "for") and bool(following) and following[0] in _ONLY_SAID_OF


def _names_members(words: Words, index: int) -> bool:
    """Whether a word after the name of a group means its members, and not one of them: "NATO member Finland"."""
    word, following = words.lower[index], words.lower[index + 1 : index + 2]
    if word not in MEMBER_WORDS or following == ("that",):
        return False
    return word not in _ONE_MEMBER or (bool(following) and following[0] in MEMBER_WORDS)


def _is_titled(words: Words, index: int, end: int) -> bool:
    """Whether a word stands within the capitalised name of an office: "Energy and Mineral Resources Minister"."""
    if index + 1 >= end:
        return False
    token, following = words.tokens[index].word, words.tokens[index + 1].word
    if token in ("and", "&", "for", "of", "'"):
        return following[0].isupper()
    return token[0].isupper() and token.lower() not in FUNCTION_WORDS


def _end_of_name(words: Words, last: int, limit: int) -> int:
    """The index past a name on no list that follows an office: capitalised words."""
    while last < limit and words.tokens[last].word[0].isupper() and len(words.tokens[last].word) > 1:
        last += 1
    return last


def _is_named_next(words: Words, office: int, last: int, first: int) -> bool:
    """Whether the person at `first` holds the office that ends before `office`: directly, or after a comma."""
    between = [word for word in words.lower[office or last : first] if word not in ("'s", "'")]
    if not office:
        return all(word in OFFICES for word in between)
    return all(
        word in OFFICES or word in (",", "–", "—", "(", "the", "for", "and", "of", "affairs") for word in between
    ) and ("and" not in between or "for" in between)


def _read_head(words: Words, mention: Mention, last: int, end: int) -> tuple[Head, int]:
    """Whether a name without an office stands for itself or before a noun, and which event that noun names."""
    head = _head_of(mention)
    possessive = last < end and words.lower[last] in ("'s", "'")
    index = last + 1 if possessive else last
    noun = _find_event_noun(words, index, end)
    if noun >= 0:
        return Head.MODIFIER, noun
    if possessive:
        return Head.MODIFIER, -1
    if mention.kind is MentionKind.DEMONYM:
        word = words.lower[index] if index < end else "."
        if index > 1 and words.lower[index - 2] in _COUNTS:
            return Head.MODIFIER, -1
        is_noun = word[0].isalpha() and word not in FUNCTION_WORDS and not is_finite(word)
        is_noun = is_noun and word not in ("capital", "city")
        return (Head.MODIFIER if is_noun else head), -1
    return (Head.MODIFIER if _is_before_noun(words, mention, index, end) else head), -1


def _find_event_noun(words: Words, index: int, end: int) -> int:
    """The event noun that follows within a few words of the same phrase, or -1."""
    for step in range(index, min(end, index + 4)):
        word = words.lower[step]
        if word in EVENT_NOUNS:
            return step
        if word in FUNCTION_WORDS or not word[0].isalpha() or is_finite(word) or is_prefix(words, step):
            return -1
    return -1


def is_prefix(words: Words, index: int) -> bool:
    """Whether a word is the first half of a verb with a hyphen: "re-establish", "co-host"."""
    return words.lower[index] in ("re", "co") and words.lower[index + 1 : index + 2] == ("-",)


def _is_before_noun(words: Words, mention: Mention, index: int, end: int) -> bool:
    """Whether the name of a country or group stands before a noun: "US allies", "NATO membership"."""
    if index >= end:
        return False
    token, word = words.tokens[index], words.lower[index]
    if word.endswith("ing") or word in _NO_NOUNS or is_prefix(words, index):
        return False
    if not token.word[0].islower() or word in FUNCTION_WORDS or is_finite(word) or word.endswith("ly"):
        return False
    is_short = mention.words.isupper() or "." in mention.words or _head_of(mention) is Head.GROUP
    return is_short or not word.endswith("s")
