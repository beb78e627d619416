"""How far the main event has come."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.inference.events import EventFound
from generator.inference.phase import infer_phase
from generator.inference.text import Document, read_document
from generator.model import Span

CASES = yaml.safe_load((Path(__file__).parent.parent / "golden" / "phase.yml").read_text(encoding="utf-8"))


def event_named(document: Document, word: str) -> EventFound:
    """The event that the last such word of the text names."""
    token = max(n for n, token in enumerate(document.tokens) if token.lower == word)
    span = Span(document.tokens[token].start, document.tokens[token].end)
    return EventFound(document.sentence_of(token), token, (span,))


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
