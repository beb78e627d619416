"""Who acts together, and why the others do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model import Briefing
from tests.inference.event_cases import read_cases

CASES = read_cases("parties.yml")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_parties(brief: Callable[[str], Briefing], case: dict[str, object]) -> None:
    briefing = brief(str(case["text"]))
    assert sorted(fact.value for fact in briefing.parties) == case["parties"]
