"""What a reader loses where a sentence is cut in a phrase: much after "sign a treaty / on", little after "in Oslo"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.conditions import is_denied
from generator.inference.endings import (
    ADJECTIVES,
    AFTER_PARTICIPLE,
    AFTER_VERB,
    BE,
    BEFORE_BASE,
    CALLS_TO,
    CHANGES_MEANING,
    COMPLETE,
    CONTENT,
    DANGLING,
    DOCUMENTS,
    LOSSES,
    MAKING,
    MOVES,
    NEEDS_MORE,
    NEWS_NOUNS,
    NOUNS_IN_ING,
    OPENS_CLAUSE,
    PARTICLES,
    PARTNER,
    PREPOSITIONS,
    RESULTS,
    TELLING,
    TOLD,
    VAGUE,
    WHEN_MATTERS,
)
from generator.inference.needs import tells_what_others_do
from generator.inference.pairs import is_adjective, is_bound, is_in_name
from generator.inference.sentence import DETERMINERS, Sentence
from generator.inference.verbs import (
    AUXILIARIES,
    find_base,
    find_participle,
    find_past_form,
    find_progressive,
    is_base,
    is_third_person,
    is_verb,
)
from generator.inference.wanting import begins_to_describe, describes_noun, is_verb_form, tells_about

_DAYS = frozenset("week month year spring summer autumn winter".split())
STARTS = frozenset("less more a next last this tomorrow today later earlier due".split())
"""With these begins a time, a number or a cause that can be left out."""
_HOLDS = frozenset("involves contains covers".split())
_ON_DAY = frozenset("tomorrow today".split())
_SOON = frozenset(("later", "earlier"))
_MODALS = BEFORE_BASE - {"to"}
_ALL = frozenset("all every both each".split())
_OF_ALL = frozenset("in on at for from with against".split())
"""What holds "in all provinces" is told with them."""
_GO_ON = frozenset(
    (("line", "with"), ("down", "on"), ("up", "with"), ("up", "to"), ("out", "of"), ("back", "to"), ("away", "from"))
)
_SIDE_MATTERS = frozenset("support help backing assistance aim goal intention participation exception blessing".split())
"""What begins with "with" and one of these tells how, not what: "will start in May / with the support of"."""
_WHERE = frozenset(("in", "at", "to", "on"))
_ARRIVE = frozenset("arrive land".split())
_STATES = frozenset("states countries nations republics islands provinces".split())
_WHICH = frozenset("next last this".split())


def find_loss_in_phrase(sentence: Sentence, index: int, verb: int, after: str) -> int | None:
    """What is lost with the words that follow where no comma stands."""
    plain, following = sentence.plain[index].lower(), sentence.plain[index + 1]
    if begins_to_describe(sentence, index, verb) or is_denied(sentence, index) or _is_warned_of(sentence, index, verb):
        return None
    if following == "of":
        return 10 if plain in _STATES and _names_kind(sentence, index) else None
    if following in STARTS:
        return _find_loss_of_start(sentence, index, after)
    if following == "that":
        return _find_loss_of_that(sentence, index, after)
    if _goes_on(sentence, index) or is_bound(sentence, index, verb, after):
        return None
    if after in _ALL and following in _OF_ALL:
        return 24
    if find_participle(plain) and (following not in AFTER_PARTICIPLE or plain in WHEN_MATTERS):
        return _find_loss_after_participle(sentence, index, verb)
    if (
        plain in ADJECTIVES
        and sentence.plain[index].islower()
        and (find_progressive(following) or find_participle(following))
    ):
        return None
    if following == "and":
        return None if _tells_of_third(sentence.plain, index) else _find_loss_of_second(sentence, index)
    return _find_loss_after_noun(sentence, index, verb, after)


def _is_warned_of(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether what somebody should not do comes next: "warns against any state / giving shelter"."""
    following = sentence.plain[index + 1]
    is_doing = following[-3:] == "ing" and following not in OPENS_CLAUSE and find_progressive(following) is not None
    return is_doing and "against" in sentence.plain[max(verb, index - 3) : index]


