"""All feeds of a site in one file that feed readers import (OPML 2.0)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent

from generator.library.views import View
from generator.messages import word
from generator.rendering.feeds import ATOM
from generator.rendering.publication import Desk
from generator.rendering.words import KINDS
from generator.rendering.xml_files import write_xml
from generator.urls import face_url, to_url

_CELLS = word("Blocs and topics")


def write_opml(desk: Desk) -> bytes:
    """The feeds of all views, one outline for each kind."""
    root = Element("opml", {"version": "2.0"})
    SubElement(SubElement(root, "head"), "title").text = desk.publication.name
    body = SubElement(root, "body")
    _add_feeds(desk, body, (desk.views.all, desk.views.corrections))
    say = desk.language.say
    groups = [(say(KINDS[kind][0]), tuple(views.values())) for kind, views in desk.views.by_kind.items()]
    for name, views in (*groups, (say(_CELLS), tuple(desk.views.cells.values()))):
        if views:
            _add_feeds(desk, SubElement(body, "outline", {"text": name, "title": name}), views)
    indent(root, "")
    return write_xml(root)


def _add_feeds(desk: Desk, parent: Element, views: Iterable[View]) -> None:
    for view in views:
        addresses = {"xmlUrl": face_url(view.src_uri, ATOM), "htmlUrl": to_url(view.src_uri)}
        whole = {key: desk.absolute(url) for key, url in addresses.items()}
        SubElement(parent, "outline", {"type": "rss", "text": view.title, "title": view.title, **whole})
