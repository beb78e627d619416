"""The text of a briefing: every character as given, names linked, evidence marked."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Format, Span, Summary
from generator.rendering.body import Marked, NameLink, render_body


class Words(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data


def summary(text: str) -> Summary:
    return Summary(text, "a.txt", 1, "0")


@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
    marks=st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20))),
)
def test_marks_and_links_change_no_character(text: str, marks: list[tuple[int, int]]) -> None:
    text = " ".join(text.split()) or "x"
    spans = [Span(start, start + length) for start, length in marks if start + length <= len(text)]
    html = render_body(
        summary(text), [NameLink(span, "x/") for span in spans[:1]], [Marked(n, s) for n, s in enumerate(spans)]
    )
    assert " ".join(Words(html).text.split()) == " ".join(text.split())


def test_evidence_words_carry_the_numbers_of_their_facts() -> None:
    html = render_body(
        summary("Japan met"), [NameLink(Span(0, 5), "../jp/")], [Marked(1, Span(0, 5)), Marked(2, Span(0, 9))]
    )
    assert html == (
        '<p><a href="../jp/"><span class="bs-w" id="w0" data-w="1 2">Japan</span></a>'
        '<span class="bs-w" id="w5" data-w="2"> met</span></p>'
    )


def test_a_link_of_the_editor_gets_no_second_one() -> None:
    given_html = '<p>In <a href="https://example.org/">Japan</a></p>'
    html = render_body(
        Summary("In Japan", "a.md", 1, "0", Format.MARKDOWN, given_html), [NameLink(Span(3, 8), "../jp/")], []
    )
    assert html == given_html
