"""Who acts in the main event."""

from __future__ import annotations

import pytest

from generator.inference.gazetteer import Gazetteer
from generator.inference.level import infer_level
from generator.inference.mentions import find_mentions
from generator.inference.text import read_document
from generator.model import Fact
from generator.periods import read_period
from generator.terms import Taxonomy
from tests.inference.event_cases import event_named, read_cases

CASES = read_cases("level.yml")


@pytest.fixture(scope="module")
def gazetteer(taxonomy: Taxonomy) -> Gazetteer:
    return Gazetteer(taxonomy)


def infer(text: str, event: str, when: str | None, gazetteer: Gazetteer, taxonomy: Taxonomy) -> Fact | None:
    document = read_document(text)
    period = read_period(when) if when else None
    mentions = find_mentions(document, gazetteer, taxonomy, period)
    return infer_level(document, mentions, taxonomy, event_named(document, event), when=period)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_level(case: dict[str, str], gazetteer: Gazetteer, taxonomy: Taxonomy) -> None:
    fact = infer(case["text"], case["event"], case.get("when"), gazetteer, taxonomy)
    assert (fact.value if fact else "") == case["level"]


def test_without_an_event_there_is_no_level(taxonomy: Taxonomy) -> None:
    assert infer_level(read_document("The king of Norway spoke."), (), taxonomy, None) is None


def test_the_evidence_is_every_word_of_the_level(gazetteer: Gazetteer, taxonomy: Taxonomy) -> None:
    text = "Foreign ministers of Norway and Chile met. The ministers spoke of fish."
    fact = infer(text, "met", None, gazetteer, taxonomy)
    assert fact is not None
    assert [text[s.start : s.end] for s in fact.evidence[0].spans] == ["Foreign ministers", "ministers"]
