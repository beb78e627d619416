"""What kind of happening a report opens with: a meeting, a vote, a disaster or a death.

Reports of one event name the same kind of happening. What only led to the news ("after the vote", "following the
quake") is not what is reported, and neither is what somebody says of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum


class Happening(StrEnum):
    """A kind of event that several reports tell of: as planned, as it goes on, as it ended."""

    MEETING = "meeting"
    VOTE = "vote"
    DISASTER = "disaster"
    DEATH = "death"


_WORDS = {
    Happening.MEETING: """
        meet meets met meeting meetings talks summit summits visit visits visited visiting arrive arrives arrived
        negotiations negotiate conference dialogue delegation delegations delegates trip consultations""",
    Happening.VOTE: """
        vote votes voted voters polls ballot ballots election elections elected referendum plebiscite primary caucus
        caucuses runoff run-off""",
    Happening.DISASTER: """
        crash crashes crashed collide collides collided collision explosion explosions explode explodes exploded
        earthquake earthquakes quake flood floods flooding storm storms typhoon hurricane cyclone tornado tornadoes
        wildfire wildfires fire fires eruption erupts erupted volcano sink sinks sank capsize capsizes capsized
        derail derails derailed derailment landslide landslides mudslide mudslides avalanche outage blackout tsunami
        heatwave blizzard shipwreck""",
    Happening.DEATH: "dies died death deaths dead funeral",
}
_KINDS: Mapping[str, Happening] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_STATEMENT = frozenset(
    """say says said claim claims claimed deny denies denied warn warns warned believe believes think thinks urge urges
    urged demand demands demanded reject rejects rejected accuse accuses accused condemn condemns condemned vow vows
    vowed insist insists insisted threaten threatens threatened criticise criticises criticised criticize criticizes
    criticized predict predicts predicted""".split()
)
_VICTIMS = frozenset("kill kills killed dead missing injured injures wounded toll rescue rescuers survivors".split())
"""Where they open a report, what comes "after" or "when" is the disaster itself."""
_BACKGROUND = re.compile(
    r"\b(?:after|following|since|amid|despite|before|unless|because|if|in (?:response|reaction|retaliation|protest) to"
    r"|ahead of|in the wake of|due to|over)\b"
)
_BEFORE_COMMA = re.compile(
    r"(?:after|following|since|amid|despite|in (?:response|reaction|retaliation) to|ahead of)\b[^,]*,"
)
_OPENING = re.compile(r".*?[.!?](?=\s|$)", re.DOTALL)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def read_opening(text: str) -> str:
    """The first sentence, or what comes nearest to one without a look at every abbreviation."""
    match = _OPENING.match(text, min(len(text), 40))
    return text[: match.end()] if match else text


def read_happenings(opening: str) -> frozenset[Happening]:
    """The kinds of happening that a first sentence, in small letters, reports; what somebody says is no meeting."""
    words = set(_WORD.findall(opening))
    if not words & _VICTIMS:
        words = set(_WORD.findall(_cut_background(opening)))
    found = frozenset(kind for word in words if (kind := _KINDS.get(word)))
    return found - {Happening.MEETING} if words & _STATEMENT else found


def _cut_background(opening: str) -> str:
    """The opening without the clauses that say what came before."""
    leading = _BEFORE_COMMA.match(opening)
    main = opening[leading.end() :] if leading else opening
    return _BACKGROUND.split(main, maxsplit=1)[0]
