"""What is left of a sentence that has no good place to cut: a little too long, or ended where a phrase begins."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from operator import attrgetter

from generator.inference.bonds import SAYING, find_bonds
from generator.inference.clauses import MARKS, Told, cut_at_word, cut_best, drop_articles, drop_dangling, lacks_object
from generator.inference.conditions import find_condition, is_hedged
from generator.inference.cuts import CONDITION, GOOD, SHORTEST, find_cuts
from generator.inference.endings import (
    BE,
    BEFORE_BASE,
    COMPLETE,
    DANGLING,
    DOCUMENTS,
    NEEDS_MORE,
    NEWS_NOUNS,
    NOUNS_IN_ING,
    PARTICLES,
    PREPOSITIONS,
    TOLD,
)
from generator.inference.lists import find_lists
from generator.inference.needs import find_needed
from generator.inference.pairs import BEFORE_AS, is_adjective, is_amount
from generator.inference.quoting import has_hardly_begun, is_quoted
from generator.inference.relative_dates import NUMBERS
from generator.inference.sentence import Sentence, is_clause_verb, read_sentence
from generator.inference.verbs import find_base, find_participle, is_third_person, is_verb

_BOUNDARIES = PREPOSITIONS - {"about", "by", "than", "like"} | frozenset(("to", "and", "that", "whether"))
_MORE_BOUNDARIES = _BOUNDARIES | {"of", "by", "about"}
_REACH = 12
_THINGS = frozenset("plan plans proposal proposals response decision right rights result results support".split())
_DONE = frozenset(
    """arrested killed released detained dismissed denied cancelled canceled freed rescued executed evacuated suspended
    postponed injured wounded assassinated hospitalised hospitalized impeached deported extradited""".split()
)
"""What is done to somebody and told by one word."""
_BEGINS_CLAUSE = frozenset("that which who whether if because as while".split())
_OPENS_CLAUSE = frozenset("after when because while until if before".split())
_LAST_BEARABLE = 44
_ENOUGH = 50
"""A title of this length that can be borne is not made too long to tell more."""
_TOO_LONG = 50
"""What a title loses by being too long."""
_get_worth = attrgetter("worth")


def settle(text: str, limit: int, most: int) -> str:
    """What is left of a sentence that has no good place to cut: rather a little too long, up to `most`, than broken.

    Where every end calls for more, "…" says that the sentence goes on: a part of a claim would be another claim.
    """
    plain = drop_articles(text)
    best = cut_best(text, limit)
    is_bearable = best is not None and best.loss <= _LAST_BEARABLE and len(best.text) >= SHORTEST
    if best and is_bearable and len(best.text) >= _ENOUGH:
        return best.text
    later = [cut for cut in find_cuts(plain, most) if cut.end > limit and cut.loss <= _LAST_BEARABLE]
    longer = [Told(plain[: cut.end].rstrip(MARKS), cut.worth - _TOO_LONG, cut.loss) for cut in later]
    if len(plain) <= most:
        longer.append(Told(plain.rstrip(MARKS), GOOD - _TOO_LONG, 0))
    told = max([best, *longer] if best and is_bearable else longer, key=_get_worth, default=None)
    is_last = best is not None and best.worth > 0 and best.loss < CONDITION
    if told is None and best and is_last and len(best.text) >= _ENOUGH:
        told = best
    if told:
        return told.text
    phrase = _cut_before_phrase(plain, limit, most) or _cut_before_capitals(plain, limit)
    if not _is_open(phrase, plain):
        return phrase
    longer_phrase = _cut_before_capitals(plain, most)
    if not _is_open(longer_phrase, plain):
        return longer_phrase
    return best.text if best and is_last else f"{phrase}…"


def _is_open(phrase: str, whole: str) -> bool:
    """Whether the words end at the main verb, before it or before a condition, or at a word that calls for more."""
    sentence = read_sentence(whole)
    last = len(phrase.split()) - 1
    word, following = sentence.plain[last], "".join(sentence.plain[last + 1 : last + 2])
    verb = sentence.verb or 1
    if _is_saying(sentence, verb) and last in _find_claim(sentence, verb, _read_bonds(whole)):
        return True
    if last <= find_condition(sentence, verb) and not is_hedged(sentence, verb, last):
        return True
    begun = max((n for n in range(verb + 1, last) if _begins_clause(sentence, n, whole)), default=last)
    if begun < last and not any(is_clause_verb(sentence, n) for n in range(begun + 1, last + 1)):
        return True
    if word.endswith(("'s", "’s")) or (word == "meet" and following == "with"):
        return True
    if find_base(word) in COMPLETE and (last == sentence.verb or sentence.plain[last - 1] in BEFORE_BASE):
        return False
    if last == sentence.verb and word in _DONE:
        return False
    if (
        last <= (sentence.verb or 1)
        or is_adjective(word)
        or word in PARTICLES
        or (word in TOLD and following == "that")
    ):
        return True
    if find_participle(word) and following.islower() and following not in _MORE_BOUNDARIES and word != "said":
        return sentence.words[last][-1:] != ","  # "stole classified / papers"
    is_parted = following in DOCUMENTS and sentence.words[last][-1:] != ","  # "a trade / agreement"
    return is_parted or (word in NEEDS_MORE and word not in NEWS_NOUNS and not _is_noun(sentence, last))


def _begins_clause(sentence: Sentence, index: int, whole: str) -> bool:
    """Whether a clause with a verb of its own begins there: "that", or "after" where no bare phrase follows."""
    word = sentence.plain[index]
    return word == "that" or (word in _OPENS_CLAUSE and index in _read_bonds(whole))


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Whether a word that may be a verb is a thing there by the word before it: "peace plan", "a new proposal"."""
    before = sentence.plain[index - 1]
    is_named = sentence.plain[index] in _THINGS and before.islower() and before[-1:] != "s"
    return is_named and before not in DANGLING and not is_verb(before)


