"""A sentence in headline tense and within the length of a title: one saving after the other, until it fits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from generator.inference.adjectives import drop_adjectives
from generator.inference.attribution import tell_first
from generator.inference.clauses import GAIN, Told, cut_best, drop_articles
from generator.inference.compressing import compress, name_states, name_subject
from generator.inference.cuts import GOOD
from generator.inference.deeds import drop_circumstance, drop_place
from generator.inference.names import drop_names, name_others, use_surnames
from generator.inference.savings import (
    abbreviate,
    drop_article,
    drop_country,
    drop_inserted,
    drop_opening,
    drop_parting_comma,
    shorten_lists,
    shorten_subject,
)
from generator.inference.settling import settle
from generator.inference.tense import drop_passive_is, put_in_headline_tense
from generator.inference.wordings import reword
from generator.model import Mention
from generator.terms import Person

ROOM = 8
"""What a title may have beyond its length where it could not be shorter and whole."""
_PLACE = 12
"""What a headline must tell more by going without where something is held."""
_MORE = 5
"""What a title may have beyond its length where that tells much more."""
_TOO_LONG = 14
"""What a headline must tell more by being longer than it should."""
_POSTS = 12
"""What a headline must tell more by going without the posts of those who act."""
_LITTLE = 4
"""What a headline must tell more by going without an adjective."""
_SAVED_BY_TENSE = 30
"""Characters that headline tense saves at most: "are scheduled to" gives "to"."""
_WHOSE_FIRST = re.compile(r" (?:their|its|his|her) (?=first |second |third )")
_THAT = re.compile(
    r"\b(says?|announces?|indicates?|claims?|reports?|confirms?|warns?|declares?|states?|reveals?) that "
)
_BEFORE_EFFORT = (" in a", " in order to ", " aim of ")
_EFFORT = re.compile(r",? in (?:an|a) (?:effort|bid|attempt|move) to | in order to | with the aim of (?=\w+ing)")


def tighten(sentence: str, mentions: Sequence[Mention], people: Mapping[str, Person], *, limit: int) -> str:
    """The sentence as a headline of that length; up to `ROOM` longer where it would be broken else."""
    sentence = drop_parting_comma(drop_article(sentence))
    if " first " in sentence or " second " in sentence or " third " in sentence:
        sentence = _WHOSE_FIRST.sub(" ", sentence)
    if any(map(sentence.__contains__, _BEFORE_EFFORT)):
        sentence = _EFFORT.sub(lambda match: " to " if "aim" not in match.group() else " aiming at ", sentence)
    savings: tuple[Callable[[str, Sequence[Mention]], str], ...] = (
        drop_country,
        abbreviate,
        lambda text, _: drop_inserted(text),
        lambda text, named: use_surnames(text, named, people),
        drop_names,
        lambda text, _: drop_opening(text),
    )
    tried = ""
    for save in savings:
        if sentence != tried and len(sentence) <= limit + _SAVED_BY_TENSE:
            if len(title := _put_in_tense(sentence)) <= limit:
                return title
            tried = sentence
        sentence = save(sentence, mentions)
    title = _put_in_tense(sentence)
    if len(title) <= limit:
        return title
    plain = drop_passive_is(title)
    told = _shorten(plain, mentions, limit)
    return (told.endswith("…") and _save(title, plain, mentions, limit)) or told


def _save(title: str, plain: str, mentions: Sequence[Mention], limit: int) -> str:
    """A whole sentence where one that was cut would end in "…"; "" where there is none.

    The verb is found more surely in the title with its "is" than in the plain one without.
    """
    shorter = reword(title, limit)
    told = compress(shorter, mentions, limit, limit + ROOM)
    told = told or compress(name_states(shorter), mentions, limit, limit + ROOM)
    if not told and plain != title:
        told = drop_passive_is(settle(shorter, limit, limit + ROOM))
    return "" if told.endswith("…") else told


def _put_in_tense(sentence: str) -> str:
    title = put_in_headline_tense(sentence)
    return _THAT.sub(r"\1 ", title) if " that " in title else title


def _shorten(title: str, mentions: Sequence[Mention], limit: int) -> str:
    """The title cut to the limit, in other words where they tell more, or with who said it last."""
    told = cut_best(title, limit)
    if told and told.is_whole and told.worth + GAIN >= GOOD:
        return told.text
    shorter = reword(shorten_subject(drop_circumstance(title)), limit)
    if told and told.is_whole:
        told = _retell(told, title, shorter, limit, GAIN)
        if told.worth + _PLACE < GOOD:
            told = _retell(told, shorter, drop_place(shorter), limit, _PLACE)
        return _lengthen(told, shorter, mentions, limit).text
    placeless = drop_place(shorter)
    retold = cut_best(shorter, limit)
    if retold or told is None or len(drop_articles(shorter)) <= limit + ROOM:
        title, told = shorter, retold
    if told and told.is_whole:
        return _lengthen(_retell(told, shorter, placeless, limit, _PLACE), shorter, mentions, limit).text
    retold = cut_best(placeless, limit) if placeless != shorter else None
    if retold and retold.is_whole:
        return _lengthen(retold, shorter, mentions, limit).text
    most = limit + ROOM
    told_last = tell_first(title, mentions, limit=limit, most=most)
    if not told_last and title != shorter:
        told_last = tell_first(shorter, mentions, limit=limit, most=most)
    if told_last:
        return told_last
    retold = cut_best(_name_actors(shorter, mentions), limit + _MORE)
    return _trim(retold, limit).text if retold and retold.is_whole else settle(title, limit, most)


def _lengthen(told: Told, title: str, mentions: Sequence[Mention], limit: int) -> Told:
    """What is told by people without their posts, or by a title a little too long, where that tells much more."""
    if told.worth + _POSTS >= GOOD:
        return told
    known = [mention for mention in mentions if mention.term]
    plain = drop_adjectives(title)
    told = _retell(told, title, plain, limit, _LITTLE)
    told = _retell(told, plain, shorten_lists(plain), limit, GAIN)
    told = _retell(told, plain, name_others(plain, mentions, len(plain) // 3), limit, _POSTS)
    told = _retell(told, title, _name_actors(title, known), limit + _MORE, _POSTS)
    for text in dict.fromkeys((title, drop_place(title))):
        longer = cut_best(text, limit + _MORE, least=told.worth + _TOO_LONG)
        told = longer if longer and longer.is_whole else told
    return _trim(told, limit)


def _trim(told: Told, limit: int) -> Told:
    """What is too long without its articles."""
    return told if len(told.text) <= limit else told._replace(text=drop_articles(told.text))


def _name_actors(title: str, mentions: Sequence[Mention]) -> str:
    """The title with states or people for those who act in their name or hold a post."""
    return name_states(title) or name_subject(title, mentions)


def _retell(told: Told, title: str, shorter: str, limit: int, gain: int) -> Told:
    """What is told by the shorter sentence where that tells so much more, else what was told."""
    retold = cut_best(shorter, limit, least=told.worth + gain) if shorter != title else None
    return retold if retold and retold.is_whole else told
