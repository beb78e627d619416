"""A sentence as words with the verb of its main clause, found by the forms of words and by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.inference.openings import OPENERS, skip_opening
from generator.inference.verbs import (
    AUXILIARIES,
    can_be_verb,
    find_participle,
    find_past,
    find_past_or_participle,
    find_progressive,
    is_base,
    is_third_person,
    may_be_third_person,
    to_third_person,
)

DETERMINERS = frozenset(
    """the a an its their his her our this that these those any some each every no another two three four five six
    seven eight nine ten many several more most such of and or in on at for with from by to as new own first second
    anti pro other what whose recent joint further fresh""".split()
)
"""A word after one of these is no verb."""
_RELATIVES = frozenset("who which that whose whom where whether what how why".split())
# A participle before one of these is as a rule part of the subject: "the crew held in Oslo returns".
_AFTER_PARTICIPLE = frozenset(
    "by in at near during from of with as on for under outside after between over last this to".split()
)
_OPENS_CLAUSE = OPENERS - frozenset("amid amidst despite during following since with without at".split())
_ENDS_DESCRIPTION = OPENERS | {"but", "to"}
"""What a participle tells of the subject goes no further than to one of these."""
_BEFORE_PARTICIPLE = frozenset(
    "than when while if once unless against over about during into under near amid around".split()
)
"""A form in -ed after one of these is no past tense: "earlier than planned", "against alleged fraud"."""
_OBJECT_FIRST = frozenset(
    """the a an its their his her our that to two three four five six seven eight nine ten more against him them
    he she it they there""".split()
)
PLURAL_NOUNS = frozenset("people police men women children troops media personnel jihadis youth firefighters".split())
SINGULAR_IN_S = frozenset(
    """States Nations Philippines Netherlands Emirates Honduras Cyprus Laos Paris Maldives Bahamas Hamas Brussels
    Texas Athens Wales Congress Reuters Seychelles Barbados Mauritius Belarus Damascus Vilnius Kansas Illinois
    Arkansas Massachusetts Caracas Affairs Services Operations Rights""".split()
)
HEAD_ENDS = frozenset(
    """of for in at from with near on to who which that whose where over against between after under by about into
    across during including along together as outside amid because around before inside alongside""".split()
)
_BEFORE_NOUN = frozenset("during amid after before on following".split())
"""Two words after one of these are no clause: "during peace talks"."""
_TELLS = frozenset("he she it they that there".split())
_TELLING = frozenset("claims reports demands hopes fears notes answers orders claim report demand hope fear".split())
_WHO = frozenset(("who", "which"))
_BEFORE_BASES = frozenset("helps lets makes".split())
"""After one of these a base form tells what is helped or let be done."""
_BEFORE_NOUNS = frozenset(
    "including against over between into across during alongside near outside inside around under about".split()
)
"""What may be a noun or a verb is a noun after one of these: "including rivals"."""
_PRESENT = frozenset("is are has have".split())
_HELPERS = AUXILIARIES | {"to", "be", "been", "being", "not", "having"}
_OF_TALKS = frozenset(
    "peace trade ceasefire truce nuclear climate border budget unity coalition bilateral trilateral direct".split()
)
"""After one of these "talks", "deals" and "visits" are things."""
_MARKS = " ,;:.!?\"“”'’()[]"
_LONGEST_ASIDE = 18
"""What goes on longer without a comma, and does not begin with "who", is no aside."""
TITLE_WORDS = 20
"""Words after the verb that a title can hold; what stands beyond is in none."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, the same without the marks around them, and where its main clause stands."""

    words: tuple[str, ...]
    plain: tuple[str, ...]
    start: int
    """Where the main clause begins: after an opening such as "After talks in Oslo,"."""
    verb: int | None
    """The verb of the main clause, or None where none is sure."""
    commas: tuple[int, ...]
    """The words that a comma stands after."""


# One title asks for the same sentence several times; nothing else is kept.
@lru_cache(maxsize=32)
def read_sentence(text: str) -> Sentence:
    """The sentence with its main verb.

    The "to" of a headline's future ("Norway to host") counts as one where no other verb follows in the clause.
    """
    words = tuple(text.split(" "))
    plain = tuple([word if word.isalpha() else word.strip(_MARKS) for word in words])
    commas = tuple(_find_commas(text)) if "," in text else ()
    start = skip_opening(words, plain, commas)
    return Sentence(words, plain, start, _find_main_verb(words, plain, start), commas)


def _find_commas(text: str) -> Iterator[int]:
    """The number of each word that a comma stands after."""
    number = -1
    for part in f"{text} ".split(", ")[:-1]:
        number += part.count(" ") + 1
        yield number


