"""Timings side by side: everybody runs once a round, so that a busy moment of the machine meets all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Contender:
    """Something to time."""

    name: str
    run: Callable[[], float]
    """Does the work once; gives the seconds that one piece of it took: a start, a text, a build."""


@dataclass(frozen=True, slots=True)
class Timing:
    """What a contender took in each round."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Seconds of the round in the middle."""
        return median(self.seconds)

    @property
    def least(self) -> float:
        """Seconds of the fastest round, the one least disturbed by others."""
        return min(self.seconds)

    def ratio_to(self, other: Timing) -> float:
        """How many times as long this took as the other: the median over the rounds."""
        return median(own / theirs for own, theirs in zip(self.seconds, other.seconds, strict=True))


def race(contenders: Sequence[Contender], *, rounds: int) -> tuple[Timing, ...]:
    """The timings of all contenders. Another one goes first in each round."""
    seconds: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for number in range(rounds):
        first = number % len(contenders)
        for contender in (*contenders[first:], *contenders[:first]):
            seconds[contender.name].append(contender.run())
    return tuple(Timing(name, tuple(taken)) for name, taken in seconds.items())
