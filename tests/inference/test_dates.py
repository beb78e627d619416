"""Dates in a text, and the one of its main event."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inference.dates import find_dates, infer_event_date
from generator.inference.text import read_document
from generator.periods import read_period, write_period
from tests.inference.event_cases import read_cases

GOLDEN = read_cases("dates.yml")
WORDS = """will last next this week weekend month year Monday Friday and to yesterday tomorrow today on the 29 February
31 December 1 January 99 years ago 15th in August over - 2024 , . May""".split()
PUBLISHED = "2024-05-15"  # a Wednesday


def find(text: str, published: str | None = None) -> list[tuple[str, str]]:
    when = read_period(published) if published else None
    found = find_dates(read_document(text), published=when)
    return [(text[dated.span.start : dated.span.end], write_period(dated.period)) for dated in found]


def infer(text: str, published: str | None = None, sentence: int = 0) -> str | None:
    document = read_document(text)
    when = read_period(published) if published else None
    fact = infer_event_date(document, find_dates(document, published=when), event_sentence=sentence, published=when)
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("They met on 26 May 2024.", "26 May 2024", "2024-05-26"),
        ("They met on May 26, 2024.", "May 26, 2024", "2024-05-26"),
        ("They met on Nov. 26, 2023.", "Nov. 26, 2023", "2023-11-26"),
        ("They met on 26–27 May 2024.", "26–27 May 2024", "2024-05-26/2024-05-27"),
        ("They met from July 11-12, 2023.", "July 11-12, 2023", "2023-07-11/2023-07-12"),
        ("They meet 30 May to 2 June 2024.", "30 May to 2 June 2024", "2024-05-30/2024-06-02"),
        ("They met in November 2023.", "November 2023", "2023-11"),
        ("They met on 2024-05-26.", "2024-05-26", "2024-05-26"),
        ("They met in 2019.", "2019", "2019"),
    ],
)
def test_a_date_with_its_year_needs_no_day_of_publication(text: str, words: str, edtf: str) -> None:
    assert find(text) == [(words, edtf)]


@pytest.mark.parametrize("words", ["on 18 August", "on Nov. 26", "in August", "next month", "on Sunday", "yesterday"])
def test_without_a_month_of_publication_a_date_without_year_says_nothing(words: str) -> None:
    assert find(f"The ministers met {words}.") == []
    assert find(f"The ministers met {words}.", "2024") == []


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["name"].replace(" ", "-"))
def test_dates_are_read_to_their_precision(case: dict[str, Any]) -> None:
    published = case.get("published")
    assert [period for _, period in find(case["text"], published)] == case["dates"]
    assert (infer(case["text"], published) or "") == case["event"]


@given(
    published=st.dates(date.min, date.max),
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
)
def test_any_wording_on_any_day_is_read_without_fault(published: date, words: str) -> None:
    infer(f"They met {words}.", published.isoformat())


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met on 12 May.", "2024-05-12"),
        ("They meet on June 3-4.", "2024-06-03/2024-06-04"),
        ("They met in March.", "2024-03"),
        ("They met last December.", "2023-12"),
        ("They met last month.", "2024-04"),
        ("They will meet next month.", "2024-06"),
        ("They met last week.", "2024-05-06/2024-05-12"),
        ("They meet this week.", "2024-05-13/2024-05-19"),
        ("They met on Monday.", "2024-05-13"),
        ("They will meet on Monday.", "2024-05-20"),
        ("They met yesterday.", "2024-05-14"),
        ("They meet tomorrow.", "2024-05-16"),
    ],
)
def test_dates_are_counted_from_the_day_of_publication(text: str, edtf: str) -> None:
    assert [period for _, period in find(text, PUBLISHED)] == [edtf]


def test_next_month_in_december_is_january() -> None:
    assert find("They will meet next month.", "2023-12-20") == [("next month", "2024-01")]


def test_a_day_in_january_told_in_december_lies_ahead() -> None:
    assert find("They meet on 5 January.", "2023-12-20") == [("5 January", "2024-01-05")]


def test_a_month_half_a_year_off_is_left_open_where_no_verb_tells_the_side() -> None:
    assert find("They meet in November.", PUBLISHED) == []
    assert find("They will meet in November.", PUBLISHED) == [("November", "2024-11")]


def test_days_that_the_calendar_does_not_have_are_no_dates() -> None:
    assert find("They met on 31 June 2024, or on 30 February 2024.") == [
        ("June 2024", "2024-06"),
        ("February 2024", "2024-02"),
    ]


def test_may_and_march_as_verbs_and_names_are_no_dates() -> None:
    assert find("They may march. Theresa May said so, and the March on Rome began.", PUBLISHED) == []


def test_the_date_of_the_event_is_the_one_in_its_sentence() -> None:
    assert infer("Leaders of both states met in Oslo on 3 May 2024. They last met on 2 June 2020.") == "2024-05-03"
    assert infer("A pact is old. Leaders of both states will meet in Oslo on 3 May 2024.", sentence=1) == "2024-05-03"


def test_a_bare_year_is_the_date_when_it_belongs_to_the_verb() -> None:
    assert infer("Both leaders met in Oslo in 2024.") == "2024"


@pytest.mark.parametrize(
    "text",
    [
        "The leaders resume summits, which were last held in 2019.",
        "Both sides have talked since 2017.",
        "It is the first visit since 2015.",
        "The ministers met after elections in May 2024.",
        "The ministers discussed the 4 March 2024 declaration.",
        "The ministers regret the adoption on 4 March 2024 of a law.",
        "Envoys met on 3 May 2024 and again on 9 May 2024.",
        "Talks with no date went on.",
        "",
    ],
)
def test_a_date_of_something_else_is_not_the_events_date(text: str) -> None:
    assert infer(text) is None


def test_a_day_on_which_something_was_said_is_not_the_events_date() -> None:
    assert infer("The ministers will meet in Rome, the spokesman said on Monday.", PUBLISHED) is None


def test_the_evidence_is_the_words_of_the_date() -> None:
    text = "Leaders met in Oslo on 3 May 2024."
    document = read_document(text)
    fact = infer_event_date(document, find_dates(document, published=None), event_sentence=0, published=None)
    assert fact is not None
    assert [text[span.start : span.end] for span in fact.evidence[0].spans] == ["3 May 2024"]