# Asked for with each phrase that may be the end.
@lru_cache(maxsize=4)
def _read_bonds(text: str) -> frozenset[int]:
    sentence = read_sentence(text)
    return frozenset(find_bonds(sentence, sentence.verb or 1, find_lists(sentence)))


def _cut_before_phrase(text: str, limit: int, most: int) -> str:
    """The words up to where a phrase or a clause begins; "" where none does. What belongs together is parted last."""
    sentence = read_sentence(text)
    verb = sentence.verb or 1
    bonds = _read_bonds(text)
    needed = _find_claim(sentence, verb, bonds) | find_needed(sentence, verb)
    for longest in (limit, most):
        head = cut_at_word(text, longest).split()
        for boundaries, closed in ((_BOUNDARIES, bonds), (_MORE_BOUNDARIES, bonds), (_BOUNDARIES, needed)):
            for index in range(len(head) - 1, verb + 1, -1):
                if index - 1 not in closed and _is_boundary(sentence, index, boundaries):
                    phrase = drop_dangling(" ".join(_drop_begun(_drop_description(head[:index]))))
                    if not _is_open(phrase, text):
                        return phrase
        if comma := _cut_at_comma(head, verb, bonds):
            return comma
    return ""


def _find_claim(sentence: Sentence, verb: int, bonds: AbstractSet[int]) -> set[int]:
    """The indices from a verb of saying to the verb of what is said: no title ends among them."""
    last = verb
    while _is_saying(sentence, verb) and last in bonds:
        last += 1
    said = next((n for n in range(verb + 2, len(sentence.plain)) if is_clause_verb(sentence, n)), 0)
    is_thing = sentence.plain[said - 1] == "and" and is_third_person(sentence.plain[said])
    return set() if is_thing else set(range(verb, last))


def _is_saying(sentence: Sentence, verb: int) -> bool:
    return verb < len(sentence.plain) and find_base(sentence.plain[verb]) in SAYING


def _drop_description(words: Sequence[str]) -> Sequence[str]:
    """The words without an adjective at their end that describes a noun before it: "a deal effective / as of May"."""
    is_told = len(words) > 1 and is_adjective(words[-1]) and not is_adjective(words[-2]) and words[-2] not in BE
    return words[:-1] if is_told else words


def _cut_at_comma(head: Sequence[str], verb: int, bonds: AbstractSet[int]) -> str:
    """The words to the first comma after the verb that parts no list; "" where there is none."""
    for index in range(verb + 1, len(head)):
        if head[index][-1:] == "," and index not in bonds and len(" ".join(head[: index + 1])) > SHORTEST:
            return drop_dangling(" ".join(_drop_begun(head[: index + 1])))
    return ""


