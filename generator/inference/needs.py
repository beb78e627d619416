"""What a verb calls for, so that no cut lies before it: "sentences the mayor / to ten years"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.endings import OPENS_CLAUSE, PREPOSITIONS
from generator.inference.relative_dates import NUMBERS
from generator.inference.sentence import TITLE_WORDS, Sentence
from generator.inference.verbs import (
    AUXILIARIES,
    find_base,
    find_participle,
    find_progressive,
    is_base,
    is_third_person,
    is_verb,
    list_forms,
)

_CALLS_FOR = {
    **dict.fromkeys(
        """persuade convince warn urge ask order invite allow force tell enable permit encourage pressure instruct
        require request sentence appeal link compel subject expose extradite commit direct prompt authorise
        authorize""".split(),
        "to",
    ),
    **dict.fromkeys("accuse strip deprive convict acquit rid".split(), "of"),
    **dict.fromkeys("charge provide supply replace equate pelt".split(), "with"),
    **dict.fromkeys("prevent prohibit forbid bar ban exclude stop remove".split(), "from"),
    **dict.fromkeys("blame thank swap exchange".split(), "for"),
    **dict.fromkeys("bring draw".split(), "an end"),
    "join": "in",
    **dict.fromkeys(
        """describe regard portray leave appoint name nominate recognise recognize designate install certify
        include""".split(),
        "as",
    ),
}
"""The word that completes what such verbs say."""
_MOVING = frozenset("fly travel go head return sail march".split())
"""Who does this from one place is told with the other."""
_CALLS = frozenset("call calls called calling".split())
_CALLING = list_forms(_CALLS_FOR) | _CALLS | {"between", "from"}
_WITH = frozenset("with for prevent stop see".split())
_NEEDY = _CALLING | _WITH | {"and", "that", "which"}
_ENDS_WITH = PREPOSITIONS - {"to", "of"}
_PARTNERS = frozenset(
    """talks agreement agreements deal deals treaty war dispute meeting relations ties cooperation contact negotiations
    pact accord ceasefire truce alliance partnership border trade contract meet summit""".split()
)
"""After these "with" names the other side."""
_BEFORE_VERB = frozenset("to and that which who not".split()) | AUXILIARIES
_ENDS_SEARCH = frozenset("after as while who which".split())
_ENDS = frozenset("end a justice power light trial life".split())
_REACH = 18


def find_needed(sentence: Sentence, verb: int) -> set[int]:
    """The indices before the word that a verb calls for: "sentences the mayor / to ten years"."""
    plain = sentence.plain
    needed = set(_reach_object(sentence, verb)) if verb < len(plain) else set()
    last = min(len(plain), verb + TITLE_WORDS)
    for index in [n for n in range(verb, last) if plain[n] in _NEEDY]:
        word = plain[index]
        if word == "and" and index > verb and find_participle(plain[verb]):
            needed.update(_reach_second(sentence, index))
        elif word in _WITH and index > verb:
            needed.update(_reach_doing(sentence, index))
        if sentence.words[index] in ("that,", "which,"):
            needed.update(range(index, index + _REACH))
        call = _find_call(sentence, index, verb) if word in _CALLING else None
        if call is not None:
            needed.update(_reach(sentence, index, call))
    return needed


def _find_call(sentence: Sentence, index: int, verb: int) -> str | None:
    """The word that the verb at that index calls for, if it does."""
    word = sentence.plain[index]
    following = sentence.plain[index + 1] if index + 1 < len(sentence.plain) else ""
    if word == "between":
        return "and"
    if word == "from":
        is_moving = (
            find_base(sentence.plain[index - 1]) in _MOVING and "to" in sentence.plain[index + 2 : index + _REACH]
        )
        return "to" if is_moving else "until" if "until" in sentence.plain[index + 2 : index + 5] else None
    if word in _CALLS and following in ("on", "upon", "for"):
        return "to" if following != "for" or _calls_someone(sentence, index + 2) else None
    before = sentence.plain[index - 1]
    is_used = (
        index == verb
        or word.endswith(("ing", "ed"))
        or before in _BEFORE_VERB
        or before.endswith("ly")
        or (before[:1].isupper() and is_third_person(word))
    )
    return _CALLS_FOR.get(find_base(word) or "") if is_used and word != "including" else None


def _calls_someone(sentence: Sentence, index: int) -> bool:
    """Whether somebody is called to do something: "calls for the mayor to resign", not "for an end to war"."""
    near = sentence.plain[index : index + 8]
    number = near.index("to") if "to" in near else 0
    return number > 0 and _is_infinitive(near, number) and near[number - 1][:1].isupper()


def _is_infinitive(plain: Sequence[str], index: int) -> bool:
    """Whether a verb comes after the "to" at that index, at once or after an adverb."""
    following = plain[index + 1 : index + 3]
    if not following or is_base(following[0]):
        return bool(following)
    return following[0].endswith("ly") and len(following) > 1 and is_base(following[1])


def _reach_second(sentence: Sentence, index: int) -> range:
    """The indices from "and" to before what befell others: "nine freed and two sailors / hurt"."""
    plain = sentence.plain
    number = "".join(plain[index + 1 : index + 2])
    if number not in NUMBERS and not number.isdigit():
        return range(0)
    last = min(len(plain), index + 7)
    return range(index + 1, next((n for n in range(index + 2, last) if find_participle(plain[n])), index + 1))


def _reach_object(sentence: Sentence, verb: int) -> range:
    """The indices from the main verb to its object, where something is set off before it or it is a quotation."""
    if sentence.words[verb][-1:] == "," and sentence.plain[verb + 1 : verb + 2] == ("as",):
        return range(verb, _find_comma(sentence, verb + 1) + 1)
    return _reach_quotation(sentence, verb) if sentence.plain[verb] in _CALLS else range(0)


def _find_comma(sentence: Sentence, index: int) -> int:
    """The index of the next word with a comma; the word before where there is none."""
    last = min(len(sentence.words), index + _REACH)
    return next((n for n in range(index, last) if sentence.words[n][-1:] == ","), index - 1)


def _reach_doing(sentence: Sentence, index: int) -> range:
    """The indices from "with" or "for" to before what somebody does: "with both / vowing", "for Peru / to buy"."""
    plain, word = sentence.plain, sentence.plain[index]
    for number in range(index + 1, min(len(plain) - 1, index + 9)):
        if sentence.words[number - 1][-1:] == "," or plain[number] in _ENDS_WITH:
            break
        is_doing = number > index + 1 and plain[number] not in OPENS_CLAUSE and find_progressive(plain[number])
        before = plain[index - 1]
        if is_doing and before not in _PARTNERS and (before in AUXILIARIES or not is_verb(before)):
            return range(index, number)
        if word == "for" and plain[number] == "to" and _is_infinitive(plain, number):
            return range(index, number) if plain[number - 1][:1].isupper() or plain[index - 1] == "and" else range(0)
    return range(0)


def tells_what_others_do(sentence: Sentence, index: int) -> bool:
    """Whether "with" begins there what somebody else does at the same time: "with Chile / warning that"."""
    before = sentence.plain[index - 1]
    return before not in _PARTNERS and len(_reach_doing(sentence, index)) > 1


def _reach_quotation(sentence: Sentence, index: int) -> range:
    """The indices from "calls" to before the quotation that tells what somebody is called."""
    last = min(len(sentence.words), index + _REACH)
    return range(index, next((n for n in range(index + 1, last) if sentence.words[n][:1] in ('"', "“")), index))


def _reach(sentence: Sentence, index: int, call: str) -> range:
    """The indices from a verb to before the word it calls for; none where that does not come."""
    for number in range(index + 1, min(len(sentence.plain), index + _REACH)):
        word = sentence.plain[number]
        if call in ("with", "as") and word == call and _begins_aside(sentence, index, number):
            break
        is_called = word == call and (
            call != "in" or find_progressive("".join(sentence.plain[number + 1 : number + 2]))
        )
        if is_called or (call == "to" and word == "for") or (call == "an end" and _ends(sentence, number)):
            return range(index, number)
        is_second = sentence.words[number][-1:] == "," and sentence.plain[number + 1 : number + 2] == ("and",)
        is_second = is_second and is_base("".join(sentence.plain[number + 2 : number + 3]))
        if is_second or word in _ENDS_SEARCH or sentence.words[number][-1:] == ";":
            break
    return range(0)


def _begins_aside(sentence: Sentence, index: int, number: int) -> bool:
    """Whether the first comma since a verb stands before that word: "provides boats, with Malta paying"."""
    return number - 1 in sentence.commas and not any(index <= comma < number - 1 for comma in sentence.commas)


def _ends(sentence: Sentence, index: int) -> bool:
    """Whether what is brought "to an end" or "to justice" stands before the word at that index."""
    plain = sentence.plain
    after = index + 2 if plain[index + 1 : index + 2] == ("an",) else index + 1
    return plain[index] == "to" and after < len(plain) and plain[after] in _ENDS
