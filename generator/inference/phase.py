"""How far the main event has come, by the verb that its sentence speaks of it with."""

from __future__ import annotations

import re

from generator.inference.events import EventFound
from generator.inference.text import Document
from generator.model import Evidence, Fact, Origin, Phase, Span

_SIGNS: tuple[tuple[Phase, str, re.Pattern[str]], ...] = (
    (
        Phase.PROPOSED,
        "shows that it is only proposed",
        re.compile(
            r"\b(?:invit(?:es|ed)|propos(?:es|ed|al)|suggest(?:s|ed)|is likely to|may|could|would|calls? for"
            r"|called for|urge[sd]?|offer(?:s|ed) to|hopes? to|seeks? to|plans? to)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Phase.UPCOMING,
        "tells that it is still to come",
        re.compile(
            r"\b(?:will|(?:is|are) (?:set|due|scheduled|expected|about|to)(?: to)?\b|(?:are|is) to"
            r"|next (?:week|month|year)|upcoming|tomorrow)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Phase.UNDER_WAY,
        "tells that it is going on",
        re.compile(
            r"\b(?:is|are) (?:\w+ )?(?:hold|host|meet|conduct|negotiat|attend|gather|visit|discuss)\w*ing\b"
            r"|\b(?:begins?|opens?|starts?|kicks? off|commenced?|under ?way|ongoing|gather)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Phase.HELD,
        "tells that it took place",
        re.compile(
            r"\b[a-z]{2,}ed\b|\b(?:met|held|sign|signs|meets?|hosts?|holds?|agrees?|reach(?:es)?|visits?|conducts?"
            r"|announces?|said|took)\b",
        ),
    ),
)


def infer_phase(document: Document, event: EventFound | None) -> Fact | None:
    """The phase of the main event; None without an event or a sign of it."""
    if event is None:
        return None
    first, last = document.sentences[event.sentence]
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    for phase, rule, pattern in _SIGNS:
        spans = tuple(Span(start + m.start(), start + m.end()) for m in pattern.finditer(document.text[start:end]))
        if spans:
            return Fact(phase.value, Origin.TEXT, (Evidence(rule, spans),))
    return None
