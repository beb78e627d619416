"""Which briefings tell the same, and how they are gathered."""

from __future__ import annotations

import pytest

from generator.library.library import Library
from generator.library.stories import find_stories
from generator.terms import Taxonomy
from tests.desks import brief_all, read_all


def ties_of(text: str, taxonomy: Taxonomy) -> set[tuple[int, int, bool]]:
    briefings = brief_all(text, taxonomy)
    number = {b.slug: n for n, b in enumerate(briefings, 1)}
    ties = find_stories(Library(briefings)).ties
    return {
        (number[s], number[t.slug], t.is_near_duplicate)
        for s, found in ties.items()
        for t in found
        if number[s] < number[t.slug]
    }


def gather(taxonomy: Taxonomy, **texts: str) -> set[frozenset[str]]:
    """The stories of Markdown files, each as the names of its briefings."""
    stories = find_stories(Library(read_all(texts.items(), taxonomy)))
    return {frozenset(briefing.slug for briefing in story.briefings) for story in stories.by_slug.values()}


LONG = "The leaders of Japan and France met in Paris on trade, and agreed that their ministers would write a plan for the ports."


def test_a_text_with_a_word_changed_is_a_near_duplicate(taxonomy: Taxonomy) -> None:
    assert ties_of(f"{LONG}\n\n{LONG.replace('ports', 'harbours')}", taxonomy) == {(1, 2, True)}


def test_texts_of_other_blocs_are_never_tied(taxonomy: Taxonomy) -> None:
    assert ties_of(f"{LONG}\n\n{LONG.replace('France', 'Italy')}", taxonomy) == set()


def test_the_same_words_at_another_level_are_another_event(taxonomy: Taxonomy) -> None:
    assert ties_of(f"{LONG}\n\n{LONG.replace('leaders', 'foreign ministers')}", taxonomy) == set()


def test_a_tie_holds_both_ways(taxonomy: Taxonomy) -> None:
    briefings = brief_all(f"{LONG}\n\n{LONG.replace('ports', 'harbours')}", taxonomy)
    ties = find_stories(Library(briefings)).ties
    assert {slug: [tie.slug for tie in found] for slug, found in ties.items()} == {
        briefings[0].slug: [briefings[1].slug],
        briefings[1].slug: [briefings[0].slug],
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A ferry sinks in the Zambezi near Mongu, Zambia, killing at least ten people.",
            "The death toll of the ferry that sank in the Zambezi near Mongu, Zambia, rises to 31.",
        ),
        (
            "Voters in Malta go to the polls in a referendum on the Gozo tunnel.",
            "A referendum on building the Gozo tunnel passes in Malta by a narrow margin.",
        ),
    ],
    ids=["disaster", "vote"],
)
def test_reports_of_one_country_alone_are_gathered(first: str, second: str, taxonomy: Taxonomy) -> None:
    assert ties_of(f"{first}\n\n{second}", taxonomy) == {(1, 2, False)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A ferry sinks in the Zambezi near Mongu, Zambia, killing at least ten people.",
            "Two owners of a ferry on the Zambezi near Mongu, Zambia, are arrested on charges of fraud.",
        ),
        (
            "Voters in Malta go to the polls in a referendum on the Gozo tunnel.",
            "Builders of the Gozo tunnel in Malta go on strike after the referendum on the tunnel.",
        ),
        (
            "A flood in the north of Zambia kills ten people near Kasama.",
            "A flood in the north of Malawi kills ten people near Karonga.",
        ),
        (
            "Shelling in the border province of Sudan kills 12 people and wounds 31 others, officials report.",
            "Shelling in the border province of Sudan kills 40 people and wounds 55 others, officials report.",
        ),
    ],
    ids=["what came of it", "only the background", "another country", "a formula with other numbers"],
)
def test_what_only_sounds_alike_is_not_gathered(first: str, second: str, taxonomy: Taxonomy) -> None:
    assert ties_of(f"{first}\n\n{second}", taxonomy) == set()


