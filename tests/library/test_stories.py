"""Which briefings tell the same."""

from __future__ import annotations

from generator.library.library import Library
from generator.library.stories import find_ties
from generator.terms import Taxonomy
from tests.conftest import brief_all


def ties_of(text: str, taxonomy: Taxonomy) -> set[tuple[int, int, bool]]:
    briefings = brief_all(text, taxonomy)
    number = {b.slug: n for n, b in enumerate(briefings, 1)}
    ties = find_ties(Library(briefings))
    return {
        (number[s], number[t.slug], t.is_near_duplicate)
        for s, found in ties.items()
        for t in found
        if number[s] < number[t.slug]
    }


LONG = "The leaders of Japan and France met in Paris on trade, and agreed that their ministers would write a plan for the ports."


def test_a_text_with_a_word_changed_is_a_near_duplicate(taxonomy: Taxonomy) -> None:
    assert ties_of(f"{LONG}\n\n{LONG.replace('ports', 'harbours')}", taxonomy) == {(1, 2, True)}


def test_texts_of_other_blocs_are_never_tied(taxonomy: Taxonomy) -> None:
    assert ties_of(f"{LONG}\n\n{LONG.replace('France', 'Italy')}", taxonomy) == set()


def test_the_same_words_at_another_level_are_another_event(taxonomy: Taxonomy) -> None:
    assert ties_of(f"{LONG}\n\n{LONG.replace('leaders', 'foreign ministers')}", taxonomy) == set()


def test_a_tie_holds_both_ways(taxonomy: Taxonomy) -> None:
    briefings = brief_all(f"{LONG}\n\n{LONG.replace('ports', 'harbours')}", taxonomy)
    ties = find_ties(Library(briefings))
    assert {slug: [tie.slug for tie in found] for slug, found in ties.items()} == {
        briefings[0].slug: [briefings[1].slug],
        briefings[1].slug: [briefings[0].slug],
    }
