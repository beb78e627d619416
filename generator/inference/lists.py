"""Lists in a sentence: "Malta, Chile and Peru"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.inference.endings import PREPOSITIONS, RESULTS
from generator.inference.sentence import TITLE_WORDS, Sentence
from generator.inference.verbs import find_progressive, is_base, is_third_person, is_verb, to_third_person

_REACH = 18
_NEAR = 6
"""Words that one member of a list has at most."""
_JOINING = frozenset(("and", "or"))


def find_lists(sentence: Sentence) -> list[tuple[int, int]]:
    """First and last index of each list "A, B and C"."""
    found: list[tuple[int, int]] = []
    words, plain, commas = sentence.words, sentence.plain, sentence.commas
    if not commas or commas[0] >= TITLE_WORDS:
        return found
    begin: int | None = None
    previous = -9
    for index in range(commas[0], min(len(words) - 1, TITLE_WORDS + _REACH)):
        if words[index][-1:] == ",":
            following = plain[index + 1].lower()
            is_told = following in ("a", "an") and words[index][:1].isupper()  # "from the Nile, a river"
            if not is_told and not _opens(following) and not is_third_person(following):
                begin = index if begin is None or index - previous > _NEAR else begin
                previous = index
        elif (
            words[index] in _JOINING
            and begin is not None
            and begin != index - 1  # "the harbour, and its cranes" are two
            and index - previous <= _NEAR
            and not _is_deed(plain, index + 1)
        ):
            found.append((begin, _find_end_of_item(sentence, index + 1)))
            begin = None
    return found


def _is_deed(plain: Sequence[str], index: int) -> bool:
    """Whether somebody's second deed is told there: "in Oslo, Norway and agree", "a treaty, and Peru signs another"."""
    word, following = plain[index], "".join(plain[index + 1 : index + 2])
    return is_verb(word) or (is_base(word) and is_third_person(to_third_person(word))) or is_third_person(following)


def is_list_of_names(sentence: Sentence, first: int, last: int) -> bool:
    """Whether all that such a list holds is named: "Malta, Chile and Peru", not "Valletta, Malta and agree"."""
    words = sentence.words
    ends = [n for n in range(first, last) if words[n][-1:] == "," or words[n] in ("and", "or")]
    return all(words[n + 1][:1].isupper() or words[n + 1] in ("the", "others", "and", "or") for n in ends)


def _find_end_of_item(sentence: Sentence, index: int) -> int:
    """The index of the last word of a list's last member."""
    last = min(index + 4, len(sentence.words) - 1)
    while index < last and sentence.words[index][-1:] != ",":
        following = sentence.plain[index + 1]
        if following in PREPOSITIONS or following in ("to", "and") or is_verb(following):
            break
        index += 1
    return index


def _opens(word: str) -> bool:
    """Whether the word after a comma begins a clause or phrase rather than the next member of a list."""
    return word in PREPOSITIONS or word in RESULTS or find_progressive(word) is not None
