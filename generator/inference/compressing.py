"""A sentence whose subject is too long, without what describes it: "a ship / with 43 on board / is missing"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from generator.inference.bonds import SAYING
from generator.inference.clauses import MARKS, cut_best, drop_articles, drop_dangling
from generator.inference.endings import DANGLING, NEEDS_MORE, NEWS_NOUNS, OPENS_CLAUSE, PREPOSITIONS
from generator.inference.names import keep_names
from generator.inference.pairs import is_adjective
from generator.inference.sentence import DETERMINERS, PLURAL_NOUNS, Sentence, is_clause_verb, read_sentence
from generator.inference.tense import drop_passive_is
from generator.inference.verbs import (
    AUXILIARIES,
    find_base,
    find_participle,
    list_forms,
    may_be_third_person,
)
from generator.model import Mention, MentionKind

_SINGULAR = frozenset("is was has does".split())
_RELATIVES = frozenset("who which that whose".split())
_STAYS = frozenset("of than as like about per such".split()) | (OPENS_CLAUSE - {"with", "including"})
"""What begins with one of these stays with the noun before, or is a clause of its own."""
_IN_NAMES = frozenset("for on".split())
_SAY = list_forms(SAYING)
_VAGUE = frozenset("use part one some many most people parties conditions leaders number report meeting".split())
"""These tell nothing without what follows them."""
_FOR_STATES = re.compile(
    r"(?:(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Pp]rime|[Tt]rade) )?(?:[Mm]inisters|[Mm]inistries|[Gg]overnments|"
    r"[Pp]residents|[Ll]eaders)|[Rr]epresentatives) (?:of|from) (?:the )?"
    r"(?=(?:[A-Z][\w’'-]*(?: (?:of |and )?[A-Z][\w’'-]*)?,? )+(?:and (?:the )?(?:[A-Z][\w’'-]* ){1,3})"
    r"(?:sign|agree|announce|call|condemn|declare|urge|reach|ratify|say|pledge|have not|"
    r"(?:to )?(?:hold talks|resume|restore))\b)"
)
_LISTED = re.compile(r"(?:from|of|in) (?:(?:the )?(?:[A-Z][\w’'-]*,? )+)+and (?:the )?(?:[A-Z][\w’'-]* ?){1,3}")
"""Where somebody is from: "delegates / from Malta, Chile and Peru / sign"."""
_TRIED = 8
"""Shortened sentences that are cut; more are of no use."""


class _Subject(NamedTuple):
    """The subject of a clause: its first word, the verb after it, and the shorter forms that it may take."""

    first: int
    verb: int
    forms: tuple[tuple[str, ...], ...]


def compress(text: str, mentions: Sequence[Mention], limit: int, most: int) -> str:
    """The sentence with a shorter subject, or a shorter one of what is said; "" where that leaves no whole sentence.

    What is left out describes the subject and does not make it another: nothing goes where a bare plural would stay
    ("athletes from Malta will not start"), nor where a second subject stands.
    """
    sentence = read_sentence(text)
    subjects = [subject for subject in _find_subjects(sentence, mentions) if subject.forms]
    shorter = sorted(_shorten(sentence, subjects), key=len, reverse=True) if subjects else []
    shorter = [drop_passive_is(one) for one in shorter]
    for longest in (limit, most):
        for one in shorter:
            told = one if len(one) <= longest else drop_articles(one)
            if len(told) <= longest:
                return told.rstrip(MARKS)
    for one in shorter[:_TRIED]:
        best = cut_best(one, limit)
        if best and best.is_whole and _is_told(best.text):
            return best.text
    return ""


def name_subject(text: str, mentions: Sequence[Mention]) -> str:
    """The sentence whose subject are people, named without their posts; as it is where they are not, or not all."""
    if all(mention.kind is not MentionKind.PERSON for mention in mentions):
        return text
    sentence = read_sentence(text)
    verb = sentence.verb
    if not verb or sentence.start:
        return text
    names = _name_people(sentence, 0, verb, mentions)
    return " ".join([names, *sentence.words[verb:]]) if names else text


def name_states(text: str) -> str:
    """The sentence with states for their ministers or governments, where what these do states do too; else ""."""
    match = _FOR_STATES.match(text)
    return text[match.end() :] if match else ""


def _is_told(text: str) -> bool:
    """Whether the words after the verb have begun."""
    verb = read_sentence(text).verb
    return verb is not None and verb < text.count(" ")


def _shorten(sentence: Sentence, subjects: Sequence[_Subject]) -> Iterator[str]:
    """The sentence with each of the shorter forms of its subjects, but not as it is."""
    words = sentence.words
    whole = [words[subject.first : subject.verb] for subject in subjects]
    for forms in product(*([*subject.forms, all_of_it] for subject, all_of_it in zip(subjects, whole, strict=True))):
        kept: list[str] = []
        done = 0
        for subject, form in zip(subjects, forms, strict=True):
            kept += (*words[done : subject.first], *form)
            done = subject.verb
        if list(forms) != whole:
            yield " ".join([*kept, *words[done:]])


def _find_subjects(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[_Subject]:
    """The subject of the sentence, and of what is said in it."""
    verb = sentence.verb
    if not verb:
        return
    yield _read_subject(sentence, sentence.start, verb, mentions)
    if find_base(sentence.plain[verb]) not in SAYING:
        return
    first = verb + 1 + (sentence.plain[verb + 1 : verb + 2] == ("that",))
    claim = read_sentence(" ".join(sentence.words[first:]))
    if claim.verb:
        yield _read_subject(sentence, first + claim.start, first + claim.verb, mentions)


def _read_subject(sentence: Sentence, first: int, verb: int, mentions: Sequence[Mention]) -> _Subject:
    verb = verb - 1 if sentence.plain[verb - 1].endswith("ly") and verb - 1 > first else verb
    is_sure = find_participle(sentence.plain[verb]) is not None or is_clause_verb(sentence, verb)
    last = next((n for n in range(first + 1, verb) if is_clause_verb(sentence, n)), verb) if is_sure else first
    ends = [n for n in range(first + 1, last) if _can_end(sentence, first, n, verb)]
    forms = [(*sentence.words[first : end - 1], sentence.plain[end - 1]) for end in ends]
    names = _name_people(sentence, first, verb, mentions)
    if names:
        forms.append(tuple(names.split(" ")))
    return _Subject(first, verb, tuple(forms))


def _name_people(sentence: Sentence, first: int, verb: int, mentions: Sequence[Mention]) -> str:
    """The people who are the subject, by their names; "" where they stand by their names alone, or are no people."""
    if not _SAY.isdisjoint(sentence.plain[first:verb]):
        return ""
    subject, word = " ".join(sentence.words[first:verb]), sentence.plain[verb]
    names = keep_names(subject, mentions, is_one=word in _SINGULAR or word == "had" or may_be_third_person(word))
    return names if names != subject else ""


def _can_end(sentence: Sentence, first: int, index: int, verb: int) -> bool:
    """Whether the subject can end before that index: it names something, and nothing else stands after it."""
    kept, left_out = sentence.plain[first:index], sentence.plain[index:verb]
    return (
        _begins_description(sentence, index)
        and _stands_alone(kept)
        and _is_closed(sentence.words[first:index], sentence.words[index:verb])
        and not _holds_second(left_out, sentence.plain[verb])
        and _agrees(kept, left_out, sentence.plain[verb])
        and not ("between" in kept and "and" not in kept[kept.index("between") :])
    )


def _begins_description(sentence: Sentence, index: int) -> bool:
    """Whether a phrase begins there that tells of the noun before: "investigating the raid", "with 43 on board"."""
    word, before = sentence.plain[index], sentence.plain[index - 1]
    following = "".join(sentence.plain[index + 1 : index + 2])
    if word in _IN_NAMES and before[:1].isupper() and following[:1].isupper():
        return False
    if word in _RELATIVES or sentence.words[index - 1][-1:] == ",":
        return True
    if word in PREPOSITIONS:
        return word not in _STAYS
    begins_phrase = following in DETERMINERS or following in PREPOSITIONS or not following.islower()
    if word.endswith("ing"):
        return begins_phrase and find_base(word) is not None and sentence.plain[index - 2] != "of"
    return find_participle(word) is not None and following in PREPOSITIONS


def _stands_alone(kept: tuple[str, ...]) -> bool:
    """Whether the words name something: not "access" to it, nor all of a kind, as "athletes" would."""
    last = kept[-1]
    lacks_more = last in NEEDS_MORE and last not in NEWS_NOUNS
    is_vague = last in _VAGUE and not "".join(kept[-2:-1])[:1].isupper()  # "African leaders" says who
    if last.endswith(("'s", "’s")) or is_vague or lacks_more or is_adjective(last) or last.lower() in DANGLING:
        return False
    is_told = last.islower() and (last.endswith("ed") or find_participle(last) is not None)
    if is_told or drop_dangling(" ".join(kept)) != " ".join(kept):
        return False
    is_described = any(word[:1].isupper() or word.isdigit() or word in PREPOSITIONS for word in kept)
    return is_described or (len(kept) > 1 and not _is_plural(last))


def _is_plural(word: str) -> bool:
    return word in PLURAL_NOUNS or (word.endswith("s") and not word.endswith(("ss", "’s", "'s")))


def _agrees(kept: tuple[str, ...], left_out: tuple[str, ...], verb: str) -> bool:
    """Whether the verb can be that of the subject: not one that "says" stands before, nor "grants" of "ministers"."""
    if not _SAY.isdisjoint(left_out) or not _SAY.isdisjoint(kept):
        return False
    if left_out[0] == "to" and verb not in AUXILIARIES:
        return False
    head = next((n for n, word in enumerate(kept) if n and word in PREPOSITIONS), len(kept))
    is_many = "and" in kept[:head] or (_is_plural(kept[head - 1]) and kept[head - 1].islower())
    return not (is_many and _is_of_one(verb))


def _is_closed(kept: tuple[str, ...], left_out: tuple[str, ...]) -> bool:
    """Whether no comma or quotation is left open: what a comma begins, a comma ends."""
    told = " ".join(left_out)
    if told.count('"') % 2 or told.count("“") != told.count("”") or "," in " ".join(kept)[:-1]:
        return False
    if "," in told[:-1]:
        return _LISTED.fullmatch(told) is not None
    return (kept[-1][-1:] == ",") == (told[-1:] == ",")


def _holds_second(left_out: tuple[str, ...], verb: str) -> bool:
    """Whether another subject may stand in what is left out: not beside a verb of one alone."""
    return not _is_of_one(verb) and not {"and", "or"}.isdisjoint(left_out)


def _is_of_one(verb: str) -> bool:
    """Whether the verb is told of one alone."""
    return verb in _SINGULAR or may_be_third_person(verb)
