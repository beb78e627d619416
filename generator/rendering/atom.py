"""A feed as Atom 1.0 (RFC 4287), its archive as RFC 5005 has it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from generator.rendering.feeds import ATOM, Entry, Feed, write_instant
from generator.rendering.publication import Desk
from generator.rendering.xml_files import write_xml
from generator.urls import face_url

_MIME = "application/atom+xml"


def write_atom(desk: Desk, feed: Feed) -> bytes:
    """The feed as a file of Atom."""
    publication = desk.publication
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": publication.language})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "updated", write_instant(feed.updated))
    _link(root, "self", desk.absolute(feed.url(ATOM)), _MIME)
    _link(root, "alternate", desk.absolute(feed.page_url), "text/html")
    if feed.is_archive:
        root.set("xmlns:fh", "http://purl.org/syndication/history/1.0")
        SubElement(root, "fh:archive")
        _link(root, "current", desk.absolute(face_url(feed.view_uri, ATOM)), _MIME)
    for relation, src_uri in (("prev-archive", feed.older), ("next-archive", feed.newer)):
        if src_uri:
            _link(root, relation, desk.absolute(face_url(src_uri, ATOM)), _MIME)
    _add(SubElement(root, "author"), "name", publication.name)
    if publication.licence:
        _add(root, "rights", publication.licence)
    for entry in feed.entries:
        _add_entry(root, entry, desk.text_language)
    return write_xml(root)


def _add_entry(root: Element, entry: Entry, language: str) -> None:
    element = SubElement(root, "entry", {"xml:lang": language} if language else {})
    briefing = entry.briefing
    _add(element, "id", entry.id)
    _add(element, "title", briefing.title.value)
    _add(element, "updated", write_instant(entry.updated))
    if entry.published:
        _add(element, "published", write_instant(entry.published))
    _link(element, "alternate", entry.url, "text/html")
    source = briefing.summary.given.get("url")
    if source:
        _link(element, "via", str(source))
    for id_, name in entry.topics:
        SubElement(element, "category", {"term": id_, "label": name})
    _add(element, "summary", briefing.description)
    _add(element, "content", entry.html).set("type", "html")


def _add(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = text
    return element


def _link(parent: Element, relation: str, address: str, mime: str = "") -> None:
    kind = {"type": mime} if mime else {}
    SubElement(parent, "link", {"rel": relation, **kind, "href": address})