def date_each(first: str, second: str, *, days: int = 1) -> dict[str, str]:
    """Two Markdown files of days that lie so far apart."""
    return {"a": f"---\ndate: 2020-02-01\n---\n{first}\n", "b": f"---\ndate: 2020-02-{1 + days:02}\n---\n{second}\n"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Gunmen attack the fish market of Kasumbalesa, Zambia, and kill nine traders.",
            "The death toll of the attack on the fish market of Kasumbalesa, Zambia, rises to 14.",
        ),
        (
            "Police in Zambia use water cannons against students who protest in Kabwe over bursaries.",
            "Students protest for a second day in Kabwe, Zambia, over their bursaries.",
        ),
        (
            "A court in Zambia sentences the miller Chanda Mulopwe to six years for bribery.",
            "Zambian miller Chanda Mulopwe is jailed for bribery.",
        ),
        (
            "Chanda Mulopwe is sworn in as governor of the Copperbelt in Zambia.",
            "The inauguration of Chanda Mulopwe as governor of the Copperbelt draws thousands in Zambia.",
        ),
        (
            "A small plane with six people on board goes missing on its way to Mongu, Zambia.",
            "Searchers in Zambia find the wreckage of the plane that was bound for Mongu.",
        ),
    ],
    ids=["attack", "protest", "verdict", "ceremony", "missing"],
)
def test_reports_of_near_days_are_gathered_by_the_deed(first: str, second: str, taxonomy: Taxonomy) -> None:
    assert gather(taxonomy, **date_each(first, second)) == {frozenset("ab")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Gunmen attack the fish market of Kasumbalesa, Zambia, and kill nine traders.",
            "Police in Zambia arrest three men for the attack on the fish market of Kasumbalesa.",
        ),
        (
            "Gunmen attack the fish market of Kasumbalesa, Zambia, and kill 9 traders.",
            "Gunmen attack the fish market of Kasumbalesa, Zambia, and kill 23 traders.",
        ),
        (
            "Zambia reports 41 deaths from cholera in Kasumbalesa in the past 24 hours.",
            "Zambia reports 57 deaths from cholera in Kasumbalesa in the past 24 hours.",
        ),
        (
            "A magnitude 6.1 earthquake shakes Kasumbalesa, Zambia, and damages homes.",
            "A magnitude 4.8 earthquake shakes Kasumbalesa, Zambia, and damages homes.",
        ),
        (
            "Delegates of Zambia and its rebels meet in Kasumbalesa for talks on the Mulopwe plan.",
            "Talks of Zambia and its rebels on the Mulopwe plan resume in Kasumbalesa.",
        ),
        (
            "Voters in Zambia go to the polls in Kasumbalesa for the first round of the Mulopwe election.",
            "Voters in Zambia go to the polls in Kasumbalesa for the second round of the Mulopwe election.",
        ),
    ],
    ids=[
        "an arrest",
        "another count",
        "another day's count",
        "another earthquake",
        "talks that resume",
        "another round",
    ],
)
def test_the_next_step_is_not_gathered(first: str, second: str, taxonomy: Taxonomy) -> None:
    assert gather(taxonomy, **date_each(first, second, days=3)) == set()


def test_a_report_that_names_more_countries_is_of_the_same_event(taxonomy: Taxonomy) -> None:
    first = "Power fails in Spain, Portugal, Andorra and France in the Lumen outage."
    second = "The Lumen outage in Spain is over after ten hours."
    assert gather(taxonomy, **date_each(first, second)) == {frozenset("ab")}


def test_the_nearest_days_are_gathered_first(taxonomy: Taxonomy) -> None:
    flood = "Floods near Kasama, Zambia, kill ten people and cut off the Chambeshi bridge{}.\n"
    days = {"a": ("03-01", ""), "b": ("03-10", " once more"), "c": ("03-12", ", the army says of it")}
    texts = {name: f"---\ndate: 2020-{day}\n---\n{flood.format(rest)}" for name, (day, rest) in days.items()}
    assert gather(taxonomy, **texts) == {frozenset("bc")}


def test_days_far_apart_are_two_events(taxonomy: Taxonomy) -> None:
    flood = "Floods near Kasama, Zambia, kill ten people and cut off the Chambeshi bridge.\n"
    later = "Floods cut off the Chambeshi bridge near Kasama, Zambia, and ten people are dead.\n"
    near = gather(taxonomy, a=f"---\ndate: 2020-02-01\n---\n{flood}", b=f"---\ndate: 2020-02-03\n---\n{later}")
    far = gather(taxonomy, a=f"---\ndate: 2020-02-01\n---\n{flood}", b=f"---\ndate: 2021-02-03\n---\n{later}")
    assert (near, far) == ({frozenset("ab")}, set())


def test_the_fullest_report_leads(taxonomy: Taxonomy) -> None:
    fuller = f"{LONG} They named the harbours of Kobe and Marseille and put aside two billion euros for cranes."
    briefings = brief_all(f"{LONG}\n\n{fuller}", taxonomy)
    stories = find_stories(Library(briefings))
    assert stories.by_slug[briefings[0].slug].lead == briefings[1]
    assert [stories.count_others(briefing) for briefing in briefings] == [0, 1]


def test_two_events_are_not_joined_by_a_report_that_fits_both(taxonomy: Taxonomy) -> None:
    text = "The presidents of Japan and France met in {} to open the Lumen fair and talked of the Lumen prize."
    dated = "---\nevent_date: {}\n---\n" + text.format("Lyon") + "\n"
    found = gather(taxonomy, a=dated.format("2020-03-01"), b=dated.format("2022-03-01"), c=text.format("Lyon") + "\n")
    assert len(found) == 1
    assert not any({"a", "b"} <= story for story in found)


def test_a_retracted_report_is_in_no_story(taxonomy: Taxonomy) -> None:
    assert gather(taxonomy, a=f"{LONG}\n", b=f"---\nstatus: retracted\n---\n{LONG} Both left.\n") == set()


def test_stories_do_not_depend_on_the_order_of_files(taxonomy: Taxonomy) -> None:
    texts = [(f"n{n}", f"{LONG} They talked for {n} hours about the cranes.\n") for n in range(2, 7)]
    texts += [("z", "A ferry sinks in the Zambezi near Mongu, Zambia, killing at least ten people.\n")]
    briefings = read_all(texts, taxonomy)
    forth, back = (find_stories(Library(order)) for order in (briefings, briefings[::-1]))
    assert forth == back
