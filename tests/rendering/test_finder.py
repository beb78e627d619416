"""What the finder is given is what the library has."""

from __future__ import annotations

import json
from typing import Any

from generator.rendering.publication import Desk
from tests.desks import render


def load(desk: Desk) -> tuple[dict[str, Any], list[str]]:
    files = render(desk)
    return json.loads(files["find/list.json"]), json.loads(files["find/texts.json"])


def test_every_listed_briefing_is_there_with_its_text_and_terms(few: Desk) -> None:
    found, texts = load(few)
    listed = few.library.listed
    assert found["urls"] == [few.briefing_url(briefing) for briefing in listed]
    assert texts == [briefing.summary.text for briefing in listed]
    topics = next(choice["terms"] for choice in found["choices"] if choice["key"] == "topic")
    named = [[topics[number][0] for number in numbers] for numbers in found["terms"]["topic"]]
    assert named == [[fact.value for fact in briefing.topics] for briefing in listed]


def test_every_term_is_used_and_leads_to_its_list(few: Desk) -> None:
    found, _ = load(few)
    for choice in found["choices"]:
        used = {number for numbers in found["terms"][choice["key"]] for number in numbers}
        assert used == set(range(len(choice["terms"])))
        if choice["key"] in ("bloc", "topic", "country", "person", "year"):
            assert all(url.endswith("/") for _, _, url in choice["terms"])


def test_undated_briefings_can_be_told_from_dated_ones(many: Desk) -> None:
    found, _ = load(many)
    dates = next(choice["terms"] for choice in found["choices"] if choice["key"] == "date")
    undated = [n for n, numbers in enumerate(found["terms"]["date"]) if dates[numbers[0]][0] == "none"]
    assert undated == [n for n, when in enumerate(found["when"]) if not when] == [len(many.library.listed) - 1]
