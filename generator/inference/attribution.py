"""Who said it, told last: "Malta says the port will open" gives "The port will open, Malta says"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.clauses import cut_well, drop_articles
from generator.inference.endings import PREPOSITIONS
from generator.inference.sentence import Sentence, read_sentence
from generator.inference.verbs import AUXILIARIES, find_past, is_third_person

_SAYING = frozenset(
    """say says announce announces state states claim claims report reports confirm confirms reveal reveals declare
    declares warn warns indicate indicates allege alleges suggest suggests""".split()
)
_NO_SUBJECTS = frozenset(
    """he she it they his her its their there we i this that these those both who what how why whether if to not you
    our country nation countries government party two""".split()
)
"""What stands for the speaker would stand for nobody before the speaker is told."""
_COMMON = frozenset(
    """authorities officials police diplomats sources media lawmakers ministers leaders governments government military
    army state prosecutors negotiators organisers organizers rebels mediators researchers scientists joint senior local
    newly foreign""".split()
)
_POSTS = frozenset(
    """adviser advisor negotiator spokesman spokeswoman spokesperson minister official ambassador envoy mediator
    lawmaker senator secretary governor mayor diplomat commander general president chief head leader
    delegate""".split()
)
_LONGEST_TELLER = 46
_SHORTEST_CLAIM = 24


def tell_first(title: str, limit: int, most: int) -> str:
    """The title with what is said first and who said it last, cut to the limit; "" where that cannot be done.

    Where nothing within the limit reads as a whole, what is within `most` will do.
    """
    verb = read_sentence(title).verb
    if not verb or title.split(" ", verb + 1)[verb] not in _SAYING or '"' in title or "“" in title:
        return ""
    sentence = read_sentence(drop_articles(title))
    verb = sentence.verb
    if not verb or sentence.start or sentence.words[verb] not in _SAYING:
        return ""
    teller = _name_teller(sentence.words[: verb + 1])
    claim = _find_claim(sentence, verb)
    if not claim or not teller:
        return ""
    for longest in (limit, most):
        told = cut_well(claim, longest - len(teller) - 2)
        if len(told) >= _SHORTEST_CLAIM:
            return f"{told}, {teller}"
    return ""


def _name_teller(words: Sequence[str]) -> str:
    """Who says it with the verb, as it stands in the middle of a sentence; "" where it is too long for its place."""
    teller = " ".join(_drop_name(words))
    if len(teller) > _LONGEST_TELLER or "," in teller:
        return ""
    return teller[:1].lower() + teller[1:] if words[0].lower() in _COMMON else teller


def _drop_name(words: Sequence[str]) -> Sequence[str]:
    """The words without a name of two words or more before the verb, where a post before it says who that is."""
    first = len(words) - 1
    while first and words[first - 1][:1].isupper():
        first -= 1
    is_told = first > 1 and words[first - 1] in _POSTS and words[0][:1].isupper()
    return [*words[:first], words[-1]] if is_told and len(words) - first > 2 else words


def _find_claim(sentence: Sentence, verb: int) -> str:
    """The clause that tells what is said; "" where it is no clause, or does not stand alone."""
    first = verb + 1 + (sentence.plain[verb + 1 : verb + 2] == ("that",))
    words = sentence.words[first : _find_second_verb(sentence, first)]
    if not words or words[0].lower() in _NO_SUBJECTS or words[0].lower() in PREPOSITIONS:
        return ""
    claim = read_sentence(" ".join(words))
    if claim.verb is None or claim.start:
        return ""
    is_clause = first > verb + 1 or _is_finite(claim.plain[claim.verb])
    return " ".join(words) if is_clause and not _NO_SUBJECTS & set(claim.plain[: claim.verb]) else ""


def _is_finite(word: str) -> bool:
    """Whether the word is a verb that makes a clause, and no noun."""
    return word in AUXILIARIES or is_third_person(word) or find_past(word) is not None


def _find_second_verb(sentence: Sentence, first: int) -> int:
    """The index of the "and" by which the speaker does something else as well; the end where there is none."""
    for index in range(first, len(sentence.words) - 1):
        if sentence.words[index] in ("and", "but") and is_third_person(sentence.plain[index + 1]):
            return index
    return len(sentence.words)
