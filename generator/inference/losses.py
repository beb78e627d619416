"""What a reader loses where a sentence is cut: nothing before "after the vote", much before "with Iceland"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.endings import (
    ADJECTIVES,
    AFTER_COMMA,
    AFTER_PARTICIPLE,
    AFTER_RANK,
    AFTER_VERB,
    AMOUNT,
    BE,
    BEFORE_AS,
    BEFORE_BASE,
    BEGINNINGS,
    CHANGES_MEANING,
    COMPLETE,
    CONTENT,
    CUT_ADJECTIVE,
    DANGLING,
    IN_PHRASES,
    LOSSES,
    MARKS,
    MOVES,
    NAMING,
    NEEDS_MORE,
    NEVER,
    NO_RANKS,
    NOUNS_IN_ING,
    OPENS_CLAUSE,
    PARTICLES,
    PARTNER,
    PREPOSITIONS,
    RANKS,
    RESULTS,
    SHORT_RANK,
    SPANS,
    UNITS,
    VAGUE,
    WANTS_MORE,
    WHEN_MATTERS,
    WORD_PAIRS,
)
from generator.inference.relative_dates import NUMBERS
from generator.inference.sentence import Sentence
from generator.inference.verbs import find_base, find_participle, find_progressive, is_base, is_third_person, is_verb


def find_loss(sentence: Sentence, index: int, verb: int) -> int | None:
    """What is lost by cutting after the word at that index; None where a cut would break something."""
    word, following = sentence.words[index], sentence.plain[index + 1]
    if word[-1:] not in MARKS and not _can_begin(following):
        return None
    plain = sentence.plain[index].lower()
    if word[-1:] in (";", ":") or following in ("", "–", "—", "-"):
        return 0
    if following in PARTICLES or _is_amount(plain, following):
        return None
    if plain in UNITS and following in ("after", "before"):
        return None
    if following in AFTER_RANK and _has_rank(sentence, index, verb):
        return 50 if following in ("in", "since") else 30
    if following == "in" and AMOUNT.search(" ".join(sentence.words[max(0, index - 1) : index + 1])):
        return 26
    is_verb_only = index == verb or sentence.plain[index - 1] in BEFORE_BASE
    if plain in DANGLING or (is_verb_only and is_verb_form(plain) and find_base(plain) not in COMPLETE):
        return None
    if _is_time_after(sentence, index + 1):
        return 4
    after = sentence.plain[index + 2].lower() if index + 2 < len(sentence.plain) else ""
    if word.endswith((",", ',"', ",”")):
        return None if _is_adjective(sentence.words, index) else find_loss_at_comma(following.lower(), after)
    return _find_loss_in_phrase(sentence, index, verb, after)


def _can_begin(word: str) -> bool:
    """Whether something that can be left out may begin with that word."""
    return word in BEGINNINGS or word[-3:] == "ing" or find_participle(word) is not None or word[:1].isdigit()


def _has_rank(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether what comes next tells of whom or since when something is the first or most."""
    near = sentence.plain[verb if _is_span(sentence, index) else max(verb, index - 5) : index]
    return any(_is_rank(word) for word in near)


def _is_span(sentence: Sentence, index: int) -> bool:
    """Whether "in thirty years" or the like comes next."""
    return not SPANS.isdisjoint(sentence.plain[index + 2 : index + 5])


def _is_rank(word: str) -> bool:
    """Whether the word says that something is the first or most of its kind."""
    return word in RANKS or (len(word) > SHORT_RANK and word.endswith("est") and word not in NO_RANKS)


def is_verb_form(word: str) -> bool:
    """Whether the word is a verb that may still want its object: "to host", "would sell"."""
    return is_base(word) or is_verb(word)


def _is_time_after(sentence: Sentence, index: int) -> bool:
    """Whether "two days after" or "hours before" begins there."""
    plain, words = sentence.plain, sentence.words
    for number in (index, index + 1):
        if number + 1 < len(plain) and plain[number] in UNITS and plain[number + 1] in ("after", "before"):
            return words[number][-1:] != "," and (number == index or plain[index] in NUMBERS or plain[index].isdigit())
    return False


def _is_amount(plain: str, following: str) -> bool:
    """Whether a number is parted from what it counts."""
    return plain[:1] in tuple("$€£0123456789") and following in (
        "million", "billion", "trillion", "percent", "per", "people", "years", "days",
    )  # fmt: skip


