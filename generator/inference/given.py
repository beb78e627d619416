"""What the editor settled of one summary, in the shape of the facts that would be read from its words."""

from __future__ import annotations

from generator.model import Evidence, Fact, Origin, Period, Summary
from generator.periods import write_period

_EDITOR = (Evidence("given in the front matter"),)


class Given:
    """The editor's facts of one summary."""

    def __init__(self, summary: Summary) -> None:
        self._given = summary.given

    def has(self, key: str) -> bool:
        """Whether the editor settled the key, be it to "none"."""
        return self._given.get(key) is not None

    def fact(self, key: str, read: Fact | None) -> Fact | None:
        """The editor's fact; None where he says that there is none; what was read where he says nothing."""
        if not self.has(key):
            return read
        value = str(self._given[key])
        return Fact(value, Origin.EDITOR, _EDITOR) if value else None

    def facts(self, key: str, read: tuple[Fact, ...]) -> tuple[Fact, ...]:
        """The editor's facts, be they none; what was read where he says nothing."""
        values = self._given.get(key)
        return tuple(Fact(str(v), Origin.EDITOR, _EDITOR) for v in values) if isinstance(values, tuple) else read

    def period(self, key: str) -> Period | None:
        """The editor's date, be it of a day, a month or a year."""
        value = self._given.get(key)
        return value if isinstance(value, Period) else None

    @property
    def anchor(self) -> Period | None:
        """What "last week" is counted from: the day of the event, else that of publishing."""
        return self.period("event_date") or self.period("date")

    def date_fact(self, key: str) -> Fact | None:
        """The editor's date as a fact, in the words of EDTF."""
        period = self.period(key)
        return Fact(write_period(period), Origin.EDITOR, _EDITOR) if period else None
