"""The main event of a text: the word that names it, and the sentence that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.inference.text import Document
from generator.model import Span

NOUNS = frozenset(
    """meeting meetings summit summits talks dialogue dialogues conference negotiations consultations trilateral
    trilaterals exercise exercises drill drills agreement agreements deal pact treaty accord accords memorandum
    ceasefire truce alliance partnership declaration statement communique consultation forum negotiation swap
    exchange visit trip call session gathering roundtable""".split()
)
"""Nouns that name what parties do together."""
VERBS = frozenset(
    """meet meets met meeting host hosts hosted hosting hold holds held holding sign signs signed signing agree
    agrees agreed agreeing invite invites invited discuss discusses discussed negotiate negotiates negotiated
    gather gathers gathered convene convenes convened visit visits visited join joins joined attend attends
    attended launch launches launched establish establishes established conclude concludes concluded reach
    reaches reached begin begins began resume resumes resumed welcome welcomes welcomed conduct conducts
    conducted announce announces announced cooperate cooperates mediate mediates mediated broker brokers
    brokered restore restores restored normalize normalise normalized normalised pledge pledged unveil
    unveiled form formed create created ratify ratified""".split()
)
"""Verbs of which parties are the subject together, or one of the others the object."""
_STRONG = frozenset(
    """meeting summit talks trilateral negotiations dialogue meet meets met hosts hosted sign signs signed agreement
    agree agrees agreed deal joint ceasefire truce treaty pact drills exercise exercises consultations""".split()
)


@dataclass(frozen=True, slots=True)
class EventFound:
    """The main event: its sentence, the token that names it, and the words that speak of it."""

    sentence: int
    token: int
    spans: tuple[Span, ...]


def find_cues(document: Document, sentence: int) -> tuple[int, ...]:
    """The tokens of a sentence that name an event, from left to right."""
    first, last = document.sentences[sentence]
    return tuple(
        n for n in range(first, last) if document.tokens[n].lower in NOUNS or document.tokens[n].lower in VERBS
    )


def is_strong(document: Document, token: int) -> bool:
    """Whether the word names a meeting or a bond by itself."""
    return document.tokens[token].lower in _STRONG


def make_event(document: Document, sentence: int, cues: Sequence[int]) -> EventFound:
    """The event of a sentence: its first strong word, else its first."""
    token = next((cue for cue in cues if is_strong(document, cue)), cues[0])
    spans = tuple(Span(document.tokens[cue].start, document.tokens[cue].end) for cue in cues)
    return EventFound(sentence, token, spans)
