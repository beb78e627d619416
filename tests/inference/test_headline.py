"""Titles and leads made from the text itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inference.headline import infer_title, write_lead
from generator.inference.infer import Inference
from generator.inference.text import read_document
from generator.model import Mention, MentionKind, Span, Summary
from tests.inference.event_cases import read_cases

GOLDEN = read_cases("titles.yml")


def title(text: str, mentions: tuple[Mention, ...] = ()) -> str:
    return infer_title(read_document(text), mentions, {}).value


def person(text: str, words: str, term: str, *, after: int = 0) -> Mention:
    start = text.index(words, after)
    return Mention(Span(start, start + len(words)), words, MentionKind.PERSON, term, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will host talks on fishing with Iceland.", "Norway to host talks on fishing with Iceland"),
        ("Chile and Peru are set to hold a summit in Lima.", "Chile and Peru to hold a summit in Lima"),
        ("Norway hosted talks on fishing with Iceland.", "Norway hosts talks on fishing with Iceland"),
        ("Chile, Peru, and Bolivia are holding talks in Lima.", "Chile, Peru and Bolivia hold talks in Lima"),
        ("The foreign ministers met in Lima for talks.", "Foreign ministers meet in Lima for talks"),
        ("Norway said that it will not host talks.", "Norway says it will not host talks"),
        ("The United States has agreed to talks with Cuba.", "United States agrees to talks with Cuba"),
        ("The head of the ministers' group met envoys in Lima.", "Head of the ministers' group meets envoys in Lima"),
        ("Elections were held in Norway on Sunday.", "Elections held in Norway"),
    ],
)
def test_titles_are_in_the_tense_of_headlines(text: str, expected: str) -> None:
    assert title(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway hosted talks with Iceland in 2019.",
        "The envoy whom Norway invited left Oslo today.",
    ],
)
def test_the_tense_stays_where_changing_it_is_not_safe(text: str) -> None:
    assert title(text).split()[-4:] == text.rstrip(".").split()[-4:]
    assert not {"meet", "meets", "hold", "hosts", "leaves"} & set(title(text).split())


@pytest.mark.parametrize(
    ("frame", "rest"),
    [
        ("TRIPOLI, Libya: ", ""),
        ("OSLO (Reuters) - ", ""),
        ("Medicine – ", ""),
        ("Fishing dispute: ", ""),
        ("On 3 March 2024, ", ""),
        ("It is announced that ", ""),
        ("", ", with no damage reported"),
    ],
)
def test_what_stands_around_the_news_is_left_out(frame: str, rest: str) -> None:
    assert title(f"{frame}Norway opens talks with Iceland{rest}.") == "Norway opens talks with Iceland"


@pytest.mark.parametrize(
    ("frame", "rest", "source"),
    [
        ("Reuters reported that ", "", "Reuters reports"),
        ("The Guardian reveals that ", "", "Guardian reveals"),
        ("State media say that ", "", "state media say"),
        ("It is reported that ", "", "reports say"),
        ("According to a report by the harbour office, ", "", "harbour office says"),
        ("", ", the ministry said on Monday", "ministry says"),
        ("", ", according to officials", "officials say"),
        ("", ", according to two officials of the ministry, who were there", "two officials of the ministry say"),
        ("Reuters reports that ", ", according to officials", "Reuters reports"),
    ],
)
def test_who_reported_it_stands_last(frame: str, rest: str, source: str) -> None:
    assert title(f"{frame}Norway opens talks with Iceland{rest}.") == f"Norway opens talks with Iceland, {source}"


def test_a_source_that_leaves_no_room_for_the_news_is_left_out() -> None:
    text = (
        "The first meeting of the fishery ministers of Iceland, Norway, Denmark and Greenland in many months ends early,"
        " according to two of the drivers."
    )
    assert title(text).startswith("First meeting")


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["name"].replace(" ", "-"))
def test_titles_read_like_headlines(inference: Inference, case: dict[str, str]) -> None:
    summary = Summary(case["text"], "summaries/a.txt", 1, "a")
    assert inference.infer(summary, "a").title.value == case["title"]


def test_a_long_sentence_is_cut_where_a_clause_ends() -> None:
    text = (
        "Norway hosted fishing talks with the foreign minister of Iceland, aiming to settle a long and bitter dispute"
        " about mackerel quotas in the northern waters."
    )
    assert title(text) == "Norway hosts fishing talks with the foreign minister of Iceland"


def test_a_cut_leaves_no_list_half_told() -> None:
    text = "Envoys met to discuss sensitive issues such as fishing, whaling, and the oil of the northernmost Norwegian seabed, and parted."
    assert title(text) == "Envoys meet to discuss sensitive issues"


def test_listed_people_go_by_post_and_both_names_where_there_is_room() -> None:
    text = "President Jane Doe will host King Olav in Rome. Doe said so."
    mentions = (person(text, "Jane Doe", "jane-doe"), person(text, "Doe", "jane-doe", after=40))
    assert title(text, mentions) == "President Jane Doe to host King Olav in Rome"


def test_a_text_without_punctuation_gets_a_title_cut_at_a_word() -> None:
    found = title("word " * 60)
    assert len(found) <= 110
    assert set(found.lower().split()) == {"word"}


def test_a_long_text_that_ends_in_and_has_a_title() -> None:
    assert title("Norway " * 12 + "trilateral Norway and").startswith("Norway Norway")


def test_a_title_leaves_no_quotation_open() -> None:
    text = 'Norway announced a "' + "very " * 30 + 'long" plan.'
    assert '"' not in title(text)


def test_a_first_sentence_that_says_nothing_is_passed_over() -> None:
    assert title("It is done! Norway opens talks with Iceland.") == "Norway opens talks with Iceland"


def test_the_evidence_is_the_sentence_that_the_title_is_made_from() -> None:
    text = "Norway opens talks with Iceland. More is to come."
    fact = infer_title(read_document(text), (), {})
    assert [text[span.start : span.end] for span in fact.evidence[0].spans] == ["Norway opens talks with Iceland."]


@given(st.text(max_size=300))
def test_any_text_has_a_title_of_one_line(text: str) -> None:
    found = title(text)
    assert found
    assert found == " ".join(found.split())
    assert len(found) <= 98


def test_a_lead_is_whole_sentences() -> None:
    text = "One is short. Two is short too. " + "Three is far too long " * 12
    assert write_lead(read_document(text)) == "One is short. Two is short too."


def test_a_first_sentence_too_long_for_a_lead_is_cut_at_a_word() -> None:
    lead = write_lead(read_document("Norway and Iceland talk " * 20), limit=50)
    assert lead == "Norway and Iceland talk Norway and Iceland talk…"


@given(st.text(max_size=400))
def test_a_lead_never_passes_its_limit(text: str) -> None:
    assert len(write_lead(read_document(text), limit=60)) <= 60


def test_a_first_sentence_too_long_for_a_lead_is_cut_where_a_clause_ends() -> None:
    text = (
        "Norway opens talks with Iceland on mackerel quotas, which both parliaments had asked for in a stormy session."
    )
    lead = write_lead(read_document(text), limit=80)
    assert lead == "Norway opens talks with Iceland on mackerel quotas…"


def test_a_lead_ends_like_a_sentence_where_a_semicolon_parts_two() -> None:
    text = "Norway opens talks; Iceland, which had asked for them for a long time, is late."
    assert write_lead(read_document(text), limit=40) == "Norway opens talks."


@pytest.mark.parametrize(
    "part", ["“", "(", "that ", "says that ", "a, ", "U.S. ", "Wordwithoutend", "…", "between and "]
)
def test_a_text_that_is_one_part_over_and_over_has_a_title(part: str) -> None:
    assert 0 < len(title(part * 400)) <= 98
