"""Sentences in headline tense: "hosted" → "hosts", "will host" → "to host"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.inference.frames import DAY, MONTH
from generator.inference.sentence import HEAD_ENDS, PLURAL_NOUNS, SINGULAR_IN_S, Sentence, bare, read_sentence
from generator.inference.verbs import (
    find_participle,
    find_past,
    find_past_or_participle,
    find_progressive,
    is_base,
    to_third_person,
)

_BODIES = re.compile(
    r"(?:Ministry|Department|Office|Council|Commission|Agency|Committee|Bank|Party|Court|Organi[sz]ation|Union|"
    r"Alliance|Administration|Service|Force|Herzegovina|Barbuda|Tobago|Nevis|Grenadines|Príncipe|Futuna|Group|"
    r"Corporation|Authority|Secretary|Minister)$"
)
_PLURAL_TITLES = frozenset("Ministers Leaders Officials Diplomats Envoys Presidents Ambassadors Negotiators".split())
_NO_NUMBER = frozenset("there it they we i you total majority".split())
_AIMS = frozenset(
    "aim aims goal goals purpose plan plans idea task challenge role job objective objectives mission step way option "
    "priority duty best intention solution strategy policy only what".split()
)
_SET_TO = frozenset("set due scheduled expected slated poised".split())
_NOT_AFTER_WILL = frozenset("not have likely never be".split())
_ADVERBS = frozenset("also now jointly already".split())
_YEAR = re.compile(
    r"(?:\b(?:in|since|until|by|during|from|of|between)|,)(?: (?:early|late|\w+ \d{1,2},?|[A-Z]\w+))? (?:19|20)\d\d\b"
    r"(?! [A-Z])"
)
_ON_A_DAY = re.compile(
    rf",? (?:on )?(?:late |early )?{DAY}(?: (?:morning|afternoon|evening|night))?(?![’'\w]),?"
    rf"(?: \(?{MONTH} \d{{1,2}}\)?,?)?"
    rf"|,? on (?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH})(?:,? (?:19|20)\d\d)?"
    rf"(?![\w-]| (?:and|to) \d),?|,? (?:earlier )?(?:today|yesterday)(?![’'\w])"
)
_SECOND_IS = re.compile(
    r"\b(and (?:\w+ ){1,3})(?:is|are) (?=(?:injured|wounded|killed|missing|arrested|hurt|detained)\b)"
)


def put_in_headline_tense(text: str) -> str:
    """The sentence with its main verb as headlines have it, where that is safe; else unchanged.

    Safe is: the number of the subject can be told. A year told of the main clause may be what the past tense
    is about, so that nothing is changed then.
    """
    sentence = read_sentence(text)
    if not sentence.verb:
        return text
    plain = text
    if _is_past(sentence.plain[sentence.verb]) and '"' not in text[:90]:
        plain = _ON_A_DAY.sub("", text, count=1) if "day" in text or " on " in text else text
    if ("20" in plain or "19" in plain) and _YEAR.search(plain[:130]):
        return text
    sentence = read_sentence(plain)
    if not sentence.verb or any(find_past_or_participle(w) for w in sentence.plain[sentence.start + 1 : sentence.verb]):
        return text
    return _change(sentence, sentence.verb)


def _is_past(word: str) -> bool:
    return word in ("has", "have", "had", "was", "were") or bool(find_past(word) or find_past_or_participle(word))


def _change(sentence: Sentence, verb: int) -> str:
    """The sentence with the verb at that index changed."""
    words, word = sentence.words, sentence.plain[verb]
    after = words[verb + 1 :]
    has_adverb = bool(after) and (after[0].endswith("ly") or after[0] in _ADVERBS)
    adverb, rest = (after[:1], after[1:]) if has_adverb else ((), after)
    following = bare(rest[0]) if rest else ""
    if word == "will" and following.isalpha():
        return _put_future(sentence, verb, rest)
    if word in ("is", "are") and following == "to" and is_base("".join(rest[1:2])) and _acts(sentence, verb):
        return " ".join([*words[:verb], *adverb, *rest])
    if word in ("is", "are", "was", "were") and following in _SET_TO and rest[1:2] == ("to",):
        return " ".join([*words[:verb], *rest[1:]])
    if (word in ("was", "were") and find_participle(following)) or (word in ("has", "have") and following == "been"):
        return _put_passive(sentence, verb, adverb, rest)
    base = _find_base_after(word, following)
    many = is_plural(sentence, verb) if base else None
    if base is None or many is None:
        return " ".join(words)
    form = base if many else to_third_person(base)
    if word not in ("has", "have", "is", "are"):
        return " ".join([*words[:verb], form, *after])
    return " ".join([*words[:verb], *(adverb if adverb[:1] not in (("already",), ("now",)) else ()), form, *rest[1:]])


def _acts(sentence: Sentence, verb: int) -> bool:
    """Whether "is to" tells what somebody will do, not what something consists in: "the aim is to"."""
    return _AIMS.isdisjoint(map(str.lower, sentence.plain[sentence.start : verb]))


def _put_future(sentence: Sentence, verb: int, rest: Sequence[str]) -> str:
    """ "will host" as "to host", "will be hosted" as "to be hosted"; other futures stay."""
    is_passive = rest[0] == "be" and len(rest) > 1 and find_participle(bare(rest[1])) is not None
    if rest[0] in _NOT_AFTER_WILL and not is_passive:
        return " ".join(sentence.words)
    return " ".join([*sentence.words[:verb], "to", *rest])


def _put_passive(sentence: Sentence, verb: int, adverb: Sequence[str], rest: Sequence[str]) -> str:
    """ "was held" and "has been held" as "held"."""
    passive = rest[1:] if rest[0] == "been" else rest
    if not passive or find_participle(bare(passive[0])) is None:
        return " ".join(sentence.words)
    return " ".join([*sentence.words[:verb], *adverb, *passive])


def _find_base_after(word: str, following: str) -> str | None:
    if word in ("has", "have"):
        return find_participle(following)
    if word in ("is", "are"):
        return find_progressive(following)
    return find_past(word) or find_past_or_participle(word)


def drop_passive_is(text: str) -> str:
    """The sentence with "elected" for "is elected" where that is its verb."""
    sentence = read_sentence(text)
    verb, words = sentence.verb, sentence.words
    if (
        not verb
        or words[verb] not in ("is", "are")
        or not find_participle("".join(sentence.plain[verb + 1 : verb + 2]))
    ):
        return text
    return _SECOND_IS.sub(r"\1", " ".join([*words[:verb], *words[verb + 1 :]]))


def put_had(claim: str) -> str:
    """The claim with "has" or "have" for "had" before a participle: whoever tells of it tells of now."""
    sentence = read_sentence(claim)
    verb = sentence.verb
    is_had = verb and sentence.plain[verb] == "had" and find_participle("".join(sentence.plain[verb + 1 : verb + 2]))
    many = is_plural(sentence, verb) if verb and is_had else None
    if verb is None or many is None:
        return claim
    return " ".join([*sentence.words[:verb], "have" if many else "has", *sentence.words[verb + 1 :]])


def is_plural(sentence: Sentence, verb: int) -> bool | None:
    """Whether the subject before that verb takes a plural; None where it cannot be told."""
    words = [word for word in sentence.words[sentence.start : verb] if not word.endswith("ly")]
    if not words or bare(words[0]).lower() in _NO_NUMBER:
        return None
    if "and" in words and any(word.endswith(",") for word in words) and not words[-1].endswith(","):
        return True
    head = words[: next((n for n, word in enumerate(words) if n and bare(word) in HEAD_ENDS), len(words))]
    head = head[: next((n + 1 for n, word in enumerate(head) if word.endswith(",")), len(head))]
    if "and" in head[1:-1]:
        return None if _BODIES.search(bare(head[-1])) else True
    return _is_plural_word(bare(head[-1]))


def _is_plural_word(word: str) -> bool | None:
    if word in PLURAL_NOUNS or word in _PLURAL_TITLES:
        return True
    if not word.endswith("s") or word in SINGULAR_IN_S or word.endswith(("ss", "’s", "'s")):
        return False
    return True if word.islower() else None
