"""Files become summaries: two forms, any line ends, every character kept."""

import pytest

from generator.model import Format
from generator.reading.content import read_bytes

ONE = "The leaders of Japan and France met in Paris."
TWO = "The leaders of Italy and Spain met in Rome."


def texts(raw: str | bytes, source: str = "a.txt") -> list[str]:
    found, problems = read_bytes(raw if isinstance(raw, bytes) else raw.encode(), source=source)
    assert problems == ()
    return [summary.text for summary in found]


def test_blank_lines_part_summaries_and_lines_are_joined() -> None:
    assert texts(f"{ONE[:20]}\n{ONE[20:].strip()}\n\n\n{TWO}\n") == [ONE[:20].strip() + " " + ONE[20:].strip(), TWO]


def test_without_blank_lines_every_line_is_a_summary() -> None:
    assert texts(f"{ONE}\n{TWO}\n\n") == [ONE, TWO]


def test_a_hard_wrapped_paragraph_is_one_summary() -> None:
    assert texts("The leaders of Japan and\nFrance met in Paris to\ndiscuss trade on Monday.\n") == [
        "The leaders of Japan and France met in Paris to discuss trade on Monday."
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_system(end: str) -> None:
    assert texts(f"\ufeff{ONE}{end}{end}{TWO}{end}") == [ONE, TWO]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    found, _ = read_bytes(f"{ONE}\x0c\u2028\n\n\n{TWO}".encode(), source="a.txt")
    assert [summary.line for summary in found] == [1, 4]


def test_two_rules_in_a_text_without_front_matter_lose_nothing() -> None:
    body = f"{ONE}\n\n---\n\n{TWO}\n\n---\n\nThe end of it."
    (text,) = texts(body, "a.md")
    assert all(words in text for words in (ONE, TWO, "The end of it."))


def test_front_matter_behind_a_byte_order_mark_is_read() -> None:
    found, problems = read_bytes(f"\ufeff---\r\ntitle: Talks\r\n---\r\n{ONE}".encode(), source="a.md")
    assert problems == ()
    assert found[0].given == {"title": "Talks"}
    assert found[0].format is Format.MARKDOWN


def test_a_first_heading_is_the_title() -> None:
    found, _ = read_bytes(f"# Talks in Paris\n\n{ONE}\n".encode(), source="a.md")
    assert found[0].given["title"] == "Talks in Paris"
    assert found[0].text == ONE


def test_the_line_of_the_text_is_that_of_the_file() -> None:
    found, _ = read_bytes(f"---\ntitle: Talks\n---\n\n{ONE}\n".encode(), source="a.md")
    assert found[0].line == 5


def test_the_content_id_depends_on_the_words_alone() -> None:
    first, _ = read_bytes(ONE.encode(), source="a.txt")
    second, _ = read_bytes(f"\n\n  {ONE}  \n".encode(), source="b.txt")
    assert first[0].content_id == second[0].content_id


def test_markdown_is_reduced_to_plain_prose() -> None:
    found, _ = read_bytes(b"The *leaders* of [Japan](javascript:alert(1)) met <b onclick='x'>there</b>.", source="a.md")
    assert found[0].text == "The leaders of Japan met there."
    assert "onclick" not in found[0].html
    assert "javascript" not in found[0].html
