"""What kind of happening a report opens with: a meeting, a vote, a disaster, a death, an attack …

Reports of one event name the same kind of happening. What only led to the news ("after the vote", "following the
quake") is not what is reported, and neither is what somebody says of it, or what came of an attack: an arrest, a
funeral. Where a report tells of victims or damage, what it followed is the event itself.
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
    ATTACK = "attack"
    LOSS = "loss"
    UNREST = "unrest"
    CEREMONY = "ceremony"
    VERDICT = "verdict"


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
        heatwave blizzard shipwreck collapse collapses collapsed stampede crush missing disappears disappeared wreckage
        trapped miners survivors""",
    Happening.DEATH: "dies died death deaths dead funeral interred buried mourning",
    Happening.ATTACK: """
        attack attacks attacked bomb bombs bomber bombers bombing bombings shooting shootings shoots shot gunman gunmen
        gunfire blast blasts ambush ambushes ambushed stabbing stabs stabbed massacre airstrike airstrikes shelling
        missile missiles rocket rockets drone drones assassinated assassination""",
    Happening.LOSS: "kill kills killed dead toll injured injures wounded",
    Happening.UNREST: """
        protest protests protesters protestors demonstration demonstrations demonstrators demonstrate rally rallies riot
        riots rioting rioters unrest""",
    Happening.CEREMONY: "sworn inaugurated inauguration coronation crowned enthroned wedding weds marries",
    Happening.VERDICT: """
        convict convicts convicted sentence sentences sentenced guilty jailed acquits acquitted verdict hanged executed
        execution executions""",
}
_KINDS: Mapping[str, Happening] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_STATEMENT = frozenset(
    """say says said claim claims claimed deny denies denied warn warns warned believe believes think thinks urge urges
    urged demand demands demanded reject rejects rejected accuse accuses accused condemn condemns condemned vow vows
    vowed insist insists insisted threaten threatens threatened criticise criticises criticised criticize criticizes
    criticized predict predicts predicted""".split()
)
_VICTIMS = frozenset(
    """kill kills killed dead missing injured injures wounded toll rescue rescuers rescued survivors evacuate evacuated
    evacuates evacuations flee displaced homeless stranded trapped wreckage debris bodies remains damage damaged damages
    destroyed affected flights airspace power electricity homes casualties fatalities victims""".split()
)
"""Where they open a report, what comes "after" or "when" is the disaster itself."""
_SEQUEL = frozenset(
    """arrest arrests arrested detain detains detained charged charges sentenced convicted suspect suspects manhunt
    mourn mourns mourners memorial funeral vigil tribute anniversary buried resigns fires investigation""".split()
)
"""Where they open a report, it tells of what came of an attack."""
_DEEDS = frozenset({Happening.MEETING, Happening.ATTACK, Happening.LOSS, Happening.UNREST})
"""What is not reported where somebody only speaks of it."""
VIOLENT = frozenset({Happening.ATTACK, Happening.LOSS})
"""What happens to the same places again and again, and is told of in the same words."""
_AIMED = re.compile(r"\b(?:open(?:s|ed|ing)?|under|exchange[sd]?|return(?:s|ed)?) fire\b|\bfire[sd]? (?:at|on|upon)\b")
"""Fire that is no disaster."""
_PER_DAY = re.compile(
    r"\b(?:(?:past|last|previous) (?:24|twenty-four) hours|daily|single[- ]day|one[- ]day (?:record|total))\b"
)
"""A count of one day, which the next day's is not."""
_BACKGROUND = re.compile(
    r"\b(?:after|following|since|amid|despite|before|unless|because|if|in (?:response|reaction|retaliation|protest) to"
    r"|ahead of|in the wake of|due to|over)\b"
)
_BEFORE_COMMA = re.compile(
    r"(?:after|following|since|amid|despite|in (?:response|reaction|retaliation) to|ahead of|due to|because of"
    r"|as a result of)\b[^,]*,"
)
_OPENING = re.compile(r".*?[.!?](?=\s|$)", re.DOTALL)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def read_opening(text: str) -> str:
    """The first sentence, or what comes nearest to one without a look at every abbreviation."""
    match = _OPENING.match(text, min(len(text), 40))
    return text[: match.end()] if match else text


def read_happenings(opening: str) -> frozenset[Happening]:
    """The kinds of happening that a first sentence, in small letters, reports."""
    if _PER_DAY.search(opening):
        return frozenset()
    opening = _AIMED.sub("gunfire", opening)
    main = set(_WORD.findall(_cut_background(opening)))
    words = main | set(_WORD.findall(opening)) if main & _VICTIMS else main
    found = frozenset(kind for word in words if (kind := _KINDS.get(word)))
    only_told = _DEEDS if main & _STATEMENT else frozenset[Happening]()
    return found - only_told - (VIOLENT if main & _SEQUEL else frozenset())


def _cut_background(opening: str) -> str:
    """The opening without the clauses that say what came before."""
    leading = _BEFORE_COMMA.match(opening)
    main = opening[leading.end() :] if leading else opening
    return _BACKGROUND.split(main, maxsplit=1)[0]
