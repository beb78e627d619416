"""The text of a briefing as HTML, its names linked and the words that are evidence marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from generator.model import Format, Span, Summary


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name in the text that leads to a page."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of the text that are evidence: `number` is that of the fact in "Why is this here?"."""

    number: int
    span: Span


def render_body(summary: Summary, links: Sequence[NameLink], marks: Sequence[Marked]) -> str:
    """The text of the summary as HTML paragraphs, one block a line, fit to stand in a Markdown page.

    Every character of the text is shown as it was given. Evidence words become
    `<span class="bs-w" id="w12" data-w="3 5">`, 12 being their offset; `Marked` spans and links need not be
    disjoint.
    """
    walker = _Walker(summary.text, links, marks)
    walker.feed(get_html(summary))
    walker.close()
    # Outside of tags a brace could start a macro, and a blank line would end the block of HTML.
    lines = (line.strip() for line in "".join(walker.parts).split("\n"))
    return "\n".join(line for line in lines if line)


def get_html(summary: Summary) -> str:
    """The text of the summary as HTML, without links and marks."""
    return summary.html if summary.format is Format.MARKDOWN else f"<p>{escape(summary.text, quote=False)}</p>"


def anchor(span: Span) -> str:
    """The id of the place in the text where evidence words begin."""
    return f"w{span.start}"


class _Walker(HTMLParser):
    """Copies HTML and puts links and marks around stretches of its text, counted as `Summary.text` counts."""

    def __init__(self, text: str, links: Sequence[NameLink], marks: Sequence[Marked]) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._links = {link.span.start: link for link in links}
        self._marks = tuple(marks)
        self._cuts = sorted({edge for m in marks for edge in (m.span.start, m.span.end)})
        self._offset = 0
        self._in_link = 0
        self._text = text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_link += tag == "a"
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._in_link -= tag == "a"
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        begin, end = self._offset, self._offset + len(data)
        self._offset = end
        position = begin
        for link in self._links_within(begin, end):
            self.parts += self._mark(position, link.span.start)
            inner = "".join(self._mark(link.span.start, link.span.end))
            self.parts.append(f'<a href="{escape(link.url)}">{inner}</a>')
            position = link.span.end
        self.parts += self._mark(position, end)

    def _links_within(self, begin: int, end: int) -> Iterable[NameLink]:
        if self._in_link:
            return []
        found = (link for start, link in sorted(self._links.items()) if begin <= start and link.span.end <= end)
        return list(found)

    def _mark(self, begin: int, end: int) -> Iterable[str]:
        edges = [begin, *(cut for cut in self._cuts if begin < cut < end), end]
        for first, last in zip(edges, edges[1:], strict=False):
            words = escape(self._text[first:last], quote=False).replace("{", "&#123;").replace("}", "&#125;")
            numbers = [str(m.number) for m in self._marks if m.span.start <= first and last <= m.span.end]
            if numbers and words:
                yield f'<span class="bs-w" id="w{first}" data-w="{" ".join(dict.fromkeys(numbers))}">{words}</span>'
            else:
                yield words
