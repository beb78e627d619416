"""Where the main event is."""

from __future__ import annotations

import pytest

from generator.inference.events import find_opening_event
from generator.inference.gazetteer import Gazetteer
from generator.inference.mentions import find_mentions
from generator.inference.text import read_document
from generator.inference.venue import infer_venue, venue_name
from generator.model import Fact
from generator.terms import Taxonomy
from tests.inference.event_cases import event_named, read_cases

CASES = read_cases("venue.yml")


@pytest.fixture(scope="module")
def gazetteer(taxonomy: Taxonomy) -> Gazetteer:
    return Gazetteer(taxonomy)


def infer(text: str, event: str, gazetteer: Gazetteer, taxonomy: Taxonomy) -> Fact | None:
    document = read_document(text)
    mentions = find_mentions(document, gazetteer, taxonomy, None)
    if event:
        return infer_venue(document, mentions, taxonomy, event_named(document, event), None)
    return infer_venue(document, mentions, taxonomy, None, find_opening_event(document))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_venue(case: dict[str, str], gazetteer: Gazetteer, taxonomy: Taxonomy) -> None:
    fact = infer(case["text"], case["event"], gazetteer, taxonomy)
    assert (venue_name(fact.value, taxonomy) if fact else "") == case["venue"]
    if fact and "value" in case:
        assert fact.value == case["value"]


def test_without_an_event_or_an_occasion_there_is_no_venue(taxonomy: Taxonomy) -> None:
    assert infer_venue(read_document("Norway spoke in Oslo."), (), taxonomy, None, None) is None
