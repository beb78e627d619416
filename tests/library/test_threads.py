"""A bloc's events in order."""

from __future__ import annotations

from generator.library.library import Library
from generator.library.stories import find_stories
from generator.library.threads import Thread, find_threads
from generator.model import Briefing
from generator.terms import Taxonomy
from tests.desks import read_all

HELD = "The foreign ministers of Japan and France met in {} to discuss trade and tariffs.\n"
UPCOMING = "The foreign ministers of Japan and France will meet in {} to discuss trade and tariffs.\n"
PROPOSED = (
    "France proposed that its foreign minister meet the foreign minister of Japan in {} to discuss trade and tariffs.\n"
)


def dated(day: str, text: str, key: str = "event_date") -> str:
    return f"---\n{key}: {day}\nparties: [JP, FR]\n---\n{text}"


def read(taxonomy: Taxonomy, **texts: str) -> tuple[Briefing, ...]:
    return read_all(texts.items(), taxonomy)


def spin(briefings: tuple[Briefing, ...]) -> tuple[Thread, ...]:
    library = Library(briefings)
    return find_threads(library, find_stories(library))


def names(thread: Thread) -> list[str]:
    return [briefing.slug for briefing in thread.briefings]


def test_one_meeting_goes_from_proposed_to_held(taxonomy: Taxonomy) -> None:
    (thread,) = spin(
        read(
            taxonomy,
            a=dated("2020-05-02", HELD.format("Lyon")),
            b=dated("2020-05-02", UPCOMING.format("Lyon")),
            c=dated("2020-03-01", PROPOSED.format("Lyon")),
        )
    )
    assert names(thread) == ["c", "b", "a"]
    assert [len(step.briefings) for step in thread.steps] == [1, 2]


def test_a_long_pause_begins_another_thread(taxonomy: Taxonomy) -> None:
    days = {"a": "2020-01-10", "b": "2020-05-10", "c": "2021-03-10", "d": "2021-06-10"}
    threads = spin(read(taxonomy, **{name: dated(day, HELD.format("Lyon")) for name, day in days.items()}))
    assert [names(thread) for thread in threads] == [["a", "b"], ["c", "d"]]


def test_another_topic_is_another_thread(taxonomy: Taxonomy) -> None:
    days = {"a": "2020-01-10", "b": "2020-02-10", "c": "2020-03-10", "d": "2020-04-10"}
    topics = {"a": "trade-and-economy", "b": "people-and-culture", "c": "trade-and-economy", "d": "people-and-culture"}
    texts = {n: dated(f"{day}\ntopics: [{topics[n]}]", HELD.format("Lyon")) for n, day in days.items()}
    assert sorted(names(thread) for thread in spin(read(taxonomy, **texts))) == [["a", "c"], ["b", "d"]]


def test_one_report_alone_is_no_thread(taxonomy: Taxonomy) -> None:
    assert spin(read(taxonomy, a=dated("2020-01-10", HELD.format("Lyon")))) == ()


def test_undated_reports_have_no_place_in_time(taxonomy: Taxonomy) -> None:
    text = "---\nparties: [JP, FR]\n---\n"
    assert spin(read(taxonomy, a=text + HELD.format("Lyon"), b=text + UPCOMING.format("Rome"))) == ()


def test_an_undated_report_stands_with_a_dated_one_of_its_event(taxonomy: Taxonomy) -> None:
    undated = "---\nparties: [JP, FR]\n---\n" + UPCOMING.format("Lyon")
    (thread,) = spin(read(taxonomy, a=dated("2020-05-02", HELD.format("Lyon")), b=undated))
    assert names(thread) == ["b", "a"]


def test_a_thread_keeps_its_id_as_it_goes_on(taxonomy: Taxonomy) -> None:
    days = {"b": "2020-01-10", "c": "2020-05-10", "a": "2020-09-10"}
    briefings = read(taxonomy, **{name: dated(day, HELD.format(f"Lyon {name}")) for name, day in days.items()})
    early = [briefing for briefing in briefings if briefing.slug != "a"]
    (before,), (after,) = spin(tuple(early)), spin(briefings)
    assert before.id == after.id == "b"
    assert len(after.steps) == 3
    assert spin(briefings[::-1]) == (after,)


def test_what_a_thread_was_called_before_an_older_event_or_another_thread_came_in_leads_to_it(
    taxonomy: Taxonomy,
) -> None:
    days = {"a": "2020-01-10", "b": "2020-05-10", "c": "2020-09-10", "d": "2021-03-10", "e": "2021-05-10"}
    briefings = read(taxonomy, **{name: dated(day, HELD.format(f"Lyon {name}")) for name, day in days.items()})
    whole = {briefing.slug: briefing for briefing in briefings}
    late, other = spin(tuple(whole[name] for name in "bcde")), spin(tuple(whole[name] for name in "abde"))
    assert [thread.id for thread in late] == ["b"]
    assert [thread.id for thread in other] == ["a", "d"]
    (thread,) = spin(briefings)
    assert (thread.id, set(thread.other_ids)) == ("a", {"b", "c", "d", "e"})


def test_a_former_address_of_a_briefing_is_one_of_its_thread(taxonomy: Taxonomy) -> None:
    first = dated("2020-01-10\naliases: [once]", HELD.format("Lyon"))
    (thread,) = spin(read(taxonomy, a=first, b=dated("2020-05-10", HELD.format("Rome"))))
    assert (thread.id, thread.other_ids) == ("a", ("once", "b"))
