"""The part that a row of actors plays in its clause."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.inference.rows import Row


class Slot(StrEnum):
    """The part that a row plays in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    BESIDE = "beside"
    """After "with"."""
    BETWEEN = "between"
    OF = "of"
    """After a noun such as "meeting" and "of"."""
    HELPER = "helper"
    """After "brokered by", "hosted by"."""
    AGENT = "agent"
    """After another participle and "by"."""
    MODIFIER = "modifier"
    """Before a noun that names an event: "US–China talks"."""
    VISITED = "visited"
    """Where somebody travels to."""
    OTHER = "other"
    """A place, a topic, a possessor: talked about only."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and its part: the token that gives it (a verb, a preposition, a noun), and the opener of its clause."""

    row: Row
    slot: Slot
    governor: int
    opener: str
    """The word that opens the clause, "" in a main clause."""