def bare(word: str) -> str:
    """The word without the marks around it."""
    return word.strip(_MARKS)


def is_clause_verb(sentence: Sentence, index: int) -> bool:
    """Whether the word at that index is surely the verb of some clause."""
    return can_be_verb(sentence.plain[index]) and _judge(sentence.words, sentence.plain, index, 0) == 2


def _find_main_verb(words: Sequence[str], plain: Sequence[str], start: int) -> int | None:
    weak: int | None = None
    describing: int | None = None
    is_inner = False
    closed = 0
    for index in range(start + 1, len(words)):
        word = plain[index]
        is_relative = word in _RELATIVES
        if index >= closed and words[index - 1][-1:] == "," and (is_relative or _tells_of_subject(word)):
            closed = _find_end_of_aside(words, index, len(words) if is_relative else _LONGEST_ASIDE)
        if index < closed:
            continue
        if word == "to" and weak is not None and _names_talks(plain, weak) and _is_future(words, plain, index):
            return index
        if weak is not None and index != closed and _ends_search(words, plain, index, weak):
            break
        is_inner = is_inner or is_relative
        follows_aside = index == closed > 0 and may_be_third_person(word)  # "Ana Kralj, speaking in Oslo, states"
        strength = 2 if follows_aside else _judge(words, plain, index, start) if can_be_verb(word) else 0
        if strength == 2 and not is_inner:
            return index if weak is None else _choose(plain, weak, index)
        if strength == 2:
            is_inner = False
        elif strength == 1 and plain[index + 1 : index + 2] == ("by",):
            describing = describing or index
        elif not is_inner and weak is None and (strength == 1 or (word == "to" and _is_future(words, plain, index))):
            weak = index
    return describing if describing is not None and (weak is None or plain[weak] == "to") else weak


def _tells_of_subject(word: str) -> bool:
    """Whether a form in -ing begins what the subject does besides: "Kenya and Sudan, ending their talks, announce"."""
    return word != "including" and find_progressive(word) is not None


def _choose(plain: Sequence[str], weak: int, index: int) -> int:
    """Which of two words is the verb: one that may be a verb, or a later one that surely is one, though of another."""
    word = plain[index]
    if is_base(word):
        return index if _is_noun(plain, weak, index) else weak
    return weak if weak == index - 1 and find_past_or_participle(word) is not None else index


def _find_end_of_aside(words: Sequence[str], index: int, longest: int) -> int:
    """The index after the next comma: what begins at that index tells of the subject; 0 where no comma comes."""
    last = min(len(words) - 1, index + longest)
    return next((n + 1 for n in range(index, last) if words[n][-1:] == ","), 0)


def _ends_search(words: Sequence[str], plain: Sequence[str], index: int, weak: int) -> bool:
    """Whether another clause begins there; "with" begins none after "plans to hold talks"."""
    word = plain[index]
    is_opener = word in OPENERS and not (word in ("with", "at") and plain[weak] == "to")
    return is_opener or word in _RELATIVES or word == "to" or words[index - 1][-1:] == ","


def _names_talks(plain: Sequence[str], index: int) -> bool:
    """Whether "talks" or the like is a noun there by the word before it: "peace talks"."""
    return plain[index - 1].lower() in _OF_TALKS


def _is_noun(plain: Sequence[str], index: int, verb: int) -> bool:
    """Whether a form in -s before a base form is a plural noun: "leaders of the Baltic states / issue a warning"."""
    is_near = index == verb - 1 or plain[index + 1] == "and"
    return is_near and may_be_third_person(plain[index]) and plain[index] not in _BEFORE_BASES


def _is_future(words: Sequence[str], plain: Sequence[str], index: int) -> bool:
    """Whether "to" and a verb stand where a headline tells what is to come."""
    if words[index - 1][-1:] != "," and any(word[-1:] == "," for word in words[: index - 1]):
        return "and" in plain[:index]
    following = plain[index + 1] if index + 1 < len(plain) else ""
    return is_base(following) and find_past_or_participle(plain[index - 1]) is None


def _judge(words: Sequence[str], plain: Sequence[str], index: int, start: int) -> int:
    """2 where a form of a verb is surely the verb of a clause, 1 where it may be, 0 where it is not."""
    word = plain[index]
    if index == start:
        return 0
    before = plain[index - 1]
    if words[index - 1].endswith(("-", "’s", "'s", "s’", "s'")) or before in _HELPERS:
        return 0
    is_after_adverb = before.endswith("ly") and index > 1
    if is_after_adverb and plain[index - 2] in _HELPERS:
        return 0
    if word == "said" and plain[index + 1 : index + 2] == ("to",):
        return 0
    if word in AUXILIARIES or find_past(word):
        return 2
    if before == "that" and (is_third_person(word) or find_past_or_participle(word)):
        return 2  # "a storm that struck Malta"
    if before.lower() in DETERMINERS or (is_after_adverb and plain[index - 2].lower() in DETERMINERS):
        return 0
    if is_third_person(word):
        return 2
    return _judge_form(words, plain, index, start)


