"""A feed as Atom 1.0 (RFC 4287), its archive as RFC 5005 has it."""

from __future__ import annotations

import re
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.rendering.feeds import ATOM, Entry, Feed
from generator.rendering.publication import Desk
from generator.urls import face_url

_MIME = "application/atom+xml"
# What XML 1.0 cannot hold, not even escaped (section 2.2).
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_atom(desk: Desk, feed: Feed) -> bytes:
    """The feed as a file of Atom."""
    publication = desk.publication
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": publication.language})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "updated", _write_instant(feed.updated))
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
        _add_entry(root, entry)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()


def _add_entry(root: Element, entry: Entry) -> None:
    element = SubElement(root, "entry")
    briefing = entry.briefing
    _add(element, "id", entry.id)
    _add(element, "title", briefing.title.value)
    _add(element, "updated", _write_instant(entry.updated))
    if entry.published:
        _add(element, "published", _write_instant(entry.published))
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
    element.text = _NOT_XML.sub("\ufffd", text)
    return element


def _link(parent: Element, relation: str, address: str, mime: str = "") -> None:
    kind = {"type": mime} if mime else {}
    SubElement(parent, "link", {"rel": relation, **kind, "href": _NOT_XML.sub("\ufffd", address)})


def _write_instant(day: date) -> str:
    """The beginning of the day as RFC 3339 writes it: no hour is known."""
    return f"{day.isoformat()}T00:00:00Z"