def _names_kind(sentence: Sentence, index: int) -> bool:
    """Whether the states before "of" are told by what they are as well: "the Baltic states / of Estonia and Latvia"."""
    return sentence.plain[index - 1][:1].isupper() and "".join(sentence.plain[index + 2 : index + 3])[:1].isupper()


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Whether the next word goes on with what has begun: "crack down / on", "Oslo on Monday and Rome / on Tuesday"."""
    word, following = sentence.plain[index], sentence.plain[index + 1]
    is_second = sentence.plain[index - 1] == "and" and following in _OF_ALL
    is_compared = following == "as" and sentence.plain[index - 1] == "as"  # "as early / as May"
    return (
        is_compared or (word, following) in _GO_ON or (is_second and following in sentence.plain[index - 4 : index - 1])
    )


def _find_loss_of_start(sentence: Sentence, index: int, after: str) -> int | None:
    """What is lost with a time, a number or a cause."""
    if sentence.plain[index + 1] == "due":
        return _find_loss_of_due(sentence, index, after)
    return _find_loss_of_day(sentence.plain[index].lower(), sentence.plain[index + 1], after)


def _find_loss_of_due(sentence: Sentence, index: int, after: str) -> int | None:
    """What is lost with a cause, "due to the war"; None where it is no cause: "a vote due in May", "partly due to"."""
    is_cause = after == "to" and not is_base("".join(sentence.plain[index + 3 : index + 4]))
    return 8 if is_cause and not sentence.plain[index].endswith("ly") else None


def _find_loss_of_day(plain: str, following: str, after: str) -> int | None:
    """What is lost with "tomorrow" or "next week", which tells most where something is to be held."""
    is_day = following in _ON_DAY or (following in _WHICH and after in _DAYS)
    is_day = is_day or (following in _SOON and after in _WHICH)
    is_day = is_day or (following == "this" and after in _DAYS)
    return 10 if is_day and plain not in WHEN_MATTERS else None


def _find_loss_after_noun(sentence: Sentence, index: int, verb: int, after: str) -> int | None:
    """What is lost with what the noun before is about."""
    plain, following = sentence.plain[index].lower(), sentence.plain[index + 1]
    if (loss := _find_loss_of_need(sentence, index, verb, after)) is not None:
        return loss
    if plain in PARTICLES and is_verb_form(sentence.plain[index - 1]):
        return _find_loss_by_word(following, after)
    if following in ("for", "to") and sentence.plain[index - 2 : index] in (("it", "is"), ("It", "is")):
        return None
    if following in _WHERE and index == verb and find_base(plain) in _ARRIVE:
        return None
    is_main = sentence.plain[index - 1] in _MODALS or index - 1 == verb
    is_told = find_base(plain) in COMPLETE and is_main and following in ("on", "in", "at")
    # Not in small letters: "Armed Forces" are no verb.
    if sentence.plain[index] in NEEDS_MORE and not is_told:
        return 10 if following in AFTER_VERB else _find_loss_after_news(sentence, index, verb, after)
    if following == "for" and is_in_name(sentence.words, index):
        return None
    if following == "with" and tells_what_others_do(sentence, index + 1):
        return 4
    if following == "with" and not _SIDE_MATTERS.isdisjoint(sentence.plain[index + 2 : index + 4]):
        return 6
    if following in PARTNER.get(plain, ()):
        return 30
    loss = _find_loss_by_word(following, after)
    is_vague = plain in VAGUE or (plain.endswith("ing") and plain not in NOUNS_IN_ING)
    is_vague = is_vague or not WHEN_MATTERS.isdisjoint(sentence.plain[max(verb, index - 3) : index])
    return loss + 16 if loss is not None and loss > 2 and is_vague else loss


def _find_loss_of_need(sentence: Sentence, index: int, verb: int, after: str) -> int | None:
    """What is lost with what a word tells little without, such as the matter of a treaty; None where it is no such."""
    plain, following = sentence.plain[index].lower(), sentence.plain[index + 1]
    if following in CONTENT:
        return 40
    if following == "such" and after == "as":
        return 4
    if following == "to" and plain == "meet" and index == verb:
        return 34
    if following in ("to", "by") and find_base(plain) in MOVES:
        return 40
    is_told_of = tells_about(following) and (plain in DOCUMENTS or _tells_of_document(sentence, index))
    if is_told_of and _is_made(sentence, index, verb):
        return 36
    called = sentence.plain[max(verb, index - 4) : index]
    is_called = plain in CALLS_TO or ("of" in called and not CALLS_TO.isdisjoint(called))
    return 44 if following == "to" and is_called and is_base(after) else None


def _tells_of_document(sentence: Sentence, index: int) -> bool:
    """Whether a form in -ing comes next and tells of a document a few words before: "a note to the board / asking"."""
    is_doing = find_progressive(sentence.plain[index + 1]) is not None
    return is_doing and not DOCUMENTS.isdisjoint(sentence.plain[max(0, index - 4) : index])


def _is_made(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether a document before that index is what somebody signs or is to sign."""
    near = (sentence.plain[verb], *sentence.plain[max(verb, index - 3) : index])
    return any(find_base(word) in MAKING for word in near)


