"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

from typing import Any

from generator.rendering.feeds import JSON_FEED, Entry, Feed, write_instant
from generator.rendering.publication import Desk
from generator.urls import face_url


def make_json_feed(desk: Desk, feed: Feed) -> dict[str, Any]:
    """The feed as the value that its file holds."""
    values = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": desk.absolute(feed.page_url),
        "feed_url": desk.absolute(feed.url(JSON_FEED)),
        "next_url": desk.absolute(face_url(feed.older, JSON_FEED)) if feed.older else None,
        "authors": [{"name": desk.publication.name}],
        "language": desk.publication.language,
        "items": [_make_item(entry, desk.text_language) for entry in feed.entries],
    }
    return {key: value for key, value in values.items() if value is not None}


def _make_item(entry: Entry, language: str) -> dict[str, Any]:
    briefing = entry.briefing
    values = {
        "id": entry.id,
        "url": entry.url,
        "external_url": briefing.summary.given.get("url"),
        "title": briefing.title.value,
        "content_html": entry.html,
        "summary": briefing.description,
        "date_published": write_instant(entry.published) if entry.published else None,
        "date_modified": write_instant(briefing.corrections[-1].date) if briefing.corrections else None,
        "language": language or None,
        "tags": [name for _, name in entry.topics] or None,
    }
    return {key: value for key, value in values.items() if value is not None}
