"""The faces of a view beside its page: two feeds, a JSON file and a CSV file, each of the same briefings in the same
order; the files of all briefings in `data/`; and what else programs ask for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from generator.library.views import View
from generator.messages import word
from generator.model import PublishedFile
from generator.rendering import shown
from generator.rendering.atom import write_atom
from generator.rendering.citing import BIBTEX, RIS, write_bibtex, write_ris
from generator.rendering.database import write_database
from generator.rendering.discovery import LLMS, OPENSEARCH, write_llms, write_opensearch
from generator.rendering.feeds import ATOM, JSON_FEED, FeedDesk
from generator.rendering.finder import LIST, TEXTS, make_list, make_texts
from generator.rendering.json_feed import make_json_feed
from generator.rendering.opml import write_opml
from generator.rendering.publication import Desk
from generator.rendering.records import Record, make_record, make_schema
from generator.rendering.tables import write_csv
from generator.rendering.words import KIND_NAMES
from generator.urls import face_url, to_url

DATA_JSON, DATA_CSV = "data.json", "data.csv"
OPML, SCHEMA = "data/feeds.opml", "data/briefings.schema.json"
ALL_JSON, ALL_CSV, ALL_SQLITE = "data/briefings.json", "data/briefings.csv", "data/briefings.sqlite"
ALL_FILES = (
    ("JSON", ALL_JSON, word("every briefing with all that is known of it, the text included")),
    ("CSV", ALL_CSV, word("the same without the text, one line each, for a spreadsheet")),
    ("SQLite", ALL_SQLITE, word("a database with a table for each list")),
    ("JSON Schema", SCHEMA, word("what every list of briefings in JSON keeps to")),
)
"""The files of all briefings: name, address and what each holds."""
_FACES = (
    (ATOM, "application/atom+xml", word("Atom feed")),
    (JSON_FEED, "application/feed+json", word("JSON Feed")),
    (DATA_JSON, "application/json", word("Data as JSON")),
    (DATA_CSV, "text/csv", word("Data as CSV")),
)


def list_faces(desk: Desk, view: View) -> tuple[shown.Link, ...]:
    """The other faces of a view, as its page shows them; the note is the type of each (IANA media types)."""
    return tuple(
        shown.Link(desk.language.say(name), face_url(view.src_uri, file), note=mime) for file, mime, name in _FACES
    )


def render_files(desk: Desk) -> Iterable[PublishedFile]:
    """Every feed and data file of the site, one after the other."""
    feeds = FeedDesk(desk)
    records = {briefing.slug: make_record(desk, briefing) for briefing in desk.library.listed}
    for view in desk.views:
        for feed in feeds.feeds(view):
            yield PublishedFile(feed.url(ATOM), write_atom(desk, feed))
            yield PublishedFile(feed.url(JSON_FEED), _write_json(make_json_feed(desk, feed)))
        own = [records[briefing.slug] for briefing in view.briefings]
        yield PublishedFile(face_url(view.src_uri, DATA_JSON), _write_json(_make_document(desk, view, own)))
        yield PublishedFile(face_url(view.src_uri, DATA_CSV), write_csv(own))
    whole = [{**records[b.slug], "text": b.summary.text} for b in desk.library.listed]
    yield PublishedFile(ALL_JSON, _write_json(_make_document(desk, desk.views.all, whole)))
    yield PublishedFile(ALL_CSV, write_csv(whole))
    yield PublishedFile(ALL_SQLITE, write_database(whole))
    yield PublishedFile(SCHEMA, _write_json(make_schema(desk.absolute(SCHEMA))))
    yield PublishedFile(OPML, write_opml(desk))
    yield PublishedFile(LIST, _write_json(make_list(desk)))
    yield PublishedFile(TEXTS, _write_json(make_texts(desk)))
    yield PublishedFile(OPENSEARCH, write_opensearch(desk))
    yield PublishedFile(LLMS, write_llms(desk, ((path, desk.language.say(what)) for _, path, what in ALL_FILES)))
    for briefing in desk.library.listed:
        for name, write in ((BIBTEX, write_bibtex), (RIS, write_ris)):
            yield PublishedFile(desk.briefing_url(briefing) + name, write(desk, briefing))


def _make_document(desk: Desk, view: View, records: Sequence[Record]) -> dict[str, Any]:
    return {
        "$schema": desk.absolute(SCHEMA),
        "title": view.title,
        "kind": KIND_NAMES[view.kind],
        "term": view.term,
        "topic": view.topic,
        "url": desk.absolute(to_url(view.src_uri)),
        "licence": desk.publication.licence,
        "count": len(records),
        "briefings": records,
    }


def _write_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
