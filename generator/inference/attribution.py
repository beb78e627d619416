"""Who said it, told last: "Malta says the port will open" gives "The port will open, Malta says"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.clauses import cut_well, drop_articles
from generator.inference.endings import PREPOSITIONS
from generator.inference.savings import drop_inserted
from generator.inference.sentence import Sentence, read_sentence
from generator.inference.verbs import AUXILIARIES, find_past, is_third_person
from generator.model import Mention, MentionKind

_SAYING = frozenset(
    """say says announce announces state states claim claims report reports confirm confirms reveal reveals declare
    declares warn warns indicate indicates allege alleges suggest suggests""".split()
)
_NO_SUBJECTS = frozenset(
    """he she it they his her its their there we i this that these those both who what how why whether if to not you
    our""".split()
)
"""What stands for the speaker would stand for nobody before the speaker is told."""
_UNNAMED = frozenset("country nation countries nations government party two".split())
"""Nor would these at the head of a claim."""
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


def tell_first(title: str, mentions: Sequence[Mention], *, limit: int, most: int) -> str:
    """The title with what is said first and who said it last, cut to the limit; "" where that cannot be done.

    Where nothing within the limit reads as a whole, what is within `most` will do.
    """
    verb = read_sentence(title).verb
    if not verb or title.split(" ", verb + 1)[verb] not in _SAYING:
        return ""
    sentence = read_sentence(drop_articles(title))
    verb = sentence.verb
    if not verb or sentence.start or sentence.words[verb] not in _SAYING:
        return ""
    claim = drop_inserted(_find_claim(sentence, verb))
    tellers = _name_tellers(sentence.words[:verb], sentence.words[verb], mentions) if claim else ()
    for longest in (limit, most):
        for teller in tellers:
            told = cut_well(claim, longest - len(teller) - 2)
            if len(told) >= _SHORTEST_CLAIM and told.count('"') % 2 == 0 and told.count("“") == told.count("”"):
                return f"{told}, {teller}"
    return ""


def _name_tellers(words: Sequence[str], verb: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Who says it with the verb, as it stands in the middle of a sentence: in full, by the post, by the name alone."""
    full = " ".join(words)
    names = [full, " ".join(_drop_name(words))]
    if " and " not in full:
        names.extend(mention.words for mention in mentions if _ends_with(full, mention.words, mention))
        names.extend(words[-1:] if any(_ends_with(full, m.words.split()[-1], m) for m in mentions) else ())
    tellers = (f"{_begin_in_middle(name)} {verb}" for name in dict.fromkeys(names))
    return tuple(teller for teller in tellers if len(teller) <= _LONGEST_TELLER and "," not in teller)


def _ends_with(teller: str, name: str, mention: Mention) -> bool:
    """Whether the teller is somebody of that name."""
    return mention.kind is MentionKind.PERSON and teller.endswith(" " + name)


def _begin_in_middle(name: str) -> str:
    """The name as it stands in the middle of a sentence: "Officials" gives "officials"."""
    return name[:1].lower() + name[1:] if name.split(" ", 1)[0].lower() in _COMMON else name


def _drop_name(words: Sequence[str]) -> Sequence[str]:
    """The words without a name of two words or more at their end, where a post before it says who that is."""
    first = len(words)
    while first and words[first - 1][:1].isupper():
        first -= 1
    is_told = first > 1 and words[first - 1] in _POSTS and words[0][:1].isupper()
    return words[:first] if is_told and len(words) - first > 1 else words


def _find_claim(sentence: Sentence, verb: int) -> str:
    """The clause that tells what is said; "" where it is no clause, or does not stand alone."""
    first = verb + 1 + (sentence.plain[verb + 1 : verb + 2] == ("that",))
    words = sentence.words[first : _find_second_verb(sentence, first)]
    if not words or words[0].lower() in _NO_SUBJECTS | _UNNAMED | PREPOSITIONS:
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
