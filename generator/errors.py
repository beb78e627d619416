"""What can go wrong: problems, which concern one file, and errors, after which we cannot go on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """The summary or term cannot be used; the site is not built until it is settled."""
    NOTICE = "notice"
    """The summary is published; an editor should look at it."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in one file: where it is, what was found, what was expected, what to do."""

    source: str
    """Path of the file, as an editor would type it."""
    line: int = 1
    """Line in the file, counted from 1."""
    column: int = 0
    """Column in the line, counted from 1; 0 where no column is known."""
    message: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}" + (f":{self.column}" if self.column else "")
        return f"{place}: {self.severity}: {self.message}"


class GeneratorError(Exception):
    """The run cannot go on; the message says why and what to do."""


class ProblemsError(GeneratorError):
    """The input has errors; carries every problem of the run."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        found = [problem for problem in self.problems if problem.severity is Severity.ERROR]
        lines = "\n".join(f"  {problem}" for problem in found)
        noun = "problem" if len(found) == 1 else "problems"
        super().__init__(f"{len(found)} {noun} in the content; nothing was published:\n{lines}")


class SettingsError(GeneratorError):
    """A setting names something that is not there or cannot be used."""


def nearest(word: str, known: Sequence[str]) -> str:
    """A hint such as " — did you mean 'parties'?" for the known word nearest to `word`, or no text."""
    import difflib  # a mistake is rare, and its help shall cost a start nothing

    folded = {entry.casefold(): entry for entry in known}
    close = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return f" — did you mean '{folded[close[0]]}'?" if close else ""
