"""Who said it, told last: "Malta says the port will open" gives "The port will open, Malta says"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from generator.inference.adjectives import drop_adjectives
from generator.inference.clauses import cut_best, cut_well, drop_articles
from generator.inference.endings import PREPOSITIONS
from generator.inference.savings import drop_inserted
from generator.inference.sentence import Sentence, read_sentence
from generator.inference.tense import put_had, put_in_headline_tense
from generator.inference.verbs import AUXILIARIES, find_base, find_past, is_third_person
from generator.model import Mention, MentionKind

_SAYING = frozenset(
    """say says announce announces state states claim claims report reports confirm confirms reveal reveals declare
    declares warn warns indicate indicates allege alleges suggest suggests reiterate reiterates insist insists
    admit admits stress stresses argue argues acknowledge acknowledges rule rules""".split()
)
_NO_SUBJECTS = frozenset(
    """he she it they his her its their there we i this that these those both who what how why whether if to not you
    our it's he's she's there's they're we're it’s he’s she’s there’s they’re we’re""".split()
)
"""What stands for the speaker would stand for nobody before the speaker is told."""
_PRONOUNS = frozenset("he she it they his her its their i we our you this these those".split())
_OPENS = frozenset("who which that whose where to for".split())
_OF_THINGS = frozenset("announce reveal report confirm acknowledge admit indicate allege declare".split())
"""What these tell of may be a thing as well as a claim."""
_UNNAMED = frozenset("country nation countries nations government party two".split())
"""Nor would these at the head of a claim."""
_SAID = frozenset("announce state declare".split())
"""Whoever does this says it: the shorter word where room is short."""
_COMMON = frozenset(
    """authorities officials police diplomats sources media lawmakers ministers leaders governments government military
    army state prosecutors negotiators organisers organizers rebels mediators researchers scientists joint senior local
    newly foreign anonymous unnamed several many some two three most former other""".split()
)
_REPORTS = frozenset("inquiry report study investigation survey poll panel".split())
_POSTS = frozenset(
    """adviser advisor negotiator spokesman spokeswoman spokesperson minister official ambassador envoy mediator
    lawmaker senator secretary governor mayor diplomat commander general president chief head leader
    delegate""".split()
)
_OFFICIALS = _POSTS - {"official", "head", "leader", "lawmaker", "senator", "commander", "delegate"}
"""Two people of whom one has such a post are officials."""
_RANKS = frozenset("Prime Vice Deputy Chief First".split())
_PRESS = frozenset("Press press".split())
_WHEN = frozenset("on in at during after following since".split())
# Who was told goes where the room is short.
_TOLD = re.compile(r"^(?!(?:After|As|When|While|Before|If|Although) )([^,\"“]{3,60}?) tell(s?) [^,\"“]{3,60}? that ")
_LONGEST_TELLER = 46
_SHORTEST_CLAIM = 24
_BEARABLE = 36
"""What may be lost of a claim rather than to leave out who makes it, or to leave the claim without its verb."""


def tell_first(title: str, mentions: Sequence[Mention], *, limit: int, most: int) -> str:
    """The title with what is said first and who said it last, cut to the limit; "" where that cannot be done.

    Where nothing within the limit reads as a whole, what is within `most` will do.
    """
    title = _TOLD.sub(r"\1 say\2 ", title) if " that " in title else title
    verb = read_sentence(title).verb
    if not verb or title.split(" ", verb + 1)[verb] not in _SAYING:
        return ""
    sentence = read_sentence(drop_articles(title))
    verb = sentence.verb
    if not verb or sentence.start or sentence.words[verb] not in _SAYING:
        return ""
    claim = _put_in_tense(drop_inserted(_find_claim(sentence, verb)))
    tellers = _name_tellers(sentence.words[:verb], sentence.words[verb], mentions) if claim else ()
    for longest, teller, told in product((limit, most), tellers, dict.fromkeys((claim, drop_adjectives(claim)))):
        whole = cut_well(told, longest - len(teller) - 2)
        if _stands_alone(whole):
            return f"{whole}, {teller}"
    for teller in tellers:
        bearable = cut_best(claim, limit - len(teller) - 2)
        if bearable and bearable.loss <= _BEARABLE and _stands_alone(bearable.text):
            return f"{bearable.text}, {teller}"
    return ""


def _stands_alone(claim: str) -> bool:
    """Whether a claim that was cut is still a sentence with nothing left open."""
    if len(claim) < _SHORTEST_CLAIM or claim.count('"') % 2 or claim.count("“") != claim.count("”"):
        return False
    return read_sentence(claim).verb is not None


def _put_in_tense(claim: str) -> str:
    """The claim in headline tense where its verb is still found then; "had agreed" as "have agreed" is."""
    claim = put_had(claim)
    told = put_in_headline_tense(claim)
    return told if read_sentence(told).verb == read_sentence(claim).verb else claim


def _name_tellers(words: Sequence[str], verb: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Who says it with the verb, as it stands in the middle of a sentence: in full, by the post, by the name alone."""
    full = " ".join(words)
    names = [full, " ".join(_drop_name(words))]
    if " and " in full and not _OFFICIALS.isdisjoint(map(str.lower, words)):
        names.append("officials")
        verb = verb if not is_third_person(verb) else find_base(verb) or verb
    if " and " not in full:
        names.extend(_find_bodies(words))
        names.extend(mention.words for mention in mentions if _ends_with(full, mention.words, mention))
        names.extend(words[-1:] if any(_ends_with(full, m.words.split()[-1], m) for m in mentions) else ())
    head = next((n for n, word in enumerate(words) if word in PREPOSITIONS or word == "of"), len(words))
    is_named = words[0][:1].isupper() and words[0].lower() not in _COMMON and words[0] not in _RANKS
    if is_named and 1 < head < len(words) and words[head - 1].removesuffix("s") in _POSTS:
        names.append(" ".join(words[:head]))
    if words[0].lower() in _REPORTS:
        names.append(words[0].lower())
    if words[-1] in _COMMON and words[-1].endswith("s"):
        names.append(words[-1])
    verbs = (verb, "say" if find_base(verb) == verb else "says") if find_base(verb) in _SAID else (verb,)
    tellers = (f"{_begin_in_middle(name)} {form}" for form in verbs for name in dict.fromkeys(names))
    return tuple(teller for teller in tellers if len(teller) <= _LONGEST_TELLER and "," not in teller)


