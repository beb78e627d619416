"""The body of a Markdown summary as clean HTML, and its plain words."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
import nh3

# What a news summary can need. Everything else is dropped from the page, its words are kept.
TAGS = frozenset("p br em strong b i a ul ol li blockquote code sup sub h2 h3 h4".split())
BLOCKS = frozenset("p ul ol li blockquote h2 h3 h4 br".split())
PROGRAMS = frozenset("script style iframe object svg math template".split())
"""Tags that go with all that is in them: it is no prose."""
_ATTRIBUTES = {"a": {"href", "title"}}
_SCHEMES = {"http", "https", "mailto"}


def read_body(text: str) -> tuple[str, str]:
    """The clean HTML of a Markdown text, and the plain words in it.

    Only the tags of `TAGS` survive (an allow list, by nh3); no extension of Markdown is on, so `{{ }}`,
    `{: }` and `--8<--` stay the text they are.
    """
    html = markdown.markdown(text, output_format="html")
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener nofollow",
        clean_content_tags=set(PROGRAMS),
    )
    parser = _Words()
    parser.feed(clean)
    parser.close()
    return clean, "".join(parser.words)


def drops_tags(text: str) -> tuple[str, ...]:
    """The tags of a Markdown text that the page will not show, in alphabetical order."""
    seen = _Tags()
    seen.feed(markdown.markdown(text, output_format="html"))
    seen.close()
    return tuple(sorted(seen.names - TAGS - {"hr", "pre"}))


class _Words(HTMLParser):
    """Collects the text of HTML exactly as `generator.rendering.body` walks it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
