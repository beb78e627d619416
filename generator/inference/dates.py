"""The dates in a text, and the date of its main event.

Better no date than a wrong one: what has no year, and what is told from the day of writing ("next month"), is
read only against a known day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.inference.date_patterns import NUMBER, YEAR, find_wordings
from generator.inference.text import Document
from generator.model import Evidence, Fact, Origin, Period, Span
from generator.periods import write_period

_DIGIT = re.compile(r"\d")
_CLAUSE = 400
"""A clause is looked over no further than this, in characters, so that long texts take no longer each."""
# "since 2017", "the March 4 law", "Thursday's attack": these dates are about something other than the event.
_OTHER_BEFORE = re.compile(
    r"\b(?:since|until|till|from|by|before|after|of|(?<!on )the|a|an|its|their|his|her|our|last held in|"
    r"held in|as of|"
    r"between|through|back|than|for|effective|starting|beginning|like|around|about)\s(?:early |"
    r"late |mid-)?$",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"\b(?:said|says|announced|announces?|tweeted|wrote|stated|declared|reported|told \w+|"
    r"confirmed|warned|added|revealed)(?: in a statement)?,?"
    r"\s(?:on |late |early |late on |in )?$"
)
_NOUN_BEFORE = re.compile(
    r"\bthe (?:adoption|signing|vote|decision|attacks?|killings?|death|invasion|elections?|coup|"
    r"launch|arrest) "
    r"(?:on|in) $"
)
# "Chile's test earlier this month", "bonds that were due in April": the date is of that, not of the event.
_OF_NOUN = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}(?:tests?|visits?|attacks?|decision|invasion|elections?|resignation|death|speech|"
    r"withdrawal|launch|murder|killing|arrest|assassination|coup|earthquake|vote|referendum|summit)\b[^,;]{0,50}$"
    r"|\bthat (?:was|were|is|are|had|has|have)\b[^,;]*$|\bdue (?:in|on) $"
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
    r"\b(?:had|whom|after|since|following|which|who|whose|where|when|until|despite|because|if|unless|while|"
    r"before|first time|having|previously|earlier than|commemorating|elected|born|killed|kidnapped|"
    r"founded|signed in|adopted|dating|marking|amid|as|ahead of|based on|called|expires?)\b",
    re.IGNORECASE,
)
# A later sentence that says when the event is: "The summit will be held on 3 May".
_EVENT_TAKES_PLACE = re.compile(
    r"(?:The|This|Their|It|These) (?:[\w-]+ ){0,3}?(?:(?:meetings?|summit|talks|conference|negotiations|visit|trip|"
    r"exercises?|drills?|ceremony|session|forum|dialogue|consultations|gathering|vote|election)\b[^,;.]{0,60}? )?"
    r"(?:(?:is|are|was|were|will be) (?:to be )?(?:held|scheduled|set|due|expected|planned)|takes? place|took place|"
    r"will (?:take place|begin|start|open|run)|begins?|began|starts?|started|opens?|opened|runs?|ran)\b"
)


class DatedSpan(NamedTuple):
    """A date in the text: where it stands, the period it means, and how that was read."""

    span: Span
    period: Period
    rule: str


def find_dates(document: Document, *, published: Period | None) -> tuple[DatedSpan, ...]:
    """The dates of the text from left to right, none overlapping; the longer wording wins.

    Without `published`, only dates that say their year are found; where no more than its month is known, no day
    of the week, and where no more than its year is known, no month either.
    """
    kept: list[DatedSpan] = []
    for dated in _scan(document, published):
        if all(dated.span.end <= other.span.start or other.span.end <= dated.span.start for other in kept):
            kept.append(dated)
    return tuple(sorted(kept, key=lambda dated: dated.span))


def _scan(document: Document, published: Period | None) -> Iterator[DatedSpan]:
    """Every reading of every wording, the wordings in their order."""
    words = frozenset(document.folded)
    if _DIGIT.search(document.text):
        numbers = [word for word in words if word[0].isdigit()]
        words |= {NUMBER} if all(len(number) != 4 for number in numbers) else {NUMBER, YEAR}
    for wording in find_wordings(words):
        if published is None and wording.needs_publication:
            continue
        for match in wording.pattern.finditer(document.text):
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
    Where the sentence has none, a later one may tell when "the meeting" is held.
    """
    if not dates or not 0 <= event_sentence < len(document.sentences):
        return None
    own = _list_of_sentence(document, dates, event_sentence)
    if not own:
        own = _find_told_later(document, dates, event_sentence)
    period = _find_one(own)
    if period is None or not _is_plausible(period, published):
        return None
    evidence = tuple(Evidence(dated.rule, (dated.span,)) for dated in own)
    return Fact(write_period(period), Origin.TEXT, evidence)


def _list_of_sentence(document: Document, dates: Sequence[DatedSpan], sentence: int) -> list[DatedSpan]:
    first, last = document.sentences[sentence]
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    return [dated for dated in dates if start <= dated.span.start < end and _is_of_event(document.text, start, dated)]


def _find_told_later(document: Document, dates: Sequence[DatedSpan], event_sentence: int) -> list[DatedSpan]:
    """The date in the first later sentence that says when "the meeting" takes place."""
    for number in range(event_sentence + 1, len(document.sentences)):
        first, last = document.sentences[number]
        start = document.tokens[first].start
        if _EVENT_TAKES_PLACE.match(document.text, start, document.tokens[last - 1].end):
            return _list_of_sentence(document, dates, number)
    return []


def _find_one(dates: Sequence[DatedSpan]) -> Period | None:
    """The one period that all dates mean: the narrowest where each other holds it, else None."""
    narrowest = min((dated.period for dated in dates), key=lambda period: period.last - period.first, default=None)
    if narrowest is None:
        return None
    holds = all(d.period.first <= narrowest.first and narrowest.last <= d.period.last for d in dates)
    return narrowest if holds else None


def _is_of_event(text: str, start: int, dated: DatedSpan) -> bool:
    offset = dated.span.start
    before, after = text[max(start, offset - _CLAUSE) : offset], text[dated.span.end : dated.span.end + _CLAUSE]
    if dated.period.first != dated.period.last and dated.period.precision == "day":
        before = before.removesuffix("from ")
    if any(pattern.search(before) for pattern in (_OTHER_BEFORE, _SAID_BEFORE, _NOUN_BEFORE, _OF_NOUN)):
        return False
    if _NAMES_NEXT.match(after) and not before.endswith(("on ", "On ")):
        return False
    return not _INNER.search(before)


def _is_plausible(period: Period, published: Period | None) -> bool:
    """Whether news published then can be about an event of that time: within two years or so."""
    return published is None or abs((period.first - published.first).days) <= 800
