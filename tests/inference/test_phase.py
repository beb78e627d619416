"""How far the main event has come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.inference.phase import infer_phase
from generator.inference.text import read_document
from generator.model import Briefing
from tests.inference.event_cases import event_named, read_cases

CASES = read_cases("phase.yml")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_phase(case: dict[str, str]) -> None:
    document = read_document(case["text"])
    fact = infer_phase(document, event_named(document, case["event"]))
    assert (fact.value if fact else "") == case["phase"]


def test_without_an_event_there_is_no_phase() -> None:
    assert infer_phase(read_document("Norway will lower its tariffs."), None) is None


def test_the_evidence_is_the_verb_and_the_event() -> None:
    text = "Norway and Chile are set to hold talks on fishing."
    document = read_document(text)
    fact = infer_phase(document, event_named(document, "talks"))
    assert fact is not None
    assert [text[s.start : s.end] for s in fact.evidence[0].spans] == ["are set to hold", "talks"]


def test_the_phase_of_an_event_is_told_where_it_is_in_doubt_who_takes_part(brief: Callable[[str], Briefing]) -> None:
    briefing = brief("Norway will take part in a naval exercise of Chile.")
    assert (len(briefing.doubts), briefing.parties) == (1, ())
    assert briefing.phase is not None
    assert briefing.phase.value == "upcoming"
