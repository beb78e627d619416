"""Who is named in a text, by the words of the text alone. The cases are in tests/golden/people.yml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.inference.infer import Inference
from generator.model import Fact, MentionKind, Summary
from generator.periods import read_period
from generator.reading.content import make_content_id

GOLDEN = Path(__file__).parent.parent / "golden" / "people.yml"
CASES: Mapping[str, Mapping[str, Any]] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))


def longest_form(fact: Fact, text: str) -> str:
    return max((text[span.start : span.end] for e in fact.evidence for span in e.spans), key=len)


@pytest.mark.parametrize("name", CASES)
def test_people_are_read_as_the_case_says(inference: Inference, name: str) -> None:
    case = CASES[name]
    text = case["text"]
    given = {"date": read_period(str(case["date"]))} if "date" in case else {}
    briefing = inference.infer(Summary(text, "summaries/a.txt", 1, make_content_id(text), given=given), "a")
    assert [longest_form(fact, text) for fact in briefing.people] == case["people"]
    if "speaks_for" in case:
        spoken = [m.party for m in briefing.mentions if m.kind is MentionKind.PERSON]
        assert spoken == case["speaks_for"]
