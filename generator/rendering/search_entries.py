"""What the search box looks through: Material's index of the pages, shaped for readers and kept small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from generator.model import Page
from generator.urls import to_url

FULL_TEXTS = 2_000
"""Briefings up to which the index holds their texts; where there are more, it holds their leads, and the finder all."""


@dataclass(slots=True)
class SearchEntries:
    """Knows of each briefing's page when it was and its lead. `full_texts` is how many may stand with their texts."""

    full_texts: int = FULL_TEXTS
    _leads: dict[str, tuple[str, str]] = field(default_factory=dict)

    def learn(self, pages: Iterable[Page]) -> Iterable[Page]:
        """The same pages, one after another; what entries need of briefings is kept."""
        for page in pages:
            if page.meta.get("kind") == "briefing":
                day, lead = page.meta.get("date", ""), page.meta.get("description", "")
                self._leads[to_url(page.src_uri)] = (str(day), str(lead))
            yield page

    def shape(self, entries: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """The entries of an index with the newest briefings first, since the first of equal results is shown first.

        With more briefings than `full_texts` their texts are cut to their leads.
        """
        shaped = sorted((dict(entry) for entry in entries), key=self._day, reverse=True)
        if len(self._leads) > self.full_texts:
            for entry in shaped:
                if entry["location"] in self._leads:
                    entry["text"] = escape(self._leads[entry["location"]][1], quote=False)
        return shaped

    def _day(self, entry: Mapping[str, Any]) -> str:
        """The beginning of the day, month or year, which sorts as text; "" for undated briefings and other pages."""
        return self._leads.get(entry["location"], ("", ""))[0]
