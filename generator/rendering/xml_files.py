"""Files of XML, written in one way whatever text they hold."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, tostring

# What XML 1.0 cannot hold, not even escaped (section 2.2).
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_xml(root: Element) -> bytes:
    """The element and all within it as a file; what XML cannot hold is shown as U+FFFD."""
    for element in root.iter():
        element.text = _make_safe(element.text) if element.text else element.text
        element.attrib.update({key: _make_safe(value) for key, value in element.attrib.items()})
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()


def _make_safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
