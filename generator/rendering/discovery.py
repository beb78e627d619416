"""Files by which programs find their way: the search of the site (OpenSearch 1.1), and llms.txt (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from generator.library.views import Kind, View
from generator.rendering.publication import Desk
from generator.rendering.xml_files import write_xml
from generator.urls import to_url

OPENSEARCH, LLMS = "opensearch.xml", "llms.txt"
_LONGEST_NAME = 16
"""Characters that OpenSearch allows in a short name."""


def write_opensearch(desk: Desk) -> bytes:
    """How to search the site: Material opens its search with the words after `?q=`."""
    name = desk.publication.name
    root = Element("OpenSearchDescription", {"xmlns": "http://a9.com/-/spec/opensearch/1.1/"})
    SubElement(root, "ShortName").text = _shorten(name)
    SubElement(root, "Description").text = desk.publication.sentence or name
    SubElement(root, "InputEncoding").text = "UTF-8"
    SubElement(root, "Url", {"type": "text/html", "template": desk.absolute("?q={searchTerms}")})
    return write_xml(root)


def write_llms(desk: Desk, files: Iterable[tuple[str, str]]) -> bytes:
    """The site in a page of Markdown: what it is, its data files (address and contents), its blocs and topics."""
    name, sentence = _escape(desk.publication.name), _escape(desk.publication.sentence or desk.publication.name)
    say = desk.language.say
    lines = [f"# {name}", "", f"> {sentence}", "", f"## {say('Data')}", ""]
    lines += [f"- [{path}]({desk.absolute(path)}): {what}" for path, what in files]
    for heading, kind in ((say("Blocs"), Kind.BLOC), (say("Topics"), Kind.TOPIC)):
        views = sorted(desk.views.by_kind[kind].values(), key=lambda view: (-len(view.briefings), view.title))
        lines += ["", f"## {heading}", "", *(_list_view(desk, view) for view in views)]
    return ("\n".join(lines) + "\n").encode()


def _list_view(desk: Desk, view: View) -> str:
    return f"- [{_escape(view.title)}]({desk.absolute(to_url(view.src_uri))}): {len(view.briefings)}"


def _shorten(name: str) -> str:
    """As many whole words of a name as fit."""
    words = name[: _LONGEST_NAME + 1].split(" ")
    return name if len(name) <= _LONGEST_NAME else " ".join(words[:-1]) or name[:_LONGEST_NAME]


def _escape(text: str) -> str:
    """Text on one line that opens no link."""
    return " ".join(text.split()).replace("[", r"\[").replace("]", r"\]")
