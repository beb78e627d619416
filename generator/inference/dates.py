"""The dates in a text, and the date of its main event.

Better no date than a wrong one: what has no year, and what is told from the day of writing ("next month"), is
read only against a known day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.inference.date_patterns import PATTERNS
from generator.inference.text import Document
from generator.model import Evidence, Fact, Origin, Period, Span
from generator.periods import write_period

_HAS_YEAR = re.compile(r"(?:19|20)\d\d|\d{4}-")
# "since 2017", "the March 4 law", "Thursday's attack": these dates are about something other than the event.
_OTHER_BEFORE = re.compile(
    r"\b(?:since|until|till|from|by|before|after|of|the|a|an|its|their|his|her|our|last held in|"
    r"held in|as of|"
    r"between|through|back|than|for|effective|starting|beginning|like|around|about)\s(?:early |"
    r"late |mid-)?$",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"\b(?:said|says|announced|reported|told \w+|confirmed|warned|added|revealed)(?: in a statement)?,?"
    r"\s(?:on |late |early |late on |in )?$"
)
_NOUN_BEFORE = re.compile(
    r"\bthe (?:adoption|signing|vote|decision|attacks?|killings?|death|invasion|elections?|coup|"
    r"launch|arrest) "
    r"(?:on|in) $"
)
# "his first Sunday address", "Thursday's attack": the date says which one.
_NAMES_NEXT = re.compile(
    r"^(?:['’]s\b| (?!(?:a|an|the|in|at|on|to|and|or|but|for|with|after|as|by|from|of|over|about|"
    r"amid|during|where|"
    r"which|that|who|when|while|before|following|ahead|because|against|between|under|via|near|until|"
    r"through|if|into|so|its|"
    r"their|his|her|is|are|was|were|has|have|had|will|would|morning|afternoon|evening|night)\b)[a-z]+)"
)
_INNER = re.compile(
    r"\b(?:after|since|following|which|who|whose|where|when|until|despite|because|if|unless|while|"
    r"before|first time|"
    r"founded|signed in|adopted|dating|marking|amid|as|ahead of|based on|called|expires?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """A date in the text: where it stands, the period it means, and how that was read."""

    span: Span
    period: Period
    rule: str


def find_dates(document: Document, *, published: Period | None) -> tuple[DatedSpan, ...]:
    """The dates of the text from left to right, none overlapping; the longer wording wins.

    Without a day of `published`, only dates that say their year are found.
    """
    known = published if published and published.precision == "day" and published.first == published.last else None
    kept: list[DatedSpan] = []
    for dated in _scan(document.text, known):
        if all(dated.span.end <= other.span.start or other.span.end <= dated.span.start for other in kept):
            kept.append(dated)
    return tuple(sorted(kept, key=lambda dated: dated.span))


def _scan(text: str, published: Period | None) -> Iterator[DatedSpan]:
    """Every reading of every wording, the wordings in their order."""
    if published is None and not _HAS_YEAR.search(text):
        return
    for wording in PATTERNS:
        if published is None and wording.needs_publication:
            continue
        for match in wording.pattern.finditer(text):
            period = wording.read(match, published)
            if period is not None:
                core = "core" if "core" in wording.pattern.groupindex else 0
                yield DatedSpan(Span(match.start(core), match.end(core)), period, wording.rule)


def infer_event_date(
    document: Document, dates: Sequence[DatedSpan], *, event_sentence: int, published: Period | None
) -> Fact | None:
    """The EDTF text of the main event's date: the one date of its sentence that belongs to its verb, or None.

    A date in an inner clause ("after talks in May"), of a statement ("said on Monday") or one that limits or
    names something ("since 2017", "the March 4 law") is not the event's. Two different dates leave it open.
    """
    if not 0 <= event_sentence < len(document.sentences):
        return None
    first, last = document.sentences[event_sentence]
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    own = [dated for dated in dates if start <= dated.span.start < end and _is_of_event(document.text, start, dated)]
    if len({dated.period for dated in own}) != 1 or not _is_plausible(own[0].period, published):
        return None
    evidence = tuple(Evidence(dated.rule, (dated.span,)) for dated in own)
    return Fact(write_period(own[0].period), Origin.TEXT, evidence)


def _is_of_event(text: str, start: int, dated: DatedSpan) -> bool:
    before, after = text[start : dated.span.start], text[dated.span.end :]
    if any(pattern.search(before) for pattern in (_OTHER_BEFORE, _SAID_BEFORE, _NOUN_BEFORE)):
        return False
    if _NAMES_NEXT.match(after) and not before.endswith(("on ", "On ")):
        return False
    return not _INNER.search(before)


def _is_plausible(period: Period, published: Period | None) -> bool:
    """Whether news published then can be about an event of that time: within two years or so."""
    return published is None or abs((period.first - published.first).days) <= 800
