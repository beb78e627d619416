"""What the search box looks through."""

from generator.model import Page
from generator.rendering.search_entries import SearchEntries

PAGES = (
    Page("briefings/old.md", {"kind": "briefing", "date": "2019", "description": "The lead & no more."}, ""),
    Page("briefings/new.md", {"kind": "briefing", "date": "2024-05", "description": "A lead."}, ""),
    Page("briefings/undated.md", {"kind": "briefing", "description": "Another lead."}, ""),
    Page("blocs/quad.md", {"kind": "bloc", "description": "What it is."}, ""),
)
ENTRIES = [
    {"location": "blocs/quad/", "title": "Quad", "text": "Four states."},
    {"location": "briefings/old/", "title": "Old", "text": "A text far longer than its lead.", "tags": ["Quad"]},
    {"location": "briefings/undated/", "title": "Undated", "text": "A third text."},
    {"location": "briefings/new/", "title": "New", "text": "A second text."},
]


def test_newest_briefings_come_first_with_their_texts() -> None:
    entries = SearchEntries(full_texts=3)
    assert list(entries.learn(PAGES)) == list(PAGES)
    shaped = entries.shape(ENTRIES)
    assert [entry["title"] for entry in shaped] == ["New", "Old", "Quad", "Undated"]
    assert {entry["title"]: entry for entry in shaped} == {entry["title"]: entry for entry in ENTRIES}


def test_of_many_briefings_the_leads_stand_for_the_texts() -> None:
    entries = SearchEntries(full_texts=2)
    list(entries.learn(PAGES))
    texts = {entry["title"]: entry["text"] for entry in entries.shape(ENTRIES)}
    assert texts == {
        "New": "A lead.",
        "Old": "The lead &amp; no more.",
        "Quad": "Four states.",
        "Undated": "Another lead.",
    }
    assert next(entry for entry in entries.shape(ENTRIES) if entry["title"] == "Old")["tags"] == ["Quad"]
