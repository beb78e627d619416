"""Why a country that a text names is no party of the main event: the part that each mention of it plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.inference.actors import Head, Unit
from generator.inference.parts import Placed, Slot
from generator.inference.scenes import read_scenes
from generator.inference.text import read_document
from generator.inference.words import Words, read_words
from generator.model import Briefing, MentionKind, Span

_PLAYED = {
    Slot.SUBJECT: "does something else",
    Slot.OBJECT: "is what somebody else acts on",
    Slot.BESIDE: "stands beside others, in another event",
    Slot.BETWEEN: "is one side of something else",
    Slot.OF: "belongs to another event",
    Slot.HELPER: "hosts or mediates something else",
    Slot.AGENT: "did something else",
    Slot.MODIFIER: "gives another event its name",
    Slot.VISITED: "is where somebody travels",
}


@dataclass(frozen=True, slots=True)
class Part:
    """What one mention of a country does in the text, where the country is no party."""

    party: str
    reason: str
    words: str
    span: Span


def find_parts(briefing: Briefing) -> Iterator[Part]:
    """For each country that is named and is no party, the part that its first mention plays."""
    parties = {fact.value for fact in briefing.parties}
    others = [fact.value for fact in briefing.countries if fact.value not in parties]
    if not others:
        return
    words = read_words(read_document(briefing.summary.text))
    played: dict[str, Part] = {}
    for scene in read_scenes(words, briefing.mentions):
        for placed in scene.rows:
            for unit in placed.row.units:
                for mention in unit.mentions:
                    if mention.party in others:
                        part = Part(mention.party, _tell(words, placed, unit), mention.words, mention.span)
                        played.setdefault(mention.party, part)
    for mention in briefing.mentions:
        if mention.party in others:
            played.setdefault(mention.party, Part(mention.party, "is named as a place", mention.words, mention.span))
    yield from (played[party] for party in others if party in played)


def _tell(words: Words, placed: Placed, unit: Unit) -> str:
    if placed.slot is not Slot.OTHER:
        return _PLAYED[placed.slot]
    if unit.head is Head.PLACE or any(m.kind is MentionKind.PLACE for m in unit.mentions):
        return "is named as a place"
    if unit.head is Head.MODIFIER:
        return "only says whose something is"
    before = words.lower[placed.governor] if placed.governor >= 0 else ""
    return f"is talked about, after “{before}”" if before.isalpha() else "is talked about"
