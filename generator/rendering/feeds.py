"""The feeds of a view, Atom and JSON Feed alike: which briefings each file holds, and how the files lead on.

A long list is an archive (RFC 5005, section 4): the file that readers subscribe to has the newest briefings, and leads
to files that hold the same briefings as the numbered pages of the list, the oldest in number 1, so that they stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from generator.library.views import View
from generator.model import Briefing
from generator.rendering.body import get_html
from generator.rendering.publication import Desk
from generator.rendering.words import NUMBERED
from generator.urls import PAGE_SIZE, face_url, numbered, to_url

ATOM, JSON_FEED = "feed.xml", "feed.json"
_NAMESPACE = UUID("6e0f7d5c-52c5-4d0e-9c3e-6b1f0a6a7d11")
"""Drawn once, so that ids of this generator are nobody else's (RFC 9562, section 5.5)."""
_NEVER = date(1970, 1, 1)
"""Atom asks for a day of change; this one says that none is known, and no reader shows it as news."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing in a feed."""

    id: str
    """A URN made from the content id: it stays when the address moves."""
    briefing: Briefing
    url: str
    html: str
    published: date | None
    """The day on which the summary was published, where that is known to the day."""
    updated: date
    """The day of the last correction; else of publishing, else of the event; 1970-01-01 where none is known."""
    topics: tuple[tuple[str, str], ...]
    """Id and name of each."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One file of a view's feed; `name` is asked for with each address, since each format has its own."""

    id: str
    title: str
    page_url: str
    entries: tuple[Entry, ...]
    updated: date
    src_uri: str
    view_uri: str
    older: str = ""
    newer: str = ""
    is_archive: bool = False

    def url(self, name: str) -> str:
        """The address of this file inside the site, by the name of its format."""
        return face_url(self.src_uri, name)


class FeedDesk:
    """Makes the entries of all briefings once; every feed holds a selection of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        ids = _make_ids(desk.library.listed)
        self._entries = {
            briefing.slug: self._make_entry(briefing, ids[briefing.slug]) for briefing in desk.library.listed
        }

    def feeds(self, view: View) -> Iterable[Feed]:
        """The files of a view's feed: the one to subscribe to, and those of the numbered pages of a long list."""
        yield self._make_feed(view, None)
        if len(view.briefings) > PAGE_SIZE:
            for number in range(1, view.page_count + 1):
                yield self._make_feed(view, number)

    def _make_feed(self, view: View, number: int | None) -> Feed:
        older = view.page_before(number)
        src_uri = numbered(view.src_uri, number) if number else view.src_uri
        entries = tuple(self._entries[briefing.slug] for briefing in view.page(number))
        parts = (view.kind, view.term, view.topic, str(number or ""))
        return Feed(
            id=_make_id(*parts),
            title=self._name(view, number),
            page_url=to_url(src_uri),
            entries=entries,
            updated=max((entry.updated for entry in entries), default=_NEVER),
            src_uri=src_uri,
            view_uri=view.src_uri,
            older=numbered(view.src_uri, older) if older > 0 else "",
            newer=numbered(view.src_uri, number + 1) if number and number < view.page_count else "",
            is_archive=number is not None,
        )

    def _name(self, view: View, number: int | None) -> str:
        title = f"{view.title} – {self._desk.publication.name}"
        return self._desk.language.say(NUMBERED, title=title, page=number) if number else title

    def _make_entry(self, briefing: Briefing, id_: str) -> Entry:
        summary, taxonomy = briefing.summary, self._desk.taxonomy
        known = briefing.published or briefing.event_period
        return Entry(
            id=id_,
            briefing=briefing,
            url=self._desk.address_of(briefing),
            html=get_html(summary),
            published=briefing.published_on,
            updated=briefing.changed_on or (known.first if known else _NEVER),
            topics=tuple((fact.value, taxonomy.topics[fact.value].name) for fact in briefing.topics),
        )


def write_instant(day: date) -> str:
    """The beginning of the day as RFC 3339 writes it: no hour is known."""
    return f"{day.isoformat()}T00:00:00Z"


def _make_ids(briefings: Sequence[Briefing]) -> Mapping[str, str]:
    """Slug of each briefing → the id of its entry. Files with the same text are told apart by their order."""
    ids: dict[str, str] = {}
    seen: dict[str, int] = {}
    for briefing in sorted(briefings, key=lambda b: (b.summary.source, b.summary.line)):
        content_id = briefing.summary.content_id
        seen[content_id] = seen.get(content_id, 0) + 1
        ids[briefing.slug] = _make_id(content_id, *([str(seen[content_id])] if seen[content_id] > 1 else ()))
    return ids


def _make_id(*parts: str) -> str:
    return f"urn:uuid:{uuid5(_NAMESPACE, ' '.join(parts))}"
