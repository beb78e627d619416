"""Which countries and organisations a text refers to. The cases are in tests/golden/countries.yml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.inference.infer import Inference
from generator.model import Summary
from generator.reading.content import make_content_id

GOLDEN = Path(__file__).parent.parent / "golden" / "countries.yml"
CASES: Mapping[str, Mapping[str, Any]] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", CASES)
def test_countries_are_read_as_the_case_says(inference: Inference, name: str) -> None:
    text = CASES[name]["text"]
    briefing = inference.infer(Summary(text, "summaries/a.txt", 1, make_content_id(text)), "a")
    assert [fact.value for fact in briefing.countries] == CASES[name]["countries"]