def _find_loss_of_that(sentence: Sentence, index: int, after: str) -> int | None:
    """What is lost with "that" where it tells what a thing does; None where it begins what somebody says."""
    plain = sentence.plain[index].lower()
    is_relative = after in AUXILIARIES or after in _HOLDS or is_third_person(after) or find_past_form(after) is not None
    is_relative = is_relative or (is_base(after) and plain.endswith("s"))
    is_noun = not is_verb_form(plain) or plain in NEWS_NOUNS
    is_told = any(find_base(word) in TELLING for word in sentence.plain[max(0, index - 4) : index])
    if not is_relative or not is_noun or is_told or plain in TOLD or plain in DANGLING:
        # "fears of the north / that the ice": whose fears they are is news
        is_whose = not is_told and plain not in TOLD and not TOLD.isdisjoint(sentence.plain[max(0, index - 4) : index])
        return 22 if is_whose and plain not in DANGLING and not is_verb_form(plain) else None
    return 26 if plain in VAGUE or plain in NEWS_NOUNS else 16


def _find_loss_after_news(sentence: Sentence, index: int, verb: int, after: str) -> int | None:
    """What is lost with what a noun such as "deal" is about; None where the word may be a verb."""
    before = sentence.plain[index - 1].lower()
    if sentence.plain[index] not in NEWS_NOUNS or index == verb or before in BEFORE_BASE or before in AUXILIARIES:
        return None
    loss = _find_loss_by_word(sentence.plain[index + 1], after)
    return None if loss is None else max(loss, 12) + 16


def _find_loss_after_participle(sentence: Sentence, index: int, verb: int) -> int | None:
    """What is lost after "is held": not after a participle that describes ("ships / seen / off Chile")."""
    following = sentence.plain[index + 1]
    is_passive = index == verb or sentence.plain[index - 1] in BE
    if not is_passive or following not in LOSSES:
        return None
    return LOSSES[following] + (24 if sentence.plain[index] in WHEN_MATTERS else 14)


def _tells_of_third(plain: Sequence[str], index: int) -> bool:
    """Whether the words around "and" both tell of what comes next: "trade and cooperation agreements"."""
    after, third = "".join(plain[index + 2 : index + 3]), "".join(plain[index + 3 : index + 4])
    is_pair = plain[index].islower() and after.islower() and third.endswith("s") and third.islower()
    is_noun = not is_adjective(after) and after not in DETERMINERS and not after.endswith(("s", "ly", "ing", "ed"))
    if not is_pair or not is_noun or is_verb_form(after) or after in ("all", "both") or is_verb(third):
        return False
    is_subject = any(map(is_verb_form, plain[index + 4 : index + 5]))
    return third not in DETERMINERS and third not in PREPOSITIONS and not is_subject


def _find_loss_of_second(sentence: Sentence, index: int) -> int | None:
    """What is lost with "and" and what follows: a second verb, or a second thing; names stay together."""
    plain, second = sentence.plain[index].lower(), "".join(sentence.plain[index + 2 : index + 3])
    after = second.lower()
    shares_of = "".join(sentence.plain[index + 3 : index + 4]) == "of" and not is_verb(after)
    if shares_of and plain != after and plain[-3:] == after[-3:]:
        return None  # "the building / and testing of ships"
    if is_verb(after) or is_base(after) or after.endswith("ing"):
        return 6
    third = "".join(sentence.plain[index + 3 : index + 4])
    is_thing = second.isalpha() and third.islower() and third not in PREPOSITIONS and sentence.plain[index].islower()
    return 24 if (second.islower() or is_thing) and not plain.endswith("ly") else None


def _begins_to_tell(following: str, after: str) -> bool:
    """Whether an unknown word in -ing stands before its object: "exercises / involving 15 ships"."""
    return following.endswith("ing") and following not in PREPOSITIONS and not after.islower()


def _find_loss_by_word(following: str, after: str) -> int | None:
    if following in ("if", "unless"):
        return 60
    if following in CHANGES_MEANING:
        return 14
    if following in ("which", "who", "whose", "where"):
        return 16
    if following in OPENS_CLAUSE and following not in LOSSES:
        return 2
    if following == "to":
        return 10 if is_base(after) else 26
    if following == "in" and find_progressive(after) and after not in NOUNS_IN_ING:
        return 30
    if following in RESULTS:
        return 6
    if following not in NOUNS_IN_ING and (find_progressive(following) or _begins_to_tell(following, after)):
        return 14
    if describes_noun(following, after):
        return 18
    return LOSSES.get(following)
