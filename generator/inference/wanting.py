"""Words that want something after them: verbs before their object, participles before what they tell."""

from __future__ import annotations

from generator.inference.endings import (
    ABOUT,
    BE,
    BEFORE_BASE,
    COMPLETE,
    DANGLING,
    NOUNS_IN_ING,
    OPENS_CLAUSE,
    PREPOSITIONS,
)
from generator.inference.relative_dates import WEEKDAYS
from generator.inference.sentence import Sentence
from generator.inference.verbs import (
    AUXILIARIES,
    find_base,
    find_participle,
    find_progressive,
    is_base,
    is_third_person,
    is_verb,
    to_third_person,
)

_NOT_IN_ED = frozenset("need speed seed breed hundred deed feed weed indeed sacred naked exceed proceed".split())
_WHEN = frozenset("later ever then first again soon".split())
_AFTER_CLOSED = OPENS_CLAUSE - {"as", "which", "who"}


def wants_object(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether a verb stands there whose object comes next: "to host", "would sell"."""
    word, before = sentence.plain[index], sentence.plain[index - 1]
    is_closed = sentence.words[index][-1:] == "," and sentence.plain[index + 1] in _AFTER_CLOSED
    if is_closed or find_base(word) in COMPLETE:
        return is_closed and find_base(word) == "conclude"
    before = sentence.plain[index - 2] if before.endswith("ly") else before
    if before in BEFORE_BASE and before != "to" and index > verb:
        return True
    if before == "and" and is_base(word) and is_third_person(to_third_person(word)):
        return True
    return (index == verb or before in BEFORE_BASE) and is_verb_form(word.lower())


def begins_to_describe(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether a form stands there that only begins to tell of the noun before: "flights suspended / since"."""
    word, before = sentence.plain[index], sentence.plain[index - 1]
    if index == verb or find_base(word) in COMPLETE or before in BE or before in AUXILIARIES:
        return False
    if find_progressive(word):
        return word not in NOUNS_IN_ING or before[:1].isupper() or (_is_plural(before) and not is_verb_form(before))
    if not word.endswith("ed") and find_participle(word) is None:
        return False
    return _is_plural(before) or _is_described(sentence, index, verb)


def _is_described(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether a participle after one thing tells of it, as its object does not come next: "a missile fired / at"."""
    before, following = sentence.plain[index - 1], sentence.plain[index + 1]
    is_thing = before.islower() and before.isalpha() and not before.endswith("ly") and not is_verb(before)
    if not is_thing or before in DANGLING or before in _WHEN or "and" in sentence.plain[verb:index]:
        return False  # not "two sailors are killed and another injured / in"
    is_inner = any(is_verb(word) for word in sentence.plain[verb + 1 : index - 1])
    return not is_inner and (following in PREPOSITIONS or following == "to")


def describes_noun(word: str, after: str) -> bool:
    """Whether a participle stands there that tells of the noun before it: "sailors / stranded at sea"."""
    is_participle = find_participle(word) is not None or (word.endswith("ed") and word not in _NOT_IN_ED)
    return is_participle and (after in PREPOSITIONS or after == "to" or after in WEEKDAYS)


def tells_about(following: str) -> bool:
    """Whether what a document says begins with that word."""
    return following in ABOUT or (following.endswith("ing") and following not in PREPOSITIONS)


def _is_plural(word: str) -> bool:
    """Whether the word looks like a noun in the plural."""
    return (word.islower() and word.endswith("s") and not word.endswith("ss")) or word.endswith(("men", "people"))


def is_verb_form(word: str) -> bool:
    """Whether the word is a verb that may still want its object: "to host", "would sell"."""
    return is_base(word) or is_verb(word)