def _find_bodies(words: Sequence[str]) -> list[str]:
    """The body that a spokesman or a press officer speaks for: "Holy See Press Director" gives "Holy See"."""
    ends = [n for n, word in enumerate(words) if n and (word.lower().startswith("spokes") or word in _PRESS)]
    return [" ".join(words[: ends[0]])] if ends and words[0][:1].isupper() and words[ends[0] - 1][:1].isupper() else []


def _ends_with(teller: str, name: str, mention: Mention) -> bool:
    """Whether the teller is somebody of that name, and does not speak for them."""
    is_named = mention.kind is MentionKind.PERSON and teller.endswith(" " + name)
    return is_named and not teller.partition(mention.words)[0].endswith((" for ", " to ", " of "))


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
    first = _find_start(sentence, verb)
    words = sentence.words[first : _find_second_verb(sentence, first)]
    if not words or words[0].lower() in _NO_SUBJECTS | _UNNAMED | PREPOSITIONS:
        return ""
    claim = read_sentence(" ".join(words))
    if claim.verb is None or claim.start:
        return ""
    if claim.plain[claim.verb + 1 : claim.verb + 2] in (("them",), ("him",), ("us",)):
        return ""
    is_told_of = sentence.plain[verb + 1] != "that" and not {"of", "against"}.isdisjoint(claim.plain[: claim.verb])
    if is_told_of and find_base(sentence.plain[verb]) == "warn":
        return ""  # "warns Malta of a storm if"
    is_clause = sentence.plain[verb + 1] == "that" or _is_said(claim, claim.verb, sentence.plain[verb])
    return " ".join(words) if is_clause and not _tells_of_speaker(claim.plain[: claim.verb]) else ""


def _tells_of_speaker(subject: Sequence[str]) -> bool:
    """Whether "his" or the like stands in a subject before anybody is named in it."""
    first = next((n for n, word in enumerate(subject) if word in _PRONOUNS), len(subject))
    return first < len(subject) and not any(word[:1].isupper() for word in subject[:first])


def _find_start(sentence: Sentence, verb: int) -> int:
    """Where the claim begins: after "that", after "that, on Monday," and after "their"."""
    words = sentence.words
    first = verb + 1 + (sentence.plain[verb + 1 : verb + 2] == ("that",))
    if words[verb + 1 : verb + 2] == ("that,",) and words[first : first + 1] and words[first] in _WHEN:
        first = next((n for n in range(first, len(words)) if words[n][-1:] == ","), first - 1) + 1
    return first + (words[first : first + 1] in (("their",), ("its",)))


def _is_said(claim: Sentence, verb: int, saying: str) -> bool:
    """Whether a clause begins at once: "the port will open", not "a new port, which will open"."""
    word = claim.plain[verb]
    is_sure = word in AUXILIARIES or is_third_person(word) or find_past(word) is not None
    if find_base(saying) not in _OF_THINGS:
        return is_sure
    commas = [comma for comma in claim.commas if comma < verb]
    is_aside = len(commas) == 2 and word in AUXILIARIES and claim.words[commas[0] + 1][:1].isupper()
    return is_sure and _OPENS.isdisjoint(claim.plain[:verb]) and (not commas or is_aside)


def _find_second_verb(sentence: Sentence, first: int) -> int:
    """The index of the "and" by which the speaker does something else as well; the end where there is none."""
    for index in range(first, len(sentence.words) - 1):
        if sentence.words[index] in ("and", "but") and is_third_person(sentence.plain[index + 1]):
            return index
    return len(sentence.words)
