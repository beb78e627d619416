"""What a report adds to another one."""

from __future__ import annotations

from collections.abc import Callable

from generator.library.additions import find_addition, split_sentences
from generator.model import Briefing

Brief = Callable[[str], Briefing]
SHORT = "The leaders of Japan and France met to discuss trade."


def test_facts_that_the_other_lacks_are_named(brief: Brief) -> None:
    added = find_addition(
        brief(SHORT), brief("The leaders of Japan and France met in Paris with Emmanuel Macron to discuss taxes.")
    )
    assert added.venue is not None
    assert added.venue.value == "paris"
    assert [fact.value for fact in added.people] == ["emmanuel-macron"]


def test_what_both_have_is_not_named(brief: Brief) -> None:
    added = find_addition(brief(SHORT), brief("Leaders of France and Japan met and talked of trade."))
    assert not added


def test_a_number_is_told_with_its_noun_and_a_date_is_not(brief: Brief) -> None:
    known = brief("A ferry sank in Zambia with 40 passengers.")
    added = find_addition(known, brief("A ferry sank in Zambia on May 12 in 2019 with 40 passengers and 1,205 sacks."))
    assert added.numbers == ("1,205 sacks",)


def test_a_new_sentence_is_quoted_whole_and_a_known_one_is_not(brief: Brief) -> None:
    new = "Fishermen of three villages blocked the harbour with nets."
    added = find_addition(brief(SHORT), brief(f"Japan's and France's leaders met to discuss trade. {new}"))
    assert added.sentences == (new,)


def test_the_sentences_that_say_the_most_are_chosen_in_the_order_of_the_text(brief: Brief) -> None:
    long = "Fishermen of three villages blocked the harbour with nets, boats and empty barrels."
    short = "Police watched quietly from both piers."
    longest = "Ministers promised quick answers about licences, quotas, prices, fuel and broken engines."
    added = find_addition(brief(SHORT), brief(f"{long} {short} {longest}"))
    assert added.sentences == (long, longest)


def test_a_number_within_a_quoted_sentence_is_not_told_twice(brief: Brief) -> None:
    added = find_addition(brief(SHORT), brief(f"{SHORT} Fishermen blocked 12 harbours with nets and barrels."))
    assert (added.numbers, len(added.sentences)) == ((), 1)


def test_an_abbreviation_ends_no_sentence() -> None:
    assert split_sentences("Gen. Smith met Mr. Kato in the U.S. on Friday. They left.") == [
        "Gen. Smith met Mr. Kato in the U.S. on Friday.",
        "They left.",
    ]