def _judge_form(words: Sequence[str], plain: Sequence[str], index: int, start: int) -> int:
    """How sure a form is a verb that may be a participle, a noun or a base form as well."""
    word = plain[index]
    following = plain[index + 1] if index + 1 < len(plain) else ""
    if find_past_or_participle(word):
        return _judge_past(words, plain, index)
    if plain[index - 1] in _BEFORE_NOUNS:
        return 0
    if find_participle(word) and not is_base(word):
        return 1
    is_object = words[index][-1:] != "," and (
        following in _OBJECT_FIRST
        or following[:1].isupper()
        or following[:1].isdigit()
        or following[:1] in ("$", "€", "£")
    )
    if may_be_third_person(word):
        if plain[index - 1] in _RELATIVES or (following in _TELLS and (following != "that" or word in _TELLING)):
            return 2
        is_name = all(w[:1].isupper() or w[:3] in ("al-", "bin") for w in plain[start:index])
        is_followed = is_object or (
            is_name and following not in HEAD_ENDS and following != "and" and not can_be_verb(following)
        )
        begins_phrase = plain[index - 2] in _BEFORE_NOUN or plain[index - 2].endswith("ing")
        if not is_object and plain[index - 1].islower() and begins_phrase:
            return 0
        if (words[index][-1:] == "," and not is_base(word)) or plain[index - 1] in PLURAL_NOUNS:
            return 0
        return 2 if is_followed and not plain[index - 1].islower() else 1
    if _is_plural_end(plain, index, start):
        before = plain[index - 1]
        if words[index][-1:] == "," and before.islower() and before[-1:] != "s" and before not in PLURAL_NOUNS:
            return 0  # "envoys led by Ana Kralj, the head of the harbour board, travel"
        return 2 if is_object or is_third_person(to_third_person(word)) else 1
    return 1 if following == "to" and is_third_person(to_third_person(word)) else 0  # "the board agree to"


def _judge_past(words: Sequence[str], plain: Sequence[str], index: int) -> int:
    """A past tense, or a participle that describes: then another verb follows before the clause ends."""
    following = plain[index + 1] if index + 1 < len(plain) else ""
    if plain[index - 1] in _WHO:
        return 2
    if plain[index - 1] in _BEFORE_PARTICIPLE or (words[index - 1][-1:] == "," and following in _AFTER_PARTICIPLE):
        return 0
    is_past = following not in _AFTER_PARTICIPLE and words[index][-1:] != ","
    for number in range(index + 1, min(len(plain), index + 16)):
        word = plain[number]
        if words[number - 1][-1:] in (",", ";") and number > index + 1:
            break
        if word in _RELATIVES or word in _OPENS_CLAUSE or (number > index + 1 and word in _ENDS_DESCRIPTION):
            break
        if is_third_person(word) or word in _PRESENT or (not is_past and (word in AUXILIARIES or find_past(word))):
            return 0
        if not is_past and find_past_or_participle(word) and plain[number - 1].lower() not in DETERMINERS:
            return 0
    return 2 if following not in ("by", "of") else 1


def _is_plural_end(plain: Sequence[str], index: int, start: int) -> bool:
    """Whether the word before can end a subject in the plural."""
    before = plain[index - 1]
    if before.endswith("ly") and index - 1 > start:
        before = plain[index - 2]
    if before.lower() in PLURAL_NOUNS or before.endswith("men"):
        return True
    if before.endswith("ing") and before.islower():
        return False
    subject = plain[start:index]
    if before.endswith("s") and not before.endswith(("ss", "’s", "'s")):
        return before not in SINGULAR_IN_S or "and" in subject
    return "and" in subject or _starts_plural(subject)


def _starts_plural(plain: Sequence[str]) -> bool:
    """Whether the first noun before "of" or "in" is a plural: "leaders of Chile", "voters in Angola"."""
    head = next((n for n, word in enumerate(plain) if n and word in HEAD_ENDS), 0)
    described = head > 1 and find_past_or_participle(plain[head - 1]) is not None  # "envoys led by"
    first = plain[head - (2 if described else 1)] if head else ""
    return first in PLURAL_NOUNS or (first.endswith("s") and not first.endswith("ss"))
