"""Words of a sentence that belong together, so that no cut lies between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.inference.endings import PREPOSITIONS
from generator.inference.needs import find_needed
from generator.inference.sentence import DETERMINERS, TITLE_WORDS, Sentence, is_clause_verb
from generator.inference.verbs import (
    AUXILIARIES,
    can_be_verb,
    find_base,
    is_third_person,
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
_OBJECT_FIRST = frozenset("the a an its his their two three four five six several".split())
_LONGEST_INSERTED = 12
_ONLY_CLAUSES = frozenset("while because although though whether".split())
"""After one of these a clause is not told without its verb, though something is set off before that."""
_TELLS = frozenset(("tell", "tells"))
_COUNTS = frozenset("more over several two three four five six seven eight nine ten".split())
_ENDS_CLAIM = frozenset("following amid amidst during due despite".split())
_OWN = frozenset("a an its his her their".split())
"""What begins with one of these and has no verb before one of those is no clause but a thing: "announces a ban"."""


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


def _counts(word: str) -> bool:
    """Whether people or things are counted there: "as more than nine soldiers, / two of them officers, desert"."""
    return word in _COUNTS or word.isdigit()
