"""Who acts together, and why the others do not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.model import Briefing

CASES = yaml.safe_load((Path(__file__).parent.parent / "golden" / "parties.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_parties(brief: Callable[[str], Briefing], case: dict[str, object]) -> None:
    briefing = brief(str(case["text"]))
    assert sorted(fact.value for fact in briefing.parties) == case["parties"]