def _cut_before_capitals(text: str, limit: int) -> str:
    """The words within the limit without the beginning of a name that goes on after them."""
    head, words = cut_at_word(text, limit).split(), text.split()
    if words[len(head) : len(head) + 1] and words[len(head)][:1].isupper():
        while len(head) > limit // 20 and head[-1][:1].isupper():
            head.pop()
    while len(head) > limit // 20 and _describes_next(words, len(head) - 1):
        head.pop()
    told = drop_dangling(" ".join(_drop_begun(drop_dangling(" ".join(head)).split())))
    while _is_in_quotation(told.split()):
        told = drop_dangling(told.rpartition(" ")[0])
    return told


def _describes_next(words: Sequence[str], index: int) -> bool:
    """Whether the word at that index describes the one after it: "coordinated / response"."""
    following = "".join(words[index + 1 : index + 2])
    begins_noun = following.islower() and following not in PREPOSITIONS
    is_owned = words[index - 1] in ("its", "their", "his", "her")
    if is_amount(words[index], following):
        return True
    is_described = is_owned or words[index].endswith("ed") or "-" in words[index]
    return is_adjective(words[index]) or (begins_noun and is_described)


def _drop_begun(words: Sequence[str]) -> Sequence[str]:
    """The words without a clause at their end that has no verb yet: "tells the cabinet that, if necessary"."""
    sentence = read_sentence(" ".join(words))
    first = (sentence.verb or 1) + 2
    begun = next((n for n in range(len(words) - 1, first, -1) if sentence.plain[n] in _BEGINS_CLAUSE), None)
    if begun is None or any(is_clause_verb(sentence, n) for n in range(begun + 1, len(words))):
        return words
    return _drop_begun(words[:begun])


def _is_boundary(sentence: Sentence, index: int, boundaries: frozenset[str]) -> bool:
    """Whether a phrase begins at that index, and what stands before it may be an end."""
    return (
        sentence.plain[index].lower() in boundaries
        and sentence.plain[index - 1].lower() not in DANGLING
        and not lacks_object(sentence.words[:index])
        and (sentence.plain[index - 1] not in NEEDS_MORE or sentence.plain[index - 1] in NEWS_NOUNS)
        and not (sentence.words[index] in ("and", "for", "of") and _starts_name(sentence.words, index))
        and not (sentence.plain[index] == "to" and sentence.plain[index - 1].endswith("ly"))
        and not (sentence.plain[index] == "as" and sentence.plain[index - 1] in BEFORE_AS)
        and not (sentence.plain[index - 1] in NOUNS_IN_ING and sentence.plain[index - 2][:1].isupper())
        and not _is_in_quotation(sentence.words[:index])
        and not _parts_two(sentence.words, index)
        and not _parts_pair(sentence.words, index)
        and len(" ".join(sentence.words[:index])) >= SHORTEST
    )


def _is_in_quotation(words: Sequence[str]) -> bool:
    """Whether the words end where a quotation has hardly begun."""
    told = " ".join(words)
    return is_quoted(told) and has_hardly_begun(told)


def _parts_pair(words: Sequence[str], index: int) -> bool:
    """Whether two words that both tell of a third stand around "and": "armed rebel / and opposition groups"."""
    after = words[index + 1 : index + 3]
    is_pair = words[index] == "and" and len(after) > 1 and all(word.islower() for word in (words[index - 1], *after))
    if not is_pair or is_verb(after[0]) or after[0] in NUMBERS or not after[0].isalpha():
        return False
    return after[1] not in PREPOSITIONS and after[1] not in ("to", "and", "that")


def _parts_two(words: Sequence[str], index: int) -> bool:
    """Whether one of the two that "between" stands before would be cut away."""
    before = words[max(0, index - _REACH) : index]
    return "between" in before and "and" not in before[len(before) - before[::-1].index("between") :]


def _starts_name(words: Sequence[str], index: int) -> bool:
    """Whether a name goes on over the word at that index: "Ministry / of Health"."""
    return words[index - 1][:1].isupper() and len(words) > index + 1 and words[index + 1][:1].isupper()
