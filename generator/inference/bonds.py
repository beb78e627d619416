"""Words of a sentence that belong together, so that no cut lies between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.inference.endings import OPENS_CLAUSE, PREPOSITIONS
from generator.inference.relative_dates import NUMBERS
from generator.inference.sentence import DETERMINERS, TITLE_WORDS, Sentence, is_clause_verb
from generator.inference.verbs import (
    AUXILIARIES,
    can_be_verb,
    find_base,
    find_participle,
    find_progressive,
    is_base,
    is_third_person,
    is_verb,
    list_forms,
    may_be_third_person,
)

_BEGINS_INNER = frozenset(
    """after as when while because who which that whose where before until if although though since but whether
    how""".split()
)
SAYING = frozenset(
    "say announce claim report confirm suggest state believe allege declare reveal indicate admit tell tweet".split()
)
_SAYING_SO = frozenset(form for form in list_forms(SAYING) if form.endswith("ing"))
_RELATIVES = frozenset("who which that".split())
_HOME = frozenset("country country's country’s nation nation's nation’s".split())
_MAY_BEGIN = _BEGINS_INNER | _SAYING_SO | {"with", "time"}
_RANKS = frozenset("first second third last only".split())
_CALLS_FOR = {
    **dict.fromkeys(
        """persuade convince warn urge ask order invite allow force tell enable permit encourage pressure instruct
        require request sentence appeal link compel subject expose extradite commit direct""".split(),
        "to",
    ),
    **dict.fromkeys("accuse strip deprive convict acquit rid".split(), "of"),
    **dict.fromkeys("charge provide supply replace equate pelt".split(), "with"),
    **dict.fromkeys("prevent prohibit forbid bar ban exclude stop remove".split(), "from"),
    **dict.fromkeys("blame thank".split(), "for"),
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
_OBJECT_FIRST = frozenset("the a an its his their two three four five six several".split())
_BEFORE_VERB = frozenset("to and that which who not".split()) | AUXILIARIES
_LONGEST_INSERTED = 12
_ENDS_SEARCH = frozenset("after as while who which".split())
_ONLY_CLAUSES = frozenset("while because although though whether".split())
"""After one of these a clause is not told without its verb, though something is set off before that."""
_TELLS = frozenset(("tell", "tells"))
_COUNTS = frozenset("more over several two three four five six seven eight nine ten".split())
_ENDS_CLAIM = frozenset("following amid amidst during due despite".split())
_OWN = frozenset("a an its his her their".split())
"""What begins with one of these and has no verb before one of those is no clause but a thing: "announces a ban"."""
_OPENS_SINGLE = re.compile(r" '(?=[a-z])(?!s\b)")
_ENDS = frozenset("end a justice power light trial life".split())
_TOLD = 2
_REACH = 18


def find_bonds(sentence: Sentence, verb: int, lists: Iterable[tuple[int, int]]) -> set[int]:
    """The indices after which no cut lies: within a list, before what a verb calls for, before an inner verb."""
    bonds = {n for first, last in lists for n in range(first + 1, last)} | find_needed(sentence, verb)
    words, plain = sentence.words, sentence.plain
    last = min(len(words), verb + TITLE_WORDS)
    is_said = verb < last and find_base(plain[verb]) in SAYING
    first_begun = verb if is_said else next((n for n in range(verb, last) if plain[n] in _MAY_BEGIN), last)
    begun: list[tuple[int, bool]] = []
    inserted = 0
    for index in range(first_begun, last):
        word = plain[index]
        is_in_claim = len(begun) > 1 and begun[-2][1] and plain[begun[-1][0]] in _RELATIVES
        if begun and index > begun[-1][0] + (not is_in_claim) and _ends_bond(sentence, index, is_told=begun[-1][1]):
            bonds.update(range(begun.pop()[0], index + (0 if words[index][-1:] == "," else 1)))
        if word in _ENDS_CLAIM and begun and begun[-1] == (verb, True) and plain[verb + 1] in _OWN:
            begun.pop()
        is_told = word in _SAYING_SO or (is_said and index == verb)
        is_time = word == "time" and plain[index - 1] in _RANKS and _begins_clause(plain, index + 1)
        if word == "that" and begun and begun[-1] == (verb, True) and (index == verb + 1 or plain[verb] in _TELLS):
            begun.pop()  # "tells her that the port": what is told begins here
            bonds.update(range(verb, index))
        is_inner = word in _BEGINS_INNER and not (word == "that" and "".join(plain[index + 1 : index + 2]) in _HOME)
        if is_told or is_time or is_inner or (word == "with" and _is_set_off(words, index)):
            begun.append((index, is_told))
        elif begun and not begun[-1][1] and index > max(begun[-1][0] + 1, inserted) and words[index][-1:] == ",":
            inserted = _find_end_of_inserted(sentence, index, last)
            if inserted:
                continue
            first = begun.pop()[0]
            is_clause = _is_told_of_name(plain, first, index)
            is_clause = is_clause or (plain[first] in _ONLY_CLAUSES and plain[first + 1] != "of")
            is_clause = is_clause or (plain[first] == "as" and _counts(plain[first + 1]))
            bonds.update(range(first, index + 1) if is_clause else ())
    for first, _ in begun:
        bonds.update(range(first, _find_end_of_open(sentence, first, verb, last)))
    return bonds


def _is_told_of_name(plain: Sequence[str], first: int, index: int) -> bool:
    """Whether only a name stands between those words, and what it is follows: "after Ana Kralj, / a fisher,"."""
    is_named = index > first + 1 and all(word[:1].isupper() for word in plain[first + 1 : index + 1])
    return is_named and plain[index + 1] in ("a", "an", "the", "who")


def _find_end_of_open(sentence: Sentence, first: int, verb: int, last: int) -> int:
    """Where the bond of a clause whose verb was not found ends: after "that" never, after "says" at what may be one."""
    plain = sentence.plain
    if plain[first] == "that":
        return len(plain)
    if first != verb or find_base(plain[verb]) != "say":
        return first
    return next((n for n in range(first + 2, last) if can_be_verb(plain[n])), last)


def _find_end_of_inserted(sentence: Sentence, index: int, last: int) -> int:
    """The end of what two commas set off before the verb: "as Ann Lee, / the minister, warns"; 0 where it is none."""
    comma = next(
        (n for n in range(index + 1, min(index + _LONGEST_INSERTED, last)) if sentence.words[n][-1:] == ","), 0
    )
    return comma if comma and comma + 1 < last and is_clause_verb(sentence, comma + 1) else 0


def _begins_clause(plain: Sequence[str], index: int) -> bool:
    """Whether a clause with a subject of its own begins there: "the first time leaders / have met"."""
    return index < len(plain) and plain[index] not in PREPOSITIONS and not can_be_verb(plain[index])


def _is_set_off(words: Sequence[str], index: int) -> bool:
    """Whether a comma stands before the word at that index, and none after it."""
    return words[index - 1][-1:] == "," and words[index][-1:] != ","


def _ends_bond(sentence: Sentence, index: int, *, is_told: bool) -> bool:
    """Whether the verb of the inner clause stands there; of what is told only one that is hardly a noun."""
    word = sentence.plain[index]
    if not is_clause_verb(sentence, index):
        following = "".join(sentence.plain[index + 1 : index + 2])
        is_likely = not is_told and may_be_third_person(word) and (following in _OBJECT_FIRST or following.isdigit())
        return is_likely and sentence.plain[index - 1] not in PREPOSITIONS | DETERMINERS
    if not is_told or word in AUXILIARIES or not is_third_person(word):
        return True
    following = "".join(sentence.plain[index + 1 : index + 2])
    return following in DETERMINERS or not following.islower()


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


def _counts(word: str) -> bool:
    """Whether people or things are counted there: "as more than nine soldiers, / two of them officers, desert"."""
    return word in _COUNTS or word.isdigit()


def _begins_aside(sentence: Sentence, index: int, number: int) -> bool:
    """Whether the first comma since a verb stands before that word: "provides boats, with Malta paying"."""
    return number - 1 in sentence.commas and not any(index <= comma < number - 1 for comma in sentence.commas)


def _ends(sentence: Sentence, index: int) -> bool:
    """Whether what is brought "to an end" or "to justice" stands before the word at that index."""
    plain = sentence.plain
    after = index + 2 if plain[index + 1 : index + 2] == ("an",) else index + 1
    return plain[index] == "to" and after < len(plain) and plain[after] in _ENDS


def is_quoted(before: str) -> bool:
    """Whether the end of these words stands inside quotation marks or brackets."""
    is_marked = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return is_marked or before.count("(") > before.count(")") or _is_quoted_singly(before)


def _is_quoted_singly(before: str) -> bool:
    return " '" in before and len(_OPENS_SINGLE.findall(before)) > f"{before} ".count("' ")


def has_hardly_begun(before: str) -> bool:
    """Whether at most two words of the quotation at the end of these words have been told."""
    return before[max(before.rfind('"'), before.rfind("“"), before.rfind(" '")) :].strip().count(" ") < _TOLD


def starts_name(words: Sequence[str], index: int) -> bool:
    """Whether a name goes on over the word at that index: "Ministry / of Health"."""
    return words[index - 1][:1].isupper() and len(words) > index + 1 and words[index + 1][:1].isupper()
