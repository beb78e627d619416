"""Texts that are alike: much the same words in the same order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from math import ceil

from generator.library.contradictions import contradict
from generator.library.marks import Marks, share

_ALIKE = 0.5
"""Share of three-word shingles in common (Jaccard; Broder 1997) from which two texts are alike."""
_LONG = 12
"""Shingles that such texts have at least; shorter ones are formulas."""
_ALIKE_IN_BLOC = 0.08
"""The same for two texts of one bloc. Rewritten agency copy keeps little more than its opening: the pair in the first
nine has 0.11, all others at most 0.06."""
_ALIKE_OPENING = 0.35
"""Share of pairs of words in the first sentence, in texts of one bloc."""
_COMMON = 60
"""A shingle in more texts than this is a formula; it makes no pair."""


def find_near_duplicates(marks: Sequence[Marks]) -> set[tuple[int, int]]:
    """The numbers of any two whose texts are alike, found by an index of shingles rather than by all pairs."""
    pairs = _pair(_list_within_blocs(marks)) | _pair(_list_rarest(marks))
    return {(a, b) for a, b in pairs if _are_alike(marks[a], marks[b])}


def _list_within_blocs(marks: Sequence[Marks]) -> Iterable[tuple[Hashable, int]]:
    for number, mark in enumerate(marks):
        bloc = mark.briefing.bloc
        if bloc is not None:
            for shingle in mark.shingles:
                yield (bloc.id, shingle), number


def _list_rarest(marks: Sequence[Marks]) -> Iterable[tuple[Hashable, int]]:
    """Of each text the shingles that the fewest have, so many that two texts which are alike have one in common.

    That is all but a share of `_ALIKE`, in one order for all texts (the prefix filter; Chaudhuri and others 2006).
    """
    counted = Counter(shingle for mark in marks for shingle in mark.shingles)
    for number, mark in enumerate(marks):
        rarest = sorted(mark.shingles, key=lambda shingle: (counted[shingle], shingle))
        for shingle in rarest[: len(rarest) - ceil(_ALIKE * len(rarest)) + 1]:
            yield shingle, number


def _pair(held: Iterable[tuple[Hashable, int]]) -> set[tuple[int, int]]:
    """Any two that hold the same shingle."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for key, number in held:
        holders[key].append(number)
    lists = (holding for holding in holders.values() if 1 < len(holding) <= _COMMON)
    return {(a, b) for holding in lists for i, a in enumerate(holding) for b in holding[i + 1 :]}


def _are_alike(first: Marks, second: Marks) -> bool:
    likeness = share(first.shingles, second.shingles)
    if likeness < _ALIKE_IN_BLOC or not have_like_numbers(first, second):
        return False
    bloc = first.briefing.bloc
    in_bloc = bloc is not None and bloc == second.briefing.bloc
    opens_alike = in_bloc and share(first.opening, second.opening) >= _ALIKE_OPENING
    is_copy = likeness >= _ALIKE and min(len(first.shingles), len(second.shingles)) >= _LONG
    return (opens_alike or is_copy) and not contradict(first, second)


def have_like_numbers(first: Marks, second: Marks) -> bool:
    """Whether one text has all the numbers of the other: a formula with other numbers reports something else."""
    return first.numbers <= second.numbers or second.numbers <= first.numbers
