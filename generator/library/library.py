"""The library: every published briefing in one order, found by what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from generator.model import Bloc, Briefing
from generator.urls import term_slug

Key = TypeVar("Key")


class Library:
    """All briefings, newest first, and the lists of them by bloc, topic, country, person, venue and year.

    Invariant: every list but that of corrections is in the order of `briefings`. Dated briefings stand before
    undated ones, which keep the order of their files and lines.
    """

    def __init__(self, briefings: Iterable[Briefing]) -> None:
        self.briefings = tuple(sorted(briefings, key=_newest_first))
        self.by_slug = {briefing.slug: briefing for briefing in self.briefings}
        listed = [briefing for briefing in self.briefings if not is_retracted(briefing)]
        self.listed = tuple(listed)
        """The briefings that stand in lists: all but the retracted."""
        self.corrected = tuple(sorted((b for b in listed if b.corrections), key=_last_corrected, reverse=True))
        """Those with a correction, the one corrected last before the others."""
        self.blocs: Mapping[str, Bloc] = {b.bloc.id: b.bloc for b in reversed(listed) if b.bloc}
        self.by_bloc = _group(listed, lambda b: [b.bloc.id] if b.bloc else [])
        self.by_topic = _group(listed, lambda b: [topic.value for topic in b.topics])
        self.by_cell = _group(listed, lambda b: [(b.bloc.id, t.value) for t in b.topics] if b.bloc else [])
        self.by_country = _group(listed, lambda b: [country.value for country in b.countries])
        self.people = {term_slug(p.value): p.value for b in reversed(self.listed) for p in b.people}
        """Slug of each person → the id or the name as the newest briefing has it."""
        self.by_person = _group(listed, lambda b: list(dict.fromkeys(term_slug(p.value) for p in b.people)))
        self.by_venue = _group(listed, lambda b: [b.venue.value] if b.venue else [])
        self.listed_by_parties = _group(listed, lambda b: [frozenset(p.value for p in b.parties)] if b.parties else [])
        self.by_year = _group(listed, lambda b: [str(b.when.first.year)] if b.when else [])


def is_retracted(briefing: Briefing) -> bool:
    """Whether the editor took the briefing back: its page says so, no list shows it."""
    return briefing.summary.given.get("status") == "retracted"


def _last_corrected(briefing: Briefing) -> date:
    return briefing.corrections[-1].date


def _newest_first(briefing: Briefing) -> tuple[bool, int, int, str, int]:
    when = briefing.when
    source, line = briefing.summary.source, briefing.summary.line
    if when is None:
        return (True, 0, 0, source, line)
    return (False, -when.last.toordinal(), -when.first.toordinal(), source, line)


def _group(briefings: Iterable[Briefing], keys: Callable[[Briefing], list[Key]]) -> Mapping[Key, tuple[Briefing, ...]]:
    groups: dict[Key, list[Briefing]] = defaultdict(list)
    for briefing in briefings:
        for key in keys(briefing):
            groups[key].append(briefing)
    return {key: tuple(group) for key, group in groups.items()}