def _is_adjective(words: Sequence[str], index: int) -> bool:
    """Whether a comma parts two adjectives: "burnt, unknown ships"."""
    following = words[index + 1]
    if not following.islower() or following.endswith((",", "ing")) or not words[index].islower():
        return False
    if following in PREPOSITIONS or following in OPENS_CLAUSE or following in AFTER_COMMA:
        return False
    after = words[index + 2] if len(words) > index + 2 else ""
    return after.islower() and after not in PREPOSITIONS and after != "to"


def find_loss_at_comma(following: str, after: str) -> int:
    """What is lost with the words that follow a comma: least with a clause, more with an apposition."""
    if following in CHANGES_MEANING:
        return 40 if following in ("if", "unless") else 12
    if is_third_person(following):
        return 4
    if following in ("and", "or"):
        return 4 if is_verb(after) or after in ("the", "with", "that") else 10
    is_clause = following in OPENS_CLAUSE or following in PREPOSITIONS or following in RESULTS
    return 0 if is_clause or find_progressive(following) else 6


def _find_loss_in_phrase(sentence: Sentence, index: int, verb: int, after: str) -> int | None:
    """What is lost with the words that follow where no comma stands."""
    plain, following = sentence.plain[index].lower(), sentence.plain[index + 1]
    if _is_bound(sentence, index, verb, after):
        return None
    if find_participle(plain) and (following not in AFTER_PARTICIPLE or plain in WHEN_MATTERS):
        return _find_loss_after_participle(sentence, index, verb)
    if (
        plain in ADJECTIVES
        and sentence.plain[index].islower()
        and (find_progressive(following) or find_participle(following))
    ):
        return None
    if following in CONTENT or (following == "such" and after == "as"):
        return 40 if following in CONTENT else 4
    if following == "and":
        return _find_loss_of_second(plain, after, sentence.plain[index + 2])
    if following in ("to", "by") and find_base(plain) in MOVES:
        return 40
    if plain in NEEDS_MORE:
        return 10 if following in AFTER_VERB else None
    if following == "for" and _is_in_name(sentence.words, index):
        return None
    if following in PARTNER.get(plain, ()):
        return 30
    loss = _find_loss_by_word(following, after)
    is_vague = plain in VAGUE or (plain.endswith("ing") and plain not in NOUNS_IN_ING)
    return loss + 16 if loss is not None and loss > 2 and is_vague else loss


def _find_loss_after_participle(sentence: Sentence, index: int, verb: int) -> int | None:
    """What is lost after "is held": not after a participle that describes ("ships / seen / off Chile")."""
    following = sentence.plain[index + 1]
    is_passive = index == verb or sentence.plain[index - 1] in BE
    if not is_passive or following not in LOSSES:
        return None
    return LOSSES[following] + (24 if sentence.plain[index] in WHEN_MATTERS else 14)


def _is_bound(sentence: Sentence, index: int, verb: int, after: str) -> bool:
    """Whether the next word belongs to the one before it: "such / as", "high-level / talks", "hosting / talks"."""
    plain, following = sentence.plain[index].lower(), sentence.plain[index + 1]
    if following.islower() and following not in PREPOSITIONS and CUT_ADJECTIVE.search(plain):
        return True
    if following == "as":
        return plain in BEFORE_AS or after == "well" or find_base(sentence.plain[verb]) in NAMING
    if plain in IN_PHRASES and sentence.plain[index - 1] == "in":
        return True
    return (
        (find_base(plain) in WANTS_MORE and plain.endswith("ing"))
        or following in NEVER
        or (plain, following) in WORD_PAIRS
    )


def _find_loss_of_second(plain: str, after: str, second: str) -> int | None:
    """What is lost with "and" and what follows: a second verb, or a second thing; names stay together."""
    if is_verb(after) or is_base(after) or after.endswith("ing"):
        return 6
    return 24 if plain.islower() and second.islower() and not plain.endswith("ly") else None


def _find_loss_by_word(following: str, after: str) -> int | None:
    if following in ("if", "unless"):
        return 40
    if following in CHANGES_MEANING:
        return 14
    if following in ("which", "who", "whose", "where"):
        return 16
    if following in OPENS_CLAUSE and following not in LOSSES:
        return 2
    if following == "to":
        return 10 if is_base(after) else 26
    if following in RESULTS:
        return 6
    if find_progressive(following) and following not in NOUNS_IN_ING:
        return 14
    if find_participle(following) and (after in PREPOSITIONS or after == "to"):
        return 18
    return LOSSES.get(following)


def _is_in_name(words: tuple[str, ...], index: int) -> bool:
    """Whether the word after next goes on with a name that the word at that index belongs to."""
    following = words[index + 2 : index + 4]
    name = following[1:] if following[:1] == ("the",) else following[:1]
    return words[index][:1].isupper() and name[:1] != () and name[0][:1].isupper()
